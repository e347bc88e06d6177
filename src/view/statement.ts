import { fill } from '../locales/fill.js';
import type { ClaimIndex } from '../model/claim-index.js';
import type { Claim, Correction, Review } from '../model/types.js';
import { webAddress } from '../model/web-address.js';
import { attribution, briefAttribution, namesOf, type Attribution } from './attribution.js';
import { dateView, dayLabel, type DateView } from './dates.js';
import type { Locale } from './locale.js';
import { quotationView, type QuotationView } from './quotation-view.js';

interface CorrectionView {
  readonly formatted: string;
  readonly type: Correction['type'];
  readonly date: string;
  readonly text: string;
}

export interface ReviewView {
  readonly author: Attribution;
  readonly verdict: string;
  readonly href?: string;
}

export interface StatementView {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  /** BCP 47 tag of the language of the dataset’s words. */
  readonly language: string;
  readonly claimants: Attribution;
  readonly reportedBy?: Attribution;
  readonly date?: DateView;
  readonly verification: string;
  readonly reviews: readonly ReviewView[];
  readonly correction?: CorrectionView;
  readonly quotations: readonly QuotationView[];
  readonly note?: string;
}

function latestCorrection(corrections: readonly Correction[] | undefined, locale: Locale): CorrectionView | undefined {
  const latest = corrections && [...corrections].sort((a, b) => b.date.localeCompare(a.date))[0];
  if (!latest) return undefined;
  const { [`correction-${latest.type}` as const]: label } = locale.strings;
  const { type, date, text } = latest;
  return { type, date, text, formatted: fill(label, { date: dayLabel(date, locale) }).join('') };
}

function reviewView(index: ClaimIndex, { author, verdict, url }: Review, locale: Locale): ReviewView {
  const href = webAddress(url);
  return { author: briefAttribution(index, [author], locale), verdict, ...(href && { href }) };
}

export function statementView(index: ClaimIndex, record: Claim, locale: Locale): StatementView {
  const { strings } = locale;
  const claim = index.visible(record);
  const correction = latestCorrection(claim.corrections, locale);
  return {
    id: claim.id,
    kind: strings[`kind-${claim.kind}`],
    text: claim.text,
    language: index.article.inLanguage,
    claimants: attribution(index, claim.claimant, locale),
    ...(claim.reportedBy && { reportedBy: namesOf(index, claim.reportedBy, locale) }),
    ...(claim.date && { date: dateView(claim.date, locale) }),
    verification: strings[`verification-${claim.verification}`],
    reviews: (claim.reviews ?? []).map((review) => reviewView(index, review, locale)),
    ...(correction && { correction }),
    quotations: index.quotationsOf(claim.id).map((quotation) => quotationView(index, quotation, locale)),
    ...(claim.note && { note: claim.note }),
  };
}
