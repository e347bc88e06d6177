import type { ClaimIndex } from '../model/claim-index.js';
import { claimContext } from './claim-context.js';
import { ContextRequestEvent, type ContextCallback, type ContextRequest } from './context-request.js';

/** Provides the elements inside its host with a dataset, as the Context Community Protocol has it. */
export class ClaimProvider {
  #value: ClaimIndex | null = null;
  readonly #subscribers = new Map<ContextCallback, () => void>();

  constructor(host: Element) {
    host.addEventListener(ContextRequestEvent.eventName, (event) => {
      // From whoever speaks the protocol: any copy of this library, or another.
      const { context, callback, subscribe } = event as Event & Partial<ContextRequest>;
      if (context !== claimContext || !callback || event.target === host) return;
      event.stopImmediatePropagation();
      if (!subscribe) {
        callback(this.#value);
        return;
      }
      const unsubscribe = () => this.#subscribers.delete(callback);
      this.#subscribers.set(callback, unsubscribe);
      callback(this.#value, unsubscribe);
    });
  }

  /** The dataset; `null` while it is on its way, or where it cannot be had. */
  get value(): ClaimIndex | null {
    return this.#value;
  }
  set value(value: ClaimIndex | null) {
    if (value === this.#value) return;
    this.#value = value;
    for (const [callback, unsubscribe] of this.#subscribers) callback(value, unsubscribe);
  }
}
