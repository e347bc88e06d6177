import { ContextConsumer } from '@lit/context';
import type { ReactiveControllerHost } from 'lit';

import { bundledIndex } from '../data/bundled.js';
import type { ClaimIndex } from '../model/claim-index.js';
import { claimContext } from './claim-context.js';

type Host = HTMLElement & ReactiveControllerHost;

const providerTag = 'claim-dataset';

/** Whether an element stands in a provider, in this tree or one around it, that has not been upgraded yet. */
function awaitsProvider(element: Element | undefined): boolean {
  if (!element) return false;
  if (element.closest(`${providerTag}:not(:defined)`)) return true;
  const root = element.getRootNode();
  return root instanceof ShadowRoot && awaitsProvider(root.host);
}

/** Tells an element which dataset to show: that of the nearest provider, or else the bundled one. */
export class ClaimSource extends ContextConsumer<typeof claimContext, Host> {
  constructor(host: Host) {
    super(host, { context: claimContext, subscribe: true });
  }

  /** The dataset; `null` while it is on its way, or where it cannot be had. */
  get index(): ClaimIndex | null {
    return this.value === undefined ? bundledIndex() : this.value;
  }

  override hostConnected(): void {
    // Nothing changes while the host is nowhere; here its dataset may be another.
    this.host.requestUpdate();
    super.hostConnected();
    if (this.value !== undefined || !awaitsProvider(this.host)) return;
    this.value = null;
    void customElements.whenDefined(providerTag).then(() => {
      if (!this.host.isConnected || this.value !== null) return;
      delete this.value;
      this.host.requestUpdate();
      super.hostConnected();
    });
  }

  override hostDisconnected(): void {
    super.hostDisconnected();
    // Where the host goes next there may be no provider.
    delete this.value;
  }
}
