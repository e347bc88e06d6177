import type { ClaimIndex } from '../model/claim-index.js';
import type { Dataset } from '../model/types.js';
import { PageScanner, type PageElement, type Stretch } from './page-scanner.js';
import { Page } from './page.js';

/** The options of `prerender` and `prerenderStream`. */
export interface PrerenderOptions {
  /**
   * The dataset of elements outside any `<claim-dataset>`; the bundled one by default. For many pages, pass an index made
   * by `indexDataset`: the dataset is then not validated and indexed again for each page.
   */
  readonly dataset?: Dataset | ClaimIndex | undefined;
  /**
   * Loads the JSON of a `<claim-dataset src>`; its argument is the `src` as written in the page. Without it, the elements
   * inside are left unchanged. For many pages, return an index made by `indexDataset`.
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
      page.reportUnclosed(stretch);
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
    page.reportUnclosed(stretch);
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
      page.reportUnclosed(stretch);
    }
  }
  return { html: written, elements: page.elements, findings: page.findings };
}
