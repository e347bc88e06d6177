import { expect } from '@open-wc/testing';
import type { ClaimDate } from 'claim-elements';

import { en } from '../../dist/locales/en.js';
import { fill, plural } from '../../dist/locales/fill.js';
import { nearestIds } from '../../dist/problems/nearest-ids.js';
import { dateView, edtfDays, gapView } from '../../dist/view/dates.js';
import { directionOf, localeFor, type Locale } from '../../dist/view/locale.js';
import { punctuation } from '../../dist/view/punctuation.js';
import { quotationText, quotationView } from '../../dist/view/quotation-view.js';
import { webAddress } from '../../dist/view/web-address.js';
import { indexDataset } from '../../dist/model/claim-index.js';
import { harbour } from '../fixtures/harbour.js';

function english(tag = 'en-GB', timeZone = 'UTC'): Locale {
  return { language: 'en', strings: en, tag, timeZone };
}

function stated(edtf: string): ClaimDate {
  return { stated: 'as stated', edtf, basis: 'stated' };
}

describe('dates', () => {
  for (const { edtf, locale, label, dateTime } of [
    { edtf: '2022-11-08', locale: 'en-GB', label: '8 November 2022', dateTime: '2022-11-08' },
    { edtf: '2022-11-08', locale: 'en-US', label: 'November 8, 2022', dateTime: '2022-11-08' },
    { edtf: '2022-11-08', locale: 'de', label: '8. November 2022', dateTime: '2022-11-08' },
    { edtf: '2022-11-08', locale: 'ko', label: '2022년 11월 8일', dateTime: '2022-11-08' },
    { edtf: '2022-09', locale: 'en-GB', label: 'September 2022', dateTime: '2022-09' },
    { edtf: '2022', locale: 'en-GB', label: '2022', dateTime: '2022' },
    { edtf: '2024-02-29', locale: 'en-GB', label: '29 February 2024', dateTime: '2024-02-29' },
    { edtf: '2022-10-31/2022-11-06', locale: 'en-GB', label: '31 October – 6 November 2022', dateTime: undefined },
    { edtf: '2022-09/2022-11', locale: 'en-GB', label: 'September – November 2022', dateTime: undefined },
    { edtf: 'soon', locale: 'en-GB', label: 'as stated', dateTime: undefined },
  ]) {
    it(`${edtf} in ${locale} is “${label}”`, () => {
      const view = dateView(stated(edtf), english(locale));
      expect(view.label.replace(/\s/g, ' ')).to.equal(label);
      expect(view.dateTime).to.equal(dateTime);
      expect(view.inferredFrom).to.equal(undefined);
    });
  }

  it('names what an inferred date was inferred from', () => {
    const view = dateView({ stated: 'Tuesday', edtf: '2022-11-08', basis: 'inferred' }, english());
    expect(view.inferredFrom).to.equal('Tuesday');
  });

  for (const { edtf, first, last } of [
    { edtf: '1970-01-01', first: 0, last: 0 },
    { edtf: '1970-01', first: 0, last: 30 },
    { edtf: '1970-02', first: 31, last: 58 },
    { edtf: '1972-02', first: 761, last: 789 },
    { edtf: '1970', first: 0, last: 364 },
    { edtf: '1970-12', first: 334, last: 364 },
    { edtf: '1970-01-05/1970-01-11', first: 4, last: 10 },
    { edtf: '1970-01/1970', first: 0, last: 364 },
  ]) {
    it(`${edtf} spans the days ${first} to ${last}`, () => {
      expect(edtfDays(edtf, 'UTC')).to.deep.equal({ first, last });
    });
  }

  for (const { a, b, gap } of [
    { a: '2022-11-02', b: '2022-11-08', gap: '6 days' },
    { a: '2022-11-08', b: '2022-11-02', gap: '6 days' },
    { a: '2022-11-07', b: '2022-11-08', gap: '1 day' },
    { a: '2022-11-08', b: '2022-11-08', gap: 'the same day' },
    { a: '2022-10-31/2022-11-06', b: '2022-11-08', gap: '2–8 days' },
    { a: '2022-09', b: '2022-09', gap: '0–29 days' },
    { a: '2022-03-26', b: '2022-03-28', gap: '2 days' },
    { a: 'soon', b: '2022-03-28', gap: undefined },
  ]) {
    it(`between ${a} and ${b}: ${gap ?? 'not known'}`, () => {
      expect(gapView(stated(a), stated(b), english())).to.equal(gap);
    });
  }

  for (const { edtf, timeZone, label, day } of [
    { edtf: '2022-11-08T23:30:00Z', timeZone: 'UTC', label: '8 November 2022 at 23:30 UTC', day: 19304 },
    { edtf: '2022-11-08T23:30:00Z', timeZone: 'Asia/Seoul', label: '9 November 2022 at 08:30 GMT+9', day: 19305 },
    { edtf: '2022-11-08T23:30:00Z', timeZone: 'America/New_York', label: '8 November 2022 at 18:30 GMT-5', day: 19304 },
    { edtf: '2022-11-09T08:30:00+09:00', timeZone: 'UTC', label: '8 November 2022 at 23:30 UTC', day: 19304 },
  ]) {
    it(`${edtf} in ${timeZone} is “${label}”`, () => {
      const view = dateView(stated(edtf), english('en-GB', timeZone));
      expect(view.label.replace(/\s/g, ' ').replace(',', ' at').replace('at at', 'at')).to.equal(label);
      expect(view.dateTime).to.equal(edtf);
      expect(edtfDays(edtf, timeZone)).to.deep.equal({ first: day, last: day });
    });
  }

  it('a calendar date is the same day in every time zone', () => {
    for (const timeZone of ['Pacific/Kiritimati', 'UTC', 'Pacific/Pago_Pago']) {
      expect(dateView(stated('2022-11-08'), english('en-GB', timeZone)).label).to.equal('8 November 2022');
    }
  });

  it('an unknown date leaves the gap unknown', () => {
    expect(gapView(undefined, stated('2022-11-08'), english())).to.equal(undefined);
    expect(gapView(stated('2022-11-08'), undefined, english())).to.equal(undefined);
  });
});

