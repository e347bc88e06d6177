import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import type { Problem } from '../../events/claim-error.js';
import type { ClaimIndex } from '../../model/claim-index.js';
import type { Claim } from '../../model/types.js';
import { claimView, type ClaimView, type RelatedClaim, type RelationGroup } from '../../view/claim-view.js';
import type { Locale } from '../../view/locale.js';
import type { JsonLdNode } from '../../on-demand/index.js';
import { baseStyles } from '../shared/base.styles.js';
import { cardOf, CardLinks } from '../shared/card-links.js';
import { ClaimElement, type Found, type Records } from '../shared/claim-element.js';
import { heading, headingLevelProblem, type HeadingLevel } from '../shared/heading.js';
import { identified } from '../shared/identified.js';
import { serverPage } from '../shared/server-page.js';
import { expedite } from '../shared/turns.js';
import * as parts from '../shared/templates.js';
import styles from './claim-card.styles.js';

export type { ClaimErrorEvent } from '../../events/claim-error.js';
export type { JsonLdNode };
export type { ClaimNavigateEvent } from '../../events/claim-navigate.js';
export type { ClaimCardVariant };
export type { HeadingLevel } from '../shared/heading.js';

/** How much a card shows: everything, or what fits a sidebar. */
type ClaimCardVariant = 'full' | 'compact';

const variants: readonly string[] = ['full', 'compact'] satisfies ClaimCardVariant[];

// What contests a claim stays in the compact variant: without it the claim would stand unanswered.
const contesting: readonly string[] = ['denies', 'responds-to', 'conflicts-with'];

/**
 * One claim: what is claimed, by whom, when, through whom it was reported, whether it was verified, what answers it,
 * and the words in which it was made.
 *
 * @slot - Content to show where the claim cannot be shown; the reader’s text without JavaScript.
 * @slot heading - Replaces the claim’s text in the heading.
 * @slot attribution - Replaces the claimant and role.
 * @slot note - An editor’s note, below the facts.
 * @slot footer - Links or actions at the end.
 *
 * @csspart card - The card.
 * @csspart kind - What sort of statement it is.
 * @csspart heading - The heading with the claim’s text.
 * @csspart attribution - The line of claimant and role.
 * @csspart claimant - The claimant’s name.
 * @csspart role - The claimant’s role and affiliation.
 * @csspart quotation - The words in which the claim was made, a `blockquote`.
 * @csspart inner-quotation - A quotation inside a quotation.
 * @csspart insertion - An editor’s insertion in a quotation.
 * @csspart facts - The list of facts.
 * @csspart fact-label - The label of a fact.
 * @csspart fact - A fact.
 * @csspart date - The date.
 * @csspart date-basis - On what an inferred date rests.
 * @csspart verification - Whether the claim was verified.
 * @csspart review - A reviewer’s verdict.
 * @csspart correction - What was changed after the claim was published.
 * @csspart relation - A claim that bears on this one.
 * @csspart relation-note - What an editor remarks on how the two bear on each other.
 * @csspart link - A link to another card or to the article.
 * @csspart note - A note of the dataset.
 * @csspart footer - The end of the card.
 *
 * @cssprop [--claim-color=light-dark(#15181c, #eef0f2)] - Text.
 * @cssprop [--claim-muted-color=light-dark(#474d55, #b8bfc7)] - Secondary text.
 * @cssprop [--claim-background=light-dark(#fff, #181b1f)] - Background.
 * @cssprop [--claim-rule-color=light-dark(#c8cdd3, #474e57)] - Hairlines and the frame.
 * @cssprop [--claim-link-color=light-dark(#0b4a8f, #a3ccff)] - Links and the focus ring.
 * @cssprop [--claim-font-family=inherit] - All text.
 * @cssprop [--claim-heading-font-family=inherit] - The heading.
 * @cssprop [--claim-quotation-font-family=inherit] - Quotations.
 * @cssprop [--claim-font-size=1em] - The size that all others follow.
 * @cssprop [--claim-space=1.25em] - Padding.
 * @cssprop [--claim-radius=0] - Corner radius.
 * @cssprop [--claim-rule-width=3px] - The rule above.
 * @cssprop [--claim-accent-color=--claim-color] - The colour of the rule above.
 * @cssprop [--claim-frame-width=1px] - The frame.
 * @cssprop [--claim-line-height=1.45] - The height of a line of running text.
 * @cssprop [--claim-heading-font-weight=700] - The weight of headings.
 * @cssprop [--claim-label-transform=uppercase] - The letters of the label above a statement.
 *
 * @fires {ClaimErrorEvent} claim-error - The claim cannot be shown, or an attribute has a value it does not accept.
 * @fires {ClaimNavigateEvent} claim-navigate - A reader follows a link; cancelable.
 */
export class ClaimCard extends ClaimElement<Claim, ClaimView> {
  static override styles = [baseStyles, styles];

