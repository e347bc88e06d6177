import { en } from './en.js';
import type { Strings } from './strings.js';

const bundled: Readonly<Record<string, () => Promise<{ default: Strings }>>> = {
  ar: () => import('./ar.js'),
  de: () => import('./de.js'),
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
  he: () => import('./he.js'),
  ja: () => import('./ja.js'),
  ko: () => import('./ko.js'),
  ru: () => import('./ru.js'),
  uk: () => import('./uk.js'),
  'zh-Hans': () => import('./zh-Hans.js'),
};

/** The languages that the library brings strings for, as BCP 47 tags. */
export const languages: readonly string[] = ['en', ...Object.keys(bundled)];

const loaded = new Map<string, Strings>([['en', en]]);
const loading = new Map<string, Promise<void>>();
const failed = new Set<string>();
/** The strings that a page sets, by language. */
const own = new Map<string, Partial<Strings>>();
/** By the tag asked for, and by the language found: both are asked by every element. */
const found = new Map<string, string>();
const merged = new Map<string, Strings>();
const listeners = new Set<() => void>();

function changed(): void {
  found.clear();
  merged.clear();
  for (const listener of listeners) listener();
}

const isKnown = (tag: string) => !failed.has(tag) && (languages.includes(tag) || own.has(tag));

/** The tag, and the same with its script, which tells apart languages that are written in more than one. */
function tagsOf(language: string): string[] {
  try {
    const locale = new Intl.Locale(language);
    return [locale.baseName, locale.maximize().baseName];
  } catch {
    return [];
  }
}

/** A known language by the lookup of RFC 4647, section 3.4: subtags are left out from the end until one is known. */
function lookUp(tag: string): string | undefined {
  if (isKnown(tag)) return tag;
  const end = tag.lastIndexOf('-');
  return end < 0 ? undefined : lookUp(tag.slice(0, end));
}

/**
 * The language that the interface has for one asked for: the same, or a wider one; English where there is none.
 *
 * @param language - BCP 47 language tag; anything else counts as a language that is not there.
 */
export function interfaceLanguage(language: string): string {
  let answer = found.get(language);
  if (answer === undefined) {
    answer = isKnown(language) ? language : (tagsOf(language).map(lookUp).find(Boolean) ?? 'en');
    found.set(language, answer);
  }
  return answer;
}

/** The strings of a language as `interfaceLanguage` gives it; `undefined` where they have to be loaded first. */
export function stringsOf(language: string): Strings | undefined {
  const known = merged.get(language);
  if (known) return known;
  if (language in bundled && !loaded.has(language)) return undefined;
  const strings = { ...en, ...loaded.get(language), ...own.get(language) };
  merged.set(language, strings);
  return strings;
}

/** Adds strings of the library’s own languages that were loaded in another way. */
export function addStrings(strings: Readonly<Record<string, Strings>>): void {
  for (const [language, texts] of Object.entries(strings)) loaded.set(language, texts);
}

/** Loads the strings of a language, once. A language whose strings cannot be had is English from then on. */
export function loadStrings(language: string): Promise<void> {
  let promise = loading.get(language);
  if (!promise) {
    promise = (bundled[language]?.() ?? Promise.resolve({ default: en })).then(
      (module) => void loaded.set(language, module.default),
      (error: unknown) => {
        console.warn(`claim-elements: the interface is in English, the strings of ${language} cannot be had.`, error);
        // Not tried again: a browser keeps the failure of a module as long as the page.
        failed.add(language);
        changed();
      },
    );
    loading.set(language, promise);
  }
  return promise;
}

/**
 * Sets strings of the interface, for all elements on the page and those to come: some of a language that is there, or
 * those of another one. What is left out stays as it is, or is English.
 *
 * @param language - BCP 47 language tag; elements take it for a wider tag’s regions, too: strings for `pt` are shown
 *   in `pt-BR`.
 * @param strings - Texts by the names listed in `docs/languages.md`.
 * @throws {RangeError} Where `language` is not a language tag, or a string has a name that no text of the interface has.
 */
export function setStrings(language: string, strings: Partial<Strings>): void {
  const [tag] = tagsOf(language);
  const unknown = Object.keys(strings).filter((name) => !(name in en));
  if (!tag) throw new RangeError(`setStrings: “${language}” is no BCP 47 language tag`);
  if (unknown.length) throw new RangeError(`setStrings('${language}', …): no text is named ${unknown.join(', ')}`);
  own.set(tag, { ...own.get(tag), ...strings });
  changed();
}

/** Calls a function whenever strings that may be shown are others than before. */
export function onStringsChange(listener: () => void): void {
  listeners.add(listener);
}
