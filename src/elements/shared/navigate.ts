import { ClaimNavigateEvent } from '../../events/claim-navigate.js';

/**
 * Announces that a reader follows a link, and moves the focus to the target where that is a card on this page.
 *
 * @param event - The click on the link; one that opens a tab, a window or a download is left to the browser.
 * @param claim - The id of the claim whose card is the target; `null` where the target is the article.
 * @param card - The card, if there is one.
 */
export function navigate(event: MouseEvent, claim: string | null, card?: HTMLElement): void {
  if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.currentTarget as HTMLAnchorElement;
  const proceeds = link.dispatchEvent(new ClaimNavigateEvent(link.getAttribute('href')!, claim));
  if (proceeds && !card) return;
  event.preventDefault();
  // Not left to the fragment: that finds no card inside a shadow root, and leaves the keyboard where it was.
  if (proceeds) card?.focus();
}

/** The same for a link to the article. */
export const navigateToArticle = (event: MouseEvent): void => navigate(event, null);
