import { expect, waitUntil } from '@open-wc/testing';
import type axe from 'axe-core';
import type { ClaimDataset } from 'claim-elements';

import { settled, textOf } from './support.js';

export interface Page {
  readonly document: Document;
  readonly window: Window & typeof globalThis;
  /** The messages of `claim-error` events. */
  readonly errors: readonly string[];
}

export const tags = ['claim-card', 'claim-recap', 'denial-pair', 'source-quote'];
const axeSource = new URL('../../node_modules/axe-core/axe.min.js', import.meta.url).href;
let frame: HTMLIFrameElement;

/**
 * Waits until the frame has the page’s document in place of the empty one, before its modules run. No event reports this. A
 * timer looks for it, because a loop of messages leaves WebKit no time to load the frame.
 */
function committed(): Promise<void> {
  return waitUntil(() => frame.contentDocument?.URL === frame.src, frame.src, { interval: 1, timeout: 10_000 });
}

/** Waits until every dataset has loaded or failed, except the one that never answers, and the elements have rendered. */
async function provided(document: Document): Promise<void> {
  const providers = document.querySelectorAll<ClaimDataset>('claim-dataset:not([src="./silent.json"])');
  for (const provider of providers) await provider.updateComplete;
  await settled(document);
}

/** Loads a demo page from its own address and collects the errors of its elements. */
export async function load(name: string, width = 1280): Promise<Page> {
  frame = document.createElement('iframe');
  frame.style.cssText = `inline-size: ${width}px; block-size: 900px; border: 0`;
  const errors: string[] = [];
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = new URL(`../../demo/${name}`, import.meta.url).href;
  document.body.append(frame);
  await committed();
  frame.contentDocument!.addEventListener('claim-error', (event) => errors.push(event.message));
  await loaded;
  const window = frame.contentWindow as Page['window'];
  await Promise.all([...tags, 'claim-dataset'].map((tag) => window.customElements.whenDefined(tag)));
  await settled(frame.contentDocument!);
  await provided(frame.contentDocument!);
  return { document: frame.contentDocument!, window, errors };
}

export function elementsOf({ document }: Page): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(tags.join())];
}

/** Returns the text that an element renders; empty if it shows its fallback. */
export function shown(element: Element | null): string {
  const root = element?.shadowRoot;
  return root?.querySelector('slot:not([name])') ? '' : textOf(root);
}

/** Returns the text of a quotation as its element renders it, with the inner quotation marks of the language. */
export function wordsOf(element: Element | null): string {
  const words = element!.shadowRoot!.querySelector('blockquote, [part="words"]')!.cloneNode(true) as HTMLElement;
  for (const unseen of words.querySelectorAll('.visually-hidden')) unseen.remove();
  return textOf(words);
}

async function violations({ document, window }: Page): Promise<string[]> {
  const script = document.createElement('script');
  script.src = axeSource;
  await new Promise((resolve) => {
    script.addEventListener('load', resolve);
    document.head.append(script);
  });
  const runner = (window as unknown as { axe: typeof axe }).axe;
  const results = await runner.run(document, { resultTypes: ['violations'] });
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/**
 * Defines the tests of a demo page: the tests that every page has, and its own.
 *
 * @param fallbacks - The elements that show their fallback, in demonstrations of one.
 * @param own - Defines the page’s own tests.
 */
export function describePage(name: string, fallbacks: readonly string[], own: () => void): void {
  describe(`demo/${name}`, () => {
    afterEach(() => frame.remove());

    it('shows the record of every element, except in demonstrations of a fallback', async () => {
      const page = await load(name);
      const elements = elementsOf(page);
      expect(elements).to.not.have.length(0);
      const empty = elements.filter((element) => shown(element) === '');
      expect(empty.map(({ localName }) => localName)).to.deep.equal(fallbacks);
      for (const element of empty) expect(textOf(element)).to.not.equal('');
      if (!fallbacks.length) expect(page.errors).to.deep.equal([]);
    });

    it('makes no request to another origin or for a source file', async () => {
      const { window } = await load(name);
      const requests = window.performance
        .getEntriesByType('resource')
        .map((entry) => new URL(entry.name))
        .filter(({ protocol }) => protocol !== 'data:');
      const paths = requests.map(({ pathname }) => pathname);
      expect(new Set(requests.map(({ origin }) => origin))).to.deep.equal(new Set([location.origin]));
      expect(paths.filter((path) => path.startsWith('/src/'))).to.deep.equal([]);
      expect(paths.some((path) => path.startsWith('/dist/'))).to.equal(true);
    });

    it('fits a screen of 320 pixels', async () => {
      const { document } = await load(name, 320);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
    });

    // axe needs a minute for the page of all states: `test/pages/accessibility.test.mjs` runs it in one engine.
    for (const scheme of name === 'states.html' ? [] : ['light', 'dark']) {
      it(`axe finds nothing in ${scheme} mode`, async () => {
        const page = await load(name);
        page.document.documentElement.style.colorScheme = scheme;
        expect(await violations(page)).to.deep.equal([]);
      }).timeout(60_000);
    }

    own();
  });
}

/** Defines a test of a page that shows the source of its examples. */
export function itShowsSources(name: string): void {
  it('shows the markup of each example beside it', async () => {
    const { document } = await load(name);
    const examples = [...document.querySelectorAll('.example')];
    expect(examples).to.not.have.length(0);
    for (const example of examples) {
      const source = document.createElement('div');
      source.innerHTML = example.querySelector('.source')!.textContent!;
      const elements = (root: Element) => [...root.querySelectorAll(['claim-dataset', ...tags].join())];
      const described = elements(source).map(({ localName, textContent, attributes }) => {
        return [localName, textContent.replace(/\s+/g, ' '), [...attributes].map(({ name, value }) => name + value)];
      });
      const live = elements(example.querySelector('.stage')!).map((element) => {
        const attributes = [...element.attributes].filter(({ name }) => name !== 'id');
        return [
          element.localName,
          element.textContent.replace(/\s+/g, ' '),
          attributes.map(({ name, value }) => name + value),
        ];
      });
      expect(described).to.deep.equal(live);
    }
  });
}
