import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { validateDataset } from '../../../dist/model/validate.js';
import { sound } from '../../fixtures/fund.mjs';

/** Returns the findings of a dataset whose value at `path` is replaced. */
function findingsWith(path, value) {
  const dataset = sound();
  const [appearance] = dataset.claims[0].appearances;
  appearance.date.note = 'From “Monday”.';
  appearance.isPartOf = { name: 'A speech' };
  dataset.claims[0].verification = { status: 'unverified' };
  dataset.claims[0].reviews = [{ author: 'town', verdict: 'False', url: 'https://town.example/1' }];
  dataset.claims[0].corrections = [{ type: 'corrected', date: '2025-03-05', text: 'The sum was wrong.' }];
  dataset.quotations[0].anchors = [{ exact: 'Not a “penny”.', prefix: '', suffix: '', start: 0, end: 14 }];
  dataset.quotations[0].markup = [{ type: 'quotation', start: 6, end: 13 }];
  dataset.article.textDigest = { algorithm: 'SHA-256', value: '0'.repeat(64) };
  const keys = path.split('.');
  const last = keys.pop();
  keys.reduce((value, key) => value[key], dataset)[last] = value;
  return validateDataset(dataset).findings.filter(({ rule }) => rule === 'schema');
}

/** Returns a digest that has the given character in four positions. */
const digest = (character) => '0123456789abcdef'.repeat(4).replace('7', character);

const days = {
  accepted: ['2025-03-03', '2025-12-31', '2025-10-01', '2025-01-10', '2024-02-29', '2000-02-29', '0000-02-29'],
  refused: [
    ...['', '2025', '2025-03', '2025-3-3', '2025-00-01', '2025-13-01', '2025-20-01', '2025-03-00', '2025-03-32'],
    ...['2025-02-29', '1900-02-29', '2025-02-30', '2025-04-31', '2025-11-31'],
    ...['2025-03-40', ' 2025-03-03', '2025-03-03 ', '2025-03-03T10:00:00Z', '20250303', '25-03-03', 'x025-03-03'],
  ],
};

const offset = (sign) => `2025-03-03T23:59:59${sign}`;

const texts = { accepted: ['x', ' ', 'Ein Wort', '<b>'], refused: ['', 7, null, ['x'], {}] };

const addresses = {
  accepted: ['https://news.example/a', 'http://a', 'https://a.example:8080/?b#c'],
  refused: [
    ...['', '/a', '//a', 'a.example', 'https:/a', 'https://', 'https:///a', 'https:// a', 'https://\na'],
    ...['javascript:alert(1)', 'data:text/html,x', ' https://a', 'xhttps://a', 'httpss://a', 'ftp://a', 7],
  ],
};

const ids = {
  accepted: ['a', '7', 'a-b', 'a1-2b-c', 'abc-def-ghi'],
  refused: ['', 'A', 'a-', '-a', 'a--b', 'a_b', 'a b', 'ä', 'a-B', 'a\n', ' a', 'a-b!', 7],
};

const positions = { accepted: [0, 1, 13], refused: [-1, 0.5, '1', null, Infinity, NaN] };
const numbers = { accepted: [0, -1, 0.5, 100], refused: ['1', null, NaN] };
const languages = {
  accepted: ['en', 'en-GB', 'zh-Hant-TW', 'und', 'de-1996', 'abcdefgh-a'],
  refused: [
    '',
    'e',
    'x-own',
    'en-',
    '-en',
    'en_GB',
    'en GB',
    'en--GB',
    'abcdefghi',
    'en-abcdefghi',
    'e1',
    'en-ä',
    ' en',
    'en ',
  ],
};

