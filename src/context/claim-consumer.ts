import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { ClaimIndex } from '../model/claim-index.js';
import type { Problem } from '../model/problem.js';
import { closest } from '../page/closest.js';
import { ContextProviderEvent, ContextRequestEvent } from './context-request.js';

const stopPropagation = (event: Event): void => event.stopPropagation();

/** Gives an element the dataset of the nearest provider, by the Context Community Protocol. */
export class ClaimConsumer implements ReactiveController {
  /** `undefined` while no provider has answered. */
  #index: ClaimIndex | null | undefined;
  /** Settles when the bundled dataset is loaded, if the element shows that. */
  loading: Promise<unknown> | undefined;
  #unsubscribe: (() => void) | undefined;
  #request: ContextRequestEvent | undefined;
  /** The document that has the listener; the element may leave it for another one. */
  #document: Document | undefined;

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  /** The dataset; `null` while it is being loaded, and if there is none. */
  get index(): ClaimIndex | null {
    return this.#index ?? null;
  }

  get problem(): Problem | undefined {
    return this.#index === undefined ? { reason: 'missing-source', attribute: '', value: null } : undefined;
  }

  hostConnected(): void {
    this.#document = this.host.ownerDocument;
    this.#document.addEventListener(ContextProviderEvent.eventName, this.#ask);
    this.#ask();
  }

  hostDisconnected(): void {
    this.#document?.removeEventListener(ContextProviderEvent.eventName, this.#ask);
    this.#unsubscribe?.();
    this.#request = undefined;
  }

  readonly #ask = (): void => {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    // A `<claim-dataset>` that does not answer, as before it is defined, means no other dataset around it.
    const dataset = closest(this.host, 'claim-dataset');
    this.#index = dataset ? null : undefined;
    const request = new ContextRequestEvent((index, unsubscribe) => this.#receive(request, index, unsubscribe));
    this.#request = request;
    dataset?.addEventListener(request.type, stopPropagation);
    this.host.dispatchEvent(request);
    dataset?.removeEventListener(request.type, stopPropagation);
    this.loading = request.loading;
    // The element may have moved to another dataset, or to none.
    this.host.requestUpdate();
  };

  #receive(request: ContextRequestEvent, index: ClaimIndex | null, unsubscribe?: () => void): void {
    if (request !== this.#request) {
      // The element has asked again since, perhaps in another place.
      unsubscribe?.();
      return;
    }
    // A second provider that answers takes the place of the first.
    if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    this.#index = index;
    this.host.requestUpdate();
  }
}
