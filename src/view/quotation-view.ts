import type { ClaimIndex } from '../model/claim-index.js';
import { deepestMarkup } from '../model/markup-depth.js';
import type { Quotation, QuotationMarkup } from '../model/types.js';
import { articleView, type ArticleView } from './article.js';
import { attribution, outletsOf, type Attribution } from './attribution.js';
import { dateView, type DateView } from './dates.js';
import type { QuotationDetails } from './details.js';
import type { Locale } from './locale.js';
import type { Punctuation } from './writing.js';

/** A part of a quotation: words as spoken, an editor’s insertion, or a quotation inside it. */
export type QuotationPart =
  string | { readonly type: QuotationMarkup['type']; readonly parts: readonly QuotationPart[] };

export interface QuotationView {
  readonly id: string;
  readonly language: string;
  /** BCP 47 tag of the language of the dataset’s words about the quotation. */
  readonly datasetLanguage: string;
  readonly marks: Punctuation;
  readonly parts: readonly QuotationPart[];
  /** The words to copy: as the dataset has them, hidden characters included. */
  readonly verbatim: string;
  readonly hasInsertion: boolean;
  /** False if the words are a part of a sentence. */
  readonly isSentence: boolean;
  readonly speaker: Attribution;
  readonly outlets?: readonly Attribution[] | undefined;
  readonly date?: DateView | undefined;
  readonly note?: string | undefined;
  readonly article?: ArticleView | undefined;
  readonly details?: QuotationDetails | undefined;
}

/** Splits a text at its marks. Marks that overlap, lie outside or are too deep are skipped: no word is lost. */
function partsOf(
  characters: readonly string[],
  markup: readonly QuotationMarkup[],
  start: number,
  end: number,
  depth = 0,
): QuotationPart[] {
  const parts: QuotationPart[] = [];
  let position = start;
  const addWords = (until: number) => {
    if (until > position) parts.push(characters.slice(position, until).join(''));
    position = until;
  };
  markup.forEach((mark, order) => {
    if (depth === deepestMarkup || mark.start < position || mark.end > end || mark.end - mark.start < 2) return;
    addWords(mark.start);
    // A nested quotation gets the marks of its language in place of its own; an insertion keeps its brackets.
    const trim = mark.type === 'quotation' ? 1 : 0;
    const inner = partsOf(characters, markup.slice(order + 1), mark.start + trim, mark.end - trim, depth + 1);
    parts.push({ type: mark.type, parts: inner });
    position = mark.end;
  });
  addWords(end);
  return parts;
}

const outermostFirst = (a: QuotationMarkup, b: QuotationMarkup) => a.start - b.start || b.end - a.end;

function visibleParts(parts: readonly QuotationPart[], index: ClaimIndex): QuotationPart[] {
  return parts.map((part) =>
    typeof part === 'string' ? index.visible(part) : { ...part, parts: visibleParts(part.parts, index) },
  );
}

type SplitQuotation = Pick<QuotationView, 'marks' | 'parts' | 'verbatim'>;

const split = new WeakMap<Quotation, SplitQuotation>();

/** Splits the words of a quotation into parts, once however often it is shown. */
export function splitQuotation(quotation: Quotation, marks: Punctuation, index: ClaimIndex): SplitQuotation {
  let known = split.get(quotation);
  // Another dataset may have the same record, in another language.
  if (known?.marks !== marks) {
    // Offsets count code points, not UTF-16 units.
    const characters = Array.from(quotation.text);
    const markup = [...(quotation.markup ?? [])].sort(outermostFirst);
    const parts = partsOf(characters, markup, 0, characters.length);
    known = { marks, parts: visibleParts(parts, index), verbatim: quotationText({ parts, marks }) };
    split.set(quotation, known);
  }
  return known;
}

/** The end of a sentence: its sign, and marks that close. */
const sentence = /[.!?…。！？؟۔]['"’”“»›」』)\]]*$/;

export function quotationView(index: ClaimIndex, quotation: Quotation, locale: Locale): QuotationView {
  const language = quotation.inLanguage ?? index.language;
  const { note, date } = index.visible(quotation);
  // A speaker who reports the views of others is not an outlet of their own words.
  const outlets = quotation.reportedBy?.filter((id) => id !== quotation.speaker);
  const marks = locale.writing.punctuation(language);
  return {
    id: quotation.id,
    language,
    datasetLanguage: index.language,
    ...splitQuotation(quotation, marks, index),
    isSentence: sentence.test(quotation.text),
    hasInsertion: (quotation.markup ?? []).some(({ type }) => type === 'insertion'),
    speaker: attribution(index, [quotation.speaker], locale),
    outlets: outlets?.length ? outletsOf(index, outlets, locale) : undefined,
    date: date && dateView(date, locale),
    note,
    article: articleView(index),
    details: locale.details?.quotationDetails(index, quotation, locale),
  };
}

/** Returns the words of a quotation with the marks of its inner quotations, without its own marks. */
function quotationText({ parts, marks }: Pick<QuotationView, 'marks' | 'parts'>): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      const inner = quotationText({ parts: part.parts, marks });
      return part.type === 'quotation' ? marks.innerOpen + inner + marks.innerClose : inner;
    })
    .join('');
}
