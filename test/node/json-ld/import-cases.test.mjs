import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { datasetFromJsonLd } from '../../../dist/json-ld/from-json-ld.js';
import { shapes } from '../../fixtures/claimreview/shapes.mjs';
import { cases } from '../../fixtures/claimreview/variants.mjs';
import { summaryOf } from './summary.mjs';

/** What each document gives: its claims and quotations in short, and its findings. */
const expected = {
  'm01-item-url': {
    records: [
      'The ferry never sailed. — Orla Finn in a radio interview <https://social.example/post/9>; Orla Finn in <https://social.example/post/9b> ← Check Desk: False <https://check.example/ferry> 2024-05-02',
    ],
  },
  'm02-explanation': {
    records: [
      'The ferry never sailed. — Orla Finn ← Check Desk: False <https://check.example/ferry> 2024-05-02 “No, the ferry sailed twice”, because: The log shows two crossings., as https://check.example/false.svg',
    ],
    findings: ['$.reviewRating.author: the model has no place for this', '$.headline: the model has no place for this'],
  },
  'm03-two-appearances': {
    records: [
      'The ferry never sailed. — Orla Finn in Paper A story <https://paper-a.example/1> ← Check Desk: False <https://check.example/ferry> 2024-05-02',
      'The bridge is closed. — Per Lund ← Check Desk: False <https://check.example/bridge> 2024-05-02',
      'The dam leaks. — Ida Moe in Paper B story <https://paper-b.example/2> ← Check Desk: False <https://check.example/dam> 2024-05-02',
    ],
    findings: [
      "$[0].itemReviewed.appearance['@type']: the model has no place for this",
      "$[2].itemReviewed.appearance['@type']: the model has no place for this",
    ],
  },
  'm05-same-name': {
    records: [
      'The ferry never sailed. — Facebook user ← Check Desk: False <https://check.example/ferry> 2024-05-02',
      'The dam leaks. — Facebook user ← Check Desk: False <https://check.example/dam> 2024-05-02',
    ],
  },
  'm06-publisher': {
    records: [
      'The ferry never sailed. — Orla Finn ← Check Desk (Ann Writer and Bo Writer): False <https://check.example/ferry> 2024-05-02',
    ],
  },
  'm07-quotation': {
    records: ['We never sailed. — Orla Finn', '“We never sailed.” — Orla Finn'],
    findings: ['$.creator: the model has no place for this'],
  },
  'm08-language-object': {
    records: [
      '[en] The ferry never sailed. — Orla Finn ← Check Desk: False <https://check.example/ferry> 2024-05-02 [en]',
    ],
  },
  'm08b-language-words': {
    records: [
      '[es] The ferry never sailed. — Orla Finn ← Check Desk: False <https://check.example/ferry> 2024-05-02 [es]',
    ],
  },
  'm09-00': {
    records: [
      'The ferry never sailed. — Orla Finn, 2019-06-05 ← Check Desk: False <https://check.example/ferry> 2019-06-05',
    ],
  },
  'm09-01': {
    records: [
      'The ferry never sailed. — Orla Finn, 2019-06-05 ← Check Desk: False <https://check.example/ferry> 2019-06-05',
    ],
  },
  'm09-05': {
    records: [
      'The ferry never sailed. — Orla Finn, 2023-01-24T13:32:06Z ← Check Desk: False <https://check.example/ferry> 2023-01-24',
    ],
  },
  'm09-06': {
    records: [
      'The ferry never sailed. — Orla Finn, 2019-03-03 ← Check Desk: False <https://check.example/ferry> 2019-03-03',
    ],
  },
  'm09-07': {
    records: [
      'The ferry never sailed. — Orla Finn, 2019-03-01 ← Check Desk: False <https://check.example/ferry> 2019-03-01',
    ],
  },
  'm09-08': {
    records: [
      'The ferry never sailed. — Orla Finn, 2019-03-01T10:00:00+00:00 ← Check Desk: False <https://check.example/ferry> 2019-03-01',
    ],
  },
  'm09-09': {
    records: ['The ferry never sailed. — Orla Finn, 2019-02-30 ← Check Desk: False <https://check.example/ferry>'],
    findings: ['$.itemReviewed.datePublished: this is no date', '$.datePublished: this is no day'],
  },
  'm09-10': {
    records: ['The ferry never sailed. — Orla Finn, 2019-13-01 ← Check Desk: False <https://check.example/ferry>'],
    findings: ['$.itemReviewed.datePublished: this is no date', '$.datePublished: this is no day'],
  },
  'm10-claim-object': {
    records: ['The ferry never sailed. — nobody named ← Check Desk: False <https://check.example/ferry> 2024-05-02'],
  },
  'm11-place-as-claim': {
    records: [],
    findings: ['$: there is no text that says what is claimed'],
  },
  'm13-two-claims': {
    records: [
      'The ferry never sailed. — Orla Finn ← Check Desk: False <https://check.example/ferry> 2024-05-02',
      'The dam leaks. — Orla Finn ← Check Desk: False <https://check.example/ferry> 2024-05-02',
    ],
  },
  'm14-entities': {
    records: [
      'Orla Finn\'s ferry & the dam "leak" — Orla Finn ← Check Desk: Half – true <https://check.example/ferry> 2024-05-02',
    ],
  },
  'm15-minus-one': {
    records: [
      'The ferry never sailed. — Orla Finn ← Check Desk: It’s complicated <https://check.example/ferry> 2024-05-02',
    ],
    findings: [
      '$.reviewRating.ratingValue: the highest and the lowest number are the same, which is no scale',
      '$.reviewRating.bestRating: the highest and the lowest number are the same, which is no scale',
      '$.reviewRating.worstRating: the highest and the lowest number are the same, which is no scale',
    ],
  },
  'm16-number-only': {
    records: ['The ferry never sailed. — Orla Finn ← Check Desk: 1, 1 to 6 <https://check.example/ferry> 2024-05-02'],
  },
  'm17-relative': {
    records: ['The ferry never sailed. — Orla Finn ← Check Desk: False 2024-05-02'],
    findings: ['$.url: the address is relative, and that of its page is not known'],
  },
  'm18-yoast': {
    records: ['[en] The ferry never sailed. — Orla Finn ← Check Desk: False <https://check.example/ferry> 2024-05-02'],
    findings: [
      "$['@graph'][0]: the model has no place for this",
      "$['@graph'][1]['@type']: the model has no place for this",
      "$['@graph'][1].url: the model has no place for this",
      "$['@graph'][1].name: the model has no place for this",
    ],
  },
  'm19-mediareview': {
    records: [
      'The harbour burnt yesterday. — nobody named in <https://social.example/p.jpg> ← Check Desk: DecontextualizedContent <https://check.example/photo>, because: The photo is of 2011.',
      'The ferry never sailed. — Orla Finn ← Check Desk: False <https://check.example/ferry> 2024-05-02',
    ],
    findings: ["$.itemReviewed['@type']: the model has no place for this"],
  },
  'm20-nested': {
    records: ['The ferry never sailed. — Orla Finn ← Check Desk: False <https://check.example/ferry> 2024-05-02'],
    findings: ['$.name: the model has no place for this'],
  },
  'm20b-newsarticle-review': {
    records: ['The ferry never sailed. — Orla Finn ← Check Desk: False <https://check.example/ferry> 2024-05-02'],
    findings: ['$.headline: the model has no place for this'],
  },
  'm21-wrapper-data': {
    records: ['The ferry never sailed. — Orla Finn ← Check Desk: False <https://check.example/ferry> 2024-05-02'],
    findings: ['$.total: the model has no place for this'],
  },
  'm22-api': {
    records: [
      '[en] The ferry never sailed. — Orla Finn, 2024-05-01 ← Check Desk: False <https://check.example/ferry> 2024-05-02 “No, the ferry sailed twice” [en]',
      '[hi] फेरी कभी नहीं चली। — Orla Finn, 2024-05-01 ← Check Desk: झूठ <https://check.example/ferry> 2024-05-02 “No, the ferry sailed twice” [hi]',
    ],
    findings: ['$.nextPageToken: there are more claims on the next page of the answer'],
  },
  'm22b-api-list': {
    records: [
      '[en] The ferry never sailed. — Orla Finn, 2024-05-01 ← Check Desk: False <https://check.example/ferry> 2024-05-02 “No, the ferry sailed twice” [en]',
      '[hi] फेरी कभी नहीं चली। — Orla Finn, 2024-05-01 ← Check Desk: झूठ <https://check.example/ferry> 2024-05-02 “No, the ferry sailed twice” [hi]',
    ],
  },
  'm22d-explorer': {
    records: [],
    findings: ['$: there is no Claim, ClaimReview, MediaReview or Quotation in it'],
  },
  'm22e-api-empty': {
    records: [],
    findings: ['$: there is no Claim, ClaimReview, MediaReview or Quotation in it'],
  },
  'm23-string-appearance': {
    records: [
      'The ferry never sailed. — Orla Finn in <https://social.example/0>; Orla Finn in <https://social.example/1>; Orla Finn in <https://social.example/2> ← Check Desk: False <https://check.example/ferry> 2024-05-02',
    ],
  },
  'm24-notype': {
    records: ['The ferry never sailed. — nobody named ← Check Desk: False <https://check.example/ferry>'],
  },
  'm26-www-ns': {
    records: ['The ferry never sailed. — Orla Finn ← Check Desk: False <https://check.example/ferry> 2024-05-02'],
  },
  'm28-thing': {
    records: ['The ferry never sailed. — Orla Finn ← Check Desk: False <https://check.example/ferry> 2024-05-02'],
  },
  'm30-review-id': {
    records: ['The ferry never sailed. — Orla Finn ← Check Desk: False <https://check.example/ferry>'],
  },
  'n02-own-article': {
    records: [
      'The ferry never sailed. — Orla Finn in Paper A story by Check Desk <https://paper-a.example/1> ← Check Desk: False <https://check.example/ferry> 2024-05-02',
      'The dam leaks. — Orla Finn ← Check Desk: False <https://check.example/dam> 2024-05-02',
    ],
    findings: ["$[0].itemReviewed.appearance['@type']: the model has no place for this"],
  },
  'n05-quotation-author': {
    records: ['We never sailed. — Orla Finn', '“We never sailed.” — Orla Finn'],
    findings: ['$.about: the model has no place for this'],
  },
  'n06-rating-zero': {
    records: [
      'The ferry never sailed. — Orla Finn ← Check Desk: False, 0 from 0 to 2 <https://check.example/ferry> 2024-05-02',
    ],
  },
  'n07-rating-string-name': {
    records: ['The ferry never sailed. — Orla Finn ← Check Desk: False <https://check.example/ferry> 2024-05-02'],
  },
  'n09-author-string': {
    records: ['The ferry never sailed. — Orla Finn ← Check Desk: False <https://check.example/ferry> 2024-05-02'],
  },
};

