import { createHash } from 'node:crypto';

import { jsonPath } from '../model/findings.js';
import { noProgress, type Progress } from '../model/progress.js';
import type { Anchor, Claim, Dataset, Quotation } from '../model/types.js';
import { ArticleText, normalize, typography, type Range } from './article-text.js';
import type { Change, Path } from './json-text.js';

/**
 * The result of comparing an anchor with a text.
 *
 * - `exact`: the words are at the stated position, between the part of their prefix and suffix that lies in the same
 *   paragraph; neighbouring paragraphs may differ.
 * - `moved`: the words are between their prefix and suffix at exactly one other position.
 * - `changed`: prefix and suffix occur once in the text, with other words between them.
 * - `lookalike`: the words occur in the text, but not between their prefix and suffix, or there at several positions. A
 *   person must decide which occurrence is meant, if any.
 * - `missing`: the text has neither the words nor a replacement for them.
 */
type AnchorStatus = 'exact' | 'moved' | 'changed' | 'lookalike' | 'missing';

/** The comparison of one anchor with a text. Positions are in Unicode code points from 0. */
export interface AnchorFinding {
  readonly id: string;
  /** The path to the anchor in the dataset, or to the record if it has none. */
  readonly path: Path;
  readonly status: AnchorStatus;
  readonly expected: string;
  readonly position: number;
  /** The text at the stated position; for `changed`, the text that replaced the words. */
  readonly found: string;
  /** The positions of the words, or of the text that replaced them; the first ten. */
  readonly foundAt: readonly number[];
}

export interface AnchorReport {
  readonly findings: readonly AnchorFinding[];
  /** True if the text’s digest equals the one in the dataset; `undefined` if the dataset has none. */
  readonly sameText: boolean | undefined;
  /** True if the text has CRLF line ends, which shift every later position. */
  readonly crlf: boolean;
}

function digestOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The greatest excess of a replacement over the original words, in UTF-16 code units. */
const maxGrowth = 200;

/** The greatest number of gaps between a prefix and a suffix that are read. */
const maxGaps = 100;

/** The greatest number of positions that a finding lists. */
const maxPlaces = 10;

/** Returns the words of an anchor, its context, and the part of the context in the same paragraph, as a text is read. */
function wordsOf(text: ArticleText, { exact, prefix, suffix }: Anchor) {
  const before = prefix.split(/[\r\n]/).at(-1)!;
  const after = suffix.split(/[\r\n]/, 1)[0]!;
  const [words = '', ...context] = [exact, prefix, suffix, before, after].map((part) => text.normalize(part));
  return { words, context: context as [prefix: string, suffix: string, before: string, after: string] };
}

/** Returns where an anchor’s words are between its prefix and suffix: two places at most. */
function placesOf(text: ArticleText, anchor: Anchor): readonly Range[] {
  const { words, context } = wordsOf(text, anchor);
  const [prefix, suffix, before, after] = context;
  const inContext = before || after ? text.places(words, prefix, suffix, 2) : [];
  // A paragraph that moves keeps the context inside it, but gets other neighbours.
  return inContext.length ? inContext : text.places(words, before, after, 2);
}

/** Returns the words that replaced others between a prefix and a suffix, if these occur once. */
function replacementOf(text: ArticleText, words: string, prefix: string, suffix: string) {
  // Between the beginning and the end of the text there is no context that could say what was replaced.
  if (!prefix && !suffix) return undefined;
  let replacement: { readonly words: string; readonly at: number } | undefined;
  let gaps = 0;
  for (const gap of text.gaps(prefix, suffix, words.length + maxGrowth)) {
    if (++gaps > maxGaps) return undefined;
    // If a gap contains the words, the words did not change; their context did.
    if (gap.words.includes(words)) continue;
    if (replacement) return undefined;
    replacement = gap;
  }
  return replacement;
}

function compare(text: ArticleText, id: string, path: Path, anchor: Anchor): AnchorFinding {
  const { start } = anchor;
  const { words, context } = wordsOf(text, anchor);
  const [prefix, suffix, before, after] = context;
  const finding = { id, path, expected: anchor.exact, position: start, found: text.slice(anchor) };
  if (finding.found === anchor.exact && text.matchesAt(start, words, before, after)) {
    return { ...finding, status: 'exact', foundAt: [start] };
  }
  const [moved, another] = placesOf(text, anchor);
  if (moved && !another) return { ...finding, status: 'moved', foundAt: [moved.start] };
  const replacement = moved ? undefined : replacementOf(text, words, prefix, suffix);
  if (replacement) return { ...finding, status: 'changed', found: replacement.words, foundAt: [replacement.at] };
  const foundAt = text.places(words, '', '', maxPlaces).map((place) => place.start);
  return { ...finding, status: foundAt.length ? 'lookalike' : 'missing', foundAt };
}

