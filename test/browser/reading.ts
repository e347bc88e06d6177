/**
 * Reads a page as a reader sees it: returns the visible words in the order of the flat tree, and the faults that make
 * words hard or impossible to read. The module imports nothing, so that a test can inject it into a page as a script.
 */

/** A piece of text with the boxes of its lines. */
interface Piece {
  readonly text: string;
  readonly holder: Element;
  readonly boxes: readonly DOMRect[];
}

/** The result of reading a page. */
export interface Reading {
  /** The visible words. */
  readonly text: string;
  /** The visible headings with their levels: `3 The claim`. */
  readonly headings: readonly string[];
  /** Descriptions of the faults. */
  readonly faults: readonly string[];
}

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const tags = 'claim-card, claim-recap, denial-pair, source-quote, blockquote.claim-embed';
/** Elements whose text is not meant to be visible. */
const unseen = 'script, style, template, noscript, title, .visually-hidden, .separator, .claim-separator';

/** Returns the shadow root of an element; `renderRoot` gives access to a root that a script has closed. */
function rootOf(element: Element): Node | null | undefined {
  return element.shadowRoot ?? (element as { renderRoot?: Node }).renderRoot;
}

function childrenOf(node: Node): readonly Node[] {
  const assigned = (node as Element).localName === 'slot' ? (node as HTMLSlotElement).assignedNodes() : [];
  return assigned.length ? assigned : [...(rootOf(node as Element) ?? node).childNodes];
}

function parentOf(node: Node): Element | null {
  const parent = (node as Element).assignedSlot ?? node.parentNode;
  return parent?.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? (parent as ShadowRoot).host : (parent as Element | null);
}

function ancestorsOf(element: Element | null): Element[] {
  return element?.nodeType === Node.ELEMENT_NODE ? [element, ...ancestorsOf(parentOf(element))] : [];
}

/** Returns the nearest ancestor with a box; a slot has none. */
function boxOf(element: Element): Element {
  const isBox = (candidate: Element) => getComputedStyle(candidate).display !== 'contents';
  return ancestorsOf(element).find(isBox) ?? element;
}

const fold = (text: string) => text.replace(/\s+/g, ' ').trim();

function piecesOf(node: Node): Piece[] {
  if (node.nodeType === Node.TEXT_NODE) {
    if (!fold((node as Text).data)) return [];
    const range = node.ownerDocument!.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter(({ width, height }) => width && height);
    return [{ text: (node as Text).data, holder: parentOf(node)!, boxes }];
  }
  if (node.nodeType === Node.ELEMENT_NODE && (node as Element).matches(unseen)) return [];

  return childrenOf(node).flatMap(piecesOf);
}

/** Opens all details, as a reader can. */
function openDetails(node: Node): void {
  if ((node as Element).localName === 'details') (node as HTMLDetailsElement).open = true;
  childrenOf(node).forEach(openDetails);
}

const pixel = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
  willReadFrequently: true,
})!;

function colour(value: string): Colour {
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = value;
  pixel.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = pixel.getImageData(0, 0, 1, 1).data;
  return [red!, green!, blue!, alpha! / 255];
}

function over([r, g, b, alpha]: Colour, [red, green, blue]: Colour): Colour {
  const mix = (front: number, back: number) => front * alpha + back * (1 - alpha);
  return [mix(r, red), mix(g, green), mix(b, blue), 1];
}

