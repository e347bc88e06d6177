import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { en } from '../../../dist/locales/en.js';
import { dateView, gapView } from '../../../dist/view/dates.js';
import { allLanguages } from '../../../dist/view/other-languages.js';
import { english as writing, isEnglish } from '../../../dist/view/writing.js';
import { fromTypeScript } from '../../fixtures/from-typescript.mjs';

const { comparable, dates, moments } = await fromTypeScript('dates.ts');

const english = (tag = 'en-GB', timeZone = 'UTC') => ({
  language: 'en',
  strings: en,
  tag,
  timeZone,
  writing: isEnglish(tag) ? writing : allLanguages,
});
const daysOf = (first, count) =>
  Array.from({ length: count }, (_, order) =>
    new Date(Date.parse(first) + order * 86_400_000).toISOString().slice(0, 10),
  );

const stated = (edtf) => ({ stated: 'as stated', edtf, basis: 'stated' });

describe('a date', () => {
  // WebKitGTK has older data, with other digits.
  const ofNode = { edtf: '2025-03-08/2025-03-09', locale: 'ar', label: '8–9 مارس 2025' };

  for (const { edtf, locale, label } of [...dates, ofNode]) {
    it(`writes ${edtf} in ${locale} as “${label}”`, () => {
      const view = dateView(stated(edtf), english(locale));
      assert.equal(comparable(view.formatted), label);
      // HTML cannot express an interval.
      assert.equal(view.dateTime, edtf.includes('/') ? undefined : edtf);
      assert.equal('inferredFrom' in view, false);
    });
  }

  for (const { edtf, timeZone, label } of moments) {
    it(`writes ${edtf} in ${timeZone} as “${label}”`, () => {
      const view = dateView(stated(edtf), english('en-GB', timeZone));
      assert.equal(comparable(view.formatted), label);
      assert.equal(view.dateTime, edtf);
    });
  }

  it('names the words that it is inferred from', () => {
    const view = dateView({ stated: 'Tuesday', edtf: '2022-11-08', basis: 'inferred' }, english());
    assert.deepEqual(view, {
      formatted: '8 November 2022',
      edtf: '2022-11-08',
      dateTime: '2022-11-08',
      inferredFrom: 'Tuesday',
    });
  });

  it('shows the words of the article if the date is invalid', () => {
    for (const edtf of ['soon', '2022-13', '2022-11-08/soon', '']) {
      assert.deepEqual(dateView({ stated: 'as stated', edtf, basis: 'inferred' }, english()), {
        formatted: 'as stated',
        edtf,
      });
    }
  });

  it('is the same day in every time zone', () => {
    for (const timeZone of ['Pacific/Kiritimati', 'UTC', 'Pacific/Pago_Pago']) {
      assert.equal(dateView(stated('2022-11-08'), english('en-GB', timeZone)).formatted, '8 November 2022');
    }
  });

  for (const locale of ['en', 'en-US', 'en-GB']) {
    it(`is written in ${locale} as Intl writes it, without a call to Intl`, () => {
      const formats = [{}, { month: 'long' }, { month: 'long', day: 'numeric' }].map(
        (options) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', ...options }),
      );
      // Every day of a leap year and of another year, and the first and last days of the years with four digits.
      const days = [...daysOf('2023-12-30', 735), ...daysOf('1000-01-01', 3), ...daysOf('9999-12-29', 3)];
      for (const day of days) {
        const precisions = [day.slice(0, 4), day.slice(0, 7), day];
        const labels = precisions.map((edtf) => dateView(stated(edtf), english(locale)).formatted);
        assert.deepEqual(
          labels,
          formats.map((format) => format.format(new Date(day))),
        );
      }
    });
  }

  // `de-x-en` is German: `en` is only its private part.
  for (const locale of ['en-AU', 'en-CA', 'de-x-en']) {
    it(`is written in ${locale} as Intl writes it`, () => {
      const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'long' });
      assert.equal(dateView(stated('2022-11-08'), english(locale)).formatted, format.format(new Date('2022-11-08')));
    });
  }

  it('is written as Intl writes it before the year 1000', () => {
    const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', year: 'numeric' });
    assert.equal(dateView(stated('0999'), english()).formatted, format.format(new Date('0999')));
  });
});

describe('the days between two dates', () => {
  for (const { a, b, gap } of [
    { a: '2022-11-02', b: '2022-11-08', gap: '6 days' },
    { a: '2022-11-08', b: '2022-11-02', gap: '6 days' },
    { a: '2022-11-07', b: '2022-11-08', gap: '1 day' },
    { a: '2022-11-08', b: '2022-11-08', gap: 'the same day' },
    { a: '2022-10-31/2022-11-06', b: '2022-11-08', gap: '2–8 days' },
    { a: '2022-11-08', b: '2022-10-31/2022-11-06', gap: '2–8 days' },
    { a: '2022-10-31/2022-11-06', b: '2022-11-03', gap: 'at most 3 days' },
    { a: '2022-10-31/2022-11-06', b: '2022-11-05', gap: 'at most 5 days' },
    { a: '2022-03-26', b: '2022-03-28', gap: '2 days' },
    // A month or a year means any of its days.
    { a: '1970-01-01', b: '1970-01', gap: 'at most 30 days' },
    { a: '1970-01-01', b: '1970-02', gap: '31–58 days' },
    { a: '1970-01-01', b: '1972-02', gap: '761–789 days' },
    { a: '1970-01-01', b: '1970', gap: 'at most 364 days' },
    { a: '1970-01-01', b: '1970-12', gap: '334–364 days' },
    { a: '1970-01-01', b: '1970-01/1970', gap: 'at most 364 days' },
    { a: '1970-12-31', b: '1971-01/1971-02', gap: '1–59 days' },
    { a: '2022-09', b: '2022-09', gap: 'at most 29 days' },
    { a: 'soon', b: '2022-03-28', gap: undefined },
    { a: '2022-03-28', b: 'soon', gap: undefined },
    { a: '2022-03-28/soon', b: '2022-03-28', gap: undefined },
  ]) {
    it(`${a} and ${b}: ${gap ?? 'not known'}`, () => {
      assert.equal(gapView(stated(a), stated(b), english()), gap);
    });
  }

  for (const { a, b, timeZone, gap } of [
    { a: '2022-11-08T23:30:00Z', b: '2022-11-08', timeZone: 'UTC', gap: 'the same day' },
    { a: '2022-11-08T23:30:00Z', b: '2022-11-08', timeZone: 'Asia/Seoul', gap: '1 day' },
    { a: '2022-11-09T00:30:00Z', b: '2022-11-08', timeZone: 'America/New_York', gap: 'the same day' },
    { a: '2022-11-09T08:30:00+09:00', b: '2022-11-08T01:00:00Z', timeZone: 'UTC', gap: 'the same day' },
  ]) {
    it(`${a} and ${b} in ${timeZone}: ${gap}`, () => {
      assert.equal(gapView(stated(a), stated(b), english('en-GB', timeZone)), gap);
    });
  }

  it('are written in the language of the locale', () => {
    assert.equal(gapView(stated('2022-11-02'), stated('2022-11-08'), english('de')), '6 Tage');
  });

  it('are unknown if a date is unknown', () => {
    assert.equal(gapView(undefined, stated('2022-11-08'), english()), undefined);
    assert.equal(gapView(stated('2022-11-08'), undefined, english()), undefined);
    assert.equal(gapView(undefined, undefined, english()), undefined);
  });
});
