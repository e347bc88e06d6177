import type { Problem } from '../../events/claim-error.js';

/** What an attribute names: the record, or the problem to report, or neither while there is no dataset. */
export type Identified<T> =
  | { record: T; problem?: undefined }
  | { record?: undefined; problem: Problem }
  | { record?: undefined; problem?: undefined };

/**
 * Looks up the record that an attribute names.
 *
 * @param attribute - The attribute’s name, for the problem.
 * @param value - Its value; `null`, empty or white space counts as missing.
 * @param find - Looks an id up; absent while there is no dataset.
 * @param known - All ids that would be right.
 */
export function identified<T>(
  attribute: string,
  value: string | null,
  find: ((id: string) => T | undefined) | undefined,
  known: () => readonly string[] = () => [],
): Identified<T> {
  if (!find) return {};
  if (!value?.trim()) return { problem: { reason: 'missing-id', attribute, value, accepted: known } };
  const record = find(value);
  if (record !== undefined) return { record };
  return { problem: { reason: 'unknown-id', attribute, value, accepted: known } };
}