/** WCAG 2.2, “relative luminance”. */
function luminance([red, green, blue]: Colour): number {
  const linear = (value: number) => (value > 10 ? ((value / 255 + 0.055) / 1.055) ** 2.4 : value / 255 / 12.92);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function contrast(holder: Element): number {
  const style = getComputedStyle(holder);
  const backgrounds = ancestorsOf(holder).map((element) => colour(getComputedStyle(element).backgroundColor));
  const ground = backgrounds.reduceRight<Colour>((below, above) => over(above, below), [255, 255, 255, 1]);
  const ink = over(colour(style.webkitTextFillColor), ground);
  const [dark, light] = [luminance(ink), luminance(ground)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

/** Returns the element that cuts text off so that the reader cannot scroll to it. */
function clipper({ holder, boxes }: Piece): Element | undefined {
  return ancestorsOf(holder).find((element) => {
    const { overflowX, overflowY, contain, display } = getComputedStyle(element);
    if (display === 'inline' || display === 'contents' || element === element.ownerDocument.documentElement)
      return false;
    const cuts = (overflow: string) => /hidden|clip/.test(overflow) || /strict|content|paint/.test(contain);
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const isOut = (box: DOMRect) => {
      const middle = (box.top + box.bottom) / 2;
      if (cuts(overflowX) && (box.left < left - 2 || box.right > right + 2)) return true;
      return cuts(overflowY) && (middle < top || middle > bottom);
    };
    return boxes.some(isOut);
  });
}

/** Whether two boxes overlap by more than the ascent and descent that closely set lines may share. */
function collide(a: DOMRect, b: DOMRect): boolean {
  const [width, height] = [Math.min(a.width, b.width), Math.min(a.height, b.height)];
  const [x, y] = [
    Math.min(a.right, b.right) - Math.max(a.left, b.left),
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
  ];
  return x > Math.max(2, width / 2.5) && y > Math.max(2, height / 2.5);
}

function faultsOf(piece: Piece): string[] {
  const { text, holder, boxes } = piece;
  const found: string[] = [];
  const fault = (what: string) => found.push(`${what}: “${fold(text).slice(0, 40)}”`);
  const visible = { opacityProperty: true, visibilityProperty: true };
  if (!boxes.length) fault('not rendered');
  else if (!boxOf(holder).checkVisibility(visible)) fault('not visible');
  else if (boxes.some(({ right, bottom }) => right + scrollX <= 0 || bottom + scrollY <= 0)) fault('off the page');
  else if (boxes.every(({ width, height }) => Math.max(width, height) < 6)) fault('too small');
  const cut = clipper(piece);
  if (cut) fault(`cut off by <${cut.localName}>`);
  // Slotted content has the colours of the page, which are not checked.
  if (holder.getRootNode() !== holder.ownerDocument && contrast(holder) < 4.5)
    fault(`contrast of ${contrast(holder).toFixed(1)}`);
  if (getComputedStyle(holder).fontSize === '0px') fault('no size');
  return found;
}

function belongs({ holder }: Piece): boolean {
  return ancestorsOf(holder).some((element) => element.matches(tags));
}

/**
 * Reads the content below a node.
 *
 * @param root - The node. Text outside the elements of the library is read, but not checked for faults.
 */
export function read(root: Element): Reading {
  openDetails(root);
  const pieces = piecesOf(root);
  const own = pieces.filter(belongs);
  const faults = own.flatMap(faultsOf);
  pieces.forEach((piece, order) => {
    for (const other of pieces.slice(order + 1)) {
      if (!belongs(piece) && !belongs(other)) continue;
      if (piece.boxes.some((box) => other.boxes.some((otherBox) => collide(box, otherBox)))) {
        faults.push(`“${fold(piece.text).slice(0, 30)}” is covered by “${fold(other.text).slice(0, 30)}”`);
      }
    }
  });
  const seen = own.filter(({ boxes }) => boxes.length);
  const text = (list: readonly Piece[]) => fold(list.map((piece) => piece.text).join(' '));
  // Nested headings, by a slot, count as one heading.
  const headingOf = ({ holder }: Piece) => ancestorsOf(holder).findLast(({ localName }) => /^h[1-6]$/.test(localName));
  const headings = [...new Set(seen.map(headingOf))].flatMap((heading) =>
    heading ? `${heading.localName[1]} ${text(seen.filter((piece) => headingOf(piece) === heading))}` : [],
  );
  return { text: text(seen), headings, faults };
}
