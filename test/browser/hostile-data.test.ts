import { ContextProvider } from '@lit/context';
import { expect } from '@open-wc/testing';
import { claimContext, indexDataset, type ClaimDataset, type Dataset } from 'claim-elements';
import fc from 'fast-check';

import { arbitraryDataset, broken } from '../fixtures/arbitrary-dataset.mjs';
import { hostileAddresses } from '../fixtures/attacks.mjs';
import { harbour } from '../fixtures/harbour.mjs';
import { dangersIn, numbered, skeletonOf, type Reader } from '../fixtures/skeleton.mjs';
import { errorsDuring, problemsDuring, settled, textOf } from './support.js';

import 'claim-elements/define';

const seed = 7;

/** Removes the marks, whose offsets do not fit the texts that replace the originals. */
function unmarked(dataset: Dataset): Dataset {
  // Single words would stand in the sentence of a claim, or not at all if it has them.
  const quotations = dataset.quotations.map((quotation) => ({ ...quotation, text: `${quotation.text}.`, markup: [] }));
  return { ...dataset, quotations };
}

/** Returns the markup of an element for every record of a dataset. */
function markupOf({ claims, quotations, relations }: Dataset): string {
  const denied = new Set(relations.filter(({ type }) => type === 'denies').map(({ to }) => to));
  return [
    ...claims.map(({ id }) => `<claim-card claim="${id}">Fallback</claim-card>`),
    ...claims.map(({ id }) => `<claim-card claim="${id}" variant="compact">Fallback</claim-card>`),
    ...[...denied].map((id) => `<denial-pair allegation="${id}">Fallback</denial-pair>`),
    ...quotations.map(({ id }) => `<source-quote quote="${id}">Fallback</source-quote>`),
  ].join('');
}

const reader: Reader<ChildNode> = {
  childrenOf: (node) => [...node.childNodes],
  attributesOf: (node) => [...(node as Element).attributes].map(({ name, value }) => [name, value]),
  nameOf: (node) => (node instanceof Element ? node.localName : node.nodeName),
  textOf: (node) => (node as Text).data,
};

