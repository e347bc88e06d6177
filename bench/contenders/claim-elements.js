import { ContextProvider } from '@lit/context';

import { datasetOf } from '../card/data.mjs';
import { claimContext, indexDataset } from '/dist/claim-elements.min.js';

export { indexDataset };

const providers = new WeakMap();

/** Gives a dataset as the documentation says it for pages that have one in JavaScript. */
export function giveDataset(dataset, main) {
  const index = indexDataset(dataset);
  const provider = providers.get(main);
  if (provider) provider.setValue(index);
  else providers.set(main, new ContextProvider(main, { context: claimContext, initialValue: index }));
}

/** Gives the cards. */
export const give = (cards, main) => giveDataset(datasetOf(cards), main);

/** Shows the cards that are there with other data. */
export const update = ({ main, cards }) => give(cards, main);
