import { recordTypeIn } from '../json-ld/is-json-ld.js';
import type { Finding } from '../model/findings.js';
import { validateDataset, type Validation } from '../model/validate.js';
import type { Progress } from '../model/progress.js';

/** Returns the advice for schema.org JSON-LD in the place of a dataset. */
export function importAdvice(file: string, found: string): Pick<Finding, 'message' | 'remedy'> {
  return {
    message: `this is ${found} of schema.org, and no dataset`,
    remedy: `try: npx claim-elements import ${file}`,
  };
}

/** Validates a dataset; schema.org JSON-LD in its place gets the advice to import it, and no list of missing fields. */
export function datasetOnly(file: string, json: unknown, progress: Progress): Validation {
  const type = recordTypeIn(json);
  if (type === undefined) return validateDataset(json, progress);
  const advice = importAdvice(file, `a ${type}`);
  return { findings: [{ path: '$', value: undefined, rule: 'schema', ...advice, dropped: true }] };
}
