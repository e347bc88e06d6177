import type { Found } from './claim-element.js';

/**
 * Looks up the record that an attribute names.
 *
 * @param attribute - The attribute’s name, for the problem.
 * @param value - Its value; `null`, empty or white space counts as missing.
 * @param find - Looks an id up.
 * @param accepted - All ids that would be right.
 */
export function identified<T extends object>(
  attribute: string,
  value: string | null,
  find: (id: string) => T | undefined,
  accepted: () => readonly string[],
): Found<T> {
  const isGiven = value?.trim();
  const subject = isGiven ? find(value!) : undefined;
  if (subject) return { subject };
  return { problem: { reason: isGiven ? 'unknown-id' : 'missing-id', attribute, value, accepted } };
}
