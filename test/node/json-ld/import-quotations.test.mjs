import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { imported } from './support.mjs';

const claim = { '@type': 'Claim', '@id': '#claim-open', text: 'The bridge is open.', author: 'Mayor' };
const quotation = { '@type': 'Quotation', text: 'It is open.', creator: 'Mayor', about: { '@id': '#claim-open' } };
const quotationsOf = (...nodes) => imported([claim, ...nodes]).dataset.quotations;

describe('a quotation', () => {
  it('is read with its words, its speaker and its claim', () => {
    assert.deepEqual(quotationsOf(quotation), [
      { id: 'it-is-open', text: 'It is open.', speaker: 'mayor', claims: ['open'] },
    ]);
  });

  for (const { speakers, speaker } of [
    { speakers: { creator: 'A', spokenByCharacter: 'B', author: 'C' }, speaker: 'a' },
    { speakers: { spokenByCharacter: 'B', author: 'C' }, speaker: 'b' },
    { speakers: { author: 'C' }, speaker: 'c' },
    { speakers: {}, speaker: 'unnamed-source' },
  ]) {
    it(`is spoken by ${speaker} of ${JSON.stringify(speakers)}`, () => {
      const [{ speaker: found }] = quotationsOf({ ...quotation, creator: undefined, ...speakers });
      assert.equal(found, speaker);
    });
  }

  for (const { node, id } of [
    { node: { '@id': 'https://a.example/#quotation-own-words' }, id: 'own-words' },
    { node: { '@id': '#quotation-own' }, id: 'own' },
    { node: { '@id': '#quotation-Own' }, id: 'it-is-open' },
    { node: { '@id': '#quotation-own--words' }, id: 'it-is-open' },
    { node: { '@id': '#quotation-own/2' }, id: 'it-is-open' },
    { node: { '@id': '#claim-own' }, id: 'it-is-open' },
    { node: { text: '橋' }, id: 'quotation' },
  ]) {
    it(`has the id ${id} of ${JSON.stringify(node)}`, () => {
      assert.equal(quotationsOf({ ...quotation, ...node })[0].id, id);
    });
  }

  it('has its own language if it differs from the article’s', () => {
    const inArticle = {
      ...claim,
      '@id': '#claim-other',
      text: 'x',
      isPartOf: { name: 'The bridge', inLanguage: 'en' },
    };
    const languages = ['de', 'en', undefined].map((inLanguage) => ({ ...quotation, inLanguage }));
    assert.deepEqual(
      quotationsOf(inArticle, ...languages).map(({ inLanguage }) => inLanguage),
      ['de', undefined, undefined],
    );
  });

  it('has its own language if there is no article', () => {
    assert.equal(quotationsOf({ ...quotation, inLanguage: 'de' })[0].inLanguage, 'de');
  });

  it('belongs to each claim that it is about, whether or not the claim was read before', () => {
    const about = [{ '@id': '#claim-open' }, { '@type': 'Claim', text: 'New.', author: 'Mayor' }];
    assert.deepEqual(quotationsOf({ ...quotation, about })[0].claims, ['open', 'new']);
    assert.deepEqual(quotationsOf({ ...quotation, about: [{ '@id': '#none' }, '#claim-open'] })[0].claims, ['open']);
  });

  it('becomes a claim of its speakers if it belongs to no claim', () => {
    const { claims, dataset } = imported({
      ...quotation,
      about: undefined,
      creator: null,
      author: ['A', { name: 'B' }],
    });
    assert.deepEqual(claims, [{ text: 'It is open.', claimant: ['A', 'B'], kind: 'assertion' }]);
    assert.deepEqual(dataset.quotations[0].claims, [dataset.claims[0].id]);
    assert.equal(dataset.quotations[0].speaker, 'a');
  });
});
