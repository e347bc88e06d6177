import { ClaimProvider } from './context/claim-provider.js';
import dataset from './data/dataset.js';
import { indexBundled } from './model/claim-index.js';

/** The bundled dataset, indexed. To import this module provides all elements of the page with it. */
export const bundledIndex = indexBundled(dataset);

// Servers import the index, too.
if ('document' in globalThis) {
  const provider = new ClaimProvider(document);
  provider.value = bundledIndex;
  provider.announce();
}
