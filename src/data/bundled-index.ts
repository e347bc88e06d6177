import { indexBundled } from '../model/claim-index.js';
import dataset from './dataset.js';

/** The bundled dataset, indexed. */
export default indexBundled(dataset);
