import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { item, rating, review } from '../../fixtures/bridge.mjs';
import { imported, without } from './support.mjs';

const expectedReview = {
  author: 'Fact Desk',
  verdict: 'False',
  url: 'https://facts.example/bridge',
  ratingValue: 1,
  bestRating: 5,
  worstRating: 1,
  datePublished: '2025-03-02',
};
const expected = {
  text: 'The bridge is closed.',
  claimant: ['Ada Berg'],
  kind: 'assertion',
  date: '2025-03-01',
  reviews: [expectedReview],
};

describe('datasetFromJsonLd', () => {
  for (const { name, input } of [
    { name: 'a node', input: review },
    { name: 'a list', input: [review] },
    { name: 'a graph', input: { '@context': 'https://schema.org', '@graph': [without(review, '@context')] } },
    {
      name: 'a graph of references',
      input: {
        '@graph': [
          { ...without(review, '@context'), itemReviewed: { '@id': '#c' } },
          { ...item, '@id': '#c', text: 'The bridge is closed.' },
        ],
      },
    },
    { name: 'a feed', input: { '@type': 'DataFeed', dataFeedElement: [{ '@type': 'DataFeedItem', item: [review] }] } },
    {
      name: 'a feed with one item',
      input: { '@type': 'DataFeed', dataFeedElement: { '@type': 'DataFeedItem', item: review } },
    },
    {
      name: 'prefixed types',
      input: {
        ...review,
        '@type': 'schema:ClaimReview',
        itemReviewed: { ...item, '@type': 'http://schema.org/Claim' },
      },
    },
    {
      name: 'prefixed properties',
      input: {
        '@type': 'ClaimReview',
        ...Object.fromEntries(
          Object.entries(without(review, '@context', '@type')).map(([key, value]) => [
            `https://schema.org/${key}`,
            value,
          ]),
        ),
      },
    },
    { name: 'several types on a node', input: { ...review, '@type': ['Review', 'ClaimReview'] } },
    { name: 'the item as a CreativeWork', input: { ...review, itemReviewed: { ...item, '@type': 'CreativeWork' } } },
    { name: 'the item in a list', input: { ...review, itemReviewed: [item] } },
    {
      name: 'authors as texts',
      input: { ...review, author: 'Fact Desk', itemReviewed: { ...item, author: 'Ada Berg' } },
    },
    {
      name: 'authors in lists',
      input: { ...review, author: [review.author], itemReviewed: { ...item, author: [item.author] } },
    },
    {
      name: 'ratings as texts',
      input: { ...review, reviewRating: { ...rating, ratingValue: '1', bestRating: '5', worstRating: ' 1 ' } },
    },
    {
      name: 'dates with the time of midnight, which means no time',
      input: {
        ...review,
        datePublished: '2025-03-02T10:00:00Z',
        itemReviewed: { ...item, datePublished: '2025-03-01T00:00:00+01:00' },
      },
    },
    { name: 'the same review twice', input: [review, { ...review }] },
    { name: 'a page of the review', input: { '@type': 'WebPage', mainEntity: [{ '@type': 'ItemPage', review }] } },
  ]) {
    it(`reads ${name}`, () => {
      const { claims, findings } = imported(input);
      assert.deepEqual(claims, [expected]);
      assert.deepEqual(findings, []);
    });
  }

  it('keeps the time of a claim if its UTC offset is given', () => {
    const timed = (datePublished) =>
      imported({ ...review, itemReviewed: { ...item, datePublished } }).claims.map(({ date }) => date);
    assert.deepEqual(timed('2025-03-01T23:59:00+01:00'), ['2025-03-01T23:59:00+01:00']);
    assert.deepEqual(timed('2025-03-01T23:59:00'), ['2025-03-01']);
  });

  it('collects the reviews of one claim', () => {
    const other = { ...review, author: 'Other Desk', url: 'https://other.example/1' };
    const { claims } = imported([review, other]);
    assert.deepEqual(
      claims.map(({ reviews }) => reviews.map(({ author }) => author)),
      [['Fact Desk', 'Other Desk']],
    );
  });

  it('takes a verdict from the first text of the rating', () => {
    for (const { given, verdict } of [
      { given: { alternateName: 'Mostly false', ratingValue: 2 }, verdict: 'Mostly false' },
      { given: { name: 'Misleading' }, verdict: 'Misleading' },
      { given: { ratingValue: 'Pants on fire' }, verdict: 'Pants on fire' },
      { given: { ratingValue: 3 }, verdict: '3' },
    ]) {
      assert.equal(imported({ ...review, reviewRating: given }).claims[0].reviews[0].verdict, verdict);
    }
  });

  it('never derives the verification from a verdict', () => {
    const { dataset } = imported(review);
    assert.deepEqual(
      dataset.claims.map(({ verification }) => verification),
      [undefined],
    );
  });

  it('reads claims and quotations without a review', () => {
    const { claims, quotations, dataset, findings } = imported({
      '@graph': [
        {
          '@type': 'Claim',
          '@id': '#a',
          text: 'The bridge is open.',
          author: 'Mayor',
          appearance: {
            '@type': 'NewsArticle',
            headline: 'The bridge',
            url: 'https://news.example/bridge',
            inLanguage: 'en',
          },
        },
        { '@type': 'Quotation', text: 'It is open.', creator: 'Mayor', about: { '@id': '#a' } },
        { '@type': 'Quotation', text: 'Nobody told us.', spokenByCharacter: { name: 'A driver' } },
      ],
    });
    assert.deepEqual(
      claims.map(({ text, claimant }) => [text, claimant]),
      [
        ['The bridge is open.', ['Mayor']],
        ['Nobody told us.', ['A driver']],
      ],
    );
    assert.deepEqual(
      quotations.map(({ text, speaker }) => [text, speaker]),
      [
        ['It is open.', 'Mayor'],
        ['Nobody told us.', 'A driver'],
      ],
    );
    assert.equal('article' in dataset, false);
    assert.deepEqual(dataset.claims[0].appearances[0].isPartOf, {
      name: 'The bridge',
      url: 'https://news.example/bridge',
    });
    assert.deepEqual(
      findings.map(({ path }) => path),
      ["$['@graph'][0].appearance['@type']", "$['@graph'][0].appearance.inLanguage"],
    );
  });
});
