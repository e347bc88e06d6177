import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { findingLine } from '../../../dist/model/findings.js';
import { validateDataset } from '../../../dist/model/validate.js';
import { sound } from '../../fixtures/fund.mjs';

const bundled = JSON.parse(readFileSync(new URL('../../../src/data/dataset.json', import.meta.url), 'utf8'));

/** Validates a valid dataset after `breaking` has changed it. */
function findingsOf(breaking) {
  const dataset = sound();
  return validateDataset(breaking(dataset) ?? dataset);
}

const summary = ({ findings }) => findings.map(({ path, rule, dropped }) => [path, rule, dropped]);

describe('validateDataset', () => {
  it('finds nothing in a valid dataset, and returns it', () => {
    assert.deepEqual(validateDataset(sound()), { dataset: sound(), findings: [] });
  });

  it('finds nothing in a field that is undefined', () => {
    assert.deepEqual(findingsOf(({ claims }) => void (claims[3].note = undefined)).findings, []);
  });

  it('finds nothing in the bundled dataset', () => {
    assert.deepEqual(validateDataset(bundled).findings, []);
  });

  for (const { name, breaking, expected } of [
    {
      name: 'several problems in one record, each of them',
      breaking: ({ claims }) => void Object.assign(claims[3], { text: 7, kind: 'rumour', verification: null }),
      expected: [
        ['$.claims[3].text', 'schema', true],
        ['$.claims[3].kind', 'schema', true],
        ['$.claims[3].verification', 'schema', true],
      ],
    },
    {
      name: 'a record that is no object',
      breaking: ({ claims }) => void claims.push(null, 'x', 7, []),
      expected: [4, 5, 6, 7].map((order) => [`$.claims[${order}]`, 'schema', true]),
    },
    {
      name: 'an unknown field, whose record is kept',
      breaking: ({ claims, article }) => void (Object.assign(claims[3], { mood: 'sour' }), (article.colour = 'red')),
      expected: [
        ['$.article.colour', 'unknown-field', false],
        ['$.claims[3].mood', 'unknown-field', false],
      ],
    },
    {
      name: 'an unknown field of a nested object',
      breaking: ({ claims }) => void (claims[0].appearances[0].date.hour = 3),
      expected: [['$.claims[0].appearances[0].date.hour', 'unknown-field', false]],
    },
    {
      name: 'an unknown field in a list of objects',
      breaking: ({ claims }) => {
        const review = { author: 'town', verdict: 'True', url: 'https://town.example/1' };
        claims[3].reviews = [review, { ...review, mood: 'sour' }];
      },
      expected: [['$.claims[3].reviews[1].mood', 'unknown-field', false]],
    },
    {
      name: 'every unknown field of several objects in a list',
      breaking: ({ claims }) => {
        const review = { author: 'town', verdict: 'True', url: 'https://town.example/1' };
        claims[3].reviews = [
          { ...review, mood: 'sour' },
          { ...review, hour: 3, mood: 'sour' },
        ];
      },
      expected: ['[0].mood', '[1].hour', '[1].mood'].map((place) => [
        `$.claims[3].reviews${place}`,
        'unknown-field',
        false,
      ]),
    },
    {
      name: 'an unknown list',
      breaking: (dataset) => void (dataset.opinions = []),
      expected: [['$.opinions', 'unknown-field', false]],
    },
    {
      name: 'a date that is not EDTF',
      breaking: ({ claims }) => void (claims[0].appearances[0].date.edtf = 'last week'),
      // Records that refer to the dropped claim are dropped and reported too.
      expected: [
        ['$.claims[0].appearances[0].date.edtf', 'schema', true],
        ['$.relations[0].to', 'unknown-id', true],
      ],
    },
    {
      name: 'records that refer to a dropped source',
      breaking: ({ sources }) => void (sources[0].name = ''),
      expected: [
        ['$.sources[0].name', 'schema', true],
        ['$.claims[1].appearances[0].claimant[0]', 'unknown-id', true],
        ['$.claims[2].appearances[0].claimant[0]', 'unknown-id', true],
        ['$.claims[3].appearances[0].claimant[0]', 'unknown-id', true],
        ['$.quotations[0].speaker', 'missing-speaker', true],
        ['$.relations[0].from', 'unknown-id', true],
        ['$.relations[1].from', 'unknown-id', true],
        ['$.relations[1].to', 'unknown-id', true],
      ],
    },
  ]) {
    it(`finds ${name}`, () => assert.deepEqual(summary(findingsOf(breaking)), expected));
  }

  it('removes unknown fields at every level, and nothing else', () => {
    const review = { author: 'town', verdict: 'True', url: 'https://town.example/1' };
    const build = (unknown) => {
      const dataset = sound();
      Object.assign(dataset.claims[0].appearances[0].date, unknown);
      dataset.claims[0].reviews = [review, { ...review, ...unknown }, review];
      Object.assign(dataset.claims[3], unknown);
      return dataset;
    };
    assert.deepEqual(validateDataset(build({ mood: { sour: ['very'] }, hour: null })).dataset, build({}));
  });

  it('reports a dropped record by its index in the input, and keeps the others', () => {
    const { dataset } = findingsOf(({ claims }) => void (claims[2].kind = 'rumour'));
    assert.deepEqual(
      dataset.claims.map(({ id }) => id),
      ['spent', 'unspent', 'growing'],
    );
    assert.deepEqual(
      dataset.relations.map(({ from }) => from),
      ['unspent'],
    );
  });

  it('reports path, value, rule, message, remedy and whether the record is dropped', () => {
    const { findings } = findingsOf(({ claims }) => void (claims[3].kind = 'rumour'));
    assert.equal(findings.length, 1);
    assert.match(
      findingLine(findings[0]),
      /^\$\.claims\[3\]\.kind \("rumour"\): schema: .*"allegation".* The record is left out\.$/,
    );
  });

  it('reads the known part of a newer version, and reports the version', () => {
    const { dataset, findings } = findingsOf((dataset) => {
      dataset.version = 2;
      dataset.moods = [];
      dataset.claims[2].mood = 'sour';
      dataset.claims[3].kind = 'rumour';
    });
    assert.deepEqual(summary({ findings }), [
      ['$.version', 'newer-version', false],
      ['$.claims[3].kind', 'schema', true],
    ]);
    assert.equal(dataset.claims.length, 3);
    assert.equal('mood' in dataset.claims[2], false);
  });

  for (const version of [undefined, '1', '2', 0, null, 1.5 - 1]) {
    it(`rejects version ${JSON.stringify(version)}`, () => {
      assert.deepEqual(summary(findingsOf((dataset) => ({ ...dataset, version }))), [['$.version', 'schema', false]]);
    });
  }

  for (const input of [undefined, null, true, 7, 'text', [], [{}]]) {
    it(`returns no dataset for ${JSON.stringify(input)}`, () => {
      const { dataset, findings } = validateDataset(input);
      assert.equal(dataset, undefined);
      assert.equal(findings.length, 1);
    });
  }

  it('returns no dataset without a list of claims', () => {
    const { dataset, findings } = findingsOf((dataset) => void delete dataset.claims);
    assert.equal(dataset, undefined);
    assert.equal(findings[0].path, '$.claims');
  });

  it('accepts a collection of claims, which has no article', () => {
    const { dataset, findings } = findingsOf((dataset) => {
      delete dataset.article;
      dataset.inLanguage = 'en';
    });
    assert.deepEqual(findings, []);
    assert.equal(dataset.claims.length, 4);
  });

  it('leaves out what is wrong in the fields of the dataset itself, and keeps the records', () => {
    const { dataset, findings } = findingsOf((dataset) => {
      dataset.article.url = 'javascript:alert(1)';
      dataset.dateModified = 'yesterday';
      dataset.license = 'https://licence.example/';
      dataset.inLanguage = 'de_AT';
    });
    assert.deepEqual(
      findings.map(({ path }) => path),
      ['$.article.url', '$.inLanguage', '$.dateModified'],
    );
    const { article, dateModified, license, inLanguage, claims } = dataset;
    assert.deepEqual([article, dateModified], [undefined, undefined]);
    assert.deepEqual([license, inLanguage, claims.length], ['https://licence.example/', 'de-AT', 4]);
  });

  for (const [name, place] of [
    ['a claim', ({ claims }, tag) => (claims[3].inLanguage = tag)],
    ['a translation', ({ quotations }, tag) => (quotations[0].translation = { text: 'Keiner.', inLanguage: tag })],
    ['a review', ({ claims }, tag) => (claims[3].reviews = [{ author: 'town', verdict: 'Nein', inLanguage: tag }])],
  ]) {
    it(`reads the language of ${name} as people write it`, () => {
      const { dataset, findings } = findingsOf((dataset) => void place(dataset, 'de_DE'));
      assert.deepEqual(
        findings.map(({ remedy, dropped }) => [remedy, dropped]),
        [['write de-DE', false]],
      );
      assert.deepEqual(JSON.stringify(dataset).match(/"de[-_]DE"/gi), ['"de-DE"']);
    });
  }

  it('treats names such as `__proto__` as ordinary fields', () => {
    const json = JSON.stringify(sound()).replace(
      '"id":"growing"',
      '"id":"growing","__proto__":{"x":1},"constructor":2',
    );
    const { dataset, findings } = validateDataset(JSON.parse(json));
    assert.deepEqual(
      findings.map(({ path }) => path),
      ['$.claims[3].__proto__', '$.claims[3].constructor'],
    );
    assert.equal(dataset.claims.length, 4);
    assert.equal({}.x, undefined);
  });

  it('does not change its input', () => {
    const input = sound();
    input.claims[3].mood = 'sour';
    const before = structuredClone(input);
    validateDataset(input);
    assert.deepEqual(input, before);
  });
});
