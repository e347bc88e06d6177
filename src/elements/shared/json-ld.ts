import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { ClaimIndex } from '../../model/claim-index.js';
import type { JsonLdNode, Shown } from '../../on-demand/index.js';
import { serverPage } from './server-page.js';

type Host = HTMLElement & ReactiveControllerHost & { readonly jsonLd: boolean };

const onDemand = () => import('../../on-demand/index.js');

/** Puts what its host shows on the page as schema.org JSON-LD, as long as the host asks for it and shows it. */
export class JsonLd implements ReactiveController {
  readonly #host: Host;
  #shown: Shown | undefined;
  /** What of it is on the page, or on its way there. */
  #published: Shown | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** States what the host shows, if anything. */
  state(index: ClaimIndex | null, claims: readonly string[] = [], quotations: readonly string[] = []): void {
    this.#shown = index && (claims.length || quotations.length) ? { index, claims, quotations } : undefined;
    if (serverPage) serverPage.shown = this.#shown;
  }

  /** What the host shows, as a document; `null` where it shows nothing. */
  async document(): Promise<JsonLdNode | null> {
    const { jsonLdDocument, recordNodes } = await onDemand();
    if (!this.#shown) return null;
    const { index, claims, quotations } = this.#shown;
    return jsonLdDocument(recordNodes(index, claims, quotations));
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostUpdated(): void {
    const { jsonLd, isConnected } = this.#host;
    this.#publish(jsonLd && isConnected ? this.#shown : undefined);
  }

  hostDisconnected(): void {
    this.#publish(undefined);
  }

  #publish(shown: Shown | undefined): void {
    if (!shown && !this.#published) return;
    this.#published = shown;
    onDemand().then(
      ({ publish }) => publish(this.#host, this.#published),
      (error: unknown) => console.warn('claim-elements: no JSON-LD.', error),
    );
  }
}
