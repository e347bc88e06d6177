import { webAddress } from '../../model/web-address.js';
import type { Locale } from '../../view/locale.js';
import { quotationCopy } from '../../view/quotation-copy.js';
import type { QuotationView } from '../../view/quotation-view.js';
import { writeClipboard } from './clipboard.js';

/**
 * Parameters that say who follows a link: of campaigns, clicks and newsletters (https://github.com/DrKain/tidy-url/pull/17), and of
 * pym.js, which names the page of the reader (https://github.com/nprapps/pym.js/issues/147).
 */
const tracking =
  /^(?:utm_.*|(?:d|fb|g|ms|tt|tw|y)clk?id|[gw]braid|mc_[ce]id|igsh(?:id)?|srsltid|_hs(?:enc|mi)|mkt_tok|vero_id|oly_(?:enc|anon)_id|(?:mtm|pk)_.*|_openstat|childId|initialWidth|parent(?:Title|Url))$/;

/**
 * Returns the address of the page that a copy names: the canonical one, which its head names, or else its own without tracking
 * parameters.
 */
function pageAddress(): string {
  const canonical = webAddress(document.querySelector<HTMLLinkElement>('head > link[rel=canonical]')?.href);
  if (canonical) return canonical;
  const address = new URL(location.href);
  for (const name of [...address.searchParams.keys()]) if (tracking.test(name)) address.searchParams.delete(name);
  // WordPress knows a frame by the secret.
  if (/[#&?](?:secret|utm_\w+)=/.test(address.hash)) address.hash = '';
  return address.href;
}

/** @throws {Error} If the browser refuses. It has to be called while the browser handles a click. */
export async function copyQuotation(view: QuotationView, locale: Locale): Promise<ReturnType<typeof quotationCopy>> {
  const copied = quotationCopy(view, pageAddress(), locale);
  await writeClipboard(copied.text, copied.html);
  return copied;
}
