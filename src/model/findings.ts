import { visibleText } from './hidden-characters.js';

/** The rules that a dataset is held to, by name: that of the schema, and those that span several records. */
export type RuleName =
  | 'schema'
  | 'too-long'
  | 'unknown-field'
  | 'newer-version'
  | 'duplicate-id'
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

/** Something in a dataset that does not hold to a rule. */
export interface Finding {
  /** The place, as a JSONPath (RFC 9535) such as `$.claims[3].kind`. */
  readonly path: string;
  /** What stands there. */
  readonly value: unknown;
  readonly rule: RuleName;
  /** What is wrong. */
  readonly message: string;
  /** What to do. */
  readonly remedy: string;
  /** Whether the record was left out because of it; the rest of the dataset is shown. */
  readonly dropped: boolean;
}

/** A JSONPath (RFC 9535) from the keys that lead to a place. */
export function jsonPath(keys: readonly (string | number)[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    return /^[A-Za-z_]\w*$/.test(key) ? `${path}.${key}` : `${path}['${key.replace(/['\\]/g, '\\$&')}']`;
  }, '$');
}

const longestValue = 80;
const longestPath = 200;
const mostLines = 100;

function shortened(text: string, longest: number): string {
  return visibleText(text.length > longest ? `${text.slice(0, longest)}…` : text);
}

/** A value in a few words. Not as JSON where it has parts: it may be as deep or large as its sender liked. */
function brief(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(shortened(value, longestValue));
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}

/** A finding in a line, for a console or a terminal. */
export function findingLine({ path, value, rule, message, remedy, dropped }: Finding): string {
  const shown = value === undefined ? '' : ` (${brief(value)})`;
  return `${shortened(path, longestPath)}${shown}: ${rule}: ${message}; ${remedy}.${dropped ? ' The record is left out.' : ''}`;
}

/** Findings in a line each; of very many the first, and how many more there are. */
export function findingLines(findings: readonly Finding[]): string {
  const lines = findings.slice(0, mostLines).map(findingLine);
  const more = findings.length - lines.length;
  return [...lines, ...(more ? [`… and ${more} more`] : [])].join('\n');
}
