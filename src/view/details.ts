import type { TemplateResult } from 'lit';

import { fill } from '../locales/fill.js';
import type { ClaimIndex } from '../model/claim-index.js';
import { languageTag } from '../model/language-tag.js';
import { firstAppearance } from '../model/first-appearance.js';
import type { Claim, ClaimDate, ClaimResponse, Evidence, Quotation, Relation, Review, Work } from '../model/types.js';
import { webAddress } from '../model/web-address.js';
import { briefAttribution, namesOf, type Attribution } from './attribution.js';
import { correctionViews, type CorrectionView } from './corrections.js';
import { dateView, dayLabel, type DateView } from './dates.js';
import type { Locale } from './locale.js';
import type { QuotationView } from './quotation-view.js';
import type { Punctuation } from './writing.js';
import type { ViewContext } from './view-context.js';

/*
 * The details that few records have. Their code and their strings are loaded only by a page with such a record
 * (src/page/details.ts).
 */

/** A response to a claim. */
export interface ResponseView {
  readonly label: string;
  readonly from: Attribution;
  readonly askedBy?: Attribution | undefined;
  readonly asked?: DateView | undefined;
  readonly deadline?: DateView | undefined;
  readonly how?: string | undefined;
  readonly note?: string | undefined;
}

export interface EvidenceView {
  /** How it bears on the claim, and who says so; empty if nobody does. */
  readonly bearings: readonly { readonly label: string; readonly by: Attribution }[];
  readonly kind: string;
  readonly name: string;
  readonly href?: string | undefined;
  readonly archive?: string | undefined;
  readonly publisher?: string | undefined;
  readonly accessed?: string | undefined;
  readonly note?: string | undefined;
}

/** A work in which a claim or a quotation stands. */
export interface WorkView {
  readonly name: string;
  readonly href?: string | undefined;
  readonly archive?: string | undefined;
  readonly publisher?: string | undefined;
  readonly date?: DateView | undefined;
}

export interface ReviewView {
  readonly author: Attribution;
  readonly verdict: string;
  /** BCP 47 tag of the language of the reviewer’s words. */
  readonly language: string;
  readonly href?: string | undefined;
  readonly title?: string | undefined;
  readonly explanation?: string | undefined;
  readonly writers?: Attribution | undefined;
  readonly date?: string | undefined;
}

export interface StatementDetails {
  readonly corrections: readonly CorrectionView[];
  readonly reviews: readonly ReviewView[];
  /** The responses that are no claims. */
  readonly responses: readonly ResponseView[];
  /** The responses whose answer is a claim, which is shown as such. */
  readonly answeredByClaims: readonly ResponseView[];
  readonly evidence: readonly EvidenceView[];
  readonly eventDate?: DateView | undefined;
  readonly work?: WorkView | undefined;
  /** The person who checked the claim, the date and the method. */
  readonly check?:
    | {
        readonly status: string;
        readonly by?: Attribution | undefined;
        readonly date?: DateView | undefined;
        readonly method?: string | undefined;
      }
    | undefined;
}

export interface QuotationDetails {
  readonly corrections: readonly CorrectionView[];
  readonly work?: WorkView | undefined;
  readonly translation?:
    | {
        /** The name of the language of the words as spoken. */
        readonly formatted: string;
        readonly text: string;
        readonly language: string;
        readonly marks: Punctuation;
        readonly by?: Attribution | undefined;
      }
    | undefined;
}

/** The notice in place of a record that was taken down. */
export interface WithdrawnView {
  readonly id: string;
  /** The label with the day. */
  readonly formatted: string;
  readonly date: string;
  readonly text: string;
  readonly language: string;
}

/** The day of the last change to the records. */
export interface AsOf {
  readonly formatted: string;
  readonly date: string;
}

const dateOf = (date: ClaimDate | undefined, locale: Locale) => date && dateView(date, locale);

/** Describes a work. */
export function workView(work: Work | undefined, locale: Locale): WorkView | undefined {
  if (!work) return undefined;
  const { name, url, archivedAt, publisher, datePublished } = work;
  const [href, archive] = [webAddress(url), webAddress(archivedAt)];
  return { name: name ?? href ?? archive ?? '', href, archive, publisher, date: dateOf(datePublished, locale) };
}

