import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { findingLine, jsonPath } from '../../../dist/model/findings.js';

describe('jsonPath', () => {
  for (const { keys, path } of [
    { keys: [], path: '$' },
    { keys: ['claims', 3, 'text'], path: '$.claims[3].text' },
    { keys: ['_private', 'A1_b'], path: '$._private.A1_b' },
    { keys: ['a-b'], path: "$['a-b']" },
    { keys: ['1st'], path: "$['1st']" },
    { keys: ['-a'], path: "$['-a']" },
    { keys: ["a'b\\c"], path: "$['a\\'b\\\\c']" },
    { keys: [''], path: "$['']" },
    { keys: ['a', '$', 'b'], path: "$.a['$'].b" },
  ]) {
    it(`writes ${path}`, () => assert.equal(jsonPath(keys), path));
  }
});

describe('findingLine', () => {
  const finding = { path: '$.a', rule: 'schema', message: 'it is wrong', remedy: 'correct it', dropped: false };
  const cut = 'x'.repeat(80);

  for (const { name, value, shown } of [
    { name: 'a text', value: 'sour “grapes”', shown: ' ("sour “grapes”")' },
    { name: 'a text that would break the line', value: 'a\nb', shown: ' ("a\\nb")' },
    { name: 'a text of eighty characters in full', value: cut, shown: ` ("${cut}")` },
    { name: 'the first eighty characters of a longer text', value: `${cut}y`, shown: ` ("${cut}…")` },
    { name: 'a number', value: 7, shown: ' (7)' },
    { name: 'null', value: null, shown: ' (null)' },
    { name: 'a list by its length', value: [1, [2]], shown: ' (a list of 2)' },
    { name: 'an object without its content', value: { a: 1 }, shown: ' (an object)' },
    { name: 'no value for undefined', value: undefined, shown: '' },
  ]) {
    it(`shows ${name}`, () => {
      assert.equal(findingLine({ ...finding, value }), `$.a${shown}: schema: it is wrong; correct it.`);
    });
  }

  it('says that a record is left out', () => {
    const line = findingLine({ ...finding, value: 1, dropped: true });
    assert.equal(line, '$.a (1): schema: it is wrong; correct it. The record is left out.');
  });
});
