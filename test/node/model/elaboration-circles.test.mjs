import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { validateDataset } from '../../../dist/model/validate.js';
import { sound } from '../../fixtures/fund.mjs';

/** The circles found among claims of which each arrow lets one elaborate on another. */
function circles(arrows) {
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

/** Arrows from each of some letters to the next, and from the last to the first. */
const around = (letters) => Array.from(letters, (from, place) => `${from} ${letters[(place + 1) % letters.length]}`);

describe('circles of elaborations', () => {
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
    { arrows: ['s a', ...around('abcdefgh')], found: ['a → b → c → d → e → f → g → h → a'] },
    { arrows: ['s a', ...around('abcdefghi')], found: ['a → b → c → d → e → f → g → h → … → a'] },
  ]) {
    it(`in ${arrows.join(', ')}: ${found.join(', ') || 'none'}`, () => assert.deepEqual(circles(arrows), found));
  }
});
