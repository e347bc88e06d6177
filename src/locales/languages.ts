import { languageTag } from '../model/language-tag.js';
import { en } from './en.js';
import { load, tags } from './loaders.js';
import type { Strings } from './strings.js';

/** The BCP 47 tags of the languages that are part of the library. */
export const languages: readonly string[] = ['en', ...tags];

const loaded = new Map<string, Partial<Strings>>([['en', en]]);
const loading = new Map<string, Promise<void>>();
const failed = new Set<string>();
/** The strings set with `setStrings`, by language. */
const custom = new Map<string, Partial<Strings>>();
const listeners = new Set<() => void>();

function changed(): void {
  for (const listener of listeners) listener();
}

const isKnown = (tag: string) => !failed.has(tag) && (languages.includes(tag) || custom.has(tag));

/**
 * Looks up a known language (RFC 4647, section 3.4) by removing subtags from the end. Portuguese outside of Brazil is that of
 * Portugal, as in Unicode CLDR (parentLocales).
 */
function lookUp(tag: string): string | undefined {
  if (isKnown(tag)) return tag;
  const end = tag.lastIndexOf('-');
  return end < 0 ? undefined : lookUp(/^pt-(?!BR|PT)..$/.test(tag) ? 'pt-PT' : tag.slice(0, end));
}

/**
 * Resolves a requested language to one with strings: the same language, a more general one, or English.
 *
 * @param language - BCP 47 language tag, also written `de_DE`; any other text resolves to English.
 */
export function interfaceLanguage(language: string): string {
  const tag = languageTag(language);
  // The likely script distinguishes languages with several scripts.
  return (tag && (lookUp(tag) ?? lookUp(new Intl.Locale(tag).maximize().baseName))) ?? 'en';
}

/** Returns the strings of a language that `interfaceLanguage` returned, or `undefined` if they are not loaded yet. */
export function stringsOf(language: string): Strings | undefined {
  if (tags.includes(language) && !loaded.has(language)) return undefined;
  // The strings of the details are there when the code is that needs them.
  return { ...loaded.get('en'), ...loaded.get(language), ...custom.get(language) } as Strings;
}

/** Adds strings of the library’s own languages that were loaded in another way. */
export function addStrings(strings: Readonly<Record<string, Partial<Strings>>>): void {
  for (const [language, texts] of Object.entries(strings)) loaded.set(language, { ...loaded.get(language), ...texts });
  changed();
}

/** Loads the strings of a language once. If loading fails, the language resolves to English from then on. */
export function loadStrings(language: string): Promise<void> {
  let promise = loading.get(language);
  if (!promise) {
    promise = (tags.includes(language) ? load(language) : Promise.resolve({ default: {} })).then(
      // The code of the details adds its strings at any time.
      (module) => void loaded.set(language, { ...loaded.get(language), ...module.default }),
      (error: unknown) => {
        console.warn(`claim-elements: the interface is in English, the strings of ${language} cannot be had.`, error);
        // A retry is useless, because a browser caches the failure of a module until the page is closed.
        failed.add(language);
        changed();
      },
    );
    loading.set(language, promise);
  }
  return promise;
}

/**
 * Sets strings of the interface for all present and future elements of the page: it overrides strings of a known
 * language or adds another language. Strings that are left out keep their value, or are English in an added language.
 *
 * @param language - BCP 47 language tag; it also applies to more specific tags, such as strings for `fr` to `fr-CA`.
 * @param strings - Texts by the names listed in `docs/languages.md`.
 * @throws {RangeError} If `language` is not a valid language tag, or `strings` has an unknown name.
 */
export function setStrings(language: string, strings: Partial<Strings>): void {
  const tag = languageTag(language);
  const unknown = Object.keys(strings).filter((name) => !(name in en || /^(?:detail|recap)-/.test(name)));
  if (!tag) throw new RangeError(`setStrings: “${language}” is no BCP 47 language tag`);
  if (unknown.length) throw new RangeError(`setStrings('${language}', …): no text is named ${unknown.join(', ')}`);
  custom.set(tag, { ...custom.get(tag), ...strings });
  changed();
}

/** Registers a function that is called after any change of the available strings. */
export function onStringsChange(listener: () => void): void {
  listeners.add(listener);
}
