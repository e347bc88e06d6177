import { runSteps, type Run } from '../model/steps.js';
import { validationSteps, type Validation } from '../model/validation-steps.js';
import { isJsonLdSteps } from './is-json-ld.js';
import { importValidationSteps } from './validate-import.js';

/**
 * Reads a dataset from a JSON value: one of this model, or schema.org JSON-LD, which is converted to it. Few pages need
 * the code of the conversion, so it is loaded when a document does.
 *
 * @param base - The address that relative addresses in JSON-LD are resolved against.
 * @param run - Runs the steps of the conversion and the validation; at once by default.
 */
export async function readDataset(json: unknown, base?: string, run: Run = runSteps): Promise<Validation> {
  if (!(await run(isJsonLdSteps(json)))) return run(validationSteps(json));
  const { conversionSteps } = await import('./from-json-ld.js');
  return run(importValidationSteps(await run(conversionSteps([{ json, base }]))));
}
