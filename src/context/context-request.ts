import { Event } from '../events/native-event.js';
import type { ClaimIndex } from '../model/claim-index.js';
import { claimContext } from './claim-context.js';

/** Takes a value, and at the first the function that ends the subscription, where there is one. */
export type ContextCallback = (value: ClaimIndex | null, unsubscribe?: () => void) => void;

/** What an event of the protocol says, whoever dispatches it. */
export interface ContextRequest {
  readonly context: unknown;
  readonly callback: ContextCallback;
  /** Whether to call back with every value to come. */
  readonly subscribe?: boolean;
}

/**
 * Asks the providers around an element for a dataset: the `context-request` event of the W3C Web Components Community
 * Group’s Context Community Protocol, with its names.
 */
export class ContextRequestEvent extends Event implements ContextRequest {
  static readonly eventName = 'context-request';

  readonly context = claimContext;
  readonly subscribe = true;
  readonly contextTarget: Element;
  readonly callback: ContextCallback;

  constructor(contextTarget: Element, callback: ContextCallback) {
    super(ContextRequestEvent.eventName, { bubbles: true, composed: true });
    this.contextTarget = contextTarget;
    this.callback = callback;
  }
}
