import type { TemplateResult } from 'lit';

import { fill } from '../locales/fill.js';
import type { ClaimIndex } from '../model/claim-index.js';
import { firstAppearance } from '../model/first-appearance.js';
import type { Claim, ClaimDate, ClaimResponse, Evidence, Quotation, Review, Work } from '../model/types.js';
import { webAddress } from '../model/web-address.js';
import { briefAttribution, namesOf, type Attribution } from './attribution.js';
import { correctionViews, type CorrectionView } from './corrections.js';
import { dateView, dayLabel, type DateView } from './dates.js';
import type { Locale } from './locale.js';
import { punctuation, type Punctuation } from './punctuation.js';
import type { ViewContext } from './view-context.js';

/*
 * The details that few records have. Their code and their strings are loaded only by a page with such a record
 * (src/page/details.ts).
 */

/** What came back when somebody was asked about a claim. */
export interface ResponseView {
  readonly label: string;
  readonly from: Attribution;
  /** The claim that they answered with. */
  readonly answer?: { readonly text: string; readonly language: string; readonly href?: string };
  readonly askedBy?: Attribution;
  readonly asked?: DateView;
  readonly deadline?: DateView;
  readonly how?: string;
  readonly note?: string;
}

export interface EvidenceView {
  /** How it bears on the claim. */
  readonly label: string;
  /** Who says so, if not the newsroom. */
  readonly by?: Attribution;
  readonly kind: string;
  readonly name: string;
  readonly href?: string;
  readonly archive?: string;
  readonly publisher?: string;
  readonly accessed?: string;
  readonly note?: string;
}

/** A work in which a claim or a quotation stands. */
export interface WorkView {
  readonly name: string;
  readonly href?: string;
  readonly archive?: string;
  readonly publisher?: string;
  readonly date?: DateView;
}

export interface ReviewView {
  readonly author: Attribution;
  readonly verdict: string;
  /** BCP 47 tag of the language of the reviewer’s words. */
  readonly language: string;
  readonly href?: string;
  readonly title?: string;
  readonly explanation?: string;
  readonly writers?: Attribution;
  readonly date?: string;
}

export interface StatementDetails {
  readonly corrections: readonly CorrectionView[];
  readonly reviews: readonly ReviewView[];
  readonly responses: readonly ResponseView[];
  readonly evidence: readonly EvidenceView[];
  readonly eventDate?: DateView;
  readonly work?: WorkView;
}

export interface QuotationDetails {
  readonly corrections: readonly CorrectionView[];
  readonly work?: WorkView;
  readonly translation?: {
    readonly text: string;
    readonly language: string;
    readonly marks: Punctuation;
    readonly by?: Attribution;
  };
}

/** What takes the place of a record that was taken down. */
export interface WithdrawnView {
  readonly id: string;
  /** The label with the day. */
  readonly formatted: string;
  readonly date: string;
  readonly text: string;
  readonly language: string;
}

const dateOf = (date: ClaimDate | undefined, locale: Locale) => date && dateView(date, locale);

/** Leaves out the properties that are `undefined`. */
function given<T extends object>(view: { [Key in keyof T]: T[Key] | '' | undefined }): T {
  return Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined)) as T;
}

function workView(work: Work | undefined, locale: Locale): WorkView | undefined {
  if (!work) return undefined;
  const { name, url, archivedAt, publisher, datePublished } = work;
  const [href, archive] = [webAddress(url), webAddress(archivedAt)];
  return given({
    name: name ?? href ?? archive ?? '',
    href,
    archive,
    publisher,
    date: dateOf(datePublished, locale),
  });
}

function answerOf({ claim: id }: ClaimResponse, { index, cardHref }: ViewContext): ResponseView['answer'] {
  const claim = id && index.claim(id);
  if (!claim) return undefined;
  return given({
    text: index.visible(claim.text),
    language: claim.inLanguage ?? index.language,
    href: cardHref(claim.id),
  });
}

function responseView(response: ClaimResponse, context: ViewContext): ResponseView {
  const { index, locale } = context;
  const { from, status, askedBy, asked, deadline, how, note } = response;
  return given({
    label: locale.strings[`detail-response-${status}`],
    from: briefAttribution(index, from, locale),
    answer: answerOf(response, context),
    askedBy: askedBy && briefAttribution(index, [askedBy], locale),
    asked: dateOf(asked, locale),
    deadline: dateOf(deadline, locale),
    how,
    note,
  });
}

/** Returns what came back when somebody was asked about a claim. */
export function responsesTo({ id }: Claim, context: ViewContext): ResponseView[] {
  const { responsesTo, visible } = context.index;
  return responsesTo(id).map((response) => responseView(visible(response), context));
}

function reviewView(index: ClaimIndex, review: Review, locale: Locale): ReviewView {
  const { author, verdict, url, name, explanation, writers, datePublished, inLanguage } = review;
  return given({
    author: briefAttribution(index, [author], locale),
    verdict,
    language: inLanguage ?? index.language,
    href: webAddress(url),
    title: name,
    explanation,
    writers: writers && namesOf(index, writers, locale),
    date: datePublished && dayLabel(datePublished, locale),
  });
}

