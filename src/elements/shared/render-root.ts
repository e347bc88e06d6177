import { adoptStyles as adopt, type CSSResult, type LitElement, type ReactiveElement } from 'lit';

type Rooted = ReactiveElement & { readonly renderRoot: HTMLElement | DocumentFragment };
type Rendered = LitElement & Rooted;

/** The styles that a server wrote into a root. */
const stylesIn = (root: ParentNode) => [...root.querySelectorAll<HTMLStyleElement | HTMLLinkElement>('style, link')];

/** Empties what an element renders into, so that its next rendering makes everything anew. */
export function empty(element: Rendered): void {
  const { renderRoot, renderOptions } = element;
  const hadStyles = stylesIn(renderRoot).length;
  renderRoot.replaceChildren();
  if (hadStyles) adoptStyles(element, renderRoot);
  // Where Lit keeps what it has rendered: in the root, or in the node before which it renders.
  delete (renderRoot as { _$litPart$?: unknown })._$litPart$;
  renderOptions.renderBefore = null;
}

/** Whether a translator has put elements of its own in place of texts, which could not be changed any more. */
export function isTranslated({ renderRoot }: Rendered): boolean {
  return renderRoot.querySelector(':is(font)') !== null;
}

/**
 * Creates an element also where one of the page is called `createElement`, and takes the place of the document’s own; and
 * where MooTools has put something else in place of `Document`.
 */
export function create(tag: string): HTMLElement {
  const { createElement } = HTMLDocument.prototype as { createElement: (tag: string) => HTMLElement };
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
  const { elementStyles } = constructor as typeof ReactiveElement;
  if (ownerDocument === document) adopt(root as ShadowRoot, elementStyles);
  else if (defaultView)
    (root as ShadowRoot).adoptedStyleSheets = elementStyles.map((styles) => {
      const sheet = new defaultView.CSSStyleSheet();
      sheet.replaceSync((styles as CSSResult).cssText);
      return sheet;
    });
}

/** Creates a root, also for an element that first meets a page in another document than its script’s. */
export function createRoot(element: Rooted): ShadowRoot {
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  adoptStyles(element, root);
  return root;
}

/**
 * Takes over the root that a server wrote. Styles in it stay, for others in their place would have all of it styled anew. The
 * element’s own take the place of those that the page’s content security policy has kept out, and of links, which load
 * again wherever an element is moved.
 */
export function takeOverRoot(element: Rooted, root: ShadowRoot): ShadowRoot {
  const styles = stylesIn(root);
  if (!styles.length || styles.some(({ localName, sheet }) => localName === 'link' || !sheet)) {
    styles.forEach((one) => one.remove());
    adoptStyles(element, root);
  }
  return root;
}
