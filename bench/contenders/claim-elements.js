import { ContextProvider } from '@lit/context';

import { indexDataset } from '../../dist/model/claim-index.js';
import { datasetOf } from '../card/data.mjs';
import { claimContext } from '/dist/claim-elements.min.js';

export { indexDataset };

const providers = new WeakMap();

/** Provides a dataset in the documented way for pages with a dataset in JavaScript. */
export function giveDataset(dataset, main) {
  const index = indexDataset(dataset);
  const provider = providers.get(main);
  if (provider) provider.setValue(index);
  else providers.set(main, new ContextProvider(main, { context: claimContext, initialValue: index }));
}

/** Provides the cards. */
export const give = (cards, main) => giveDataset(datasetOf(cards), main);

/** Updates the cards on the page with new data. */
export const update = ({ main, cards }) => give(cards, main);
