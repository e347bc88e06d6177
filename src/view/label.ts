import type { ClaimIndex } from '../model/claim-index.js';
import { firstAppearance } from '../model/first-appearance.js';
import type { Claim, Quotation } from '../model/types.js';
import { denialsOf } from './denial-pair.js';
import { punctuation } from './punctuation.js';
import { splitQuotation } from './quotation-view.js';

/*
 * Labels stand for records where no element does: in titles, in link texts, in lists. The words of a claim never stand there
 * without their speaker, because readers would take them for words of the page.
 */

function named(index: ClaimIndex, ids: readonly string[], words: string): string {
  const { colon, comma } = punctuation(index.language);
  const names = ids.map((id) => index.source(id)?.name ?? index.article?.name ?? id);
  return index.visible(names.join(comma)) + colon + words;
}

/** Returns the label of a claim: its claimants and its text. */
export function claimLabel(index: ClaimIndex, claim: Claim): string {
  return named(index, firstAppearance(claim).claimant, index.visible(claim.text));
}

/**
 * Returns the label of an allegation and its denials.
 *
 * @param denial - The id of the one denial; all denials without it.
 */
export function pairLabel(index: ClaimIndex, allegation: Claim, denial?: string): string {
  const denials = denialsOf(index, allegation.id).filter(({ id }) => !denial || id === denial);
  return [allegation, ...denials].map((claim) => claimLabel(index, claim)).join(' · ');
}

/** Returns the label of a quotation: its speaker and its words in the marks of their language. */
export function quotationLabel(index: ClaimIndex, quotation: Quotation): string {
  const marks = punctuation(quotation.inLanguage ?? index.language);
  const words = index.visible(splitQuotation(quotation, marks, index).verbatim);
  return named(index, [quotation.speaker], marks.open + words + marks.close);
}
