import type { CSSResult, LitElement, ReactiveElement } from 'lit';

type Rooted = ReactiveElement & { readonly renderRoot: HTMLElement | DocumentFragment };
type Rendered = LitElement & Rooted;

/** Empties what an element renders into, so that its next rendering makes everything anew. */
export function empty({ renderRoot, renderOptions }: Rendered): void {
  renderRoot.replaceChildren();
  // Where Lit keeps what it has rendered: in the root, or in the node before which it renders.
  delete (renderRoot as { _$litPart$?: unknown })._$litPart$;
  renderOptions.renderBefore = null;
}

/** Whether a translator has put elements of its own in place of texts, which could not be changed any more. */
export function isTranslated({ renderRoot }: Rendered): boolean {
  return renderRoot.querySelector(':is(font)') !== null;
}

/** Creates an element also where one of the page is called `createElement`, and takes the place of the document’s own. */
export function create(tag: string): HTMLElement {
  const { createElement } = Document.prototype as { createElement: (tag: string) => HTMLElement };
  return createElement.call(document, tag);
}

/** Leaves readers the content of an element that cannot be rendered. */
export function showFallback(element: Rendered): HTMLElement {
  const slot = create('slot');
  empty(element);
  element.renderRoot.append(slot);
  return slot;
}

/** Gives a root the styles of its element, which are not those of another document: no root adopts another’s. */
export function adoptStyles({ ownerDocument, constructor }: Rooted, root: Node): void {
  const { defaultView } = ownerDocument;
  if (!defaultView) return;
  (root as ShadowRoot).adoptedStyleSheets = (constructor as typeof ReactiveElement).elementStyles.map((styles) => {
    const sheet = new defaultView.CSSStyleSheet();
    sheet.replaceSync((styles as CSSResult).cssText);
    return sheet;
  });
}

/** Creates a root as usual; or one for an element that first meets a page in another document than its script’s. */
export function createRoot(
  element: Rooted,
  asUsual: () => HTMLElement | DocumentFragment,
): HTMLElement | DocumentFragment {
  if (element.ownerDocument === document) return asUsual();
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  adoptStyles(element, root);
  return root;
}
