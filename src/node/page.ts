import { jsonLdDocument, jsonLdText, recordNodes } from '../json-ld/to-json-ld.js';
import type { ClaimIndex } from '../model/claim-index.js';
import { languageTag } from '../model/language-tag.js';
import type { Problem } from '../model/problem.js';
import { explain } from '../page/explain.js';
import { digestAttribute } from '../page/prerendered.js';
import { jsonLdMark, type Shown } from '../page/publish-json-ld.js';
import { pageAddress } from './addresses.js';
import { attributeText } from './escape.js';
import { ownContent, readableMark } from './own-content.js';
import type { PageElement, Stretch } from './page-scanner.js';
import { phrasing } from './phrasing.js';
import { fits } from './place.js';
import { readableHtml, type Styling } from './readable-html.js';
import { renderElement, type RenderedElement } from './render-element.js';
import { PageDatasets } from './page-datasets.js';
import type { PrerenderFinding, PrerenderOptions } from './prerender.js';

/** The greatest number of problems of a page that get suggestions: each id is compared with those of the dataset. */
const mostSuggestions = 100;

/** Fills the elements of one page. */
export class Page {
  readonly #options: PrerenderOptions;
  readonly #datasets: PageDatasets;
  readonly #ids: ReadonlySet<string>;
  /** The `id`s of all cards: those already in the page and those added here. */
  readonly #givenIds = new Set<string>();
  /** The `id` of the first card of each claim, by dataset and claim. */
  readonly #cards = new Map<ClaimIndex, Map<string, string>>();
  /** The number of the last card of each claim. */
  readonly #copies = new Map<string, number>();
  readonly #shown: Shown[] = [];
  #lastLine = 1;
  #problems = 0;
  readonly #wrongLanguages = new Set<string>();
  readonly findings: PrerenderFinding[] = [];

  /** @param ids - All `id`s of the page that are known so far; may grow. */
  constructor(options: PrerenderOptions, ids: ReadonlySet<string>) {
    this.#options = options;
    if (options.stylesheets !== undefined) pageAddress('stylesheets', options.stylesheets);
    this.#datasets = new PageDatasets(options);
    this.#ids = ids;
  }

  get elements(): number {
    return this.#shown.length;
  }

  /** Registers a card as the target of links to its claim, and returns its id. Cards have to be registered before `fill`. */
  async registerCard({ tag, attributes, dataset, isTooDeep }: PageElement): Promise<string | undefined> {
    const claim = attributes.get('claim');
    if (tag !== 'claim-card' || claim === undefined || isTooDeep) return undefined;
    const index = await this.#datasets.index(dataset).catch(() => undefined);
    if (!index?.claim(claim)) return undefined;
    let id = attributes.get('id');
    if (!id) {
      id = `claim-${claim}`;
      let copy = this.#copies.get(claim) ?? 1;
      // No id of a claim has two hyphens: the copy has the id of no other card.
      while (this.#ids.has(id) || this.#givenIds.has(id)) id = `claim-${claim}--${++copy}`;
      this.#copies.set(claim, copy);
    }
    this.#givenIds.add(id);
    const cards = this.#cards.get(index) ?? new Map<string, string>();
    this.#cards.set(index, cards);
    if (!cards.has(claim)) cards.set(claim, id);
    return id;
  }

  /** Returns the HTML of an element with its content as a declarative shadow root and as readable content. */
  async fill(element: PageElement, id: string | undefined): Promise<string> {
    const { tag, startTag, content, endTag, line } = element;
    if (this.#refuse(element)) return startTag + content + endTag;
    const own = ownContent(content);
    const rendered = await this.#render(element);
    const identified = id === undefined ? startTag : startTag.replace(/^<[^\s/>]+/, `$& id="${attributeText(id)}"`);
    const written =
      rendered &&
      this.#fitting(element, rendered, 'classes', (readable) => {
        const marked = own.hasFallback ? '' : readable.replace(/^<\w+/, `$& ${readableMark}`);
        return identified + this.#shadowRoot(tag, rendered, own.isArticle) + marked + own.html + endTag;
      });
    if (!written) return startTag + own.fallback + endTag;
    if (own.isArticle) this.#report(line, tag, { reason: 'article-inside', attribute: '', value: null });
    return written;
  }

  /** Returns semantic HTML in place of an element; its own content if it cannot be shown. */
  async replace(element: PageElement): Promise<string> {
    const { startTag, content, endTag } = element;
    if (this.#refuse(element)) return content;
    const rendered = await this.#render(element);
    const written =
      rendered && this.#fitting(element, rendered, 'inline-styles', (readable) => startTag + readable + endTag);
    return written ? written.slice(startTag.length, -endTag.length) : ownContent(content).fallback;
  }

  /** Reports an element that is nested too deep, and returns true for it. */
  #refuse({ tag, line, isTooDeep }: PageElement): boolean {
    const message = `<${tag}>: the page nests more than 512 elements here, or opens too many again, and is not read further; close every tag.`;
    if (isTooDeep) this.findings.push({ line, message });
    return isTooDeep;
  }

