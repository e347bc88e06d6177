import { Lines } from './lines.js';
import { Shingles } from './shingles.js';

/** A stretch of a text, in Unicode code points from 0. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Replaces what a comparison ignores. */
export interface Normalization {
  readonly pattern: RegExp;
  readonly replace: (match: string) => string;
}

/** Reads CRLF as LF. */
const lineEnds: Normalization = { pattern: /\r(?=\n)/g, replace: () => '' };

const doubleMark = /^["“”„‟«»″〝〞＂]/;
const singleMark = /^['‘’‚‛‹›′＇`´]/;

/**
 * Reads typographic and straight quotation marks, dashes, ellipses and spaces as the same. No-break spaces inside
 * guillemets are part of the marks, as in French.
 */
export const typography: Normalization = {
  pattern:
    /«[\xa0\u2009\u202f]|[\xa0\u2009\u202f]»|["“”„‟«»″〝〞＂'‘’‚‛‹›′＇`´]|[-‐‑‒–—―−﹘﹣－]{1,20}|…|\.(?:[ \xa0]?\.){2,3}|\s{1,200}/g,
  replace(match) {
    const mark = match.length === 2 ? match.replace(/[\xa0\u2009\u202f]/, '') : match;
    if (doubleMark.test(mark)) return '"';
    if (singleMark.test(mark)) return "'";
    if (/^[.…]/.test(match)) return '…';
    return /^\s/.test(match) ? ' ' : '-';
  },
};

/** Returns a text as a comparison reads it. */
export function normalize(text: string, { pattern, replace }: Normalization): string {
  return text.replace(pattern, replace);
}

/** The lengths of the shingles by which exact words and similar words are found. */
const exactLength = 8;
const similarLength = 3;
/** A shingle that occurs more often says little about where words stand. */
const maxOccurrences = 200;
/** The greatest part of the words that is compared, in UTF-16 code units. */
const maxSimilar = 400;
/** The least share of shingles that similar words have in common. */
const minShare = 0.4;
/** The greatest length that the rest of a word adds to a range, in UTF-16 code units. */
const maxRestOfWord = 20;
/** Letters of scripts with spaces between words, before and after a place. */
const endOfWord = /(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}]){0,20}$/u;
const beginningOfWord = /^(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}]){0,20}/u;

/**
 * The text of an article with two coordinate systems: searches use UTF-16 code units of the text as a normalization
 * reads it, and results use code points of the text as it is.
 */
export class ArticleText {
  readonly #original: string;
  readonly #normalization: Normalization;
  /** The searched text. */
  readonly #text: string;
  /** The code points at which each unit of the searched text begins and ends. */
  readonly #begins: Uint32Array;
  readonly #ends: Uint32Array;
  /** The unit of the searched text, and of the original one, at which each code point begins. */
  readonly #units: Uint32Array;
  readonly #offsets: Uint32Array;
  #lines?: Lines;
  #exact?: Shingles;
  #similar?: Shingles;

