import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { page } from './minifiers/docs.mjs';
import { openMatrix } from './minifiers/matrix.mjs';
import { minifiers } from './minifiers/minifiers.mjs';

const adopted = { before: 'same', after: 'same', content: 'adopted' };
const others = {
  'the same with `removeEmptyElements`': { before: 'without-slot', after: 'same', content: 'anew' },
  'the same with `collapseInlineTagWhitespace`': { before: 'joined', after: 'joined', content: 'adopted' },
  'its preset `max` with `mergeStyles: false`': { before: 'joined', after: 'joined', content: 'adopted' },
  // It moves the styles of all elements into the first one.
  'its preset `max`': { before: 'unstyled', after: 'joined', content: 'anew' },
};

describe('prerendered pages in minifiers', { timeout: 120_000 }, () => {
  let matrix;
  before(async () => {
    matrix = await openMatrix();
  });
  after(() => matrix?.close());

  for (const minifier of minifiers) {
    const { name, settings } = minifier;
    const expected = others[`${name}, ${settings}`] ?? others[settings] ?? adopted;

    it(`${name}, ${settings}: text once, ${expected.content}, and the copy button works`, async () => {
      const { again: _, ...outcome } = await matrix.results(minifier);
      assert.deepEqual(outcome, { ...expected, copy: 'copies' });
    });

    it(`${name}, ${settings}: a second run replaces what the first one wrote`, async () => {
      assert.deepEqual((await matrix.results(minifier)).again, matrix.written);
    });
  }

  it('docs/prerendering.md states the results', async () => {
    const results = new Map();
    for (const minifier of minifiers) results.set(minifier, await matrix.results(minifier));
    const { actual, expected } = await page(results);
    assert.equal(
      actual,
      expected,
      'docs/prerendering.md differs from the results: run `npm run docs:minifiers` and commit it.',
    );
  });
});
