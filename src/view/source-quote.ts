import type { ClaimIndex } from '../model/claim-index.js';
import { firstAppearance } from '../model/first-appearance.js';
import type { Quotation } from '../model/types.js';
import { findRecord, problemsOf, withdrawnReading } from './attributes.js';
import type { AsOf } from './details.js';
import { quotationView, type QuotationView } from './quotation-view.js';
import type { ReadContext, Reading } from './view-context.js';

export interface SourceQuoteAttributes {
  readonly quote: string | null;
}

export interface SourceQuoteView extends QuotationView {
  /** The words of a claim around the quotation, if the quotation is a part of its sentence. */
  readonly sentence?: { readonly before: string; readonly after: string; readonly language: string } | undefined;
  /** The day of the last change to the records. */
  readonly asOf?: AsOf | undefined;
}

/**
 * Finds the claim that has the words of a quotation in quotation marks. A pull quote of one word says nothing. Of a claim by
 * others, the speaker would be given all of the words.
 */
function sentenceAround({ marks, verbatim }: QuotationView, { claims, speaker }: Quotation, index: ClaimIndex) {
  for (const id of claims) {
    const claim = index.claim(id);
    if (claim && firstAppearance(claim).claimant.join() !== speaker) continue;
    const [before = '', after] = claim ? index.visible(claim.text).split(marks.open + verbatim + marks.close) : [];
    if (after !== undefined) return { before, after, language: claim!.inLanguage ?? index.language };
  }
  return undefined;
}

export function readSourceQuote({ quote }: SourceQuoteAttributes, context: ReadContext): Reading<SourceQuoteView> {
  const { index, locale } = context;
  const { record, problem } = findRecord('quote', quote, index.quotation, index.quotationIds);
  if (!record) return withdrawnReading(quote, context) ?? { problems: problemsOf(problem) };
  const quotation = quotationView(index, record, locale);
  const isRunIn = !quotation.isSentence && !quotation.details && !record.markup;
  const view = {
    ...quotation,
    sentence: isRunIn ? sentenceAround(quotation, record, index) : undefined,
    asOf: locale.details?.asOf(index, locale),
  };
  return { view, records: { claims: [], quotations: [view.id] }, problems: [] };
}