describe('locale', () => {
  for (const { page, dataset, language, tag } of [
    { page: 'en', dataset: 'en-GB', language: 'en', tag: 'en-GB' },
    { page: 'en-US', dataset: 'en-GB', language: 'en', tag: 'en-US' },
    { page: 'en-us', dataset: 'en-GB', language: 'en', tag: 'en-US' },
    { page: '', dataset: 'en-GB', language: 'en', tag: 'en-GB' },
    { page: 'tlh', dataset: 'en-GB', language: 'en', tag: 'en-GB' },
    { page: 'tlh', dataset: 'de', language: 'en', tag: 'en' },
    { page: 'not a tag', dataset: 'neither', language: 'en', tag: 'en' },
    { page: 'x', dataset: 'en', language: 'en', tag: 'en' },
    { page: 'zh-Hant', dataset: 'en', language: 'en', tag: 'en' },
  ]) {
    it(`of a page in “${page}” with a dataset in “${dataset}” is ${tag}`, () => {
      const locale = localeFor(page, dataset);
      expect(locale?.language).to.equal(language);
      expect(locale?.tag).to.equal(tag);
      expect(locale?.timeZone).to.equal('UTC');
    });
  }

  it('has a time zone that Intl knows', () => {
    expect(localeFor('en', 'en', 'Europe/Kyiv')?.timeZone).to.equal('Europe/Kyiv');
    expect(localeFor('en', 'en', 'Mars/Olympus')?.timeZone).to.equal('UTC');
    expect(localeFor('en', 'en', '')?.timeZone).to.equal('UTC');
  });

  for (const { language, direction } of [
    { language: 'en', direction: 'ltr' },
    { language: 'ar-EG', direction: 'rtl' },
    { language: 'he', direction: 'rtl' },
    { language: 'fa', direction: 'rtl' },
    { language: 'az', direction: 'ltr' },
    { language: 'az-Arab', direction: 'rtl' },
    { language: 'ar-Latn', direction: 'ltr' },
    { language: 'no tag', direction: 'ltr' },
    { language: '', direction: 'ltr' },
  ]) {
    it(`“${language}” is written ${direction}`, () => {
      expect(directionOf(language)).to.equal(direction);
    });
  }
});

describe('texts of the interface', () => {
  for (const { text, values, filled } of [
    { text: 'Corrected, {date}', values: { date: 'today' }, filled: ['Corrected, ', 'today'] },
    { text: '{b} before {a}', values: { a: '1', b: '2' }, filled: ['2', ' before ', '1'] },
    { text: 'no {value}', values: {}, filled: ['no ', '{value}'] },
    { text: '{a}', values: { a: '{b}', b: 'x' }, filled: ['{b}'] },
    { text: 'plain', values: { plain: 'x' }, filled: ['plain'] },
    { text: '{constructor}', values: {}, filled: ['{constructor}'] },
  ]) {
    it(`“${text}” is filled in`, () => {
      expect(fill<string>(text, values)).to.deep.equal(filled);
    });
  }

  const polish = '{count, plural, one {zarzut} few {zarzuty} many {zarzutów} other {zarzutu}}';
  for (const { count, text } of [
    { count: 1, text: 'zarzut' },
    { count: 2, text: 'zarzuty' },
    { count: 5, text: 'zarzutów' },
    { count: 22, text: 'zarzuty' },
    { count: 1.5, text: 'zarzutu' },
  ]) {
    it(`the plural for ${count} is “${text}”`, () => {
      expect(plural(polish, count, 'pl')).to.equal(text);
    });
  }

  it('without the plural of a number is that for all others, or as it is', () => {
    expect(plural('{count, plural, other {x}}', 1, 'en')).to.equal('x');
    expect(plural('Allegation', 1, 'en')).to.equal('Allegation');
  });
});

