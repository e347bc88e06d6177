// Written by `npm run locales`: one line for each language.
import type { FrameStrings } from '../strings.js';

const loaders: Readonly<Record<string, () => Promise<{ default: FrameStrings }>>> = {
  ar: () => import('./ar.js'),
  bn: () => import('./bn.js'),
  de: () => import('./de.js'),
  es: () => import('./es.js'),
  fa: () => import('./fa.js'),
  fr: () => import('./fr.js'),
  he: () => import('./he.js'),
  hi: () => import('./hi.js'),
  id: () => import('./id.js'),
  it: () => import('./it.js'),
  ja: () => import('./ja.js'),
  ko: () => import('./ko.js'),
  pl: () => import('./pl.js'),
  pt: () => import('./pt.js'),
  'pt-PT': () => import('./pt-PT.js'),
  ru: () => import('./ru.js'),
  tr: () => import('./tr.js'),
  uk: () => import('./uk.js'),
  ur: () => import('./ur.js'),
  'zh-Hans': () => import('./zh-Hans.js'),
  'zh-Hant': () => import('./zh-Hant.js'),
};

/** Loads the strings of a language of the library. */
export const load = async (tag: string): Promise<{ default: FrameStrings }> => loaders[tag]!();
