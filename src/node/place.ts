import {
  defaultTreeAdapter,
  parse,
  parseFragment,
  Parser,
  serializeOuter,
  TokenizerMode,
  type DefaultTreeAdapterMap,
  type Token,
} from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];
type ParentNode = DefaultTreeAdapterMap['parentNode'];
type ChildNode = DefaultTreeAdapterMap['childNode'];

/** The elements that are open around an element of a page, from the outermost to the innermost. */
export type Place = readonly string[];

/** The greatest depth of elements in a page. Chromium nests no deeper (https://crbug.com/1213003). */
const maxDepth = 512;

/**
 * The number of elements that a page may open beyond three for each tag. An open `<b>`, for example, is opened again in
 * each paragraph: a hundred of them would make a tree of a hundred times the size of the page.
 */
const maxReopened = 10_000;

/** Keeps no tree: only the stack of open elements is asked for. */
function stackOnly(created: () => void): typeof defaultTreeAdapter {
  const keep = (parent: ParentNode, node: ChildNode) => void (node.parentNode = parent);
  return {
    ...defaultTreeAdapter,
    createElement(...values) {
      created();
      return defaultTreeAdapter.createElement(...values);
    },
    appendChild: keep,
    insertBefore: keep,
    detachNode: (node) => void (node.parentNode = null),
    insertText: () => undefined,
    insertTextBefore: () => undefined,
  };
}

/** Reads the elements that are open as a browser does. */
class StackParser extends Parser<DefaultTreeAdapterMap> {
  #tags = 0;
  #created = 0;
  isTooDeep = false;

  constructor() {
    super({ treeAdapter: stackOnly(() => this.#created++) });
  }

  override onStartTag(token: Token.TagToken): void {
    if (this.#isInProportion()) super.onStartTag(token);
  }

  override onEndTag(token: Token.TagToken): void {
    if (this.#isInProportion()) super.onEndTag(token);
  }

  /** The rest of a page that is nested too deep is not read: time and memory would grow out of proportion. */
  #isInProportion(): boolean {
    this.#tags++;
    this.isTooDeep ||= this.openElements.depth > maxDepth || this.#created > 3 * this.#tags + maxReopened;
    return !this.isTooDeep;
  }
}

/** Builds the tree of a page as a browser does, to know which elements are open. */
export class TreeBuilder {
  readonly #parser = new StackParser();

  write(html: string): void {
    this.#parser.tokenizer.write(html, false);
  }

  /** True if the page is nested too deep to know which elements are open. */
  get isTooDeep(): boolean {
    return this.#parser.isTooDeep;
  }

  /** True inside a comment, a script or another text that has not ended. */
  get isInText(): boolean {
    return this.#parser.tokenizer.state !== TokenizerMode.DATA;
  }

  /** The elements that are open. */
  get place(): Place {
    const { items, stackTop } = this.#parser.openElements;
    // An element that is closed out of order leaves its slot empty.
    return items.slice(0, stackTop + 1).flatMap((element: ParentNode | undefined) => element?.nodeName ?? []);
  }
}

function find(root: Node, tag: string): Element | undefined {
  // A list instead of a recursion: a page may be nested deeply.
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.nodeName === tag) return node as Element;
    if ('childNodes' in node) for (const child of node.childNodes.toReversed()) open.push(child);
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
