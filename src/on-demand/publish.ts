import { jsonLdDocument, jsonLdText, recordNodes, type JsonLdNode } from '../json-ld/to-json-ld.js';
import type { ClaimIndex } from '../model/claim-index.js';
import { setDataBlock } from './script-text.js';

/** Records of a dataset, by id. */
export interface Shown {
  readonly index: ClaimIndex;
  readonly claims: readonly string[];
  readonly quotations: readonly string[];
}

/** Marks the one script element, also where a server wrote it. */
export const jsonLdMark = 'data-claim-elements';

/** What is on the page, by the element that asked for it, in the order in which they came. */
const published = new Map<Element, Shown>();
/** The one script element for all; `undefined` until it was looked for. */
let script: HTMLScriptElement | null | undefined;
/** What a server wrote into it; stays as long as the page. */
let prerendered: readonly JsonLdNode[] = [];
let scheduled = false;

/** Takes over the script element that a server wrote, if there is one. */
function takeOver(): void {
  script = document.querySelector<HTMLScriptElement>(`script[${jsonLdMark}]`);
  try {
    if (script) prerendered = [...(JSON.parse(script.text) as { '@graph': JsonLdNode[] })['@graph']];
  } catch {
    // Changed by somebody else: it is written anew.
  }
}

/** Brings the script element up to date. */
function write(): void {
  scheduled = false;
  if (script === undefined) takeOver();
  const shown = [...published.values()].flatMap(({ index, claims, quotations }) =>
    recordNodes(index, claims, quotations),
  );
  const nodes = [...prerendered, ...shown];
  if (!nodes.length) {
    script?.remove();
    return;
  }
  // However many elements show a claim, it is there once.
  const once = new Map(nodes.map((node) => [JSON.stringify(node), node]));
  if (!script) {
    script = Object.assign(document.createElement('script'), { type: 'application/ld+json' });
    script.setAttribute(jsonLdMark, '');
  }
  const text = jsonLdText(jsonLdDocument([...once.values()]));
  if (script.text !== text) setDataBlock(script, text);
  if (!script.isConnected) document.head.append(script);
}

/**
 * Puts what an element shows on the page as schema.org JSON-LD, once for all changes of a turn.
 *
 * @param shown - `undefined` takes it back.
 */
export function publish(element: Element, shown: Shown | undefined): void {
  if (shown) published.set(element, shown);
  else published.delete(element);
  if (scheduled) return;
  scheduled = true;
  queueMicrotask(write);
}
