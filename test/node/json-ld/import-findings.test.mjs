import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { datasetFromJsonLd } from '../../../dist/json-ld/from-json-ld.js';
import { validateImport } from '../../../dist/json-ld/validate-import.js';
import { groupedLines, isError } from '../../../dist/model/findings.js';
import { review } from '../../fixtures/bridge.mjs';
import { findingsIn, notShown, without } from './support.mjs';

const claim = { '@type': 'Claim', text: 'The bridge is closed.', author: 'Ada Berg' };
const lists = (depth, value) => Array.from({ length: depth }).reduce((inner) => [inner], value);
const nothing = (path) =>
  `${path}: there is no Claim, ClaimReview, MediaReview or Quotation in it; name a document that has one`;
const tooDeep = (path) => `${path}: the document is nested too deep; take out what is not needed (left out)`;
const noAddress = (path) => `${path}: this is no address of the scheme http or https; correct it`;

describe('each part of JSON-LD that is not imported is reported', () => {
  for (const { name, input, found } of [
    { name: 'a document without a record', input: [{ '@type': 'Recipe', name: 'Soup' }], found: [nothing('$[0]')] },
    { name: 'an empty feed', input: { '@type': 'DataFeed', dataFeedElement: [] }, found: [nothing('$')] },
    { name: 'entries that are no nodes', input: ['text', 7, null], found: [nothing('$[0]'), nothing('$[1]')] },
    {
      name: 'what stands beside the records',
      input: [claim, { '@type': 'Recipe', name: 'Soup' }, 'text'],
      found: [notShown('$[1]'), notShown('$[2]')],
    },
    {
      name: 'a document that is nested too deep',
      input: [claim, lists(101, claim)],
      found: [tooDeep(`$[1]${'[0]'.repeat(100)}`)],
    },
    { name: 'nothing for a document nested to the depth limit', input: lists(99, claim), found: [] },
    {
      name: 'graphs that are nested too deep',
      input: [claim, Array.from({ length: 101 }).reduce((inner) => ({ '@graph': inner }), claim)],
      found: [tooDeep(`$[1]${"['@graph']".repeat(100)}`), notShown('$[1]')],
    },
    {
      name: 'a claim without a text',
      input: { '@type': 'Claim', author: 'A' },
      found: ['$: there is no text that says what is claimed; add `text` (left out)'],
    },
    { name: 'nothing for a claim without an author', input: without(claim, 'author'), found: [] },
    { name: 'nothing for a review without an address', input: without(review, 'url'), found: [] },
    {
      name: 'an address that is none',
      input: { ...review, url: ['javascript:alert(1)', 'mailto:a@b.example'] },
      found: [noAddress('$.url[0]'), noAddress('$.url[1]')],
    },
    {
      name: 'a review without a rating',
      input: without(review, 'reviewRating'),
      found: [
        '$: there is no verdict, so the review is left out; add `reviewRating`',
        notShown('$.author'),
        notShown('$.url'),
        notShown('$.datePublished'),
      ],
    },
    {
      name: 'a review without an author',
      input: without(review, 'author'),
      found: [
        '$.reviewRating: nobody is named who gives this verdict, so it is left out; add `author`',
        notShown('$.url'),
        notShown('$.datePublished'),
      ],
    },
    {
      name: 'a review without a claim, once',
      input: without(review, 'itemReviewed', 'claimReviewed'),
      found: ['$: there is no text that says what is claimed; add `claimReviewed` (left out)'],
    },
    {
      name: 'numbers that are no scale',
      input: { ...review, reviewRating: { name: 'It depends', ratingValue: -1, bestRating: -1, worstRating: -1 } },
      found: ['ratingValue', 'bestRating', 'worstRating'].map(
        (name) =>
          `$.reviewRating.${name}: the highest and the lowest number are the same, which is no scale; leave them out (not shown)`,
      ),
    },
    {
      name: 'a quotation without words',
      input: { '@type': 'Quotation', creator: 'A', keywords: 'k' },
      found: ['$: a quotation without words; add `text` (left out)'],
    },
    {
      name: 'a quotation without a speaker, once',
      input: { '@type': 'Quotation', text: 'x', keywords: 'k' },
      found: ['$: nobody is named who says this; add `spokenByCharacter` or `creator` (left out)'],
    },
    {
      name: 'what a quotation is about, if it is no claim',
      input: { '@type': 'Quotation', text: 'x', creator: 'A', about: [claim, { '@id': '#none' }, 'words'] },
      found: [notShown('$.about[1]'), notShown('$.about[2]')],
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
      found: [
        '$.correction[0].datePublished: this is no day; write it YYYY-MM-DD',
        ...[0, 1, 2, 3].map(
          (order) => `$.correction[${order}]: a correction needs a text and a day; add them (left out)`,
        ),
      ],
    },
    {
      name: 'each of several dates of which none is one',
      input: { ...claim, datePublished: ['soon', '2025-13-01'] },
      found: [0, 1].map((order) => `$.datePublished[${order}]: this is no date; write it YYYY-MM-DD`),
    },
    {
      name: 'each value but the first of those that the model has one of',
      input: {
        ...review,
        claimReviewed: review.claimReviewed,
        url: ['https://facts.example/bridge', 'https://facts.example/2'],
        datePublished: ['2025-03-02', '2025-03-03'],
        publisher: ['Fact Desk', 'Other Desk'],
        headline: ['One', 'Two'],
        inLanguage: ['en', 'de'],
      },
      found: ['url', 'datePublished', 'publisher', 'headline', 'inLanguage'].map((name) => notShown(`$.${name}[1]`)),
    },
    {
      name: 'the article of another dataset',
      input: ['One', 'Two'].map((name) => ({
        ...claim,
        text: name,
        additionalType: 'urn:claim-elements:kind:assertion',
        appearance: { '@id': '#article', '@type': 'NewsArticle', name },
      })),
      found: ['$[1].appearance: a dataset is of one article, and this is another; make a dataset for each (left out)'],
    },
    {
      name: 'properties without a counterpart, by their original names',
      input: {
        '@graph': [
          { ...claim, keywords: ['k'], 'schema:genre': 'g', audience: 0 },
          { ...review, claimReviewed: claim.text, itemReviewed: claim, comment: 'c', dateModified: '2025-03-04' },
          { '@type': 'Quotation', text: 'x', creator: 'A', about: claim, keywords: 'k' },
        ],
      },
      found: ["$['@graph'][0].keywords[0]", "$['@graph'][0]['schema:genre']", "$['@graph'][0].audience"]
        .concat("$['@graph'][1].comment", "$['@graph'][1].dateModified", "$['@graph'][2].keywords")
        .map(notShown),
    },
    {
      name: 'types that say more than the model',
      input: { ...claim, '@type': [7, null, 'Claim', 'Poem'], author: { '@type': 'Hospital', name: 'A' } },
      found: ["$['@type'][3]", "$['@type'][0]", "$.author['@type']"].map(notShown),
    },
    {
      name: 'the licence and the language of some that are not those of all',
      input: [
        { ...review, license: 'https://l.example/1' },
        { ...review, url: '/2', license: undefined },
      ],
      found: [
        '$[0].license: the records differ in their licence, and a dataset has one; import them apart (not shown)',
        '$[1].url: the address is relative, and that of its page is not known; name the page with --base URL',
      ],
    },
    {
      name: 'a text that is too long, a list that is, and what refers to them',
      input: [
        { ...claim, text: 'x'.repeat(10_001) },
        { ...claim, author: { name: 'A', alternateName: Array.from({ length: 1001 }, (_, order) => `${order}`) } },
      ],
      found: [
        '$[0].text: this has 10001 characters, and up to 10000 are read; shorten it',
        '$[0]: there is no text that says what is claimed; add `text` (left out)',
        notShown('$[1].author.alternateName[1000]'),
      ],
    },
  ]) {
    it(name, () => assert.deepEqual(findingsIn(input), found));
  }

  it('identity, context and repeated values are not reported', () => {
    const url = 'https://facts.example/bridge';
    const silent = { '@context': 'https://schema.org', '@id': '#x', comment: null, genre: undefined, keywords: [] };
    assert.deepEqual(findingsIn({ ...claim, ...silent, claimReviewed: null, name: claim.text }), []);
    assert.deepEqual(
      findingsIn({ ...review, ...silent, mainEntityOfPage: { '@id': url }, publisher: review.author }),
      [],
    );
    assert.deepEqual(findingsIn([claim, claim, { ...review, itemReviewed: claim, claimReviewed: claim.text }]), []);
  });

  it('what is merely not shown is no error', () => {
    const { findings } = datasetFromJsonLd([{ json: { ...claim, dateModified: '2025-03-04', text: ['a', 'b'] } }]);
    assert.equal(findings.length, 2);
    assert.deepEqual(findings.filter(isError), []);
  });

  it('the findings of a feed are a few lines', () => {
    const items = Array.from({ length: 10_000 }, () => ({
      ...review,
      dateModified: '2025-03-04',
      keywords: ['a', 'b'],
    }));
    const { findings } = datasetFromJsonLd([{ json: items }]);
    assert.equal(findings.length, 200);
    assert.deepEqual(
      findings.flatMap(({ more = [] }) => more),
      [19_900, 9900],
    );
    assert.deepEqual(groupedLines(findings), [
      '$[0].dateModified ("2025-03-04"): not-shown: the model has no place for this; add it by hand if it matters. The same in 9999 more.',
      '$[0].keywords[0] ("a"): not-shown: the model has no place for this; add it by hand if it matters. The same in 19999 more.',
    ]);
  });

  it('of very many kinds of findings the first 500 are listed, and the number of the others', () => {
    const fields = Object.fromEntries(Array.from({ length: 700 }, (_, order) => [`x${order}`, 1]));
    const { findings } = datasetFromJsonLd([{ json: { ...claim, ...fields } }]);
    assert.equal(findings.length, 501);
    assert.equal(findings.at(-1).message, '200 more findings of other kinds are not listed');
  });

  it('a text that is far too long is not read, and named once', () => {
    const long = 'word '.repeat(100_000);
    assert.deepEqual(findingsIn({ ...claim, name: long }), [
      '$.name: this has 500000 characters, and up to 10000 are read; shorten it',
    ]);
  });

  it('a value below names that are very long together is not read, and named once', () => {
    const nested = Array.from({ length: 3 }).reduce((inner) => ({ ['x'.repeat(400)]: inner }), [1, 2, 3]);
    const { findings } = datasetFromJsonLd([{ json: [claim, nested] }]);
    assert.deepEqual(
      findings.map(({ message }) => message),
      ['the document is nested too deep', 'the model has no place for this'],
    );
  });

  it('values beyond a thousand of a property are reported', () => {
    const names = Array.from({ length: 1003 }, (_, order) => `Name ${order}`);
    const json = { ...claim, author: { '@type': 'Person', name: 'Ada Berg', alternateName: names } };
    const { dataset, findings } = datasetFromJsonLd([{ json }]);
    assert.equal(dataset.sources[0].alternateName.length, 1000);
    assert.deepEqual(
      findings.map(({ path }) => path),
      ['$.author.alternateName[1000]', '$.author.alternateName[1001]', '$.author.alternateName[1002]'],
    );
  });

  it('findings of the validation name the place in the input', () => {
    const text = 'The bridge\u202E is closed.';
    const { findings } = validateImport(
      datasetFromJsonLd([{ json: claim }, { json: [[{ ...claim, text }]], file: 'b.json' }]),
    );
    assert.deepEqual(
      findings.map(({ file, path, rule }) => [file, path, rule]),
      [['b.json', '$[0][0]', 'hidden-character']],
    );
  });
});
