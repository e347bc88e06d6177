import { ClaimEvent } from './claim-event.js';

/** Reports that a reader copied a quotation. Bubbles, composed, not cancelable. */
export class ClaimCopyEvent extends ClaimEvent {
  static readonly eventName = 'claim-copy';

  /** The id of the quotation. */
  readonly quote: string;
  /** The content of the clipboard as `text/plain`. */
  readonly text: string;
  /** The content of the clipboard as `text/html`. */
  readonly html: string;

  constructor(quote: string, text: string, html: string) {
    super(ClaimCopyEvent.eventName);
    this.quote = quote;
    this.text = text;
    this.html = html;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'claim-copy': ClaimCopyEvent;
  }
}
