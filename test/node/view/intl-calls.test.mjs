import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { en } from '../../../dist/locales/en.js';
import { indexDataset } from '../../../dist/model/claim-index.js';
import { namesOf } from '../../../dist/view/attribution.js';
import { dateView } from '../../../dist/view/dates.js';
import { allLanguages } from '../../../dist/view/other-languages.js';
import { isTimeZone } from '../../../dist/view/time-zone.js';
import { english, isEnglish } from '../../../dist/view/writing.js';
import { harbour } from '../../fixtures/harbour.mjs';

const index = indexDataset(harbour);
const localeOf = (tag) => ({
  language: 'en',
  strings: en,
  tag,
  timeZone: 'UTC',
  writing: isEnglish(tag) ? english : allLanguages,
});
const labelOf = (edtf, tag) => dateView({ stated: edtf, edtf, basis: 'stated' }, localeOf(tag)).formatted;
const precisions = ['2022', '2022-11', '2022-11-08'];

/** Counts the objects that Intl creates during a test: the first of each kind takes longer than ten cards. */
function calls(test) {
  const makers = ['DateTimeFormat', 'ListFormat', 'Locale'].map((name) => test.mock.method(Intl, name));
  return () => makers.reduce((sum, { mock }) => sum + mock.callCount(), 0);
}

describe('Intl', () => {
  for (const { name, ask } of [
    ...['en', 'en-GB', 'en-US'].map((tag) => ({
      name: `dates in ${tag}`,
      ask: () => precisions.map((edtf) => labelOf(edtf, tag)),
    })),
    { name: 'the marks of English', ask: () => english.punctuation('en-GB') },
    { name: 'the direction of English', ask: () => english.directionOf('en') },
    { name: 'the time zone UTC', ask: () => isTimeZone('UTC') },
    { name: 'a single name', ask: () => namesOf(index, ['mayor'], localeOf('en')) },
  ]) {
    it(`creates nothing for ${name}`, (test) => {
      const made = calls(test);
      ask();
      assert.equal(made(), 0);
    });
  }

  for (const { name, ask } of [
    { name: 'dates in German', ask: () => labelOf('2022-11-08', 'de') },
    { name: 'the direction of Arabic', ask: () => allLanguages.directionOf('ar') },
    { name: 'a time zone', ask: () => isTimeZone('Europe/Kyiv') },
    { name: 'an unknown time zone', ask: () => isTimeZone('Mars/Olympus') },
    { name: 'several names', ask: () => namesOf(index, ['mayor', 'union'], localeOf('en')) },
  ]) {
    it(`creates one object for repeated calls: ${name}`, (test) => {
      const made = calls(test);
      ask();
      ask();
      assert.equal(made(), 1);
    });
  }
});
