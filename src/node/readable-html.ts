import { parseFragment, serializeOuter, type DefaultTreeAdapterMap } from 'parse5';

import { attributeText, elementText } from './escape.js';

type ParentNode = DefaultTreeAdapterMap['parentNode'];
type ChildNode = DefaultTreeAdapterMap['childNode'];
type Element = DefaultTreeAdapterMap['element'];
type TextNode = DefaultTreeAdapterMap['textNode'];

export interface Link {
  readonly href: string;
  readonly text: string;
  /** BCP 47 tag of the language of the text. */
  readonly language: string;
}

/** The styling of readable content: classes for `claim-elements.css`, or inline styles only. */
export type Styling = 'classes' | 'inline-styles';

const rule = '1px solid #8a9099';

/**
 * The inline styles by part, for mail programs and feed readers. Their colours fit light and dark backgrounds.
 *
 * @public The build writes their hashes into integrity.json.
 */
export const inlineStyles: Readonly<Record<string, string>> = {
  surface: `margin:1em 0;padding:1em 1.25em;border:${rule};border-top-width:3px;line-height:1.45`,
  label: 'margin:0 0 .25em;font-size:.8em;line-height:1.3',
  capitals: 'letter-spacing:.05em;text-transform:uppercase',
  heading: 'margin:0;font-size:1.125em;font-weight:700;line-height:1.25',
  lead: 'font-weight:400',
  answer: `margin:.75em 0 0;padding:.75em 0 0;border-top:${rule}`,
  attribution: 'margin:.5em 0 0',
  quotation: 'margin:.75em 0 0;padding:0 0 0 .5em;border:0',
  sentence: 'margin:0;font-size:1.125em',
  words: 'font-weight:700',
  correction: 'margin:.75em 0 0;font-size:.875em',
  facts: `margin:.75em 0 0;padding:.75em 0 0;border-top:${rule};font-size:.875em`,
  'fact-label': 'margin:.25em 0 0;font-weight:700',
  fact: 'margin:0',
  'relation-part': 'margin:.25em 0 0;font-size:.875em',
  relation: 'margin:0',
  repetition: 'margin:0',
  method: 'margin:0',
  evidence: 'margin:0',
  review: 'margin:0',
  note: 'margin:.75em 0 0;font-size:.875em',
  'article-link': 'margin:.75em 0 0;font-size:.875em',
  source: 'margin:.25em 0 0;font-size:.875em',
  footer: 'margin:1em 0 0;font-size:.875em',
  statements: 'margin:0;padding:0;list-style:none',
  statement: `margin:0 0 .75em;padding:0 0 .75em;border-bottom:${rule}`,
  claim: 'margin:0',
  'contested-by': 'margin:.25em 0 0',
  gap: 'margin:0;font-size:.875em',
  'gap-label': 'font-weight:700',
};

/** The blocks of readable content. */
export const blocks = new Set('article blockquote dd details div dl dt figure li ol p summary'.split(' '));

/** Replacements for elements that sanitizers remove or browsers style: the text has the marks of a `q` already. */
const replacements: Readonly<Record<Styling, Readonly<Record<string, string>>>> = {
  classes: { article: 'div', bdi: 'span', figure: 'div', q: 'span', time: 'span' },
  // Mail programs show details open.
  'inline-styles': { details: 'div', figure: 'div', q: 'span' },
};

const keptAttributes = new Set(['cite', 'datetime', 'dir', 'href', 'lang']);

/** Parts without styles of their own: the same element has the class `surface`. */
const unstyled = new Set(['card', 'figure', 'pair', 'recap']);

const isElement = (node: ChildNode): node is Element => 'tagName' in node;

function names(element: Element): string[] {
  const value = (name: string) => element.attrs.find((attribute) => attribute.name === name)?.value ?? '';
  return `${value('part')} ${value('class')}`.split(' ').filter(Boolean);
}

/** Returns true for the elements that readable content omits: buttons, and words for screen readers only. */
function isLeftOut(element: Element, mode: Styling): boolean {
  if (element.tagName === 'summary') return mode === 'inline-styles';
  return element.tagName === 'button' || names(element).some((name) => name === 'status' || name === 'visually-hidden');
}

const isText = (node: ChildNode): node is TextNode => node.nodeName === '#text';

function isBlank(node: ChildNode | undefined): boolean {
  return node !== undefined && isText(node) && !node.value.trim();
}

/**
 * Elements that are replaced by their content. Reader modes would take a caption, a block of few words and a link, for a
 * menu and leave it out: the quotation would lose its speaker.
 */
const wrappers = new Set(['slot', 'figcaption']);