  /** Reports an element that is not closed. */
  reportUnclosed(stretch: Stretch): void {
    if (stretch.type !== 'unclosed') return;
    const { tag, line } = stretch;
    this.findings.push({ line, message: `<${tag}> is not closed; write </${tag}>` });
  }

  /**
   * Writes an element with its readable content as blocks or, in a place that is no place for blocks, as phrasing content;
   * returns `undefined` if a browser would read neither as it was written.
   */
  #fitting(
    { tag, place, line }: PageElement,
    { shadow, shown }: RenderedElement,
    styling: Styling,
    write: (readable: string) => string,
  ): string | undefined {
    const readable = readableHtml(shadow, styling);
    for (const convert of [String, (html: string) => phrasing(html, styling)]) {
      const html = write(convert(readable));
      // The styles are text in any place, and most of the markup.
      if (!place || !fits(html.replace(/(?<=<style[^<>]*>)[^<]*/, ''), tag, place)) continue;
      this.#shown.push(shown);
      return html;
    }
    const around = place ? `<${place.slice(-2).join('><')}>` : 'its place';
    const message = `<${tag}>: HTML takes it apart in ${around}; put it between the blocks of the page, and close every tag in its content.`;
    this.findings.push({ line, message });
    return undefined;
  }

  /** Renders the content of an element; returns `undefined` if the element shows its fallback. */
  async #render({ tag, attributes, dataset, language, line }: PageElement): Promise<RenderedElement | undefined> {
    this.#lastLine = line;
    let index;
    try {
      index = await this.#datasets.index(dataset);
    } catch (error) {
      this.findings.push({ line, message: `<${tag}>: ${(error as Error).message}` });
      return undefined;
    }
    const { rendered, problems } = renderElement(tag, attributes, index, language, (claim) =>
      this.#cardHref(index, claim),
    );
    for (const problem of problems) this.#report(line, tag, problem);
    this.#checkLanguage(language, line);
    return rendered;
  }

  #report(line: number, tag: string, problem: Problem): void {
    const explained = ++this.#problems > mostSuggestions ? { ...problem, accepted: () => [] } : problem;
    this.findings.push({ line, message: explain(tag, explained).message });
  }

  /** Returns the declarative shadow root of an element. */
  #shadowRoot(tag: string, rendered: RenderedElement, hasDefaultSlot: boolean): string {
    if (this.#options.shadowRoots === false) return '';
    const slot = hasDefaultSlot ? '<slot></slot>' : '';
    return `<template shadowrootmode="open" shadowrootserializable>${this.#styles(tag, rendered)}${rendered.shadow}${slot}</template>`;
  }

  /**
   * Returns the JSON-LD of all elements rendered so far, as a script element.
   *
   * @param isOpen - True if the page ends inside an element or a comment. Another run would not find the JSON-LD there, and would
   *   add it again.
   */
  jsonLd(isOpen = false): string {
    if (this.#options.jsonLd === false || !this.#shown.length) return '';
    if (isOpen) {
      const message = 'the page ends in a comment, a script, a template or an element, which has no JSON-LD; close it';
      this.findings.push({ line: this.#lastLine, message });
      return '';
    }
    const nodes = this.#shown.flatMap(({ index, claims, quotations }) => recordNodes(index, claims, quotations));
    return `<script type="application/ld+json" ${jsonLdMark}>${jsonLdText(jsonLdDocument(nodes))}</script>`;
  }

  /** Reports each wrong language tag of the page once. */
  #checkLanguage(language: string, line: number): void {
    const meant = languageTag(language);
    if (!language || (meant && !language.includes('_')) || this.#wrongLanguages.has(language)) return;
    this.#wrongLanguages.add(language);
    const remedy = meant ? `write lang="${meant}"` : 'the interface is in English';
    this.findings.push({
      line,
      message: `lang="${language}" on or around this element is no BCP 47 language tag; ${remedy}`,
    });
  }

  #cardHref(index: ClaimIndex, claim: string): string | undefined {
    const id = this.#cards.get(index)?.get(claim);
    return id === undefined ? undefined : `#${id}`;
  }

  #styles(tag: string, { styles, digest }: RenderedElement): string {
    const { stylesheets, nonce } = this.#options;
    const mark = `${digestAttribute}="${digest}"`;
    if (stylesheets !== undefined) {
      return `<link rel="stylesheet" href="${attributeText(stylesheets + tag)}.css" ${mark}>`;
    }
    return `<style ${mark}${nonce ? ` nonce="${attributeText(nonce)}"` : ''}>${styles}</style>`;
  }
}
