import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { datasetFromJsonLd, isJsonLd } from '../../../dist/json-ld/from-json-ld.js';
import { datasetJsonLd, jsonLdText } from '../../../dist/json-ld/to-json-ld.js';
import { indexDataset } from '../../../dist/model/claim-index.js';
import { validateDataset } from '../../../dist/model/validate.js';
import { item, rating, review } from '../../fixtures/bridge.mjs';

const bundled = JSON.parse(readFileSync(new URL('../../../src/data/dataset.json', import.meta.url), 'utf8'));

/** What is imported, as far as the tests compare it, and what is found on the way. */
function imported(input) {
  const { dataset, findings } = datasetFromJsonLd(input);
  const validation = validateDataset(dataset);
  assert.deepEqual(validation.findings, [], 'what is imported is sound');
  const nameOf = (id) => (id === 'article' ? 'article' : dataset.sources.find((source) => source.id === id).name);
  return {
    dataset,
    findings,
    claims: dataset.claims.map(({ text, claimant, date, reviews, kind, corrections }) => ({
      text,
      claimant: claimant.map(nameOf),
      kind,
      ...(date && { date: date.edtf }),
      ...(reviews && { reviews: reviews.map((review) => ({ ...review, author: nameOf(review.author) })) }),
      ...(corrections && { corrections }),
    })),
    quotations: dataset.quotations.map(({ text, speaker, claims }) => ({ text, speaker: nameOf(speaker), claims })),
  };
}

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
const without = (object, ...keys) => Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));

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
    { name: 'several types on a node', input: { ...review, '@type': ['Review', 'ClaimReview'] } },
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
      name: 'dates with the time of midnight, which stands for none',
      input: {
        ...review,
        datePublished: '2025-03-02T10:00:00Z',
        itemReviewed: { ...item, datePublished: '2025-03-01T00:00:00+01:00' },
      },
    },
    { name: 'the same review twice in two forms', input: [review] },
  ]) {
    it(`reads ${name}`, () => {
      const { claims, findings } = imported(input);
      assert.deepEqual(claims, [expected]);
      assert.deepEqual(findings, []);
    });
  }

  it('keeps the time of a claim whose offset from UTC is told', () => {
    const timed = (datePublished) =>
      imported({ ...review, itemReviewed: { ...item, datePublished } }).claims.map(({ date }) => date);
    assert.deepEqual(timed('2025-03-01T23:59:00+01:00'), ['2025-03-01T23:59:00+01:00']);
    assert.deepEqual(timed('2025-03-01T23:59:00'), ['2025-03-01']);
  });

  it('reads an answer of the Fact Check Tools API', () => {
    const answer = {
      claims: [
        {
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
        },
      ],
    };
    assert.equal(isJsonLd(answer), true);
    const { claims, findings, dataset } = imported(answer);
    assert.deepEqual(findings, []);
    const [first, second] = claims[0].reviews;
    assert.deepEqual(first, without(expectedReview, 'ratingValue', 'bestRating', 'worstRating'));
    assert.deepEqual(second, { author: 'other.example', verdict: 'Half true', url: 'https://other.example/1' });
    assert.deepEqual(without(claims[0], 'reviews'), without(expected, 'reviews'));
    assert.equal(dataset.article.inLanguage, 'en');
  });

  it('gathers the reviews of one claim', () => {
    const other = { ...review, author: 'Other Desk', url: 'https://other.example/1' };
    const { claims } = imported([review, other]);
    assert.deepEqual(
      claims.map(({ reviews }) => reviews.map(({ author }) => author)),
      [['Fact Desk', 'Other Desk']],
    );
  });

  it('takes a verdict from the words there are', () => {
    for (const { given, verdict } of [
      { given: { alternateName: 'Mostly false', ratingValue: 2 }, verdict: 'Mostly false' },
      { given: { name: 'Misleading' }, verdict: 'Misleading' },
      { given: { ratingValue: 'Pants on fire' }, verdict: 'Pants on fire' },
      { given: { ratingValue: 3 }, verdict: '3' },
    ]) {
      assert.equal(imported({ ...review, reviewRating: given }).claims[0].reviews[0].verdict, verdict);
    }
  });

  it('never takes a verdict for its own', () => {
    const { dataset } = imported(review);
    assert.deepEqual(
      dataset.claims.map(({ verification }) => verification),
      ['unverified'],
    );
  });

  it('reads claims and quotations on their own', () => {
    const { claims, quotations, dataset } = imported({
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
    assert.deepEqual(dataset.article, { name: 'The bridge', inLanguage: 'en', url: 'https://news.example/bridge' });
  });

  for (const { name, input, paths, dropped } of [
    { name: 'a type that is not read', input: [{ '@type': 'Recipe', name: 'Soup' }], paths: ['$[0]'], dropped: true },
    { name: 'what is no node', input: ['text', 7], paths: ['$[0]', '$[1]'], dropped: true },
    { name: 'a claim without a text', input: { '@type': 'Claim', author: 'A' }, paths: ['$'], dropped: true },
    { name: 'a review without an address', input: without(review, 'url'), paths: ['$'], dropped: true },
    { name: 'a review without a rating', input: without(review, 'reviewRating'), paths: ['$'], dropped: true },
    { name: 'a claim of nobody', input: { '@type': 'Claim', text: 'x' }, paths: ['$'], dropped: false },
    {
      name: 'a property without a place',
      input: { '@type': 'Claim', text: 'x', author: 'A', keywords: ['k'] },
      paths: ['$.keywords'],
      dropped: false,
    },
    {
      name: 'a date that is none',
      input: { '@type': 'Claim', text: 'x', author: 'A', datePublished: 'soon' },
      paths: ['$.datePublished'],
      dropped: false,
    },
    {
      name: 'an address that runs code',
      input: { '@type': 'Claim', text: 'x', author: { name: 'A', url: 'javascript:alert(1)' } },
      paths: ['$.author.url'],
      dropped: false,
    },
    {
      name: 'another article',
      input: [
        { '@type': 'Claim', text: 'x', author: 'A', appearance: { headline: 'One' } },
        { '@type': 'Claim', text: 'y', author: 'A', appearance: { headline: 'Two' } },
      ],
      paths: ['$[1].appearance'],
      dropped: false,
    },
    {
      name: 'a correction without a day',
      input: { '@type': 'Claim', text: 'x', author: 'A', correction: 'wrong' },
      paths: ['$.correction'],
      dropped: true,
    },
    { name: 'a quotation without words', input: { '@type': 'Quotation', creator: 'A' }, paths: ['$'], dropped: true },
    {
      name: 'a quotation about nothing known',
      input: { '@type': 'Quotation', text: 'x', creator: 'A', about: { '@id': '#none' } },
      paths: ['$.about'],
      dropped: false,
    },
  ]) {
    it(`reports ${name}, and drops nothing in silence`, () => {
      const { findings } = imported(input);
      assert.deepEqual(
        findings.map(({ path, rule }) => [path, rule]),
        paths.map((path) => [path, 'not-mapped']),
      );
      assert.ok(findings.every((finding) => finding.dropped === dropped));
    });
  }

  it('does not take a dataset of this model for JSON-LD', () => {
    assert.equal(isJsonLd(bundled), false);
    for (const input of [null, undefined, 7, 'x', [], {}, { claims: [], version: 1 }])
      assert.equal(isJsonLd(input), false);
  });
});

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
    it(`keeps what schema.org can say of ${name}`, () => {
      const document = JSON.parse(jsonLdText(datasetJsonLd(indexDataset(dataset))));
      const { findings, ...after } = imported(document);
      assert.deepEqual(findings, []);
      const name = (id) => dataset.sources.find((source) => source.id === id)?.name ?? id;
      assert.deepEqual(
        after.claims,
        dataset.claims.map(({ text, claimant, kind, date, reviews, corrections }) => ({
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

  it('escapes what could end a script element', () => {
    const text = jsonLdText({ text: '</script>&<!--\u2028\u2029' });
    assert.doesNotMatch(text, /[<>&\u2028\u2029]/);
    assert.equal(JSON.parse(text).text, '</script>&<!--\u2028\u2029');
  });
});
