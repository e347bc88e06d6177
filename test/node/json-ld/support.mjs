import assert from 'node:assert/strict';

import { datasetFromJsonLd } from '../../../dist/json-ld/from-json-ld.js';
import { validateDataset } from '../../../dist/model/validate.js';

/** Imports a document; returns the compared parts of the dataset and the findings. */
export function imported(input) {
  const { dataset, findings } = datasetFromJsonLd(input);
  const validation = validateDataset(dataset);
  assert.deepEqual(validation.findings, [], 'the imported dataset is valid');
  const nameOf = (id) => (id === 'article' ? 'article' : dataset.sources.find((source) => source.id === id).name);
  return {
    dataset,
    findings,
    claims: dataset.claims.map(({ text, appearances: [{ claimant, date }], reviews, kind, corrections }) => ({
      text,
      claimant: claimant.map(nameOf),
      kind,
      ...(date && { date: date.edtf }),
      ...(reviews && { reviews: reviews.map((review) => ({ ...review, author: nameOf(review.author) })) }),
      ...(corrections && { corrections }),
    })),
    quotations: dataset.quotations.map(({ text, speaker, claims }) => ({ text, speaker: nameOf(speaker), claims })),
  };
}

/** Returns the findings of an import: path, message, and whether the node is left out. */
export function findingsIn(input) {
  return datasetFromJsonLd(input).findings.map(({ path, rule, message, remedy, dropped }) => {
    assert.equal(rule, 'not-mapped');
    return `${path}: ${message}; ${remedy}${dropped ? ' (left out)' : ''}`;
  });
}

export const without = (object, ...keys) =>
  Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
