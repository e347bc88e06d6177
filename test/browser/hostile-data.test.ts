import { expect } from '@open-wc/testing';
import { ContextProvider } from '@lit/context';
import { claimContext, indexDataset, type Dataset } from 'claim-elements';
import fc from 'fast-check';

import { harbour } from '../fixtures/harbour.js';
import { problemsDuring, settled, textOf } from './support.js';

import 'claim-elements/define';

type Path = readonly (string | number)[];

/** A dataset that has every field of the model. */
const complete: Dataset = {
  ...harbour,
  article: {
    ...harbour.article,
    publisher: 'Skerry Gazette',
    datePublished: { stated: 'today', edtf: '2025-03-11', basis: 'stated' },
    textDigest: { algorithm: 'SHA-256', value: '0'.repeat(64) },
    notes: ['A note.'],
  },
  sources: harbour.sources.map((source) => ({ ...source, alternateName: ['Other'], url: 'https://source.example/' })),
  claims: harbour.claims.map((claim) => ({
    ...claim,
    date: { stated: 'then', edtf: '2025-03-04', basis: 'inferred', note: 'A guess.' },
    reviews: [
      {
        author: 'gazette',
        verdict: 'Half true',
        ratingValue: 3,
        bestRating: 5,
        worstRating: 1,
        url: 'https://gazette.example/check',
        datePublished: '2025-03-09',
      },
    ],
    corrections: [{ type: 'corrected', date: '2025-03-10', text: 'The year was wrong.' }],
    anchor: { exact: 'words', prefix: 'the ', suffix: '.', start: 4, end: 9 },
    note: 'A note.',
  })),
  quotations: harbour.quotations.map((quotation) => ({ ...quotation, note: 'A note.' })),
  relations: harbour.relations.map((relation) => ({ ...relation, note: 'A note.' })),
};

/** The places of all values in a JSON value. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, entry]) => pathsOf(entry, [...path, key]))];
}

/** A copy with another value at a place. */
function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string, unknown>;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}

/** A copy with every text that a person reads replaced. */
function withTexts(dataset: Dataset, text: string): Dataset {
  const read = new Set(['name', 'jobTitle', 'description', 'text', 'note', 'stated', 'verdict', 'publisher']);
  return JSON.parse(JSON.stringify(dataset), (key, value: unknown) => (read.has(key) ? text : value)) as Dataset;
}

const markup = [
  ...harbour.claims.map(({ id }) => `<claim-card claim="${id}">Fallback</claim-card>`),
  '<denial-pair allegation="fund-emptied">Fallback</denial-pair>',
  ...harbour.quotations.map(({ id }) => `<source-quote quote="${id}">Fallback</source-quote>`),
].join('');

/** What the page throws while something is done. */
async function errorsDuring(action: () => Promise<void>): Promise<string[]> {
  const errors: string[] = [];
  const listen = (event: ErrorEvent | PromiseRejectionEvent) => {
    errors.push(String('reason' in event ? event.reason : event.message));
    event.preventDefault();
  };
  addEventListener('error', listen);
  addEventListener('unhandledrejection', listen);
  // The test framework has listeners of its own, which would end the test before it can say what happened.
  try {
    await problemsDuring(action);
    await new Promise((resolve) => setTimeout(resolve));
  } finally {
    removeEventListener('error', listen);
    removeEventListener('unhandledrejection', listen);
  }
  return errors;
}

