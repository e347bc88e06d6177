const words = (list: string) => new Set(list.split(' '));

// HTML Standard: void elements, and “optional tags”: which start tag ends an element that is still open.
const voidTags = words('area base br col embed hr img input link meta source track wbr');
const blocks =
  'address article aside blockquote dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section table tbody td tfoot th thead tr ul';
const endedBy: Readonly<Record<string, ReadonlySet<string>>> = {
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
};

/** Follows the `lang` attributes of a page by its tags, as they come. */
export class LanguageScope {
  readonly #open: { readonly tag: string; readonly language: string }[] = [];

  /** The language where the page now is, as a BCP 47 tag; empty where it names none. */
  get current(): string {
    return this.#open.at(-1)?.language ?? '';
  }

  /** To be called for a start tag. */
  open(tag: string, language: string | undefined): void {
    while (endedBy[this.#open.at(-1)?.tag ?? '']?.has(tag)) this.#open.pop();
    if (!voidTags.has(tag)) this.#open.push({ tag, language: language ?? this.current });
  }

  /** To be called for an end tag. */
  close(tag: string): void {
    const last = this.#open.findLastIndex((element) => element.tag === tag);
    if (last >= 0) this.#open.length = last;
  }
}
