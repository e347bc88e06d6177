import { indexDataset } from '../../../dist/model/claim-index.js';
import { addLanguages, localeFor } from '../../../dist/view/locale.js';
import { allLanguages } from '../../../dist/view/other-languages.js';
import { harbour } from '../../fixtures/harbour.mjs';

addLanguages(allLanguages);

export const british = localeFor('en-GB', 'en-GB', 'UTC', false, false);

/** Returns the index of the harbour dataset after a change to it. */
export function indexOf(change = () => undefined) {
  const dataset = structuredClone(harbour);
  change(dataset);
  return indexDataset(dataset);
}

/** Leaves out the fields that are `undefined`. */
export const given = (view) => JSON.parse(JSON.stringify(view));
