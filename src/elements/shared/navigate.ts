import { ClaimNavigateEvent } from '../../events/claim-navigate.js';
import { cardAt } from './card-links.js';
import { isOnPage } from './page-language.js';

/** The link of an element’s own that was clicked: not one that the page put in, and not one to a review. */
function linkOf(event: Event): HTMLAnchorElement | undefined {
  const link = event.composedPath().find((node) => (node as Element).localName === 'a') as
    HTMLAnchorElement | undefined;
  const root = link?.getRootNode();
  const host = root instanceof ShadowRoot ? root.host : undefined;
  // A tree around the element’s own may listen, too.
  const isOwn = host && isOnPage(host) && host.getRootNode() === event.currentTarget;
  return isOwn && !link?.closest('[part="review"]') ? link : undefined;
}

/**
 * Announces that a reader follows a link to a card or to the article, and moves the focus to the card. A click that
 * opens a tab, a window or a download is left to the browser.
 */
function follow(event: Event): void {
  const { button, ctrlKey, metaKey, shiftKey, altKey } = event as MouseEvent;
  if (button || ctrlKey || metaKey || shiftKey || altKey) return;
  const link = linkOf(event);
  if (!link) return;
  const href = link.getAttribute('href')!;
  const card = href.startsWith('#') ? cardAt(href.slice(1)) : undefined;
  const proceeds = link.dispatchEvent(new ClaimNavigateEvent(href, card?.claim ?? null));
  if (proceeds && !card) return;
  event.preventDefault();
  // Not left to the fragment: that finds no card inside a shadow root, and leaves the keyboard where it was.
  if (proceeds) card?.focus();
}

/** Has the links of all elements of a tree followed, by one listener for all. */
export function followLinks(root: Node): void {
  // Before the page’s own listeners, which may stop it.
  root.addEventListener('click', follow, { capture: true });
}
