import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { dateView } from '../../../dist/view/dates.js';
import { localeFor } from '../../../dist/view/locale.js';
import { allLanguages } from '../../../dist/view/other-languages.js';
import { english, isEnglish } from '../../../dist/view/writing.js';

const { directionOf, punctuation } = allLanguages;

describe('the punctuation of a language', () => {
  for (const { language, marks, comma = ', ', colon = ': ' } of [
    // The marks of Unicode CLDR 48.
    { language: 'ar', marks: '”“ ’‘', comma: '، ' },
    { language: 'be', marks: '«» „“' },
    { language: 'bg', marks: '„“ „“' },
    { language: 'ca', marks: '«» “”' },
    { language: 'cs', marks: '„“ ‚‘' },
    { language: 'da', marks: '“” ‘’' },
    { language: 'de-AT', marks: '„“ ‚‘' },
    { language: 'el', marks: '«» “”' },
    { language: 'en', marks: '“” ‘’' },
    { language: 'en-GB', marks: '“” ‘’' },
    { language: 'es-419', marks: '“” ‘’' },
    { language: 'es-MX', marks: '“” ‘’' },
    { language: 'et', marks: '„“ ‚‘' },
    { language: 'fa', marks: '«» ‹›', comma: '، ' },
    { language: 'fi', marks: '”” ’’' },
    { language: 'he', marks: '”” ’’' },
    { language: 'hi', marks: '“” ‘’' },
    { language: 'hr', marks: '„“ ‚‘' },
    { language: 'hu', marks: '„” »«' },
    { language: 'hy', marks: '«» «»' },
    { language: 'is', marks: '„“ ‚‘' },
    { language: 'it', marks: '«» “”' },
    { language: 'iw', marks: '”” ’’' },
    { language: 'ja', marks: '「」 『』', comma: '、', colon: '：' },
    { language: 'ka', marks: '„“ «»' },
    { language: 'ko', marks: '“” ‘’' },
    { language: 'lt', marks: '„“ „“' },
    { language: 'mk', marks: '„“ ‚‘' },
    { language: 'nb', marks: '«» ‘’' },
    { language: 'nn-NO', marks: '«» ‘’' },
    { language: 'no', marks: '«» ‘’' },
    { language: 'pl', marks: '„” «»' },
    { language: 'pt', marks: '“” ‘’' },
    { language: 'pt-BR', marks: '“” ‘’' },
    { language: 'pt-PT', marks: '«» “”' },
    { language: 'pt-AO', marks: '«» “”' },
    { language: 'ro', marks: '„” «»' },
    { language: 'RU', marks: '«» „“' },
    { language: 'sk', marks: '„“ ‚‘' },
    { language: 'sl', marks: '„“ ‚‘' },
    { language: 'sr', marks: '„” ’’' },
    { language: 'sr-Latn', marks: '„” ’’' },
    { language: 'sv', marks: '”” ’’' },
    { language: 'tr', marks: '“” ‘’' },
    { language: 'uk', marks: '«» „“' },
    { language: 'ur', marks: '”“ ’‘', comma: '، ' },
    { language: 'zh', marks: '“” ‘’', comma: '，', colon: '：' },
    { language: 'zh-Hans', marks: '“” ‘’', comma: '，', colon: '：' },
    { language: 'zh_CN', marks: '“” ‘’', comma: '，', colon: '：' },
    { language: 'zh-Hant', marks: '「」 『』', comma: '，', colon: '：' },
    { language: 'zh-TW', marks: '「」 『』', comma: '，', colon: '：' },
    { language: 'zh-HK', marks: '「」 『』', comma: '，', colon: '：' },
    // The pages in docs/languages say why these are not those of CLDR.
    { language: 'de-CH', marks: '«» ‹›' },
    { language: 'es', marks: '«» “”' },
    { language: 'fr', marks: '«\u202f\u202f» “”', colon: '\u00a0: ' },
    { language: 'fr-CH', marks: '«\u202f\u202f» ‹\u202f\u202f›', colon: '\u00a0: ' },
    { language: 'nl', marks: '‘’ “”' },
    // An unknown language gets the punctuation of English.
    { language: 'xx', marks: '“” ‘’' },
    { language: '', marks: '“” ‘’' },
    { language: 'constructor', marks: '“” ‘’' },
  ]) {
    it(`is ${marks} for “${language}”, also when called again`, () => {
      for (const found of [punctuation(language), punctuation(language)]) {
        const { open, close, innerOpen, innerClose } = found;
        assert.equal(`${open}${close} ${innerOpen}${innerClose}`, marks);
        assert.equal(found.comma, comma);
        assert.equal(found.colon, colon);
      }
    });
  }

  it('is the same object for the same language', () => assert.equal(punctuation('de'), punctuation('de')));
});

describe('a list of names', () => {
  for (const { language, list } of [
    { language: 'de', list: 'A, B und C' },
    { language: 'zh-Hant', list: 'A、B和C' },
    { language: 'bn', list: 'A, B এবং C' },
    // Intl has a comma before the last name in these languages, and “A, B 및 C” in Korean.
    { language: 'fa', list: 'A،\u200f B و C' },
    { language: 'hi', list: 'A, B और C' },
    { language: 'ur-PK', list: 'A، B اور C' },
    { language: 'ko', list: 'A·B·C' },
  ]) {
    it(`is ${list} in ${language}`, () => {
      const parts = allLanguages.list(['A', 'B', 'C'], language);
      assert.equal(parts.map(({ value }) => value).join(''), list);
      assert.deepEqual(
        parts.filter(({ type }) => type === 'element').map(({ value }) => value),
        ['A', 'B', 'C'],
      );
    });
  }
});

describe('a time of the day', () => {
  for (const { language, time } of [
    { language: 'ar', time: '8 نوفمبر 2022 في 17:05 UTC' },
    { language: 'bn', time: '৮ নভেম্বর ২০২২, ১৭:০৫ UTC' },
    { language: 'fr', time: '8 novembre 2022 à 17h05 UTC' },
    { language: 'hi', time: '8 नवंबर 2022 को 17:05 UTC' },
    { language: 'ur', time: '8 نومبر 2022 کو 17:05 UTC' },
  ]) {
    it(`has the hours of news agencies in ${language}: ${time}`, () => {
      const edtf = '2022-11-08T17:05:00Z';
      const locale = { ...localeFor('en', 'en'), tag: language, writing: allLanguages };
      assert.equal(
        dateView({ stated: edtf, edtf, basis: 'stated' }, locale).formatted.replace(/[\s\u200f]+/g, ' '),
        time,
      );
    });
  }
});

describe('English', () => {
  it('is written alike on pages that have no other language and on pages that have', () => {
    assert.deepEqual(english.punctuation('en'), punctuation('en-GB'));
    assert.equal(english.directionOf('en'), directionOf('en-GB'));
    const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
    for (const to of [undefined, '2025-03-09', '2025-04-08', '2026-01-01']) {
      const range = [days, new Date('2025-03-08'), to && new Date(to)];
      assert.equal(english.date(...range), allLanguages.date(...range));
    }
  });

  for (const [tag, expected] of [
    ['en', true],
    ['en-GB', true],
    ['EN-us', true],
    ['', true],
    ['enm', false],
    ['de', false],
  ])
    it(`is ${expected ? '' : 'not '}the language of “${tag}”`, () => assert.equal(isEnglish(tag), expected));
});
