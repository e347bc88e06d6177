import type { ClaimIndex } from '../model/claim-index.js';
import { firstAppearance } from '../model/first-appearance.js';
import { articleId } from '../model/reserved-ids.js';
import type { Claim, Quotation } from '../model/types.js';
import { namesOf } from './attribution.js';
import { denialsOf } from './denial-pair.js';
import type { Locale } from './locale.js';
import { splitQuotation } from './quotation-view.js';

/*
 * Labels stand for records where no element does: in titles, in link texts, in lists. The words of a claim never stand there
 * without their speaker, because readers would take them for words of the page.
 */

function named(index: ClaimIndex, ids: readonly string[], words: string, locale: Locale): string {
  const { colon, comma } = locale.writing.punctuation(index.language);
  // Away from the article, “the article” says nothing.
  const names = ids.map((id) =>
    id === articleId && index.article ? index.visible(index.article.name) : namesOf(index, [id], locale).name,
  );
  return names.join(comma) + colon + words;
}

/** Returns the label of a claim: its claimants and its text. */
export function claimLabel(index: ClaimIndex, claim: Claim, locale: Locale): string {
  return named(index, firstAppearance(claim).claimant, index.visible(claim.text), locale);
}

/**
 * Returns the label of an allegation and its denials.
 *
 * @param denial - The id of the one denial; all denials without it.
 */
export function pairLabel(index: ClaimIndex, allegation: Claim, locale: Locale, denial?: string): string {
  const denials = denialsOf(index, allegation.id).filter((claim) => !denial || claim === index.claim(denial));
  return [allegation, ...denials].map((claim) => claimLabel(index, claim, locale)).join(' · ');
}

/** Returns the label of a quotation: its speaker and its words in the marks of their language. */
export function quotationLabel(index: ClaimIndex, quotation: Quotation, locale: Locale): string {
  const marks = locale.writing.punctuation(quotation.inLanguage ?? index.language);
  const words = index.visible(splitQuotation(quotation, marks, index).verbatim);
  return named(index, [quotation.speaker], marks.open + words + marks.close, locale);
}
