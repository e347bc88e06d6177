import { isObject, type Finding } from '../../model/findings.js';
import type { Path } from '../json-text.js';

/** A finding of the validation with the findings that follow from it. */
export interface Cascade {
  readonly finding: Finding;
  readonly path: Path;
  readonly followers: readonly Path[];
}

/** The lists of the records that others refer to, by the noun in messages. */
const targets = { source: 'sources', claim: 'claims', evidence: 'evidence' } as const;

/** Returns the list that lacks the id of a finding; `undefined` for a finding about something else. */
export function targetOf({ rule, message }: Finding): (typeof targets)[keyof typeof targets] | undefined {
  if (rule !== 'unknown-id' && rule !== 'missing-speaker') return undefined;
  const [, noun] = /^no (\w+)/.exec(message)!;
  return targets[noun as keyof typeof targets];
}

/** Parses a JSONPath that `jsonPath` wrote. */
function pathOf(jsonPath: string): Path {
  const steps = jsonPath.matchAll(/\.(\w+)|\[(\d+)\]|\['((?:[^'\\]|\\.)*)'\]/gs);
  return [...steps].map(([, name, index, quoted]) => {
    if (index !== undefined) return Number(index);
    return name ?? quoted!.replace(/\\(.)/gs, '$1');
  });
}

/** The key of the record that a path leads into, such as `claims/3`; that of the whole list for `claims`. */
function recordKey([collection, index]: Path): string {
  return index === undefined ? String(collection) : `${String(collection)}/${index}`;
}

/** Returns the ids of the records of a list that were left out, with the keys of the records. */
function droppedIds(input: unknown, collection: string, dropped: ReadonlySet<string>): Map<unknown, string> {
  const list = isObject(input) ? input[collection] : undefined;
  const records = Array.isArray(list) ? list : [];
  const keyed = records.map((record: unknown, order) => [record, recordKey([collection, order])] as const);
  const left = keyed.filter(([record, key]) => isObject(record) && dropped.has(key));
  return new Map(left.map(([record, key]) => [(record as Record<string, unknown>)['id'], key]));
}

/**
 * Puts each finding about a reference below the finding that explains it: the one about the record that was left out, or
 * the first one about the same id.
 *
 * @param input - The document that was validated.
 */
export function cascades(input: unknown, findings: readonly Finding[]): Cascade[] {
  const entries = findings.map((finding) => ({ finding, path: pathOf(finding.path) }));
  const dropped = new Set(entries.filter(({ finding }) => finding.dropped).map(({ path }) => recordKey(path)));
  const ids = new Map(Object.values(targets).map((name) => [name, droppedIds(input, name, dropped)]));
  const roots = new Map<string, { finding: Finding; path: Path; followers: Map<string, Path> }>();
  const rootOf = new Map<string, string>();
  const ordered: string[] = [];
  for (const { finding, path } of entries) {
    const target = targetOf(finding);
    const key = recordKey(path);
    let cause: string | undefined;
    let own = `#${ordered.length}`;
    if (target !== undefined) {
      const record = ids.get(target)!.get(finding.value) ?? (dropped.has(target) ? target : undefined);
      own = `${target} ${String(finding.value)}`;
      cause = record === undefined ? own : rootOf.get(record);
    }
    const root = cause === undefined ? undefined : roots.get(cause);
    if (root) root.followers.set(key, path);
    else {
      roots.set(own, { finding, path, followers: new Map() });
      ordered.push(own);
    }
    if (finding.dropped && !rootOf.has(key)) rootOf.set(key, root ? cause! : own);
  }
  return ordered.map((own) => {
    const { finding, path, followers } = roots.get(own)!;
    // The finding names its own record, with however many references to the same id.
    return { finding, path, followers: [...followers].filter(([key]) => key !== recordKey(path)).map(([, at]) => at) };
  });
}
