import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { review } from '../../fixtures/bridge.mjs';
import { findingsIn, imported, without } from './support.mjs';

const claim = { '@type': 'Claim', text: 'The bridge is closed.', author: 'Ada Berg' };
const unmappedLine = (path) => `${path}: the model has no place for this; add it by hand if it matters`;
const lists = (depth, value) => Array.from({ length: depth }).reduce((inner) => [inner], value);

describe('each part of JSON-LD that is not imported is reported', () => {
  for (const { name, input, found } of [
    {
      name: 'a type that is not read',
      input: [{ '@type': 'Recipe', name: 'Soup' }],
      found: [
        '$[0]: only Claim, ClaimReview and Quotation are read; remove it, or give it one of these types (left out)',
      ],
    },
    {
      name: 'an empty feed',
      input: { '@type': 'DataFeed', dataFeedElement: [] },
      found: ['$: only Claim, ClaimReview and Quotation are read; remove it, or give it one of these types (left out)'],
    },
    {
      name: 'an entry that is no node',
      input: ['text', 7, null],
      found: [0, 1, 2].map((order) => `$[${order}]: this is no node; remove it (left out)`),
    },
    {
      name: 'a document that is nested too deep',
      input: lists(33, claim),
      found: [`$${'[0]'.repeat(33)}: the document is nested too deep; take out what is not needed (left out)`],
    },
    { name: 'nothing for a document nested to the depth limit', input: lists(32, claim), found: [] },
    {
      name: 'graphs that are nested too deep',
      input: Array.from({ length: 33 }).reduce((inner) => ({ '@graph': inner }), claim),
      found: [`$${"['@graph']".repeat(33)}: the document is nested too deep; take out what is not needed (left out)`],
    },
    {
      name: 'a claim without a text',
      input: { '@type': 'Claim', author: 'A' },
      found: ['$: there is no text that says what is claimed; add `text` (left out)'],
    },
    {
      name: 'a claim without an author',
      input: without(claim, 'author'),
      found: ['$: nobody is named who says this; name the source; until then it is shown as unnamed'],
    },
    {
      name: 'a review without an address',
      input: without(review, 'url'),
      found: ['$: a review needs a reviewer, a rating and an address; add url (left out)'],
    },
    {
      name: 'a review without a rating',
      input: without(review, 'reviewRating'),
      found: ['$: a review needs a reviewer, a rating and an address; add reviewRating (left out)'],
    },
    {
      name: 'a review with a rating that is only a word',
      input: { ...review, reviewRating: 'False' },
      found: ['$: a review needs a reviewer, a rating and an address; add reviewRating (left out)'],
    },
    {
      name: 'a review without an author',
      input: without(review, 'author'),
      found: ['$: a review needs a reviewer, a rating and an address; add author (left out)'],
    },
    {
      name: 'a review with nothing but the claim',
      input: without(review, 'url', 'author', 'reviewRating'),
      found: ['$: a review needs a reviewer, a rating and an address; add author, reviewRating, url (left out)'],
    },
    {
      name: 'a review without a claim, once',
      input: without(review, 'itemReviewed', 'claimReviewed'),
      found: ['$: there is no text that says what is claimed; add `text` (left out)'],
    },
    {
      name: 'a quotation without words',
      input: { '@type': 'Quotation', creator: 'A', keywords: 'k' },
      found: ['$: a quotation without words; add `text` (left out)'],
    },
    {
      name: 'a quotation without a speaker, once',
      input: { '@type': 'Quotation', text: 'x' },
      found: ['$: nobody is named who says this; name the source; until then it is shown as unnamed'],
    },
    {
      name: 'a quotation about a node that is no claim',
      input: { '@type': 'Quotation', text: 'x', creator: 'A', about: [claim, { '@id': '#none' }, 'words', review] },
      found: [1, 2, 3].map((order) => `$.about[${order}]: this is no claim in the document; correct the reference`),
    },
    {
      name: 'a correction without a day, without a text, or without either',
      input: {
        ...claim,
        correction: [
          { text: 'Wrong.', datePublished: '2025-03' },
          { datePublished: '2025-03-04' },
          'wrong',
          { text: 'Wrong.' },
        ],
      },
      found: [0, 1, 2, 3].map(
        (order) => `$.correction[${order}]: a correction needs a text and a day; add them (left out)`,
      ),
    },
    {
      name: 'an invalid date, and a date that does not exist',
      input: { ...claim, datePublished: ['soon', 2025, '2025-13-01', 'in 2025', '20'] },
      found: [0, 1, 2, 3, 4].map(
        (order) => `$.datePublished[${order}]: this is no date of ISO 8601; write it YYYY-MM-DD`,
      ),
    },
    {
      name: 'addresses without the scheme http or https',
      input: {
        ...claim,
        author: { name: 'A', url: ['javascript:alert(1)', '/a', 7, { '@id': 'ftp://a' }, ['https://a.example']] },
      },
      found: [0, 1, 2, 3, 4].map(
        (order) => `$.author.url[${order}]: this is no address of the scheme http or https; correct it`,
      ),
    },
    {
      name: 'another article',
      input: ['One', 'Two'].map((headline) => ({ ...claim, text: headline, appearance: { headline } })),
      found: ['$[1].appearance: a dataset is of one article, and this is another; make a dataset for each'],
    },
    {
      name: 'properties without a counterpart, by their original names',
      input: {
        '@graph': [
          { ...claim, keywords: ['k'], 'schema:genre': 'g', audience: 0 },
          { ...review, claimReviewed: claim.text, itemReviewed: claim, comment: 'c' },
          { '@type': 'Quotation', text: 'x', creator: 'A', about: claim, keywords: 'k' },
        ],
      },
      found: ["$['@graph'][0].keywords", "$['@graph'][0]['schema:genre']", "$['@graph'][0].audience"]
        .concat("$['@graph'][1].comment", "$['@graph'][2].keywords")
        .map(unmappedLine),
    },
  ]) {
    it(name, () => assert.deepEqual(findingsIn(input), found));
  }

  it('identity, context and repeated values are not reported', () => {
    const silent = {
      ...{ '@context': 'https://schema.org', '@id': '#x', identifier: 'x', sameAs: 'x', image: 'x', logo: 'x' },
      ...{ mainEntityOfPage: 'x', 'https://schema.org/image': 'x', comment: null, genre: undefined },
    };
    const date = '2025-03-01';
    const aboutClaim = {
      ...{ name: 'n', headline: 'h', claimReviewed: 'c', creator: 'C', datePublished: date, dateCreated: date },
      ...{
        correction: [],
        additionalType: 'x',
        inLanguage: 'en',
        url: 'https://a.example',
        appearance: { name: 'One' },
      },
      ...{ firstAppearance: { name: 'One' }, isPartOf: { name: 'One' } },
    };
    const aboutReview = { publisher: 'P', name: 'n', headline: 'h', inLanguage: 'en' };
    const aboutQuotation = { spokenByCharacter: 'B', author: 'C', inLanguage: 'en', isPartOf: { name: 'One' } };
    const node = { '@type': 'Quotation', text: 'x', creator: 'A', about: claim, url: 'https://a.example' };
    assert.deepEqual(findingsIn({ ...claim, ...silent, ...aboutClaim }), []);
    assert.deepEqual(findingsIn({ ...review, ...silent, ...aboutReview }), []);
    assert.deepEqual(findingsIn({ ...node, ...silent, ...aboutQuotation }), []);
    assert.deepEqual(findingsIn({ ...claim, datePublished: null, correction: null, inLanguage: null }), []);
    assert.deepEqual(findingsIn({ type: 'Claim', '@context': 'x', text: 'x', author: 'A' }), []);
  });

  it('a claim without an author gets the claimant “Unnamed source”', () => {
    assert.deepEqual(imported(without(claim, 'author')).claims[0].claimant, ['Unnamed source']);
  });
});
