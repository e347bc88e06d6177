import type { FrameStrings } from '../strings.js';
import { enFrame } from './en.js';
import { load } from './loaders.js';

/** The strings of the iframe page and their language. */
export interface FrameLanguage {
  readonly language: string;
  readonly strings: FrameStrings;
}

/** Loads the strings of a language. It returns the English strings if the language is unknown or loading fails. */
export async function frameLanguage(language: string): Promise<FrameLanguage> {
  try {
    if (language !== 'en') return { language, strings: (await load(language)).default };
  } catch {
    // The English strings are part of this module.
  }
  return { language: 'en', strings: enFrame };
}
