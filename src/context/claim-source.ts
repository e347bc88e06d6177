import { bundledIndex } from '../data/bundled.js';
import type { ClaimIndex } from '../model/claim-index.js';
import { ContextRequestEvent, type ContextCallback } from './context-request.js';

type Host = Element & { requestUpdate(): void };

const providerTag = 'claim-dataset';

/** Whether an element stands in a provider, in this tree or one around it. */
function hasProvider(element: Element): boolean {
  if (element.closest(providerTag)) return true;
  const root = element.getRootNode();
  return root instanceof ShadowRoot && hasProvider(root.host);
}

/** Those whose provider has not answered. One promise for all, which would keep each of them: it may never settle. */
const waiting = new Set<ClaimSource>();
let defined: Promise<void> | undefined;

/** Tells an element which dataset to show: that of the nearest provider, or else the bundled one. */
export class ClaimSource {
  readonly #host: Host;
  /** What the provider gives; `undefined` where there is none. */
  #value: ClaimIndex | null | undefined;
  /** Whether the element has come to where nobody was asked yet. */
  #isNew = false;
  #unsubscribe: (() => void) | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  /** The dataset; `null` while it is on its way, or where it cannot be had. */
  get index(): ClaimIndex | null {
    if (this.#isNew) this.#find();
    return this.#value === undefined ? bundledIndex() : this.#value;
  }

  /** Has the dataset found, where the element is now, as soon as it is asked for. */
  connect(): void {
    this.#isNew = true;
    // Where the host was before there may have been another provider.
    this.#value = undefined;
    // Nothing changes while the host is nowhere; here its dataset may be another.
    this.#host.requestUpdate();
  }

  #find(): void {
    this.#isNew = false;
    if (hasProvider(this.#host)) {
      // Also where the provider never answers, being of a version with another interface, or where nobody can ask: the
      // bundled dataset is not the one that the page means.
      this.#value = null;
      waiting.add(this);
      defined ??= customElements.whenDefined(providerTag).then(() => {
        defined = undefined;
        for (const source of waiting) if (!source.#unsubscribe) source.#ask();
        waiting.clear();
      });
    }
    this.#ask();
  }

  /** Ends the subscription. */
  disconnect(): void {
    waiting.delete(this);
    this.#unsubscribe?.();
    this.#isNew = false;
    this.#unsubscribe = undefined;
  }

  #ask(): void {
    this.#host.dispatchEvent(new ContextRequestEvent(this.#host, this.#receive));
  }

  readonly #receive: ContextCallback = (value, unsubscribe) => {
    // One provider is enough: another that answers later, nearer or not, takes the place of the first.
    if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    this.#value = value;
    this.#host.requestUpdate();
  };
}
