import { existsSync, readdirSync } from 'node:fs';

/** The folder of the texts. */
export const localesFolder = new URL('../../src/locales/', import.meta.url);

/** The language of the messages. */
export const sourceLocale = 'en';

/** The BCP 47 tags of all other languages. A file for translators makes a language: there is no list to edit. */
export const targetLocales = readdirSync(new URL('xliff/', localesFolder))
  .filter((name) => name.endsWith('.xlf'))
  .map((name) => name.replace('.xlf', ''))
  .sort();

/** The languages that have modules: a language has none until all its texts are translated. */
export const translatedLocales = () => targetLocales.filter((tag) => existsSync(new URL(`${tag}.ts`, localesFolder)));
