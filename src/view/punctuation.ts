/** The punctuation of a language. */
export interface Punctuation {
  /** The marks around a quotation, and around a quotation inside it. */
  readonly open: string;
  readonly close: string;
  readonly innerOpen: string;
  readonly innerClose: string;
  /** What stands between two parts of a phrase, with the spaces of the language. */
  readonly comma: string;
  /** What stands between a name and what it introduces, likewise. */
  readonly colon: string;
}

// The marks are those of Unicode CLDR, `delimiters`: quotationStart, quotationEnd, alternateQuotationStart,
// alternateQuotationEnd; then comma and colon, where they are not those of English. French has no-break spaces inside
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

const known = new Map<string, Punctuation>();

/**
 * The punctuation of a language, by its primary subtag; that of English where the language is not listed.
 *
 * @param language - BCP 47 language tag.
 */
export function punctuation(language: string): Punctuation {
  let found = known.get(language);
  if (!found) {
    const signs = byLanguage.get(language.split('-', 1)[0]!.toLowerCase())?.split('|') ?? [];
    const [open, close, innerOpen, innerClose, comma, colon] = english.map((sign, order) => signs[order] ?? sign);
    found = {
      open: open!,
      close: close!,
      innerOpen: innerOpen!,
      innerClose: innerClose!,
      comma: comma!,
      colon: colon!,
    };
    known.set(language, found);
  }
  return found;
}
