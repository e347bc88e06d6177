import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import { denialPair } from '../../templates/denial-pair.js';
import type { HeadingLevel } from '../../view/attributes.js';
import { readDenialPair, type DenialPairAttributes, type DenialPairView } from '../../view/denial-pair.js';
import type { Locale } from '../../view/locale.js';
import type { ReadContext, Reading } from '../../view/view-context.js';
import { baseStyles } from '../base.styles.js';
import { ClaimElement } from '../claim-element.js';
import styles from './denial-pair.styles.js';

export type { ClaimErrorEvent } from '../../events/claim-error.js';
export type { JsonLdNode } from '../../json-ld/to-json-ld.js';
export type { HeadingLevel };

/**
 * An allegation and what denies it, side by side in the order of time, with equal weight; below each other where the
 * pair’s own width is small.
 *
 * @slot - Content to show where the pair cannot be shown; the reader’s text without JavaScript.
 * @slot heading - A heading above the statements.
 * @slot note - An editor’s note, below the statements.
 * @slot footer - Links or actions at the end.
 *
 * @csspart pair - The pair.
 * @csspart statements - The list of statements, the earliest first.
 * @csspart statement - The allegation, or a denial.
 * @csspart kind - What sort of statement it is.
 * @csspart heading - The heading with the statement’s text.
 * @csspart attribution - The line of claimant and role.
 * @csspart claimant - The claimant’s name.
 * @csspart role - The claimant’s role and affiliation.
 * @csspart quotation - The words in which the statement was made, a `blockquote`.
 * @csspart inner-quotation - A quotation inside a quotation.
 * @csspart insertion - An editor’s insertion in a quotation.
 * @csspart facts - A statement’s list of facts.
 * @csspart fact-label - The label of a fact.
 * @csspart fact - A fact.
 * @csspart date - The date.
 * @csspart date-basis - On what an inferred date rests.
 * @csspart verification - Whether the statement was verified.
 * @csspart review - A reviewer’s verdict.
 * @csspart correction - What was changed after the statement was published.
 * @csspart link - The link to a review.
 * @csspart note - A note of the dataset.
 * @csspart gap-label - The label of the days between allegation and denial.
 * @csspart gap - The days between allegation and denial.
 * @csspart footer - The end of the pair.
 *
 * @cssprop [--claim-color=light-dark(#15181c, #eef0f2)] - Text.
 * @cssprop [--claim-muted-color=light-dark(#474d55, #b8bfc7)] - Secondary text.
 * @cssprop [--claim-background=light-dark(#fff, #181b1f)] - Background.
 * @cssprop [--claim-rule-color=light-dark(#c8cdd3, #474e57)] - Hairlines and the frame.
 * @cssprop [--claim-font-family=inherit] - All text.
 * @cssprop [--claim-heading-font-family=inherit] - The headings.
 * @cssprop [--claim-quotation-font-family=inherit] - Quotations.
 * @cssprop [--claim-font-size=1em] - The size that all others follow.
 * @cssprop [--claim-space=1.25em] - Padding and gaps.
 * @cssprop [--claim-radius=0] - Corner radius.
 * @cssprop [--claim-rule-width=3px] - The rule above.
 * @cssprop [--claim-accent-color=--claim-color] - The colour of the rule above.
 * @cssprop [--claim-frame-width=1px] - The frame.
 * @cssprop [--claim-line-height=1.45] - The height of a line of running text.
 * @cssprop [--claim-heading-font-weight=700] - The weight of headings.
 * @cssprop [--claim-label-transform=uppercase] - The letters of the label above a statement.
 *
 * @fires {ClaimErrorEvent} claim-error - The pair cannot be shown, or an attribute has a value it does not accept.
 */
export class DenialPair extends ClaimElement<DenialPairView> {
  static override styles = [baseStyles, styles];

  /** The id of the claim that is denied. */
  @property() allegation: string | null = null;

  /** The id of the one denial to show; all of them if it is left out. */
  @property() denial: string | null = null;

  /** The level of the headings, 2 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel: HeadingLevel = 3;

  protected override get viewAttributes(): DenialPairAttributes {
    const { allegation, denial, headingLevel } = this;
    return { allegation, denial, headingLevel };
  }

  protected override read(context: ReadContext): Reading<DenialPairView> {
    return readDenialPair(this.viewAttributes, context);
  }

  protected override template(view: DenialPairView, locale: Locale): TemplateResult {
    return denialPair(view, locale);
  }
}
