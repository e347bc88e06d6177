import { parseFragment } from 'parse5';

import { readDataset } from '../json-ld/read-dataset.js';
import { jsonLdDocument, jsonLdText, recordNodes } from '../json-ld/to-json-ld.js';
import { indexDataset, type ClaimIndex } from '../model/claim-index.js';
import { findingLine } from '../model/findings.js';
import type { Dataset } from '../model/types.js';
import { validateDataset, type Validation } from '../model/validate.js';
import { explain } from '../page/explain.js';
import { digestAttribute } from '../page/prerendered.js';
import { jsonLdMark, type Shown } from '../page/publish-json-ld.js';
import { bundledIndex } from '../bundled.js';
import { attributeText } from './escape.js';
import { PageScanner, type DatasetElement, type PageElement, type Stretch } from './page-scanner.js';
import { readableHtml } from './readable-html.js';
import { renderElement, type RenderedElement } from './render-element.js';

/** What a page is prerendered with. */
export interface PrerenderOptions {
  /**
   * The dataset of elements that stand in no `<claim-dataset>`; the bundled one where it is left out. An index, made by
   * `indexDataset`, is taken as it is: for many pages, a dataset is then validated and indexed once.
   */
  readonly dataset?: Dataset | ClaimIndex | undefined;
  /**
   * Gives the JSON of a `<claim-dataset src>`, by the `src` as it stands in the page. Without it, the elements inside
   * stay as they are.
   */
  readonly load?: ((src: string) => Promise<unknown>) | undefined;
  /**
   * The address of the folder with the package’s style sheets (`dist/styles/`), ending in `/`: each element then links
   * to one of them, instead of bringing its styles along.
   */
  readonly stylesheets?: string | undefined;
  /** The nonce for style elements, for pages with a Content Security Policy that asks for one. */
  readonly nonce?: string | undefined;
  /** Whether what is shown is put into the page as schema.org JSON-LD; `true` where it is left out. */
  readonly jsonLd?: boolean | undefined;
  /**
   * Whether elements get a shadow root, as a `<template>`; `true` where it is left out. Readers that know no templates,
   * such as the text browsers w3m and lynx, read its content beside the readable one: with `false` they read all once.
   */
  readonly shadowRoots?: boolean | undefined;
}

/** What could not be rendered, or not wholly. */
export interface PrerenderFinding {
  /** The line of the page, from 1. */
  readonly line: number;
  readonly message: string;
}

/** A prerendered page. */
export interface Prerendered {
  readonly html: string;
  /** How many elements were rendered. */
  readonly elements: number;
  readonly findings: readonly PrerenderFinding[];
}

const generated = /^<!--claim-elements-->.*?<!--\/claim-elements-->/s;
const shadowTemplate = /^<template shadowrootmode="open">.*?<\/template>/s;

/** Whether an element’s content says anything where the element is not shown. */
function hasFallback(content: string): boolean {
  return parseFragment(content).childNodes.some((node) => {
    if ('tagName' in node) return !node.attrs.some(({ name }) => name === 'slot');
    return 'value' in node && node.value.trim() !== '';
  });
}

function soundIndex({ dataset, findings }: Validation, where: string): ClaimIndex {
  if (dataset) return indexDataset(dataset);
  throw new Error(`${where}: ${findings.map(findingLine).join('\n')}`);
}

/** The datasets of a page, each read once. */
class Datasets {
  readonly #options: PrerenderOptions;
  readonly #loaded = new Map<string, Promise<ClaimIndex>>();
  readonly #own: ClaimIndex;

  /** @throws {Error} Where `options.dataset` does not hold to the schema. */
  constructor(options: PrerenderOptions) {
    this.#options = options;
    const { dataset } = options;
    if (!dataset || 'claimIds' in dataset) {
      this.#own = dataset ?? bundledIndex;
      return;
    }
    const { findings } = validateDataset(dataset);
    if (findings.length) throw new Error(`dataset: ${findings.map(findingLine).join('\n')}`);
    this.#own = indexDataset(dataset);
  }

