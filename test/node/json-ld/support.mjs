import assert from 'node:assert/strict';

import { datasetFromJsonLd } from '../../../dist/json-ld/from-json-ld.js';
import { validateDataset } from '../../../dist/model/validate.js';

/** Imports a document; returns the compared parts of the dataset and the findings. */
export function imported(input, part) {
  const { dataset, findings } = datasetFromJsonLd([{ json: input, ...part }]);
  const validation = validateDataset(dataset);
  assert.deepEqual(validation.findings, [], 'the imported dataset is valid');
  const isReserved = (id) => id === 'article' || id === 'unknown';
  const nameOf = (id) => (isReserved(id) ? id : dataset.sources.find((source) => source.id === id).name);
  return {
    dataset,
    findings,
    claims: dataset.claims.map(({ text, appearances: [{ claimant, date }], reviews, kind, corrections }) => ({
      text,
      claimant: claimant.map(nameOf),
      kind,
      ...(date && { date: date.edtf ?? date.stated }),
      ...(reviews && { reviews: reviews.map((review) => ({ ...review, author: nameOf(review.author) })) }),
      ...(corrections && { corrections }),
    })),
    quotations: dataset.quotations.map(({ text, speaker, claims }) => ({ text, speaker: nameOf(speaker), claims })),
  };
}

/** Returns the findings of an import: path, message, and what becomes of the value. */
export function findingsIn(input) {
  return datasetFromJsonLd([{ json: input }]).findings.map(({ path, rule, message, remedy, dropped }) => {
    const consequence = dropped ? ' (left out)' : rule === 'not-shown' ? ' (not shown)' : '';
    return `${path}: ${message}; ${remedy}${consequence}`;
  });
}

/** The finding for a value that the model has no place for. */
export const notShown = (path) => `${path}: the model has no place for this; add it by hand if it matters (not shown)`;

export const without = (object, ...keys) =>
  Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
