/** ICU compares each variant of a tag with all before it. */
const maxLength = 200;

/**
 * Returns the BCP 47 language tag that a text means, in canonical form: `de-DE` for `de_DE`, `he` for `iw`;
 * `undefined` if it means none.
 */
export function languageTag(text: string): string | undefined {
  if (text.length > maxLength) return undefined;
  try {
    // Systems that name locales as POSIX does write underscores (https://github.com/shoelace-style/localize/issues/20),
    // and Norwegian stands for its written form Bokmål (https://github.com/i18next/i18next/issues/257).
    return Intl.getCanonicalLocales(text.replaceAll('_', '-').replace(/^no\b/i, 'nb'))[0];
  } catch {
    return undefined;
  }
}
