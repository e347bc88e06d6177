import { jsonLdDocument, jsonLdText, recordNodes, type JsonLdNode } from '../json-ld/to-json-ld.js';
import type { ClaimIndex } from '../model/claim-index.js';
import type { Records } from '../view/view-context.js';
import { setDataBlock } from './data-block.js';

export { jsonLdDocument, recordNodes };

/** The records that an element shows, with their dataset. */
export interface Shown extends Records {
  readonly index: ClaimIndex;
}

/** The attribute of the one script element, whether a server or this module wrote it. */
export const jsonLdMark = 'data-claim-elements';

/** The records on the page, by the element that shows them. */
const published = new Map<Element, Shown>();
/** The script element; `undefined` until it was looked for. */
let script: HTMLScriptElement | null | undefined;
/** The nodes that a server wrote; they stay as long as the page. */
let prerendered: readonly JsonLdNode[] = [];
let scheduled = false;
/** True if the page forbids to write. */
let isForbidden = false;

function findScript(): void {
  script = document.querySelector<HTMLScriptElement>(`script[${jsonLdMark}]`);
  try {
    if (script) prerendered = [...(JSON.parse(script.text) as { '@graph': JsonLdNode[] })['@graph']];
  } catch {
    // Another script changed it: it is written anew.
  }
}

function write(): void {
  scheduled = false;
  if (script === undefined) findScript();
  const shown = [...published.values()].flatMap(({ index, claims, quotations }) =>
    recordNodes(index, claims, quotations),
  );
  // The browser’s dataset may be newer than the server’s.
  const ids = new Set(shown.map((node) => node['@id']));
  const nodes = [...prerendered.filter((node) => !ids.has(node['@id'])), ...shown];
  if (!nodes.length) {
    script?.remove();
    return;
  }
  if (!script) {
    script = Object.assign(document.createElement('script'), { type: 'application/ld+json' });
    script.setAttribute(jsonLdMark, '');
  }
  const text = jsonLdText(jsonLdDocument(nodes));
  try {
    if (script.text !== text) setDataBlock(script, text);
  } catch (error) {
    isForbidden = true;
    console.warn(
      'claim-elements: no JSON-LD; allow it by “trusted-types claim-elements” in the policy of the page.',
      error,
    );
    return;
  }
  if (!script.isConnected) document.head.append(script);
}

/** Publishes the records of an element, or takes them back; the page is written once for all changes of a task. */
export function publish(element: Element, shown: Shown | undefined): void {
  if (shown) published.set(element, shown);
  else published.delete(element);
  if (scheduled || isForbidden) return;
  scheduled = true;
  queueMicrotask(write);
}
