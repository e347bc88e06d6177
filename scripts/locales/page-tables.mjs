import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import * as prettier from 'prettier';

import '../../dist/node/render-element.js';
import { stringsOf } from '../../dist/locales/languages.js';
import { dateView, gapView } from '../../dist/view/dates.js';
import { localeFor } from '../../dist/view/locale.js';
import { allLanguages } from '../../dist/view/other-languages.js';

/** The labels on the page of a language. They name a statement or a relation. */
const labels = /^(?:kind|verification|relation|detail-response)-|^(?:the-article|not-named|reported-by|note)$/;

/** Dates and numbers of days, as they are written. */
const dates = [
  ['a day', '2025-03-01'],
  ['days of a month', '2025-03-08/2025-03-09'],
  ['days of two months', '2025-02-27/2025-03-02'],
  ['days of two years', '2024-12-30/2025-01-02'],
  ['months', '2025-03/2025-04'],
];

const dateOf = (edtf) => ({ stated: edtf, edtf, basis: 'stated' });

/** Some labels are the same in two places: a row stands once. */
const table = ([title, ...rows]) => {
  const lines = [title, title.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return [...new Set(lines)].join('\n');
};

/** Returns the tables on the page of a language, in Markdown. */
function tablesOf(language) {
  const locale = localeFor(language, language, 'UTC', true);
  const { open, close, innerOpen, innerClose, colon, roleOpen, roleComma, roleClose } =
    allLanguages.punctuation(language);
  const names = allLanguages.list(['Ada Berg', 'Orla Finn', 'CSIS'], language).map(({ value }) => value);
  const role = roleClose ? ['body', 'title'] : ['title', 'body'];
  const english = stringsOf('en');
  const own = Object.keys(english).filter((name) => labels.test(name));
  return [
    table(
      language === 'en'
        ? [['string', 'English'], ...own.map((name) => [`\`${name}\``, english[name]])]
        : [['English', `\`${language}\``], ...own.map((name) => [english[name], locale.strings[name]])],
    ),
    table([
      ['what', 'written'],
      ...dates.map(([name, edtf]) => [name, dateView(dateOf(edtf), locale).formatted]),
      ['a number of days', gapView(dateOf('2025-03-01'), dateOf('2025-03-03/2025-03-09'), locale)],
      ['names', `${names.join('')}${colon}…`],
      ['a name and its role', `NAME${roleOpen}${role.join(roleComma).toUpperCase()}${roleClose}${colon}…`],
      ['words inside words', `${open}… ${innerOpen}…${innerClose} …${close}`],
    ]),
  ];
}

export const pageOf = (language) => new URL(`../../docs/languages/${language}.md`, import.meta.url);

/** Returns the page of a language with its tables as they have to be: of its labels, and of what is written otherwise. */
export async function pageWithTables(language) {
  const tables = tablesOf(language);
  const page = readFileSync(pageOf(language), 'utf8').replace(/(?:^\|.*\n)+/gm, (table) =>
    tables.length ? `${tables.shift()}\n` : table,
  );
  const filepath = fileURLToPath(pageOf(language));
  return prettier.format(page, { ...(await prettier.resolveConfig(filepath)), filepath });
}
