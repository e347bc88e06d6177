import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { validateDataset } from '../../dist/model/validate.js';
import { dataset } from '../fixtures/ferry.mjs';
import { growsInProportion } from './growth.mjs';

const [claim] = dataset.claims;
const numbered = (count, make) => Array.from({ length: count }, (_, order) => make(order));
const fields = (count, value = 1) => Object.fromEntries(numbered(count, (order) => [`field${order}`, value]));
const withClaims = (claims, relations = []) => ({ ...dataset, claims, quotations: [], relations });
const claims = (count, make) =>
  withClaims(numbered(count, (order) => ({ ...claim, id: `claim-${order}`, ...make(order) })));
const related = (count, make) => ({ ...claims(count, () => ({})), relations: numbered(count, make).flat() });
const [appearance] = claim.appearances;

/** Shapes of a dataset, with the number of pieces from which on the work can be measured. */
const shapes = {
  'unknown fields of one record': [2000, (count) => withClaims([{ ...claim, ...fields(count) }])],
  'unknown fields of a record in a record': [
    2000,
    (count) => withClaims([{ ...claim, appearances: [{ ...appearance, ...fields(count) }] }]),
  ],
  'unknown fields of the dataset': [20_000, (count) => ({ ...dataset, ...fields(count) })],
  'unknown fields of many records': [400, (count) => claims(count, () => fields(9))],
  'wrong values in a record': [1000, (count) => claims(count, () => ({ text: 1, kind: 2, appearances: 3, note: 4 }))],
  'wrong entries of a list': [2000, (count) => withClaims([{ ...claim, appearances: numbered(count, () => 1) }])],
  'hidden characters': [400, (count) => claims(count, () => ({ text: 'a\u202Eb\u202E' }))],
  'a text of hidden characters': [8, (count) => claims(count, () => ({ text: '\u202E'.repeat(9999) }))],
  'records with one id': [400, (count) => withClaims(numbered(count, () => claim))],
  'relations that are the same': [
    400,
    (count) => related(count, () => ({ type: 'denies', from: 'claim-1', to: 'claim-0' })),
  ],
  'circles of elaborations': [
    400,
    (count) =>
      related(count, (order) => [
        { type: 'elaborates', from: `claim-${order}`, to: `claim-${(order + 1) % count}` },
        { type: 'elaborates', from: `claim-${order}`, to: 'claim-0' },
      ]),
  ],
  'ids that are not there': [400, (count) => related(count, () => ({ type: 'denies', from: 'none', to: 'nobody' }))],
};

describe('the time to validate a dataset', () => {
  for (const [name, [size, make]] of Object.entries(shapes)) growsInProportion(name, size, make, validateDataset);
});

describe('the findings of one rule', () => {
  it('are listed up to a thousand, with the number of the others', () => {
    const { dataset: kept, findings } = validateDataset(withClaims([{ ...claim, ...fields(5000) }]));
    assert.equal(kept.claims.length, 1);
    assert.equal(findings.length, 1001);
    assert.deepEqual(
      [findings[0].path, findings[0].rule, findings.at(-1).rule],
      ['$.claims[0].field0', 'unknown-field', 'unknown-field'],
    );
    assert.equal(findings.at(-1).message, '4000 more findings of this rule are not listed');
  });
});
