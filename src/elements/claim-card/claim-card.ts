import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import { CardLinks } from '../../page/card-links.js';
import { claimCard } from '../../templates/claim-card.js';
import type { HeadingLevel } from '../../view/attributes.js';
import {
  readClaimCard,
  type ClaimCardAttributes,
  type ClaimCardVariant,
  type ClaimCardView,
} from '../../view/claim-card.js';
import type { Locale } from '../../view/locale.js';
import type { ReadContext, Reading } from '../../view/view-context.js';
import { baseStyles } from '../base.styles.js';
import { ClaimElement } from '../claim-element.js';
import styles from './claim-card.styles.js';

export type { ClaimErrorEvent } from '../../events/claim-error.js';
export type { ClaimNavigateEvent } from '../../events/claim-navigate.js';
export type { JsonLdNode } from '../../json-ld/to-json-ld.js';
export type { ClaimCardVariant, HeadingLevel };

/**
 * One claim: what is claimed, by whom, and whether it was verified; what denies it or answers it; when it was said, and
 * through whom it became known. The rest is in details that a reader opens.
 *
 * @slot media - A portrait or an outlet’s mark, beside the words.
 * @slot heading - Replaces the claim’s text in the heading; the speaker stays in front.
 * @slot attribution - Replaces the claimant and role in the heading.
 *
 * @csspart card - The card.
 * @csspart heading - The words of a statement with their speaker: a heading, or a paragraph in the card of another claim.
 * @csspart verification - The verification of a statement.
 * @csspart asked - The date of the newsroom’s question.
 * @csspart relation-part - The part of a claim that another one is about.
 * @csspart disclosure - The further details.
 * @csspart summary - The line that opens the further details.
 * @csspart facts - A list of facts.
 * @csspart fact-label - The label of a fact.
 * @csspart fact - A fact.
 * @csspart speaker - The speaker of a quotation who is not the only claimant.
 * @csspart method - How a statement was checked.
 * @csspart repetition - A later occasion on which the claim was made.
 * @csspart evidence - A document, a picture or the like that is cited for or against the claim.
 * @csspart review - A reviewer’s verdict.
 * @csspart answer - A statement that bears on the claim, or a response.
 * @csspart relation - A claim in a list that bears on this one.
 * @csspart article-link - The line with the link to the article.
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
 * @cssprop [--claim-heading-font-family=inherit] - The words of statements.
 * @cssprop [--claim-heading-font-size=clamp(1.0625em, 0.98em + 0.3vw, 1.1875em)] - The words of statements, by the width of the window; 1em in a compact card.
 * @cssprop [--claim-heading-font-weight=700] - The words of statements.
 *
 * @fires {ClaimErrorEvent} claim-error - The claim cannot be shown, or an attribute has a value it does not accept.
 * @fires {ClaimNavigateEvent} claim-navigate - A reader follows a link; cancelable.
 */
export class ClaimCard extends ClaimElement<ClaimCardView> {
  static override styles = [baseStyles, styles];

  /** The id of the claim to show. */
  @property() claim: string | null = null;

  /** How much to show: `full`, or `compact` for a sidebar. */
  @property() variant: ClaimCardVariant = 'full';

  /** The level of the heading, 2 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel: HeadingLevel = 3;

  readonly #links = new CardLinks(this, () => this.index);

  /** Moves the focus to the beginning of the card. */
  override focus(options?: FocusOptions): void {
    const card = this.shadowRoot?.querySelector<HTMLElement>('[part="card"]');
    if (!card) return;
    card.tabIndex = -1;
    // A card that stayed focusable would take the focus at every click into its text.
    card.addEventListener('blur', () => card.removeAttribute('tabindex'), { once: true });
    card.focus(options);
  }

  protected override get viewAttributes(): ClaimCardAttributes {
    const { claim, variant, headingLevel } = this;
    return { claim, variant, headingLevel };
  }

  protected override read(context: ReadContext): Reading<ClaimCardView> {
    return readClaimCard(this.viewAttributes, { ...context, cardHref: this.#links.href });
  }

  protected override template(view: ClaimCardView, locale: Locale): TemplateResult {
    return claimCard(view, locale);
  }

  protected override updated(): void {
    super.updated();
    // Without a dataset the card is that of its attribute.
    const { view, locale, claim } = this;
    this.#links.show(view ? view.id : locale ? null : claim);
  }
}
