import { parseFragment, serialize, type DefaultTreeAdapterMap } from 'parse5';

import { blocks, type Styling } from './readable-html.js';

type ParentNode = DefaultTreeAdapterMap['parentNode'];
type ChildNode = DefaultTreeAdapterMap['childNode'];

/** Replaces the blocks below a node by `<span>` elements. */
function replaceBlocks(parent: ParentNode, styling: Styling): void {
  const children: ChildNode[] = [];
  let isAfterBlock = false;
  for (const node of parent.childNodes) {
    const isBlock = blocks.has(node.nodeName);
    if (children.length && (isBlock || isAfterBlock) && styling === 'classes') {
      // Without styles a line break is all that separates two blocks.
      children.push(...parseFragment('<br>').childNodes);
    }
    isAfterBlock = isBlock;
    children.push(node);
    if (!('tagName' in node)) continue;
    replaceBlocks(node, styling);
    if (!isBlock) continue;
    node.tagName = 'span';
    node.nodeName = 'span';
    node.attrs = node.attrs.filter(({ name }) => name !== 'cite');
    if (styling === 'classes') continue;
    const style = node.attrs.find(({ name }) => name === 'style');
    if (style) style.value = `display:block;${style.value}`;
    else node.attrs.push({ name: 'style', value: 'display:block' });
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
