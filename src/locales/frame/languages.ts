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

/** What the page for an iframe says in a language, and in which it is. */
export interface FrameLanguage {
  readonly language: string;
  readonly strings: FrameStrings;
}

/** The strings of a language; those of English where it has none, or they cannot be had. */
export async function frameLanguage(language: string): Promise<FrameLanguage> {
  try {
    const module = await bundled[language]?.();
    if (module) return { language, strings: module.default };
  } catch {
    // English is here.
  }
  return { language: 'en', strings: enFrame };
}
