import type { EndTag, StartTag, Text } from 'parse5-sax-parser';

import { jsonLdMark } from '../page/publish-json-ld.js';
import { LanguageScope } from './language-scope.js';
import { TreeBuilder, type Place } from './place.js';
import { shownTags, type ShownTag } from './render-element.js';
import { TagParser } from './tag-parser.js';

export interface DatasetElement {
  readonly type: 'dataset';
  /** The source of the start tag or of the end tag. */
  readonly html: string;
  readonly src: string | undefined;
  /** The text of the first JSON script inside; `undefined` until the scanner has read it. */
  inline?: string;
}

export interface PageElement {
  readonly type: 'element';
  readonly tag: ShownTag;
  readonly attributes: ReadonlyMap<string, string>;
  readonly startTag: string;
  readonly content: string;
  readonly endTag: string;
  /** The innermost `<claim-dataset>` around the element. */
  readonly dataset: DatasetElement | undefined;
  /** The value of the nearest `lang` attribute; empty if there is none. */
  readonly language: string;
  /** The elements around it; `undefined` if a browser ignores the element there, as in a `<select>`. */
  readonly place: Place | undefined;
  /** True if the page is nested too deep there, or in the content, to be read in proportion to its size. */
  readonly isTooDeep: boolean;
  /** The line of the page on which the element begins, from 1. */
  readonly line: number;
}

/**
 * A part of a page, in document order: unchanged HTML, an element, the end of the head or of the body, JSON-LD that an
 * earlier run wrote, the JSON script of a `<claim-dataset>`, or an element without an end tag.
 */
export type Stretch =
  | { readonly type: 'html'; readonly html: string }
  | PageElement
  | DatasetElement
  | { readonly type: 'inline-dataset'; readonly html: string }
  | { readonly type: 'head-end' }
  /** `isOpen` if the page ends in a comment, a script, a template or an element that is not closed. */
  | { readonly type: 'body-end'; readonly isOpen: boolean }
  | { readonly type: 'json-ld' }
  | { readonly type: 'unclosed'; readonly html: string; readonly tag: ShownTag; readonly line: number };

// The elements that may occur in the head (HTML Standard, “in head” insertion mode); any other element ends it.
const headTags = new Set(
  'base basefont bgsound head html link meta noframes noscript script style template title'.split(' '),
);

const isShownTag = (tag: string): tag is ShownTag => (shownTags as readonly string[]).includes(tag);

type Capture =
  | { readonly kind: 'element'; readonly element: Omit<PageElement, 'content' | 'endTag' | 'isTooDeep'>; depth: number }
  | { readonly kind: 'json-ld' | 'inline-dataset'; readonly startTag: string };

/**
 * Splits a page, as it is read, into the parts that the prerenderer changes and unchanged HTML. It tokenizes as the
 * HTML Standard prescribes, so it ignores elements in comments, scripts and templates.
 */
export class PageScanner {
  readonly #parser = new TagParser();
  /** The values of all `id` attributes read so far. */
  readonly ids = new Set<string>();
  isDocument = false;
  #text = '';
  /** The offset in the page of the first character of `#text`. */
  #offset = 0;
  #capture: Capture | undefined;
  #templates = 0;
  #inTitle = false;
  #headEnded = false;
  readonly #datasets: DatasetElement[] = [];
  readonly #languages = new LanguageScope();
  readonly #tree = new TreeBuilder();

