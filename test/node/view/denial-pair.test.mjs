import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { denialPairView, denialsOf } from '../../../dist/view/denial-pair.js';
import { british, indexOf } from './support.mjs';

/** Returns the content of a pair whose claims have these dates; an empty string removes the date. */
function pairOf(dates, ids = Object.keys(dates).filter((id) => id !== 'fund-emptied')) {
  const index = indexOf(({ claims }) => {
    for (const [id, edtf] of Object.entries(dates)) {
      const claim = claims.find((claim) => claim.id === id);
      if (edtf) claim.appearances[0].date = { stated: edtf, edtf, basis: 'stated' };
      else delete claim.appearances[0].date;
    }
  });
  const claims = ids.map((id) => index.claim(id));
  return denialPairView(index.claim('fund-emptied'), claims, 3, { index, locale: british });
}

describe('denialsOf', () => {
  it('returns each claim that denies a claim once, in the order of the dataset', () => {
    const index = indexOf(({ relations }) => {
      relations.push({ type: 'denies', from: 'fund-untouched', to: 'fund-emptied', note: 'Again.' });
      relations.push({ type: 'denies', from: 'nothing', to: 'fund-emptied' });
      relations.push({ type: 'denies', from: 'fund-emptied', to: 'hall-over-budget' });
    });
    const idsOf = (id) => denialsOf(index, id).map((claim) => claim.id);
    assert.deepEqual(idsOf('fund-emptied'), ['fund-untouched', 'audit-clean']);
    assert.deepEqual(idsOf('hall-over-budget'), ['fund-emptied']);
    assert.deepEqual(idsOf('fund-grew'), []);
  });
});

describe('an allegation and its denials', () => {
  for (const { dates, order } of [
    {
      dates: { 'fund-emptied': '2025-03-03', 'fund-untouched': '2025-03-04', 'audit-clean': '2025-03-10' },
      order: 'eua',
    },
    {
      dates: { 'fund-emptied': '2025-03-03', 'audit-clean': '2025-03-10', 'fund-untouched': '2025-03-04' },
      order: 'eua',
    },
    {
      dates: { 'fund-emptied': '2025-03-05', 'fund-untouched': '2025-03-04', 'audit-clean': '2025-03-10' },
      order: 'uea',
    },
    {
      dates: { 'fund-emptied': '2025-03-04', 'fund-untouched': '2025-03-04', 'audit-clean': '2025-03-04' },
      order: 'eua',
    },
    {
      dates: { 'fund-emptied': '2025-03-04', 'audit-clean': '2025-03-04', 'fund-untouched': '2025-03-04' },
      order: 'eau',
    },
    { dates: { 'fund-emptied': '', 'fund-untouched': '2025-03-04', 'audit-clean': '2025-03-03' }, order: 'eau' },
    { dates: { 'fund-emptied': '2025-03-03', 'fund-untouched': '', 'audit-clean': '2025-03-04' }, order: 'eau' },
    { dates: { 'fund-emptied': 'soon', 'fund-untouched': 'soon', 'audit-clean': '2025-03-04' }, order: 'eau' },
    { dates: { 'fund-emptied': '2025-03', 'fund-untouched': '2025-02-28', 'audit-clean': '2025-03-01' }, order: 'uea' },
  ]) {
    it(`are ordered by date: ${Object.values(dates).join(', ')}`, () => {
      const letters = { 'fund-emptied': 'e', 'fund-untouched': 'u', 'audit-clean': 'a' };
      assert.equal(
        pairOf(dates)
          .statements.map(({ id }) => letters[id])
          .join(''),
        order,
      );
    });
  }

  for (const { dates, gaps } of [
    { dates: { 'fund-emptied': '2025-03-03', 'fund-untouched': '2025-03-04' }, gaps: ['1 day'] },
    {
      dates: { 'fund-emptied': '2025-03-03', 'fund-untouched': '2025-03-04', 'audit-clean': '2025-03-02' },
      gaps: ['1 day'],
    },
    {
      dates: { 'fund-emptied': '2025-03-03', 'fund-untouched': '2025-03-03', 'audit-clean': '2025-03-10' },
      gaps: ['the same day: Ada Berg', '7 days: Town of Skerry and Ada Berg'],
    },
    {
      dates: { 'fund-emptied': '', 'fund-untouched': '2025-03-04', 'audit-clean': '' },
      gaps: [],
    },
    {
      dates: { 'fund-emptied': '2025-03-03', 'fund-untouched': '', 'audit-clean': '2025-03-03' },
      gaps: ['the same day: Town of Skerry and Ada Berg'],
    },
  ]) {
    it(`show the days between them: ${Object.values(dates).join(', ')}`, () => {
      const shown = pairOf(dates).gaps.map(({ formatted, claimants }) =>
        claimants ? `${formatted}: ${claimants.name}` : formatted,
      );
      assert.deepEqual(shown, gaps);
    });
  }

  it('have a label for one denial or several', () => {
    assert.equal(pairOf({}, ['fund-untouched']).label, 'Allegation and denial');
    assert.equal(pairOf({}, ['fund-untouched', 'audit-clean']).label, 'Allegation and denials');
  });

  it('are shown with all their fields', () => {
    const [allegation, denial] = pairOf({}, ['fund-untouched']).statements;
    assert.deepEqual([allegation.kind, denial.kind], ['Allegation', 'Denial']);
    assert.deepEqual(denial.notes, ['The accounts are not public.']);
  });
});
