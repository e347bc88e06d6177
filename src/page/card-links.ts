import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { ClaimIndex } from '../model/claim-index.js';
import { closest } from './closest.js';

/** An element that is a card, or has links to cards. */
type Card = ReactiveControllerHost & HTMLElement & { readonly claim?: string | null };

/** The cards on the page, in the order in which they came. */
const cards = new Set<CardLinks>();
/** The claims whose cards have come or left in this task. */
let changes = new Set<string | null>();
/** Whether the page still waits for the card that its address names. */
let isOpening = true;

const fragmentOf = ({ host, claim }: CardLinks): string => host.id || `claim-${claim}`;

/**
 * Returns the card that an address leads to, in whatever tree it is.
 *
 * @param hash - The part of the address that begins with `#`, with special characters escaped.
 * @param index - The dataset of the link; a card of another dataset may have the same address.
 */
export function cardAt(hash: string, index?: ClaimIndex | null): CardLinks | undefined {
  const found = [...cards].filter((card) => new URL(`#${fragmentOf(card)}`, location.href).hash === hash);
  return found.find((card) => card.index() === index) ?? found[0];
}

/** Scrolls to a card, and opens each closed `<details>` around it, as browsers do for the target of a fragment. */
function show(card: Element, options?: ScrollIntoViewOptions): void {
  let details;
  while ((details = closest(card, 'details:not([open])') as HTMLDetailsElement | null)) details.open = true;
  card.scrollIntoView(options);
}

/**
 * Scrolls to the card that a newly opened page’s address names, and again while content above it gets its height, for ten
 * seconds at most (https://github.com/mdn/yari/issues/7450). A reader who has scrolled stays in place.
 */
function settle(card: Element): void {
  const topOf = () => Math.round(card.getBoundingClientRect().top);
  if (!scrollY) show(card, { behavior: 'instant' });
  let top = topOf();
  if (top < 0 || top > innerHeight) return;
  let height: number;
  let frames = 600;
  const follow = () => {
    const { scrollHeight } = document.body;
    if (topOf() !== top) {
      // The reader has moved the card: the page is as high as before.
      if (scrollHeight === height) return;
      card.scrollIntoView({ behavior: 'instant' });
      top = topOf();
    }
    height = scrollHeight;
    if (--frames) requestAnimationFrame(follow);
  };
  follow();
}

/**
 * Leads to the card that the page’s address names. A browser finds no card without an `id` or in a shadow root, and one
 * without fallback text has no height when the browser scrolls to it.
 */
function followAddress(change?: Event): void {
  const card = location.hash && cardAt(location.hash);
  if (!card) return;
  const { host } = card;
  if (!change) settle(host);
  else if (!document.getElementById(fragmentOf(card))) show(host);
  isOpening = false;
}

/**
 * Leads the reader to a card, as a link does, and moves the focus to it. The browser itself would not find a card in a
 * shadow root, would leave a page with a `<base>`, and would not move the focus.
 */
export function visit(card: CardLinks): void {
  const { host } = card;
  location.hash = fragmentOf(card);
  show(host);
  // A focus that scrolls puts the card in the middle, with its beginning out of view.
  host.focus({ preventScroll: true });
}

/** Updates the links to claims once for all cards that come or leave in one task. */
function changed(...claims: readonly (string | null)[]): void {
  const isScheduled = changes.size;
  for (const claim of claims) changes.add(claim);
  if (isScheduled) return;
  queueMicrotask(() => {
    const changedNow = changes;
    changes = new Set();
    for (const card of cards) card.refresh(changedNow);
    if (isOpening) followAddress();
  });
}

/** Lets the cards of a page link to each other, in whatever order they come and leave. */
export class CardLinks implements ReactiveController {
  readonly host: Card;
  /** The id of the claim that the card shows; `null` if it shows none. */
  claim: string | null = null;
  /** Returns the dataset of the card: another dataset may have a claim of the same id. */
  readonly index: () => ClaimIndex | null;
  /** The addresses that the card links to, by claim. */
  readonly #linked = new Map<string, string | undefined>();

  constructor(host: Card, index: () => ClaimIndex | null) {
    this.host = host;
    this.index = index;
    host.addController(this);
  }

  /** Returns the address of the card that shows a claim; the element is updated when that changes. */
  readonly href = (claim: string): string | undefined => {
    const href = this.#find(claim);
    this.#linked.set(claim, href);
    return href;
  };

  #find(claim: string): string | undefined {
    const card = [...cards].find((one) => one.claim === claim && one.index() === this.index());
    return card && `#${fragmentOf(card)}`;
  }

  /** Notes which claim the card shows from now on. */
  show(claim: string | null): void {
    if (claim === this.claim) return;
    const before = this.claim;
    this.claim = claim;
    if (cards.has(this)) changed(before, claim);
  }

  /** Updates the element if an address has changed by which it links to one of the claims. */
  refresh(claims: ReadonlySet<string | null>): void {
    const isChanged = ([claim, href]: readonly [string, string | undefined]) =>
      claims.has(claim) && this.#find(claim) !== href;
    if ([...this.#linked].some(isChanged)) this.host.requestUpdate();
  }

  hostConnected(): void {
    // Cards that come in one task link to each other in their first update.
    this.claim ??= this.host.claim ?? null;
    cards.add(this);
    addEventListener('hashchange', followAddress);
    changed(this.claim);
  }

  hostDisconnected(): void {
    cards.delete(this);
    changed(this.claim);
  }
}