describe('hostile data', () => {
  let provider: HTMLElement & { dataset: unknown };
  let host: HTMLElement;

  beforeEach(() => {
    host = document.createElement('div');
    host.innerHTML = `<claim-dataset>${markup}</claim-dataset>`;
    provider = host.querySelector('claim-dataset')!;
  });
  afterEach(() => host.remove());

  /** Gives the elements a dataset through the validation, as a page does. */
  async function give(dataset: unknown): Promise<void> {
    const done = new Promise((resolve) => {
      provider.addEventListener('claim-load', resolve, { once: true });
      provider.addEventListener('claim-error', resolve, { once: true });
    });
    Object.assign(provider, { dataset });
    if (!provider.isConnected) document.body.append(host);
    await done;
    await settled(host);
  }

  /** Gives the elements a dataset past the validation, as a provider of the page’s own may. */
  async function force(dataset: Dataset): Promise<void> {
    host.innerHTML = '<div></div>';
    const target = host.querySelector('div')!;
    document.body.append(host);
    new ContextProvider(target, { context: claimContext, initialValue: indexDataset(dataset) });
    target.innerHTML = markup;
    await settled(host);
  }

  const elements = () => [...host.querySelectorAll('claim-card, denial-pair, source-quote')];
  const allowed = new Set(
    'article,b,blockquote,br,button,cite,dd,div,dl,dt,figcaption,figure,h3,li,ol,p,q,slot,small,span,style,time,a'.split(
      ',',
    ),
  );

  it('has a fixture that is sound and has every field of the published schema', async () => {
    const response = await fetch('/dist/data.schema.json');
    const fields = new Set<string>();
    JSON.parse(await response.text(), (key, value: unknown) => {
      if (key === 'properties') for (const name of Object.keys(value as object)) fields.add(name);
      return value;
    });
    const given = new Set(pathsOf(complete).map((path) => path.at(-1)));
    expect([...fields].filter((name) => name !== '$schema' && !given.has(name))).to.deep.equal([]);
    const { events } = await problemsDuring(() => give(complete));
    expect(events.map(({ message }) => message)).to.deep.equal([]);
  });

  it('a wrong value at any field never throws, and never costs the fallback', async () => {
    const errors = await errorsDuring(async () => {
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...pathsOf(complete)), fc.jsonValue({ maxDepth: 3 }), async (path, value) => {
          await give(replaced(complete, path, value));
          for (const element of elements()) {
            const shown = textOf(element.shadowRoot).length > 0;
            if (!shown) expect(element.shadowRoot!.querySelector('slot:not([name])')).to.not.equal(null);
          }
        }),
        { numRuns: 400 },
      );
    });
    expect(errors).to.deep.equal([]);
  }).timeout(60_000);

  for (const text of [
    '<img src=x onerror="window.hacked = true">',
    '<script>window.hacked = true</script>',
    '"><svg onload="window.hacked = true">',
    '${alert(1)} {{constructor}} <!--',
    'javascript:window.hacked=true',
    '&lt;b&gt;',
  ]) {
    it(`${text} in every text is shown as text`, async () => {
      for (const put of [give, force]) {
        await problemsDuring(() => put(withTexts(complete, text)));
        for (const element of elements()) {
          const nodes = [...element.shadowRoot!.querySelectorAll('*')];
          expect(nodes.filter(({ localName }) => !allowed.has(localName))).to.deep.equal([]);
          expect(
            nodes.flatMap((node) => node.getAttributeNames()).filter((name) => name.startsWith('on')),
          ).to.deep.equal([]);
          expect(textOf(element.shadowRoot)).to.contain(textOf(new Text(text)));
        }
        expect('hacked' in window).to.equal(false);
        provider = document.createElement('claim-dataset');
      }
    });
  }

  for (const url of ['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', 'vbscript:x', '//evil']) {
    it(`${JSON.stringify(url)} never becomes a link, validated or not`, async () => {
      const reviews = [{ author: 'gazette', verdict: 'False', url }];
      const dataset = {
        ...complete,
        article: { ...complete.article, url },
        claims: complete.claims.map((claim) => ({ ...claim, reviews })),
      };
      for (const put of [force, give]) {
        await problemsDuring(() => put(dataset));
        for (const element of elements()) {
          for (const link of element.shadowRoot!.querySelectorAll('a')) {
            expect(link.getAttribute('href')!.startsWith('#') || /^https?:/.test(link.protocol)).to.equal(true);
          }
          expect(element.shadowRoot!.querySelector('blockquote')?.getAttribute('cite') ?? null).to.equal(null);
        }
        host.innerHTML = `<claim-dataset>${markup}</claim-dataset>`;
        provider = host.querySelector('claim-dataset')!;
      }
    });
  }

  for (const { name, text } of [
    { name: 'a lone surrogate', text: 'a\ud800b\udfffc' },
    { name: 'bidi controls', text: 'a\u202egnp.exe\u2066b' },
    { name: 'nothing but white space', text: ' \u00a0\u200b ' },
    { name: 'ten thousand characters without a space', text: 'x'.repeat(10_000) },
    { name: 'a null character', text: 'a\u0000b' },
  ]) {
    it(`${name} in every text never throws`, async () => {
      const errors = await errorsDuring(() => give(withTexts(complete, text)));
      expect(errors).to.deep.equal([]);
    }).timeout(30_000);
  }

  it('keeps a name with bidi controls from turning round what follows it', async () => {
    const sources = complete.sources.map((source) => ({ ...source, name: '\u202eEvil' }));
    await problemsDuring(() => give({ ...complete, sources }));
    const name = host.querySelector('source-quote')!.shadowRoot!.querySelector('[part="claimant"]')!;
    expect(getComputedStyle(name).unicodeBidi).to.equal('isolate');
  });

  for (const text of ['{"__proto__": {"polluted": true}}', '{"constructor": {"prototype": {"polluted": true}}}']) {
    it(`${text} pollutes nothing`, async () => {
      await problemsDuring(() => give({ ...complete, ...(JSON.parse(text) as object) }));
      await problemsDuring(() => give(JSON.parse(text)));
      expect(({} as { polluted?: boolean }).polluted).to.equal(undefined);
    });
  }

  it('copes with deep nesting, as text and as a value', async () => {
    const text = '['.repeat(100_000) + ']'.repeat(100_000);
    const inline = document.createElement('script');
    inline.type = 'application/json';
    inline.textContent = text;
    const errors = await errorsDuring(async () => {
      await give(replaced(complete, ['claims', 0, 'text'], JSON.parse('['.repeat(5000) + ']'.repeat(5000))));
      provider.append(inline);
      await give(undefined);
    });
    expect(errors).to.deep.equal([]);
  });

  it('copes with 100,000 claims in more than 10 MB of JSON', async () => {
    const [first] = complete.claims;
    const claims = Array.from({ length: 100_000 }, (_, order) => ({ ...first!, id: `claim-${order}` }));
    const text = JSON.stringify({ ...complete, claims: [...complete.claims, ...claims] });
    expect(text.length).to.be.greaterThan(10_000_000);
    host.querySelector('claim-card')!.setAttribute('claim', 'claim-99999');
    const errors = await errorsDuring(() => give(JSON.parse(text)));
    expect(errors).to.deep.equal([]);
    expect(textOf(host.querySelector('claim-card')!.shadowRoot)).to.contain(first!.text);
  }).timeout(60_000);
});
