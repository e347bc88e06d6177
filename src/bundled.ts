import { ClaimProvider } from './context/claim-provider.js';
import bundledIndex from './data/bundled-index.js';

/** The bundled dataset, indexed. To import this module provides all elements of the page with it. */
export { bundledIndex };

// Servers import the index, too.
if ('document' in globalThis) {
  const provider = new ClaimProvider(document);
  provider.value = bundledIndex;
  provider.announce();
}
