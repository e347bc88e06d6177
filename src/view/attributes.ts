import type { Problem } from '../model/problem.js';
import { isTimeZone, utc } from './time-zone.js';
import type { ReadContext, Reading } from './view-context.js';

/** The levels that a heading of an element can have; level 1 belongs to the page. */
export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

const levels: readonly number[] = [2, 3, 4, 5, 6] satisfies HeadingLevel[];

export interface Found<T> {
  readonly record?: T;
  readonly problem?: Problem;
}

/** Looks up the record that an attribute names; `null`, an empty value or white space counts as missing. */
export function findRecord<T extends object>(
  attribute: string,
  value: string | null,
  find: (id: string) => T | undefined,
  accepted: () => readonly string[],
): Found<T> {
  const isGiven = value?.trim();
  const record = isGiven ? find(value!) : undefined;
  if (record) return { record };
  return { problem: { reason: isGiven ? 'unknown-id' : 'missing-id', attribute, value, accepted } };
}

/** Without a value there is no problem: frameworks take an attribute back by null or undefined, and templates leave it empty. */
export function choiceProblem(
  attribute: string,
  value: string | number | null | undefined,
  accepted: readonly (string | number)[],
): Problem | undefined {
  if (value === undefined || value === null || value === '' || accepted.includes(value)) return undefined;
  return { reason: 'invalid-value', attribute, value: String(value), accepted: () => accepted.map(String) };
}

export const headingLevelProblem = (level: number): Problem | undefined =>
  choiceProblem('heading-level', level, levels);

/** Returns the level of a heading; 3, the default, if the attribute has no valid value. */
export const headingLevel = (level: number): HeadingLevel => (levels.includes(level) ? (level as HeadingLevel) : 3);

export function timeZoneProblem(timeZone: string): Problem | undefined {
  return isTimeZone(timeZone) ? undefined : choiceProblem('time-zone', timeZone, [utc]);
}

/** Reads what takes the place of a record that was taken down; `undefined` if none of this id was. */
export function withdrawnReading(id: string | null, { index, locale }: ReadContext): Reading<never> | undefined {
  const withdrawn = locale.details?.withdrawnView(index, id, locale);
  return withdrawn && { withdrawn, problems: [] };
}

export function problemsOf(...checks: readonly (Problem | undefined)[]): readonly Problem[] {
  return checks.filter((problem) => problem !== undefined);
}

/** Reads a boolean attribute. React 18 writes `false` as a text (https://github.com/facebook/react/issues/9230). */
export const booleanAttribute = (value: string | null): boolean => value !== null && value !== 'false';
