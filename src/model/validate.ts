import { noProgress, type Progress } from './progress.js';
import { runSteps } from './steps.js';
import { validationSteps, type Validation } from './validation-steps.js';

export { findingLine, type Finding } from './findings.js';
export { currentVersion, type Validation } from './validation-steps.js';

/**
 * Validates a value against the schema and the rules across records. It reports every breach and keeps the valid part:
 * a record that breaks a rule is left out, and so are the records that refer to it.
 *
 * @param input - Any value, such as the result of `JSON.parse`; it is not changed.
 * @param progress - Called before each record with its index and the length of its list.
 */
export function validateDataset(input: unknown, progress: Progress = noProgress): Validation {
  return runSteps(validationSteps(input, progress));
}
