import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { findingLine, findingLines } from '../../../dist/model/findings.js';
import { deepestMarkup } from '../../../dist/model/markup-depth.js';
import { datasetFromJsonLd } from '../../../dist/json-ld/from-json-ld.js';
import { validateImport } from '../../../dist/json-ld/validate-import.js';
import { limits } from '../../../dist/model/schema.js';
import { validateDataset } from '../../../dist/model/validate.js';
import { harbour } from '../../fixtures/harbour.mjs';

const { text, name, address, id, list } = limits;
const letters = (count) => 'x'.repeat(count);
const entries = (count, entry) => Array.from({ length: count }, () => entry);
const web = (count) => 'https://news.example/'.padEnd(count, 'x');

/** Returns the dataset with some fields of one record replaced. */
function withFields(collection, order, fields) {
  const records = harbour[collection];
  if (!Array.isArray(records)) return { ...harbour, [collection]: { ...records, ...fields } };
  return {
    ...harbour,
    [collection]: records.map((record, place) => (place === order ? { ...record, ...fields } : record)),
  };
}

describe('length limits of a dataset', () => {
  for (const { place, max, make } of [
    { place: ['claims', 4, 'text'], max: text, make: letters },
    { place: ['claims', 4, 'note'], max: text, make: letters },
    { place: ['quotations', 0, 'note'], max: text, make: letters },
    { place: ['relations', 0, 'note'], max: text, make: letters },
    { place: ['sources', 0, 'description'], max: text, make: letters },
    { place: ['sources', 0, 'name'], max: name, make: letters },
    { place: ['sources', 0, 'jobTitle'], max: name, make: letters },
    { place: ['article', undefined, 'publisher'], max: name, make: letters },
    { place: ['article', undefined, 'url'], max: address, make: web },
    { place: ['sources', 1, 'url'], max: address, make: web },
    { place: ['claims', 4, 'id'], max: id, make: letters },
    { place: ['quotations', 0, 'inLanguage'], max: id, make: (count) => `en${'-x'.repeat(count)}`.slice(0, count) },
    { place: ['sources', 0, 'alternateName'], max: list, make: (count) => entries(count, 'x') },
    { place: ['article', undefined, 'notes'], max: list, make: (count) => entries(count, 'x') },
    {
      place: ['quotations', 0, 'markup'],
      max: list,
      make: (count) => entries(count, { type: 'insertion', start: 0, end: 2 }),
    },
  ]) {
    const [collection, order, field] = place;
    const path = `$.${collection}${order === undefined ? '' : `[${order}]`}.${field}`;
    const found = (count) => {
      const { findings } = validateDataset(withFields(collection, order, { [field]: make(count) }));
      return findings.filter(({ rule }) => rule === 'too-long');
    };

    it(`${path}: accepts ${max} and rejects ${max + 1}`, () => {
      assert.deepEqual(found(max), []);
      const [finding, ...others] = found(max + 1);
      assert.deepEqual(others, []);
      assert.equal(finding.path, path);
      assert.equal(finding.dropped, true);
      assert.match(finding.message, new RegExp(`has ${max + 1} (?:characters|entries), and up to ${max} are read`));
      const record = order === undefined ? undefined : harbour[collection][order].id;
      if (record && field !== 'id') assert.match(finding.message, new RegExp(`of “${record}”`));
      assert.ok(findingLine(finding).length < 500);
    });
  }

  describe('of a whole record', () => {
    const claim = harbour.claims[4];
    const path = '$.claims[4]';
    const without = (rule) => (finding) => finding.rule !== rule;
    const values = (record) =>
      Object.values(record).reduce((sum, value) => sum + 1 + (typeof value === 'object' ? values(value) : 0), 0);
    const characters = (value) =>
      typeof value === 'string'
        ? value.length
        : Object.values(value).reduce((sum, inner) => sum + characters(inner), 0);

    it(`accepts ${limits.values} values and leaves it out with one more`, () => {
      const found = (count) => {
        const more = Object.fromEntries(entries(count - values(claim), 1).map((value, order) => [`x${order}`, value]));
        return validateDataset(withFields('claims', 4, more)).findings.filter(without('unknown-field'));
      };
      assert.deepEqual(found(limits.values), []);
      const [finding, { path: other }] = found(limits.values + 1);
      assert.deepEqual(
        [finding.path, finding.rule, finding.dropped, other],
        [path, 'too-long', true, '$.relations[4].from'],
      );
      assert.equal(finding.message, `the record of “${claim.id}” has more than 20,000 values, or 1,000,000 characters`);
    });

    it(`accepts ${limits.characters} characters and leaves it out with one more`, () => {
      const correction = (length) => ({ type: 'corrected', date: '2025-03-04', text: letters(length) });
      const found = (count) => {
        const corrections = entries(Math.floor(count / text), correction(text - 100));
        const rest = count - characters({ ...claim, corrections: [...corrections, correction(0)] });
        const all = [...corrections, ...entries(Math.floor(rest / text), correction(text - 19))];
        const last = count - characters({ ...claim, corrections: [...all, correction(0)] });
        return validateDataset(withFields('claims', 4, { corrections: [...all, correction(last)] })).findings;
      };
      assert.deepEqual(found(limits.characters), []);
      assert.deepEqual(
        found(limits.characters + 1).map(({ path: place, rule }) => [place, rule]),
        [
          [path, 'too-long'],
          ['$.relations[4].from', 'unknown-id'],
        ],
      );
    });

    it('is reported at the record of JSON-LD that has it', () => {
      const reviewOf = (order) => ({
        ...{ '@type': 'ClaimReview', author: 'Desk', reviewRating: letters(5000) },
        url: `https://desk.example/${order}`,
      });
      const json = {
        '@type': 'Claim',
        text: 'It is.',
        author: 'A',
        review: entries(300).map((_, order) => reviewOf(order)),
      };
      const { findings } = validateImport(datasetFromJsonLd([{ json: [json] }]));
      assert.deepEqual(
        findings.map(({ path: place, rule }) => [place, rule]),
        [['$[0]', 'too-long']],
      );
    });
  });

  it('a record with a value that is too long is left out, and so are the records that refer to it', () => {
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

  it('markup that is nested too deep is reported; the quotation is kept', () => {
    const levels = deepestMarkup + 2;
    const ranges = Array.from({ length: levels }, (_, level) => ({
      type: 'insertion',
      start: level,
      end: 2 * levels + 2 - level,
    }));
    // The order of the ranges must not matter, nor unrelated ranges beside them.
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

  it('of very many findings the first 100 are listed, and the number of the others', () => {
    const { findings } = validateDataset({ ...harbour, claims: entries(1000, null) });
    const lines = findingLines(findings).split('\n');
    assert.equal(lines.length, 101);
    assert.equal(lines.at(-1), `… and ${findings.length - 100} more`);
    assert.equal(findingLines(findings.slice(0, 100)).split('\n').length, 100);
  });

  it('the line for a field with a very long name is short', () => {
    const { findings } = validateDataset({ ...harbour, [letters(100_000)]: 1 });
    assert.ok(findingLine(findings[0]).length < 500);
  });
});
