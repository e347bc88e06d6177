import type { JsonLdNode } from '../json-ld/to-json-ld.js';
import type { Shown } from './publish-json-ld.js';

// Few pages ask for JSON-LD.
const loadPublisher = () => import('./publish-json-ld.js');

export async function jsonLdOf(shown: Shown | undefined): Promise<JsonLdNode | null> {
  const { jsonLdDocument, recordNodes } = await loadPublisher();
  return shown ? jsonLdDocument(recordNodes(shown.index, shown.claims, shown.quotations)) : null;
}

/** Puts the records that an element shows on the page as schema.org JSON-LD; `undefined` takes them back. */
export async function publishJsonLd(element: Element, shown: Shown | undefined): Promise<void> {
  try {
    (await loadPublisher()).publish(element, shown);
  } catch (error) {
    console.warn('claim-elements: no JSON-LD.', error);
  }
}