/** Accepted and rejected values by the path of the field. */
const fields = {
  'article.name': texts,
  'article.inLanguage': languages,
  'article.url': addresses,
  'article.publisher': texts,
  'article.notes': { accepted: [[], ['x']], refused: [[''], 'x'] },
  'article.textDigest.algorithm': { accepted: ['SHA-256'], refused: ['SHA-1', '', 256] },
  'article.textDigest.value': {
    accepted: [digest('7'), digest('a'), digest('f')],
    refused: [digest(''), digest('A'), digest('g'), `${digest('7')}0`, ` ${digest('7')}`],
  },
  'sources.0.id': ids,
  'sources.0.type': {
    accepted: [
      ...['Person', 'Organization', 'GovernmentOrganization', 'NewsMediaOrganization', 'ResearchOrganization'],
      'Country',
    ],
    refused: ['person', 'Dog', '', null],
  },
  'sources.0.name': texts,
  'sources.0.alternateName': { accepted: [[], ['x', 'y']], refused: [[''], 'x', [7]] },
  'sources.0.jobTitle': texts,
  'sources.0.description': texts,
  'sources.0.url': addresses,
  'claims.0.text': texts,
  'claims.0.kind': {
    accepted: ['allegation', 'denial', 'assertion', 'assessment', 'prediction', 'proposal', 'background'],
    refused: ['rumour', 'Allegation', '', null],
  },
  'claims.0.appearances.0.claimant': { accepted: [['mayor'], ['mayor', 'town']], refused: [[], 'mayor', ['A'], [7]] },
  'claims.0.appearances.0.reportedBy': { accepted: [['town']], refused: [[], 'town', ['A']] },
  'claims.0.appearances.0.wording': texts,
  'claims.0.appearances.0.isPartOf.url': addresses,
  'claims.0.appearances.0.isPartOf.archivedAt': addresses,
  'claims.0.verification.status': {
    accepted: ['unverified', 'disputed', 'corroborated', 'confirmed'],
    refused: ['retracted', 'true', '', null],
  },
  'claims.0.verification.by': { accepted: [['mayor'], ['mayor', 'town']], refused: [[], 'mayor', ['A'], [7]] },
  'claims.0.verification.method': texts,
  'claims.0.note': texts,
  'claims.0.appearances.0.date.stated': texts,
  'claims.0.appearances.0.date.basis': { accepted: ['stated', 'inferred'], refused: ['guessed', '', null] },
  'claims.0.appearances.0.date.note': texts,
  'claims.0.appearances.0.date.edtf': {
    accepted: [
      ...days.accepted,
      ...['2025', '2025-03', '2025/2026', '2025-02/2025-03', '2025-02-28/2025-03-01', '2025/2025-03-01'],
      ...['2025-03-03/2025-03-03', '2025-03-01/2025-03', '2025-03/2025'],
      ...[offset('Z'), offset('+00:00'), offset('-05:30'), offset('+14:00'), offset('+09:45')],
      ...['2025-03-03T00:00:00Z', '2025-12-31T19:00:00Z', '2025-10-10T20:30:30Z'],
    ],
    refused: [
      ...days.refused.filter((day) => !['2025', '2025-03', '2025-03-03T10:00:00Z'].includes(day)),
      ...['last week', '2025/', '/2025', '2025/2026/2027', '2025-02/2025-3', '2025-00', '2025-1', '2025-14'],
      ...[offset(''), offset('z'), offset('+1:00'), offset('+15:00'), offset('+20:00'), offset('+01:60'), offset('Z ')],
      ...[offset('+0100'), '2025-03-03T24:00:00Z', '2025-03-03T23:60:00Z', '2025-03-03T23:00:60Z', '2025-03T23:00:00Z'],
      ...['2025-03-03T30:00:00Z', '2025-03-03T3:00:00Z', '2025-03-03T23:00Z', '2025-03-03 23:00:00Z', '2025~', '202X'],
      ...['2025-13-03T00:00:00Z', '2025-00-03T00:00:00Z', '2025-03-32T00:00:00Z', '2025-03-00T00:00:00Z'],
      ...['2025-20-03T00:00:00Z', '2025-03-40T00:00:00Z', '2025-03-03T00:00:00Z/2026', 'x2025', '2025-03-03x'],
      ...[
        '2025-02-30T00:00:00Z',
        '2025-02-30/2025-03-03',
        '2025-02-28/2025-02-29',
        '2026/2025',
        '2025-03-04/2025-03-03',
      ],
    ],
  },
  'claims.0.reviews.0.verdict': texts,
  'claims.0.reviews.0.ratingValue': numbers,
  'claims.0.reviews.0.bestRating': numbers,
  'claims.0.reviews.0.worstRating': numbers,
  'claims.0.reviews.0.url': addresses,
  'claims.0.reviews.0.datePublished': days,
  'claims.0.corrections.0.type': { accepted: ['corrected', 'retracted'], refused: ['denied', '', null] },
  'claims.0.corrections.0.date': days,
  'claims.0.corrections.0.text': texts,
  'quotations.0.text': texts,
  'quotations.0.speaker': { accepted: ['mayor'], refused: ['A', '', ['mayor']] },
  'quotations.0.claims': { accepted: [['unspent'], ['unspent', 'spent']], refused: [[], 'unspent', ['A']] },
  'quotations.0.inLanguage': languages,
  'quotations.0.note': texts,
  'quotations.0.markup.0.type': { accepted: ['insertion', 'quotation'], refused: ['emphasis', '', null] },
  'quotations.0.markup.0.start': positions,
  'quotations.0.markup.0.end': positions,
  'quotations.0.anchors.0.exact': texts,
  'quotations.0.anchors.0.prefix': { accepted: ['', 'x'], refused: [7, null] },
  'quotations.0.anchors.0.suffix': { accepted: ['', 'x'], refused: [7, null] },
  'quotations.0.anchors.0.start': positions,
  'quotations.0.anchors.0.end': positions,
  'relations.0.type': {
    accepted: ['denies', 'supports', 'elaborates', 'conflicts-with', 'responds-to'],
    refused: ['agrees', '', null],
  },
  'relations.0.part': texts,
  'relations.0.note': texts,
};

for (const [path, { accepted, refused }] of Object.entries(fields)) {
  describe(path, () => {
    for (const value of accepted) {
      it(`may be ${JSON.stringify(value)}`, () => assert.deepEqual(findingsWith(path, value), []));
    }
    for (const value of refused) {
      it(`may not be ${JSON.stringify(value)}`, () => assert.equal(findingsWith(path, value).length, 1));
    }
  });
}
