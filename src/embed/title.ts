import { fill } from '../locales/fill.js';
import type { FrameStrings } from '../locales/strings.js';
import type { ClaimIndex } from '../model/claim-index.js';
import { claimLabel, pairLabel, quotationLabel } from '../view/label.js';
import type { Locale } from '../view/locale.js';
import type { Subject } from './request.js';

/** Returns the page title for a subject, or `undefined` if the dataset lacks it; empty for all claims of no article. */
export function titleOf(
  index: ClaimIndex,
  subject: Subject,
  { claims }: FrameStrings,
  locale: Locale,
): string | undefined {
  switch (subject.tag) {
    case 'claim-card': {
      const claim = index.claim(subject.claim);
      return claim && claimLabel(index, claim, locale);
    }
    case 'denial-pair': {
      const allegation = index.claim(subject.allegation);
      return allegation && pairLabel(index, allegation, locale, subject.denial);
    }
    case 'source-quote': {
      const quotation = index.quotation(subject.quote);
      return quotation && quotationLabel(index, quotation, locale);
    }
    case 'claim-recap':
    case 'list':
      return index.article ? fill(claims, { article: index.visible(index.article.name) }).join('') : '';
  }
}
