import { ClaimEvent } from './claim-event.js';

/**
 * Reports that a reader follows a link to another card on the page or to the article. Bubbles, composed, and cancelable:
 * a page that shows the target its own way calls `preventDefault()`.
 */
export class ClaimNavigateEvent extends ClaimEvent {
  static readonly eventName = 'claim-navigate';

  /** The link’s address; a fragment if the target is a card on this page. */
  readonly href: string;
  /** The id of the claim whose card is the target; `null` if the target is the article. */
  readonly claim: string | null;

  constructor(href: string, claim: string | null) {
    super(ClaimNavigateEvent.eventName, { cancelable: true });
    this.href = href;
    this.claim = claim;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'claim-navigate': ClaimNavigateEvent;
  }
}
