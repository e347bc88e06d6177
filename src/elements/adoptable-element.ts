import { adoptStyles, LitElement, type CSSResult } from 'lit';

/**
 * An element that keeps its styles when it is moved into another document, such as an iframe: a document refuses the
 * constructed style sheets of another one, and a move empties the list of adopted sheets
 * (https://github.com/WICG/construct-stylesheets/issues/23).
 */
export class AdoptableElement extends LitElement {
  /** @internal */
  adoptedCallback(): void {
    if (this.shadowRoot) this.#adoptStyles(this.shadowRoot);
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    this.#adoptStyles(root);
    return root;
  }

  #adoptStyles(root: ShadowRoot): void {
    const styles = (this.constructor as typeof LitElement).elementStyles as CSSResult[];
    const { defaultView } = this.ownerDocument;
    if (this.ownerDocument === document) {
      adoptStyles(root, styles);
    } else if (defaultView) {
      root.adoptedStyleSheets = styles.map(({ cssText }) => {
        const sheet = new defaultView.CSSStyleSheet();
        sheet.replaceSync(cssText);
        return sheet;
      });
    }
  }
}