function readableNodes(parent: ParentNode, mode: Styling): ChildNode[] {
  return parent.childNodes.flatMap((node): ChildNode[] => {
    if (!isElement(node)) return isText(node) ? [node] : [];
    if (wrappers.has(node.tagName)) return readableNodes(node, mode);
    return isLeftOut(node, mode) ? [] : [node];
  });
}

/** Returns true if a node is a block. Without a node, the question is about its parent. */
function isBlock(node: ChildNode | undefined, parent: ParentNode): boolean {
  const { nodeName } = node ?? parent;
  return nodeName === '#document-fragment' || blocks.has(nodeName);
}

function contentOf(parent: ParentNode, mode: Styling): ChildNode[] {
  const nodes = readableNodes(parent, mode).flatMap<ChildNode>((node) =>
    isElement(node) ? converted(node, mode) : [node],
  );
  const folded = nodes.filter((node, order) => !isBlank(node) || !isBlank(nodes[order - 1]));
  return folded.flatMap<ChildNode>((node, order) => {
    if (isElement(node)) return [node];
    // Browsers do not show white space beside blocks.
    if (isBlank(node) && (isBlock(folded[order - 1], parent) || isBlock(folded[order + 1], parent))) return [];
    if (isText(node)) node.value = node.value.replace(/[\t\n\f\r ]+/g, ' ');
    return [node];
  });
}

function converted(element: Element, mode: Styling): ChildNode[] {
  const children = contentOf(element, mode);
  const roles = names(element);
  const button = mode === 'classes' ? element.childNodes.find(isButton) : undefined;
  if (!children.length && !button) return [];
  const level = /^h[2-6]$/.exec(element.tagName)?.[0].slice(1);
  const tagName = level ? 'div' : (replacements[mode][element.tagName] ?? element.tagName);
  const kept = element.attrs.filter(
    ({ name }) => keptAttributes.has(name) && (name !== 'datetime' || tagName === 'time'),
  );
  // The style sheet shows the label invisibly, to keep the space of the button.
  const buttonLabel = button ? [{ name: 'data-button', value: textOf(button) }] : [];
  // An element whose content has a heading holds the rest of an article (src/page/light-content.ts).
  const heading = level
    ? [
        { name: 'role', value: 'heading' },
        { name: 'aria-level', value: level },
      ]
    : [];
  const isolation = element.tagName !== tagName && element.tagName === 'bdi' ? [{ name: 'dir', value: 'auto' }] : [];
  const attrs = [...heading, ...styling(roles, mode), ...kept, ...isolation, ...buttonLabel];
  // HTML takes the empty `<div/>` of an XML serializer for a start tag (https://github.com/silverstripe/silverstripe-cms/issues/323).
  const childNodes = children.length ? children : parseFragment(' ').childNodes;
  return [{ ...element, tagName, nodeName: tagName, childNodes, attrs }];
}

function styling(roles: readonly string[], mode: Styling): { name: string; value: string }[] {
  if (mode === 'classes') {
    const classes = roles.filter((role) => !unstyled.has(role)).map((role) => `claim-${role}`);
    return classes.length ? [{ name: 'class', value: classes.join(' ') }] : [];
  }
  const value = roles.map((role) => inlineStyles[role]).find(Boolean);
  return value ? [{ name: 'style', value }] : [];
}

const isElementWith = (name: string) => (node: ChildNode) => isElement(node) && names(node).includes(name);

function hasLink(parent: ParentNode, href: string): boolean {
  return parent.childNodes.some(
    (node) =>
      isElement(node) &&
      (hasLink(node, href) || node.attrs.some(({ name, value }) => name === 'href' && value === href)),
  );
}

function addLink(fragment: ParentNode, { href, text, language }: Link): void {
  const surface = fragment.childNodes.find(isElementWith('surface')) as Element;
  const footer = surface.childNodes.find(isElementWith('footer')) as Element;
  const html = `<a class="more" href="${attributeText(href)}" lang="${attributeText(language)}">${elementText(text)}</a>`;
  footer.childNodes.push(...parseFragment(html).childNodes);
}

const isButton = (node: ChildNode): node is Element => isElement(node) && node.tagName === 'button';

function textOf(parent: ParentNode): string {
  return parent.childNodes.map((node) => (isElement(node) ? textOf(node) : isText(node) ? node.value : '')).join('');
}

/**
 * Returns the content of an element as semantic HTML for browsers, feed readers and mail programs without custom
 * elements.
 *
 * @param link - A link that is added at the end, unless the content has it already.
 */
export function readableHtml(shadow: string, mode: Styling, link?: Link): string {
  const fragment = parseFragment(shadow);
  if (link && !hasLink(fragment, link.href)) addLink(fragment, link);
  const nodes = contentOf(fragment, mode);
  return nodes.map((node) => (isElement(node) ? serializeOuter(node) : '')).join('');
}
