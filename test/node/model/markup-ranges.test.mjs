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
    // One character cannot be the bracket or quotation mark of two ranges.
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

  describe('nested', () => {
    const nested = (levels) => Array.from({ length: levels }, (_, level) => [level, 100 - level]);

    for (const { name, ranges, deep } of [
      { name: 'sixteen deep', ranges: nested(16), deep: [] },
      { name: 'eighteen deep', ranges: nested(18), deep: ['16–84', '17–83'] },
      { name: 'sixteen deep, and another behind', ranges: [...nested(16), [100, 102]], deep: [] },
      {
        name: 'sixteen deep, and another behind the innermost',
        ranges: [...nested(15), [20, 22], [30, 32]],
        deep: [],
      },
      {
        name: 'any number side by side',
        ranges: Array.from({ length: 18 }, (_, place) => [2 * place, 2 * place + 2]),
        deep: [],
      },
      {
        name: 'eighteen with the same start, the shortest first',
        ranges: Array.from({ length: 18 }, (_, level) => [0, level + 2]),
        deep: ['0–3', '0–2'],
      },
    ]) {
      it(`${name}: ${deep.join(', ') || 'none'} too deep`, () => {
        const dataset = sound();
        const markup = ranges.map(([start, end]) => ({ type: 'insertion', start, end }));
        Object.assign(dataset.quotations[0], { text: 'x'.repeat(102), markup });
        assert.deepEqual(
          validateDataset(dataset).findings.map(({ rule, value }) => [rule, `${value.start}–${value.end}`]),
          deep.map((range) => ['markup-depth', range]),
        );
      });
    }
  });

  it('are counted in code points', () => {
    const dataset = sound();
    Object.assign(dataset.quotations[0], { text: '🙂🙂', markup: [{ type: 'insertion', start: 0, end: 3 }] });
    assert.match(validateDataset(dataset).findings[0].message, /inside the 2 characters/);
  });
});
