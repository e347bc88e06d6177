import { readDataset } from '../json-ld/read-dataset.js';
import { jsonLdDocument, jsonLdText, recordNodes } from '../json-ld/to-json-ld.js';
import { indexDataset, type ClaimIndex } from '../model/claim-index.js';
import { findingLines, type Finding } from '../model/findings.js';
import { languageTag } from '../model/language-tag.js';
import type { Dataset } from '../model/types.js';
import type { Problem } from '../model/problem.js';
import { validateDataset } from '../model/validate.js';
import { explain } from '../page/explain.js';
import { digestAttribute } from '../page/prerendered.js';
import { jsonLdMark, type Shown } from '../page/publish-json-ld.js';
import { bundledIndex } from '../bundled.js';
import { pageAddress } from './addresses.js';
import { attributeText } from './escape.js';
import { ownContent, readableMark } from './own-content.js';
import { PageScanner, type DatasetElement, type PageElement, type Stretch } from './page-scanner.js';
import { phrasing } from './phrasing.js';
import { fits } from './place.js';
import { readableHtml, type Styling } from './readable-html.js';
import { renderElement, type RenderedElement } from './render-element.js';

/** The options of `prerender` and `prerenderStream`. */
export interface PrerenderOptions {
  /**
   * The dataset of elements outside any `<claim-dataset>`; the bundled one by default. For many pages, pass an index made
   * by `indexDataset`: the dataset is then not validated and indexed again for each page.
   */
  readonly dataset?: Dataset | ClaimIndex | undefined;
  /**
   * Loads the JSON of a `<claim-dataset src>`; its argument is the `src` as written in the page. Without it, the elements
   * inside are left unchanged.
   */
  readonly load?: ((src: string) => Promise<unknown>) | undefined;
  /**
   * The address of the folder with the package’s style sheets (`dist/styles/`), ending in `/`. Each element then links to
   * its style sheet instead of containing its styles.
   */
  readonly stylesheets?: string | undefined;
  /** The nonce of the style elements, for pages whose Content Security Policy requires one. */
  readonly nonce?: string | undefined;
  /** Adds the shown records to the page as schema.org JSON-LD; `true` by default. */
  readonly jsonLd?: boolean | undefined;
  /**
   * Gives each element a shadow root, as a `<template>`; `true` by default. Text browsers that do not know templates, such
   * as w3m and lynx, show its content in addition to the readable content; with `false` they show everything once.
   */
  readonly shadowRoots?: boolean | undefined;
}

/** A problem with an element that was not rendered, or only in part. */
export interface PrerenderFinding {
  /** The line of the page, from 1. */
  readonly line: number;
  readonly message: string;
}

/** A prerendered page. */
export interface Prerendered {
  readonly html: string;
  /** The number of elements that were rendered. */
  readonly elements: number;
  readonly findings: readonly PrerenderFinding[];
}

/** Returns the number of findings per rule, without their values. */
function countFindings(findings: readonly Finding[]): string {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].map(([rule, count]) => `${count} × ${rule}`).join(', ');
}

type Load = NonNullable<PrerenderOptions['load']>;

/** The datasets of a page, each read once. */
class Datasets {
  readonly #options: PrerenderOptions;
  readonly #loaded = new Map<string, Promise<ClaimIndex>>();
  readonly #default: ClaimIndex;

  /** @throws {Error} If `options.dataset` is not valid. */
  constructor(options: PrerenderOptions) {
    this.#options = options;
    const { dataset } = options;
    if (!dataset || 'claimIds' in dataset) {
      this.#default = dataset ?? bundledIndex;
      return;
    }
    const { findings } = validateDataset(dataset);
    if (findings.length) throw new Error(`dataset: ${findingLines(findings)}`);
    this.#default = indexDataset(dataset);
  }