function evidenceViews(index: ClaimIndex, record: Evidence, { id }: Claim, locale: Locale): EvidenceView[] {
  const { kind, name, url, archivedAt, publisher, accessed, note, bearsOn } = index.visible(record);
  const { strings } = locale;
  const bearings = bearsOn.filter(({ claim }) => claim === id);
  // A check can rest on evidence that is not said to bear on the claim.
  return (bearings.length ? bearings : [{ as: 'context' as const, by: undefined }]).map(({ as, by }) =>
    given({
      label: strings[`detail-evidence-${as}`],
      by: by && briefAttribution(index, [by], locale),
      kind: strings[`detail-${kind}`],
      name,
      href: webAddress(url),
      archive: webAddress(archivedAt),
      publisher,
      accessed: accessed && dayLabel(accessed, locale),
      note,
    }),
  );
}

/** Returns the details of a claim; `undefined` if it has none. */
export function statementDetails(record: Claim, context: ViewContext): StatementDetails | undefined {
  const { index, locale } = context;
  const claim = index.visible(record);
  const checked = (claim.verification?.evidence ?? []).flatMap((id) => index.evidence(id) ?? []);
  const evidence = [...new Set([...index.evidenceOn(claim.id), ...checked])];
  const { corrections, reviews = [] } = claim;
  const details = given<StatementDetails>({
    corrections: correctionViews(corrections, locale),
    reviews: reviews.map((review) => reviewView(index, review, locale)),
    responses: responsesTo(claim, context),
    evidence: evidence.flatMap((item) => evidenceViews(index, item, claim, locale)),
    eventDate: dateOf(claim.eventDate, locale),
    work: workView(firstAppearance(claim).isPartOf, locale),
  });
  const isEmpty = Object.values(details).every((value) => Array.isArray(value) && !value.length);
  return isEmpty ? undefined : details;
}

/** Returns the details of a quotation; `undefined` if it has none. */
export function quotationDetails(index: ClaimIndex, record: Quotation, locale: Locale): QuotationDetails | undefined {
  const { isPartOf, translation, corrections } = index.visible(record);
  if (!isPartOf && !translation && !corrections) return undefined;
  return given<QuotationDetails>({
    corrections: correctionViews(corrections, locale),
    work: workView(isPartOf, locale),
    translation:
      translation &&
      given({
        text: translation.text,
        language: translation.inLanguage,
        marks: punctuation(translation.inLanguage),
        by: translation.by && briefAttribution(index, [translation.by], locale),
      }),
  });
}

/** Returns what takes the place of a record; `undefined` if no record of this id was taken down. */
export function withdrawnView(index: ClaimIndex, id: string | null, locale: Locale): WithdrawnView | undefined {
  const record = id === null ? undefined : index.withdrawn(id);
  if (!record) return undefined;
  const { date, text } = index.visible(record);
  const label = fill(locale.strings['detail-withdrawn'], { date: dayLabel(date, locale) }).join('');
  return { id: record.id, formatted: label, date, text, language: index.language };
}

/** Returns the day of the last change to the records, in words; `undefined` if the dataset does not have it. */
export function asOf({ dateModified }: ClaimIndex, locale: Locale): string | undefined {
  return dateModified && fill(locale.strings['detail-as-of'], { date: dayLabel(dateModified, locale) }).join('');
}

/** The code of the details, which `Locale` carries once it is loaded. */
export interface Details {
  readonly asOf: typeof asOf;
  readonly quotationDetails: typeof quotationDetails;
  readonly responsesTo: typeof responsesTo;
  readonly statementDetails: typeof statementDetails;
  readonly withdrawnView: typeof withdrawnView;
  /** The corrections of a record, the latest first. */
  readonly corrections: (
    details: { readonly corrections: readonly CorrectionView[] },
    language: string,
    locale: Locale,
  ) => unknown;
  /** The row of a list of facts with the verdicts of reviewers. */
  readonly reviewRow: (details: StatementDetails, language: string, locale: Locale) => unknown;
  /** The rows of a list of facts that say who was asked about the claim. */
  readonly responseRows: (details: StatementDetails, language: string, locale: Locale) => unknown;
  /** The other rows of a list of facts. */
  readonly rows: (details: StatementDetails, language: string, locale: Locale) => unknown;
  /** The items of a pair that say who was asked about the allegation. */
  readonly responseItems: (
    responses: readonly ResponseView[],
    heading: (content: unknown) => unknown,
    language: string,
    locale: Locale,
  ) => unknown;
  /** The translation of a quotation. */
  readonly translation: (details: QuotationDetails, locale: Locale) => unknown;
  /** The work in which a quotation stands. */
  readonly quotedWork: (details: QuotationDetails, language: string, locale: Locale) => unknown;
  readonly withdrawn: (view: WithdrawnView, locale: Locale) => TemplateResult;
}
