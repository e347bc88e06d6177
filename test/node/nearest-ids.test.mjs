import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { nearestIds } from '../../dist/page/nearest-ids.js';

describe('nearestIds', () => {
  const known = ['never-supplied', 'no-plans', 'weapons-transfers', 'rumours'];

  for (const { id, first } of [
    { id: 'rumors', first: 'rumours' },
    { id: 'RUMOURS', first: 'rumours' },
    { id: ' no_plans ', first: 'no-plans' },
    { id: 'secret-transfer', first: 'weapons-transfers' },
  ]) {
    it(`finds ${first} for “${id}”, and two more`, () => {
      assert.equal(nearestIds(id, known)[0], first);
      assert.equal(nearestIds(id, known).length, 3);
    });
  }

  it('accepts an id of any length', () => {
    assert.equal(nearestIds('x'.repeat(1_000_000), known, 1).length, 1);
    assert.deepEqual(nearestIds('', []), []);
  });
});
