import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { findingLine, jsonPath } from '../../dist/model/findings.js';
import { validateDataset } from '../../dist/model/validate.js';

const bundled = JSON.parse(readFileSync(new URL('../../src/data/dataset.json', import.meta.url), 'utf8'));

/** A small sound dataset, made anew for each test to break. */
function sound() {
  const claim = (id, more) => ({
    id,
    text: `The text of ${id}.`,
    kind: 'assertion',
    claimant: ['mayor'],
    verification: 'unverified',
    ...more,
  });
  const dated = (edtf) => ({ date: { stated: edtf, edtf, basis: 'stated' } });
  return {
    version: 1,
    article: { name: 'The fund', inLanguage: 'en' },
    sources: [
      { id: 'mayor', type: 'Person', name: 'Ada Berg', affiliation: 'town' },
      { id: 'town', type: 'GovernmentOrganization', name: 'Town' },
    ],
    claims: [
      claim('spent', { kind: 'allegation', claimant: ['article'], ...dated('2025-03-03') }),
      claim('unspent', { kind: 'denial', ...dated('2025-03-04') }),
      claim('audited'),
      claim('growing'),
    ],
    quotations: [{ id: 'not-a-penny', text: 'Not a “penny”.', speaker: 'mayor', claims: ['unspent'] }],
    relations: [
      { type: 'denies', from: 'unspent', to: 'spent' },
      { type: 'elaborates', from: 'audited', to: 'unspent' },
    ],
  };
}

/** What is found once a sound dataset has been broken. */
function findingsOf(breaking) {
  const dataset = sound();
  return validateDataset(breaking(dataset) ?? dataset);
}

const brief = ({ findings }) => findings.map(({ path, rule, dropped }) => [path, rule, dropped]);

