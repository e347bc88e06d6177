import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { review } from '../../fixtures/bridge.mjs';
import { findingsIn, imported } from './support.mjs';

const claim = { '@type': 'Claim', text: 'The bridge is closed.', author: 'Ada Berg' };
const claimOf = (node) => imported({ ...claim, ...node }).dataset.claims[0];

describe('the words of a claim', () => {
  const words = 'The bridge is closed.';

  for (const { name, node } of [
    { name: 'with space around', node: { text: `\n ${words} ` } },
    { name: 'as a value', node: { text: { '@value': words, '@language': 'en' } } },
    { name: 'as a node with a name', node: { text: { '@type': 'Text', name: words } } },
    { name: 'as the first of a list that is a text', node: { text: [7, ' ', null, {}, words, 'Other words.'] } },
    { name: 'from claimReviewed', node: { text: '', claimReviewed: words, name: 'x' } },
    { name: 'as its name', node: { text: undefined, name: words, headline: 'x' } },
    { name: 'as its headline', node: { text: undefined, headline: words, description: 'x' } },
    { name: 'as its description', node: { text: undefined, description: words } },
    { name: 'with entities', node: { text: 'The &#98;ridge&#x20;is &#9999999;closed&period;&nbsp;' } },
  ]) {
    it(`are read ${name}`, () => {
      const expected = name === 'with entities' ? 'The bridge is &#9999999;closed&period;' : words;
      assert.equal(claimOf(node).text, expected);
    });
  }

  it('are not the name of an item, which is that of a place or a programme', () => {
    const input = {
      ...review,
      claimReviewed: '',
      itemReviewed: { '@type': 'Claim', name: 'Question Hour', author: 'A' },
    };
    assert.deepEqual(imported(input).claims, []);
    assert.deepEqual(findingsIn(input), [
      '$: there is no text that says what is claimed; add `claimReviewed` (left out)',
    ]);
  });

  it('come from the claim itself if the review words it differently', () => {
    const { claims } = imported({ ...review, itemReviewed: { ...claim, text: 'Own words.' } });
    assert.deepEqual(
      claims.map(({ text }) => text),
      ['Own words.'],
    );
  });
});

describe('the date of a claim', () => {
  for (const { written, date } of [
    { written: '2025', date: '2025' },
    { written: '2025-03', date: '2025-03' },
    { written: '2025-03-01', date: '2025-03-01' },
    { written: '2025-3', date: '2025-03' },
    { written: '2025-03-1', date: '2025-03-01' },
    { written: '2025/03/01', date: '2025-03-01' },
    { written: '2025.3.1', date: '2025-03-01' },
    { written: '20250301', date: '2025-03-01' },
    { written: 20250301, date: '2025-03-01' },
    { written: 'March 1, 2025', date: '2025-03-01' },
    { written: '1 Mar. 2025', date: '2025-03-01' },
    { written: 'Sat, 01 Mar 2025 10:00:00 GMT', date: '2025-03-01' },
    { written: 'March 2025', date: '2025-03' },
    { written: '2025-03-01/2025-03-04', date: '2025-03-01/2025-03-04' },
    { written: '2025-03-01T10:00:00Z', date: '2025-03-01T10:00:00Z' },
    { written: '2025-03-01 10:00:00 Z', date: '2025-03-01T10:00:00Z' },
    { written: '20250301T100000Z', date: '2025-03-01T10:00:00Z' },
    { written: '2025-03-01T10:00Z', date: '2025-03-01T10:00:00Z' },
    { written: '2025-03-01T10:00:00.123456Z', date: '2025-03-01T10:00:00Z' },
    { written: '2025-03-01T10:59:30-05:30', date: '2025-03-01T10:59:30-05:30' },
    { written: '2025-03-01T10:59:30-0530', date: '2025-03-01T10:59:30-05:30' },
    { written: '2025-03-01T10:59:30+01', date: '2025-03-01T10:59:30+01:00' },
    { written: '2025-03-01T00:00:01Z', date: '2025-03-01T00:00:01Z' },
    { written: 1740823200000, date: '2025-03-01T10:00:00Z' },
    { written: '1740823200000', date: '2025-03-01T10:00:00Z' },
    { written: 1740787200000, date: '2025-03-01' },
    // Publishers write midnight if the time is unknown.
    { written: '2025-03-01T00:00:00Z', date: '2025-03-01' },
    { written: '2025-03-01T00:00:00+01:00', date: '2025-03-01' },
    // The day of a time without a UTC offset is unknown in other time zones.
    { written: '2025-03-01T10:00:00', date: '2025-03-01' },
    { written: '2025-03-01 10:00', date: '2025-03-01' },
    { written: '2025-03-01T25:00:00Z', date: '2025-03-01' },
    { written: '2024-02-29', date: '2024-02-29' },
    { written: ['soon', '2025-03-01'], date: '2025-03-01' },
  ]) {
    it(`is ${date} for ${JSON.stringify(written)}`, () => {
      const { date: found } = claimOf({ datePublished: written }).appearances[0];
      assert.deepEqual(found, { stated: String([written].flat().at(-1)), edtf: date, basis: 'stated' });
    });
  }

  for (const written of [
    ...[
      'soon',
      '2025-02-30',
      '2025-02-29',
      '2025-13-01',
      '2025-00-01',
      '20251301',
      '2025-03-00',
      '03/04/2025',
      '25-03-01',
    ],
    ...[
      '12025-03-01',
      '1740823200',
      '2025-03-01/soon',
      '0001-01-01T00:00:00Z',
      '2025-03-04/2025-03-01',
      'Smarch 1, 2025',
      'Marching 2025',
      7,
    ],
  ]) {
    it(`stays as words for ${JSON.stringify(written)}, and is named`, () => {
      const { dataset, findings } = imported({ ...claim, datePublished: written });
      assert.deepEqual(dataset.claims[0].appearances[0].date, { stated: String(written), basis: 'stated' });
      assert.deepEqual(
        findings.map(({ path, rule, message }) => [path, rule, message]),
        [['$.datePublished', 'not-mapped', 'this is no date']],
      );
    });
  }

  it('is none if the text of the date is empty', () => {
    const { dataset, findings } = imported({ ...claim, datePublished: ' ' });
    assert.deepEqual(['date' in dataset.claims[0].appearances[0], findings], [false, []]);
  });

  it('is the date of creation if there is no date of publication', () => {
    assert.equal(claimOf({ dateCreated: '2025-03-01' }).appearances[0].date.edtf, '2025-03-01');
    assert.equal(
      claimOf({ dateCreated: '2025-03-01', datePublished: '2025-03-02' }).appearances[0].date.edtf,
      '2025-03-02',
    );
    assert.equal('date' in claimOf({}), false);
  });
});