interface AnchoredList {
  readonly path: Path;
  readonly anchors: readonly Anchor[];
}

/** Returns the lists of anchors of a record with their paths. */
function anchorsOf(record: Claim | Quotation, path: Path): AnchoredList[] {
  if (!('appearances' in record)) return [{ path: [...path, 'anchors'], anchors: record.anchors ?? [] }];
  return record.appearances.map(({ anchors = [] }, order) => ({
    path: [...path, 'appearances', order, 'anchors'],
    anchors,
  }));
}

interface AnchoredRecord {
  readonly record: Claim | Quotation;
  readonly path: Path;
}

function recordsOf({ claims, quotations }: Dataset): AnchoredRecord[] {
  return [
    ...claims.map((record, order) => ({ record, path: ['claims', order] })),
    ...quotations.map((record, order) => ({ record, path: ['quotations', order] })),
  ];
}

/**
 * Compares every anchor of a dataset with a text, character by character. Words match only between their prefix and
 * suffix; there is no approximate matching.
 *
 * @param dataset - The dataset; records without an anchor are skipped.
 * @param article - The current text of the article.
 * @param progress - Called before each record with its index and the number of records.
 * @throws {SearchLimitError} If the article repeats a few characters without end.
 */
export function checkAnchors(dataset: Dataset, article: string, progress: Progress = noProgress): AnchorReport {
  const text = new ArticleText(article);
  const records = recordsOf(dataset);
  const findings = records.flatMap(({ record, path }, done) => {
    progress(done, records.length);
    return anchorsOf(record, path).flatMap((list) =>
      list.anchors.map((anchor, order) => compare(text, record.id, [...list.path, order], anchor)),
    );
  });
  const digest = dataset.article?.textDigest?.value;
  return {
    findings,
    sameText: digest === undefined ? undefined : digestOf(article) === digest,
    crlf: article.includes('\r\n'),
  };
}

/** The least and the greatest number of context characters on each side of an anchor. */
const minContext = 8;
const maxContext = 64;

/** Creates an anchor for a range of a text, with enough context to make it unique. */
function anchorAt(text: ArticleText, { start, end }: Range): Anchor {
  const exact = text.slice({ start, end });
  for (let context = minContext; ; context *= 2) {
    const prefix = text.slice({ start: Math.max(0, start - context), end: start });
    const suffix = text.slice({ start: end, end: end + context });
    const anchor = { exact, prefix, suffix, start, end };
    const words = [exact, prefix, suffix].map((part) => text.normalize(part)) as [string, string, string];
    if (text.places(...words, 2).length === 1 || context >= maxContext) return anchor;
  }
}

/** The fields of an anchor that are completed. */
export const noContext = { prefix: '', suffix: '', start: 0, end: 0 } as const;

/** The changes that anchor a dataset. */
export interface Anchored {
  readonly changes: readonly Change[];
  /** The number of anchors that are added or moved. */
  readonly written: number;
  /** The words that are missing, changed or ambiguous in the text; their anchors stay as they are. */
  readonly open: readonly AnchorFinding[];
}

/** Words of a quotation between two omissions. */
interface Part extends Range {
  readonly words: string;
}

/** Returns the parts of a quotation between its omissions, with their UTF-16 code units in its text. */
function partsOf({ text, markup = [] }: Quotation): readonly Part[] {
  const characters = new ArticleText(text);
  const omissions = markup.filter(({ type }) => type === 'omission').map((range) => characters.offsets(range));
  omissions.sort((a, b) => a.start - b.start);
  const bounds = [0, ...omissions.flatMap(({ start, end }) => [start, end]), text.length];
  const parts: Part[] = [];
  for (let bound = 0; bound < bounds.length; bound += 2) {
    const [from, to] = [bounds[bound]!, bounds[bound + 1]!];
    const words = text.slice(from, to).trim();
    const start = text.indexOf(words, from);
    if (words) parts.push({ words, start, end: start + words.length });
  }
  return parts;
}

/** Returns the words that an article may have of a quotation: all of them, the parts between omissions, the translation. */
export function readingsOf(quotation: Quotation): readonly (readonly string[])[] {
  const parts = partsOf(quotation).map(({ words }) => words);
  const { text, translation } = quotation;
  return [[text], ...(parts.length > 1 ? [parts] : []), ...(translation ? [[translation.text]] : [])];
}

const readsAs = (words: string, others: string) => normalize(words, typography) === normalize(others, typography);

/** Puts other words in place of the parts of a text. */
function withParts(text: string, parts: readonly Part[], words: readonly string[]): string {
  const pieces = parts.map(({ start }, order) => text.slice(parts[order - 1]?.end ?? 0, start) + words[order]!);
  return pieces.join('') + text.slice(parts.at(-1)?.end ?? 0);
}