function responseView(response: ClaimResponse, context: ViewContext): ResponseView {
  const { index, locale } = context;
  const { from, status, askedBy, asked, deadline, how, note } = response;
  return {
    label: locale.strings[`detail-response-${status}`],
    from: briefAttribution(index, from, locale),
    askedBy: askedBy === undefined ? undefined : briefAttribution(index, [askedBy], locale),
    asked: dateOf(asked, locale),
    deadline: dateOf(deadline, locale),
    how,
    note,
  };
}

/** Returns the responses to a claim that are claims themselves and have no other relation to it, as relations. */
export function answersTo(id: string, index: ClaimIndex): Relation[] {
  const known = new Set(index.relationsTo(id).map(({ from }) => from));
  return index
    .responsesTo(id)
    .flatMap(({ claim: from }): Relation[] =>
      from && !known.has(from) ? [{ type: 'responds-to', from, to: id }] : [],
    );
}

/** Describes the responses to a claim. */
export function responsesTo(
  { id }: Claim,
  context: ViewContext,
): Pick<StatementDetails, 'responses' | 'answeredByClaims'> {
  const { index } = context;
  const isClaim = ({ claim }: ClaimResponse) => claim !== undefined && index.claim(claim) !== undefined;
  const all = index.responsesTo(id).map(index.visible);
  const viewsOf = (responses: readonly ClaimResponse[]) => responses.map((response) => responseView(response, context));
  return {
    responses: viewsOf(all.filter((response) => !isClaim(response))),
    answeredByClaims: viewsOf(all.filter(isClaim)),
  };
}

function reviewView(index: ClaimIndex, review: Review, locale: Locale): ReviewView {
  const { author, verdict, url, name, explanation, writers, datePublished, inLanguage } = review;
  return {
    author: briefAttribution(index, [author], locale),
    verdict,
    language: inLanguage ?? index.language,
    href: webAddress(url),
    title: name,
    explanation,
    writers: writers && namesOf(index, writers, locale),
    date: datePublished && dayLabel(datePublished, locale),
  };
}

function evidenceView(index: ClaimIndex, record: Evidence, { id }: Claim, locale: Locale): EvidenceView {
  const { kind, name, url, archivedAt, publisher, accessed, note, bearsOn } = index.visible(record);
  const { strings, language } = locale;
  return {
    bearings: bearsOn
      .filter(({ claim }) => claim === id)
      .map(({ as, by }) => ({
        label: strings[`detail-evidence-${as}`],
        by: by ? briefAttribution(index, [by], locale) : { name: strings['detail-newsroom'], language },
      })),
    kind: strings[`detail-${kind}`],
    name,
    href: webAddress(url),
    archive: webAddress(archivedAt),
    publisher,
    accessed: accessed && dayLabel(accessed, locale),
    note,
  };
}

function checkOf(index: ClaimIndex, { verification }: Claim, locale: Locale): StatementDetails['check'] {
  const { by, date, method, status } = verification ?? {};
  if (!status || !(by ?? date ?? method)) return undefined;
  const { [`verification-${status}` as const]: label } = locale.strings;
  return { status: label, by: by && namesOf(index, by, locale), date: dateOf(date, locale), method };
}

/** Returns the details of a claim; `undefined` if it has none. */
export function statementDetails(record: Claim, context: ViewContext): StatementDetails | undefined {
  const { index, locale } = context;
  const claim = index.visible(record);
  const checked = (claim.verification?.evidence ?? []).flatMap((id) => index.evidence(id) ?? []);
  const evidence = [...new Set([...index.evidenceOn(claim.id), ...checked])];
  const { corrections, reviews = [] } = claim;
  const details: StatementDetails = {
    corrections: correctionViews(corrections, locale),
    reviews: reviews.map((review) => reviewView(index, review, locale)),
    ...responsesTo(claim, context),
    evidence: evidence.map((item) => evidenceView(index, item, claim, locale)),
    eventDate: dateOf(claim.eventDate, locale),
    work: workView(firstAppearance(claim).isPartOf, locale),
    check: checkOf(index, claim, locale),
  };
  const isEmpty = Object.values(details).every((value) => !value || (Array.isArray(value) && !value.length));
  return isEmpty ? undefined : details;
}

