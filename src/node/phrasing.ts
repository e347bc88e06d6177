import { parseFragment, serialize, type DefaultTreeAdapterMap } from 'parse5';

import { blocks, type Styling } from './readable-html.js';

type ParentNode = DefaultTreeAdapterMap['parentNode'];
type ChildNode = DefaultTreeAdapterMap['childNode'];
type Element = DefaultTreeAdapterMap['element'];

/** Adds a value to an attribute of an element, in front of the values that it has. */
function prefix(element: Element, name: string, value: string, separator: string): void {
  const attribute = element.attrs.find((candidate) => candidate.name === name);
  if (attribute) attribute.value = value + separator + attribute.value;
  else element.attrs.push({ name, value });
}

/** Replaces the blocks below a node by `<span>` elements. */
function replaceBlocks(parent: ParentNode, styling: Styling): void {
  const children: ChildNode[] = [];
  let block: Element | undefined;
  for (const node of parent.childNodes) {
    const isBlock = 'tagName' in node && blocks.has(node.tagName);
    if (styling === 'classes' && children.length && (block || isBlock)) {
      // Without the style sheet only a line break separates two blocks. It ends the first one: rules join adjacent siblings.
      (block?.childNodes ?? children).push(...parseFragment('<br class="claim-break">').childNodes);
    }
    block = isBlock ? node : undefined;
    children.push(node);
    if (!('tagName' in node)) continue;
    replaceBlocks(node, styling);
    if (!isBlock) continue;
    node.tagName = 'span';
    node.nodeName = 'span';
    node.attrs = node.attrs.filter(({ name }) => name !== 'cite');
    if (styling === 'classes') prefix(node, 'class', 'claim-block', ' ');
    else prefix(node, 'style', 'display:block', ';');
  }
  parent.childNodes = children;
}

/**
 * Writes readable content as phrasing content, for a place that is no place for blocks. Markdown makes such places: it wraps an
 * element that stands alone on its line in a `<p>` (https://github.com/commonmark/commonmark-spec/issues/770).
 */
export function phrasing(html: string, styling: Styling): string {
  const fragment = parseFragment(html);
  replaceBlocks(fragment, styling);
  return serialize(fragment);
}
