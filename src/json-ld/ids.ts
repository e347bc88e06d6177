import { articleId, unknownId } from '../model/reserved-ids.js';

/** Letters that Unicode does not decompose into a Latin letter and a mark. */
const letters: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i', ħ: 'h', ŧ: 't', ŋ: 'n' },
};

/** Derives an id of lower-case Latin letters, digits and hyphens from words; words without any get the fallback. */
export function slug(words: string, fallback: string): string {
  const plain = words
    .slice(0, 200)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøđðþłıħŧŋ]/g, (letter) => letters[letter]!)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
  return plain || fallback;
}

/** Derives an id from words and their speaker: it stands in addresses and file names, where words need their speaker, too. */
export function recordId(speaker: string, words: string, fallback: string): string {
  return `${speaker}-${slug(words, fallback)}`;
}

/** Gives each record an id of its own. */
export class Ids {
  readonly #taken = new Set<string>([articleId, unknownId]);
  /** The number for the next duplicate of an id. */
  readonly #copies = new Map<string, number>();

  take(base: string): string {
    let id = base;
    // The search resumes at the last number: every claim in a script other than Latin may have the same base.
    let copy = this.#copies.get(base) ?? 2;
    for (; this.#taken.has(id); copy++) id = `${base}-${copy}`;
    this.#copies.set(base, copy);
    this.#taken.add(id);
    return id;
  }
}
