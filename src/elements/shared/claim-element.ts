import { LitElement, ReactiveElement, type PropertyValues } from 'lit';

import { ClaimSource } from '../../context/claim-source.js';
import type { ClaimIndex } from '../../model/claim-index.js';
import { serverPage } from './server-page.js';

type Hydrate = typeof import('../../hydration/index.js').hydrate;

// What `LitElement` does in an update besides rendering.
// eslint-disable-next-line @typescript-eslint/dot-notation, @typescript-eslint/unbound-method -- protected; called with `this`
const afterHydration = ReactiveElement.prototype['update'];

let hydrate: Hydrate | undefined;
let loading: Promise<void> | undefined;

/** Loads, once, what few pages need. Where it cannot be had, elements render anew what a server rendered. */
function loadHydration(): Promise<void> {
  return (loading ??= import('../../hydration/index.js').then(
    (module) => {
      ({ hydrate } = module);
    },
    () => undefined,
  ));
}

/** An element that shows records of a dataset, and takes over what a server rendered of them. */
export abstract class ClaimElement extends LitElement {
  readonly #source = new ClaimSource(this);
  #prerendered = false;

  /** The dataset; `null` while it is on its way, or where it cannot be had. */
  protected get index(): ClaimIndex | null {
    return serverPage?.index ?? this.#source.index;
  }

  /** Whether what is shown is still that which a server rendered. */
  protected get prerendered(): boolean {
    return this.#prerendered;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.#prerendered = this.shadowRoot !== null;
    const root = super.createRenderRoot();
    if (this.#prerendered) {
      // The same styles are adopted now.
      root.querySelectorAll('style, link').forEach((styles) => styles.remove());
      delete this.renderOptions.renderBefore;
    }
    return root;
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.#prerendered) await loadHydration();
    await super.scheduleUpdate();
  }

  protected override shouldUpdate(): boolean {
    // What the server rendered stays until there is something to show in its place.
    return !this.#prerendered || this.index !== null;
  }

  protected override update(changed: PropertyValues): void {
    if (!this.#prerendered) {
      super.update(changed);
      return;
    }
    try {
      hydrate!(this.render(), this.renderRoot, this.renderOptions);
      this.#prerendered = false;
      afterHydration.call(this, changed);
    } catch {
      // Rendered by another version, from other data, or for another page.
      this.#prerendered = false;
      this.renderRoot.replaceChildren();
      super.update(changed);
    }
  }
}
