import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { datasetJsonLd, jsonLdText } from '../../../dist/json-ld/to-json-ld.js';
import { indexDataset } from '../../../dist/model/claim-index.js';
import { imported } from './support.mjs';

const bundled = JSON.parse(readFileSync(new URL('../../../src/data/dataset.json', import.meta.url), 'utf8'));

describe('round trip', () => {
  const withReviews = structuredClone(bundled);
  withReviews.article.url = 'https://news.example/denial';
  withReviews.article.publisher = 'News';
  Object.assign(withReviews.claims[5], {
    reviews: [
      {
        author: 'csis',
        verdict: 'Unproven',
        url: 'https://csis.example/1',
        ratingValue: 2,
        datePublished: '2022-12-01',
      },
    ],
    corrections: [
      { type: 'corrected', date: '2022-11-10', text: 'The number was wrong.' },
      { type: 'retracted', date: '2022-11-12', text: 'Withdrawn.' },
    ],
  });
  for (const { name, dataset } of [
    { name: 'the bundled dataset', dataset: bundled },
    { name: 'a dataset with reviews, corrections and an address', dataset: withReviews },
  ]) {
    it(`keeps the values of ${name} that schema.org can express`, () => {
      const document = JSON.parse(jsonLdText(datasetJsonLd(indexDataset(dataset))));
      const { findings, ...after } = imported(document);
      assert.deepEqual(findings, []);
      const name = (id) => dataset.sources.find((source) => source.id === id)?.name ?? id;
      assert.deepEqual(
        after.claims,
        dataset.claims.map(({ text, appearances: [{ claimant, date }], kind, reviews, corrections }) => ({
          text,
          claimant: claimant.map(name),
          kind,
          // schema.org has no intervals.
          ...(date && !date.edtf.includes('/') && { date: date.edtf }),
          ...(reviews && { reviews: reviews.map((review) => ({ ...review, author: name(review.author) })) }),
          ...(corrections && { corrections }),
        })),
      );
      assert.deepEqual(
        after.dataset.claims.map(({ id }) => id),
        dataset.claims.map(({ id }) => id),
      );
      assert.deepEqual(
        after.quotations,
        dataset.quotations.map(({ text, speaker, claims }) => ({ text, speaker: name(speaker), claims })),
      );
    });
  }
});
