// Written by `npm run locales`: one line for each language.
import type { FrameStrings } from '../strings.js';

/** Loads the strings of a language. */
export const loaders: Readonly<Record<string, () => Promise<{ default: FrameStrings }>>> = {
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
