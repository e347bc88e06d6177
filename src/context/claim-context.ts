import { createContext } from '@lit/context';

import type { ClaimIndex } from '../model/claim-index.js';

/**
 * The context through which elements receive a dataset other than the bundled one: provide an index made by
 * `indexDataset` with a `ContextProvider` of `@lit/context`, or answer `context-request` events of the W3C Web
 * Components Community Group’s Context Community Protocol.
 *
 * The key is a registered symbol, so that a provider and elements from two copies of the library still meet; its
 * number changes with the interface of `ClaimIndex`.
 */
export const claimContext = createContext<ClaimIndex>(Symbol.for('claim-elements/1'));
