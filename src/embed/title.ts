import { fill } from '../locales/fill.js';
import type { FrameStrings } from '../locales/strings.js';
import type { ClaimIndex } from '../model/claim-index.js';
import { claimLabel, pairLabel, quotationLabel } from '../view/label.js';
import type { Subject } from './request.js';

/** Returns the page title for a subject, or `undefined` if the dataset lacks it. */
export function titleOf(index: ClaimIndex, subject: Subject, { claims }: FrameStrings): string | undefined {
  switch (subject.tag) {
    case 'claim-card': {
      const claim = index.claim(subject.claim);
      return claim && claimLabel(index, claim);
    }
    case 'denial-pair': {
      const allegation = index.claim(subject.allegation);
      return allegation && pairLabel(index, allegation, subject.denial);
    }
    case 'source-quote': {
      const quotation = index.quotation(subject.quote);
      return quotation && quotationLabel(index, quotation);
    }
    case 'claim-recap':
    case 'list':
      return index.article && fill(claims, { article: index.visible(index.article.name) }).join('');
  }
}
