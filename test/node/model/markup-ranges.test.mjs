import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { validateDataset } from '../../../dist/model/validate.js';
import { sound } from '../../fixtures/fund.mjs';

describe('ranges of markup', () => {
  for (const { ranges, wrong } of [
    { ranges: ['0–14'], wrong: [] },
    { ranges: ['0–15'], wrong: ['0–15'] },
    { ranges: ['6–8'], wrong: [] },
    { ranges: ['6–7'], wrong: ['6–7'] },
    { ranges: ['8–6'], wrong: ['8–6'] },
    { ranges: ['2–6', '6–9'], wrong: [] },
    { ranges: ['6–9', '2–6'], wrong: [] },
    { ranges: ['2–9', '4–7'], wrong: [] },
    { ranges: ['4–7', '2–9'], wrong: [] },
    { ranges: ['2–7', '4–9'], wrong: ['4–9'] },
    { ranges: ['4–9', '2–7'], wrong: ['2–7'] },
    { ranges: ['0–3', '2–7', '4–6'], wrong: ['2–7'] },
    // One character cannot be the mark of two ranges.
    { ranges: ['2–9', '2–7'], wrong: ['2–7'] },
    { ranges: ['2–9', '4–9'], wrong: ['4–9'] },
  ]) {
    it(`${ranges.join(', ')}: ${wrong.join() || 'none'} wrong`, () => {
      const dataset = sound();
      dataset.quotations[0].markup = ranges.map((range) => {
        const [start, end] = range.split('–').map(Number);
        return { type: 'insertion', start, end };
      });
      assert.deepEqual(
        validateDataset(dataset).findings.map(({ value }) => `${value.start}–${value.end}`),
        wrong,
      );
    });
  }

  it('are counted in code points', () => {
    const dataset = sound();
    Object.assign(dataset.quotations[0], { text: '🙂🙂', markup: [{ type: 'insertion', start: 0, end: 3 }] });
    assert.match(validateDataset(dataset).findings[0].message, /inside the 2 characters/);
  });
});
