import type { Locale } from './locale.js';
import { memoizeByObject } from './memoize.js';

/** Returns the FNV-1a hash of a text (http://www.isthe.com/chongo/tech/comp/fnv/). */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let position = 0; position < text.length; position++) {
    value = Math.imul(value ^ text.charCodeAt(position), 0x01000193);
  }
  return (value >>> 0).toString(36);
}

/** Returns a digest of the attributes of an element and of the language of the page around it. */
export function attributesDigest(attributes: object, timeZone: string, pageLanguage: string): string {
  return hash(JSON.stringify([attributes, timeZone, pageLanguage]));
}

const withoutFormatted = (key: string, value: unknown) => (key === 'formatted' ? undefined : value);

const localeDigest = memoizeByObject((locale: Locale) => {
  // Browsers load the strings of the details only if they show details.
  const isShown = (key: string) => locale.details !== undefined || !key.startsWith('detail-');
  return hash(JSON.stringify(locale, (key, value: unknown) => (isShown(key) ? value : undefined)));
});

/**
 * Returns a digest of the content of an element. A server writes it beside the content that it rendered; an element that
 * computes the same one leaves that content alone. Texts named `formatted` are left out, because Intl writes some dates
 * differently in Node and in browsers; the view has the dates themselves, too.
 */
export function viewDigest(view: object, locale: Locale): string {
  return hash(localeDigest(locale) + JSON.stringify(view, withoutFormatted));
}
