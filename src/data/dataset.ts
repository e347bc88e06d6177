import type { Dataset } from '../model/types.js';
import dataset from './dataset.json' with { type: 'json' };

/**
 * The dataset that comes with the package: the claims of one article on North Korea’s denial that it arms Russia.
 * Without the anchors, which only `data.json` has. It is not validated at run time; the tests do that.
 */
export default dataset as Dataset;
