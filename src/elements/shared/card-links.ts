type Host = HTMLElement & { requestUpdate(): void };

/** The cards on the page by the claim they show, and by claim the elements that link to its card if there is one. */
const cards = new Map<string, Set<Host>>();
const mentions = new Map<string, Set<Host>>();

function add(map: Map<string, Set<Host>>, claim: string, host: Host): void {
  const hosts = map.get(claim);
  if (hosts) hosts.add(host);
  else map.set(claim, new Set([host]));
}

function remove(map: Map<string, Set<Host>>, claim: string, host: Host): void {
  const hosts = map.get(claim);
  hosts?.delete(host);
  if (!hosts?.size) map.delete(claim);
}

/**
 * Lets cards on a page link to each other, in whatever order they come and go. A card on the page that has no `id`
 * is given one, `claim-` and the claim’s id, so that a link to it is a plain fragment to open, copy or bookmark.
 */
export class CardLinks {
  readonly #host: Host;
  #shown: string | undefined;
  #mentioned: readonly string[] = [];
  #givenId: string | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  /** States which claim the host shows, if any, and which claims it mentions. */
  state(shown: string | undefined, mentioned: readonly string[]): void {
    // Cards update each other: without this, two that mention each other would never come to rest.
    if (shown === this.#shown && mentioned.join() === this.#mentioned.join()) return;
    this.#leave();
    if (shown !== this.#shown) {
      if (this.#givenId && this.#host.id === this.#givenId) this.#host.removeAttribute('id');
      this.#givenId = undefined;
    }
    this.#shown = shown;
    this.#mentioned = mentioned;
    if (this.#host.isConnected) this.#enter();
  }

  /**
   * Enters the page.
   *
   * @param claim - Which claim the host is going to show: cards that come together then find each other at once.
   */
  connect(claim: string | null): void {
    this.#shown ??= claim ?? undefined;
    this.#enter();
  }

  /** Leaves the page. */
  disconnect(): void {
    this.#leave();
  }

  /** The first card on the page that shows a claim. */
  find(claim: string): HTMLElement | undefined {
    return cards.get(claim)?.values().next().value;
  }

  #enter(): void {
    for (const claim of this.#mentioned) add(mentions, claim, this.#host);
    if (this.#shown === undefined) return;
    this.#ensureId(this.#shown);
    add(cards, this.#shown, this.#host);
    this.#notify(this.#shown);
  }

  #leave(): void {
    for (const claim of this.#mentioned) remove(mentions, claim, this.#host);
    if (this.#shown === undefined) return;
    remove(cards, this.#shown, this.#host);
    this.#notify(this.#shown);
  }

  #ensureId(claim: string): void {
    const host = this.#host;
    if (host.id) return;
    const root = host.getRootNode() as Document | ShadowRoot;
    let id = `claim-${claim}`;
    for (let copy = 2; root.getElementById(id); copy++) id = `claim-${claim}-${copy}`;
    host.id = this.#givenId = id;
  }

  #notify(claim: string): void {
    for (const host of mentions.get(claim) ?? []) host.requestUpdate();
  }
}
