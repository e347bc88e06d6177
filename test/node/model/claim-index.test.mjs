import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { articleId } from '../../../dist/model/article-id.js';
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
