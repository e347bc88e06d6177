import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { JsonLdNode } from '../json-ld/to-json-ld.js';
import type { Shown } from './publish-json-ld.js';

// Few pages ask for JSON-LD.
const loadPublisher = () => import('./publish-json-ld.js');

/** Puts the records that an element shows on the page as schema.org JSON-LD, if its property `jsonLd` asks for it. */
export class JsonLd implements ReactiveController {
  #isPublished = false;

  constructor(
    private readonly host: ReactiveControllerHost & Element & { readonly jsonLd: boolean },
    private readonly shown: () => Shown | undefined,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    void this.#publish(this.host.jsonLd && this.host.isConnected ? this.shown() : undefined);
  }

  hostDisconnected(): void {
    void this.#publish(undefined);
  }

  /** Returns the records as a document; `null` if the element shows none. */
  async document(): Promise<JsonLdNode | null> {
    const { jsonLdDocument, recordNodes } = await loadPublisher();
    const shown = this.shown();
    return shown ? jsonLdDocument(recordNodes(shown.index, shown.claims, shown.quotations)) : null;
  }

  async #publish(shown: Shown | undefined): Promise<void> {
    if (!shown && !this.#isPublished) return;
    this.#isPublished = shown !== undefined;
    try {
      (await loadPublisher()).publish(this.host, shown);
    } catch (error) {
      console.warn('claim-elements: no JSON-LD.', error);
    }
  }
}
