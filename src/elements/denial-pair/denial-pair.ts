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
 * An allegation and what denies it, side by side in the order of time, with equal weight; below each other where the
 * pair’s own width is small.
 *
 * @slot heading - A heading above the statements.
 *
 * @csspart pair - The pair.
 * @csspart statements - The list of statements, the earliest first.
 * @csspart statement - The allegation, or a denial.
 * @csspart kind - What sort of statement it is.
 * @csspart heading - The heading with the statement’s text.
 * @csspart facts - A statement’s list of facts.
 * @csspart fact-label - The label of a fact.
 * @csspart fact - A fact.
 * @csspart verification - Whether the statement was verified.
 * @csspart method - How the statement was checked.
 * @csspart repetition - A later occasion on which the statement was made.
 * @csspart speaker - The speaker of a quotation who is not the only claimant.
 * @csspart relation-part - The part of the allegation that a denial is about.
 * @csspart relation-note - What an editor remarks on how the denial bears on the allegation.
 * @csspart review - A reviewer’s verdict.
 * @csspart correction - What was changed after the statement was published.
 * @csspart gap-label - The label of the days between allegation and denial.
 * @csspart gap - The days between allegation and denial.
 *
 * @cssprop [--claim-heading-font-family=inherit] - The headings.
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
