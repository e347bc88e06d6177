import { validateDataset, type Validation } from '../model/validate.js';
import { isJsonLd } from './is-json-ld.js';
import { validateImport } from './validate-import.js';

/**
 * Reads a dataset from a JSON value: one of this model, or schema.org JSON-LD, which is converted to it. Few pages need
 * the code of the conversion, so it is loaded when a document does.
 *
 * @param base - The address that relative addresses in JSON-LD are resolved against.
 */
export async function readDataset(json: unknown, base?: string): Promise<Validation> {
  if (!isJsonLd(json)) return validateDataset(json);
  const { datasetFromJsonLd } = await import('./from-json-ld.js');
  return validateImport(datasetFromJsonLd([{ json, base }]));
}
