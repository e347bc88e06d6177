import { createHash } from 'node:crypto';

import { noProgress, type Progress } from '../model/progress.js';
import type { Anchor, Dataset } from '../model/types.js';

/**
 * What became of an anchor in a text.
 *
 * - `exact`: the words stand at the stated position, between their prefix and suffix; as far as these reach into the
 *   paragraph before or after, that may be another.
 * - `moved`: the words stand between their prefix and suffix in one other place.
 * - `changed`: prefix and suffix stand once in the text, with other words between them.
 * - `lookalike`: the words stand in the text, but not between their prefix and suffix, or there in several places;
 *   which one is meant, if any, is for a person to decide.
 * - `missing`: the words do not stand in the text, nor others in their place.
 */
export type AnchorStatus = 'exact' | 'moved' | 'changed' | 'lookalike' | 'missing';

/** One anchor, compared with a text. Positions are in Unicode code points from 0. */
export interface AnchorFinding {
  /** The id of the claim or quotation. */
  readonly id: string;
  readonly status: AnchorStatus;
  /** The words that the anchor expects. */
  readonly expected: string;
  /** The position at which it expects them. */
  readonly position: number;
  /** What stands at the stated position; where the words changed, what stands in their place. */
  readonly found: string;
  /** Where the words stand, or what replaced them. */
  readonly foundAt: readonly number[];
}

/** All anchors of a dataset, compared with a text. */
export interface AnchorReport {
  readonly findings: readonly AnchorFinding[];
  /** Whether the text is byte for byte the one that the dataset was anchored in; `undefined` where it does not say. */
  readonly sameText: boolean | undefined;
  /** Whether the text has CRLF line ends, which move every anchor behind the first. */
  readonly crlf: boolean;
}

function digestOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** How much longer than the words it replaces a changed text may be, in UTF-16 code units. */
const longestGrowth = 200;

interface Place {
  readonly from: number;
  readonly to: number;
}

/**
 * A text searched as a string, where a place is a range of UTF-16 code units and CRLF counts as LF, and spoken of in
 * code points of the text as it stands.
 */
class AnchoredText {
  readonly #characters: readonly string[];
  readonly #text: string;
  readonly #positions: readonly number[];
  readonly #units: readonly number[];

  constructor(text: string) {
    const positions: number[] = [];
    const units: number[] = [];
    this.#characters = Array.from(text);
    this.#characters.forEach((character, position) => {
      units.push(positions.length);
      if (character === '\r' && this.#characters[position + 1] === '\n') return;
      positions.push(...Array<number>(character.length).fill(position));
    });
    this.#text = text.replaceAll('\r\n', '\n');
    this.#positions = [...positions, this.#characters.length];
    this.#units = units;
  }

  /** The text between two code points. */
  slice(start: number, end: number): string {
    return this.#characters.slice(start, end).join('');
  }

  /** The text of a place. */
  read({ from, to }: Place): string {
    return this.#text.slice(from, to);
  }

  /** The code point at which a place begins. */
  position({ from }: Place): number {
    return this.#positions[from]!;
  }

  /**
   * Whether words stand at a code point between a prefix and a suffix. Looks there only: most anchors of a long dataset
   * are in place, and searching the whole text for each takes seconds.
   */
  standsAt(position: number, words: string, prefix: string, suffix: string): boolean {
    const from = (this.#units[position] ?? NaN) - prefix.length;
    return from >= 0 && this.#text.startsWith(prefix + words + suffix, from);
  }

  /** The places where words stand between a prefix and a suffix. */
  places(words: string, prefix = '', suffix = ''): Place[] {
    return this.#find(prefix + words + suffix).map((unit) => {
      const from = unit + prefix.length;
      return { from, to: from + words.length };
    });
  }

  /** The places where anything stands between a prefix and the next suffix; an empty one is an end of the text. */
  gaps(prefix: string, suffix: string, longest: number): Place[] {
    const ends = suffix ? this.#find(suffix) : [this.#text.length];
    const beginnings = prefix ? this.#find(prefix).map((unit) => unit + prefix.length) : [0];
    return beginnings.flatMap((from) => {
      const to = ends.find((end) => end >= from);
      return to !== undefined && to > from && to - from <= longest ? [{ from, to }] : [];
    });
  }

  #find(words: string): number[] {
    const units: number[] = [];
    for (let at = this.#text.indexOf(words); at >= 0; at = this.#text.indexOf(words, at + 1)) units.push(at);
    return units;
  }
}

/** Words of an anchor with the line ends that the text is searched with; a suffix may end in the middle of a CRLF. */
function withLf(words: string): string {
  return words.replace(/\r\n|\r$/g, '\n');
}

