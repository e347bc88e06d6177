import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import { ClaimCopyEvent } from '../../events/claim-copy.js';
import { sourceQuote } from '../../templates/source-quote.js';
import type { Locale } from '../../view/locale.js';
import type { QuotationView } from '../../view/quotation-view.js';
import { readSourceQuote, type SourceQuoteAttributes } from '../../view/source-quote.js';
import type { ReadContext, Reading } from '../../view/view-context.js';
import { baseStyles } from '../base.styles.js';
import { ClaimElement } from '../claim-element.js';
import styles from './source-quote.styles.js';

export type { ClaimCopyEvent } from '../../events/claim-copy.js';
export type { ClaimErrorEvent } from '../../events/claim-error.js';
export type { ClaimNavigateEvent } from '../../events/claim-navigate.js';
export type { JsonLdNode } from '../../json-ld/to-json-ld.js';

type CopyModule = typeof import('./copy.js');

let copyModule: CopyModule | undefined;

/** Loads the code of the copy button after a quotation is shown, so that it is there at the click. */
async function loadCopyModule(): Promise<CopyModule> {
  return (copyModule = await import('./copy.js'));
}

/**
 * Words as spoken, who spoke them, in what role, through which outlet and when, with a button that copies them.
 *
 * @slot media - A portrait or an outlet’s mark, beside the speaker.
 * @slot attribution - Replaces the speaker and role.
 *
 * @csspart figure - The figure.
 * @csspart sentence - The sentence of a claim with the words of the speaker in it.
 * @csspart words - The words of the speaker in that sentence.
 * @csspart attribution - The line of name and role.
 * @csspart article - The article’s name.
 * @csspart copy - The copy button and the message after copying.
 * @csspart copy-button - The button that copies.
 * @csspart status - What came of copying.
 * @csspart quotation - The words as spoken, a `blockquote`.
 * @csspart inner-quotation - A quotation inside a quotation.
 * @csspart insertion - An editor’s insertion in a quotation.
 * @csspart omission - The sign for words that were left out of a quotation.
 * @csspart versions - The words as spoken beside their translation.
 * @csspart language - The language of the words as spoken.
 * @csspart translator - Who translated the words.
 * @csspart source - The line of date and outlet.
 * @csspart date - The date.
 * @csspart date-basis - On what an inferred date rests.
 * @csspart work - The work in which the words stand.
 * @csspart withdrawn - The newsroom’s text in place of what was taken down.
 *
 * @fires {ClaimErrorEvent} claim-error - The quotation cannot be shown or copied.
 * @fires {ClaimCopyEvent} claim-copy - The quotation is on the clipboard.
 * @fires {ClaimNavigateEvent} claim-navigate - A reader follows the link to the article; cancelable.
 */
export class SourceQuote extends ClaimElement<QuotationView> {
  static override styles = [baseStyles, styles];

  /** The id of the quotation to show. */
  @property() quote: string | null = null;

  /** The id of the quotation that the status is about. */
  #copied: string | undefined;

  protected override get viewAttributes(): SourceQuoteAttributes {
    return { quote: this.quote };
  }

  protected override read(context: ReadContext): Reading<QuotationView> {
    return readSourceQuote(this.viewAttributes, context);
  }

  protected override template(view: QuotationView, locale: Locale): TemplateResult {
    return sourceQuote(view, locale);
  }

  protected override updated(): void {
    super.updated();
    if (this.view && !copyModule) loadCopyModule().catch(() => undefined);
    if (this.#copied === undefined || this.view?.id === this.#copied) return;
    this.#copied = undefined;
    this.#announce('');
  }

  protected override clicked(event: MouseEvent): void {
    if ((event.target as Element).closest('[part="copy-button"]')) void this.#copy();
    else super.clicked(event);
  }

  async #copy(): Promise<void> {
    // The words of a server may be there before the dataset.
    if (!this.view) await this.updateComplete;
    const { view, locale } = this;
    if (!view || !locale) return;
    this.#copied = view.id;
    try {
      // Safari copies only while it handles the click: nothing is awaited before, unless the module is late.
      const copying = (copyModule ?? (await loadCopyModule())).copyQuotation(view, locale);
      // An emptied status announces a second copy like the first.
      this.#announce('');
      const { text, html } = await copying;
      this.dispatchEvent(new ClaimCopyEvent(view.id, text, html));
      this.#announce(locale.strings.copied);
    } catch {
      void this.reportProblem({ reason: 'copy-failed', attribute: 'quote', value: view.id });
      this.#announce(locale.strings['copy-failed']);
    }
  }

  /** Fills the status, which the template leaves empty: content of a server has no bindings. */
  #announce(words: string): void {
    const status = this.renderRoot.querySelector('[part="status"]');
    if (status) status.textContent = words;
    this.noteContent();
  }
}
