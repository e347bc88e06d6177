import { fill } from '../locales/fill.js';
import type { ClaimIndex } from '../model/claim-index.js';
import { firstAppearance } from '../model/first-appearance.js';
import type { Appearance, Claim, Correction, Review, Verification } from '../model/types.js';
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

/** What somebody found out about a claim. */
export interface VerificationView {
  readonly status: string;
  /** Who checked it, if not the newsroom. */
  readonly by?: Attribution;
  readonly date?: DateView;
  readonly method?: string;
}

/** A later appearance of a claim. */
export interface RepetitionView {
  readonly claimants: Attribution;
  readonly date?: DateView;
  /** The claim as these claimants put it. */
  readonly wording?: string;
}

/** A quotation of a statement. */
interface StatementQuotation extends QuotationView {
  /** Whether the speaker has to be named, because the line of attribution does not name this speaker alone. */
  readonly namesSpeaker: boolean;
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
  readonly verification?: VerificationView;
  /** The later appearances of the claim. */
  readonly repetitions: readonly RepetitionView[];
  readonly reviews: readonly ReviewView[];
  readonly correction?: CorrectionView;
  readonly quotations: readonly StatementQuotation[];
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

function verificationView(
  index: ClaimIndex,
  { status, by, date, method }: Verification,
  locale: Locale,
): VerificationView {
  const { [`verification-${status}` as const]: label } = locale.strings;
  return {
    status: label,
    ...(by && { by: namesOf(index, by, locale) }),
    ...(date && { date: dateView(date, locale) }),
    ...(method && { method }),
  };
}

function repetitionView(index: ClaimIndex, { claimant, date, wording }: Appearance, locale: Locale): RepetitionView {
  return {
    claimants: briefAttribution(index, claimant, locale),
    ...(date && { date: dateView(date, locale) }),
    ...(wording && { wording }),
  };
}

export function statementView(index: ClaimIndex, record: Claim, locale: Locale): StatementView {
  const { strings } = locale;
  const claim = index.visible(record);
  const { claimant, date, reportedBy } = firstAppearance(claim);
  const { verification } = claim;
  const correction = latestCorrection(claim.corrections, locale);
  return {
    id: claim.id,
    kind: strings[`kind-${claim.kind}`],
    text: claim.text,
    language: index.article.inLanguage,
    claimants: attribution(index, claimant, locale),
    ...(reportedBy && { reportedBy: namesOf(index, reportedBy, locale) }),
    ...(date && { date: dateView(date, locale) }),
    repetitions: claim.appearances.slice(1).map((appearance) => repetitionView(index, appearance, locale)),
    ...(verification && { verification: verificationView(index, verification, locale) }),
    reviews: (claim.reviews ?? []).map((review) => reviewView(index, review, locale)),
    ...(correction && { correction }),
    quotations: index.quotationsOf(claim.id).map((quotation) => ({
      ...quotationView(index, quotation, locale),
      namesSpeaker: claimant.length > 1 || claimant[0] !== quotation.speaker,
    })),
    ...(claim.note && { note: claim.note }),
  };
}
