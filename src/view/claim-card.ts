import type { Claim, Relation, RelationType } from '../model/types.js';
import { articleView, type ArticleView } from './article.js';
import { briefAttribution, type Attribution } from './attribution.js';
import {
  choiceProblem,
  findRecord,
  headingLevel,
  headingLevelProblem,
  problemsOf,
  withdrawnReading,
} from './attributes.js';
import type { HeadingLevel } from './attributes.js';
import { dateView, type DateView } from './dates.js';
import type { AsOf } from './details.js';
import { grouped } from './grouped.js';
import { statementView, verificationView, type StatementView, type VerificationView } from './statement.js';
import type { Reading, ViewContext } from './view-context.js';

/** The extent of a card: all of its content, or less for a sidebar. */
export type ClaimCardVariant = 'full' | 'compact';

export interface ClaimCardAttributes {
  readonly claim: string | null;
  readonly variant: string;
  readonly headingLevel: number;
}

export interface RelatedClaim {
  readonly id: string;
  /** How it bears on the claim of the card. */
  readonly label: string;
  readonly type: RelationType;
  /** True if the claim of the card bears on this one. */
  readonly isOutgoing: boolean;
  readonly kind: string;
  readonly claimants: Attribution;
  readonly text: string;
  /** BCP 47 tag of the language of the text. */
  readonly language: string;
  readonly verification?: VerificationView | undefined;
  /** The date of the statement, if it bears on the claim of the card. */
  readonly date?: DateView | undefined;
  /** The part that is meant, if it is not the whole. */
  readonly part?: string | undefined;
  readonly note?: string | undefined;
  /** The address of its card, if it is on the page. */
  readonly href?: string | undefined;
}

export interface ClaimCardView extends StatementView {
  readonly isCompact: boolean;
  readonly headingLevel: HeadingLevel;
  /** The claims that are shown in full; those that share all but their words stand together. */
  readonly answers: readonly (readonly RelatedClaim[])[];
  /** The other claims that deny or answer this one, or conflict with it, and those that it denies or answers. */
  readonly others: readonly RelatedClaim[];
  /** The claims that say more. */
  readonly context: readonly RelatedClaim[];
  readonly article?: ArticleView | undefined;
  /** The day of the last change to the records. */
  readonly asOf?: AsOf | undefined;
}

const variants: readonly string[] = ['full', 'compact'] satisfies ClaimCardVariant[];

/** A type of relation, and whether the claim of the card is the one that bears on another. */
export type Direction = readonly [type: RelationType, isOutgoing: boolean];

// A denial never stands without what it denies; denials and answers come before the rest.
const contesting: readonly Direction[] = [
  ['denies', true],
  ['denies', false],
  ['responds-to', false],
  ['conflicts-with', false],
  ['conflicts-with', true],
  ['responds-to', true],
];
const explaining: readonly Direction[] = [
  ['supports', false],
  ['supports', true],
  ['elaborates', false],
  ['elaborates', true],
];

function relatedClaim(
  claim: Claim,
  { type, part, note }: Relation,
  isOutgoing: boolean,
  { index, locale, cardHref }: ViewContext,
): RelatedClaim {
  const { id, kind, text, verification, inLanguage, appearances } = index.visible(claim);
  const { claimant, date } = appearances[0]!;
  const { strings } = locale;
  return {
    id,
    label: isOutgoing ? strings[`relation-${type}`] : strings[`relation-${type}-inverse`],
    type,
    isOutgoing,
    kind: strings[`kind-${kind}`],
    claimants: briefAttribution(index, claimant, locale),
    text,
    language: inLanguage ?? index.language,
    verification: verificationView(index, verification, locale),
    date: date && !isOutgoing ? dateView(date, locale) : undefined,
    part,
    note,
    href: cardHref(id),
  };
}

/** Describes the claims of some relations of a claim, in the order of `directions`. */
export function relatedClaims({ id }: Claim, directions: readonly Direction[], context: ViewContext): RelatedClaim[] {
  const { index, locale } = context;
  const incoming = [...index.relationsTo(id), ...(locale.details?.answersTo(id, index) ?? [])];
  const related = directions.flatMap(([type, isOutgoing]) =>
    (isOutgoing ? index.relationsFrom(id) : incoming).flatMap((relation) => {
      const claim = relation.type === type && index.claim(isOutgoing ? relation.to : relation.from);
      return claim ? relatedClaim(claim, index.visible(relation), isOutgoing, context) : [];
    }),
  );
  // Both directions of a relation may have one label.
  return grouped(related, ({ id, label }) => [id, label]).map(([first]) => first!);
}

export function claimCardView(
  claim: Claim,
  { variant, headingLevel: level }: Omit<ClaimCardAttributes, 'claim'>,
  context: ViewContext,
): ClaimCardView {
  const { index, locale } = context;
  const isCompact = variant === 'compact';
  const shown: RelatedClaim[] = [];
  const others: RelatedClaim[] = [];
  for (const related of relatedClaims(claim, contesting, context)) {
    const isFull = isCompact || shown.length > 1 || (related.isOutgoing && shown[0]?.isOutgoing);
    (isFull ? others : shown).push(related);
  }
  return {
    ...statementView(claim, context, isCompact),
    isCompact,
    headingLevel: headingLevel(level),
    answers: grouped(shown, ({ label, claimants, verification, date, part, note }) => [
      label,
      claimants,
      verification,
      date,
      part,
      note,
    ]),
    others,
    context: relatedClaims(claim, explaining, context),
    article: articleView(index),
    asOf: locale.details?.asOf(index, locale),
  };
}

export function readClaimCard(attributes: ClaimCardAttributes, context: ViewContext): Reading<ClaimCardView> {
  const { index } = context;
  const { record, problem } = findRecord('claim', attributes.claim, index.claim, index.claimIds);
  const problems = problemsOf(
    problem,
    headingLevelProblem(attributes.headingLevel),
    choiceProblem('variant', attributes.variant, variants),
  );
  if (!record) return withdrawnReading(attributes.claim, context) ?? { problems };
  const view = claimCardView(record, attributes, context);
  return {
    view,
    records: { claims: [view.id], quotations: index.quotationsOf(view.id).map(({ id }) => id) },
    problems,
  };
}
