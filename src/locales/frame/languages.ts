import type { FrameStrings } from '../strings.js';
import { enFrame } from './en.js';

const bundled: Readonly<Record<string, () => Promise<{ default: FrameStrings }>>> = {
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

/** The strings of the iframe page and their language. */
export interface FrameLanguage {
  readonly language: string;
  readonly strings: FrameStrings;
}

/** Loads the strings of a language. It returns the English strings if the language is unknown or loading fails. */
export async function frameLanguage(language: string): Promise<FrameLanguage> {
  try {
    const module = await bundled[language]?.();
    if (module) return { language, strings: module.default };
  } catch {
    // The English strings are part of this module.
  }
  return { language: 'en', strings: enFrame };
}
