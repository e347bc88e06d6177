import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { indexDataset } from 'claim-elements';
import { embedCodes, plain, prerender } from '../../dist/node/index.js';
import fc from 'fast-check';
import { parse, parseFragment } from 'parse5';
import { renderToStaticMarkup } from 'react-dom/server';

import { datasetJsonLd } from '../../dist/json-ld/dataset-json-ld.js';
import { recordNodes } from '../../dist/json-ld/to-json-ld.js';
import { PrerenderedClaim } from '../../dist/react/server.js';
import { arbitraryDataset } from '../fixtures/arbitrary-dataset.mjs';
import { attacks, hostileAddresses } from '../fixtures/attacks.mjs';
import { dangersIn, numbered, skeletonOf } from '../fixtures/skeleton.mjs';

const seed = 7;

const reader = {
  childrenOf: (node) => (node.content ?? node).childNodes ?? [],
  // The height of a frame depends on the length of its text.
  attributesOf: ({ attrs = [] }) =>
    attrs.filter(({ name }) => name !== 'height').map(({ name, value }) => [name, value]),
  nameOf: ({ nodeName }) => nodeName,
  textOf: ({ value }) => value,
};

const skeleton = (html) => skeletonOf(parse(html).childNodes, reader);

/** Returns the attributes of all elements in a list of nodes. */
function attributesIn(nodes) {
  return nodes.flatMap((node) => [reader.attributesOf(node), ...attributesIn(reader.childrenOf(node))]);
}

/** Creates a page with an element for each record of a dataset. */
function pageOf({ claims, quotations, relations }) {
  const ids = new Set(relations.filter(({ type }) => type === 'denies').map(({ to }) => to));
  const tags = [
    ...claims.map(({ id }) => `<claim-card claim="${id}"></claim-card><claim-card claim="${id}" variant="compact">`),
    ...[...ids].map((id) => `<denial-pair allegation="${id}"></denial-pair>`),
    ...quotations.map(({ id }) => `<source-quote quote="${id}"></source-quote>`),
  ];
  return `<!doctype html><html lang="en"><head><title>Page</title></head><body>${tags.join('')}</body></html>`;
}

/** The renderings of a dataset by name: documents and fragments. */
const outputs = {
  'a prerendered page': async (dataset) => {
    const { html } = await prerender(pageOf(dataset), { dataset: indexDataset(dataset), jsonLd: false });
    // The digest is another for other data.
    return html.replaceAll(/ data-claim-digest="[\w.]+"/g, '');
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

/**
 * Removes markup, because its ranges do not fit the numbers that replace the texts, and makes each quotation a sentence: single
 * words would stand in the sentence of a claim.
 */
const withoutMarkup = (dataset) => ({
  ...dataset,
  quotations: dataset.quotations.map((quotation) => ({ ...quotation, text: `${quotation.text}.`, markup: [] })),
});

describe('hostile texts in renderings by Node', () => {
  for (const [name, render] of Object.entries(outputs)) {
    it(`${name} has only the elements and attributes of the templates, and every complete text`, async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryDataset.map(withoutMarkup), async (dataset) => {
          const { dataset: numberedDataset, filledIn } = numbered(dataset);
          const expected = skeleton(await render(numberedDataset)).map(filledIn);
          const html = await render(dataset);
          assert.deepEqual(skeleton(html), expected);
          assert.deepEqual(dangersIn(attributesIn(parse(html).childNodes)), []);
        }),
        { seed, numRuns: 30 },
      );
    });
  }

  it('markup in a quotation adds no other elements', async () => {
    const elements = new Set(
      'article,b,bdi,blockquote,cite,dd,details,div,dl,dt,figure,h3,li,ol,p,q,slot,span,summary,time,a,button,figcaption'.split(
        ',',
      ),
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

  it('an attribute of a server component adds no elements by its name', async (context) => {
    // React says that it leaves the attribute out.
    context.mock.method(console, 'error', () => {});
    const props = { claim: 'substantial-shells', lang: 'en' };
    const htmlOf = async (more) => renderToStaticMarkup(await PrerenderedClaim({ ...props, ...more }));
    const expected = await htmlOf({});
    for (const name of ['x><img src=x onerror=alert(1)>', 'x onclick=alert(1)//', 'x/onclick', '"x', "'x"])
      assert.equal(await htmlOf({ [name]: '' }), expected, name);
  });

  it('a forbidden address never becomes a link, validated or not', async () => {
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
        JSON.stringify(datasetJsonLd(hostile), (key, value) => {
          if (key === 'url') assert.match(value, /^https?:\/\//);
          return value;
        });
      }),
      { seed, numRuns: 20 },
    );
  });

  it('JSON-LD in a page does not end its script element, and parses to the same value', async () => {
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
        assert.deepEqual(node, JSON.parse(JSON.stringify(recordNodes(index, ['claim-0'], [])[0])));
        assert.equal(node.text, attack);
      }),
      { seed, numRuns: 50 },
    );
  });
});
