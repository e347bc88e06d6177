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
  | 'not-mapped'
  | 'not-shown';

/** A breach of a rule in a dataset. */
export interface Finding {
  /** The file that the path is in, if several are read. */
  readonly file?: string;
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
  /** The number of findings of the same kind that are not listed. */
  readonly more?: number;
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

/** True for a finding of something wrong; false for what an import merely does not show. */
export const isError = ({ rule }: Finding): boolean => rule !== 'not-shown';

/** Formats a finding as one line for a console or a terminal. */
export function findingLine({ file, path, value, rule, message, remedy, dropped }: Finding): string {
  const shown = value === undefined ? '' : ` (${summarize(value)})`;
  const place = file === undefined ? '' : `${truncate(file, maxPathLength)}: `;
  return `${place}${truncate(path, maxPathLength)}${shown}: ${rule}: ${message}; ${remedy}.${dropped ? ' The record is left out.' : ''}`;
}

/** The rules of an import, which breaks the same one at every item of a feed. */
const importRules: readonly RuleName[] = ['not-mapped', 'not-shown'];

/** Identifies the findings of an import that differ only in the item. */
export const kindOf = ({ rule, message, path }: Finding): string =>
  `${rule} ${message} ${path.replace(/\[\d+\]/g, '[*]')}`;

/** Joins the findings of an import that are of one kind: one line for each, with an example. */
export function groupedLines(findings: readonly Finding[]): readonly string[] {
  const groups = new Map<Finding | string, { readonly example: Finding; count: number }>();
  for (const finding of findings) {
    const key = importRules.includes(finding.rule) ? kindOf(finding) : finding;
    const count = 1 + (finding.more ?? 0);
    const group = groups.get(key);
    if (group) group.count += count;
    else groups.set(key, { example: finding, count });
  }
  return [...groups.values()].map(({ example, count }) => {
    const more = count === 1 ? '' : ` The same in ${count - 1} more.`;
    return findingLine(example) + more;
  });
}

/** Formats findings as one line each: the first 100, then the number of the others. */
export function findingLines(findings: readonly Finding[]): string {
  const all = groupedLines(findings);
  const lines = all.slice(0, maxLines);
  const more = all.length - lines.length;
  return [...lines, ...(more ? [`… and ${more} more`] : [])].join('\n');
}