describe('the id of a claim', () => {
  for (const { node, id } of [
    { node: { text: 'Fünf  Brücken, 2 offen!' }, id: 'ada-berg-funf-brucken-2-offen' },
    { node: { text: '«The bridge»' }, id: 'ada-berg-the-bridge' },
    { node: { text: '橋' }, id: 'ada-berg-claim' },
    { node: { text: 'Łódź, Straße, Ærø' }, id: 'ada-berg-lodz-strasse-aero' },
    { node: { text: 'article' }, id: 'ada-berg-article' },
    { node: { text: 'unknown' }, id: 'ada-berg-unknown' },
    { node: { text: 'x'.repeat(70) }, id: `ada-berg-${'x'.repeat(60)}` },
    { node: { text: `${'x'.repeat(59)} ${'x'.repeat(9)}` }, id: `ada-berg-${'x'.repeat(59)}` },
    { node: { author: undefined }, id: 'unknown-the-bridge-is-closed' },
    { node: { author: ['Bo', 'Ada Berg'] }, id: 'bo-the-bridge-is-closed' },
    { node: { '@id': 'https://a.example/1#claim-own-id-2' }, id: 'own-id-2' },
    { node: { '@id': '#claim-own' }, id: 'own' },
    { node: { '@id': '#claim-' }, id: 'ada-berg-the-bridge-is-closed' },
    { node: { '@id': '#claim-Own' }, id: 'ada-berg-the-bridge-is-closed' },
    { node: { '@id': '#claim-own--id' }, id: 'ada-berg-the-bridge-is-closed' },
    { node: { '@id': '#claim-own-' }, id: 'ada-berg-the-bridge-is-closed' },
    { node: { '@id': '#quotation-own' }, id: 'ada-berg-the-bridge-is-closed' },
    { node: { '@id': '#claim-own/2' }, id: 'ada-berg-the-bridge-is-closed' },
  ]) {
    it(`is ${id} for ${JSON.stringify(node)}`, () => assert.equal(claimOf(node).id, id));
  }

  it('is unique if other claims have the same words', () => {
    const { dataset } = imported(['A b.', 'A b!', 'A b?'].map((text) => ({ ...claim, text })));
    assert.deepEqual(
      dataset.claims.map(({ id }) => id),
      ['ada-berg-a-b', 'ada-berg-a-b-2', 'ada-berg-a-b-3'],
    );
  });

  it('is shared by claims that say the same, unless each has its own `@id`', () => {
    const ids = (...nodes) => imported(nodes.map((node) => ({ ...claim, ...node }))).dataset.claims.map(({ id }) => id);
    assert.deepEqual(ids({}, {}), ['ada-berg-the-bridge-is-closed']);
    assert.deepEqual(ids({ '@id': '#claim-a' }, { '@id': '#claim-b' }), ['a', 'b']);
  });

  it('is not shared by the same words of another speaker, or of another day', () => {
    const claimants = (...nodes) => imported(nodes.map((node) => ({ ...claim, ...node }))).claims;
    assert.deepEqual(
      claimants({}, { author: 'Bo' }).map(({ claimant }) => claimant),
      [['Ada Berg'], ['Bo']],
    );
    assert.deepEqual(
      claimants({ datePublished: '2025-03-01' }, { datePublished: '2025-03-02' }).map(({ date }) => date),
      ['2025-03-01', '2025-03-02'],
    );
  });
});

