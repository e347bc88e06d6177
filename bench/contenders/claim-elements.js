import { ContextProvider } from '@lit/context';

import { datasetOf } from '../card/data.mjs';
import { claimContext, indexDataset } from '/dist/claim-elements.min.js';

const providers = new WeakMap();

/** Gives the cards as the documentation says it for pages that have a dataset in JavaScript. */
export function give(cards, main) {
  const initialValue = indexDataset(datasetOf(cards));
  providers.set(main, new ContextProvider(main, { context: claimContext, initialValue }));
}

/** Shows the cards that are there with other data. */
export function update(main, cards) {
  providers.get(main).setValue(indexDataset(datasetOf(cards)));
}
