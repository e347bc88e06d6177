import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import type { Problem } from '../../model/problem.js';
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
 * An allegation and what denies it, or who was asked about it, in the order of time and with equal weight: side by side from
 * 13em a column on, in the pair’s own type size, else below each other.
 *
 * @slot heading - A heading above the statements.
 * @slot media-CLAIMID - A portrait or an outlet’s mark beside the statement with this id; for all statements, or for none.
 *
 * @csspart pair - The pair.
 * @csspart statements - The list of statements, the earliest first.
 * @csspart statement - The allegation, a denial or a response.
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
 * @csspart gap-label - The label of the days between allegation and denial.
 * @csspart gap - The days between allegation and denial.
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

  /** One picture alone would give its side more weight. */
  protected override contentProblem({ statements }: DenialPairView): Problem | undefined {
    const ids = statements.map(({ id }) => id);
    const without = ids.filter((id) => !this.querySelector(`:scope>[slot="media-${CSS.escape(id)}"]`));
    if (!without.length || without.length === ids.length) return undefined;
    return { reason: 'uneven-media', attribute: '', value: without[0]! };
  }

  protected override template(view: DenialPairView, locale: Locale): TemplateResult {
    return denialPair(view, locale);
  }
}
