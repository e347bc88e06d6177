import { languageTag } from '../model/language-tag.js';

/** Languages and varieties that are found by their English names, beside those with a code of two letters. */
const varieties = 'fil yue ckb en-GB en-US es-419 es-MX fr-CA pt-BR pt-PT zh-Hans zh-Hant'.split(' ');

let tags: ReadonlyMap<string, string> | undefined;

/** Returns the tags of languages by their English names, in lower case. */
function tagsByName(): ReadonlyMap<string, string> {
  if (tags) return tags;
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const found = new Map<string, string>();
  for (const tag of [...codes, ...varieties]) {
    // Outdated codes are canonicalized to others.
    const name = languageTag(tag) === tag ? names.of(tag)?.toLowerCase() : undefined;
    if (name !== undefined && !found.has(name)) found.set(name, tag);
  }
  return (tags = found);
}

/** Returns the tag of a language that is given as a tag, such as `pt_BR`, or by its English name, such as “Spanish”. */
export function languageOf(words: string): string | undefined {
  const isTag = /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*$/.test(words);
  return isTag ? languageTag(words) : tagsByName().get(words.toLowerCase());
}
