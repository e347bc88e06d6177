import { createHash } from 'node:crypto';

import { noProgress, type Progress } from '../model/progress.js';
import type { Anchor, Claim, Dataset, Quotation } from '../model/types.js';

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
  readonly status: AnchorStatus;
  readonly expected: string;
  readonly position: number;
  /** The text at the stated position; for `changed`, the text that replaced the words. */
  readonly found: string;
  /** The positions of the words, or of the text that replaced them. */
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

/** Words in a text, and the code point at which they begin. */
interface Place {
  readonly words: string;
  readonly at: number;
}

/**
 * A text with two coordinate systems: searches use UTF-16 code units of the text with LF line ends, and results use
 * code points of the original text.
 */
class IndexedText {
  readonly #characters: readonly string[];
  readonly #text: string;
  readonly #positions: number[] = [];
  readonly #units: number[] = [];

  constructor(text: string) {
    this.#characters = Array.from(text);
    this.#characters.forEach((character, position) => {
      this.#units.push(this.#positions.length);
      if (character === '\r' && this.#characters[position + 1] === '\n') return;
      this.#positions.push(...Array<number>(character.length).fill(position));
    });
    this.#positions.push(this.#characters.length);
    this.#text = text.replaceAll('\r\n', '\n');
  }

  slice(start: number, end: number): string {
    return this.#characters.slice(start, end).join('');
  }

  /**
   * Returns true if the words are at a code point, between a prefix and a suffix. It checks only that position: most
   * anchors of a long dataset are exact, and a full search for each would take seconds.
   */
  matchesAt(position: number, words: string, prefix: string, suffix: string): boolean {
    const from = (this.#units[position] ?? NaN) - prefix.length;
    return from >= 0 && this.#text.startsWith(prefix + words + suffix, from);
  }

  places(words: string, prefix = '', suffix = ''): Place[] {
    return this.#find(prefix + words + suffix).map((unit) => ({ words, at: this.#positions[unit + prefix.length]! }));
  }

  /** Finds any words between a prefix and the next suffix; without one they begin or end with the text. */
  gaps(prefix: string, suffix: string, maxLength: number): Place[] {
    const ends = suffix ? this.#find(suffix) : [this.#text.length];
    const beginnings = prefix ? this.#find(prefix).map((unit) => unit + prefix.length) : [0];
    return beginnings.flatMap((from) => {
      const words = this.#text.slice(from, ends.find((end) => end >= from) ?? from);
      return words && words.length <= maxLength ? [{ words, at: this.#positions[from]! }] : [];
    });
  }

  #find(words: string): number[] {
    const units: number[] = [];
    for (let at = this.#text.indexOf(words); at >= 0; at = this.#text.indexOf(words, at + 1)) units.push(at);
    return units;
  }
}

/** Converts the line ends of an anchor to LF; a suffix may end in the middle of a CRLF. */
function normalizeLineEnds(words: string): string {
  return words.replace(/\r\n|\r$/g, '\n');
}

function compare(text: IndexedText, id: string, anchor: Anchor): AnchorFinding {
  const { start, end } = anchor;
  const [exact = '', prefix = '', suffix = ''] = [anchor.exact, anchor.prefix, anchor.suffix].map(normalizeLineEnds);
  const finding = { id, expected: anchor.exact, position: start, found: text.slice(start, end) };

  // A paragraph that moves keeps the context inside it, but gets other neighbours.
  const before = prefix.slice(prefix.lastIndexOf('\n') + 1);
  const [after] = suffix.split('\n', 1) as [string];
  if (finding.found === anchor.exact && text.matchesAt(start, exact, before, after)) {
    return { ...finding, status: 'exact', foundAt: [start] };
  }
  const inContext = text.places(exact, prefix, suffix);
  const moved = inContext.length ? inContext : text.places(exact, before, after);
  if (moved.length === 1 && (before || after || text.places(exact).length === 1)) {
    return { ...finding, status: 'moved', foundAt: moved.map(({ at }) => at) };
  }
  // If a gap contains the words, the words did not change; their context did.
  const gaps = text.gaps(prefix, suffix, exact.length + maxGrowth);
  const [changed, ...others] = gaps.filter(({ words }) => !words.includes(exact));
  if (changed && !others.length && !moved.length) {
    return { ...finding, status: 'changed', found: changed.words, foundAt: [changed.at] };
  }
  const foundAt = text.places(exact).map(({ at }) => at);
  return { ...finding, status: foundAt.length ? 'lookalike' : 'missing', foundAt };
}

function anchorsOf(record: Claim | Quotation): readonly Anchor[] {
  const anchored = 'appearances' in record ? record.appearances : [record];
  return anchored.flatMap(({ anchors }) => anchors ?? []);
}

/**
 * Compares every anchor of a dataset with a text, character by character. Words match only between their prefix and
 * suffix; there is no approximate matching.
 *
 * @param dataset - The dataset; records without an anchor are skipped.
 * @param text - The current text of the article.
 * @param progress - Called before each record with its index and the number of records.
 */
export function checkAnchors(dataset: Dataset, text: string, progress: Progress = noProgress): AnchorReport {
  const indexedText = new IndexedText(text);
  const records = [...dataset.claims, ...dataset.quotations];
  const findings = records.flatMap((record, done) => {
    progress(done, records.length);
    return anchorsOf(record).map((anchor) => compare(indexedText, record.id, anchor));
  });
  const digest = dataset.article?.textDigest?.value;
  return {
    findings,
    sameText: digest === undefined ? undefined : digestOf(text) === digest,
    crlf: text.includes('\r\n'),
  };
}

/** The least and the greatest number of context characters on each side of an anchor. */
const minContext = 8;
const maxContext = 64;

/** Creates an anchor for words at a code point, with enough context to make it unique in the text. */
function anchorAt(text: IndexedText, exact: string, start: number): Anchor {
  const end = start + Array.from(exact).length;
  for (let context = minContext; ; context *= 2) {
    const prefix = text.slice(Math.max(0, start - context), start);
    const suffix = text.slice(end, end + context);
    const [words = '', before, after] = [exact, prefix, suffix].map(normalizeLineEnds);
    if (text.places(words, before, after).length === 1 || context >= maxContext)
      return { exact, prefix, suffix, start, end };
  }
}

/**
 * Anchors every quotation of a dataset in a text, and moves existing anchors to the current positions of their words.
 * Only unambiguous positions are used.
 *
 * @returns The dataset, the number of anchors that were added or moved, and the records whose words are missing, changed or
 *   ambiguous in the text; these are unchanged.
 */
export function anchorDataset(dataset: Dataset, text: string, progress: Progress = noProgress) {
  const indexedText = new IndexedText(text);
  const open: AnchorFinding[] = [];
  let written = 0;
  let done = 0;
  const total = dataset.claims.length + dataset.quotations.length;
  /** Returns the anchor at the current position of its words, or of `words` without one; `anchor` if they are not found. */
  const place = (id: string, anchor: Anchor | undefined, words = ''): Anchor | undefined => {
    const finding = anchor ? compare(indexedText, id, anchor) : locate(indexedText, id, words);
    if (finding.status !== 'exact' && finding.status !== 'moved') open.push(finding);
    if (finding.status !== 'moved') return anchor;
    written++;
    return anchorAt(indexedText, finding.expected, finding.foundAt[0]!);
  };
  /** Moves the anchors of a record; a quotation without any gets one. */
  const placeAll = <T extends { anchors?: Anchor[] | undefined }>(id: string, record: T, words?: string): T => {
    const { anchors = [] } = record;
    if (!anchors.length && words === undefined) return record;
    const placed = anchors.length ? anchors.map((anchor) => place(id, anchor)) : [place(id, undefined, words)];
    const found = placed.filter((anchor) => anchor !== undefined);
    return found.length ? { ...record, anchors: found } : record;
  };
  const placeClaim = (claim: Claim): Claim => {
    progress(done++, total);
    return { ...claim, appearances: claim.appearances.map((appearance) => placeAll(claim.id, appearance)) };
  };
  const placeQuotation = (quotation: Quotation): Quotation => {
    progress(done++, total);
    return placeAll(quotation.id, quotation, quotation.text);
  };
  return {
    dataset: {
      ...dataset,
      ...(dataset.article && {
        article: { ...dataset.article, textDigest: { algorithm: 'SHA-256', value: digestOf(text) } },
      }),
      claims: dataset.claims.map(placeClaim),
      quotations: dataset.quotations.map(placeQuotation),
    },
    written,
    open,
  };
}

/** Finds the words of a record without an anchor; the status is `moved` if they occur exactly once. */
function locate(text: IndexedText, id: string, words: string): AnchorFinding {
  const foundAt = text.places(normalizeLineEnds(words)).map(({ at }) => at);
  const status = foundAt.length === 1 ? 'moved' : foundAt.length ? 'lookalike' : 'missing';
  return { id, status, expected: words, position: 0, found: '', foundAt };
}
