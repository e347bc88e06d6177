import type { Progress } from '../model/progress.js';
import { runSteps, type Steps } from '../model/steps.js';
import { validationSteps, type Validation } from '../model/validation-steps.js';
import type { Import } from './from-json-ld.js';

/** Validates an imported dataset. All findings name places in the input. */
export function validateImport(imported: Import, progress?: Progress): Validation {
  return runSteps(importValidationSteps(imported, progress));
}

/** Validates an imported dataset in steps: see `validateImport`. */
export function* importValidationSteps({ dataset, findings, placeOf }: Import, progress?: Progress): Steps<Validation> {
  const validation = yield* validationSteps(dataset, progress);
  const ofDataset = validation.findings.map((finding) => {
    const place = placeOf(finding.path);
    const file = place?.part.file;
    return { ...finding, ...(place && { path: place.path }), ...(file !== undefined && { file }) };
  });
  return { ...validation, findings: [...findings, ...ofDataset] };
}
