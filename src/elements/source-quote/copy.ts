import type { Locale } from '../../view/locale.js';
import { quotationCopy } from '../../view/quotation-copy.js';
import type { QuotationView } from '../../view/quotation-view.js';
import { writeClipboard } from './clipboard.js';

/** @throws {Error} If the browser refuses. It has to be called while the browser handles a click. */
export async function copyQuotation(view: QuotationView, locale: Locale): Promise<ReturnType<typeof quotationCopy>> {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
  const copied = quotationCopy(view, canonical?.href ?? location.href, locale);
  await writeClipboard(copied.text, copied.html);
  return copied;
}
