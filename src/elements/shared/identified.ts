import type { ClaimProblem } from '../../events/claim-error.js';
import { nearestIds } from '../../model/nearest-ids.js';

/**
 * Looks up the record that an attribute names.
 *
 * @param attribute - The attribute’s name, for the problem.
 * @param value - Its value; `null`, empty or white space counts as missing.
 * @param find - Looks an id up.
 * @param known - All ids that would be right.
 * @returns The record, or the problem to report.
 */
export function identified<T>(
  attribute: string,
  value: string | null,
  find: (id: string) => T | undefined,
  known: () => readonly string[],
): { record: T; problem?: undefined } | { record?: undefined; problem: ClaimProblem } {
  if (!value?.trim()) {
    return { problem: { reason: 'missing-id', attribute, value, suggestions: known().slice(0, 3) } };
  }
  const record = find(value);
  if (record !== undefined) return { record };
  return { problem: { reason: 'unknown-id', attribute, value, suggestions: nearestIds(value, known()) } };
}
