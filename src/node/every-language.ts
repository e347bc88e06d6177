// Written by `npm run locales`: one line for each language.
import ar from '../locales/ar.js';
import de from '../locales/de.js';
import es from '../locales/es.js';
import fr from '../locales/fr.js';
import he from '../locales/he.js';
import id from '../locales/id.js';
import it from '../locales/it.js';
import ja from '../locales/ja.js';
import ko from '../locales/ko.js';
import pl from '../locales/pl.js';
import pt from '../locales/pt.js';
import ptPT from '../locales/pt-PT.js';
import ru from '../locales/ru.js';
import tr from '../locales/tr.js';
import uk from '../locales/uk.js';
import zhHans from '../locales/zh-Hans.js';

/** The strings of all languages but English. Node renders without waiting for any. */
export const everyLanguage = {
  ar: ar,
  de: de,
  es: es,
  fr: fr,
  he: he,
  id: id,
  it: it,
  ja: ja,
  ko: ko,
  pl: pl,
  pt: pt,
  'pt-PT': ptPT,
  ru: ru,
  tr: tr,
  uk: uk,
  'zh-Hans': zhHans,
};
