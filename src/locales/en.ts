import type { ClaimKind, Correction, RelationType, Verification } from '../model/types.js';

const kinds: Record<ClaimKind, string> = {
  allegation: 'Allegation',
  denial: 'Denial',
  assertion: 'Assertion',
  assessment: 'Assessment',
  prediction: 'Prediction',
  proposal: 'Proposal',
  background: 'Background',
};

const verifications: Record<Verification, string> = {
  unverified: 'Not independently verified',
  disputed: 'Disputed',
  corroborated: 'Corroborated',
  confirmed: 'Confirmed',
  retracted: 'Retracted',
};

const corrections: Record<Correction['type'], string> = {
  corrected: 'Corrected',
  retracted: 'Retracted',
};

/** Read from the claim that the relation starts from, and from the claim that it points to. */
const relations: Record<RelationType, { from: string; to: string }> = {
  denies: { from: 'Denies', to: 'Denied by' },
  'responds-to': { from: 'Responds to', to: 'Answered by' },
  'conflicts-with': { from: 'Conflicts with', to: 'Conflicts with' },
  supports: { from: 'Supports', to: 'Supported by' },
  elaborates: { from: 'Elaborates on', to: 'Elaborated in' },
};

/** The English interface strings. */
export const en = {
  language: 'en',
  kinds,
  verifications,
  relations,
  corrections,
  theArticle: 'The article',
  date: 'Date',
  notStated: 'Not stated',
  reportedBy: 'Reported by',
  verification: 'Verification',
  review: 'Review',
  quoted: (words: string) => `“${words}”`,
  note: 'Note',
  inferredFrom: (stated: string) => `inferred from “${stated}”`,
  insertion: 'Editor’s insertion:',
  insertionNote: 'Words in brackets were inserted by an editor.',
  readArticle: (name: string) => `Read the article: ${name}`,
  allegationAndDenial: (denials: number) => (denials === 1 ? 'Allegation and denial' : 'Allegation and denials'),
  gap: 'Time between them',
  sameDay: 'the same day',
  undated: 'not known; the article does not date both',
  dayRange: (least: string, days: string) => `${least} to ${days}`,
  upTo: (days: string) => `up to ${days}`,
  copy: 'Copy quotation',
  copied: 'Quotation copied',
  copyFailed: 'Copying failed. Select the words and copy them instead.',
};
