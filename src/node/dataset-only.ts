import { recordTypeIn } from '../json-ld/is-json-ld.js';
import { validateDataset, type Validation } from '../model/validate.js';
import type { Progress } from '../model/progress.js';

/** Validates a dataset; schema.org JSON-LD in its place gets the advice to import it, and no list of missing fields. */
export function datasetOnly(file: string, json: unknown, progress: Progress): Validation {
  const type = recordTypeIn(json);
  if (type === undefined) return validateDataset(json, progress);
  const message = `this is a ${type} of schema.org, and no dataset`;
  const remedy = `try: npx claim-elements import ${file}`;
  return { findings: [{ path: '$', value: undefined, rule: 'schema', message, remedy, dropped: true }] };
}
