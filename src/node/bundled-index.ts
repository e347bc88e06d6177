import dataset from '../data/dataset.js';
import { indexDataset, type ClaimIndex } from '../model/claim-index.js';

let index: ClaimIndex | undefined;

/** Returns the bundled dataset, indexed at first use. */
export function bundledIndex(): ClaimIndex {
  return (index ??= indexDataset(dataset));
}
