import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { item, rating, review } from '../../fixtures/bridge.mjs';
import { imported, without } from './support.mjs';

const reviewOf = (node) => imported({ ...review, ...node }).claims[0].reviews[0];

describe('a review', () => {
  for (const { name, given, verdict } of [
    { name: 'its words', given: { alternateName: 'Mostly false', name: 'x', ratingValue: 2 }, verdict: 'Mostly false' },
    { name: 'its name', given: { name: 'Misleading', ratingValue: '2' }, verdict: 'Misleading' },
    {
      name: 'a value in words',
      given: { ratingValue: 'Pants on fire', ratingExplanation: 'x' },
      verdict: 'Pants on fire',
    },
    { name: 'its explanation', given: { ratingExplanation: 'No proof.', ratingValue: 2 }, verdict: 'No proof.' },
    { name: 'its number', given: { ratingValue: 3 }, verdict: '3' },
    { name: 'the number zero', given: { ratingValue: 0 }, verdict: '0' },
    { name: 'the first of several', given: [{ name: 'One' }, { name: 'Two' }], verdict: 'One' },
  ]) {
    it(`takes its verdict from ${name}`, () => assert.equal(reviewOf({ reviewRating: given }).verdict, verdict));
  }

  for (const { written, number } of [
    { written: 2.5, number: 2.5 },
    { written: 0, number: 0 },
    { written: ' -1 ', number: -1 },
    { written: ' ', number: undefined },
    { written: 'two', number: undefined },
    { written: '1e999', number: undefined },
    { written: true, number: undefined },
    { written: ['4', 5], number: 4 },
    { written: null, number: undefined },
  ]) {
    it(`reads the rating ${JSON.stringify(written)} as ${number}`, () => {
      const numbers = { ratingValue: written, bestRating: written, worstRating: written };
      const { ratingValue, bestRating, worstRating } = reviewOf({ reviewRating: { name: 'x', ...numbers } });
      assert.deepEqual([ratingValue, bestRating, worstRating], [number, number, number]);
    });
  }

  it('has no numbers if the rating has none', () => {
    const bare = reviewOf({ reviewRating: { name: 'x' } });
    assert.deepEqual(Object.keys(bare), ['author', 'verdict', 'url', 'datePublished']);
  });

  it('has a publication day if the document has one', () => {
    assert.equal(reviewOf({ datePublished: '2025-03-02T10:00:00Z' }).datePublished, '2025-03-02');
    assert.equal(reviewOf({ datePublished: undefined, dateModified: '2025-03-09' }).datePublished, '2025-03-09');
    assert.equal('datePublished' in reviewOf({ datePublished: '2025-03' }), false);
    assert.equal('datePublished' in reviewOf({ datePublished: undefined }), false);
  });

  it('has its publisher as author if it has no author', () => {
    assert.equal(reviewOf({ author: undefined, publisher: 'Desk' }).author, 'Desk');
    assert.equal(reviewOf({ publisher: 'Desk' }).author, 'Fact Desk');
  });

  it('has its first http or https address', () => {
    assert.equal(reviewOf({ url: ['x', { '@id': 'https://a.example/1' }] }).url, 'https://a.example/1');
    assert.equal(reviewOf({ url: { url: 'https://a.example/2' } }).url, 'https://a.example/2');
  });

  it('resolves references to its rating and its claim', () => {
    const { claims } = imported({
      '@graph': [
        { ...review, itemReviewed: '#item', reviewRating: { '@id': '#rating' } },
        { ...item, '@id': '#item', text: 'The bridge is closed.' },
        { ...rating, '@id': '#rating' },
      ],
    });
    assert.deepEqual(
      claims.map(({ text, reviews }) => [text, reviews[0].verdict]),
      [['The bridge is closed.', 'False']],
    );
  });

  it('is left out if it is incomplete, and its claim is kept', () => {
    const { claims } = imported(without(review, 'url'));
    assert.deepEqual(
      claims.map(({ text, reviews }) => [text, reviews]),
      [['The bridge is closed.', undefined]],
    );
  });

  it('belongs to its own claim if `claimReviewed` is the only text', () => {
    for (const itemReviewed of [undefined, '#nowhere']) {
      const { claims } = imported({ ...review, itemReviewed });
      assert.equal(claims[0].text, 'The bridge is closed.');
      assert.equal(claims[0].reviews.length, 1);
    }
  });

  it('is appended to the earlier reviews of its claim', () => {
    const other = { ...review, author: 'Other Desk', url: 'https://other.example/1' };
    const { claims } = imported([review, other]);
    assert.deepEqual(
      claims.map(({ reviews }) => reviews.map(({ author }) => author)),
      [['Fact Desk', 'Other Desk']],
    );
  });
});
