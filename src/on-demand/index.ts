/**
 * What few pages need, loaded when one does: datasets other than the bundled one, and JSON-LD. One module, so that a
 * page that needs both asks once.
 */
export { findingLines } from '../model/findings.js';
export { LoadError, loadDataset, parseDataset, readDataset } from './load.js';
export { publish, type Shown } from './publish.js';
export { jsonLdDocument, recordNodes, type JsonLdNode } from '../json-ld/to-json-ld.js';
