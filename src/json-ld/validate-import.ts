import type { Progress } from '../model/progress.js';
import { validateDataset, type Validation } from '../model/validate.js';
import type { Import } from './from-json-ld.js';

/** Validates an imported dataset. All findings name places in the input. */
export function validateImport({ dataset, findings, placeOf }: Import, progress?: Progress): Validation {
  const validation = validateDataset(dataset, progress);
  const ofDataset = validation.findings.map((finding) => {
    const place = placeOf(finding.path);
    const file = place?.part.file;
    return { ...finding, ...(place && { path: place.path }), ...(file !== undefined && { file }) };
  });
  return { ...validation, findings: [...findings, ...ofDataset] };
}
