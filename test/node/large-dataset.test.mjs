import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { conversionSteps } from '../../dist/json-ld/from-json-ld.js';
import { validateDataset } from '../../dist/model/validate.js';
import { validationSteps } from '../../dist/model/validation-steps.js';
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

describe('a large document is read in steps, between which a page gets a turn', () => {
  const count = 1000;
  const each = (make) => Array.from({ length: count }, (_, order) => make(order));

  function stepsOf(steps) {
    for (let number = 1; ; number++) if (steps.next().done) return number;
  }

  it('of a record for each rule of the validation', () => {
    const claims = each((order) => ({ ...harbour.claims[3], id: `claim-${order}` }));
    const relations = each((order) => ({ type: 'elaborates', from: `claim-${order}`, to: `claim-${order + 1}` }));
    const ofRecords = 2 * count;
    // Each of ten rules reads all claims or all relations.
    assert.ok(stepsOf(validationSteps({ ...harbour, claims, quotations: [], relations })) > ofRecords + 10 * count);
  });

  it('of some values and of a record for an import', () => {
    const json = { '@graph': each((order) => ({ '@type': 'Claim', text: `Claim ${order}.`, author: 'A' })) };
    assert.ok(stepsOf(conversionSteps([{ json }])) >= 2 * count);
  });
});
