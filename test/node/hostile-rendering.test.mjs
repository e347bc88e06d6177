import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { indexDataset } from 'claim-elements';
import { embedCodes, plain, prerender } from 'claim-elements/node';
import fc from 'fast-check';
import { parse, parseFragment } from 'parse5';

import { datasetJsonLd } from '../../dist/json-ld/to-json-ld.js';
import { arbitraryDataset } from '../fixtures/arbitrary-dataset.mjs';
import { attacks, hostileAddresses } from '../fixtures/attacks.mjs';
import { dangersIn, numbered, skeletonOf } from '../fixtures/skeleton.mjs';

const seed = 7;

const reader = {
  childrenOf: (node) => (node.content ?? node).childNodes ?? [],
  // How high a frame is depends on how long its text is.
  attributesOf: ({ attrs = [] }) =>
    attrs.filter(({ name }) => name !== 'height').map(({ name, value }) => [name, value]),
  nameOf: ({ nodeName }) => nodeName,
  textOf: ({ value }) => value,
};

const skeleton = (html) => skeletonOf(parse(html).childNodes, reader);

/** The attributes of all elements in some nodes. */
function attributesIn(nodes) {
  return nodes.flatMap((node) => [reader.attributesOf(node), ...attributesIn(reader.childrenOf(node))]);
}

/** A page with every element that a dataset has something for. */
function pageOf({ claims, quotations, relations }) {
  const ids = new Set(relations.filter(({ type }) => type === 'denies').map(({ to }) => to));
  const tags = [
    ...claims.map(({ id }) => `<claim-card claim="${id}"></claim-card><claim-card claim="${id}" variant="compact">`),
    ...[...ids].map((id) => `<denial-pair allegation="${id}"></denial-pair>`),
    ...quotations.map(({ id }) => `<source-quote quote="${id}"></source-quote>`),
  ];
  return `<!doctype html><html lang="en"><head><title>Page</title></head><body>${tags.join('')}</body></html>`;
}

/** What Node makes of a dataset, by name: whole documents and fragments. */
const outputs = {
  'a prerendered page': async (dataset) => {
    const { html } = await prerender(pageOf(dataset), { dataset: indexDataset(dataset), jsonLd: false });
    // The digest is another for other data.
    return html.replaceAll(/ data-claim-digest="\w+"/g, '');
  },
  'a newsletter': async (dataset) => (await plain(pageOf(dataset), { dataset: indexDataset(dataset) })).html,
  ...Object.fromEntries(
    ['blockquote', 'element', 'plain', 'iframe'].map((form) => [
      `an embed as ${form}`,
      async (dataset) =>
        embedCodes(indexDataset(dataset), { form, frameUrl: 'https://news.example/embed.html' })
          .map(({ html }) => html)
          .join(''),
    ]),
  ),
};

/** Marks count characters, which the numbers have others of. */
const unmarked = (dataset) => ({
  ...dataset,
  quotations: dataset.quotations.map((quotation) => ({ ...quotation, markup: [] })),
});

describe('hostile texts in what Node renders', () => {
  for (const [name, render] of Object.entries(outputs)) {
    it(`${name} has the elements and attributes of the templates, and every text whole`, async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryDataset.map(unmarked), async (dataset) => {
          const { dataset: stand, filledIn } = numbered(dataset);
          const expected = skeleton(await render(stand)).map(filledIn);
          const html = await render(dataset);
          assert.deepEqual(skeleton(html), expected);
          assert.deepEqual(dangersIn(attributesIn(parse(html).childNodes)), []);
        }),
        { seed, numRuns: 30 },
      );
    });
  }

  it('marks in a quotation add nothing but their own elements', async () => {
    const elements = new Set(
      'article,b,blockquote,cite,dd,div,dl,dt,figure,h3,li,ol,p,q,slot,small,span,time,a,button,figcaption'.split(','),
    );
    await fc.assert(
      fc.asyncProperty(arbitraryDataset, async (dataset) => {
        for (const { html } of embedCodes(indexDataset(dataset))) {
          const tags = skeletonOf(parseFragment(html).childNodes, reader).flatMap(
            (line) => /^<(\w+) /.exec(line)?.[1] ?? [],
          );
          assert.deepEqual(
            tags.filter((tag) => !elements.has(tag)),
            [],
          );
        }
      }),
      { seed, numRuns: 30 },
    );
  });

  it('addresses that no link may have become none, validated or not', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDataset, fc.constantFrom(...hostileAddresses), async (dataset, url) => {
        const hostile = {
          ...dataset,
          article: { ...dataset.article, url },
          sources: dataset.sources.map((source) => ({ ...source, url })),
          claims: dataset.claims.map((claim) => ({
            ...claim,
            reviews: [{ author: dataset.sources[0].id, verdict: 'False', url }],
          })),
        };
        for (const [name, render] of Object.entries(outputs)) {
          const html = await render(hostile);
          assert.deepEqual(dangersIn(attributesIn(parse(html).childNodes)), [], name);
        }
        JSON.stringify(datasetJsonLd(indexDataset(hostile)), (key, value) => {
          if (key === 'url') assert.match(value, /^https?:\/\//);
          return value;
        });
      }),
      { seed, numRuns: 20 },
    );
  });

  it('JSON-LD in a page ends no script element, and is the same when it is read again', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDataset, fc.constantFrom(...attacks), async (dataset, attack) => {
        dataset.claims[0].text = attack;
        const index = indexDataset(dataset);
        const { html } = await prerender(`<claim-card claim="claim-0"></claim-card>`, { dataset: index });
        const scripts = [];
        const visit = (node) => {
          if (node.nodeName === 'script') scripts.push(node);
          reader.childrenOf(node).forEach(visit);
        };
        parse(html).childNodes.forEach(visit);
        assert.equal(scripts.length, 1);
        const [{ value }] = scripts[0].childNodes;
        assert.doesNotMatch(value, /[<>&\u2028\u2029]/);
        const [node] = JSON.parse(value)['@graph'];
        assert.deepEqual(node, JSON.parse(JSON.stringify(datasetJsonLd(index)['@graph'][0])));
        assert.equal(node.text, attack);
      }),
      { seed, numRuns: 50 },
    );
  });
});
