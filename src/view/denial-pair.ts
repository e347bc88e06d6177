import { plural } from '../locales/fill.js';
import type { ClaimIndex } from '../model/claim-index.js';
import { firstAppearance } from '../model/first-appearance.js';
import type { Claim } from '../model/types.js';
import { briefAttribution, type Attribution } from './attribution.js';
import { findRecord, headingLevel, headingLevelProblem, problemsOf, withdrawnReading } from './attributes.js';
import type { Found, HeadingLevel } from './attributes.js';
import { edtfDays, gapView } from './dates.js';
import type { AsOf, ResponseView, WithdrawnView } from './details.js';
import type { Locale } from './locale.js';
import { statementView, type StatementView } from './statement.js';
import type { ReadContext, Reading, ViewContext } from './view-context.js';

export interface DenialPairAttributes {
  readonly allegation: string | null;
  readonly denial: string | null;
  readonly headingLevel: number;
}

interface Gap {
  readonly formatted: string;
  /** The claimants of the denial, if the denials are not equally far from the allegation. */
  readonly claimants?: Attribution;
}

/** A statement of a pair. */
export interface PairedStatement extends StatementView {
  /** The part of the allegation that a denial is about, if it is not the whole. */
  readonly part?: string | undefined;
  /** An editor’s remark on how the denial bears on the allegation. */
  readonly relationNote?: string | undefined;
}

export interface DenialPairView {
  readonly label: string;
  readonly headingLevel: HeadingLevel;
  /** All statements, the earliest first; the allegation first if the dates do not decide. */
  readonly statements: readonly PairedStatement[];
  /** The responses to the allegation that are no claims; of a pair of one denial, the notice if that was taken down. */
  readonly responses: readonly (ResponseView | WithdrawnView)[];
  /** The days between allegation and denial, as far as they are known; one entry if all denials are equally far from it. */
  readonly gaps: readonly Gap[];
  /** The day of the last change to the records. */
  readonly asOf?: AsOf | undefined;
}

/** Returns the claims that deny a claim, in the order of the dataset. */
export function denialsOf(index: ClaimIndex, claimId: string): Claim[] {
  const denials = index.relationsTo(claimId).filter(({ type }) => type === 'denies');
  const ids = new Set(denials.map(({ from }) => from));
  return [...ids].flatMap((id) => index.claim(id) ?? []);
}

/** Returns true if a claim has a denial, or if somebody was asked about it. */
export function isAnswered(index: ClaimIndex, claimId: string): boolean {
  return denialsOf(index, claimId).length + index.responsesTo(claimId).length > 0;
}

/** Returns the first day on which a claim can have been made; `undated` if it has no date. */
function dayOf(claim: Claim, undated: number, { timeZone }: Locale): number {
  const { date } = firstAppearance(claim);
  const day = date?.edtf ? edtfDays(date.edtf, timeZone).first : undefined;
  return day === undefined || Number.isNaN(day) ? undated : day;
}

/** The elements of a pair have no links to cards. */
const withoutLinks = (context: ReadContext): ViewContext => ({ ...context, cardHref: () => undefined });

function pairedStatement(claim: Claim, allegation: Claim, context: ViewContext): PairedStatement {
  const { index, locale } = context;
  const relation = index.relationsFrom(claim.id).find(({ type, to }) => type === 'denies' && to === allegation.id);
  const { part, note } = relation ? index.visible(relation) : {};
  return {
    ...statementView(claim, context),
    // A response is never dressed up as a denial.
    ...(!relation && claim !== allegation && { kind: locale.strings['relation-responds-to-inverse'] }),
    part,
    relationNote: note,
  };
}

/**
 * @param denials - They keep their order if the dates do not decide.
 * @param hasResponses - False if the pair is that of one denial.
 */
export function denialPairView(
  allegation: Claim,
  denials: readonly Claim[],
  level: number,
  readContext: ReadContext,
  hasResponses = true,
): DenialPairView {
  const context = withoutLinks(readContext);
  const { index, locale } = context;
  const { details } = locale;
  const { strings, language } = locale;
  const { date } = firstAppearance(allegation);
  const gaps = denials.flatMap((denial): Required<Gap>[] => {
    const { claimant, date: denied } = firstAppearance(denial);
    const formatted = gapView(date, denied, locale);
    return formatted ? [{ formatted, claimants: briefAttribution(index, claimant, locale) }] : [];
  });
  const areEqual = gaps.length === denials.length && gaps.every(({ formatted }) => formatted === gaps[0]!.formatted);
  const code = hasResponses ? details : undefined;
  const answers = (code?.answersTo(allegation.id, index) ?? []).flatMap(({ from }) => index.claim(from) ?? []);
  // Two claims without a date compare as NaN, which sort takes for equal.
  const statements = [
    { claim: allegation, day: dayOf(allegation, -Infinity, locale) },
    ...[...denials, ...answers].map((claim) => ({ claim, day: dayOf(claim, Infinity, locale) })),
  ].sort((a, b) => a.day - b.day);
  return {
    label:
      hasResponses && !denials.length
        ? strings['detail-pair-label']
        : plural(strings['pair-label'], denials.length || 1, language),
    headingLevel: headingLevel(level),
    statements: statements.map(({ claim }) => pairedStatement(claim, allegation, context)),
    responses: code?.responsesTo(allegation, context).responses ?? [],
    gaps: areEqual ? gaps.slice(0, 1).map(({ formatted }) => ({ formatted })) : gaps,
    asOf: details?.asOf(index, locale),
  };
}

/** Finds the denials that a pair shows: the one that its attribute names, or all. */
function findDenials(index: ClaimIndex, { id }: Claim, denial: string | null): Found<readonly Claim[]> {
  const denials = denialsOf(index, id);
  if (!denials.length && !index.responsesTo(id).length) {
    const accepted = () => index.claimIds().filter((claimId) => isAnswered(index, claimId));
    return { problem: { reason: 'no-answer', attribute: 'allegation', value: id, accepted } };
  }
  if (!denial) return { record: denials };
  const named = denials.filter((claim) => claim === index.claim(denial));
  if (named.length) return { record: named };
  const accepted = () => denials.map((claim) => claim.id);
  const { problem } = findRecord('denial', denial, index.claim, accepted);
  return { problem: problem ?? { reason: 'unrelated-id', attribute: 'denial', value: denial, accepted } };
}

export function readDenialPair(attributes: DenialPairAttributes, context: ReadContext): Reading<DenialPairView> {
  const { claim, claimIds } = context.index;
  const allegation = findRecord('allegation', attributes.allegation, claim, claimIds);
  const withdrawn = withdrawnReading(allegation.record ? attributes.denial : attributes.allegation, context);
  if (withdrawn && !allegation.record) return withdrawn;
  const denials =
    allegation.record &&
    (withdrawn ? { record: [] } : findDenials(context.index, allegation.record, attributes.denial));
  const problems = problemsOf(allegation.problem, denials?.problem, headingLevelProblem(attributes.headingLevel));
  if (!denials?.record) return { problems };
  const { denial, headingLevel: level } = attributes;
  const pair = denialPairView(allegation.record!, denials.record, level, context, !denial);
  const view = withdrawn?.withdrawn ? { ...pair, responses: [withdrawn.withdrawn] } : pair;
  const records = {
    claims: view.statements.map(({ id }) => id),
    quotations: view.statements.flatMap(({ id }) => context.index.quotationsOf(id).map((quotation) => quotation.id)),
  };
  return { view, records, problems };
}
