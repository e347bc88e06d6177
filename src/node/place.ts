import { parse, parseFragment, Parser, serializeOuter, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** The elements that are open around an element of a page, from the outermost to the innermost. */
export type Place = readonly string[];

/** Builds the tree of a page as a browser does, to know which elements are open. */
export class TreeBuilder {
  readonly #parser = new Parser<DefaultTreeAdapterMap>();

  write(html: string): void {
    this.#parser.tokenizer.write(html, false);
  }

  /** The elements that are open. */
  get place(): Place {
    const { items, stackTop } = this.#parser.openElements;
    return items.slice(0, stackTop + 1).map(({ nodeName }) => nodeName);
  }
}

function find(root: Node, tag: string): Element | undefined {
  // A list instead of a recursion: a page may be nested deeply.
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.nodeName === tag) return node as Element;
    if ('childNodes' in node) open.push(...node.childNodes.toReversed());
  }
  return undefined;
}

/**
 * Returns true if a browser keeps an element whole in its place. In an open `<p>`, for example, a browser ends the paragraph and
 * the element at the first block (https://github.com/markedjs/marked/issues/2547).
 *
 * @param html - An element from its start tag to its end tag.
 */
export function fits(html: string, tag: string, place: Place): boolean {
  const alone = find(parseFragment(html), tag);
  const placed = find(parse(`${place.map((name) => `<${name}>`).join('')}${html}`), tag);
  return alone !== undefined && placed !== undefined && serializeOuter(placed) === serializeOuter(alone);
}