describe('hostile data', () => {
  let host: HTMLElement;

  beforeEach(() => {
    host = document.body.appendChild(document.createElement('div'));
  });
  afterEach(() => host.remove());

  const elements = () => [...host.querySelectorAll('claim-card, denial-pair, source-quote')];
  const nodes = () => elements().flatMap(({ shadowRoot }) => [...shadowRoot!.querySelectorAll('*')]);
  const skeleton = () => elements().flatMap(({ shadowRoot }) => skeletonOf([...shadowRoot!.childNodes], reader));
  const dangers = () => dangersIn(nodes().map((node) => reader.attributesOf(node)));

  /** Adds elements in a `<claim-dataset>` that gets a document in one of several ways. */
  async function provide(markup: string, give: (provider: ClaimDataset) => void): Promise<void> {
    host.innerHTML = '';
    const provider = document.createElement('claim-dataset');
    provider.innerHTML = markup;
    give(provider);
    host.append(provider);
    await settled(host);
    await provider.updateComplete;
    await settled(host);
  }

  const ways = {
    'the property': (document: unknown, markup: string) =>
      provide(markup, (provider) => Object.assign(provider, { data: document })),
    'an inline script': (document: unknown, markup: string) =>
      provide(markup, (provider) => {
        const script = globalThis.document.createElement('script');
        script.type = 'application/json';
        script.textContent = JSON.stringify(document);
        provider.prepend(script);
      }),
  };

  /** Adds a provider of the page, which does not validate its dataset. */
  async function unvalidated(dataset: Dataset, markup: string): Promise<void> {
    host.innerHTML = '<div></div>';
    const target = host.querySelector('div')!;
    new ContextProvider(target, { context: claimContext, initialValue: indexDataset(dataset) });
    target.innerHTML = markup;
    await settled(host);
  }

  for (const [way, put] of Object.entries({ ...ways, 'a provider of the page’s own': unvalidated })) {
    it(`every text of a dataset given by ${way} is shown completely and only as text`, async () => {
      const errors = await errorsDuring(() =>
        fc.assert(
          fc.asyncProperty(arbitraryDataset.map(unmarked), async (dataset) => {
            const { dataset: stand, filledIn } = numbered(dataset);
            await put(stand, markupOf(dataset));
            const expected = skeleton().map(filledIn);
            expect(expected.length).to.be.greaterThan(20);
            await put(dataset, markupOf(dataset));
            expect(skeleton()).to.deep.equal(expected);
            expect(dangers()).to.deep.equal([]);
          }),
          { seed, numRuns: 25 },
        ),
      );
      expect(errors).to.deep.equal([]);
      expect('hacked' in window).to.equal(false);
    }).timeout(60_000);
  }

  it('dangerous addresses never become links, with and without validation', async () => {
    const errors = await errorsDuring(() =>
      fc.assert(
        fc.asyncProperty(arbitraryDataset, fc.constantFrom(...hostileAddresses), async (dataset, url) => {
          const reviews = [{ author: dataset.sources[0]!.id, verdict: 'False', url }];
          const hostile = {
            ...dataset,
            article: { name: 'The article', ...dataset.article, url },
            claims: dataset.claims.map((claim) => ({ ...claim, reviews })),
          };
          for (const put of [unvalidated, ways['the property']]) {
            await put(hostile, markupOf(dataset));
            expect(dangers()).to.deep.equal([]);
          }
        }),
        { seed, numRuns: 30 },
      ),
    );
    expect(errors).to.deep.equal([]);
  }).timeout(60_000);

  it('marks in a quotation create only their own elements and lose no word', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ start: fc.nat(60), end: fc.nat(60) })), async (ranges) => {
        const markup = ranges.map((range) => ({ ...range, type: 'insertion' as const }));
        const text = 'Not a penny has left [the] fund of the harbour, says the mayor.';
        const [quotation] = harbour.quotations;
        const dataset = { ...harbour, quotations: [{ ...quotation!, text, markup }] };
        await unvalidated(dataset, '<source-quote quote="not-a-penny"></source-quote>');
        const words = host.querySelector('source-quote')!.shadowRoot!.querySelector('blockquote')!;
        words.querySelectorAll('.visually-hidden').forEach((unseen) => unseen.remove());
        expect(textOf(words)).to.equal(`“${text}”`);
        expect([...words.querySelectorAll('*')].filter((node) => !node.matches('p, span'))).to.deep.equal([]);
      }),
      { seed, numRuns: 50 },
    );
  });

  it('deeply nested quotations are shown with all words and without an error', async () => {
    const text = 'x'.repeat(5000);
    const markup = Array.from({ length: 2500 }, (_, start) => ({
      type: 'insertion' as const,
      start,
      end: 5000 - start,
    }));
    const dataset = { ...harbour, quotations: [{ ...harbour.quotations[0]!, text, markup }] };
    await unvalidated(dataset, '<source-quote quote="not-a-penny">Fallback</source-quote>');
    const words = host.querySelector('source-quote')!.shadowRoot!.querySelector('blockquote')!;
    expect(words.querySelectorAll('[part=insertion]')).to.have.length(16);
    words.querySelectorAll('.visually-hidden').forEach((unseen) => unseen.remove());
    expect(textOf(words)).to.equal(`“${text}”`);
  });

  for (const [way, put] of Object.entries(ways)) {
    it(`a broken document given by ${way} throws no error and keeps the fallback`, async () => {
      const errors = await errorsDuring(() =>
        fc.assert(
          fc.asyncProperty(broken(arbitraryDataset), async (document) => {
            // `undefined` removes the dataset and is not a document.
            await problemsDuring(() =>
              put(document ?? null, markupOf(harbour) + '<claim-card claim="claim-0">Fallback</claim-card>'),
            );
            for (const { shadowRoot } of elements()) {
              if (!textOf(shadowRoot)) expect(shadowRoot!.querySelector('slot:not([name])')).to.not.equal(null);
            }
            expect(dangers()).to.deep.equal([]);
          }),
          { seed, numRuns: 60 },
        ),
      );
      expect(errors).to.deep.equal([]);
      expect('hacked' in window).to.equal(false);
    }).timeout(60_000);
  }

  for (const text of ['{"__proto__": {"polluted": true}}', '{"constructor": {"prototype": {"polluted": true}}}']) {
    it(`${text} pollutes no prototype`, async () => {
      await problemsDuring(() => ways['the property']({ ...harbour, ...(JSON.parse(text) as object) }, ''));
      await problemsDuring(() => ways['the property'](JSON.parse(text), ''));
      expect(({} as { polluted?: boolean }).polluted).to.equal(undefined);
    });
  }

  it('handles deep nesting, as text and as a value', async () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    const claims = harbour.claims.map((claim) => ({ ...claim, text: JSON.parse(nested(5000)) as unknown }));
    const errors = await errorsDuring(async () => {
      await problemsDuring(() => ways['the property']({ ...harbour, claims }, markupOf(harbour)));
      await problemsDuring(() =>
        provide(markupOf(harbour), (provider) => {
          const script = document.createElement('script');
          script.type = 'application/json';
          script.textContent = nested(100_000);
          provider.append(script);
        }),
      );
    });
    expect(errors).to.deep.equal([]);
  });

  it('handles 100,000 claims in more than 10 MB of JSON', async () => {
    const [first] = harbour.claims;
    const claims = Array.from({ length: 100_000 }, (_, order) => ({ ...first!, id: `claim-${order}` }));
    const dataset = { ...harbour, claims: [...harbour.claims, ...claims] };
    expect(JSON.stringify(dataset).length).to.be.greaterThan(10_000_000);
    const errors = await errorsDuring(() =>
      ways['the property'](dataset, '<claim-card claim="claim-99999">Fallback</claim-card>'),
    );
    expect(errors).to.deep.equal([]);
    expect(textOf(elements()[0]!.shadowRoot)).to.contain(first!.text);
  }).timeout(60_000);
});