/** Returns the name of a language; its tag if Intl does not know it. */
function languageName(language: string, { tag }: Locale): string {
  const known = languageTag(language);
  return (known && new Intl.DisplayNames(tag, { type: 'language' }).of(new Intl.Locale(known).baseName)) ?? language;
}

/** Returns the details of a quotation; `undefined` if it has none. */
export function quotationDetails(index: ClaimIndex, record: Quotation, locale: Locale): QuotationDetails | undefined {
  const { inLanguage, isPartOf, translation, corrections } = index.visible(record);
  if (!isPartOf && !translation && !corrections) return undefined;
  return {
    corrections: correctionViews(corrections, locale),
    work: workView(isPartOf, locale),
    translation: translation && {
      formatted: languageName(inLanguage ?? index.language, locale),
      text: translation.text,
      language: translation.inLanguage,
      marks: locale.writing.punctuation(translation.inLanguage),
      by: translation.by === undefined ? undefined : briefAttribution(index, [translation.by], locale),
    },
  };
}

/** Returns the notice in place of a record; `undefined` if no record of this id was taken down. */
export function withdrawnView(index: ClaimIndex, id: string | null, locale: Locale): WithdrawnView | undefined {
  const record = id === null ? undefined : index.withdrawn(id);
  if (!record) return undefined;
  const { date, text } = index.visible(record);
  const label = fill(locale.strings['detail-withdrawn'], { date: dayLabel(date, locale) }).join('');
  return { id: record.id, formatted: label, date, text, language: index.language };
}

/** Returns the day of the last change to the records, in words; `undefined` if the dataset does not have it. */
export function asOf({ dateModified: date }: ClaimIndex, locale: Locale): AsOf | undefined {
  if (!date) return undefined;
  return { date, formatted: fill(locale.strings['detail-as-of'], { date: dayLabel(date, locale) }).join('') };
}

interface Corrected {
  readonly corrections: readonly CorrectionView[];
}

/** The code of the details, which `Locale` carries once it is loaded. */
export interface Details {
  /** The names of several outlets; each cites the one before it. */
  readonly citing: (outlets: readonly Attribution[], locale: Locale) => unknown;
  /** The part of a claim that another one is about. */
  readonly part: (part: string, language: string, locale: Locale) => unknown;
  readonly answersTo: typeof answersTo;
  readonly asOf: typeof asOf;
  readonly quotationDetails: typeof quotationDetails;
  readonly responsesTo: typeof responsesTo;
  readonly statementDetails: typeof statementDetails;
  readonly withdrawnView: typeof withdrawnView;
  readonly workView: typeof workView;
  /** The latest correction of a record. */
  readonly correction: (details: Corrected, language: string, locale: Locale) => unknown;
  /** The work in which a statement or a quotation stands. */
  readonly work: (details: { readonly work?: WorkView | undefined }, language: string, locale: Locale) => unknown;
  /** The same as a fact. */
  readonly workFact: (details: StatementDetails, language: string, locale: Locale) => readonly unknown[];
  /** Responses and notices, each as a statement of a label and further content. */
  readonly responses: (
    responses: readonly (ResponseView | WithdrawnView)[],
    language: string,
    locale: Locale,
    write: (label: unknown, content: unknown) => unknown,
  ) => unknown;
  /** The same as facts. */
  readonly responseFacts: (details: StatementDetails, locale: Locale) => readonly unknown[];
  /** The rows that a reader opens. */
  readonly rows: (details: StatementDetails, language: string, locale: Locale) => readonly unknown[];
  /** The words of a quotation beside their translation. */
  readonly versions: (words: TemplateResult, view: QuotationView, locale: Locale) => TemplateResult;
  /** The notice in place of all that an element shows. */
  readonly withdrawn: (view: WithdrawnView, locale: Locale) => TemplateResult;
}
