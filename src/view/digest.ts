import type { Locale } from './locale.js';

/**
 * Returns a short text that differs for different content. A server writes it beside the content that it rendered; an
 * element that computes the same digest keeps that content. Texts named `formatted` are left out: Intl writes some dates
 * differently in Node and in browsers.
 */
export function digest(view: object, { language, tag, timeZone }: Locale): string {
  const text = JSON.stringify([view, language, tag, timeZone], (key, value: unknown) =>
    key === 'formatted' ? undefined : value,
  );
  // FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/).
  let hash = 0x811c9dc5;
  for (let position = 0; position < text.length; position++) {
    hash = Math.imul(hash ^ text.charCodeAt(position), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