function compare(text: AnchoredText, id: string, anchor: Anchor): AnchorFinding {
  const { start, end } = anchor;
  const [exact, prefix, suffix] = [withLf(anchor.exact), withLf(anchor.prefix), withLf(anchor.suffix)];
  const finding = { id, expected: anchor.exact, position: start, found: text.slice(start, end) };
  const positions = (places: readonly Place[]) => places.map((place) => text.position(place));

  // A paragraph that moves takes along what stands around the words inside it, but not its neighbours.
  const before = prefix.slice(prefix.lastIndexOf('\n') + 1);
  const [after] = suffix.split('\n', 1) as [string];
  if (finding.found === anchor.exact && text.standsAt(start, exact, before, after)) {
    return { ...finding, status: 'exact', foundAt: [start] };
  }
  const inContext = text.places(exact, prefix, suffix);
  const moved = inContext.length ? inContext : text.places(exact, before, after);
  if (moved.length === 1 && (before || after || text.places(exact).length === 1)) {
    return { ...finding, status: 'moved', foundAt: positions(moved) };
  }
  // Where the words still stand, it is their surroundings that changed.
  const gaps = text.gaps(prefix, suffix, exact.length + longestGrowth);
  const changed = gaps.filter((gap) => !text.read(gap).includes(exact));
  if (changed.length === 1 && !moved.length) {
    return { ...finding, status: 'changed', found: text.read(changed[0]!), foundAt: positions(changed) };
  }
  const lookalikes = text.places(exact);
  return { ...finding, status: lookalikes.length ? 'lookalike' : 'missing', foundAt: positions(lookalikes) };
}

/**
 * Compares every anchor of a dataset with a text, character by character. A place is accepted only where the words
 * stand between their prefix and suffix; nothing is matched by likeness.
 *
 * @param dataset - The dataset; records without an anchor are passed over.
 * @param text - The text of the article as it stands.
 */
export function checkAnchors(dataset: Dataset, text: string, progress: Progress = noProgress): AnchorReport {
  const anchored = new AnchoredText(text);
  const records = [...dataset.claims, ...dataset.quotations];
  const findings = records.flatMap(({ id, anchor }, done) => {
    progress(done, records.length);
    return anchor ? [compare(anchored, id, anchor)] : [];
  });
  const digest = dataset.article.textDigest?.value;
  return {
    findings,
    sameText: digest === undefined ? undefined : digestOf(text) === digest,
    crlf: text.includes('\r\n'),
  };
}

/** How few characters of context an anchor gets, and how many at most to tell its place from others. */
const shortestContext = 8;
const longestContext = 64;

/** An anchor for words that stand at a code point, with as much context as tells the place from every other. */
function anchorAt(text: AnchoredText, exact: string, start: number): Anchor {
  const end = start + Array.from(exact).length;
  for (let context = shortestContext; ; context *= 2) {
    const prefix = text.slice(Math.max(0, start - context), start);
    const suffix = text.slice(end, end + context);
    const unique = text.places(withLf(exact), withLf(prefix), withLf(suffix)).length === 1;
    if (unique || context >= longestContext) return { exact, prefix, suffix, start, end };
  }
}

/** A dataset with anchors in a text, and what could not be anchored. */
export interface AnchoredDataset {
  readonly dataset: Dataset;
  /** How many anchors were written or moved. */
  readonly written: number;
  /** The records whose words are missing from the text, have changed, or stand in several places; left as they were. */
  readonly open: readonly AnchorFinding[];
}

/**
 * Anchors every quotation of a dataset in a text, and moves the anchors that are there to where their words stand now.
 * A place is taken only where there is no other: what is ambiguous or missing is told, never guessed.
 */
export function anchorDataset(dataset: Dataset, text: string, progress: Progress = noProgress): AnchoredDataset {
  const anchored = new AnchoredText(text);
  const open: AnchorFinding[] = [];
  let written = 0;
  let done = 0;
  const total = dataset.claims.length + dataset.quotations.length;
  const place = <T extends { id: string; anchor?: Anchor | undefined }>(record: T, words: string | undefined): T => {
    progress(done++, total);
    const { id, anchor } = record;
    const finding = anchor
      ? compare(anchored, id, anchor)
      : words === undefined
        ? undefined
        : locate(anchored, id, words);
    if (!finding || finding.status === 'exact') return record;
    if (finding.status !== 'moved') {
      open.push(finding);
      return record;
    }
    written++;
    return { ...record, anchor: anchorAt(anchored, finding.expected, finding.foundAt[0]!) };
  };
  return {
    dataset: {
      ...dataset,
      article: { ...dataset.article, textDigest: { algorithm: 'SHA-256', value: digestOf(text) } },
      claims: dataset.claims.map((claim) => place(claim, undefined)),
      quotations: dataset.quotations.map((quotation) => place(quotation, quotation.text)),
    },
    written,
    open,
  };
}

/** Where words stand that have no anchor yet: `moved` where that is one place. */
function locate(text: AnchoredText, id: string, words: string): AnchorFinding {
  const foundAt = text.places(withLf(words)).map((place) => text.position(place));
  const status = foundAt.length === 1 ? 'moved' : foundAt.length ? 'lookalike' : 'missing';
  return { id, status, expected: words, position: 0, found: '', foundAt };
}