describe('the language of a claim', () => {
  for (const { inLanguage, tag } of [
    { inLanguage: 'en-gb', tag: 'en-GB' },
    { inLanguage: 'pt_BR', tag: 'pt-BR' },
    { inLanguage: 'Spanish', tag: 'es' },
    { inLanguage: 'brazilian portuguese', tag: 'pt-BR' },
    { inLanguage: { '@type': 'Language', name: 'English', alternateName: 'en' }, tag: 'en' },
    { inLanguage: { '@type': 'Language', name: 'Hindi' }, tag: 'hi' },
    { inLanguage: ['not a tag', 'zh-Hant-TW'], tag: 'zh-Hant-TW' },
  ]) {
    it(`is ${tag} for ${JSON.stringify(inLanguage)}`, () => {
      assert.equal(imported({ ...claim, inLanguage }).dataset.inLanguage, tag);
    });
  }

  it('is named if it is none', () => {
    assert.deepEqual(findingsIn({ ...claim, inLanguage: 'Klingonisch' }), [
      '$.inLanguage: this names no language; write a BCP 47 tag, such as en',
    ]);
  });

  it('is that of its words, before that of the claim, of the review and of the page', () => {
    const languageOf = (input, part) => imported(input, part).dataset.inLanguage;
    const words = { '@value': 'El puente.', '@language': 'es' };
    assert.equal(languageOf({ ...claim, text: words }), 'es');
    assert.equal(languageOf({ ...review, inLanguage: 'de' }), 'de');
    assert.equal(languageOf({ ...review, inLanguage: 'de', itemReviewed: { inLanguage: 'fr', author: 'A' } }), 'fr');
    assert.equal(languageOf(claim, { language: 'nl' }), 'nl');
    assert.equal(languageOf(claim, { language: 'nl_BE' }), 'nl-BE');
    const context = ['https://schema.org', { '@language': 'es' }];
    assert.equal(languageOf({ ...claim, '@context': context }, { language: 'nl' }), 'es');
    assert.equal(languageOf({ '@type': 'WebPage', inLanguage: 'it', mainEntity: claim }, { language: 'nl' }), 'it');
  });

  it('is its own if the claims differ, and none if the input names none', () => {
    const languages = (...tags) => {
      const { dataset } = imported(tags.map((inLanguage) => ({ ...claim, text: `${inLanguage}`, inLanguage })));
      return [dataset.inLanguage, ...dataset.claims.map(({ inLanguage }) => inLanguage)];
    };
    assert.deepEqual(languages('en', 'de'), [undefined, 'en', 'de']);
    assert.deepEqual(languages('en', undefined), [undefined, 'en', undefined]);
    assert.deepEqual(languages(undefined), [undefined, undefined]);
  });
});

describe('other properties of a claim', () => {
  it('include its kind, if it is one of this library’s kinds', () => {
    assert.equal(claimOf({ additionalType: 'urn:claim-elements:kind:denial' }).kind, 'denial');
    assert.equal(claimOf({ additionalType: ['x', 'urn:claim-elements:kind:prediction'] }).kind, 'prediction');
    assert.equal(claimOf({ additionalType: 'urn:claim-elements:kind:rumour' }).kind, 'assertion');
    assert.equal(claimOf({}).kind, 'assertion');
  });

  it('include its corrections', () => {
    const correction = [
      { '@type': 'CorrectionComment', name: 'retracted', text: 'Withdrawn.', datePublished: '2025-03-04T10:00:00Z' },
      { '@type': 'CorrectionComment', description: 'Misprint.', dateCreated: '2025-03-05' },
    ];
    assert.deepEqual(claimOf({ correction }).corrections, [
      { type: 'retracted', date: '2025-03-04', text: 'Withdrawn.' },
      { type: 'corrected', date: '2025-03-05', text: 'Misprint.' },
    ]);
    assert.equal('corrections' in claimOf({}), false);
    assert.equal('corrections' in claimOf({ correction: 'wrong' }), false);
  });

  it('include all claimants without duplicates', () => {
    const { claims } = imported({ ...claim, author: ['A', 'B', 'A'], creator: { name: 'C' } });
    assert.deepEqual(claims[0].claimant, ['A', 'B', 'C']);
  });
});
