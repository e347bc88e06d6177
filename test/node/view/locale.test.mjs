import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { en } from '../../../dist/locales/en.js';
import { interfaceLanguage, loadStrings, setStrings } from '../../../dist/locales/languages.js';
import { dayLabel } from '../../../dist/view/dates.js';
import { addLanguages, localeFor } from '../../../dist/view/locale.js';
import { isTimeZone } from '../../../dist/view/time-zone.js';
import { memoize } from '../../../dist/view/memoize.js';
import { allLanguages } from '../../../dist/view/other-languages.js';
import { english, isEnglish } from '../../../dist/view/writing.js';

const { directionOf } = allLanguages;

describe('localeFor', () => {
  it('waits for the way in which other languages than English are written, of the page or of the dataset', async () => {
    await loadStrings('ko');
    for (const languages of [
      ['ko', 'en'],
      ['en', 'ko'],
      ['en', 'en', 'UTC', false, false],
    ])
      assert.equal(localeFor(...languages), undefined);
    assert.equal(localeFor('en', 'en-GB').writing, english);
    addLanguages(allLanguages);
    assert.equal(localeFor('en', 'ko').writing, allLanguages);
    assert.equal(localeFor('en', 'en-GB').writing, english);
  });

  for (const { page, dataset, tag } of [
    { page: 'en', dataset: 'en-GB', tag: 'en-GB' },
    { page: 'en-US', dataset: 'en-GB', tag: 'en-US' },
    { page: 'en-us', dataset: 'en-GB', tag: 'en-US' },
    { page: 'en_US', dataset: 'en-GB', tag: 'en-US' },
    { page: '', dataset: 'en-GB', tag: 'en-GB' },
    { page: 'tlh', dataset: 'en-GB', tag: 'en-GB' },
    { page: 'tlh', dataset: 'de', tag: 'en' },
    { page: 'not a tag', dataset: 'neither', tag: 'en' },
    { page: 'x', dataset: 'en', tag: 'en' },
    // Middle English is not a variety of English, although its tag begins with “en”.
    { page: 'enm', dataset: 'enm-GB', tag: 'en' },
  ]) {
    it(`returns ${tag} for a page in “${page}” with a dataset in “${dataset}”`, () => {
      const writing = isEnglish(dataset) ? english : allLanguages;
      assert.deepEqual(localeFor(page, dataset), { language: 'en', strings: en, tag, timeZone: 'UTC', writing });
    });
  }

  it('returns a locale once the strings of the language are loaded', async () => {
    assert.equal(localeFor('de-AT', 'en'), undefined);
    await loadStrings('de');
    const { language, tag, strings } = localeFor('de-AT', 'en');
    assert.deepEqual([language, tag, strings['kind-denial']], ['de', 'de-AT', 'Dementi']);
    assert.equal(localeFor('', 'de-CH').tag, 'de-CH');
  });

  for (const [set, ...pages] of [
    ['nb', 'no', 'no_NO', 'nb-NO'],
    ['no', 'nb', 'no-NO'],
    ['id', 'in', 'in_ID'],
    ['yi', 'ji'],
    ['pt_BR', 'pt-br', 'pt_br', 'pt-BR'],
  ]) {
    it(`returns the strings set for “${set}” on pages in ${pages.join(', ')}`, async () => {
      setStrings(set, { 'kind-denial': `Denial in ${set}` });
      await loadStrings(interfaceLanguage(set));
      for (const page of pages) assert.equal(localeFor(page, 'en').strings['kind-denial'], `Denial in ${set}`);
    });
  }

  it('finds the variety of a language that is distinguished by script', async () => {
    await loadStrings('zh-Hans');
    const { language, tag } = localeFor('zh-CN', 'en');
    assert.deepEqual([language, tag], ['zh-Hans', 'zh-CN']);
  });

  it('keeps the calendar that a page names', async () => {
    await loadStrings('fa');
    const locale = localeFor('fa-IR-u-ca-persian', 'en');
    assert.equal(locale.language, 'fa');
    assert.equal(dayLabel('2025-03-01', locale), '۱۱ اسفند ۱۴۰۳');
  });

  it('replaces an unknown time zone by UTC', () => {
    assert.equal(localeFor('en', 'en', 'Europe/Kyiv').timeZone, 'Europe/Kyiv');
    assert.equal(localeFor('en', 'en', 'Mars/Olympus').timeZone, 'UTC');
    assert.equal(localeFor('en', 'en', '').timeZone, 'UTC');
  });

  it('returns the same object for equal arguments and another one for different arguments', () => {
    const locale = localeFor('en-GB', 'en', 'UTC');
    assert.equal(localeFor('en-GB', 'en', 'UTC'), locale);
    for (const other of [
      ['en-US', 'en', 'UTC'],
      ['en-GB', 'de', 'UTC'],
      ['en-GB', 'en', 'Asia/Seoul'],
    ]) {
      assert.notEqual(localeFor(...other), locale);
    }
  });

  it('has the strings that a page sets later', () => {
    const strings = () => localeFor('en-IE', 'en').strings;
    assert.equal(strings().copy, 'Copy quotation');
    setStrings('en', { copy: 'Copy these words' });
    assert.equal(strings().copy, 'Copy these words');
  });
});

describe('isTimeZone', () => {
  for (const { name, known } of [
    { name: 'Europe/Kyiv', known: true },
    { name: 'UTC', known: true },
    { name: 'utc', known: true },
    { name: 'Mars/Olympus', known: false },
    { name: 'Etc/'.repeat(100), known: false },
    { name: '', known: false },
  ]) {
    it(`is ${known} for “${name}”, also when called again`, () => {
      assert.deepEqual([isTimeZone(name), isTimeZone(name)], [known, known]);
    });
  }
});

describe('directionOf', () => {
  for (const { language, direction } of [
    { language: 'en', direction: 'ltr' },
    { language: 'az', direction: 'ltr' },
    { language: 'ar-Latn', direction: 'ltr' },
    { language: 'no tag', direction: 'ltr' },
    { language: '', direction: 'ltr' },
    { language: 'ar-EG', direction: 'rtl' },
    { language: 'he', direction: 'rtl' },
    { language: 'fa', direction: 'rtl' },
    { language: 'az-Arab', direction: 'rtl' },
    { language: 'ur-Aran', direction: 'rtl' },
    { language: 'ff-Adlm', direction: 'rtl' },
    { language: 'myz', direction: 'rtl' },
    { language: 'und-Mend', direction: 'rtl' },
    { language: 'nqo', direction: 'rtl' },
    { language: 'rhg-Rohg', direction: 'rtl' },
    { language: 'smp', direction: 'rtl' },
    { language: 'syr', direction: 'rtl' },
    { language: 'dv', direction: 'rtl' },
  ]) {
    it(`is ${direction} for “${language}”, also when called again`, () => {
      assert.deepEqual([directionOf(language), directionOf(language)], [direction, direction]);
    });
  }
});

describe('the languages and time zones that a server meets', () => {
  it('are kept up to a number', () => {
    const first = localeFor('x-first', 'en');
    assert.equal(localeFor('x-first', 'en'), first);
    for (let page = 0; page < 200; page++) localeFor(`x-${page}`, 'en');
    assert.notEqual(localeFor('x-first', 'en'), first);
    let computed = 0;
    const compute = memoize((zone) => `${zone} ${computed++}`);
    assert.equal(compute('zone-0'), compute('zone-0'));
    for (let page = 1; page <= 200; page++) compute(`zone-${page}`);
    assert.equal(compute('zone-0'), 'zone-0 201');
  });
});
