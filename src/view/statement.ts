import type { ClaimIndex } from '../model/claim-index.js';
import { firstAppearance } from '../model/first-appearance.js';
import type { Appearance, Claim, Verification } from '../model/types.js';
import { attribution, briefAttribution, namesOf, outletOf, type Attribution } from './attribution.js';
import { dateView, type DateView } from './dates.js';
import type { StatementDetails } from './details.js';
import type { Locale } from './locale.js';
import { quotationView, type QuotationView } from './quotation-view.js';
import type { ViewContext } from './view-context.js';

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
  readonly quotations: readonly StatementQuotation[];
  readonly note?: string;
  readonly details?: StatementDetails;
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

export function statementView(record: Claim, context: ViewContext): StatementView {
  const { index, locale } = context;
  const claim = index.visible(record);
  const { claimant, date, reportedBy } = firstAppearance(claim);
  const { verification } = claim;
  const details = locale.details?.statementDetails(record, context);
  return {
    id: claim.id,
    kind: locale.strings[`kind-${claim.kind}`],
    text: claim.text,
    language: claim.inLanguage ?? index.language,
    claimants: attribution(index, claimant, locale),
    ...(reportedBy && { reportedBy: outletOf(index, reportedBy, locale) }),
    ...(date && { date: dateView(date, locale) }),
    repetitions: claim.appearances.slice(1).map((appearance) => repetitionView(index, appearance, locale)),
    ...(verification && { verification: verificationView(index, verification, locale) }),
    quotations: index.quotationsOf(claim.id).map((quotation) => ({
      ...quotationView(index, quotation, locale),
      namesSpeaker: claimant.length > 1 || claimant[0] !== quotation.speaker,
    })),
    ...(claim.note && { note: claim.note }),
    ...(details && { details }),
  };
}
