import type { JsonLdNode, Shown } from '../../on-demand/index.js';

const onDemand = () => import('../../on-demand/index.js');

/** What an element shows, as a schema.org JSON-LD document; `null` where it shows nothing. */
export async function documentOf(shown: Shown | undefined): Promise<JsonLdNode | null> {
  const { jsonLdDocument, recordNodes } = await onDemand();
  return shown ? jsonLdDocument(recordNodes(shown.index, shown.claims, shown.quotations)) : null;
}

/** Puts what an element shows on the page as schema.org JSON-LD, as long as it asks for it and shows it. */
export class JsonLd {
  readonly #element: Element;
  /** What of it is on the page, or on its way there. */
  #published: Shown | undefined;

  constructor(element: Element) {
    this.#element = element;
  }

  /** Brings the page up to date; `undefined` takes back what is there. */
  publish(shown: Shown | undefined): void {
    if (!shown && !this.#published) return;
    this.#published = shown;
    onDemand().then(
      ({ publish }) => publish(this.#element, this.#published),
      (error: unknown) => console.warn('claim-elements: no JSON-LD.', error),
    );
  }
}
