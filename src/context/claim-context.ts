import type { ClaimIndex } from '../model/claim-index.js';

/** The key of a context whose value is an index of a dataset, as the Context Community Protocol types it. */
export type ClaimContext = symbol & { readonly __context__: ClaimIndex | null };

/**
 * The context through which elements receive their dataset: from a `<claim-dataset>`, from a `ContextProvider` of
 * `@lit/context` with an index made by `indexDataset`, or from any other provider of the Context Community Protocol. The
 * value `null` says that the dataset is being loaded, or cannot be loaded: the elements show their fallback.
 *
 * The key is a registered symbol, so that providers and elements from two copies of the library meet; its number changes
 * with the interface of `ClaimIndex`.
 */
export const claimContext = Symbol.for('claim-elements/1') as ClaimContext;
