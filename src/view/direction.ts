import { languageTag } from '../model/language-tag.js';
import { memoize } from './memoize.js';

const rightToLeft = ['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'];

const scriptDirection = memoize((language: string) => {
  const tag = languageTag(language);
  const script = tag && new Intl.Locale(tag).maximize().script;
  return script && rightToLeft.includes(script) ? 'rtl' : 'ltr';
});

/** Returns the direction of a language by its likely script (Unicode CLDR); an invalid tag counts as left to right. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  // English skips the lookup, for which Intl would load its data.
  return language === 'en' ? 'ltr' : scriptDirection(language);
}
