import { adoptStyles, LitElement, type CSSResult, type CSSResultGroup, type CSSResultOrNative } from 'lit';

/**
 * An element that keeps its styles when it is moved into another document, such as an iframe: a document refuses the
 * constructed style sheets of another one, and a move empties the list of adopted sheets
 * (https://github.com/WICG/construct-stylesheets/issues/23).
 */
export class AdoptableElement extends LitElement {
  /**
   * Registers the element. A tag that is registered already is left alone.
   *
   * @param tag - The tag, such as `claim-card`.
   * @param registry - The registry of the page, or a scoped one, `new CustomElementRegistry()`, where browsers have these.
   * @throws {DOMException} If `tag` is no name of a custom element, or the class is registered there under another one.
   */
  static define(tag: string, registry: CustomElementRegistry = customElements): void {
    if (!registry.get(tag)) registry.define(tag, this);
  }

  /** Has the style sheets parsed when the element is defined: parsed at the first card, they are a tenth of its time. */
  protected static override finalizeStyles(styles?: CSSResultGroup): CSSResultOrNative[] {
    const all = super.finalizeStyles(styles);
    (all as CSSResult[]).forEach(({ styleSheet }) => styleSheet);
    return all;
  }

  /** @internal */
  adoptedCallback(): void {
    if (this.shadowRoot) this.adoptOwnStyles(this.shadowRoot);
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open', serializable: true });
    // HTML that a script inserts keeps its shadow roots as templates (https://github.com/whatwg/html/issues/8627).
    const template = this.querySelector<HTMLTemplateElement>(':scope>template[shadowrootserializable]');
    if (template) root.append(template.content);
    template?.remove();
    // The styles that a server wrote are the same, unless a Content Security Policy has blocked them.
    if (!root.querySelector('style')?.sheet) this.adoptOwnStyles(root);
    return root;
  }

  /** Gives a shadow root, which may be closed, the styles of the element. */
  protected adoptOwnStyles(root: ShadowRoot): void {
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
