import { languageTag } from '../model/language-tag.js';
import { memoize } from './memoize.js';
import { listParts, type Punctuation, type Writing } from './writing.js';

/** Returns a language with its likely script and region (Unicode CLDR); English if its tag is invalid. */
const likelySubtags = memoize((language: string) => new Intl.Locale(languageTag(language) ?? 'en').maximize());

const rightToLeft = ['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'];

/**
 * The marks of languages that have others than English; a variety that has others than its language comes before it.
 * Unicode CLDR, `delimiters`: quotationStart, quotationEnd, alternateQuotationStart, alternateQuotationEnd;
 * the pages in docs/languages name the exceptions.
 */
const marks = [
  '“”‘’ pt-BR',
  '«»‹› am de-CH de-LI fa fr-CH',
  '„“‚‘ cs de et hr is mk sk sl',
  '«»“” ca el es-ES eu fr it kk pt',
  '«»„“ be ky ru uk',
  '«»‘’ nb nn',
  '«»«» hy',
  '””’’ fi he se sv yi',
  '”“’‘ ar ur',
  '„”«» pl ro',
  '„“„“ bg lt',
  '„”’’ sr',
  '„”‚’ bs',
  '„”»« hu',
  '„“«» ka',
  '‘’“” nl',
  '「」『』 ja yue zh-Hant',
];

/** Comma, colon, and the signs around a role, by script, if they are not those of English. */
const byScript: Readonly<Record<string, string>> = {
  Arab: '، ',
  Hans: '，|：|（|）',
  Hant: '，|：|（|）',
  Jpan: '、|：|（|）',
  Kore: ', |: |(|)',
};

const punctuation = memoize((tag: string): Punctuation => {
  const { language, script = '', region } = likelySubtags(tag);
  const tags = [`${language}-${region}`, `${language}-${script}`, language];
  const line = marks.find((known) => known.split(' ').some((listed) => tags.includes(listed))) ?? '“”‘’';
  // French has no-break spaces inside its marks and before its colon.
  const isFrench = language === 'fr';
  const [open = '', close = '', innerOpen = '', innerClose = ''] = Array.from(line).map((mark) =>
    isFrench ? mark.replace(/[«‹]/, '$&\u202f').replace(/[»›]/, '\u202f$&') : mark,
  );
  const signs = byScript[script]?.split('|') ?? [];
  const [comma = ', ', colon = isFrench ? '\u00a0: ' : ': ', roleOpen = comma, roleClose = ''] = signs;
  return {
    open,
    close,
    innerOpen,
    innerClose,
    comma,
    colon,
    roleOpen,
    roleClose,
    roleComma: roleClose ? ' ' : comma,
  };
});

/** The sign between the ends of an interval, if newspapers write another than an en dash. */
const signs: Readonly<Record<string, string>> = { ja: '～', ko: '~', zh: '至' };

/** The first day of a month, if it is an ordinal number, by language. */
const firstDays: Readonly<Record<string, string>> = { el: '1η', fr: '1er', it: '1º', pt: '1º' };

/** Replacements for the text between the parts of a date, by language. */
const literals: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  bn: { ', ': ' ', ' এ ': ', ' },
  fr: { ':': 'h' },
  hi: { ' बजे': '' },
  ur: { '، ': ' ' },
};

const primaryOf = (tag: string) => tag.split('-', 1)[0]!;

/** Writes a date or an interval as newspapers do; Intl writes some otherwise (docs/languages). */
function date(format: Intl.DateTimeFormat, from: Date, to: Date | undefined): string {
  const { locale } = format.resolvedOptions();
  const language = primaryOf(locale);
  // Portuguese has an ordinal in Brazil only.
  const first = /^pt-(?!BR)/.test(locale) ? undefined : firstDays[language];
  const write = (parts: readonly Intl.DateTimeFormatPart[]) =>
    parts
      .map(({ type, value }) => {
        // Italian days of an interval have a zero before them, “08–09 marzo”.
        if (type === 'day') return value === '1' && first ? first : value.replace(/^0/, '');
        return literals[language]?.[value] ?? value;
      })
      .join('');
  const start = format.formatToParts(from);
  if (!to) return write(start);
  const sign = signs[language];
  if (!sign) {
    const parts = format.formatRangeToParts(from, to);
    // A dash between two numbers or two words has no spaces. Node writes thin ones, and browsers normal ones.
    const isShort = parts.filter(({ source }) => source !== 'shared').length === 2;
    return write(parts).replace(/\s[-–]\s/, isShort ? '–' : ' – ');
  }
  // Intl writes digits and slashes. The later date begins where it differs from the earlier one: both begin with the year.
  const end = format.formatToParts(to);
  const same = start.findIndex(({ value }, order) => value !== end[order]?.value);
  return write(start) + (same < 0 ? '' : sign + write(end.slice(same)));
}

/** The sign between two numbers of days, if it is not that between two dates: Intl writes Persian dates with the word. */
const daySigns: Readonly<Record<string, string>> = { ...signs, fa: ' تا ' };

/** Writes days as newspapers do: Intl has a hyphen in some languages, and a space before a Chinese character. */
const days = (label: string, tag: string) =>
  label.replace(/\s?[-–～~]\s?/, daySigns[primaryOf(tag)] ?? '–').replace(/ (?=[日天])/, '');

/** The text between names that newspapers write in another way than Intl, with its replacement, by language. */
const separators: Readonly<Record<string, readonly [RegExp, string]>> = {
  fa: [/^،(?= \p{L})/u, ''],
  hi: [/^,(?= \p{L})/u, ''],
  ko: [/^.+/, '·'],
  ur: [/^،(?= \p{L})/u, ''],
};

/** Writes a list of names as newspapers do. */
const list: Writing['list'] = (names, language) => {
  const separator = separators[primaryOf(language)];
  const parts = listParts(names, language);
  return separator
    ? parts.map((part) => (part.type === 'element' ? part : { ...part, value: part.value.replace(...separator) }))
    : parts;
};

/** All languages. */
export const allLanguages: Writing = {
  punctuation,
  directionOf: (language) => (rightToLeft.includes(likelySubtags(language).script!) ? 'rtl' : 'ltr'),
  list,
  date,
  days,
};
