import * as v from 'valibot';

import { findingLine, jsonPath, type Finding } from './findings.js';
import { hiddenCharacters } from './hidden-characters.js';
import { noProgress, type Progress } from './progress.js';
import { rules, type Entries, type Entry } from './rules.js';
import {
  ArticleSchema,
  ClaimSchema,
  DatasetSchema,
  limits,
  QuotationSchema,
  RelationSchema,
  SourceSchema,
} from './schema.js';
import type { Dataset } from './types.js';

export { findingLine, type Finding };

/** The result of a validation. */
export interface Validation {
  /** The conforming part of the input; absent if the input has no valid article. */
  readonly dataset?: Dataset;
  /** The breaches of all rules, in the order in which they were found. */
  readonly findings: readonly Finding[];
}

/** The version of the data model that this library reads. */
export const currentVersion: Dataset['version'] = 1;

type Json = Record<string, unknown>;
type Issue = v.BaseIssue<unknown>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function keysOf(issue: Issue): (string | number)[] {
  return issue.path!.map(({ key }) => key as string | number);
}

function isUnknownField(issue: Issue): boolean {
  return issue.expected === 'never';
}

/** Copies a value without the field at the given path. */
function withoutField(value: unknown, [key, ...rest]: readonly (string | number)[]): unknown {
  if (Array.isArray(value))
    return value.map((entry: unknown, order) => (order === key ? withoutField(entry, rest) : entry));
  const entries = Object.entries(value as Json).filter(([name]) => rest.length || name !== key);
  // Assignment would treat the key `__proto__` as the prototype.
  return Object.fromEntries(entries.map(([name, entry]) => [name, name === key ? withoutField(entry, rest) : entry]));
}

function unknownFieldFinding(keys: readonly (string | number)[], value: unknown): Finding {
  const message = 'the model has no such field, and it is not read';
  const remedy = 'remove it or correct its name';
  return { path: jsonPath(keys), value, rule: 'unknown-field', message, remedy, dropped: false };
}

/** Returns the finding for a text or list that exceeds its limit. */
function lengthFinding(issue: Issue & { requirement: number }, path: string, id: unknown): Finding {
  const value = issue.input as string | readonly unknown[];
  const unit = typeof value === 'string' ? 'characters' : 'entries';
  // The id helps an editor more than the path, if a tool wrote the document.
  const recordName = typeof id === 'string' && value !== id ? ` of “${id.slice(0, limits.id)}”` : '';
  return {
    path,
    value,
    rule: 'too-long',
    message: `this${recordName} has ${value.length} ${unit}, and up to ${issue.requirement} are read`,
    remedy: typeof value === 'string' ? 'shorten it' : 'leave some out',
    dropped: true,
  };
}

function isTooLong(issue: Issue): issue is Issue & { requirement: number } {
  return issue.type === 'max_length';
}

function schemaFinding(issue: Issue, at: readonly (string | number)[], id: unknown): Finding {
  const path = jsonPath([...at, ...keysOf(issue)]);
  if (isTooLong(issue)) return lengthFinding(issue, path, id);
  const missing = issue.input === undefined;
  // A failed check (`validation`) has its own message; a wrong type (`schema`) only states the accepted type in
  // `expected`.
  const mistyped = issue.kind === 'schema';
  const message = mistyped ? 'the value is not one that the model accepts' : issue.message;
  return {
    path,
    value: issue.input,
    rule: 'schema',
    message: missing ? 'a required field is missing' : message,
    remedy: `${missing ? 'add' : 'correct'} it${mistyped && issue.expected ? `; accepted: ${issue.expected}` : ''}`,
    dropped: true,
  };
}

/**
 * Reports each text of a valid record that contains hidden characters.
 *
 * @param path - The path to the value; the function changes it during the traversal and restores it.
 */
function reportHidden(value: unknown, path: (string | number)[], findings: Finding[]): void {
  if (typeof value === 'string') {
    const characters = hiddenCharacters(value);
    if (!characters.length) return;
    const [first] = characters;
    const message = `nobody sees ${characters.slice(0, 3).join(', ')} here; readers are shown ‹${first}›`;
    const remedy = 'take it out';
    findings.push({ path: jsonPath(path), value, rule: 'hidden-character', message, remedy, dropped: false });
  } else {
    const isList = Array.isArray(value);
    for (const key of Object.keys(value ?? {})) {
      // Anchors are never shown, and tools need their exact characters.
      if (key === 'anchor') continue;
      path.push(isList ? Number(key) : key);
      reportHidden((value as Json)[key], path, findings);
      path.pop();
    }
  }
}

