import { interfaceLanguage, onStringsChange, stringsOf } from '../locales/languages.js';
import type { Strings } from '../locales/strings.js';

/** How a reader is addressed: the words of the interface, and how dates and numbers among them are written. */
export interface Locale {
  /** BCP 47 tag of the language of the strings. */
  readonly language: string;
  readonly strings: Strings;
  /** BCP 47 tag for dates and numbers: a variety of that language. */
  readonly tag: string;
  /** IANA name of the time zone that times of the day are told in, such as `Europe/Kyiv`. */
  readonly timeZone: string;
}

/** The time zone in which times are told where a page names none that Intl knows. */
export const utc = 'UTC';

// Every element asks for every update, and Intl takes its time.
const timeZones = new Map([[utc, true]]);

/** Whether a name is one of a time zone, as Intl knows them. */
export function isTimeZone(name: string): boolean {
  let known = timeZones.get(name);
  if (known === undefined) {
    try {
      known = Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
    } catch {
      known = false;
    }
    timeZones.set(name, known);
  }
  return known;
}

/** A BCP 47 language tag as Intl takes it; `undefined` where it is none, which must not cost the reader the card. */
export function usableTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

const rightToLeft = new Set(['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);
// Most pages need no look-up of subtags, for which Intl loads its data.
const directions = new Map<string, 'ltr' | 'rtl'>([['en', 'ltr']]);

/**
 * In which direction a language is written, by its script (Unicode CLDR, likely subtags).
 *
 * @param language - BCP 47 language tag; anything else counts as written from left to right.
 */
export function directionOf(language: string): 'ltr' | 'rtl' {
  let direction = directions.get(language);
  if (!direction) {
    const tag = usableTag(language);
    const script = tag && new Intl.Locale(tag).maximize().script;
    direction = script && rightToLeft.has(script) ? 'rtl' : 'ltr';
    directions.set(language, direction);
  }
  return direction;
}

/** A variety of a language among some tags: it says how dates and numbers are written; else the language itself. */
function varietyOf(language: string, tags: readonly string[]): string {
  const [primary] = language.split('-', 1) as [string];
  return tags.map(usableTag).find((tag) => tag?.startsWith(`${primary}-`)) ?? language;
}

// All elements of a page ask for the same one.
const locales = new Map<string, Locale>();
onStringsChange(() => locales.clear());

/**
 * How readers of a page are addressed; `undefined` where the strings have to be loaded first.
 *
 * @param pageLanguage - BCP 47 tag of the page’s language; empty where it names none.
 * @param datasetLanguage - That of the dataset, which stands in for it, and which says how dates and numbers are written
 *   where the page names the language only.
 * @param timeZone - IANA name of a time zone.
 */
export function localeFor(pageLanguage: string, datasetLanguage: string, timeZone: string = utc): Locale | undefined {
  const key = [pageLanguage, datasetLanguage, timeZone].join();
  const known = locales.get(key);
  if (known) return known;
  const asked = pageLanguage || datasetLanguage;
  const language = interfaceLanguage(asked);
  const strings = stringsOf(language);
  if (!strings) return undefined;
  const locale = {
    language,
    strings,
    tag: varietyOf(language, [asked, datasetLanguage]),
    timeZone: isTimeZone(timeZone) ? timeZone : utc,
  };
  locales.set(key, locale);
  return locale;
}
