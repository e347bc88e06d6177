import { fill } from '../locales/fill.js';
import type { FrameStrings } from '../locales/strings.js';
import type { ClaimIndex } from '../model/claim-index.js';
import type { Claim, Source } from '../model/types.js';
import type { Subject } from './request.js';

function names(index: ClaimIndex, sources: readonly Source['id'][]): string {
  return sources.map((id) => index.source(id)?.name ?? index.article.name).join(', ');
}

/** A title always names the claimant, because a bare claim would read as a statement by this page. */
function statement(index: ClaimIndex, { claimant, text }: Claim): string {
  return `${names(index, claimant)}: ${text}`;
}

function statements(index: ClaimIndex, ids: readonly string[]): string | undefined {
  const claims = ids.flatMap((id) => index.claim(id) ?? []);
  return claims.length ? claims.map((claim) => statement(index, claim)).join(' · ') : undefined;
}

function denialsOf(index: ClaimIndex, allegation: string): string[] {
  return index.relationsTo(allegation).flatMap(({ type, from }) => (type === 'denies' ? from : []));
}

/** Returns the page title for a subject, or `undefined` if the dataset lacks it. */
export function titleOf(index: ClaimIndex, subject: Subject, { claims }: FrameStrings): string | undefined {
  switch (subject.tag) {
    case 'claim-card':
      return statements(index, [subject.claim]);
    case 'denial-pair': {
      const { allegation, denial } = subject;
      return statements(index, [allegation, ...(denial ? [denial] : denialsOf(index, allegation))]);
    }
    case 'source-quote': {
      const quotation = index.quotation(subject.quote);
      return quotation && `${names(index, [quotation.speaker])}: “${quotation.text}”`;
    }
    case 'list':
      return fill(claims, { article: index.article.name }).join('');
  }
}
