import type { Problem } from '../../events/claim-error.js';
import type { ClaimIndex } from '../../model/claim-index.js';
import type { Shown } from '../../on-demand/index.js';

/** What an element that is rendered in Node asks instead of the page around it, and where it says what came of it. */
export interface ServerPage {
  readonly index: ClaimIndex;
  /** The language of the page around the element, as a BCP 47 tag; empty where it names none. Its strings are loaded. */
  readonly language: string;
  /** The `id` of the card that shows a claim, if there is one on the page. */
  readonly cardId: (claim: string) => string | undefined;
  /** What the element shows; absent where it shows its fallback. */
  shown?: Shown | undefined;
  problems?: readonly Problem[];
}

/** The page for which an element is being rendered in Node; `undefined` in a browser. */
export let serverPage: ServerPage | undefined;

/** Renders elements for a page. Rendering is synchronous, so that no other page’s can come between. */
export function renderOn<T>(page: ServerPage, render: () => T): T {
  serverPage = page;
  try {
    return render();
  } finally {
    serverPage = undefined;
  }
}
