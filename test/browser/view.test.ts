import { expect } from '@open-wc/testing';
import type { ClaimDate } from 'claim-elements';

import { nearestIds } from '../../dist/model/nearest-ids.js';
import { dateView, edtfDays, gapView } from '../../dist/view/dates.js';
import { quotationMarks } from '../../dist/view/quotation-marks.js';
import { quotationText, quotationView } from '../../dist/view/quotation-view.js';
import { webAddress } from '../../dist/view/web-address.js';
import { indexDataset } from '../../dist/model/claim-index.js';
import { harbour } from '../fixtures/harbour.js';

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
    { edtf: '2022-11-08', locale: 'not a locale', label: 'November 8, 2022', dateTime: '2022-11-08' },
    { edtf: 'soon', locale: 'en-GB', label: 'as stated', dateTime: undefined },
  ]) {
    it(`${edtf} in ${locale} is “${label}”`, () => {
      const view = dateView(stated(edtf), locale);
      expect(view.label.replace(/\s/g, ' ')).to.equal(label);
      expect(view.dateTime).to.equal(dateTime);
      expect(view.inferred).to.equal(undefined);
    });
  }

  it('names what an inferred date was inferred from', () => {
    const view = dateView({ stated: 'Tuesday', edtf: '2022-11-08', basis: 'inferred' }, 'en-GB');
    expect(view.inferred).to.equal('inferred from “Tuesday”');
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
      expect(edtfDays(edtf)).to.deep.equal({ first, last });
    });
  }

  for (const { a, b, gap } of [
    { a: '2022-11-02', b: '2022-11-08', gap: '6 days' },
    { a: '2022-11-08', b: '2022-11-02', gap: '6 days' },
    { a: '2022-11-07', b: '2022-11-08', gap: '1 day' },
    { a: '2022-11-08', b: '2022-11-08', gap: 'the same day' },
    { a: '2022-10-31/2022-11-06', b: '2022-11-08', gap: '2 to 8 days' },
    { a: '2022-09', b: '2022-09', gap: 'up to 29 days' },
    { a: '2022-03-26', b: '2022-03-28', gap: '2 days' },
    { a: 'soon', b: '2022-03-28', gap: undefined },
  ]) {
    it(`between ${a} and ${b}: ${gap ?? 'not known'}`, () => {
      expect(gapView(stated(a), stated(b), 'en-GB')).to.equal(gap);
    });
  }

  it('an unknown date leaves the gap unknown', () => {
    expect(gapView(undefined, stated('2022-11-08'), 'en-GB')).to.equal(undefined);
    expect(gapView(stated('2022-11-08'), undefined, 'en-GB')).to.equal(undefined);
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
      const { open, close, innerOpen, innerClose } = quotationMarks(language);
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
      const view = quotationView(index, { ...base, text, ...(markup && { markup: [...markup] }) });
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