/** Anchors the records of a dataset in a text. */
class Anchorer {
  readonly #article: string;
  readonly #text: ArticleText;
  readonly #incomplete: ReadonlySet<string>;
  /** The text with typographic and straight characters read as the same. */
  #loose?: ArticleText;
  readonly changes: Change[] = [];
  readonly open: AnchorFinding[] = [];
  written = 0;

  constructor(article: string, incomplete: ReadonlySet<string>) {
    this.#article = article;
    this.#text = new ArticleText(article);
    this.#incomplete = incomplete;
  }

  /** Returns where words are verbatim, or else with other quotation marks, dashes, ellipses or spaces. */
  #places(anchor: Anchor): readonly Range[] {
    const verbatim = placesOf(this.#text, anchor);
    if (verbatim.length) return verbatim;
    return placesOf((this.#loose ??= new ArticleText(this.#article, typography)), anchor);
  }

  /** Returns the words of the anchor as the text has them; `undefined` if they have no place. */
  #anchor(id: string, path: Path, anchor: Anchor): string | undefined {
    const finding = compare(this.#text, id, path, anchor);
    const isExact = finding.status === 'exact';
    if (isExact && !this.#incomplete.has(jsonPath(path))) return anchor.exact;
    const [place, another] = isExact ? [anchor] : this.#places(anchor);
    if (!place || another) {
      this.open.push(finding);
      return undefined;
    }
    this.written++;
    const found = anchorAt(this.#text, place);
    for (const [key, value] of Object.entries(found)) this.changes.push({ path: [...path, key], value });
    return found.exact;
  }

  /** Anchors a quotation without anchors by the first of its readings that the text has. Returns the words of the text. */
  #add(quotation: Quotation, path: Path): readonly string[] | undefined {
    for (const parts of readingsOf(quotation)) {
      const places = parts.map((exact) => this.#places({ exact, ...noContext }));
      if (places.some(({ length }) => length !== 1)) continue;
      const anchors = places.map(([place]) => anchorAt(this.#text, place!));
      this.written += anchors.length;
      this.changes.push({ path: [...path, 'anchors'], value: anchors });
      return anchors.map(({ exact }) => exact);
    }
    this.open.push(compare(this.#text, quotation.id, path, { exact: quotation.text, ...noContext }));
    return undefined;
  }

  /** Gives a quotation the characters of the text, and its markup the positions of the same words. */
  #adopt({ text, markup = [], translation, ...quotation }: Quotation, path: Path, words: readonly string[]): void {
    const parts = partsOf({ text, markup, ...quotation });
    const whole = words.join(' ');
    if (translation && readsAs(whole, translation.text)) {
      this.changes.push({ path: [...path, 'translation', 'text'], value: whole });
      return;
    }
    const isInParts =
      parts.length > 1 &&
      parts.length === words.length &&
      parts.every((part, order) => readsAs(part.words, words[order]!));
    if (!isInParts && !readsAs(whole, text)) return;
    const adopted = isInParts ? withParts(text, parts, words) : whole;
    if (adopted === text) return;
    this.changes.push({ path: [...path, 'text'], value: adopted });
    const [before, after] = [new ArticleText(text, typography), new ArticleText(adopted, typography)];
    for (const [order, range] of markup.entries()) {
      for (const [key, value] of Object.entries(before.align(range, after))) {
        this.changes.push({ path: [...path, 'markup', order, key], value });
      }
    }
  }

  anchor({ record, path }: AnchoredRecord): void {
    const words = anchorsOf(record, path).flatMap((list) =>
      list.anchors.map((anchor, order) => this.#anchor(record.id, [...list.path, order], anchor)),
    );
    if (!('speaker' in record)) return;
    const found = words.length ? words.filter((part) => part !== undefined) : this.#add(record, path);
    if (found && found.length >= words.length) this.#adopt(record, path, found);
  }
}

/**
 * Anchors every quotation of a dataset in a text, completes anchors, and moves others to the current positions of their
 * words. Only unambiguous positions are used. Quotation marks, dashes, ellipses and spaces may differ, and become those of
 * the text.
 *
 * @param incomplete - The JSONPaths of the anchors to complete.
 * @throws {SearchLimitError} If the article repeats a few characters without end.
 */
export function anchorDataset(
  dataset: Dataset,
  article: string,
  incomplete: ReadonlySet<string> = new Set(),
  progress: Progress = noProgress,
): Anchored {
  const anchorer = new Anchorer(article, incomplete);
  const records = recordsOf(dataset);
  for (const [done, record] of records.entries()) {
    progress(done, records.length);
    anchorer.anchor(record);
  }
  const { changes, written, open } = anchorer;
  if (dataset.article) {
    const textDigest = { algorithm: 'SHA-256', value: digestOf(article) };
    changes.push({ path: ['article', 'textDigest'], value: textDigest });
  }
  return { changes, written, open };
}
