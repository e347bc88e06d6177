/** A search of words in a text that took too many steps. */
export class SearchLimitError extends Error {}

/**
 * The steps that all searches in a text may take, for each unit of the text and of the words. A text that repeats a few
 * characters without end takes more: almost every place begins like the words.
 */
const stepsPerUnit = 200;

/** The units that `indexOf` reads in the time of a step. */
const unitsPerStep = 16;

/**
 * An index of every run of a few UTF-16 code units (a shingle) in a text. A search visits the places of the rarest shingle
 * of its words only, so many searches in a long text take little more time than one.
 */
export class Shingles {
  readonly #text: string;
  readonly #length: number;
  readonly #mask: number;
  /** The first place of each hash, the next place after each place, and the number of places of each hash. */
  readonly #heads: Int32Array;
  readonly #next: Int32Array;
  readonly #counts: Uint32Array;
  /** The steps that searches may still take. */
  #steps: number;

  constructor(text: string, length: number) {
    this.#text = text;
    this.#length = length;
    this.#steps = text.length * stepsPerUnit;
    const size = 2 ** Math.ceil(Math.log2(text.length + 2));
    this.#mask = size - 1;
    this.#heads = new Int32Array(size).fill(-1);
    this.#counts = new Uint32Array(size);
    this.#next = new Int32Array(text.length);
    for (let at = text.length - length; at >= 0; at--) {
      const hash = this.#hash(text, at);
      this.#next[at] = this.#heads[hash]!;
      this.#heads[hash] = at;
      this.#counts[hash]!++;
    }
  }

  /**
   * Finds the places of words in ascending order; they may overlap.
   *
   * @throws {SearchLimitError} If all searches together take too many steps.
   */
  *find(words: string): Generator<number> {
    this.#steps += words.length * stepsPerUnit;
    if (words.length < this.#length) {
      let from = 0;
      for (let at = this.#text.indexOf(words); at >= 0; at = this.#text.indexOf(words, from)) {
        this.#take((at + 1 - from) / unitsPerStep);
        yield at;
        from = at + 1;
      }
      this.#take((this.#text.length - from) / unitsPerStep);
      return;
    }
    let [rarest, hash] = [0, this.#hash(words, 0)];
    for (let offset = 1; offset <= words.length - this.#length; offset++) {
      const other = this.#hash(words, offset);
      if (this.#counts[other]! < this.#counts[hash]!) [rarest, hash] = [offset, other];
    }
    // If even the rarest shingle occurs everywhere, a comparison at each place would take too long.
    if (this.#counts[hash]! * words.length > 4 * this.#text.length) {
      this.#take(this.#text.length);
      yield* scan(this.#text, words);
      return;
    }
    for (let at = this.#heads[hash]!; at >= 0; at = this.#next[at]!) {
      this.#take(1);
      if (at >= rarest && this.#text.startsWith(words, at - rarest)) yield at - rarest;
    }
  }

  /** Returns the places of the shingle at an offset of words; `undefined` if there are none, or more than `limit`. */
  places(words: string, offset: number, limit: number): readonly number[] | undefined {
    const hash = this.#hash(words, offset);
    if (this.#counts[hash]! > limit) return undefined;
    const shingle = words.slice(offset, offset + this.#length);
    const places: number[] = [];
    for (let at = this.#heads[hash]!; at >= 0; at = this.#next[at]!) {
      if (this.#text.startsWith(shingle, at)) places.push(at);
    }
    return places;
  }

  #take(steps: number): void {
    this.#steps -= steps;
    if (this.#steps < 0) throw new SearchLimitError();
  }

  #hash(text: string, at: number): number {
    let hash = 0;
    for (let unit = at; unit < at + this.#length; unit++) hash = Math.imul(hash ^ text.charCodeAt(unit), 0x9e3779b1);
    return (hash ^ (hash >>> 15)) & this.#mask;
  }
}

/** Finds words by the algorithm of Knuth, Morris and Pratt, which reads each unit of the text once. */
function* scan(text: string, words: string): Generator<number> {
  // The length of the longest beginning of the words that also ends before each unit of them.
  const borders = new Int32Array(words.length + 1).fill(-1);
  const extend = (length: number, unit: number) => {
    let border = length;
    while (border >= 0 && words.charCodeAt(border) !== unit) border = borders[border]!;
    return border + 1;
  };
  for (let at = 0; at < words.length; at++) borders[at + 1] = extend(borders[at]!, words.charCodeAt(at));
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    length = extend(length, text.charCodeAt(at));
    if (length === words.length) yield at + 1 - length;
  }
}
