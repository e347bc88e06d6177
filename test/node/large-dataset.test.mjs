import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { validateDataset } from '../../dist/model/validate.js';
import { harbour } from '../fixtures/harbour.mjs';

describe('a dataset of a hundred thousand claims', () => {
  const ids = Array.from({ length: 100_000 }, (_, order) => `claim-${order}`);
  const elaborates = (from, to) => ({ type: 'elaborates', from, to });
  const chain = {
    ...harbour,
    claims: ids.map((id) => ({ ...harbour.claims[3], id })),
    quotations: [],
    relations: ids.slice(1).map((id, order) => elaborates(ids[order], id)),
  };

  it('is validated if every claim elaborates on the next', () => {
    assert.deepEqual(validateDataset(chain).findings, []);
  });

  it('has a cycle if the last claim elaborates on the first', () => {
    const circle = { ...chain, relations: [...chain.relations, elaborates(ids.at(-1), ids[0])] };
    assert.deepEqual(
      validateDataset(circle).findings.map(({ rule }) => rule),
      ['elaboration-cycle'],
    );
  });
});
