import { expect } from '@open-wc/testing';

import { enDetails } from '../../dist/locales/en-details.js';
import { enRecap } from '../../dist/locales/en-recap.js';
import { en } from '../../dist/locales/en.js';
import { dateView } from '../../dist/view/dates.js';
import { type Locale } from '../../dist/view/locale.js';
import { allLanguages } from '../../dist/view/other-languages.js';
import { isTimeZone } from '../../dist/view/time-zone.js';
import { comparable, dates, moments } from '../fixtures/dates.js';

// The same cases run in Node: a page must read the same from a server and in each browser.
describe('the language data of the browser', () => {
  const strings = { ...en, ...enDetails, ...enRecap };
  const english = (tag: string, timeZone = 'UTC'): Locale => ({
    language: 'en',
    strings,
    tag,
    timeZone,
    writing: allLanguages,
  });
  const label = (edtf: string, locale: Locale) =>
    comparable(dateView({ stated: edtf, edtf, basis: 'stated' }, locale).formatted);

  for (const { edtf, locale, label: expected } of dates) {
    it(`writes ${edtf} in ${locale} as “${expected}”`, () => {
      expect(label(edtf, english(locale))).to.equal(expected);
    });
  }

  for (const { edtf, timeZone, label: expected } of moments) {
    it(`writes ${edtf} in ${timeZone} as “${expected}”`, () => {
      expect(label(edtf, english('en-GB', timeZone))).to.equal(expected);
    });
  }

  it('knows valid time zones only', () => {
    expect(isTimeZone('Europe/Kyiv')).to.equal(true);
    expect(isTimeZone('Mars/Olympus')).to.equal(false);
  });

  for (const { language, direction } of [
    { language: 'en', direction: 'ltr' },
    { language: 'az', direction: 'ltr' },
    { language: 'az-Arab', direction: 'rtl' },
    { language: 'he', direction: 'rtl' },
    { language: 'dv', direction: 'rtl' },
  ]) {
    it(`knows that “${language}” is written ${direction}`, () => {
      expect(allLanguages.directionOf(language)).to.equal(direction);
    });
  }
});
