import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { fill, plural } from '../../dist/locales/fill.js';

describe('a text of the interface', () => {
  for (const { text, values, filled } of [
    { text: 'Corrected, {date}', values: { date: 'today' }, filled: ['Corrected, ', 'today'] },
    { text: '{b} before {a}', values: { a: '1', b: '2' }, filled: ['2', ' before ', '1'] },
    { text: 'no {value}', values: {}, filled: ['no ', '{value}'] },
    { text: '{a}', values: { a: '{b}', b: 'x' }, filled: ['{b}'] },
    { text: 'plain', values: { plain: 'x' }, filled: ['plain'] },
    { text: '{constructor}', values: {}, filled: ['{constructor}'] },
  ]) {
    it(`“${text}” is interpolated`, () => assert.deepEqual(fill(text, values), filled));
  }

  const polish = '{count, plural, one {zarzut} few {zarzuty} many {zarzutów} other {zarzutu}}';
  for (const { count, text } of [
    { count: 1, text: 'zarzut' },
    { count: 2, text: 'zarzuty' },
    { count: 5, text: 'zarzutów' },
    { count: 22, text: 'zarzuty' },
    { count: 1.5, text: 'zarzutu' },
  ]) {
    it(`has the plural “${text}” for ${count}`, () => assert.equal(plural(polish, count, 'pl'), text));
  }

  it('falls back to the plural form `other`, or to the unchanged text', () => {
    assert.equal(plural('{count, plural, other {x}}', 1, 'en'), 'x');
    assert.equal(plural('Allegation', 1, 'en'), 'Allegation');
  });
});