/** Parses a record after it removes unknown fields, because an unknown field is no reason to drop the record. */
function parseRecord<TSchema extends v.GenericSchema>(
  schema: TSchema,
  input: unknown,
  at: readonly (string | number)[],
  findings: Finding[],
  tolerant: boolean,
): v.InferOutput<TSchema> | undefined {
  if (!isObject(input)) {
    const message = input === undefined ? 'a required field is missing' : 'this is no object';
    const remedy = 'see the JSON Schema for what it holds';
    findings.push({ path: jsonPath(at), value: input, rule: 'schema', message, remedy, dropped: true });
    return undefined;
  }
  let value: unknown = input;
  for (;;) {
    const { success, output, issues } = v.safeParse(schema, value);
    if (success) {
      reportHidden(output, [...at], findings);
      return output;
    }
    const unknown = issues.filter(isUnknownField);
    if (!tolerant) {
      findings.push(
        ...unknown.map((issue) => unknownFieldFinding([...at, ...keysOf(issue)], issue.path!.at(-1)!.value)),
      );
    }
    const others = issues.filter((issue) => !isUnknownField(issue));
    if (others.length) {
      findings.push(...others.map((issue) => schemaFinding(issue, at, input['id'])));
      return undefined;
    }
    value = unknown.reduce<unknown>((rest, issue) => withoutField(rest, keysOf(issue)), value);
  }
}

function versionFinding(version: unknown): Finding | undefined {
  const finding = { path: '$.version', value: version, dropped: false };
  if (typeof version === 'number' && version > currentVersion) {
    const message = `the dataset is of a newer version than this library knows (${currentVersion}); what it understands is shown`;
    return { ...finding, rule: 'newer-version', message, remedy: 'update the library' };
  }
  if (version === currentVersion) return undefined;
  const message = 'the version of the data model is missing or unknown';
  return { ...finding, rule: 'schema', message, remedy: `set it to ${currentVersion}` };
}

/** Applies the rules in order; each rule sees only the records that the earlier rules kept. */
function applyRules(entries: Entries, findings: Finding[]): Entries {
  return rules.reduce<Entries>((sound, { name, drops, breaches }) => {
    const found = breaches(sound);
    for (const { entry, keys, ...rest } of found) {
      findings.push({ path: jsonPath([...entry.at, ...keys]), rule: name, dropped: drops, ...rest });
    }
    if (!drops || !found.length) return sound;
    const dropped = new Set(found.map(({ entry }) => entry));
    const kept = <T>(list: readonly Entry<T>[]) => list.filter((entry) => !dropped.has(entry));
    return {
      sources: kept(sound.sources),
      claims: kept(sound.claims),
      quotations: kept(sound.quotations),
      relations: kept(sound.relations),
    };
  }, entries);
}

/**
 * Validates a value against the schema and the rules across records. It reports every breach and keeps the valid part:
 * a record that breaks a rule is left out, and so are the records that refer to it.
 *
 * @param input - Any value, such as the result of `JSON.parse`; it is not changed.
 * @param progress - Called before each record with its index and the length of its list.
 */
export function validateDataset(input: unknown, progress: Progress = noProgress): Validation {
  const findings: Finding[] = [];
  const reject = (path: string, value: unknown, message: string, remedy: string) => {
    findings.push({ path, value, rule: 'schema', message, remedy, dropped: true });
  };
  if (!isObject(input)) {
    reject('$', input, 'a dataset is an object', 'see the JSON Schema for what it holds');
    return { findings };
  }
  const version = versionFinding(input['version']);
  if (version) findings.push(version);
  const tolerant = version?.rule === 'newer-version';
  const fields = DatasetSchema.pipe[0].entries;
  for (const key of Object.keys(input)) {
    if (!tolerant && !Object.hasOwn(fields, key)) findings.push(unknownFieldFinding([key], input[key]));
  }
  const records = <TSchema extends v.GenericSchema>(collection: string, schema: TSchema) => {
    const list = input[collection];
    if (!Array.isArray(list)) {
      reject(jsonPath([collection]), list, 'a list is missing here', 'add it, if an empty one');
      return [];
    }
    return list.flatMap((value: unknown, order): Entry<v.InferOutput<TSchema>>[] => {
      progress(order, list.length);
      const at = [collection, order] as const;
      const record = parseRecord(schema, value, at, findings, tolerant);
      return record === undefined ? [] : [{ at, record }];
    });
  };
  const article = parseRecord(ArticleSchema, input['article'], ['article'], findings, tolerant);
  const entries = applyRules(
    {
      sources: records('sources', SourceSchema),
      claims: records('claims', ClaimSchema),
      quotations: records('quotations', QuotationSchema),
      relations: records('relations', RelationSchema),
    },
    findings,
  );
  if (!article) return { findings };
  const recordsOf = <T>(list: readonly Entry<T>[]) => list.map(({ record }) => record);
  const dataset: Dataset = {
    version: currentVersion,
    article,
    sources: recordsOf(entries.sources),
    claims: recordsOf(entries.claims),
    quotations: recordsOf(entries.quotations),
    relations: recordsOf(entries.relations),
  };
  return { dataset, findings };
}
