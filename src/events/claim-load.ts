import type { ClaimIndex } from '../model/claim-index.js';
import type { Finding } from '../model/findings.js';
import { ClaimEvent } from './claim-event.js';

/** Reports that a provider has its dataset. Bubbles, composed, not cancelable. */
export class ClaimLoadEvent extends ClaimEvent {
  static readonly eventName = 'claim-load';

  /** The dataset, indexed by id and relation. */
  readonly index: ClaimIndex;
  /** The rules that the dataset breaks, and the records that were left out for it. */
  readonly findings: readonly Finding[];

  constructor(index: ClaimIndex, findings: readonly Finding[]) {
    super(ClaimLoadEvent.eventName);
    this.index = index;
    this.findings = findings;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'claim-load': ClaimLoadEvent;
  }
}
