import { ClaimNavigateEvent } from '../events/claim-navigate.js';
import type { ClaimIndex } from '../model/claim-index.js';
import { cardAt, visit } from './card-links.js';

/** Returns the element’s own link that was clicked; not a link in a slot, and not one to a reviewer’s site. */
function clickedLink({ target, currentTarget }: Event): HTMLAnchorElement | undefined {
  const link = (target as Element).closest('a');
  return link && (currentTarget as Node).contains(link) && !link.closest('[part="review"]') ? link : undefined;
}

/**
 * Announces that a reader follows a link to another card or to the article, and leads them to the card. A click that
 * opens a tab, a window or a download is left to the browser.
 *
 * @param index - The dataset of the element.
 */
export function followLink(event: MouseEvent, index: ClaimIndex | null): void {
  const { button, ctrlKey, metaKey, shiftKey, altKey } = event;
  if (button || ctrlKey || metaKey || shiftKey || altKey) return;
  const link = clickedLink(event);
  if (!link) return;
  const href = link.getAttribute('href')!;
  const card = href.startsWith('#') ? cardAt(link.hash, index) : undefined;
  const proceeds = link.dispatchEvent(new ClaimNavigateEvent(href, card?.claim ?? null));
  if (proceeds && !card) return;
  event.preventDefault();
  if (proceeds) visit(card!);
}