  /**
   * Returns the dataset of an element.
   *
   * @throws {Error} If it cannot be loaded or is not valid.
   */
  async index(element: DatasetElement | undefined): Promise<ClaimIndex> {
    if (!element) return this.#default;
    const { src, inline } = element;
    if (src === undefined) {
      if (inline === undefined) throw new Error('its <claim-dataset> has neither src nor, so far, a dataset inside');
      return this.#once(`inline ${inline}`, () => this.#readInline(inline));
    }
    const { load } = this.#options;
    if (!load) throw new Error(`<claim-dataset src="${src}"> is not loaded: there is no \`load\``);
    return this.#once(src, () => this.#readFile(src, load));
  }

  async #readInline(text: string): Promise<ClaimIndex> {
    const { dataset, findings } = await readDataset(JSON.parse(text));
    if (dataset) return indexDataset(dataset);
    throw new Error(`the dataset inside: ${findingLines(findings)}`);
  }

  /** A page may name a file that is no dataset: no value of it gets into a message. */
  async #readFile(src: string, load: Load): Promise<ClaimIndex> {
    const json = await load(src).catch((error: unknown) => {
      // Its message quotes the text.
      if (error instanceof SyntaxError) throw new Error(`${src}: is not JSON`);
      throw error;
    });
    const { dataset, findings } = await readDataset(json);
    if (dataset) return indexDataset(dataset);
    throw new Error(`${src}: is no dataset (${countFindings(findings)}); claim-elements check says more`);
  }

  #once(key: string, read: () => Promise<ClaimIndex>): Promise<ClaimIndex> {
    const known = this.#loaded.get(key);
    if (known) return known;
    const loaded = Promise.resolve().then(read);
    this.#loaded.set(key, loaded);
    return loaded;
  }
}

/** Fills the elements of one page. */
class Page {
  readonly #options: PrerenderOptions;
  readonly #datasets: Datasets;
  readonly #ids: ReadonlySet<string>;
  /** The `id`s of all cards: those already in the page and those added here. */
  readonly #givenIds = new Set<string>();
  /** The `id` of the first card of each claim, by dataset and claim. */
  readonly #cards = new Map<ClaimIndex, Map<string, string>>();
  /** The number of the last card of each claim. */
  readonly #copies = new Map<string, number>();
  readonly #shown: Shown[] = [];
  #lastLine = 1;
  readonly #wrongLanguages = new Set<string>();
  readonly findings: PrerenderFinding[] = [];

