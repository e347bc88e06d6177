import * as v from 'valibot';

import { isObject, jsonPath, type Finding, type RuleName } from './findings.js';
import { hiddenCharacters } from './hidden-characters.js';
import { languageTag } from './language-tag.js';
import { noProgress, type Progress } from './progress.js';
import { rules, type Entries, type Entry } from './rules.js';
import * as schemas from './schema.js';
import type { Steps } from './steps.js';
import type { Dataset } from './types.js';

/** The result of a validation. */
export interface Validation {
  /** The conforming part of the input; absent if the input has no list of claims. */
  readonly dataset?: Dataset;
  /** The breaches of all rules, in the order in which they were found; up to 1,000 of each, then the number of the others. */
  readonly findings: readonly Finding[];
}

/** The version of the data model that this library reads. */
export const currentVersion: Dataset['version'] = 1;

type Issue = v.BaseIssue<unknown>;
type Keys = readonly (string | number)[];

const keysOf = (issue: Issue): Keys => issue.path!.map(({ key }) => key as string | number);

/** Replaces the value at a path. */
function withValue(value: unknown, [key, ...rest]: Keys, replacement: unknown): unknown {
  if (key === undefined) return replacement;
  const inner = (value as Readonly<Record<string, unknown>>)[key];
  const changed = withValue(inner, rest, replacement);
  if (Array.isArray(value)) return value.map((entry: unknown, order) => (order === key ? changed : entry));
  return { ...(value as object), [key]: changed };
}

/** The greatest number of findings of one rule that a validation lists. */
const maxFindingsPerRule = 1000;

/** Collects findings, and counts those of a rule that are too many to list. */
class Findings {
  readonly #list: Finding[] = [];
  readonly #counts = new Map<RuleName, number>();