describe('an import of what publishers write', () => {
  for (const [name, document] of Object.entries(cases)) {
    it(`reads ${name}`, () => {
      const { dataset, findings } = datasetFromJsonLd([{ json: document }]);
      const { records, findings: found = [] } = expected[name];
      assert.deepEqual(summaryOf(dataset), records);
      assert.deepEqual(
        findings.map(({ path, message }) => `${path}: ${message}`),
        found,
      );
      assert.equal('article' in dataset, false);
    });
  }
});

describe('an import of other shapes', () => {
  const verdict = '← Check Desk: False <https://check.example/ferry> 2024-05-02';
  const finn = `The ferry never sailed. — Orla Finn ${verdict}`;
  const nobody = `The ferry never sailed. — nobody named ${verdict}`;

  for (const [name, ...records] of [
    ['alias id/type', 'The ferry never sailed. — Orla Finn ← Check Desk: False <https://check.example/r>'],
    ['typed reference resolved', finn],
    ['typed reference unresolved', nobody],
    ['claim.review Review', 'The ferry never sailed. — Orla Finn ← Check Desk: False <https://check.example/1>'],
    ['@context language', `[de] ${finn}`],
    ['rss-like JSON feed', finn],
    [
      'MediaReview with list',
      'The harbour burnt. — nobody named in <https://p.example/1> ← Check Desk: DecontextualizedContent <https://check.example/m>, because: From 2011',
    ],
    [
      'rating value with empty scale',
      'The ferry never sailed. — Orla Finn ← Check Desk: False, 3 <https://check.example/ferry> 2024-05-02',
    ],
    ['no reviewer', 'The ferry never sailed. — Orla Finn'],
  ]) {
    it(`reads ${name}`, () => {
      assert.deepEqual(summaryOf(datasetFromJsonLd([{ json: shapes[name] }]).dataset), records);
    });
  }
});
