import { memoize } from './memoize.js';

export interface Punctuation {
  /** The marks around a quotation, and around a quotation inside it. */
  readonly open: string;
  readonly close: string;
  readonly innerOpen: string;
  readonly innerClose: string;
  /** The comma between two parts of a phrase, with the spaces of the language. */
  readonly comma: string;
  /** The colon after a name, with the spaces of the language. */
  readonly colon: string;
}

// The marks are those of Unicode CLDR, `delimiters`: quotationStart, quotationEnd, alternateQuotationStart,
// alternateQuotationEnd; then comma and colon, if they are not those of English. French has no-break spaces inside
// its marks and before its colon.
const byLanguage = new Map(
  Object.entries({
    ar: '”|“|’|‘|، ',
    de: '„|“|‚|‘',
    en: '“|”|‘|’|, |: ',
    es: '«|»|“|”',
    fa: '«|»|‹|›|، ',
    fr: '«\u202f|\u202f»|“|”|, |\u00a0: ',
    he: '”|”|’|’',
    iw: '”|”|’|’',
    it: '«|»|“|”',
    ja: '「|」|『|』|、|：',
    pl: '„|”|«|»',
    pt: '“|”|‘|’',
    ru: '«|»|„|“',
    sv: '”|”|’|’',
    uk: '«|»|„|“',
    ur: '“|”|‘|’|، ',
    zh: '“|”|‘|’|，|：',
  }),
);

const english = byLanguage.get('en')!.split('|');

/** Returns the punctuation of a language, by its primary subtag; that of English if the language is not listed. */
export const punctuation = memoize((language: string): Punctuation => {
  const signs = byLanguage.get(language.split('-', 1)[0]!.toLowerCase())?.split('|') ?? [];
  const [open, close, innerOpen, innerClose, comma, colon] = english.map((sign, order) => signs[order] ?? sign);
  return { open: open!, close: close!, innerOpen: innerOpen!, innerClose: innerClose!, comma: comma!, colon: colon! };
});
