import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { ClaimIndex } from '../../model/claim-index.js';
import type { JsonLdNode } from '../../on-demand/index.js';
import { serverPage, type Shown } from './server-page.js';

type Host = HTMLElement & ReactiveControllerHost & { readonly jsonLd: boolean };

function isSame(one: Shown, other: Shown | undefined): boolean {
  return (
    one.index === other?.index &&
    one.claims.join() === other.claims.join() &&
    one.quotations.join() === other.quotations.join()
  );
}

const onDemand = () => import('../../on-demand/index.js');

/** Marks the one script element, also where a server wrote it. */
export const jsonLdMark = 'data-claim-elements';

/** The hosts whose JSON-LD is on the page, in the order in which they came, and the one script element for all. */
const published = new Map<Host, Shown>();
let script: HTMLScriptElement | null | undefined;
/** What a server wrote into it; stays as long as the page. */
let prerendered: readonly JsonLdNode[] = [];
let scheduled = false;

/** Takes over the script element that a server wrote, if there is one. */
function takeOver(): void {
  script = document.querySelector<HTMLScriptElement>(`script[${jsonLdMark}]`);
  try {
    if (script) prerendered = (JSON.parse(script.text) as { '@graph': JsonLdNode[] })['@graph'];
  } catch {
    // Changed by somebody else: it is written anew.
  }
}

/** Brings the script element up to date, once for all changes of a turn. */
async function publish(): Promise<void> {
  if (scheduled) return;
  scheduled = true;
  const tools = await onDemand();
  scheduled = false;
  if (script === undefined) takeOver();
  const shown = [...published.values()].flatMap(({ index, claims, quotations }) =>
    tools.recordNodes(index, claims, quotations),
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
  const text = tools.jsonLdText(tools.jsonLdDocument([...once.values()]));
  if (script.text !== text) tools.setDataBlock(script, text);
  if (!script.isConnected) document.head.append(script);
}

/** Puts what its host shows on the page as schema.org JSON-LD, as long as the host asks for it and shows it. */
export class JsonLd implements ReactiveController {
  readonly #host: Host;
  #shown: Shown | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** States what the host shows, if anything. */
  state(index: ClaimIndex | null, claims: readonly string[] = [], quotations: readonly string[] = []): void {
    const shown = claims.length || quotations.length ? index && { index, claims, quotations } : null;
    if (!shown || !isSame(shown, this.#shown)) this.#shown = shown ?? undefined;
    if (serverPage) serverPage.shown = this.#shown;
  }

  /** What the host shows, as a document; `null` where it shows nothing. */
  async document(): Promise<JsonLdNode | null> {
    const tools = await onDemand();
    if (!this.#shown) return null;
    const { index, claims, quotations } = this.#shown;
    return tools.jsonLdDocument(tools.recordNodes(index, claims, quotations));
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostUpdated(): void {
    const host = this.#host;
    const shown = host.jsonLd && host.isConnected ? this.#shown : undefined;
    if (shown === published.get(host)) return;
    if (shown) published.set(host, shown);
    else published.delete(host);
    void publish();
  }

  hostDisconnected(): void {
    if (published.delete(this.#host)) void publish();
  }
}
