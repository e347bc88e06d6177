/** The marks around a quotation, and around a quotation inside it. */
export interface QuotationMarks {
  readonly open: string;
  readonly close: string;
  readonly innerOpen: string;
  readonly innerClose: string;
}

// Unicode CLDR, `delimiters`: quotationStart, quotationEnd, alternateQuotationStart, alternateQuotationEnd. French
// takes the narrow no-break spaces of its typography along.
const marksByLanguage = new Map(
  Object.entries({
    ar: '”|“|’|‘',
    de: '„|“|‚|‘',
    en: '“|”|‘|’',
    es: '«|»|“|”',
    fr: '«\u202f|\u202f»|“|”',
    he: '”|”|’|’',
    it: '«|»|“|”',
    ja: '「|」|『|』',
    pl: '„|”|«|»',
    pt: '“|”|‘|’',
    ru: '«|»|„|“',
    sv: '”|”|’|’',
    uk: '«|»|„|“',
  }),
);

/**
 * The quotation marks of a language, by its primary subtag; those of English where the language is not listed.
 *
 * @param language - BCP 47 language tag.
 */
export function quotationMarks(language: string): QuotationMarks {
  const primary = language.split('-', 1)[0]!.toLowerCase();
  const marks = marksByLanguage.get(primary) ?? marksByLanguage.get('en')!;
  const [open, close, innerOpen, innerClose] = marks.split('|') as [string, string, string, string];
  return { open, close, innerOpen, innerClose };
}
