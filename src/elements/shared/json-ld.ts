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

/** The hosts whose JSON-LD is on the page, in the order in which they came, and the one script element for all. */
const published = new Map<Host, Shown>();
let script: HTMLScriptElement | undefined;
let scheduled = false;

/** Brings the script element up to date, once for all changes of a turn. */
async function publish(): Promise<void> {
  if (scheduled) return;
  scheduled = true;
  const tools = await onDemand();
  scheduled = false;
  const nodes = [...published.values()].flatMap(({ index, claims, quotations }) =>
    tools.recordNodes(index, claims, quotations),
  );
  if (!nodes.length) {
    script?.remove();
    script = undefined;
    return;
  }
  // However many elements show a claim, it is there once.
  const once = new Map(nodes.map((node) => [JSON.stringify(node), node]));
  script ??= Object.assign(document.createElement('script'), { type: 'application/ld+json' });
  script.textContent = tools.jsonLdText(tools.jsonLdDocument([...once.values()]));
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
