import { expect, waitUntil } from '@open-wc/testing';
import type axe from 'axe-core';
import { languages, type ClaimDataset } from 'claim-elements';
import data from 'claim-elements/data.json' with { type: 'json' };
import schema from 'claim-elements/data.schema.json' with { type: 'json' };
import tokens from 'claim-elements/tokens.json' with { type: 'json' };

import bridge from '../../demo/klappbruecke.json' with { type: 'json' };
import { settled, textOf } from './support.js';

interface Page {
  readonly document: Document;
  readonly window: Window & typeof globalThis;
  /** The messages of `claim-error` events. */
  readonly errors: readonly string[];
}

const tags = ['claim-card', 'claim-recap', 'denial-pair', 'source-quote'];
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
async function load(name: string, width = 1280): Promise<Page> {
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

function elementsOf({ document }: Page): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(tags.join())];
}

/** Returns the text that an element renders; empty if it shows its fallback. */
function shown(element: Element | null): string {
  const root = element?.shadowRoot;
  return root?.querySelector('slot:not([name])') ? '' : textOf(root);
}

/** Returns the text of a quotation as its element renders it, with the inner quotation marks of the language. */
function wordsOf(element: Element | null): string {
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
  // The time grows with the square of the page, and the languages have the elements of the other states.
  document.querySelector('section#languages')?.remove();
  const results = await runner.run(document, { resultTypes: ['violations'] });
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe('demo', () => {
  afterEach(() => frame.remove());

  for (const { name, fallbacks } of [
    { name: 'article.html', fallbacks: [] },
    { name: 'npm.html', fallbacks: [] },
    { name: 'themes.html', fallbacks: [] },
    { name: 'index.html', fallbacks: ['claim-card', 'source-quote', 'denial-pair'] },
    { name: 'dataset.html', fallbacks: ['claim-card'] },
    {
      name: 'states.html',
      fallbacks: [
        ...['claim-recap', 'claim-recap'],
        ...Array<string>(5).fill('claim-card'),
        ...['source-quote', 'claim-card', 'denial-pair', 'denial-pair', 'claim-card'],
      ],
    },
  ]) {
    describe(name, () => {
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

      for (const scheme of ['light', 'dark']) {
        it(`axe finds nothing in ${scheme} mode`, async () => {
          const page = await load(name);
          page.document.documentElement.style.colorScheme = scheme;
          expect(await violations(page)).to.deep.equal([]);
        }).timeout(60_000);
      }
    });
  }

  describe('article.html', () => {
    it('loads one script, the one to paste in', async () => {
      const { document } = await load('article.html');
      const scripts = [...document.scripts]
        .map(({ src }) => new URL(src).pathname)
        // The server adds its own scripts.
        .filter((path) => !path.startsWith('/__web-dev-server__'));
      expect(scripts).to.deep.equal(['/dist/claim-elements.min.js']);
    });

    it('shows every claim and every quotation of the dataset', async () => {
      const { document } = await load('article.html');
      for (const { id, text } of data.claims) {
        expect(shown(document.querySelector(`claim-card[claim="${id}"]`)), id).to.contain(text);
      }
      for (const { id, text } of data.quotations) {
        const inner = text.replaceAll('“', '‘').replaceAll('”', '’');
        expect(wordsOf(document.querySelector(`source-quote[quote="${id}"]`)), id).to.equal(`“${inner}”`);
      }
    });

    it('has the claim or the quotation in each fallback', async () => {
      const { document } = await load('article.html');
      const claims = new Map(data.claims.map(({ id, text }) => [id, text]));
      const quotations = new Map(data.quotations.map(({ id, text }) => [id, text]));
      for (const card of document.querySelectorAll('claim-card')) {
        expect(textOf(card), card.outerHTML).to.contain(claims.get(card.claim!));
      }
      for (const pair of document.querySelectorAll('denial-pair')) {
        expect(textOf(pair), pair.outerHTML).to.contain(claims.get(pair.allegation!));
      }
      for (const quote of document.querySelectorAll('source-quote')) {
        const inner = quotations.get(quote.quote!)!.replaceAll('“', '‘').replaceAll('”', '’');
        expect(textOf(quote.querySelector('blockquote')), quote.outerHTML).to.equal(`“${inner}”`);
      }
    });

    it('quotes in its own text only words of the dataset', async () => {
      const { document } = await load('article.html');
      const said = data.quotations.map(({ text }) => text);
      for (const paragraph of document.querySelectorAll('.text > p')) {
        for (const [, words] of textOf(paragraph).matchAll(/“([^”]*)”/g)) expect(said).to.include(words);
      }
    });
  });

  for (const name of ['index.html', 'dataset.html']) {
    it(`${name} shows the markup of each example beside it`, async () => {
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

  describe('index.html', () => {
    it('logs errors, copies and followed links', async () => {
      const { document } = await load('index.html');
      const logged = () => [...document.querySelectorAll('.log li')].map((entry) => textOf(entry));
      expect(logged()).to.have.length(5);
      for (const element of [
        '<claim-card>',
        'claim-card variant',
        'claim-card heading-level',
        'denial-pair',
        'source-quote',
      ]) {
        expect(
          logged().some((entry) => entry.startsWith('claim-error') && entry.includes(element)),
          element,
        ).to.equal(true);
      }
      document.querySelector('claim-card')!.shadowRoot!.querySelector<HTMLElement>('a[href^="#"]')!.click();
      expect(logged()[0]).to.match(/^claim-navigate.*#claim-/);
    });

    it('applies the chosen colours', async () => {
      const { document, window } = await load('index.html');
      const surface = document.querySelector('claim-card')!.shadowRoot!.querySelector('article')!;
      const colors = ['light', 'dark'].map((scheme) => {
        document.querySelector<HTMLElement>(`#scheme-${scheme}`)!.click();
        return window.getComputedStyle(surface).backgroundColor;
      });
      expect(colors[0]).to.not.equal(colors[1]);
    });
  });

  describe('npm.html', () => {
    it('shows its own dataset, with links to the article', async () => {
      const { document } = await load('npm.html');
      const own = document.querySelector('#ellermere')!;
      expect(shown(own.querySelector('claim-card'))).to.contain('Lakeside Water sold a third of the reservoir');
      for (const element of own.querySelectorAll('claim-card, source-quote')) {
        const link = element.shadowRoot!.querySelector('a[href="https://news.example/ellermere-reservoir"]');
        expect(link, element.localName).to.not.equal(null);
      }
    });

    it('handles typed events', async () => {
      const { document } = await load('npm.html');
      const link = document
        .querySelector('#ellermere claim-card')!
        .shadowRoot!.querySelector<HTMLElement>('[part="article-link"] a')!;
      link.click();
      expect(textOf(document.querySelector('#told'))).to.equal('Held back: https://news.example/ellermere-reservoir');
    });
  });

  describe('dataset.html', () => {
    const { claims, quotations } = bridge;
    const textById = new Map(claims.map(({ id, text }) => [id, text]));
    const fromFile = 'claim-dataset[src$="klappbruecke.json"]';

    it('shows the claims and the quotations of its file, and requests the file once', async () => {
      const { document, window } = await load('dataset.html');
      const cards = [...document.querySelectorAll(`${fromFile} > claim-card`)];
      const pairs = [...document.querySelectorAll(`${fromFile} > denial-pair`)];
      const quotes = [...document.querySelectorAll(`${fromFile} > source-quote`)];
      expect([cards.length, pairs.length, quotes.length]).to.deep.equal([6, 1, 3]);
      for (const card of cards) {
        const id = card.getAttribute('claim')!;
        expect(shown(card), id).to.contain(textById.get(id));
      }
      for (const id of ['gutachten-verschwiegen', 'im-ausschuss-beraten', 'risse-unbekannt']) {
        expect(shown(pairs[0]!), id).to.contain(textById.get(id));
      }
      for (const quote of quotes) {
        const { text, inLanguage } = quotations.find(({ id }) => id === quote.getAttribute('quote'))!;
        const words = inLanguage === 'nl' ? `‘${text}’` : `„${text}“`;
        expect(wordsOf(quote)).to.equal(words);
        expect(textOf(quote.querySelector('blockquote'))).to.equal(words);
      }
      const requests = window.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
      // The link to the file makes no request.
      expect(requests.filter((path) => path === '/demo/klappbruecke.json')).to.have.length(1);
    });

    it('shows the verdict under the reviewer’s name, and the correction', async () => {
      const { document } = await load('dataset.html');
      const { reviews, corrections } = claims.find(({ id }) => id === 'gutachten-verschwiegen')!;
      const card = document.querySelector('claim-card[claim="gutachten-verschwiegen"]')!;
      const part = (name: string) => card.shadowRoot!.querySelector<HTMLAnchorElement>(`[part~="${name}"]`);
      expect(textOf(part('review')))
        .to.contain(reviews![0]!.verdict)
        .and.to.contain('Faktenlotse Küste');
      expect(textOf(part('correction'))).to.contain(corrections![0]!.text);
    });

    it('shows the inline dataset, and the valid records of the invalid one', async () => {
      const { document } = await load('dataset.html');
      expect(shown(document.querySelector('claim-card[claim="keine-moewe"]'))).to.contain('Seeschwalbe');
      expect(shown(document.querySelector('claim-card[claim="fest-im-juli"]'))).to.contain('Hafenfest');
    });

    it('keeps the fallback if the address is broken, and logs the outcome of each dataset', async () => {
      const { document, errors } = await load('dataset.html');
      const broken = document.querySelector('claim-dataset[src$="gibt-es-nicht.json"] > claim-card');
      expect(shown(broken)).to.equal('');
      expect(textOf(broken)).to.contain('Die Stadt weist das zurück.');
      expect(errors).to.have.length(2);
      const [unsound, failed] = [/rumour/, /gibt-es-nicht\.json.*404/s].map((pattern) =>
        errors.find((message) => pattern.test(message)),
      );
      const logged = [...document.querySelectorAll('.log li')].map((entry) => textOf(entry));
      for (const message of [unsound!, failed!]) {
        expect(logged).to.include(`claim-error${message.replace(/\s+/g, ' ')}`);
      }
      expect(logged.filter((entry) => entry.startsWith('claim-load'))).to.have.length(7);
    });
  });

  describe('states.html', () => {
    const { kind, verification } = schema.properties.claims.items.properties;
    const { type } = schema.properties.relations.items.properties;
    for (const { name, values, selector } of [
      { name: 'kind', values: kind.enum, selector: '[part="kind"]' },
      { name: 'verification', values: verification.properties.status.enum, selector: '[part="verification"]' },
      { name: 'relation', values: type.enum, selector: '[part="answer"] [part="kind"], details [part="fact-label"]' },
    ]) {
      it(`has a state of its own for each ${name} of the schema`, async () => {
        const { document } = await load('states.html');
        const labels = values.map((value) => {
          const element = document.querySelector(`#${name}-${value} claim-card`);
          return textOf(element?.shadowRoot?.querySelector(selector));
        });
        expect(labels).to.not.include('');
        expect(new Set(labels)).to.have.length(values.length);
      });
    }

    it('shows each heading level', async () => {
      const { document } = await load('states.html');
      for (const id of ['card-headings', 'pair-headings', 'recap-headings']) {
        const levels = [...document.querySelectorAll(`#${id} :is(${tags.join()})`)].map(
          ({ shadowRoot }) => shadowRoot!.querySelector('[part="heading"]')!.localName,
        );
        expect(levels, id).to.deep.equal(['h2', 'h3', 'h4', 'h5', 'h6']);
      }
    });

    it('shows the interface in each language', async () => {
      const { document } = await load('states.html');
      for (const language of languages) {
        const surfaces = [...document.querySelectorAll(`#language-${language} :is(${tags.join()})`)].map(
          ({ shadowRoot }) => shadowRoot!.querySelector<HTMLElement>('.surface')!.lang,
        );
        expect(surfaces).to.deep.equal([language, language, language, language]);
      }
    });

    it('gives each state an address of its own', async () => {
      const { document } = await load('states.html');
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      expect(ids).to.have.length(new Set(ids).size);
      for (const state of document.querySelectorAll('.state')) {
        expect(state.querySelector('h3 a')!.getAttribute('href')).to.equal(`#${state.id}`);
      }
    });
  });

  describe('themes.html', () => {
    /** Waits until the controls are there, and returns what the page shows of the theme. */
    async function playground() {
      const page = await load('themes.html');
      const { document } = page;
      await waitUntil(() => document.querySelector('.control'), 'controls', { timeout: 10_000 });
      const surface = (scheme: string) =>
        page.window.getComputedStyle(
          document.querySelector(`[data-scheme="${scheme}"] claim-card`)!.shadowRoot!.querySelector('.surface')!,
        );
      const rows = () => [...document.querySelectorAll('#contrasts tr')].map((row) => [...row.children].map(textOf));
      return { ...page, surface, rows, css: () => document.querySelector('#css')!.textContent };
    }

    it('has a control for each design token', async () => {
      const { document } = await playground();
      expect(document.querySelectorAll('.control')).to.have.length(
        Object.keys(tokens.claim).length + Object.keys(tokens.$extensions['claim-elements'].keywords).length,
      );
      for (const control of document.querySelectorAll<HTMLInputElement>('.control :is(input, select)')) {
        expect(control.labels!.length > 0 || Boolean(control.ariaLabel), control.outerHTML).to.equal(true);
      }
    });

    it('applies a control, shows the CSS and tells which text is below 7:1', async () => {
      const { document, surface, css, rows } = await playground();
      expect(textOf(document.querySelector('#verdict'))).to.equal('All text reaches 7:1.');
      const [light, dark] = document.querySelectorAll<HTMLInputElement>('[aria-label^="--claim-background"]');
      for (const [input, value] of [
        [light!, '#fff1e5'],
        [dark!, '#777777'],
      ] as const) {
        input.value = value;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }
      expect(css()).to.equal(':root {\n  --claim-background: light-dark(#fff1e5, #777777);\n}');
      expect(surface('light').backgroundColor).to.equal('rgb(255, 241, 229)');
      expect(rows()[0]).to.deep.equal(['Words of statements', '18.96', '4.68 < 7']);
      expect(textOf(document.querySelector('#verdict'))).to.match(/^Below 7:1: words of statements, dark;/);
      const size = document.getElementById('--claim-font-size') as HTMLInputElement;
      size.value = '1.25';
      size.dispatchEvent(new Event('input', { bubbles: true }));
      expect(css()).to.contain('--claim-font-size: 1.25em;');
    });

    it('starts from each theme and each newspaper, with its lines', async () => {
      const { document, css } = await playground();
      const start = document.querySelector<HTMLSelectElement>('#start')!;
      const [none, ...others] = [...start.options].map(({ value }) => value);
      expect(others).to.have.length(6);
      const seen = new Set<string>();
      for (const value of others) {
        const before = css();
        start.value = value;
        start.dispatchEvent(new Event('change'));
        // The page loads the style sheet of a theme.
        await waitUntil(() => css() !== before, value, { timeout: 10_000 });
        seen.add(css());
        expect(textOf(document.querySelector('#verdict')), value).to.equal('All text reaches 7:1.');
      }
      expect(seen.size).to.equal(6);
      start.value = none!;
      start.dispatchEvent(new Event('change'));
      await waitUntil(() => css() === '/* Nothing is set. */');
    });
  });

  it('index.html shows the elements in the chosen theme and language', async () => {
    const { document, window } = await load('index.html');
    const choose = (id: string, value: string) => {
      const select = document.getElementById(id) as HTMLSelectElement;
      select.value = value;
      select.dispatchEvent(new Event('change'));
    };
    const card = document.querySelector('claim-card')!;
    const surface = () => card.shadowRoot!.querySelector<HTMLElement>('.surface');
    for (const option of document.querySelectorAll<HTMLOptionElement>('#theme option:not([value=none])')) {
      const { borderTopWidth, fontFamily } = window.getComputedStyle(surface()!);
      choose('theme', option.value);
      const themed = window.getComputedStyle(surface()!);
      expect(`${themed.borderTopWidth} ${themed.fontFamily}`).to.not.equal(`${borderTopWidth} ${fontFamily}`);
    }
    const tags = () =>
      [...document.querySelectorAll<HTMLOptionElement>('#language option')].flatMap(({ value }) => value || []);
    await waitUntil(() => tags().length, 'the languages');
    expect(tags()).to.have.members([...languages]);
    // The content stays while a language is loaded.
    let gaps = 0;
    const observer = new MutationObserver(() => (gaps += card.shadowRoot!.querySelector('.surface') ? 0 : 1));
    observer.observe(card.shadowRoot!, { childList: true });
    for (const [value, lang, dir] of [
      ['ar', 'ar', 'rtl'],
      ['zh-Hans', 'zh-Hans', 'ltr'],
      ['', 'en', 'ltr'],
    ] as const) {
      choose('language', value);
      // The strings are in a separate file, and the page has many cards.
      await waitUntil(() => surface()?.lang === lang && surface()?.dir === dir, lang, { timeout: 10_000 });
    }
    observer.disconnect();
    expect(gaps).to.equal(0);
  }).timeout(30_000);
});
