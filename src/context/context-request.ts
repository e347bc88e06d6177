import { ClaimEvent } from '../events/claim-event.js';
import type { ClaimIndex } from '../model/claim-index.js';
import { claimContext } from './claim-context.js';

/** Receives each value, with the function that ends the subscription if there is one. */
export type ContextCallback = (value: ClaimIndex | null, unsubscribe?: () => void) => void;

export interface ContextRequest {
  readonly context: unknown;
  readonly callback: ContextCallback;
  /** True if the provider has to call back again with each later value. */
  readonly subscribe?: boolean;
  /** Set by a provider of this library that loads its dataset: settles when it has, or has failed. */
  loading?: Promise<unknown> | undefined;
}

/**
 * Asks the providers around an element for a dataset: the `context-request` event of the Context Community Protocol
 * (https://github.com/webcomponents-cg/community-protocols/blob/main/proposals/context.md).
 */
export class ContextRequestEvent extends ClaimEvent implements ContextRequest {
  static readonly eventName = 'context-request';

  readonly context = claimContext;
  readonly subscribe = true;
  readonly callback: ContextCallback;
  loading?: Promise<unknown> | undefined;

  constructor(callback: ContextCallback) {
    super(ContextRequestEvent.eventName);
    this.callback = callback;
  }
}

/**
 * Tells elements of a provider that came after them: the `context-provider` event of the same protocol, which
 * `ContextProvider` of `@lit/context` dispatches, too.
 */
export class ContextProviderEvent extends ClaimEvent {
  static readonly eventName = 'context-provider';

  readonly context = claimContext;

  constructor() {
    super(ContextProviderEvent.eventName);
  }
}
