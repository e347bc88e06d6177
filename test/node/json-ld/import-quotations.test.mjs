import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { imported } from './support.mjs';

const claim = { '@type': 'Claim', '@id': '#claim-open', text: 'The bridge is open.', author: 'Mayor' };
const quotation = { '@type': 'Quotation', text: 'It is open.', creator: 'Mayor', about: { '@id': '#claim-open' } };
const quotationsOf = (...nodes) => imported([claim, ...nodes]).dataset.quotations;

describe('a quotation', () => {
  it('is read with its words, its speaker and its claim', () => {
    assert.deepEqual(quotationsOf(quotation), [
      { id: 'mayor-it-is-open', text: 'It is open.', speaker: 'mayor', claims: ['open'] },
    ]);
  });

  for (const { speakers, speaker } of [
    { speakers: { creator: 'A', spokenByCharacter: 'B', author: 'C' }, speaker: 'b' },
    { speakers: { creator: 'A', author: 'C' }, speaker: 'a' },
    { speakers: { author: 'C' }, speaker: 'c' },
  ]) {
    it(`is spoken by ${speaker} of ${JSON.stringify(speakers)}`, () => {
      const [{ speaker: found }] = quotationsOf({ ...quotation, creator: undefined, ...speakers });
      assert.equal(found, speaker);
    });
  }

  for (const { node, id } of [
    { node: { '@id': 'https://a.example/#quotation-own-words' }, id: 'own-words' },
    { node: { '@id': '#quotation-own' }, id: 'own' },
    { node: { '@id': '#quotation-Own' }, id: 'mayor-it-is-open' },
    { node: { '@id': '#quotation-own--words' }, id: 'mayor-it-is-open' },
    { node: { '@id': '#quotation-own/2' }, id: 'mayor-it-is-open' },
    { node: { '@id': '#claim-own' }, id: 'mayor-it-is-open' },
    { node: { text: '橋' }, id: 'mayor-quotation' },
  ]) {
    it(`has the id ${id} of ${JSON.stringify(node)}`, () => {
      assert.equal(quotationsOf({ ...quotation, ...node })[0].id, id);
    });
  }

  it('has its own language if it differs from that of the others', () => {
    const languages = (...tags) => {
      const nodes = tags.map((inLanguage) => ({ ...quotation, inLanguage }));
      const { dataset } = imported([{ ...claim, inLanguage: 'en' }, ...nodes]);
      return [dataset.inLanguage, ...dataset.quotations.map(({ inLanguage }) => inLanguage)];
    };
    assert.deepEqual(languages('de', 'en', undefined), [undefined, 'de', 'en', undefined]);
    assert.deepEqual(languages('en', 'en'), ['en', undefined, undefined]);
  });

  it('has a date, a work, a translation and corrections', () => {
    const [{ date, isPartOf, translation, corrections }] = quotationsOf({
      ...quotation,
      dateCreated: '2025-03-01',
      isPartOf: { '@type': 'CreativeWork', name: 'Speech in the town hall' },
      workTranslation: { '@type': 'Quotation', text: 'Sie ist offen.', inLanguage: 'de', translator: 'Mayor' },
      correction: { '@type': 'CorrectionComment', text: 'A word was missing.', datePublished: '2025-03-04' },
    });
    assert.equal(date.edtf, '2025-03-01');
    assert.deepEqual(isPartOf, { name: 'Speech in the town hall' });
    assert.deepEqual(translation, { text: 'Sie ist offen.', inLanguage: 'de', by: 'mayor' });
    assert.deepEqual(corrections, [{ type: 'corrected', date: '2025-03-04', text: 'A word was missing.' }]);
  });

  it('belongs to each claim that it is about, whether or not the claim was read before', () => {
    const about = [{ '@id': '#claim-open' }, { '@type': 'Claim', text: 'New.', author: 'Mayor' }];
    assert.deepEqual(quotationsOf({ ...quotation, about })[0].claims, ['open', 'mayor-new']);
    assert.deepEqual(quotationsOf({ ...quotation, about: [{ '@id': '#none' }, '#claim-open'] })[0].claims, ['open']);
  });

  it('becomes a claim of its speakers if it belongs to no claim', () => {
    const { claims, dataset, findings } = imported({
      ...quotation,
      about: undefined,
      creator: null,
      author: ['A', { name: 'B' }],
    });
    assert.deepEqual(claims, [{ text: 'It is open.', claimant: ['A', 'B'], kind: 'assertion' }]);
    assert.deepEqual(dataset.quotations[0].claims, [dataset.claims[0].id]);
    assert.equal(dataset.quotations[0].speaker, 'a');
    assert.deepEqual(
      findings.map(({ message }) => message),
      ['a quotation has one speaker, and this one has several: the first is shown'],
    );
  });
});
