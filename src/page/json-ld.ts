import type { JsonLdNode } from '../json-ld/to-json-ld.js';
import type { Shown } from './publish-json-ld.js';

// Few pages ask for JSON-LD.
const loadPublisher = () => import('./publish-json-ld.js');

/** Returns records as a schema.org JSON-LD document; `null` if there are none. */
export async function jsonLdOf(shown: Shown | undefined): Promise<JsonLdNode | null> {
  const { jsonLdDocument, recordNodes } = await loadPublisher();
  return shown ? jsonLdDocument(recordNodes(shown.index, shown.claims, shown.quotations)) : null;
}

/** Puts the records that an element shows on the page as schema.org JSON-LD. */
export class JsonLdPublication {
  readonly #element: Element;
  #shown: Shown | undefined;

  constructor(element: Element) {
    this.#element = element;
  }

  /** Brings the page up to date; `undefined` takes the records back. */
  publish(shown: Shown | undefined): void {
    if (!shown && !this.#shown) return;
    this.#shown = shown;
    loadPublisher().then(
      ({ publish }) => publish(this.#element, this.#shown),
      (error: unknown) => console.warn('claim-elements: no JSON-LD.', error),
    );
  }
}