describe('quotation marks', () => {
  for (const { language, marks } of [
    { language: 'en', marks: '“” ‘’' },
    { language: 'en-GB', marks: '“” ‘’' },
    { language: 'de-AT', marks: '„“ ‚‘' },
    { language: 'fr', marks: '«\u202f\u202f» “”' },
    { language: 'RU', marks: '«» „“' },
    { language: 'ja', marks: '「」 『』' },
    { language: 'xx', marks: '“” ‘’' },
    { language: '', marks: '“” ‘’' },
    { language: 'constructor', marks: '“” ‘’' },
  ]) {
    it(`of “${language}” are ${marks}`, () => {
      const { open, close, innerOpen, innerClose } = punctuation(language);
      expect(`${open}${close} ${innerOpen}${innerClose}`).to.equal(marks);
    });
  }
});

describe('quotation parts', () => {
  const index = indexDataset(harbour);
  const base = { id: 'q', speaker: 'mayor', claims: ['fund-grew'] };

  for (const { name, text, markup, shown } of [
    { name: 'no markup', text: 'plain', markup: undefined, shown: 'plain' },
    { name: 'a quotation', text: 'a “b” c', markup: [{ type: 'quotation', start: 2, end: 5 }], shown: 'a ‘b’ c' },
    { name: 'an insertion', text: 'a [b] c', markup: [{ type: 'insertion', start: 2, end: 5 }], shown: 'a [b] c' },
    { name: 'the whole text', text: '“b”', markup: [{ type: 'quotation', start: 0, end: 3 }], shown: '‘b’' },
    {
      name: 'code points beyond the first plane',
      text: '🙂🙂 “b”',
      markup: [{ type: 'quotation', start: 3, end: 6 }],
      shown: '🙂🙂 ‘b’',
    },
    {
      name: 'an insertion in a quotation, given in either order',
      text: 'a “b (c)” d',
      markup: [
        { type: 'insertion', start: 5, end: 8 },
        { type: 'quotation', start: 2, end: 9 },
      ],
      shown: 'a ‘b (c)’ d',
    },
    {
      name: 'a range beyond the text',
      text: 'a “b”',
      markup: [{ type: 'quotation', start: 2, end: 50 }],
      shown: 'a “b”',
    },
    {
      name: 'ranges that cross',
      text: 'a “b [c” d]',
      markup: [
        { type: 'quotation', start: 2, end: 8 },
        { type: 'insertion', start: 5, end: 11 },
      ],
      shown: 'a ‘b [c’ d]',
    },
    { name: 'an empty range', text: 'ab', markup: [{ type: 'quotation', start: 1, end: 1 }], shown: 'ab' },
  ] as const) {
    it(`keeps every word: ${name}`, () => {
      const view = quotationView(index, { ...base, text, ...(markup && { markup: [...markup] }) }, english());
      expect(quotationText(view)).to.equal(shown);
    });
  }
});

describe('addresses', () => {
  for (const { address, accepted } of [
    { address: 'https://news.example/a?b#c', accepted: true },
    { address: 'http://news.example/', accepted: true },
    { address: 'HTTPS://news.example/', accepted: true },
    { address: undefined, accepted: false },
    { address: '', accepted: false },
    { address: '/a', accepted: false },
    { address: 'javascript:alert(1)', accepted: false },
    { address: ' jAvascript:alert(1)', accepted: false },
    { address: 'java\nscript:alert(1)', accepted: false },
    { address: 'data:text/html,<script>', accepted: false },
    { address: 'vbscript:x', accepted: false },
    { address: 'blob:https://news.example/1', accepted: false },
    { address: 'file:///etc/passwd', accepted: false },
  ]) {
    it(`${accepted ? 'accepts' : 'rejects'} ${JSON.stringify(address)}`, () => {
      expect(webAddress(address) !== undefined).to.equal(accepted);
    });
  }
});

describe('nearest ids', () => {
  const known = ['never-supplied', 'no-plans', 'secret-transfers', 'rumours'];

  for (const { id, first } of [
    { id: 'rumors', first: 'rumours' },
    { id: 'RUMOURS', first: 'rumours' },
    { id: ' no_plans ', first: 'no-plans' },
    { id: 'secret-transfer', first: 'secret-transfers' },
  ]) {
    it(`“${id}” is nearest to ${first}`, () => {
      expect(nearestIds(id, known)[0]).to.equal(first);
      expect(nearestIds(id, known)).to.have.length(3);
    });
  }

  it('copes with an id of any length', () => {
    expect(nearestIds('x'.repeat(1_000_000), known, 1)).to.have.length(1);
    expect(nearestIds('', [])).to.deep.equal([]);
  });
});
