import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import fc from 'fast-check';

import { datasetFromJsonLd } from '../../dist/json-ld/from-json-ld.js';
import { validateDataset } from '../../dist/model/validate.js';
import { item, review } from '../fixtures/bridge.mjs';

describe('JSON-LD of any shape', () => {
  it('never throws', () => {
    const deep = JSON.parse('['.repeat(5000) + ']'.repeat(5000));
    const nested = Array.from({ length: 1000 }).reduce(
      (inner) => ({ '@type': 'ClaimReview', itemReviewed: inner }),
      {},
    );
    const circle = {
      '@graph': [
        { '@id': '#a', '@type': 'ClaimReview', itemReviewed: { '@id': '#b' } },
        { '@id': '#b', '@type': 'ClaimReview', itemReviewed: { '@id': '#a' }, author: { '@id': '#c' } },
        { '@id': '#c', '@type': 'Person', name: 'A', affiliation: { '@id': '#d' } },
        { '@id': '#d', '@type': 'Person', name: 'B', affiliation: { '@id': '#c' } },
      ],
    };
    const prototypes = JSON.parse(
      '{"@type":"Claim","text":"x","author":{"name":"__proto__"},"__proto__":{"y":1},"constructor":{"name":"z"}}',
    );
    const text = '<script>alert(1)</script>\ud800\u202e';
    const hostile = { '@type': ['Claim', 7, null], text, author: { name: text, '@type': { '@id': 3 } }, '@id': text };
    for (const input of [undefined, null, 7, 'x', deep, nested, circle, prototypes, hostile]) {
      const { dataset } = datasetFromJsonLd([{ json: input }]);
      validateDataset(dataset);
    }
    assert.equal({}.y, undefined);
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 4 }),
        fc.constantFrom(...Object.keys({ ...item, ...review }), 'correction', 'about', '@id', '@graph', 'appearance'),
        fc.constantFrom('Claim', 'ClaimReview', 'Quotation', 'DataFeed'),
        (value, key, type) => {
          const node = { ...review, '@type': type, text: 'words', [key]: value };
          for (const input of [node, value, { '@graph': [node, value] }])
            validateDataset(datasetFromJsonLd([{ json: input }]).dataset);
        },
      ),
      { numRuns: 500 },
    );
  });
});
