import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { findingLine, findingLines } from '../../../dist/model/findings.js';
import { deepestMarkup } from '../../../dist/model/markup-depth.js';
import { limits } from '../../../dist/model/schema.js';
import { validateDataset } from '../../../dist/model/validate.js';
import { harbour } from '../../fixtures/harbour.mjs';

const { text, name, address, id, list } = limits;
const letters = (count) => 'x'.repeat(count);
const entries = (count, entry) => Array.from({ length: count }, () => entry);
const web = (count) => 'https://news.example/'.padEnd(count, 'x');

/** The dataset with some fields of a record set. */
function withFields(collection, order, fields) {
  const records = harbour[collection];
  if (!Array.isArray(records)) return { ...harbour, [collection]: { ...records, ...fields } };
  return {
    ...harbour,
    [collection]: records.map((record, place) => (place === order ? { ...record, ...fields } : record)),
  };
}

describe('what a dataset may hold', () => {
  for (const { place, most, make } of [
    { place: ['claims', 4, 'text'], most: text, make: letters },
    { place: ['claims', 4, 'note'], most: text, make: letters },
    { place: ['quotations', 0, 'note'], most: text, make: letters },
    { place: ['relations', 0, 'note'], most: text, make: letters },
    { place: ['sources', 0, 'description'], most: text, make: letters },
    { place: ['sources', 0, 'name'], most: name, make: letters },
    { place: ['sources', 0, 'jobTitle'], most: name, make: letters },
    { place: ['article', undefined, 'publisher'], most: name, make: letters },
    { place: ['article', undefined, 'url'], most: address, make: web },
    { place: ['sources', 1, 'url'], most: address, make: web },
    { place: ['claims', 4, 'id'], most: id, make: letters },
    { place: ['quotations', 0, 'inLanguage'], most: id, make: (count) => `en${'-x'.repeat(count)}`.slice(0, count) },
    { place: ['sources', 0, 'alternateName'], most: list, make: (count) => entries(count, 'x') },
    { place: ['article', undefined, 'notes'], most: list, make: (count) => entries(count, 'x') },
    {
      place: ['quotations', 0, 'markup'],
      most: list,
      make: (count) => entries(count, { type: 'insertion', start: 0, end: 2 }),
    },
  ]) {
    const [collection, order, field] = place;
    const path = `$.${collection}${order === undefined ? '' : `[${order}]`}.${field}`;
    const found = (count) => {
      const { findings } = validateDataset(withFields(collection, order, { [field]: make(count) }));
      return findings.filter(({ rule }) => rule === 'too-long');
    };

    it(`${path}: ${most}, and not one more`, () => {
      assert.deepEqual(found(most), []);
      const [finding, ...others] = found(most + 1);
      assert.deepEqual(others, []);
      assert.equal(finding.path, path);
      assert.equal(finding.dropped, true);
      assert.match(finding.message, new RegExp(`has ${most + 1} (?:characters|entries), and up to ${most} are read`));
      const record = order === undefined ? undefined : harbour[collection][order].id;
      if (record && field !== 'id') assert.match(finding.message, new RegExp(`of “${record}”`));
      assert.ok(findingLine(finding).length < 500);
    });
  }

  it('what is too long costs its own record, and what refers to it', () => {
    const { dataset, findings } = validateDataset(withFields('claims', 4, { text: letters(text + 1) }));
    assert.deepEqual(
      findings.map(({ path, rule }) => [path, rule]),
      [
        ['$.claims[4].text', 'too-long'],
        ['$.relations[4].from', 'unknown-id'],
      ],
    );
    assert.equal(dataset.claims.length, harbour.claims.length - 1);
  });

  it('markup that is nested too deep is named; the quotation stays', () => {
    const levels = deepestMarkup + 2;
    const ranges = Array.from({ length: levels }, (_, level) => ({
      type: 'insertion',
      start: level,
      end: 2 * levels + 2 - level,
    }));
    // In any order, and with others beside them.
    const markup = [...ranges.reverse(), { type: 'insertion', start: 90, end: 92 }];
    const { dataset, findings } = validateDataset(withFields('quotations', 0, { text: letters(100), markup }));
    assert.deepEqual(
      findings.map(({ path, rule, dropped }) => [path, rule, dropped]),
      [
        ['$.quotations[0].markup[1]', 'markup-depth', false],
        ['$.quotations[0].markup[0]', 'markup-depth', false],
      ],
    );
    assert.equal(dataset.quotations.length, harbour.quotations.length);
  });

  it('of very many findings the first are told, and how many more there are', () => {
    const { findings } = validateDataset({ ...harbour, claims: entries(1000, null) });
    const lines = findingLines(findings).split('\n');
    assert.equal(lines.length, 101);
    assert.equal(lines.at(-1), `… and ${findings.length - 100} more`);
    assert.equal(findingLines(findings.slice(0, 100)).split('\n').length, 100);
  });

  it('a name of a field as long as a book makes no line as long', () => {
    const { findings } = validateDataset({ ...harbour, [letters(100_000)]: 1 });
    assert.ok(findingLine(findings[0]).length < 500);
  });
});
