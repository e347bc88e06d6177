import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { validateDataset } from '../../../dist/model/validate.js';
import { sound } from '../../fixtures/fund.mjs';

/** Returns the cycles reported for claims that are related by arrows such as `a b` (a elaborates on b). */
function cycles(arrows) {
  const dataset = sound();
  const ids = new Set(arrows.join(' ').split(' '));
  dataset.claims = Array.from(ids, (id) => ({ ...dataset.claims[3], id }));
  dataset.quotations = [];
  dataset.relations = arrows.map((arrow) => {
    const [from, to] = arrow.split(' ');
    return { type: 'elaborates', from, to };
  });
  return validateDataset(dataset).findings.map(({ message }) => message.split(': ')[1]);
}

/** Returns the arrows of a cycle through the letters. */
const ring = (letters) => Array.from(letters, (from, place) => `${from} ${letters[(place + 1) % letters.length]}`);

describe('cycles of elaborations', () => {
  for (const { arrows, found } of [
    { arrows: ['a b', 'b c', 'c d'], found: [] },
    { arrows: ['a b', 'a c', 'b d', 'c d'], found: [] },
    { arrows: ['a b', 'b a'], found: ['a → b → a'] },
    { arrows: ['a b', 'b c', 'c b'], found: ['b → c → b'] },
    { arrows: ['a b', 'b c', 'c a', 'b d', 'd b'], found: ['a → b → c → a', 'b → d → b'] },
    { arrows: ['a b', 'b a', 'c d', 'd c'], found: ['a → b → a', 'c → d → c'] },
    { arrows: ['a b', 'a c', 'c a'], found: ['a → c → a'] },
    { arrows: ['a b', 'c a', 'b c'], found: ['a → b → c → a'] },
    { arrows: ['a b', 'c b', 'b d', 'd e', 'e d'], found: ['d → e → d'] },
    { arrows: ['s a', ...ring('abcdefgh')], found: ['a → b → c → d → e → f → g → h → a'] },
    { arrows: ['s a', ...ring('abcdefghi')], found: ['a → b → c → d → e → f → g → h → … → a'] },
  ]) {
    it(`in ${arrows.join(', ')}: ${found.join(', ') || 'none'}`, () => assert.deepEqual(cycles(arrows), found));
  }
});
