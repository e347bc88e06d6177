import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';

import { articleTags, blockTags, maxBlocks } from '../page/light-content.js';

type ChildNode = DefaultTreeAdapterMap['childNode'];
type Element = DefaultTreeAdapterMap['element'];

/** The attribute of the readable content that `prerender` writes. */
export const readableMark = 'data-claim-readable';

/** The content that the page itself gives an element. The content that an earlier run wrote is not part of it. */
export interface OwnContent {
  readonly html: string;
  /** The same with the readable text of an earlier run, for an element that cannot be rendered any more. */
  readonly fallback: string;
  /** True if the content has text, or an element for the default slot. */
  readonly hasFallback: boolean;
  /** True if the content looks like the rest of an article: the element then shows it below the record. */
  readonly isArticle: boolean;
}

const articleNames = new Set(articleTags.split(','));
const blockNames = new Set(blockTags.split(','));

const isElement = (node: ChildNode): node is Element => 'tagName' in node;

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((candidate) => candidate.name === name)?.value;

// Attributes mark what `prerender` writes: minifiers take comments away (https://github.com/denoland/fresh/issues/677).
const isReadable = (node: ChildNode): boolean => isElement(node) && attribute(node, readableMark) !== undefined;
const isShadowRoot = (node: ChildNode): boolean =>
  isElement(node) && node.tagName === 'template' && attribute(node, 'shadowrootmode') !== undefined;

/** Cuts nodes out of the HTML that they were parsed from. */
function without(nodes: readonly ChildNode[], html: string): string {
  let end = 0;
  const rest = nodes.map(({ sourceCodeLocation }) => {
    const before = html.slice(end, sourceCodeLocation!.startOffset);
    end = sourceCodeLocation!.endOffset;
    return before;
  });
  return rest.join('') + html.slice(end);
}

function isArticlePart(node: ChildNode): boolean {
  if (!isElement(node)) return false;
  const classes = attribute(node, 'class')?.split(/\s+/) ?? [];
  return articleNames.has(node.tagName) || classes.some((name) => articleNames.has(`.${name}`)) || hasArticlePart(node);
}

const hasArticlePart = (element: Element): boolean => element.childNodes.some(isArticlePart);

/** Reads the content of an element. */
export function ownContent(content: string): OwnContent {
  const nodes = parseFragment(content, { sourceCodeLocationInfo: true }).childNodes;
  const shadowRoots = nodes.filter(isShadowRoot);
  const isGenerated = (node: ChildNode) => isShadowRoot(node) || isReadable(node);
  const generated = nodes.filter(isGenerated);
  const own = nodes.filter((node) => !isGenerated(node));
  const unslotted = own.filter(isElement).filter((element) => !attribute(element, 'slot'));
  return {
    html: without(generated, content),
    fallback: without(shadowRoots, content),
    hasFallback: unslotted.length > 0 || own.some((node) => 'value' in node && node.value.trim() !== ''),
    isArticle:
      unslotted.some(isArticlePart) || unslotted.filter(({ tagName }) => blockNames.has(tagName)).length > maxBlocks,
  };
}
