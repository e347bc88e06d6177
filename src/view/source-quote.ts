import { findRecord, problemsOf, withdrawnReading } from './attributes.js';
import { quotationView, type QuotationView } from './quotation-view.js';
import type { ReadContext, Reading } from './view-context.js';

export interface SourceQuoteAttributes {
  readonly quote: string | null;
}

export function readSourceQuote({ quote }: SourceQuoteAttributes, context: ReadContext): Reading<QuotationView> {
  const { quotation, quotationIds } = context.index;
  const { record, problem } = findRecord('quote', quote, quotation, quotationIds);
  if (!record) return withdrawnReading(quote, context) ?? { problems: problemsOf(problem) };
  const view = quotationView(context.index, record, context.locale);
  return { view, records: { claims: [], quotations: [view.id] }, problems: [] };
}
