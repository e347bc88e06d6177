import type { ClaimIndex } from '../model/claim-index.js';
import { claimContext } from './claim-context.js';
import { ContextProviderEvent, ContextRequestEvent } from './context-request.js';
import type { ContextCallback, ContextRequest } from './context-request.js';

/** Provides the elements inside its host with a dataset, by the Context Community Protocol. */
export class ClaimProvider {
  readonly #host: EventTarget;
  #loading: Promise<unknown> | undefined;
  #value: ClaimIndex | null = null;
  readonly #subscribers = new Map<ContextCallback, () => void>();

  /**
   * @param host - The element whose descendants get the dataset, or the document.
   * @param load - Loads the dataset when an element first asks for it. The updates of the elements wait for that.
   */
  constructor(host: EventTarget, load?: () => Promise<ClaimIndex | null>) {
    this.#host = host;
    host.addEventListener(ContextRequestEvent.eventName, (event) => {
      // The sender may be another copy of this library, or another library.
      const request = event as Event & Partial<ContextRequest>;
      const { context, callback, subscribe } = request;
      if (context !== claimContext || !callback) return;
      event.stopImmediatePropagation();
      this.#loading ??= load?.().then((value) => (this.value = value));
      request.loading = this.#loading;
      const unsubscribe = subscribe ? () => void this.#subscribers.delete(callback) : undefined;
      if (unsubscribe) this.#subscribers.set(callback, unsubscribe);
      callback(this.#value, unsubscribe);
    });
  }

  /** The dataset; `null` while it is being loaded, and if it cannot be loaded. */
  get value(): ClaimIndex | null {
    return this.#value;
  }
  set value(value: ClaimIndex | null) {
    if (value === this.#value) return;
    this.#value = value;
    for (const [callback, unsubscribe] of this.#subscribers) callback(value, unsubscribe);
  }

  /** Has the elements that are on the page already ask for the dataset. */
  announce(): void {
    this.#host.dispatchEvent(new ContextProviderEvent());
  }
}
