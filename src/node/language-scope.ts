const words = (list: string) => new Set(list.split(' '));

// Void elements, and the start tags that end an open element (HTML Standard, “optional tags”).
const voidTags = words('area base br col embed hr img input link meta source track wbr');
const blocks =
  'address article aside blockquote dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section table tbody td tfoot th thead tr ul';
const endedBy: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    p: words(blocks),
    li: words('li'),
    dt: words('dt dd'),
    dd: words('dt dd'),
    td: words('td th tr tbody tfoot'),
    th: words('td th tr tbody tfoot'),
    tr: words('tr tbody tfoot'),
    thead: words('tbody tfoot'),
    tbody: words('tbody tfoot'),
    option: words('option optgroup'),
  }),
);

/** Tracks the language of a page from its start tags, end tags and `lang` attributes. */
export class LanguageScope {
  readonly #open: { readonly tag: string; readonly language: string }[] = [];
  /** The number of open elements by tag: an end tag without a start tag needs no search. */
  readonly #counts = new Map<string, number>();

  /** The BCP 47 tag of the language at the current position; empty if no open element has a `lang` attribute. */
  get current(): string {
    return this.#open.at(-1)?.language ?? '';
  }

  open(tag: string, language: string | undefined): void {
    while (endedBy.get(this.#open.at(-1)?.tag ?? '')?.has(tag)) this.#pop();
    if (voidTags.has(tag)) return;
    this.#open.push({ tag, language: language ?? this.current });
    this.#counts.set(tag, (this.#counts.get(tag) ?? 0) + 1);
  }

  close(tag: string): void {
    if (!this.#counts.get(tag)) return;
    while (this.#pop() !== tag);
  }

  #pop(): string | undefined {
    const tag = this.#open.pop()?.tag;
    if (tag !== undefined) this.#counts.set(tag, this.#counts.get(tag)! - 1);
    return tag;
  }
}
