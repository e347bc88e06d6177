import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import { CardLinks } from '../../page/card-links.js';
import { lazyCode } from '../../page/lazy-code.js';
import type { HeadingLevel } from '../../view/attributes.js';
import type { ClaimRecapAttributes, ClaimRecapView } from '../../view/claim-recap.js';
import type { Locale } from '../../view/locale.js';
import type { ReadContext, Reading } from '../../view/view-context.js';
import { baseStyles } from '../base.styles.js';
import { ClaimElement } from '../claim-element.js';
import styles from './claim-recap.styles.js';

export type { ClaimErrorEvent } from '../../events/claim-error.js';
export type { ClaimNavigateEvent } from '../../events/claim-navigate.js';
export type { JsonLdNode } from '../../json-ld/to-json-ld.js';
export type { HeadingLevel };

type Code = typeof import('../../templates/claim-recap.js');

/** The view and the template, which few pages need. */
let code: Code | undefined;
const loadCode = lazyCode(async () => void (code = await import('../../templates/claim-recap.js')));

/**
 * A list of the contested claims of an article, for its end. A claim is contested if another claim denies it or conflicts with
 * it. Each line has the claim, its speaker, its verification and the speakers of the other claims. Without a contested claim the
 * element shows nothing.
 *
 * @csspart recap - The recap.
 * @csspart heading - The heading, with the number of the claims.
 * @csspart statements - The list of claims, in the order of the dataset.
 * @csspart statement - A claim with all that belongs to it.
 * @csspart verification - The verification of a claim.
 * @csspart claim - The words of a claim with their speaker.
 * @csspart contested-by - Who contests a claim.
 * @csspart fact-label - The label before them, such as “Denied by”.
 * @csspart fact - One of them.
 *
 * @cssprop [--claim-heading-font-family=inherit] - The words of statements.
 * @cssprop [--claim-heading-font-size=clamp(1.0625em, 0.98em + 0.3vw, 1.1875em)] - The words of statements, by the width of the window; 1em in a compact card.
 * @cssprop [--claim-heading-font-weight=700] - The words of statements.
 *
 * @fires {ClaimErrorEvent} claim-error - The recap cannot be shown, or an attribute has a value it does not accept.
 * @fires {ClaimNavigateEvent} claim-navigate - A reader follows a link; cancelable.
 */
export class ClaimRecap extends ClaimElement<ClaimRecapView> {
  static override styles = [baseStyles, styles];

  /** The level of the heading, 2 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel: HeadingLevel = 3;

  /** @internal */
  readonly loadCode = loadCode;

  readonly #links = new CardLinks(this, () => this.index);

  protected override get viewAttributes(): ClaimRecapAttributes {
    return { headingLevel: this.headingLevel };
  }

  protected override read(context: ReadContext): Reading<ClaimRecapView> {
    const cardHref = this.#links.href;
    return code?.readClaimRecap(this.viewAttributes, { ...context, cardHref }) ?? { problems: [] };
  }

  protected override template(view: ClaimRecapView, locale: Locale): TemplateResult {
    return code!.claimRecap(view, locale);
  }
}
