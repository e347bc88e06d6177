// Written by `npm run locales`: one line for each language.
import ar from '../locales/ar.js';
import bn from '../locales/bn.js';
import de from '../locales/de.js';
import es from '../locales/es.js';
import fa from '../locales/fa.js';
import fr from '../locales/fr.js';
import he from '../locales/he.js';
import hi from '../locales/hi.js';
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
import ur from '../locales/ur.js';
import zhHans from '../locales/zh-Hans.js';
import zhHant from '../locales/zh-Hant.js';

/** The strings of all languages but English. Node renders without waiting for any. */
export const everyLanguage = {
  ar: ar,
  bn: bn,
  de: de,
  es: es,
  fa: fa,
  fr: fr,
  he: he,
  hi: hi,
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
  ur: ur,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
};
