import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import type { Problem } from '../../events/claim-error.js';
import type { ClaimIndex } from '../../model/claim-index.js';
import type { Claim } from '../../model/types.js';
import type { StatementView } from '../../view/claim-view.js';
import type { Locale } from '../../view/locale.js';
import { denialsOf, pairView, type Gap, type PairView } from '../../view/pair-view.js';
import { punctuation } from '../../view/punctuation.js';
import type { JsonLdNode } from '../../on-demand/index.js';
import { baseStyles } from '../shared/base.styles.js';
import { ClaimElement, type Found, type Records } from '../shared/claim-element.js';
import { heading, headingLevelProblem, type HeadingLevel } from '../shared/heading.js';
import { identified } from '../shared/identified.js';
import * as parts from '../shared/templates.js';
import { fixedText } from '../shared/whole-template.js';
import styles from './denial-pair.styles.js';

export type { ClaimErrorEvent } from '../../events/claim-error.js';
export type { JsonLdNode };
export type { HeadingLevel } from '../shared/heading.js';

/** An allegation, and what denies it. */
interface Pair {
  allegation: Claim;
  denials: readonly Claim[];
}

function gapTemplate({ days, claimants }: Gap, order: number): TemplateResult {
  return html`${order ? html`<br />` : nothing}${claimants ? parts.introduction(claimants) : nothing}${days}`;
}

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
export class DenialPair extends ClaimElement<Pair, PairView> {
  static override styles = [baseStyles, styles];

  /** The id of the claim that is denied. */
  @property() allegation: string | null = null;

  /** The id of the one denial to show; all of them where it is left out. */
  @property() denial: string | null = null;

  /** The level of the headings, 2 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel: HeadingLevel = 3;

  protected override find(index: ClaimIndex): Found<Pair> {
    const { subject: allegation, problem } = identified('allegation', this.allegation, index.claim, index.claimIds);
    return allegation ? this.#answered(index, allegation) : { problem };
  }

  protected override viewOf(index: ClaimIndex, { allegation, denials }: Pair, locale: Locale): PairView {
    return pairView(index, allegation, denials, locale);
  }

  protected override recordsIn({ statements }: PairView): Records {
    return {
      claims: statements.map(({ id }) => id),
      quotations: statements.flatMap(({ quotations }) => quotations.map(({ id }) => id)),
    };
  }

  protected override valueProblems(): readonly (Problem | undefined)[] {
    return [headingLevelProblem(this)];
  }

  protected override template({ label, statements, gaps }: PairView, locale: Locale): TemplateResult {
    const { language, strings } = locale;
    return html`<div part="pair" role="group" aria-label=${label} ${parts.surface(locale)}>
      <slot name="heading"></slot>
      <ol part="statements" role="list">
        ${statements.map((statement) => this.#statement(statement, locale))}
      </ol>
      <p part="gap">
        <span part="gap-label">${fixedText(strings.gap + punctuation(language).colon)}</span>${gaps.map(gapTemplate)}
      </p>
      <slot name="note"></slot>
      <div part="footer"><slot name="footer"></slot></div>
    </div>`;
  }

  #statement(statement: StatementView, locale: Locale): TemplateResult {
    const { kind, text, language, claimants, quotations, note } = statement;
    return html`<li part="statement">
      <div>
        <p part="kind">${kind}</p>
        ${heading(this.headingLevel, parts.inLanguage(language, locale), text)}
        ${parts.attributionLine(claimants, locale)} ${parts.correctionTemplate(statement, locale)}
        ${quotations.map((quotation) => parts.quotationWithNotes(quotation, locale))}
      </div>
      <dl part="facts">
        ${parts.dateFact(statement, locale)} ${parts.verificationFact(statement, locale)}
        ${parts.reviewFact(statement, locale)} ${parts.outletFact(statement, locale)}
      </dl>
      ${parts.noteTemplate(note, language, locale)}
    </li>`;
  }

  #answered(index: ClaimIndex, allegation: Claim): Found<Pair> {
    const denials = denialsOf(index, allegation.id);
    if (!denials.length) {
      const accepted = () => index.claimIds().filter((id) => denialsOf(index, id).length);
      return { problem: { reason: 'no-answer', attribute: 'allegation', value: allegation.id, accepted } };
    }
    if (!this.denial) return { subject: { allegation, denials } };
    const ids = denials.map(({ id }) => id);
    const { subject: denial, problem } = identified('denial', this.denial, index.claim, () => ids);
    if (!denial) return { problem };
    return ids.includes(denial.id)
      ? { subject: { allegation, denials: [denial] } }
      : { problem: { reason: 'unrelated-id', attribute: 'denial', value: this.denial, accepted: () => ids } };
  }
}
