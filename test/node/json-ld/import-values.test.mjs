import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { review } from '../../fixtures/bridge.mjs';
import { imported } from './support.mjs';

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
  ]) {
    it(`are read ${name}`, () => assert.equal(claimOf(node).text, words));
  }

  it('are read from its description', () => {
    const { dataset } = imported({ '@type': 'Claim', description: words, author: 'A' });
    assert.equal(dataset.claims[0].text, words);
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
    { written: '2025-3', date: '2025' },
    { written: '2025-03-1', date: '2025-03' },
    { written: '2025-03-01T10:00:00Z', date: '2025-03-01T10:00:00Z' },
    { written: '2025-03-01T10:59:30-05:30', date: '2025-03-01T10:59:30-05:30' },
    { written: '2025-03-01T00:00:01Z', date: '2025-03-01T00:00:01Z' },
    // Publishers write midnight if the time is unknown.
    { written: '2025-03-01T00:00:00Z', date: '2025-03-01' },
    { written: '2025-03-01T00:00:00+01:00', date: '2025-03-01' },
    // The day of a time without a UTC offset is unknown in other time zones.
    { written: '2025-03-01T10:00:00', date: '2025-03-01' },
    { written: '2025-03-01T10:00:00.000Z', date: '2025-03-01' },
    { written: '2025-03-01T10:00Z', date: '2025-03-01' },
    { written: '2025-03-01T10:00:00+1', date: '2025-03-01' },
    { written: '2025-03-01 10:00', date: '2025-03-01' },
    { written: ['soon', '2025-03-01'], date: '2025-03-01' },
  ]) {
    it(`is ${date} for ${JSON.stringify(written)}`, () => {
      const { dataset } = imported({ ...claim, datePublished: written });
      assert.deepEqual(dataset.claims[0].appearances[0].date, { stated: date, edtf: date, basis: 'stated' });
    });
  }

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
    { node: { text: 'Fünf  Brücken, 2 offen!' }, id: 'fu-nf-bru-cken-2-offen' },
    { node: { text: '«The bridge»' }, id: 'the-bridge' },
    { node: { text: '橋' }, id: 'claim' },
    { node: { text: 'article' }, id: 'article-2' },
    { node: { text: 'x'.repeat(70) }, id: 'x'.repeat(60) },
    { node: { text: `${'x'.repeat(59)} ${'x'.repeat(9)}` }, id: 'x'.repeat(59) },
    { node: { '@id': 'https://a.example/1#claim-own-id-2' }, id: 'own-id-2' },
    { node: { '@id': '#claim-own' }, id: 'own' },
    { node: { '@id': '#claim-' }, id: 'the-bridge-is-closed' },
    { node: { '@id': '#claim-Own' }, id: 'the-bridge-is-closed' },
    { node: { '@id': '#claim-own--id' }, id: 'the-bridge-is-closed' },
    { node: { '@id': '#claim-own-' }, id: 'the-bridge-is-closed' },
    { node: { '@id': '#quotation-own' }, id: 'the-bridge-is-closed' },
    { node: { '@id': '#claim-own/2' }, id: 'the-bridge-is-closed' },
  ]) {
    it(`is ${id} for ${JSON.stringify(node)}`, () => assert.equal(claimOf(node).id, id));
  }

  it('is unique if other claims have the same words', () => {
    const { dataset } = imported(['A b.', 'A b!', 'A b?'].map((text) => ({ ...claim, text })));
    assert.deepEqual(
      dataset.claims.map(({ id }) => id),
      ['a-b', 'a-b-2', 'a-b-3'],
    );
  });

  it('is shared by claims with the same text, unless each has its own `@id`', () => {
    const ids = (...nodes) => imported(nodes.map((node) => ({ ...claim, ...node }))).dataset.claims.map(({ id }) => id);
    assert.deepEqual(ids({}, {}), ['the-bridge-is-closed']);
    assert.deepEqual(ids({ '@id': '#claim-a' }, { '@id': '#claim-b' }), ['a', 'b']);
    assert.deepEqual(ids({ '@id': '#claim-a' }, {}), ['a']);
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
      { '@type': 'CorrectionComment', name: 'Note', description: 'Misprint.', dateCreated: '2025-03-05' },
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