  /** @param emit - Called with each part in document order. */
  constructor(private readonly emit: (stretch: Stretch) => void) {
    this.#parser.on('startTag', (tag: StartTag) => this.#startTag(tag));
    this.#parser.on('endTag', (tag: EndTag) => this.#endTag(tag));
    this.#parser.on('doctype', () => (this.isDocument = true));
    this.#parser.on('text', ({ text, sourceCodeLocation }: Text) => {
      if (this.#inTitle || this.#capture || this.#templates) return;
      if (/[^\t\n\f\r \uFEFF]/.test(text)) this.#endHead(sourceCodeLocation!.startOffset);
    });
  }

  async write(html: string): Promise<void> {
    this.#text += html;
    await this.#parser.feed(html);
  }

  async end(): Promise<void> {
    await this.#parser.finish();
    const end = this.#offset + this.#text.length;
    const capture = this.#capture;
    if (capture?.kind === 'element') {
      const { tag, line, startTag } = capture.element;
      this.emit({ type: 'unclosed', html: startTag + this.#take(end), tag, line });
    } else {
      this.#html(end, capture?.startTag);
    }
    this.#endHead(end);
    const isOpen = capture !== undefined || this.#templates > 0 || this.#tree.isInText;
    this.emit({ type: 'body-end', isOpen });
  }

  #take(end: number): string {
    const html = this.#text.slice(0, end - this.#offset);
    this.#text = this.#text.slice(end - this.#offset);
    this.#offset = end;
    this.#tree.write(html);
    return html;
  }

  #html(end: number, before = ''): void {
    const html = before + this.#take(end);
    if (html) this.emit({ type: 'html', html });
  }

  #endHead(offset: number): void {
    if (this.#headEnded) return;
    this.#headEnded = true;
    if (!this.#capture) this.#html(offset);
    this.emit({ type: 'head-end' });
  }

  #startTag({ tagName, attrs, sourceCodeLocation }: StartTag): void {
    const { startOffset, endOffset, startLine: line } = sourceCodeLocation!;
    const attributes = new Map(attrs.map(({ name, value }) => [name, value]));
    const id = attributes.get('id');
    if (tagName === 'html' || tagName === 'head' || tagName === 'body') this.isDocument = true;
    if (id && !this.#templates) this.ids.add(id);
    if (this.#capture) {
      if (this.#capture.kind === 'element' && this.#capture.element.tag === tagName) this.#capture.depth++;
      return;
    }
    if (tagName === 'template') this.#templates++;
    if (this.#templates) return;
    this.#inTitle = ['title', 'script', 'style', 'noscript', 'noframes'].includes(tagName);
    if (!headTags.has(tagName)) this.#endHead(startOffset);
    if (isShownTag(tagName)) {
      this.#html(startOffset);
      const language = attributes.get('lang') ?? this.#languages.current;
      const startTag = this.#take(endOffset);
      const { place: around } = this.#tree;
      const place = around.at(-1) === tagName ? around.slice(0, -1) : undefined;
      const context = { dataset: this.#datasets.at(-1), language, line, place };
      const element = { type: 'element', tag: tagName, attributes, startTag, ...context } as const;
      this.#capture = { kind: 'element', element, depth: 1 };
      return;
    }
    this.#languages.open(tagName, attributes.get('lang'));
    if (tagName === 'claim-dataset') {
      this.#html(startOffset);
      const dataset: DatasetElement = { type: 'dataset', html: this.#take(endOffset), src: attributes.get('src') };
      this.#datasets.push(dataset);
      this.emit(dataset);
    } else if (tagName === 'script' && /^application\/(?:ld\+)?json$/i.test(attributes.get('type') ?? '')) {
      const dataset = this.#datasets.at(-1);
      const kind = attributes.has(jsonLdMark) ? 'json-ld' : dataset ? 'inline-dataset' : undefined;
      if (!kind) return;
      this.#html(startOffset);
      this.#capture = { kind, startTag: this.#take(endOffset) };
    }
  }

  #endTag({ tagName, sourceCodeLocation }: EndTag): void {
    const { startOffset, endOffset } = sourceCodeLocation!;
    this.#inTitle = false;
    const capture = this.#capture;
    if (capture?.kind === 'element') {
      if (tagName !== capture.element.tag || --capture.depth) return;
      this.#capture = undefined;
      const written = { content: this.#take(startOffset), endTag: this.#take(endOffset) };
      this.emit({ ...capture.element, ...written, isTooDeep: this.#tree.isTooDeep });
      return;
    }
    if (capture) {
      this.#capture = undefined;
      const content = this.#take(startOffset);
      const html = capture.startTag + content + this.#take(endOffset);
      if (capture.kind === 'inline-dataset') this.#datasets.at(-1)!.inline ??= content;
      this.emit(capture.kind === 'json-ld' ? { type: 'json-ld' } : { type: 'inline-dataset', html });
      return;
    }
    if (tagName === 'template' && this.#templates) this.#templates--;
    if (this.#templates) return;
    this.#languages.close(tagName);
    if (tagName === 'head') this.#endHead(startOffset);
    if (tagName === 'body') {
      this.#html(startOffset);
      this.emit({ type: 'body-end', isOpen: false });
    }
    if (tagName === 'claim-dataset' && this.#datasets.length) {
      this.#html(startOffset);
      const dataset = this.#datasets.pop()!;
      this.emit({ ...dataset, html: this.#take(endOffset) });
    }
  }
}