  /** @param ids - All `id`s of the page that are known so far; may grow. */
  constructor(options: PrerenderOptions, ids: ReadonlySet<string>) {
    this.#options = options;
    if (options.stylesheets !== undefined) pageAddress('stylesheets', options.stylesheets);
    this.#datasets = new Datasets(options);
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

  reportUnclosed({ tag, line }: Extract<Stretch, { type: 'unclosed' }>): void {
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
    this.findings.push({ line, message: explain(tag, problem).message });
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
   * @param isOpen - True for the end of a page that nobody would find it at: another run would add it again.
   */
  jsonLd(isOpen = false): string {
    if (this.#options.jsonLd === false || !this.#shown.length) return '';
    if (isOpen) {
      const message = 'the page ends in a comment, a script or a template, which has no JSON-LD; close it';
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

async function scan(html: string): Promise<{ stretches: readonly Stretch[]; scanner: PageScanner }> {
  const stretches: Stretch[] = [];
  const scanner = new PageScanner((stretch) => stretches.push(stretch));
  await scanner.write(html);
  await scanner.end();
  return { stretches, scanner };
}

/**
 * Renders the elements of a page. Each element gets its content as a declarative shadow root and, unless the page gives
 * it a fallback, as readable content. JSON-LD of all elements goes to the end of the head; in a piece of HTML without a
 * document around it, to the end. All other characters stay unchanged. A page that was prerendered before is updated.
 *
 * @param html - A page, or a piece of one, as HTML.
 * @throws {Error} If `options.dataset` is not valid, with every finding; or if `options.stylesheets` has another scheme than
 *   http or https.
 */
export async function prerender(html: string, options: PrerenderOptions = {}): Promise<Prerendered> {
  const { stretches, scanner } = await scan(html);
  const page = new Page(options, scanner.ids);
  const ids = new Map<PageElement, string | undefined>();
  for (const stretch of stretches) if (stretch.type === 'element') ids.set(stretch, await page.registerCard(stretch));
  const written: string[] = [];
  let jsonLd = { at: 0, isOpen: false };
  for (const stretch of stretches) {
    if (stretch.type === 'element') {
      const id = stretch.attributes.get('id') ? undefined : ids.get(stretch);
      written.push(await page.fill(stretch, id));
    } else if ('html' in stretch) {
      written.push(stretch.html);
      if (stretch.type === 'unclosed') page.reportUnclosed(stretch);
    } else if (stretch.type === (scanner.isDocument ? 'head-end' : 'body-end')) {
      jsonLd = { at: written.length, isOpen: stretch.type === 'body-end' && stretch.isOpen };
    }
  }
  written.splice(jsonLd.at, 0, page.jsonLd(jsonLd.isOpen));
  page.findings.sort((a, b) => a.line - b.line);
  return { html: written.join(''), elements: page.elements, findings: page.findings };
}

/**
 * Prerenders a page while a server streams it. Every part is sent as soon as it is complete. JSON-LD goes to the end of
 * the body. Cards link to the cards before them; links to later cards work after the script has loaded.
 *
 * @param onFinding - Called with each problem.
 * @returns A stream that takes HTML in pieces of any size, and gives HTML.
 */
export function prerenderStream(
  options: PrerenderOptions = {},
  onFinding: (finding: PrerenderFinding) => void = () => undefined,
): TransformStream<string, string> {
  const stretches: Stretch[] = [];
  const scanner = new PageScanner((stretch) => stretches.push(stretch));
  const page = new Page(options, scanner.ids);
  let hasJsonLd = false;

  async function written(stretch: Stretch): Promise<string> {
    if (stretch.type === 'element') {
      const id = await page.registerCard(stretch);
      return page.fill(stretch, stretch.attributes.get('id') ? undefined : id);
    }
    if (stretch.type === 'unclosed') page.reportUnclosed(stretch);
    if ('html' in stretch) return stretch.html;
    if (stretch.type !== 'body-end' || hasJsonLd) return '';
    hasJsonLd = true;
    return page.jsonLd(stretch.isOpen);
  }

  async function send(controller: TransformStreamDefaultController<string>): Promise<void> {
    for (const stretch of stretches.splice(0)) {
      const html = await written(stretch);
      if (html) controller.enqueue(html);
    }
    page.findings.splice(0).forEach(onFinding);
  }

  return new TransformStream({
    async transform(html, controller) {
      await scanner.write(html);
      await send(controller);
    },
    async flush(controller) {
      await scanner.end();
      await send(controller);
    },
  });
}

/**
 * Replaces the elements of a page by semantic HTML with inline styles only, for newsletters, feeds, AMP and Apple News. An
 * element that cannot be shown is replaced by its own content.
 *
 * @param html - A page, or a piece of one, as HTML.
 */
export async function plain(
  html: string,
  options: Pick<PrerenderOptions, 'dataset' | 'load'> = {},
): Promise<Prerendered> {
  const { stretches, scanner } = await scan(html);
  const page = new Page(options, scanner.ids);
  let written = '';
  for (const stretch of stretches) {
    if (stretch.type === 'element') {
      written += await page.replace(stretch);
    } else if (stretch.type === 'html' || stretch.type === 'unclosed') {
      written += stretch.html;
      if (stretch.type === 'unclosed') page.reportUnclosed(stretch);
    }
  }
  return { html: written, elements: page.elements, findings: page.findings };
}
