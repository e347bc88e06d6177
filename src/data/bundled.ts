import { indexDataset, type ClaimIndex } from '../model/claim-index.js';
import type { Dataset } from '../model/types.js';
import dataset from './dataset.json' with { type: 'json' };

let index: ClaimIndex | undefined;

/**
 * The dataset that comes with the library, indexed at first use: the claims of one article on North Korea’s denial
 * that it arms Russia. Without the anchors, which only `data.json` has.
 */
export function bundledIndex(): ClaimIndex {
  // The tests validate the file against the schema, so that the reader’s browser need not.
  return (index ??= indexDataset(dataset as Dataset));
}
