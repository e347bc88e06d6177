import type { ClaimIndex } from '../model/claim-index.js';
import { visible } from '../model/hidden-characters.js';
import { deepestMarkup } from '../model/markup-depth.js';
import type { Quotation, QuotationMarkup } from '../model/types.js';
import { attribution, namesOf, type Attribution } from './attribution.js';
import { dateView, type DateView } from './dates.js';
import type { Locale } from './locale.js';
import { punctuation, type Punctuation } from './punctuation.js';
import { webAddress } from './web-address.js';

/** A stretch of a quotation: words as spoken, or what an editor inserted, or a quotation inside it. */
export type QuotationPart =
  string | { readonly type: QuotationMarkup['type']; readonly parts: readonly QuotationPart[] };

/** A quotation as shown. */
export interface QuotationView {
  readonly id: string;
  readonly language: string;
  readonly marks: Punctuation;
  readonly parts: readonly QuotationPart[];
  /** The words as the dataset has them, what nobody sees included: those that are copied. */
  readonly verbatim: string;
  /** Whether any part of it is an editor’s insertion. */
  readonly hasInsertion: boolean;
  readonly speaker: Attribution;
  /** The outlets through which it was reported. */
  readonly outlet?: Attribution;
  readonly date?: DateView;
  readonly note?: string;
  /** The article’s name and, where the dataset has it, its address. */
  readonly article: { readonly name: string; readonly language: string; readonly href?: string };
}

/**
 * Cuts a quotation’s text into its parts. Marks that cross each other, lie outside the text or too deep are passed
 * over: the words all stay.
 */
function partsOf(
  characters: readonly string[],
  markup: readonly QuotationMarkup[],
  start: number,
  end: number,
  depth = 0,
): QuotationPart[] {
  const parts: QuotationPart[] = [];
  let position = start;
  const words = (until: number) => {
    if (until > position) parts.push(characters.slice(position, until).join(''));
    position = until;
  };
  markup.forEach((mark, order) => {
    if (depth === deepestMarkup || mark.start < position || mark.end > end || mark.end - mark.start < 2) return;
    words(mark.start);
    // A nested quotation’s own marks are replaced by those of the language; an insertion keeps its brackets.
    const trim = mark.type === 'quotation' ? 1 : 0;
    const inner = partsOf(characters, markup.slice(order + 1), mark.start + trim, mark.end - trim, depth + 1);
    parts.push({ type: mark.type, parts: inner });
    position = mark.end;
  });
  words(end);
  return parts;
}

function outermostFirst(a: QuotationMarkup, b: QuotationMarkup): number {
  return a.start - b.start || b.end - a.end;
}

/** What is shown of a quotation. */
export function quotationView(index: ClaimIndex, quotation: Quotation, locale: Locale): QuotationView {
  const claim = index.claim(quotation.claims[0]!);
  const language = quotation.inLanguage ?? index.article.inLanguage;
  // Not by `Array.from`, which old frameworks on a page change.
  const characters = quotation.text.match(/[^]/gu) ?? [];
  const markup = [...(quotation.markup ?? [])].sort(outermostFirst);
  const href = webAddress(index.article.url);
  // A speaker who passes on what others think is not an outlet of their own words.
  const outlets = claim?.reportedBy?.filter((id) => id !== quotation.speaker);
  const marks = punctuation(language);
  const parts = partsOf(characters, markup, 0, characters.length);
  const view = visible({
    id: quotation.id,
    language,
    marks,
    parts,
    hasInsertion: markup.some(({ type }) => type === 'insertion'),
    speaker: attribution(index, [quotation.speaker], locale),
    ...(outlets?.length && { outlet: namesOf(index, outlets, locale) }),
    ...(claim?.date && { date: dateView(claim.date, locale) }),
    ...(quotation.note && { note: quotation.note }),
    article: { name: index.article.name, language: index.article.inLanguage, ...(href && { href }) },
  });
  return { ...view, verbatim: quotationText({ parts, marks }) };
}

/** The words of a quotation with the marks inside it, without those around it. */
export function quotationText({ parts, marks }: Pick<QuotationView, 'marks' | 'parts'>): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      const inner = quotationText({ parts: part.parts, marks });
      return part.type === 'quotation' ? marks.innerOpen + inner + marks.innerClose : inner;
    })
    .join('');
}
