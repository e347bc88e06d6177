import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { currentVersion, findingLine, validateDataset } from '../../../dist/model/validate.js';
import { sound } from '../../fixtures/fund.mjs';

/** Returns the finding lines of a valid dataset after `breaking` has changed it. */
function linesOf(breaking) {
  const dataset = sound();
  return validateDataset(breaking(dataset) ?? dataset).findings.map(findingLine);
}

const letters = (count) => 'x'.repeat(count);
const leftOut = 'The record is left out.';

describe('each value that the schema rejects is reported with its remedy', () => {
  for (const { name, breaking, line } of [
    {
      name: 'a field that is missing',
      breaking: ({ claims }) => void delete claims[3].text,
      line: `$.claims[3].text: schema: a required field is missing; add it. ${leftOut}`,
    },
    {
      name: 'a value of another type',
      breaking: ({ claims }) => void (claims[3].text = 7),
      line: `$.claims[3].text (7): schema: the value is not one that the model accepts; correct it; accepted: string. ${leftOut}`,
    },
    {
      name: 'a word that is not an accepted value',
      breaking: ({ relations }) => void (relations[1].type = 'agrees'),
      line: `$.relations[1].type ("agrees"): schema: the value is not one that the model accepts; correct it; accepted: ("denies" | "supports" | "elaborates" | "conflicts-with" | "responds-to"). ${leftOut}`,
    },
    {
      name: 'a text that is empty',
      breaking: ({ quotations }) => void (quotations[0].text = ''),
      line: `$.quotations[0].text (""): schema: must not be empty; correct it. ${leftOut}`,
    },
    {
      name: 'a list that is empty',
      breaking: ({ claims }) => void (claims[3].appearances[0].claimant = []),
      line: `$.claims[3].appearances[0].claimant (a list of 0): schema: must not be empty; correct it. ${leftOut}`,
    },
    {
      name: 'a day that the calendar does not have',
      breaking: ({ article }) => void (article.datePublished = { stated: 'x', edtf: '2025-02-30', basis: 'stated' }),
      line: `$.article.datePublished.edtf ("2025-02-30"): schema: must be in the calendar, and not end before it begins; correct it. ${leftOut}`,
    },
    {
      name: 'a name that is empty',
      breaking: ({ article }) => void (article.publisher = ''),
      line: `$.article.publisher (""): schema: must not be empty; correct it. ${leftOut}`,
    },
    {
      name: 'a text that is too long, with the id of its record',
      breaking: ({ claims }) => void (claims[3].text = letters(10_001)),
      line: `$.claims[3].text ("${letters(80)}…"): too-long: this of “growing” has 10001 characters, and up to 10000 are read; shorten it. ${leftOut}`,
    },
    {
      name: 'a list that is too long, in a record without an id',
      breaking: ({ article }) => void (article.notes = Array.from({ length: 1001 }, () => 'x')),
      line: `$.article.notes (a list of 1001): too-long: this has 1001 entries, and up to 1000 are read; leave some out. ${leftOut}`,
    },
    {
      name: 'an id that is too long, without the id in the message',
      breaking: ({ claims }) => void (claims[3].id = letters(201)),
      line: `$.claims[3].id ("${letters(80)}…"): too-long: this has 201 characters, and up to 200 are read; shorten it. ${leftOut}`,
    },
    {
      name: 'an invalid id',
      breaking: ({ claims }) => void (claims[3].id = 'The Fund'),
      line: `$.claims[3].id ("The Fund"): schema: must be lower-case letters and digits in groups joined by single hyphens; correct it. ${leftOut}`,
    },
    {
      name: 'an invalid language tag',
      breaking: ({ quotations }) => void (quotations[0].inLanguage = 'English!'),
      line: `$.quotations[0].inLanguage ("English!"): schema: must be a BCP 47 language tag; correct it. ${leftOut}`,
    },
    {
      name: 'a language tag with an underscore',
      breaking: ({ quotations }) => void (quotations[0].inLanguage = 'de_AT'),
      line: '$.quotations[0].inLanguage ("de_AT"): schema: must be a BCP 47 language tag; write de-AT.',
    },
    {
      name: 'an address of another scheme',
      breaking: ({ article }) => void (article.url = 'ftp://town.example'),
      line: `$.article.url ("ftp://town.example"): schema: must be an absolute http or https address; correct it. ${leftOut}`,
    },
    {
      name: 'an invalid date',
      breaking: ({ article }) => void (article.datePublished = { stated: 'May', edtf: 'May', basis: 'stated' }),
      line: `$.article.datePublished.edtf ("May"): schema: must be a year, month, day, interval of them, or time with its offset from UTC, in EDTF level 0; correct it. ${leftOut}`,
    },
    {
      name: 'an invalid day',
      breaking: ({ claims }) => void (claims[3].corrections = [{ type: 'corrected', date: '2025', text: 'x' }]),
      line: `$.claims[3].corrections[0].date ("2025"): schema: must be a day written YYYY-MM-DD; correct it. ${leftOut}`,
    },
    {
      name: 'an invalid digest',
      breaking: ({ article }) => void (article.textDigest = { algorithm: 'SHA-256', value: 'x' }),
      line: `$.article.textDigest.value ("x"): schema: must be 64 lower-case hexadecimal digits; correct it. ${leftOut}`,
    },
    {
      name: 'a field that the model does not have',
      breaking: ({ claims }) => void (claims[3].mood = 'sour'),
      line: '$.claims[3].mood ("sour"): unknown-field: the model has no such field, and it is not read; remove it or correct its name.',
    },
    {
      name: 'a record that is no object',
      breaking: ({ claims }) => void (claims[3] = 'growing'),
      line: `$.claims[3] ("growing"): schema: this is no object; see the JSON Schema for what it holds. ${leftOut}`,
    },
    {
      name: 'an article that is no object',
      breaking: (dataset) => void (dataset.article = 'The fund'),
      line: `$.article ("The fund"): schema: the value is not one that the model accepts; correct it; accepted: object. ${leftOut}`,
    },
    {
      name: 'a list that is missing',
      breaking: (dataset) => void delete dataset.quotations,
      line: `$.quotations: schema: a list is missing here; add it, if an empty one. ${leftOut}`,
    },
    {
      name: 'a value that is no object',
      breaking: () => [],
      line: `$ (a list of 0): schema: a dataset is an object; see the JSON Schema for what it holds. ${leftOut}`,
    },
    {
      name: 'a version that is missing',
      breaking: (dataset) => void delete dataset.version,
      line: `$.version: schema: the version of the data model is missing or unknown; set it to ${currentVersion}.`,
    },
    {
      name: 'a version that is newer',
      breaking: (dataset) => void (dataset.version = 2),
      line: '$.version (2): newer-version: the dataset is of a newer version than this library knows (1); what it understands is shown; update the library.',
    },
  ]) {
    it(name, () => assert.deepEqual(linesOf(breaking), [line]));
  }

  it('a message truncates an id that is too long', () => {
    const [, line] = linesOf(
      ({ claims }) => void Object.assign(claims[3], { id: letters(201), text: letters(10_001) }),
    );
    assert.match(line, /: this of “x{200}” has 10001 characters/);
  });
});