  add(finding: Finding): void {
    const count = (this.#counts.get(finding.rule) ?? 0) + 1;
    this.#counts.set(finding.rule, count);
    if (count <= maxFindingsPerRule) this.#list.push(finding);
  }

  get list(): readonly Finding[] {
    const tooMany = [...this.#counts].filter(([, count]) => count > maxFindingsPerRule);
    const rest = tooMany.map(([rule, count]): Finding => {
      const message = `${count - maxFindingsPerRule} more findings of this rule are not listed`;
      return { path: '$', value: undefined, rule, message, remedy: 'resolve the listed ones first', dropped: false };
    });
    return [...this.#list, ...rest];
  }
}

/** Takes the fields that the model does not have out of a record, and measures the others. */
class KnownFields {
  #values = 0;
  #characters = 0;

  /** @param report - Called with each field that is taken out. */
  constructor(readonly report: (keys: Keys, value: unknown) => void) {}

  /** True if the record holds more than is read of one. The rest of it is not looked at. */
  get isTooLarge(): boolean {
    return this.#values > schemas.limits.values || this.#characters > schemas.limits.characters;
  }

  /**
   * Returns a value without the fields that its schema does not have. A pass of its own is linear: a strict schema reports one
   * unknown field of an object at a time.
   */
  of(schema: v.GenericSchema, value: unknown, at: Keys): unknown {
    const { type, wrapped, item, entries } = schema as AnySchema;
    if (wrapped) return value === undefined ? value : this.of(wrapped, value, at);
    if (typeof value === 'string') this.#characters += value.length;
    if (item && Array.isArray(value)) {
      return this.#fits(value.length) && value.map((entry: unknown, order) => this.of(item, entry, [...at, order]));
    }
    if (type !== 'strict_object' || !isObject(value)) return value;
    const names = Object.keys(value);
    if (!this.#fits(names.length)) return undefined;
    const known = names.flatMap((name) => {
      const inner = value[name];
      const keys = [...at, name];
      if (Object.hasOwn(entries!, name)) return [[name, this.of(entries![name]!, inner, keys)]];
      this.report(keys, inner);
      return [];
    });
    // Assignment would treat the key `__proto__` as the prototype.
    return Object.fromEntries(known) as unknown;
  }

  #fits(count: number): boolean {
    this.#values += count;
    return !this.isTooLarge;
  }
}

/** The properties of the schemas that hold others. */
interface AnySchema {
  readonly type: string;
  readonly wrapped?: v.GenericSchema;
  readonly item?: v.GenericSchema;
  readonly entries?: Readonly<Record<string, v.GenericSchema>>;
}

/** Returns the tag that a wrongly written language tag means, such as `de-DE` for `de_DE`. */
function meantLanguage({ type, input, path }: Issue): string | undefined {
  return type === 'regex' && path!.at(-1)!.key === 'inLanguage' ? languageTag(input as string) : undefined;
}

function unknownFieldFinding(keys: Keys, value: unknown): Finding {
  const message = 'the model has no such field, and it is not read';
  const remedy = 'remove it or correct its name';
  return { path: jsonPath(keys), value, rule: 'unknown-field', message, remedy, dropped: false };
}

/** A breach of the schema that leaves out a record, a list or the whole dataset. */
function schemaFinding(keys: Keys, value: unknown, message: string, remedy: string): Finding {
  return { path: jsonPath(keys), value, rule: 'schema', message, remedy, dropped: true };
}

/** Names the record of a value. The id helps an editor more than the path, if a tool wrote the document. */
const ofRecord = (id: unknown) => (typeof id === 'string' ? ` of “${id.slice(0, schemas.limits.id)}”` : '');

function sizeFinding(at: Keys, record: object, id: unknown): Finding {
  const { values, characters } = schemas.limits;
  const [most, longest] = [values, characters].map((limit) => limit.toLocaleString('en')) as [string, string];
  const message = `the record${ofRecord(id)} has more than ${most} values, or ${longest} characters`;
  return { ...schemaFinding(at, record, message, 'leave some out'), rule: 'too-long' };
}

function lengthFinding(issue: Issue, limit: unknown, keys: Keys, id: unknown): Finding {
  const value = issue.input as string | readonly unknown[];
  const [unit, remedy] = typeof value === 'string' ? ['characters', 'shorten it'] : ['entries', 'leave some out'];
  const recordName = value === id ? '' : ofRecord(id);
  const message = `this${recordName} has ${value.length} ${unit}, and up to ${String(limit)} are read`;
  return { ...schemaFinding(keys, value, message, remedy), rule: 'too-long' };
}

function issueFinding(issue: Issue, at: Keys, id: unknown): Finding {
  const keys = [...at, ...keysOf(issue)];
  const { input, kind, expected, type, requirement } = issue as Issue & { readonly requirement?: unknown };
  if (type === 'max_length') return lengthFinding(issue, requirement, keys, id);
  // A failed check (`validation`) has its own message; a wrong type (`schema`) only states the accepted type.
  if (input === undefined) return schemaFinding(keys, input, 'a required field is missing', 'add it');
  const accepted =
    kind === 'schema' && expected ? `; accepted: ${expected.replace('Array', 'list').replace('Object', 'object')}` : '';
  const message = kind === 'schema' ? 'the value is not one that the model accepts' : issue.message;
  return schemaFinding(keys, input, message, `correct it${accepted}`);
}

/** Finds each text of a valid record that contains hidden characters. */
function hiddenFindings(value: unknown, keys: Keys): Finding[] {
  if (typeof value !== 'string') {
    return Object.entries(value ?? {}).flatMap(([key, inner]) => {
      // Anchors are never shown, and tools need their exact characters.
      return key === 'anchors' ? [] : hiddenFindings(inner, [...keys, Array.isArray(value) ? Number(key) : key]);
    });
  }
  const characters = hiddenCharacters(value);
  if (!characters.length) return [];
  const message = `nobody sees ${characters.slice(0, 3).join(', ')} here; readers are shown ‹${characters[0]}›`;
  return [{ path: jsonPath(keys), value, rule: 'hidden-character', message, remedy: 'take it out', dropped: false }];
}

/** One issue for each value: a text that is no date needs no second one about the calendar. */
const firstOfEach = { abortPipeEarly: true };

/** Parses a record after it removes unknown fields, because an unknown field is no reason to drop the record. */
function parseRecord<TSchema extends v.GenericSchema>(
  schema: TSchema,
  input: unknown,
  at: Keys,
  findings: Findings,
  tolerant: boolean,
): v.InferOutput<TSchema> | undefined {
  if (!isObject(input)) {
    const message = input === undefined ? 'a required field is missing' : 'this is no object';
    findings.add(schemaFinding(at, input, message, 'see the JSON Schema for what it holds'));
    return undefined;
  }
  const fields = new KnownFields((keys, value) => {
    if (!tolerant) findings.add(unknownFieldFinding(keys, value));
  });
  const known = fields.of(schema, input, at);
  if (fields.isTooLarge) {
    findings.add(sizeFinding(at, input, input['id']));
    return undefined;
  }
  let parsed = v.safeParse(schema, known, firstOfEach);
  const { issues = [] } = parsed;
  const languages = issues.filter(meantLanguage);
  for (const issue of issues) {
    const meant = meantLanguage(issue);
    const finding = issueFinding(issue, at, input['id']);
    findings.add(meant ? { ...finding, remedy: `write ${meant}`, dropped: false } : finding);
  }
  if (languages.length && languages.length === issues.length) {
    const corrected = languages.reduce<unknown>(
      (value, issue) => withValue(value, keysOf(issue), meantLanguage(issue)),
      known,
    );
    parsed = v.safeParse(schema, corrected, firstOfEach);
  }
  if (!parsed.success) return undefined;
  for (const finding of hiddenFindings(parsed.output, at)) findings.add(finding);
  return parsed.output;
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

/** Maps each list of entries; the caller knows the type that the lists then have. */
function mapLists(entries: Entries, map: (list: readonly Entry<object>[]) => readonly unknown[]): unknown {
  const lists = Object.entries(entries) as [string, readonly Entry<object>[]][];
  return Object.fromEntries(lists.map(([name, list]) => [name, map(list)]));
}

/** Applies the rules in order; each rule sees only the records that the earlier rules kept. */
function* applyRules(entries: Entries, findings: Findings): Steps<Entries> {
  let sound = entries;
  for (const { name, drops, breaches } of rules) {
    const found = yield* breaches(sound);
    for (const { entry, keys, ...rest } of found) {
      yield;
      findings.add({ path: jsonPath([...entry.at, ...keys]), rule: name, dropped: drops, ...rest });
    }
    if (!drops || !found.length) continue;
    const dropped = new Set(found.map(({ entry }) => entry));
    sound = mapLists(sound, (list) => list.filter((entry) => !dropped.has(entry))) as Entries;
  }
  return sound;
}

/** Validates a value in steps of a record, and of a record for each rule: see `validateDataset`. */
export function* validationSteps(input: unknown, progress: Progress = noProgress): Steps<Validation> {
  const findings = new Findings();
  if (!isObject(input)) {
    return { findings: [schemaFinding([], input, 'a dataset is an object', 'see the JSON Schema for what it holds')] };
  }
  const version = versionFinding(input['version']);
  if (version) findings.add(version);
  const tolerant = version?.rule === 'newer-version';
  const fields = schemas.DatasetSchema.pipe[0].entries;
  for (const key of Object.keys(input)) {
    yield;
    if (!tolerant && !Object.hasOwn(fields, key)) findings.add(unknownFieldFinding([key], input[key]));
  }
  function* records<TSchema extends v.GenericSchema>(
    collection: keyof typeof fields & keyof Entries,
    schema: TSchema,
  ): Steps<Entry<v.InferOutput<TSchema>>[]> {
    const list = (input as Readonly<Record<string, unknown>>)[collection];
    if (list === undefined && fields[collection].type === 'optional') return [];
    if (!Array.isArray(list)) {
      findings.add(schemaFinding([collection], list, 'a list is missing here', 'add it, if an empty one'));
      return [];
    }
    const entries: Entry<v.InferOutput<TSchema>>[] = [];
    for (const [order, value] of list.entries()) {
      yield;
      progress(order, list.length);
      const at = [collection, order] as const;
      const record = parseRecord(schema, value, at, findings, tolerant);
      if (record !== undefined) entries.push({ at, record });
    }
    return entries;
  }
  /** Parses a field of the dataset itself. */
  const own = (name: 'article' | 'inLanguage' | 'dateModified' | 'license') => {
    if (!Object.hasOwn(input, name)) return {};
    const schema = v.strictObject({ [name]: fields[name] });
    return parseRecord(schema, { [name]: input[name] }, [], findings, tolerant) as
      Pick<Dataset, typeof name> | undefined;
  };
  const about = { ...own('article'), ...own('inLanguage'), ...own('dateModified'), ...own('license') };
  const entries = yield* applyRules(
    {
      sources: yield* records('sources', schemas.SourceSchema),
      claims: yield* records('claims', schemas.ClaimSchema),
      quotations: yield* records('quotations', schemas.QuotationSchema),
      relations: yield* records('relations', schemas.RelationSchema),
      responses: yield* records('responses', schemas.ResponseSchema),
      evidence: yield* records('evidence', schemas.EvidenceSchema),
      withdrawn: yield* records('withdrawn', schemas.WithdrawnSchema),
    },
    findings,
  );
  if (!Array.isArray(input['claims'])) return { findings: findings.list };
  const isOptional = (name: string) => fields[name as keyof typeof fields].type === 'optional';
  const isGiven = (name: string) => Object.hasOwn(input, name);
  const lists = mapLists(entries, (list) => list.map(({ record }) => record)) as Pick<Dataset, keyof Entries>;
  const given = Object.fromEntries(
    Object.entries(lists).filter(([name, list]) => list!.length || isGiven(name) || !isOptional(name)),
  );
  return { dataset: { version: currentVersion, ...about, ...(given as typeof lists) }, findings: findings.list };
}
