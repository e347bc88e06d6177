import type { ClaimIndex } from '../model/claim-index.js';
import type { Problem } from '../model/problem.js';
import type { WithdrawnView } from './details.js';
import type { Locale } from './locale.js';

export interface ReadContext {
  readonly index: ClaimIndex;
  readonly locale: Locale;
}

export interface ViewContext extends ReadContext {
  /** Returns the address of the card that shows a claim; `undefined` if no card on the page does. */
  readonly cardHref: (claimId: string) => string | undefined;
}

export interface Records {
  readonly claims: readonly string[];
  readonly quotations: readonly string[];
}

/** The outcome of looking up the records that an element’s attributes name. */
export interface Reading<View> {
  /** The content of the element; `undefined` if it has to show its fallback. */
  readonly view?: View;
  /** The notice in place of the content, if the record was taken down. */
  readonly withdrawn?: WithdrawnView;
  readonly records?: Records;
  readonly problems: readonly Problem[];
}
