type Card = HTMLElement & { readonly claim: string | null; requestUpdate(): void };

/** By claim, the one element that it has, or all of them. */
type ByClaim = Map<string, Card | Set<Card>>;

/** The cards on the page by the claim they show, and by claim the elements that link to its card if there is one. */
const cards: ByClaim = new Map();
const mentions: ByClaim = new Map();

function add(map: ByClaim, claim: string, card: Card): void {
  const known = map.get(claim);
  if (known instanceof Set) known.add(card);
  else map.set(claim, known ? new Set([known, card]) : card);
}

function remove(map: ByClaim, claim: string, card: Card): void {
  const known = map.get(claim);
  if (known === card || (known instanceof Set && known.delete(card) && !known.size)) map.delete(claim);
}

function firstOf(known: Card | Set<Card> | undefined): Card | undefined {
  return known instanceof Set ? known.values().next().value : known;
}

/** The links of cards that have come to the page and are not entered yet. */
const arriving = new Set<CardLinks>();

/**
 * Enters all that have come: where a thousand come together, in a task after the one in which they did, and in any case
 * before one of them is rendered, or a link to one followed.
 */
function enterArriving(): void {
  for (const links of arriving) links.arrive();
}

/** The first card on the page that shows a claim. */
export const cardOf = (claim: string): Card | undefined => firstOf(cards.get(claim));

/** The card on the page with this `id`, in whatever tree. */
export function cardAt(id: string): Card | undefined {
  enterArriving();
  return [...cards.values()].map(firstOf).find((card) => card?.id === id);
}

const none: readonly string[] = [];

/**
 * Lets cards on a page link to each other, in whatever order they come and go. A card on the page that has no `id`
 * is given one, `claim-` and the claim’s id, so that a link to it is a plain fragment to open, copy or bookmark.
 */
export class CardLinks {
  readonly #card: Card;
  #shown: string | undefined;
  #mentioned = none;
  #givenId: string | undefined;

  constructor(card: Card) {
    this.#card = card;
  }

  /** States which claim the card shows, if any, and which claims it mentions. */
  state(shown: string | undefined, mentioned: readonly string[] = none): void {
    enterArriving();
    // Cards update each other: without this, two that mention each other would never come to rest.
    if (shown === this.#shown && mentioned.join() === this.#mentioned.join()) return;
    this.leave();
    if (shown !== this.#shown) {
      if (this.#givenId && this.#card.id === this.#givenId) this.#card.removeAttribute('id');
      this.#givenId = undefined;
    }
    this.#shown = shown;
    this.#mentioned = mentioned.length ? mentioned : none;
    if (this.#card.isConnected) this.#enter();
  }

  /** Enters the page. Cards that come together then find each other at once. */
  enter(): void {
    // Where the page was opened at one of them the browser looks for it as soon as all is loaded.
    if (!arriving.size) (location.hash ? queueMicrotask : setTimeout)(enterArriving);
    arriving.add(this);
  }

  /** Is entered, having come. */
  arrive(): void {
    arriving.delete(this);
    this.#shown ??= this.#card.claim ?? undefined;
    this.#enter();
  }

  #enter(): void {
    for (const claim of this.#mentioned) add(mentions, claim, this.#card);
    if (this.#shown === undefined) return;
    this.#ensureId(this.#shown);
    add(cards, this.#shown, this.#card);
    this.#notify(this.#shown);
  }

  /** Leaves the page. */
  leave(): void {
    if (arriving.delete(this)) return;
    for (const claim of this.#mentioned) remove(mentions, claim, this.#card);
    if (this.#shown === undefined) return;
    remove(cards, this.#shown, this.#card);
    this.#notify(this.#shown);
  }

  #ensureId(claim: string): void {
    const card = this.#card;
    if (card.id) return;
    const root = card.getRootNode() as Document | ShadowRoot;
    // Also where an element of the page is called `getElementById`, and takes the place of the document’s own.
    const { getElementById } = (root === card.ownerDocument ? HTMLDocument : ShadowRoot).prototype as {
      getElementById: (id: string) => Element | null;
    };
    let id = `claim-${claim}`;
    for (let copy = 2; getElementById.call(root, id); copy++) id = `claim-${claim}-${copy}`;
    card.id = this.#givenId = id;
  }

  #notify(claim: string): void {
    const known = mentions.get(claim);
    for (const card of known instanceof Set ? known : known ? [known] : []) card.requestUpdate();
  }
}
