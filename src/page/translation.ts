/**
 * Notices that a browser has translated the content of an element. Chrome puts `<font>` elements in place of text nodes,
 * Firefox replaces all children of an element
 * (https://searchfox.org/mozilla-central/source/toolkit/components/translations/content/translations-document.sys.mjs); Lit
 * would go on to write into the nodes that are gone.
 */
export class TranslationCheck {
  #text: string | null = null;

  /** Notes the text of the content after the element has changed it. */
  note(root: Node): void {
    this.#text = root.textContent;
  }

  /** Whether the text is another than the element’s own. */
  isTranslated(root: Node): boolean {
    return this.#text !== null && root.textContent !== this.#text;
  }
}
