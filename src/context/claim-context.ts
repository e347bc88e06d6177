import type { ClaimIndex } from '../model/claim-index.js';

/** A key that says what its context provides, as the protocol types it. */
export type ClaimContext = symbol & { readonly __context__: ClaimIndex | null };

/**
 * The context through which elements receive a dataset other than the bundled one: from a `<claim-dataset>`, or from a
 * `ContextProvider` of `@lit/context` with an index made by `indexDataset`, or from whatever answers the
 * `context-request` events of the W3C Web Components Community Group’s Context Community Protocol. The value `null`
 * says that a dataset is on its way, or cannot be had: the elements show their fallback.
 *
 * The key is a registered symbol, so that a provider and elements from two copies of the library still meet; its
 * number changes with the interface of `ClaimIndex`.
 */
export const claimContext = Symbol.for('claim-elements/1') as ClaimContext;