describe('validateDataset', () => {
  it('finds nothing in a sound dataset, and gives it back', () => {
    assert.deepEqual(validateDataset(sound()), { dataset: sound(), findings: [] });
  });

  it('finds nothing in the bundled dataset', () => {
    assert.deepEqual(validateDataset(bundled).findings, []);
  });

  for (const { name, breaking, expected } of [
    {
      name: 'a required field that is missing',
      breaking: ({ claims }) => delete claims[3].text && undefined,
      expected: [['$.claims[3].text', 'schema', true]],
    },
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
      name: 'a record that is none',
      breaking: ({ claims }) => void claims.push(null, 'x', 7, []),
      expected: [4, 5, 6, 7].map((order) => [`$.claims[${order}]`, 'schema', true]),
    },
    {
      name: 'an unknown field, which costs no record',
      breaking: ({ claims, article }) => void (Object.assign(claims[3], { mood: 'sour' }), (article.colour = 'red')),
      expected: [
        ['$.article.colour', 'unknown-field', false],
        ['$.claims[3].mood', 'unknown-field', false],
      ],
    },
    {
      name: 'an unknown field of a nested object',
      breaking: ({ claims }) => void (claims[0].date.hour = 3),
      expected: [['$.claims[0].date.hour', 'unknown-field', false]],
    },
    {
      name: 'an unknown list',
      breaking: (dataset) => void (dataset.opinions = []),
      expected: [['$.opinions', 'unknown-field', false]],
    },
    {
      name: 'a list that is missing',
      breaking: (dataset) => void delete dataset.quotations,
      expected: [['$.quotations', 'schema', true]],
    },
    {
      name: 'an address of a scheme that is not of the web',
      breaking: ({ article }) => void (article.url = 'javascript:alert(1)'),
      expected: [['$.article.url', 'schema', true]],
    },
    {
      name: 'a date that is not EDTF',
      breaking: ({ claims }) => void (claims[0].date.edtf = 'last week'),
      // What refers to the claim goes with it, and is named too.
      expected: [
        ['$.claims[0].date.edtf', 'schema', true],
        ['$.relations[0].to', 'unknown-id', true],
      ],
    },
    {
      name: 'a duplicate id, of the same kind and of another',
      breaking: ({ claims, quotations }) => void ((claims[3].id = 'audited'), (quotations[0].id = 'mayor')),
      expected: [
        ['$.claims[3].id', 'duplicate-id', true],
        ['$.quotations[0].id', 'duplicate-id', true],
      ],
    },
    {
      name: 'a source with the article’s id',
      breaking: ({ sources }) => void sources.push({ id: 'article', type: 'Person', name: 'A' }),
      expected: [['$.sources[2].id', 'reserved-id', true]],
    },
    {
      name: 'an unknown claimant and outlet',
      breaking: ({ claims }) => void Object.assign(claims[3], { claimant: ['mayor', 'nobody'], reportedBy: ['none'] }),
      expected: [
        ['$.claims[3].claimant[1]', 'unknown-id', true],
        ['$.claims[3].reportedBy[0]', 'unknown-id', true],
      ],
    },
    {
      name: 'the article as an outlet of itself',
      breaking: ({ claims }) => void (claims[3].reportedBy = ['article']),
      expected: [['$.claims[3].reportedBy[0]', 'unknown-id', true]],
    },
    {
      name: 'an unknown affiliation, which costs no record',
      breaking: ({ sources }) => void (sources[0].affiliation = 'nowhere'),
      expected: [['$.sources[0].affiliation', 'unknown-id', false]],
    },
    {
      name: 'unknown claims in quotations and relations',
      breaking: ({ quotations, relations }) => void ((quotations[0].claims = ['none']), (relations[1].from = 'none')),
      expected: [
        ['$.quotations[0].claims[0]', 'unknown-id', true],
        ['$.relations[1].from', 'unknown-id', true],
      ],
    },
    {
      name: 'a speaker who is missing',
      breaking: ({ quotations }) => void (quotations[0].speaker = 'nobody'),
      expected: [['$.quotations[0].speaker', 'missing-speaker', true]],
    },
    {
      name: 'a relation to itself',
      breaking: ({ relations }) => void (relations[1].to = 'audited'),
      expected: [['$.relations[1].to', 'self-relation', true]],
    },
    {
      name: 'a relation that is there twice',
      breaking: ({ relations }) => void relations.push({ ...relations[0] }),
      expected: [['$.relations[2]', 'duplicate-relation', true]],
    },
    {
      name: 'a denial dated before what it denies',
      breaking: ({ claims }) => void (claims[1].date.edtf = '2025-03-02'),
      expected: [['$.relations[0].from', 'denial-before-claim', false]],
    },
    ...['2025-03-03', '2025-03', '2025', '2025-02-20/2025-03-09'].map((edtf) => ({
      name: `no denial before its claim in ${edtf}`,
      breaking: ({ claims }) => void (claims[1].date.edtf = edtf),
      expected: [],
    })),
    {
      name: 'a circle of elaborations, once',
      breaking: ({ relations }) =>
        void relations.push(
          { type: 'elaborates', from: 'unspent', to: 'growing' },
          { type: 'elaborates', from: 'growing', to: 'audited' },
        ),
      expected: [['$.relations[3].to', 'elaboration-cycle', false]],
    },
    {
      name: 'no circle where two ways lead to one claim',
      breaking: ({ relations }) =>
        void relations.push(
          { type: 'elaborates', from: 'unspent', to: 'growing' },
          { type: 'elaborates', from: 'audited', to: 'growing' },
        ),
      expected: [],
    },
    {
      name: 'markup outside the text, too short, and crossing',
      breaking: ({ quotations }) =>
        void (quotations[0].markup = [
          { type: 'quotation', start: 6, end: 13 },
          { type: 'insertion', start: 3, end: 8 },
          { type: 'insertion', start: 8, end: 10 },
          { type: 'insertion', start: 12, end: 99 },
          { type: 'insertion', start: 1, end: 2 },
        ]),
      expected: [
        ['$.quotations[0].markup[1]', 'markup-range', false],
        ['$.quotations[0].markup[3]', 'markup-range', false],
        ['$.quotations[0].markup[4]', 'markup-range', false],
      ],
    },
    {
      name: 'an anchor with other words than the quotation',
      breaking: ({ quotations }) =>
        void (quotations[0].anchor = { exact: 'Not a penny.', prefix: '', suffix: '', start: 0, end: 12 }),
      expected: [['$.quotations[0].anchor.exact', 'anchor-text', false]],
    },
    {
      name: 'what refers to a source that is left out',
      breaking: ({ sources }) => void (sources[0].name = ''),
      expected: [
        ['$.sources[0].name', 'schema', true],
        ['$.claims[1].claimant[0]', 'unknown-id', true],
        ['$.claims[2].claimant[0]', 'unknown-id', true],
        ['$.claims[3].claimant[0]', 'unknown-id', true],
        ['$.quotations[0].speaker', 'missing-speaker', true],
        ['$.relations[0].from', 'unknown-id', true],
        ['$.relations[1].from', 'unknown-id', true],
        ['$.relations[1].to', 'unknown-id', true],
      ],
    },
  ]) {
    it(`finds ${name}`, () => assert.deepEqual(brief(findingsOf(breaking)), expected));
  }

  it('keeps the sound records, in their places’ names', () => {
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

  it('names place, value, rule, remedy and consequence', () => {
    const { findings } = findingsOf(({ claims }) => void (claims[3].kind = 'rumour'));
    assert.equal(findings.length, 1);
    assert.match(
      findingLine(findings[0]),
      /^\$\.claims\[3\]\.kind \("rumour"\): schema: .*"allegation".* The record is left out\.$/,
    );
  });

  it('understands what it can of a newer version, and says so', () => {
    const { dataset, findings } = findingsOf((dataset) => {
      dataset.version = 2;
      dataset.moods = [];
      dataset.claims[2].mood = 'sour';
      dataset.claims[3].kind = 'rumour';
    });
    assert.deepEqual(brief({ findings }), [
      ['$.version', 'newer-version', false],
      ['$.claims[3].kind', 'schema', true],
    ]);
    assert.equal(dataset.claims.length, 3);
    assert.equal('mood' in dataset.claims[2], false);
  });

  for (const version of [undefined, '1', 0, null, 1.5 - 1]) {
    it(`takes version ${JSON.stringify(version)} for a mistake`, () => {
      assert.deepEqual(brief(findingsOf((dataset) => ({ ...dataset, version }))), [['$.version', 'schema', false]]);
    });
  }

  for (const input of [undefined, null, true, 7, 'text', [], [{}]]) {
    it(`shows nothing of ${JSON.stringify(input)}`, () => {
      const { dataset, findings } = validateDataset(input);
      assert.equal(dataset, undefined);
      assert.equal(findings.length, 1);
    });
  }

  it('shows nothing without an article', () => {
    const { dataset, findings } = findingsOf((dataset) => void delete dataset.article);
    assert.equal(dataset, undefined);
    assert.deepEqual(
      findings.map(({ path }) => path),
      ['$.article'],
    );
  });

  it('takes names of prototypes for fields like any other', () => {
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

  it('changes nothing of what it is given', () => {
    const input = sound();
    input.claims[3].mood = 'sour';
    const before = structuredClone(input);
    validateDataset(input);
    assert.deepEqual(input, before);
  });

  it('copes with a chain of elaborations as long as a large dataset', () => {
    const dataset = sound();
    const ids = Array.from({ length: 100_000 }, (_, order) => `claim-${order}`);
    dataset.claims.push(...ids.map((id) => ({ ...dataset.claims[3], id })));
    dataset.relations.push(...ids.slice(1).map((id, order) => ({ type: 'elaborates', from: ids[order], to: id })));
    dataset.relations.push({ type: 'elaborates', from: ids.at(-1), to: ids[0] });
    assert.deepEqual(
      validateDataset(dataset).findings.map(({ rule }) => rule),
      ['elaboration-cycle'],
    );
  });
});

describe('jsonPath', () => {
  for (const { keys, path } of [
    { keys: [], path: '$' },
    { keys: ['claims', 3, 'text'], path: '$.claims[3].text' },
    { keys: ['a-b'], path: "$['a-b']" },
    { keys: ["a'b\\c"], path: "$['a\\'b\\\\c']" },
    { keys: [''], path: "$['']" },
  ]) {
    it(`writes ${path}`, () => assert.equal(jsonPath(keys), path));
  }
});
