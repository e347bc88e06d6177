import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { articleId } from '../../../dist/model/reserved-ids.js';
import { indexDataset } from '../../../dist/model/claim-index.js';
import { harbour } from '../../fixtures/harbour.mjs';

describe('indexDataset', () => {
  const index = indexDataset(harbour);
  const idsOf = (records) => records.map(({ id }) => id);

  it('finds each record by its id', () => {
    assert.equal(index.claim('fund-grew'), harbour.claims[3]);
    assert.equal(index.quotation('kein-pfennig'), harbour.quotations[1]);
    assert.equal(index.source('union'), harbour.sources[2]);
    assert.equal(index.article, harbour.article);
  });

  it('returns undefined for the id of another record type and for an unknown id', () => {
    for (const id of ['fund-grew', articleId, 'constructor', '']) {
      assert.equal(index.quotation(id), undefined);
      assert.equal(index.source(id), undefined);
    }
    assert.equal(index.claim('union'), undefined);
  });

  it('lists the ids in the order of the dataset', () => {
    assert.deepEqual(index.claimIds(), idsOf(harbour.claims));
    assert.deepEqual(index.quotationIds(), idsOf(harbour.quotations));
  });

  it('finds the relations of a claim in the order of the dataset', () => {
    const { relations } = harbour;
    assert.deepEqual(index.relationsFrom('fund-grew'), [relations[2], relations[3]]);
    assert.deepEqual(index.relationsTo('fund-emptied'), [relations[0], relations[1], relations[3], relations[4]]);
    assert.deepEqual(index.relationsFrom('fund-emptied'), []);
    assert.deepEqual(index.relationsTo('hall-over-budget'), []);
  });

  it('finds a quotation under each claim that it belongs to', () => {
    const [first, second] = harbour.quotations;
    const both = indexDataset({
      ...harbour,
      quotations: [first, { ...second, claims: ['audit-clean', 'fund-untouched'] }],
    });
    assert.deepEqual(idsOf(both.quotationsOf('fund-untouched')), ['not-a-penny', 'kein-pfennig']);
    assert.deepEqual(idsOf(both.quotationsOf('audit-clean')), ['kein-pfennig']);
    assert.deepEqual(both.quotationsOf('fund-grew'), []);
  });
});

describe('an index', () => {
  const dataset = structuredClone(harbour);
  dataset.claims[0].formerIds = ['emptied', 'fund-grew'];
  dataset.responses = [{ to: 'fund-emptied', from: ['mayor'], status: 'no-reply' }];
  dataset.evidence = [
    {
      id: 'ledger',
      kind: 'document',
      name: 'The ledger',
      bearsOn: [
        { claim: 'fund-emptied', as: 'supports', by: 'union' },
        { claim: 'fund-emptied', as: 'undermines', by: 'mayor' },
      ],
    },
  ];
  dataset.withdrawn = [{ id: 'rumour', date: '2025-03-19', text: 'We took this claim down.' }];
  const index = indexDataset(dataset);

  it('finds a claim by a former id, unless another claim has that id now', () => {
    assert.equal(index.claim('emptied'), dataset.claims[0]);
    assert.equal(index.claim('fund-grew'), dataset.claims[3]);
    assert.ok(!index.claimIds().includes('emptied'));
  });

  it('finds responses, evidence and withdrawn records', () => {
    assert.deepEqual(index.responsesTo('fund-emptied'), dataset.responses);
    assert.deepEqual(index.evidenceOn('fund-emptied'), dataset.evidence);
    assert.deepEqual(index.evidenceOn('fund-grew'), []);
    assert.equal(index.evidence('ledger'), dataset.evidence[0]);
    assert.equal(index.withdrawn('rumour'), dataset.withdrawn[0]);
  });

  it('knows the language of the words, of the dataset before that of the article', () => {
    assert.equal(index.language, 'en-GB');
    assert.equal(indexDataset({ ...dataset, inLanguage: 'de' }).language, 'de');
    const { article: _, ...collection } = dataset;
    assert.equal(indexDataset(collection).language, '');
  });

  for (const [name, change, expected] of [
    ['nothing but claims, quotations and relations', () => undefined, false],
    ['a response', (dataset) => (dataset.responses = index.responsesTo('fund-emptied')), true],
    ['a day of its last change', (dataset) => (dataset.dateModified = '2025-03-20'), true],
    ['a review', ({ claims }) => (claims[0].reviews = [{ author: 'town', verdict: 'False' }]), true],
    ['a work', ({ claims }) => (claims[0].appearances[0].isPartOf = { name: 'A speech' }), true],
    ['a chain of outlets', ({ claims }) => (claims[0].appearances[0].reportedBy = ['gazette', 'town']), true],
    ['a quotation by way of two outlets', ({ quotations }) => (quotations[0].reportedBy = ['gazette', 'town']), true],
    ['a denial of a part', ({ relations }) => (relations[0].part = 'the hall'), true],
    ['a translation', ({ quotations }) => (quotations[0].translation = { text: 'Nein', inLanguage: 'de' }), true],
  ]) {
    it(`tells that a dataset with ${name} has ${expected ? '' : 'no '}details`, () => {
      const changed = structuredClone(harbour);
      change(changed);
      assert.equal(indexDataset(changed).hasDetails, expected);
    });
  }

  for (const [name, change, expected] of [
    ['in British English', () => undefined, true],
    ['without a language', ({ article }) => delete article.inLanguage, true],
    ['in German', ({ article }) => (article.inLanguage = 'de'), false],
    ['in Middle English', ({ article }) => (article.inLanguage = 'enm'), false],
    ['with a claim in German', ({ claims }) => (claims[1].inLanguage = 'de-AT'), false],
    ['with the words "inLanguage":"de" in a claim', ({ claims }) => (claims[1].text = '"inLanguage":"de"'), true],
  ]) {
    it(`tells that a dataset ${name} is ${expected ? '' : 'not '}in English alone`, () => {
      const changed = structuredClone(harbour);
      changed.quotations = changed.quotations.filter(({ inLanguage }) => !inLanguage);
      change(changed);
      assert.equal(indexDataset(changed).isInEnglish, expected);
    });
  }
});