  /**
   * The dataset of an element.
   *
   * @throws {Error} Where it cannot be had.
   */
  async index(element: DatasetElement | undefined): Promise<ClaimIndex> {
    if (!element) return this.#own;
    const { src, inline } = element;
    if (src === undefined) {
      if (inline === undefined) throw new Error('its <claim-dataset> has neither src nor, so far, a dataset inside');
      return this.#once(`inline ${inline}`, () => Promise.resolve(inline).then(JSON.parse), 'the dataset inside');
    }
    const { load } = this.#options;
    if (!load) throw new Error(`<claim-dataset src="${src}"> is not loaded: there is no \`load\``);
    return this.#once(src, () => load(src), src);
  }

  #once(key: string, read: () => Promise<unknown>, where: string): Promise<ClaimIndex> {
    const known = this.#loaded.get(key);
    if (known) return known;
    const loaded = read().then((json) => soundIndex(readDataset(json), where));
    this.#loaded.set(key, loaded);
    return loaded;
  }
}

/** Fills the elements of one page. */
class Page {
  readonly #options: PrerenderOptions;
  readonly #datasets: Datasets;
  readonly #ids: ReadonlySet<string>;
  readonly #cards = new Map<string, string>();
  readonly #shown: Shown[] = [];
  readonly findings: PrerenderFinding[] = [];

  /** @param ids - All `id`s of the page that are known so far; may grow. */
  constructor(options: PrerenderOptions, ids: ReadonlySet<string>) {
    this.#options = options;
    this.#datasets = new Datasets(options);
    this.#ids = ids;
  }

  get elements(): number {
    return this.#shown.length;
  }

