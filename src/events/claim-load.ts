import type { ClaimIndex } from '../model/claim-index.js';
import type { Finding } from '../model/findings.js';
import { Event } from './native-event.js';

/** A dataset is there, and the elements inside its provider show it. Bubbles, composed, not cancelable. */
export class ClaimLoadEvent extends Event {
  static readonly eventName = 'claim-load';

  /** The dataset, by id and relation. */
  readonly index: ClaimIndex;
  /** What does not hold to the rules, and which records were left out for it. */
  readonly findings: readonly Finding[];

  constructor(index: ClaimIndex, findings: readonly Finding[]) {
    super(ClaimLoadEvent.eventName, { bubbles: true, composed: true });
    this.index = index;
    this.findings = findings;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'claim-load': ClaimLoadEvent;
  }
}