  /** The id of the claim to show. */
  @property() claim: string | null = null;

  /** How much to show: `full`, or `compact` for a sidebar. */
  @property() variant: ClaimCardVariant = 'full';

  /** The level of the heading, 2 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel: HeadingLevel = 3;

  readonly #links = new CardLinks(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.#links.enter();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#links.leave();
  }

  /** Moves the focus to the beginning of the card. */
  override focus(options?: FocusOptions): void {
    expedite(this);
    const { surface } = this;
    if (!surface) return;
    surface.tabIndex = -1;
    // Only while it has the focus: a card that can be focused would take it at every click into its text.
    surface.addEventListener('blur', () => surface.removeAttribute('tabindex'), { once: true });
    surface.focus(options);
  }

  protected override find({ claim, claimIds }: ClaimIndex): Found<Claim> {
    return identified('claim', this.claim, claim, claimIds);
  }

  protected override viewOf(index: ClaimIndex, claim: Claim, locale: Locale): ClaimView {
    return claimView(index, claim, locale);
  }

  protected override recordsIn({ id, quotations }: ClaimView): Records {
    return { claims: [id], quotations: this.variant === 'compact' ? [] : quotations.map((quotation) => quotation.id) };
  }

  protected override willShow(view: ClaimView | undefined): void {
    const related = view?.relations.flatMap(({ claims }) => claims.map(({ id }) => id));
    this.#links.state(view?.id, related);
  }

  protected override valueProblems(): readonly (Problem | undefined)[] {
    const { variant } = this;
    const problem: Problem | undefined = variants.includes(variant)
      ? undefined
      : { reason: 'invalid-value', attribute: 'variant', value: variant, accepted: () => variants };
    return [headingLevelProblem(this), problem];
  }

  protected override template(view: ClaimView, locale: Locale): TemplateResult {
    const compact = this.variant === 'compact';
    const { kind, text, language, claimants, note } = view;
    const quotations = compact ? [] : view.quotations;
    const relations = compact ? view.relations.filter(({ type }) => contesting.includes(type)) : view.relations;
    const words = html`<slot name="heading">${text}</slot>`;
    return html`<article
      part="card"
      aria-labelledby="kind heading"
      ${parts.surface(locale, compact ? 'surface compact' : undefined)}
    >
      <p id="kind" part="kind">${kind}</p>
      ${heading(this.headingLevel, html` id="heading"${parts.inLanguage(language, locale)}`, words)}
      ${parts.attributionSlot(claimants, locale)} ${parts.correctionTemplate(view, locale)}
      ${quotations.length ? quotations.map((quotation) => parts.quotationWithNotes(quotation, locale)) : nothing}
      <dl part="facts">
        ${view.date ? parts.dateFact(view, locale) : nothing} ${parts.verificationFact(view, locale)}
        ${parts.reviewFact(view, locale)} ${compact ? nothing : parts.outletFact(view, locale)}
        ${relations.length ? relations.map((group) => this.#relationGroup(group, language, locale)) : nothing}
      </dl>
      ${parts.noteTemplate(note, language, locale)}
      <slot name="note"></slot>
      <div part="footer">${this.#articleLink(view, locale)} <slot name="footer"></slot></div>
    </article>`;
  }

  #relationGroup({ label, claims }: RelationGroup, language: string, locale: Locale): TemplateResult {
    const relations = claims.map((related) => {
      // The space is for readers without styles, to whom the note is no block.
      const note = related.note ? html` <small part="relation-note">${related.note}</small>` : nothing;
      return html`<div part="relation">${this.#related(related)}${note}</div>`;
    });
    return parts.factTemplate(label, relations, parts.inLanguage(language, locale));
  }

  #related({ id, claimants, text }: RelatedClaim): TemplateResult {
    const cardId = this.#cardId(id);
    const claim = cardId ? html`<a part="link" href="#${cardId}">${text}</a>` : text;
    // A list, so that what stands around it stays where a link comes or goes.
    return html`${parts.introduction(claimants)}${[claim]}`;
  }

  /** The `id` of the card to link to, if there is one on the page. */
  #cardId(claim: string): string | undefined {
    const id = serverPage ? serverPage.cardId(claim) : cardOf(claim)?.id;
    // A server that sends a page as a stream does not know the cards that are still to come.
    const linked = !this.prerendered || this.renderRoot.querySelector(`a[href="#${CSS.escape(id ?? '')}"]`);
    if (linked) return id;
    void this.updateComplete.then(() => this.requestUpdate());
    return undefined;
  }

  #articleLink({ article, language }: ClaimView, locale: Locale): TemplateResult | typeof nothing {
    if (!article) return nothing;
    const name = parts.foreign(article.name, language, locale);
    const words = parts.filled(locale.strings['read-article'], { name });
    return html`<a part="link" href=${article.href}>${words}</a>`;
  }
}
