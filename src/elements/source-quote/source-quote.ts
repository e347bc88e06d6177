import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import { ClaimCopyEvent } from '../../events/claim-copy.js';
import type { ClaimIndex } from '../../model/claim-index.js';
import type { Quotation } from '../../model/types.js';
import { quotationCopy } from '../../view/quotation-copy.js';
import type { Locale } from '../../view/locale.js';
import { quotationView, type QuotationView } from '../../view/quotation-view.js';
import type { JsonLdNode } from '../../on-demand/index.js';
import { baseStyles } from '../shared/base.styles.js';
import { ClaimElement, type Found, type Records } from '../shared/claim-element.js';
import { identified } from '../shared/identified.js';
import * as parts from '../shared/templates.js';
import { writeClipboard } from './clipboard.js';
import styles from './source-quote.styles.js';

export type { ClaimCopyEvent } from '../../events/claim-copy.js';
export type { ClaimErrorEvent } from '../../events/claim-error.js';
export type { JsonLdNode };
export type { ClaimNavigateEvent } from '../../events/claim-navigate.js';

/**
 * Words as spoken, who spoke them, in what role, through which outlet and when, with a button that copies them.
 *
 * @slot - Content to show where the quotation cannot be shown; the reader’s text without JavaScript.
 * @slot attribution - Replaces the speaker and role.
 * @slot note - An editor’s note, below the quotation.
 * @slot footer - Links or actions beside the copy button.
 *
 * @csspart figure - The figure.
 * @csspart quotation - The words, a `blockquote`.
 * @csspart inner-quotation - A quotation inside the quotation.
 * @csspart insertion - An editor’s insertion.
 * @csspart attribution - The line of speaker and role.
 * @csspart claimant - The speaker’s name.
 * @csspart role - The speaker’s role and affiliation.
 * @csspart source - The line of outlet, date and article.
 * @csspart outlet - The outlet.
 * @csspart date - The date.
 * @csspart date-basis - On what an inferred date rests.
 * @csspart article - The article’s name.
 * @csspart link - The link to the article.
 * @csspart note - A note of the dataset.
 * @csspart footer - The end of the figure.
 * @csspart copy-button - The button that copies.
 * @csspart status - What came of copying.
 *
 * @cssprop [--claim-color=light-dark(#15181c, #eef0f2)] - Text.
 * @cssprop [--claim-muted-color=light-dark(#474d55, #b8bfc7)] - Secondary text.
 * @cssprop [--claim-background=light-dark(#fff, #181b1f)] - Background.
 * @cssprop [--claim-rule-color=light-dark(#c8cdd3, #474e57)] - Hairlines and the frame.
 * @cssprop [--claim-link-color=light-dark(#0b4a8f, #a3ccff)] - Links and the focus ring.
 * @cssprop [--claim-font-family=inherit] - All text.
 * @cssprop [--claim-quotation-font-family=inherit] - The words.
 * @cssprop [--claim-font-size=1em] - The size that all others follow.
 * @cssprop [--claim-space=1.25em] - Padding.
 * @cssprop [--claim-radius=0] - Corner radius.
 * @cssprop [--claim-rule-width=3px] - The rule above.
 * @cssprop [--claim-accent-color=--claim-color] - The colour of the rule above.
 * @cssprop [--claim-frame-width=1px] - The frame.
 * @cssprop [--claim-line-height=1.45] - The height of a line of running text.
 *
 * @fires {ClaimErrorEvent} claim-error - The quotation cannot be shown or copied.
 * @fires {ClaimCopyEvent} claim-copy - The quotation is on the clipboard.
 * @fires {ClaimNavigateEvent} claim-navigate - A reader follows the link to the article; cancelable.
 */
export class SourceQuote extends ClaimElement<Quotation, QuotationView> {
  static override styles = [baseStyles, styles];

  /** The id of the quotation to show. */
  @property() quote: string | null = null;

  #shown: string | undefined;
  #status = '';

  protected override find({ quotation, quotationIds }: ClaimIndex): Found<Quotation> {
    return identified('quote', this.quote, quotation, quotationIds);
  }

  protected override viewOf(index: ClaimIndex, quotation: Quotation, locale: Locale): QuotationView {
    return quotationView(index, quotation, locale);
  }

  protected override recordsIn({ id }: QuotationView): Records {
    return { claims: [], quotations: [id] };
  }

  protected override willShow(view: QuotationView | undefined): void {
    if (view?.id !== this.#shown) this.#status = '';
    this.#shown = view?.id;
  }

  protected override template(view: QuotationView, locale: Locale): TemplateResult {
    const { strings } = locale;
    return html`<div part="figure" ${parts.surface(locale)}>
      <figure>
        ${parts.quotationTemplate(view, locale)}
        <figcaption>${parts.attributionSlot(view.speaker, locale)} ${this.#sourceLines(view, locale)}</figcaption>
      </figure>
      ${parts.quotationNotes(view, locale)}
      <slot name="note"></slot>
      <div part="footer">
        <button part="copy-button" type="button" @click=${() => this.#copy(view, locale)}>${strings.copy}</button
        ><span part="status" role="status">${this.#status}</span><slot name="footer"></slot>
      </div>
    </div>`;
  }

  #sourceLines({ outlet, date, article }: QuotationView, locale: Locale): TemplateResult {
    const { name, language, href } = article;
    const title = html`<cite part="article" ${parts.inLanguage(language, locale)}>${name}</cite>`;
    const facts = [
      outlet && html`<span part="outlet">${parts.foreign(outlet.name, outlet.language, locale)}</span>`,
      date && parts.dateTemplate(date, language, locale),
    ].filter(Boolean);
    return html`<p part="source">${facts.map((fact, order) => html`${order ? ' · ' : nothing}${fact}`)}</p>
      <p part="source">${href ? html`<a part="link" href=${href}>${title}</a>` : title}</p>`;
  }

  async #copy(view: QuotationView, locale: Locale): Promise<void> {
    const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
    const { text, html } = quotationCopy(view, canonical?.href ?? location.href, locale);
    // Begun before anything is awaited: some browsers allow it only while they handle the click.
    const copying = writeClipboard(text, html);
    // Emptied first, so that a second copy is announced like the first.
    await this.#announce('');
    try {
      await copying;
    } catch {
      void this.tell({ reason: 'copy-failed', attribute: 'quote', value: view.id });
      return this.#announce(locale.strings['copy-failed']);
    }
    this.dispatchEvent(new ClaimCopyEvent(view.id, text, html));
    return this.#announce(locale.strings.copied);
  }

  async #announce(status: string): Promise<void> {
    this.#status = status;
    this.requestUpdate();
    await this.updateComplete;
  }
}
