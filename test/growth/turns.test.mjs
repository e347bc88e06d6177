import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { conversionSteps } from '../../dist/json-ld/from-json-ld.js';
import { isJsonLdSteps } from '../../dist/json-ld/is-json-ld.js';
import { importValidationSteps } from '../../dist/json-ld/validate-import.js';
import { indexSteps } from '../../dist/model/claim-index.js';
import { validationSteps } from '../../dist/model/validation-steps.js';
import { harbour } from '../fixtures/harbour.mjs';

/** A task that takes longer is a long one for browsers (https://www.w3.org/TR/longtasks-1/), in milliseconds. */
const longestTask = 50;
const mostRuns = 5;
const size = 60_000;

const each = (count, make) => Array.from({ length: count }, (_, order) => make(order));
const fields = (count) => Object.fromEntries(each(count, (order) => [`field${order}`, order]));
const [claim] = harbour.claims;
const [source] = harbour.sources;
const [quotation] = harbour.quotations;
const [appearance] = claim.appearances;
const withRecord = (name, record) => ({ ...harbour, [name]: [...harbour[name], { ...record, id: 'large' }] });
const ld = { '@type': 'Claim', text: 'The bridge is closed.', author: 'Ada Berg' };

function* validated(input) {
  assert.equal(yield* isJsonLdSteps(input), false);
  const { dataset } = yield* validationSteps(input);
  return dataset && (yield* indexSteps(dataset));
}

function* imported(json) {
  yield* isJsonLdSteps(json);
  const { dataset } = yield* importValidationSteps(yield* conversionSteps([{ json }]));
  return dataset && (yield* indexSteps(dataset));
}

/** Returns the processor time that this process has used, in milliseconds. */
function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Returns the time of the longest step. A step that takes too long is measured again, and its least time counts: the collection of
 * garbage comes at any time.
 */
function longestStep(stepsOf, limit) {
  const least = new Map();
  const longest = () => Math.max(0, ...least.values());
  for (let run = 0; run < mostRuns && (run === 0 || longest() > limit); run++) {
    const steps = stepsOf();
    for (let order = 0, done = false, before = processorTime(); !done; order++) {
      ({ done } = steps.next());
      const now = processorTime();
      const time = now - before;
      before = now;
      if (run === 0 ? time > limit : least.has(order)) least.set(order, Math.min(least.get(order) ?? Infinity, time));
    }
  }
  return longest();
}

const datasets = {
  'other names of a source': () =>
    withRecord('sources', { ...source, alternateName: each(size, (order) => `A ${order}`) }),
  'claimants of a claim': () =>
    withRecord('claims', { ...claim, appearances: [{ ...appearance, claimant: each(size, () => source.id) }] }),
  'appearances of a claim, with claimants': () =>
    withRecord('claims', {
      ...claim,
      appearances: each(999, () => ({ ...appearance, claimant: each(99, () => source.id) })),
    }),
  'markup of a quotation': () =>
    withRecord('quotations', { ...quotation, markup: each(size, () => ({ type: 'omission', start: 0, end: 3 })) }),
  'long texts of a claim': () =>
    withRecord('claims', {
      ...claim,
      corrections: each(900, () => ({ type: 'corrected', date: '2025-03-04', text: 'word '.repeat(2000) })),
    }),
  'unknown fields of a claim': () => withRecord('claims', { ...claim, ...fields(size) }),
  'unknown fields of the dataset': () => ({ ...harbour, ...fields(size) }),
  'entries that are no records': () => ({ ...harbour, claims: each(size, () => null) }),
  'claims, each with relations': () => ({
    ...harbour,
    claims: each(size / 10, (order) => ({ ...claim, id: `claim-${order}` })),
    quotations: [],
    relations: each(size, (order) => ({
      ...{ type: ['denies', 'supports'][order % 2], from: `claim-${order % (size / 10)}` },
      to: `claim-${(order * 7 + 1) % (size / 10)}`,
    })),
  }),
};

const documents = {
  'properties of a claim': () => ({ ...ld, ...fields(size) }),
  'authors of a claim': () => ({ ...ld, author: each(size, (order) => `A ${order}`) }),
  'texts of a claim': () => ({ ...ld, text: each(size, (order) => `Text ${order}`) }),
  'a text of many megabytes': () => ({ ...ld, text: '&amp; '.repeat(size * 10), author: 'a.'.repeat(size * 10) }),
  'addresses of a source that are none': () => ({
    ...ld,
    author: { '@type': 'Person', name: 'A', sameAs: each(size, (order) => `no address ${order}`) },
  }),
  'types of a claim': () => ({ ...ld, '@type': ['Claim', ...each(size, (order) => `Type${order}`)] }),
  'a chain of groups': () => [
    { ...ld, author: { '@id': '#0' } },
    ...each(size, (order) => ({ '@id': `#${order}`, name: `G ${order}`, affiliation: { '@id': `#${order + 1}` } })),
  ],
  'nodes that are no records': () => each(size, (order) => ({ '@type': 'Thing', name: `Thing ${order}` })),
  'nodes beside a claim': () => [ld, ...each(size, (order) => ({ '@type': 'Thing', name: `Thing ${order}` }))],
  'values deep in a document': () => ({ ...ld, a: { b: { c: { d: { e: { f: each(size, (order) => order) } } } } } }),
  'claims with a licence each': () =>
    each(size / 10, (order) => ({
      ...{ '@type': 'ClaimReview', claimReviewed: `Claim ${order}.`, author: 'Desk', reviewRating: 'False' },
      license: `https://a.example/${order}`,
    })),
  'claims on pages with languages': () =>
    each(size / 10, (order) => ({
      ...{ '@type': 'WebPage', inLanguage: ['en', 'de'][order % 2] },
      mainEntity: { ...ld, text: `Claim ${order}.` },
    })),
  'appearances that are claims': () => ({
    ...ld,
    appearance: each(size / 100, (order) => ({ ...ld, author: each(90, (author) => `A ${order} ${author}`) })),
  }),
};

describe('the longest time in which a page gets no turn while it reads', () => {
  for (const [kind, shapes, read] of [
    ['a dataset', datasets, validated],
    ['JSON-LD', documents, imported],
  ]) {
    for (const [name, make] of Object.entries(shapes)) {
      it(`${kind}, ${name}`, () => {
        const json = make();
        const time = longestStep(() => read(json), longestTask);
        assert.ok(time < longestTask, `One step takes ${time.toFixed(0)} ms.`);
      });
    }
  }
});