  constructor(original: string, normalization = lineEnds) {
    this.#original = original;
    this.#normalization = normalization;
    const { offsets, points } = codePoints(original);
    this.#offsets = offsets;
    // No replacement is longer than its match.
    this.#begins = new Uint32Array(original.length);
    this.#ends = new Uint32Array(original.length);
    let length = 0;
    let done = 0;
    const keepTo = (end: number) => {
      for (; done < end; done++, length++) {
        this.#begins[length] = points[done]!;
        this.#ends[length] = points[done]! + 1;
      }
    };
    this.#text = original.replace(normalization.pattern, (match: string, offset: number) => {
      keepTo(offset);
      done = offset + match.length;
      const replacement = normalization.replace(match);
      for (const end = length + replacement.length; length < end; length++) {
        this.#begins[length] = points[offset]!;
        this.#ends[length] = points[done]!;
      }
      return replacement;
    });
    keepTo(original.length);
    this.#units = new Uint32Array(offsets.length);
    let unit = 0;
    for (const point of this.#units.keys()) {
      while (unit < length && this.#begins[unit]! < point) unit++;
      this.#units[point] = unit;
    }
  }

  slice(range: Range): string {
    const { start, end } = this.offsets(range);
    return this.#original.slice(start, end);
  }

  /** Returns the UTF-16 code units of a range in the text as it is. */
  offsets({ start, end }: Range): Range {
    const last = this.#original.length;
    return { start: this.#offsets[start] ?? last, end: this.#offsets[end] ?? last };
  }

  /** Returns the line of a code point, from 1. */
  line(point: number): number {
    this.#lines ??= new Lines(this.#original);
    return this.#lines.at(this.offsets({ start: point, end: point }).start);
  }

  /** Returns words as this text is read. */
  normalize(words: string): string {
    // A suffix may end in the middle of a CRLF.
    return normalize(words.replace(/\r$/, '\n'), this.#normalization);
  }

  /**
   * Returns true if the words are at a code point, between a prefix and a suffix. It checks only that position: most
   * anchors of a long dataset are exact.
   */
  matchesAt(point: number, words: string, prefix: string, suffix: string): boolean {
    const from = (this.#units[point] ?? NaN) - prefix.length;
    return from >= 0 && this.#text.startsWith(prefix + words + suffix, from);
  }

  /** Returns the first places of words between a prefix and a suffix, `limit` at most. */
  places(words: string, prefix: string, suffix: string, limit: number): Range[] {
    const places: Range[] = [];
    for (const unit of this.#find(prefix + words + suffix)) {
      const from = unit + prefix.length;
      places.push(this.#range(from, from + words.length));
      if (places.length === limit) break;
    }
    return places;
  }

  /** Finds any words between a prefix and the next suffix; without one they begin or end with the text. */
  *gaps(prefix: string, suffix: string, maxLength: number): Generator<{ words: string; at: number }> {
    const ends = suffix ? this.#find(suffix) : [this.#text.length].values();
    let end = ends.next();
    for (const unit of prefix ? this.#find(prefix) : [0]) {
      const from = unit + prefix.length;
      // Both are in ascending order, so each end is visited once.
      while (!end.done && end.value < from) end = ends.next();
      if (end.done) return;
      const length = end.value - from;
      if (length > 0 && length <= maxLength) {
        yield { words: this.#text.slice(from, end.value), at: this.#begins[from]! };
      }
    }
  }

  /** Returns the stretch that has the most in common with words; `undefined` if none has enough. */
  nearest(words: string): Range | undefined {
    const similar = (this.#similar ??= new Shingles(this.#text, similarLength));
    const wanted = this.normalize(words.trim()).slice(0, maxSimilar);
    const hits: { at: number; offset: number }[] = [];
    let compared = 0;
    for (let offset = 0; offset + similarLength <= wanted.length; offset++) {
      const places = similar.places(wanted, offset, maxOccurrences);
      if (!places) continue;
      compared++;
      for (const at of places) hits.push({ at, offset });
    }
    // The hits of one occurrence have about the same distance between their places in the text and in the words.
    hits.sort((a, b) => a.at - a.offset - (b.at - b.offset) || a.offset - b.offset);
    const tolerance = Math.max(8, wanted.length / 4);
    const counts = new Uint32Array(wanted.length);
    let [first, common, most] = [0, 0, Math.max(2, compared * minShare)];
    let best: readonly [from: number, to: number] | undefined;
    for (const [last, { at, offset }] of hits.entries()) {
      if (!counts[offset]) common++;
      counts[offset]!++;
      for (let hit = hits[first]!; at - offset - (hit.at - hit.offset) > tolerance; hit = hits[first]!) {
        counts[hit.offset]!--;
        if (!counts[hit.offset]) common--;
        first++;
      }
      if (common <= most) continue;
      most = common;
      best = [first, last + 1];
    }
    if (!best) return undefined;
    const starts = hits.slice(...best).map(({ at }) => at);
    const from = starts.reduce((a, b) => Math.min(a, b));
    const to = starts.reduce((a, b) => Math.max(a, b)) + similarLength;
    const before = endOfWord.exec(this.#text.slice(Math.max(0, from - maxRestOfWord), from))![0].length;
    const after = beginningOfWord.exec(this.#text.slice(to, to + maxRestOfWord))![0].length;
    return this.#range(from - before, to + after);
  }

  /** Returns the stretch of another text that reads as a stretch of this one, if both texts read the same. */
  align({ start, end }: Range, other: ArticleText): Range {
    return { start: other.#begins[this.#unit(start)]!, end: other.#ends[this.#unit(end - 1)]! };
  }

  /** Returns the unit of the searched text that has a code point. */
  #unit(point: number): number {
    const unit = this.#units[point]!;
    return this.#begins[unit] === point ? unit : unit - 1;
  }

  #range(from: number, to: number): Range {
    return { start: this.#begins[from]!, end: this.#ends[to - 1]! };
  }

  #find(words: string): Generator<number> {
    return (this.#exact ??= new Shingles(this.#text, exactLength)).find(words);
  }
}

/** Maps the code points of a text to its UTF-16 code units, and these to those; both maps end with the text’s length. */
function codePoints(text: string): { offsets: Uint32Array; points: Uint32Array } {
  const points = new Uint32Array(text.length + 1);
  const offsets = new Uint32Array(text.length + 1);
  let count = 0;
  for (let unit = 0; unit < text.length; count++) {
    offsets[count] = unit;
    const next = unit + (text.codePointAt(unit)! > 0xffff ? 2 : 1);
    points.fill(count, unit, next);
    unit = next;
  }
  offsets[count] = text.length;
  points[text.length] = count;
  return { offsets: offsets.subarray(0, count + 1), points };
}
