import { isJsonLd, recordTypeIn } from '../../json-ld/is-json-ld.js';
import { isObject, jsonPath, type Finding } from '../../model/findings.js';
import type { Progress } from '../../model/progress.js';
import type { Dataset } from '../../model/types.js';
import { validateDataset } from '../../model/validate.js';
import type { AnchorFinding, AnchorReport } from '../anchors.js';
import { nearestIds } from '../../page/nearest-ids.js';
import { importAdvice } from '../dataset-only.js';
import { completeAnchors } from '../incomplete-anchors.js';
import type { JsonText, Path } from '../json-text.js';
import {
  anchorBreaches,
  articleRules,
  compareWithArticle,
  runAnchor,
  type Article,
  type ArticleBreach,
} from './article-rules.js';
import { cascades, targetOf } from './cascade.js';
import type { Coverage } from './coverage.js';
import { editorRules, indicativeMoodRule, loadedWordsRule } from './editor-rules.js';
import { maxFindings, notListed, type CheckFinding, type Place, type Severity } from './finding.js';

export interface CheckOptions {
  readonly file: string;
  readonly article?: Article | undefined;
  /** True to report loaded words. */
  readonly words?: boolean;
  /** True to report allegations and denials in the indicative. */
  readonly mood?: boolean;
}

export interface CheckReport {
  /** The part of the document that can be shown. */
  readonly dataset?: Dataset | undefined;
  readonly findings: readonly CheckFinding[];
  /** The comparison with the article, if there is one. */
  readonly anchors?: AnchorReport | undefined;
  readonly coverage?: Coverage | undefined;
}

/** The rules of the validation that readers need not suffer from: dates may be inferred, a circle is shown as it is. */
const warnings: ReadonlySet<string> = new Set(['newer-version', 'denial-before-claim', 'elaboration-cycle']);

const nouns: Readonly<Record<string, string>> = {
  sources: 'source',
  claims: 'claim',
  quotations: 'quotation',
  relations: 'relation',
  responses: 'response',
  evidence: 'evidence',
  withdrawn: 'withdrawn record',
};

/** The greatest number of ids that are compared with a wrong one. */
const maxIds = 1000;

const quoted = (value: unknown) => `“${shortened(String(value))}”`;

/** Names a record by its id, or by the claims that it is about. */
function subjectOf({ id, from, type, to }: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof id === 'string') return quoted(id);
  if (typeof to !== 'string') return undefined;
  return typeof from === 'string' && typeof type === 'string'
    ? `${quoted(from)} ${shortened(type)} ${quoted(to)}`
    : `to ${quoted(to)}`;
}

/** Names the places of values in a document. */
class Places {
  readonly #file: string;
  readonly #json: JsonText;
  readonly #input: unknown;

  constructor(file: string, json: JsonText, input: unknown) {
    this.#file = file;
    this.#json = json;
    this.#input = input;
  }