  /** Notes the card that a claim’s links lead to; to be called for every card of the page, before they are filled. */
  async announce({ tag, attributes, dataset }: PageElement): Promise<string | undefined> {
    const claim = attributes.get('claim');
    if (tag !== 'claim-card' || claim === undefined) return undefined;
    const index = await this.#datasets.index(dataset).catch(() => undefined);
    if (!index?.claim(claim)) return undefined;
    let id = attributes.get('id');
    if (!id) {
      id = `claim-${claim}`;
      const taken = new Set([...this.#ids, ...this.#cards.values()]);
      for (let copy = 2; taken.has(id); copy++) id = `claim-${claim}-${copy}`;
    }
    if (!this.#cards.has(claim)) this.#cards.set(claim, id);
    return id;
  }

  /** What an element shows; `undefined` where it shows its fallback. */
  async render({ tag, attributes, dataset, language, line }: PageElement): Promise<RenderedElement | undefined> {
    let index;
    try {
      index = await this.#datasets.index(dataset);
    } catch (error) {
      this.findings.push({ line, message: `<${tag}>: ${(error as Error).message}` });
      return undefined;
    }
    const { rendered, problems } = renderElement(tag, attributes, index, language, (claim) => this.#cardHref(claim));
    for (const problem of problems) this.findings.push({ line, message: explain(tag, problem).message });
    if (rendered) this.#shown.push(rendered.shown);
    return rendered;
  }

  /** An element with what it shows as a declarative shadow root, and with readable content. */
  fill({ tag, startTag, content, endTag }: PageElement, id: string | undefined, rendered?: RenderedElement): string {
    const own = content.replace(shadowTemplate, '');
    if (!rendered) return startTag + own + endTag;
    const identified = id === undefined ? startTag : startTag.replace(/^<[^\s/>]+/, `$& id="${attributeText(id)}"`);
    const rest = own.replace(generated, '');
    const readable = hasFallback(rest)
      ? ''
      : `<!--claim-elements-->${readableHtml(rendered.shadow, 'classes')}<!--/claim-elements-->`;
    const template =
      this.#options.shadowRoots === false
        ? ''
        : `<template shadowrootmode="open">${this.#styles(tag, rendered)}${rendered.shadow}</template>`;
    return identified + template + readable + rest + endTag;
  }

  /** What all elements so far show, as the JSON-LD of the page. */
  jsonLd(): string {
    if (this.#options.jsonLd === false || !this.#shown.length) return '';
    const nodes = this.#shown.flatMap(({ index, claims, quotations }) => recordNodes(index, claims, quotations));
    const once = new Map(nodes.map((node) => [JSON.stringify(node), node]));
    const text = jsonLdText(jsonLdDocument([...once.values()]));
    return `<script type="application/ld+json" ${jsonLdMark}>${text}</script>`;
  }

  #cardHref(claim: string): string | undefined {
    const id = this.#cards.get(claim);
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

function unclosed({ tag, line }: Extract<Stretch, { type: 'unclosed' }>): PrerenderFinding {
  return { line, message: `<${tag}> is not closed; write </${tag}>` };
}

async function scanned(html: string): Promise<{ stretches: readonly Stretch[]; scanner: PageScanner }> {
  const stretches: Stretch[] = [];
  const scanner = new PageScanner((stretch) => stretches.push(stretch));
  await scanner.write(html);
  await scanner.end();
  return { stretches, scanner };
}

/**
 * Renders the elements of a page: each gets its content as a declarative shadow root and, where it has none, readable
 * content for readers without one; JSON-LD of all of them goes to the end of the head, or of a page that is a mere
 * piece of HTML. Every other character stays as it is, and a page that has been prerendered before is brought up to
 * date.
 *
 * @param html - A page, or a piece of one, as HTML.
 * @throws {Error} Where `options.dataset` does not hold to the schema, with every finding.
 */
export async function prerender(html: string, options: PrerenderOptions = {}): Promise<Prerendered> {
  const { stretches, scanner } = await scanned(html);
  const page = new Page(options, scanner.ids);
  const ids = new Map<PageElement, string | undefined>();
  for (const stretch of stretches) if (stretch.type === 'element') ids.set(stretch, await page.announce(stretch));
  const written: string[] = [];
  const findings: PrerenderFinding[] = [];
  let jsonLdAt = 0;
  for (const stretch of stretches) {
    if (stretch.type === 'element') {
      const id = stretch.attributes.get('id') ? undefined : ids.get(stretch);
      written.push(page.fill(stretch, id, await page.render(stretch)));
    } else if ('html' in stretch) {
      written.push(stretch.html);
      if (stretch.type === 'unclosed') findings.push(unclosed(stretch));
    } else if (stretch.type === (scanner.isDocument ? 'head-end' : 'body-end')) {
      jsonLdAt = written.length;
    }
  }
  written.splice(jsonLdAt, 0, page.jsonLd());
  findings.push(...page.findings);
  findings.sort((a, b) => a.line - b.line);
  return { html: written.join(''), elements: page.elements, findings };
}

/**
 * The same for a page that a server sends as it comes. Every part is sent on as soon as it is complete; JSON-LD
 * goes to the end of the body, and cards link to cards that came before them, the others once the script has loaded.
 *
 * @param onFinding - Told what could not be rendered.
 * @returns Takes HTML in pieces of any size, and gives HTML.
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
      const id = await page.announce(stretch);
      return page.fill(stretch, stretch.attributes.get('id') ? undefined : id, await page.render(stretch));
    }
    if (stretch.type === 'unclosed') onFinding(unclosed(stretch));
    if ('html' in stretch) return stretch.html;
    if (stretch.type !== 'body-end' || hasJsonLd) return '';
    hasJsonLd = true;
    return page.jsonLd();
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
 * Puts in place of the elements of a page what they show as semantic HTML with inline styles only, for newsletters,
 * feeds, AMP and Apple News. An element that cannot be shown leaves its own content.
 *
 * @param html - A page, or a piece of one, as HTML.
 */
export async function plain(
  html: string,
  options: Pick<PrerenderOptions, 'dataset' | 'load'> = {},
): Promise<Prerendered> {
  const { stretches, scanner } = await scanned(html);
  const page = new Page(options, scanner.ids);
  const findings: PrerenderFinding[] = [];
  let written = '';
  for (const stretch of stretches) {
    if (stretch.type === 'element') {
      const rendered = await page.render(stretch);
      written += rendered
        ? readableHtml(rendered.shadow, 'inline-styles')
        : stretch.content.replace(shadowTemplate, '');
    } else if (stretch.type === 'html') {
      written += stretch.html;
    } else if (stretch.type === 'unclosed') {
      written += stretch.html;
      findings.push(unclosed(stretch));
    }
  }
  return { html: written, elements: page.elements, findings: [...findings, ...page.findings] };
}
