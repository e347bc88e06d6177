// Written by `npm run locales`: one line for each language.
import ar from '../locales/ar.js';
import de from '../locales/de.js';
import es from '../locales/es.js';
import fr from '../locales/fr.js';
import he from '../locales/he.js';
import ja from '../locales/ja.js';
import ko from '../locales/ko.js';
import ru from '../locales/ru.js';
import uk from '../locales/uk.js';
import zhHans from '../locales/zh-Hans.js';

/** The strings of all languages but English. Node renders without waiting for any. */
export const everyLanguage = {
  ar: ar,
  de: de,
  es: es,
  fr: fr,
  he: he,
  ja: ja,
  ko: ko,
  ru: ru,
  uk: uk,
  'zh-Hans': zhHans,
};
