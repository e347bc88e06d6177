import { addStrings, interfaceLanguage, onStringsChange, stringsOf } from '../locales/languages.js';
import type { Strings } from '../locales/strings.js';
import { languageTag } from '../model/language-tag.js';
import type { Details } from './details.js';
import { maxKept } from './memoize.js';
import { isTimeZone, utc } from './time-zone.js';
import { english, isEnglish, type Writing } from './writing.js';

/** The language and the formats of the interface. */
export interface Locale {
  /** BCP 47 tag of the language of the strings. */
  readonly language: string;
  readonly strings: Strings;
  /** BCP 47 tag for dates and numbers: a variety of that language. */
  readonly tag: string;
  /** IANA name of the time zone for times of day, such as `Europe/Kyiv`. */
  readonly timeZone: string;
  /** How the language, and those of the dataset, are written. */
  readonly writing: Writing;
  /** The code of the details, if the dataset has any. */
  readonly details?: Details;
}

/** Finds a variety of a language among tags, for dates and numbers; returns the language itself if there is none. */
function varietyOf(language: string, tags: readonly string[]): string {
  const [primary] = language.split('-', 1) as [string];
  return tags.map(languageTag).find((tag) => tag?.startsWith(`${primary}-`)) ?? language;
}

let details: Details | undefined;

/** Adds the code of the details, and their strings in English. */
export function addDetails(code: Details, inEnglish: Partial<Strings>): void {
  details = code;
  addStrings({ en: inEnglish });
}

let otherLanguages: Writing | undefined;

/** Adds how languages other than English are written. */
export function addLanguages(writing: Writing): void {
  otherLanguages = writing;
}

// The elements of a page usually have the same locale.
const locales = new Map<string, Locale>();
onStringsChange(() => locales.clear());

/**
 * Returns the locale of an element; `undefined` if its strings, or code that it needs, have to be loaded first.
 *
 * @param pageLanguage - BCP 47 tag of the page’s language; empty if the page names none.
 * @param datasetLanguage - BCP 47 tag of the dataset’s language, which takes the place of the page’s; its variety decides
 *   the formats if the page names a language without one.
 * @param timeZone - IANA name of a time zone.
 * @param hasDetails - True if the dataset has details, whose code may have to be loaded.
 * @param isInEnglish - True if all words of the dataset are in English.
 */
export function localeFor(
  pageLanguage: string,
  datasetLanguage: string,
  timeZone: string = utc,
  hasDetails = false,
  isInEnglish = isEnglish(datasetLanguage),
): Locale | undefined {
  const key = [pageLanguage, datasetLanguage, timeZone, hasDetails, isInEnglish].join();
  const known = locales.get(key);
  if (known) return known;
  const requested = pageLanguage || datasetLanguage;
  const language = interfaceLanguage(requested);
  const strings = stringsOf(language);
  const writing = isInEnglish && isEnglish(language) ? english : otherLanguages;
  if (!strings || !writing || (hasDetails && !details)) return undefined;
  const locale = {
    language,
    strings,
    tag: varietyOf(language, [requested, datasetLanguage]),
    timeZone: isTimeZone(timeZone) ? timeZone : utc,
    writing,
    ...(hasDetails && { details: details! }),
  };
  if (locales.size >= maxKept) locales.clear();
  locales.set(key, locale);
  return locale;
}
