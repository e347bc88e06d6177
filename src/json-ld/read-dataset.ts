import { validateDataset, type Validation } from '../model/validate.js';
import { datasetFromJsonLd, isJsonLd } from './from-json-ld.js';

/** Reads a dataset from a JSON value: one of this model, or schema.org JSON-LD, which is converted to it. */
export function readDataset(json: unknown): Validation {
  if (!isJsonLd(json)) return validateDataset(json);
  const mapped = datasetFromJsonLd(json);
  const { findings, ...validation } = validateDataset(mapped.dataset);
  return { ...validation, findings: [...mapped.findings, ...findings] };
}
