import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { validateDataset } from '../../../dist/model/validate.js';
import { sound } from '../../fixtures/fund.mjs';

describe('dates of a claim and of its denial', () => {
  for (const { claim, denial, before } of [
    { claim: '2025-03-03', denial: '2025-03-02', before: true },
    { claim: '2025-03-03', denial: '2025-02', before: true },
    { claim: '2025-03', denial: '2025-02-28', before: true },
    { claim: '2025', denial: '2024-12', before: true },
    { claim: '2025-03-03/2025-03-09', denial: '2025-03-02', before: true },
    { claim: '2025-03-03/2025-03-09', denial: '2025-03-04', before: false },
    { claim: '2025-03-03', denial: '2025-03-01/2025-03-02', before: true },
    { claim: '2025-03-03', denial: '2025-03-01/2025-03-03', before: false },
    { claim: '2025-03-03T12:00:00Z', denial: '2025-03-03T11:59:59Z', before: true },
    { claim: '2025-03-03T12:00:00Z', denial: '2025-03-03T12:00:00Z', before: false },
    { claim: '2025-03-03T12:00:00Z', denial: '2025-03-03T12:30:00+01:00', before: true },
    { claim: '2025-03-03T12:30:00+01:00', denial: '2025-03-03T12:00:00Z', before: false },
    { claim: '2025-03-03T12:00:00Z', denial: '2025-03-03', before: false },
    { claim: '2025-03-03', denial: '2025-03-02T23:00:00Z', before: true },
    { claim: '2025-03-03', denial: '2025-03-03T01:00:00+02:00', before: false },
    { claim: '2025-03', denial: '2025', before: false },
  ]) {
    it(`${denial} is ${before ? '' : 'not '}before ${claim}`, () => {
      const dataset = sound();
      dataset.claims[0].appearances[0].date.edtf = claim;
      dataset.claims[1].appearances[0].date.edtf = denial;
      assert.deepEqual(
        validateDataset(dataset).findings.map(({ rule }) => rule),
        before ? ['denial-before-claim'] : [],
      );
    });
  }
});