  of(path: Path): Place {
    const [collection, order, ...rest] = path;
    const noun = nouns[String(collection)];
    const list = isObject(this.#input) ? this.#input[String(collection)] : undefined;
    const record: unknown = Array.isArray(list) ? list[Number(order)] : undefined;
    const subject = isObject(record) ? subjectOf(record) : undefined;
    const inner = jsonPath(rest).slice(1).replace(/^\./, '');
    const label = noun && subject ? `${noun} ${subject}${inner && `, ${inner}`}` : jsonPath(path);
    return {
      file: this.#file,
      line: this.#json.line(path),
      path: jsonPath(path),
      ...(isObject(record) && typeof record['id'] === 'string' && { id: record['id'] }),
      label: shortened(label, 400),
    };
  }
}

function namedType(input: unknown): string {
  const type = recordTypeIn(input);
  return type === undefined ? 'a document' : `a ${type}`;
}

function shortened(text: string, maxLength = 80): string {
  return text.length > maxLength ? `${text.slice(0, maxLength)}…` : text;
}

/** Returns the indexes that the records of the validated dataset have in the document. */
function originalIndexes(input: unknown, findings: readonly Finding[]): (path: Path) => Path {
  const dropped = new Set<string>();
  for (const { path, dropped: isDropped } of findings) {
    const [record] = /^\$\.\w+\[\d+\]/.exec(path) ?? [];
    if (isDropped && record !== undefined) dropped.add(record);
  }
  const kept = new Map<string, readonly number[]>();
  for (const collection of Object.keys(nouns)) {
    const list = isObject(input) ? input[collection] : undefined;
    const indexes = Array.isArray(list) ? [...list.keys()] : [];
    kept.set(
      collection,
      indexes.filter((index) => !dropped.has(`$.${collection}[${index}]`)),
    );
  }
  return ([collection, index, ...rest]) => {
    const original = typeof index === 'number' ? kept.get(String(collection))?.[index] : index;
    return original === undefined ? (collection === undefined ? [] : [collection]) : [collection!, original, ...rest];
  };
}

/** Replaces the findings about the fields that an anchor lacks: an editor gives the words, and `anchor` the rest. */
function withoutIncompleteAnchors(findings: readonly Finding[]): Finding[] {
  const incomplete = new Set<string>();
  return findings.flatMap((finding) => {
    const [, path] = /^(.*\.anchors\[\d+\])\.(?:prefix|suffix|start|end)$/.exec(finding.path) ?? [];
    if (path === undefined || finding.value !== undefined) return [finding];
    if (incomplete.has(path)) return [];
    incomplete.add(path);
    return [{ ...finding, path, message: 'the anchor is not complete', remedy: runAnchor }];
  });
}

/** Adds the nearest id to a finding about an id that no record has. */
function withNearestId(finding: Finding, input: unknown): Finding {
  const target = targetOf(finding);
  const list = target && isObject(input) ? input[target] : undefined;
  const ids = (Array.isArray(list) ? list : []).flatMap((record: unknown) =>
    isObject(record) && typeof record['id'] === 'string' ? [record['id']] : [],
  );
  const [nearest] = ids.length > maxIds ? [] : nearestIds(String(finding.value), ids, 1);
  return nearest === undefined
    ? finding
    : { ...finding, remedy: `${finding.remedy}; the nearest is ${quoted(nearest)}` };
}

/** Creates a finding that drops no record. */
function found(
  rule: string,
  severity: Severity,
  place: Place,
  text: Pick<Finding, 'message' | 'remedy'>,
): CheckFinding {
  return { ...place, severity, rule, ...text, dropped: false, followers: [] };
}

export interface CheckedFile {
  readonly file: string;
  readonly json: JsonText;
  readonly input: unknown;
}

/** Describes the anchors of a dataset without dropped records that are not exact. */
export function anchorFindings(
  findings: readonly AnchorFinding[],
  { file, json, input }: CheckedFile,
  article: Article,
): CheckFinding[] {
  const places = new Places(file, json, input);
  return anchorBreaches(findings, article).map(({ rule, at, ...text }) =>
    found(rule, articleRules[rule], places.of(at as Path), text),
  );
}

/** Describes what the validation of a document has found. */
export function validationFindings(
  findings: readonly Finding[],
  { file, json, input }: CheckedFile,
): readonly CheckFinding[] {
  const places = new Places(file, json, input);
  return cascades(input, withoutIncompleteAnchors(findings)).map(({ finding, path, followers }): CheckFinding => ({
    ...withNearestId(finding, input),
    ...places.of(path),
    severity: warnings.has(finding.rule) ? 'warning' : 'error',
    followers: followers.map((follower) => places.of(follower)),
  }));
}

/** Checks a document as an editor’s gate: the validation, the rules for editors, and the comparison with the article. */
export function checkDataset(input: unknown, json: JsonText, options: CheckOptions, progress: Progress): CheckReport {
  const { file, article, words = false, mood = false } = options;
  const places = new Places(file, json, input);
  if (isJsonLd(input)) {
    return { findings: [found('json-ld', 'error', places.of([]), importAdvice(file, namedType(input)))] };
  }
  const shown = validateDataset(input, progress);
  const validated = validationFindings(shown.findings, { file, json, input });
  const byLine = (a: CheckFinding, b: CheckFinding) =>
    Number(a.file !== file) - Number(b.file !== file) || a.line - b.line;
  // The other rules apply to records, too, that wait for their anchors.
  const completed = structuredClone(input);
  const incomplete = completeAnchors(completed);
  const { dataset, findings } = incomplete.size ? validateDataset(completed, progress) : shown;
  if (!dataset) return { findings: [...validated].sort(byLine) };
  const original = originalIndexes(input, findings);
  const rules = [...editorRules, ...(words ? [loadedWordsRule] : []), ...(mood ? [indicativeMoodRule] : [])];
  const ofEditor = rules.flatMap(({ name, severity, breaches }) => {
    const all = breaches(dataset, input);
    const listed = all.slice(0, maxFindings);
    if (all.length > maxFindings) listed.push({ path: [], ...notListed(all.length - maxFindings) });
    return listed.map(({ path, ...text }) => found(name, severity, places.of(original(path)), text));
  });
  const compared = article && compareWithArticle(dataset, article, progress);
  // The finding about an anchor that is not complete says already that the command writes it.
  const isOpen = ({ at, remedy }: ArticleBreach) =>
    typeof at === 'number' || remedy !== runAnchor || !incomplete.has(jsonPath(original(at)));
  const ofArticle = (compared?.breaches ?? [])
    .filter(isOpen)
    .map(({ rule, at, ...text }) =>
      found(
        rule,
        articleRules[rule],
        typeof at === 'number' ? { file: article!.file, line: at } : places.of(original(at)),
        text,
      ),
    );
  return {
    dataset: shown.dataset,
    findings: [...validated, ...ofEditor, ...ofArticle].sort(byLine),
    anchors: compared?.anchors,
    coverage: compared?.coverage,
  };
}
