import type { ClaimIndex } from '../model/claim-index.js';
import { firstAppearance } from '../model/first-appearance.js';
import type { Appearance, Claim, Verification } from '../model/types.js';
import { attribution, briefAttribution, namesOf, outletsOf, type Attribution } from './attribution.js';
import { dateView, type DateView } from './dates.js';
import type { StatementDetails, WorkView } from './details.js';
import type { Locale } from './locale.js';
import { quotationView, type QuotationView } from './quotation-view.js';
import type { ViewContext } from './view-context.js';

/** The verification of a claim. */
export interface VerificationView {
  readonly status: string;
  /** The people who checked it, if the status names a result. */
  readonly by?: Attribution | undefined;
}

/** A later appearance of a claim. */
export interface RepetitionView {
  readonly claimants: Attribution;
  readonly date?: DateView | undefined;
  readonly reportedBy?: readonly Attribution[] | undefined;
  /** The claim as these claimants put it. */
  readonly wording?: string | undefined;
  /** The work in which they said it. */
  readonly work?: WorkView | undefined;
}

/** A quotation of a statement. */
interface StatementQuotation extends QuotationView {
  /** True if the speaker has to be named, because the heading does not name this speaker alone. */
  readonly namesSpeaker: boolean;
}

export interface StatementView {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  /** BCP 47 tag of the language of the dataset’s words. */
  readonly language: string;
  readonly claimants: Attribution;
  readonly reportedBy?: readonly Attribution[] | undefined;
  readonly date?: DateView | undefined;
  readonly verification?: VerificationView | undefined;
  /** The later appearances of the claim. */
  readonly repetitions: readonly RepetitionView[];
  /** Whole sentences, and words that need a remark. */
  readonly quotations: readonly StatementQuotation[];
  /** Single words that the text of the claim does not have. */
  readonly quotedWords: readonly StatementQuotation[];
  /** Remarks of the newsroom on the claim and on how its date is inferred. */
  readonly notes: readonly string[];
  readonly details?: StatementDetails | undefined;
}

export function verificationView(
  index: ClaimIndex,
  verification: Verification | undefined,
  locale: Locale,
): VerificationView | undefined {
  if (!verification) return undefined;
  const { status, by } = verification;
  const isFinding = status === 'corroborated' || status === 'confirmed';
  const { [`verification-${status}` as const]: label } = locale.strings;
  return { status: label, by: by && isFinding ? namesOf(index, by, locale) : undefined };
}

function repetitionView(
  index: ClaimIndex,
  { claimant, date, reportedBy, wording, isPartOf }: Appearance,
  locale: Locale,
): RepetitionView {
  return {
    claimants: briefAttribution(index, claimant, locale),
    date: date && dateView(date, locale),
    reportedBy: reportedBy && outletsOf(index, reportedBy, locale),
    wording,
    work: locale.details?.workView(isPartOf, locale),
  };
}

/** Returns true for a quotation that is more than words in a list. */
const standsAlone = ({ isSentence, hasInsertion, note, details }: QuotationView) =>
  isSentence || hasInsertion || note !== undefined || details !== undefined;

/** @param isBrief - True for a claimant without role. */
export function statementView(record: Claim, context: ViewContext, isBrief = false): StatementView {
  const { index, locale } = context;
  const claim = index.visible(record);
  const { id, text } = claim;
  const { claimant, date, reportedBy } = firstAppearance(claim);
  const whys = claim.appearances.map((appearance) => appearance.date?.basis === 'inferred' && appearance.date.note);
  const quotations = index.quotationsOf(id).map((quotation) => ({
    ...quotationView(index, quotation, locale),
    namesSpeaker: claimant.length > 1 || claimant[0] !== quotation.speaker,
  }));
  return {
    id,
    kind: locale.strings[`kind-${claim.kind}`],
    text,
    language: claim.inLanguage ?? index.language,
    claimants: (isBrief ? briefAttribution : attribution)(index, claimant, locale),
    reportedBy: reportedBy && outletsOf(index, reportedBy, locale),
    date: date && dateView(date, locale),
    repetitions: claim.appearances.slice(1).map((appearance) => repetitionView(index, appearance, locale)),
    verification: verificationView(index, claim.verification, locale),
    quotations: quotations.filter(standsAlone),
    quotedWords: quotations.filter(
      (view) => !standsAlone(view) && (view.namesSpeaker || !text.includes(view.verbatim)),
    ),
    notes: [...new Set([claim.note, ...whys])].filter((note) => typeof note === 'string'),
    details: locale.details?.statementDetails(record, context),
  };
}
