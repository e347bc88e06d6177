import { visibleText } from './hidden-characters.js';

/** The names of the validation rules: `schema` for the rules of one record, the others for rules across records. */
export type RuleName =
  | 'schema'
  | 'too-long'
  | 'unknown-field'
  | 'newer-version'
  | 'duplicate-id'
  | 'former-id'
  | 'reserved-id'
  | 'unknown-id'
  | 'missing-speaker'
  | 'self-relation'
  | 'duplicate-relation'
  | 'denial-before-claim'
  | 'elaboration-cycle'
  | 'markup-range'
  | 'markup-depth'
  | 'anchor-text'
  | 'hidden-character'
  | 'not-mapped';

/** A breach of a rule in a dataset. */
export interface Finding {
  /** A JSONPath (RFC 9535) to the value, such as `$.claims[3].kind`. */
  readonly path: string;
  /** The value at `path`. */
  readonly value: unknown;
  readonly rule: RuleName;
  /** A description of the breach, for the editor. */
  readonly message: string;
  /** An instruction that resolves the breach. */
  readonly remedy: string;
  /** True if the record was left out of the dataset; the remaining records are shown. */
  readonly dropped: boolean;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Serializes a list of property names and array indexes as a JSONPath (RFC 9535). */
export function jsonPath(keys: readonly (string | number)[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    return /^[A-Za-z_]\w*$/.test(key) ? `${path}.${key}` : `${path}['${key.replace(/['\\]/g, '\\$&')}']`;
  }, '$');
}

const maxValueLength = 80;
const maxPathLength = 200;
const maxLines = 100;

function truncate(text: string, maxLength: number): string {
  if (text.length <= maxLength) return visibleText(text);
  // The cut may halve a surrogate pair.
  return `${visibleText(text.slice(0, maxLength).replace(/[\uD800-\uDBFF]$/, ''))}…`;
}

/** Summarizes a value in a few words. Objects and lists are not written out: their size has no limit. */
export function summarize(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(truncate(value, maxValueLength));
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return isObject(value) ? 'an object' : String(value);
}

/** Formats a finding as one line for a console or a terminal. */
export function findingLine({ path, value, rule, message, remedy, dropped }: Finding): string {
  const shown = value === undefined ? '' : ` (${summarize(value)})`;
  return `${truncate(path, maxPathLength)}${shown}: ${rule}: ${message}; ${remedy}.${dropped ? ' The record is left out.' : ''}`;
}

/** Formats findings as one line each: the first 100, then the number of the others. */
export function findingLines(findings: readonly Finding[]): string {
  const lines = findings.slice(0, maxLines).map(findingLine);
  const more = findings.length - lines.length;
  return [...lines, ...(more ? [`… and ${more} more`] : [])].join('\n');
}
