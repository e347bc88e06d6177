import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { datasetFromJsonLd } from '../../../dist/json-ld/from-json-ld.js';
import { isJsonLd } from '../../../dist/json-ld/is-json-ld.js';
import { review } from '../../fixtures/bridge.mjs';
import { findingsIn, imported, notShown } from './support.mjs';

const bundled = JSON.parse(readFileSync(new URL('../../../src/data/dataset.json', import.meta.url), 'utf8'));
const claim = { '@type': 'Claim', text: 'The bridge is closed.', author: 'Ada Berg' };

describe('isJsonLd', () => {
  for (const input of [
    { '@context': 'https://schema.org' },
    { '@graph': [] },
    { '@type': 'Claim' },
    [{ '@type': 'Claim' }],
    [7, { '@type': 'Claim' }],
    { claims: [] },
    ...[{ version: '1.1', items: [claim] }, { article: { review: claim } }],
    ...[[[claim]], { type: 'Claim' }, { data: [{ claimReviewed: 'x' }] }, [{ text: 'x', claimReview: [] }]],
  ]) {
    it(`returns true for ${JSON.stringify(input)}`, () => assert.equal(isJsonLd(input), true));
  }

  for (const input of [
    ...[null, undefined, 7, 'x', '@type', [], [7], [null], {}, { claims: {} }, { data: [{ type: 'x' }] }],
    ...[{ claims: [], version: 1 }, { claims: [], sources: [] }, { quotations: [claim] }],
  ]) {
    it(`returns false for ${JSON.stringify(input)}`, () => assert.equal(isJsonLd(input), false));
  }

  it('returns false for a dataset of this model', () => assert.equal(isJsonLd(bundled), false));
});

describe('the nodes of a document', () => {
  const textsOf = (input) => imported(input).claims.map(({ text }) => text);
  const other = { ...claim, text: 'It is open.' };

  for (const { name, input, texts } of [
    {
      name: 'a graph in a graph',
      input: { '@graph': [claim, { '@graph': [other] }] },
      texts: [claim.text, other.text],
    },
    {
      name: 'a claim that has a graph of others',
      input: { ...claim, '@graph': [other] },
      texts: [claim.text, other.text],
    },
    {
      name: 'a review that has a graph of claims',
      input: { ...review, '@graph': [other] },
      texts: ['The bridge is closed.', other.text],
    },
    { name: 'an item by its address', input: { 'schema:item': { ...claim } }, texts: [claim.text] },
    {
      name: 'a type under the key `type`',
      input: { type: ['http://schema.org/Claim'], text: 'x', author: 'A' },
      texts: ['x'],
    },
  ]) {
    it(`are read from ${name}`, () => {
      assert.deepEqual(textsOf(input), texts);
      assert.deepEqual(findingsIn(input), []);
    });
  }

  it('are none in an empty graph, of which nothing is made up', () => {
    assert.deepEqual(datasetFromJsonLd([{ json: { '@graph': [] } }]).dataset, {
      version: 1,
      sources: [],
      claims: [],
      quotations: [],
      relations: [],
    });
  });

  it('are counted by the progress callback', () => {
    const calls = [];
    datasetFromJsonLd([{ json: [claim, other] }], (done, total) => calls.push([done, total]));
    assert.deepEqual(calls, [
      [0, 2],
      [1, 2],
    ]);
  });
});

describe('a response of the Fact Check Tools API', () => {
  const api = {
    text: 'The bridge is closed.',
    claimant: 'Ada Berg',
    claimDate: '2025-03-01T00:00:00Z',
    claimReview: [
      {
        publisher: { name: 'Fact Desk', site: 'facts.example' },
        url: 'https://facts.example/bridge',
        title: 'Is the bridge closed?',
        reviewDate: '2025-03-02T00:00:00Z',
        textualRating: 'False',
        languageCode: 'en',
      },
      { publisher: { site: 'other.example' }, url: 'https://other.example/1', textualRating: 'Half true' },
    ],
  };

  it('is read with its claims and their reviews', () => {
    const { claims, findings, dataset } = imported({ claims: [api] });
    assert.deepEqual(findings, []);
    assert.deepEqual(claims, [
      {
        text: 'The bridge is closed.',
        claimant: ['Ada Berg'],
        kind: 'assertion',
        date: '2025-03-01',
        reviews: [
          {
            ...{ author: 'Fact Desk', verdict: 'False', url: 'https://facts.example/bridge' },
            ...{ datePublished: '2025-03-02', name: 'Is the bridge closed?', inLanguage: 'en' },
          },
          { author: 'other.example', verdict: 'Half true', url: 'https://other.example/1' },
        ],
      },
    ]);
    assert.equal(dataset.inLanguage, 'en');
    assert.deepEqual(
      dataset.sources.map(({ name, type, url }) => [name, type, url]),
      [
        ['Ada Berg', 'Thing', undefined],
        ['Fact Desk', 'Thing', 'https://facts.example/'],
        ['other.example', 'Thing', 'https://other.example/'],
      ],
    );
  });

  it('is read if a claim has no review', () => {
    const { claims, findings } = imported({ claims: [{ ...api, claimReview: undefined }] });
    assert.deepEqual(findings, []);
    assert.deepEqual(claims, [
      { text: 'The bridge is closed.', claimant: ['Ada Berg'], kind: 'assertion', date: '2025-03-01' },
    ]);
  });

  it('is reported if it lacks required values', () => {
    assert.deepEqual(
      findingsIn({ claims: [7, { claimant: 'A' }, { ...api, claimReview: [7, { publisher: 'Desk', url: '/x' }] }] }),
      [
        '$.claims[2].claimReview[1]: there is no verdict, so the review is left out; add `reviewRating`',
        '$.claims[1]: there is no text that says what is claimed; add `text` (left out)',
        notShown('$.claims[0]'),
        notShown('$.claims[2].claimReview[0]'),
        notShown('$.claims[2].claimReview[1].publisher'),
        notShown('$.claims[2].claimReview[1].url'),
      ],
    );
  });

  it('is not all of it if there is another page', () => {
    assert.deepEqual(findingsIn({ claims: [api], nextPageToken: 'CBA' }), [
      '$.nextPageToken: there are more claims on the next page of the answer; fetch it with this `pageToken`, and import both files',
    ]);
  });
});
