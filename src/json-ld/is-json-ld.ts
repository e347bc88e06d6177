import { isObject } from '../model/findings.js';
import { runSteps, type Steps } from '../model/steps.js';
import { localName } from './vocabulary.js';

const typesOfRecords = ['ClaimReview', 'MediaReview', 'Claim', 'Quotation'];

/** How far below the outermost value a record of a wrapper is looked for. */
const depthOfWrappers = 4;

function* typeIn(value: object, depth: number): Steps<string | undefined> {
  yield;
  const types = isObject(value) ? [value['@type'] ?? value['type']].flat() : [];
  const names = types.map((type) => (typeof type === 'string' ? localName(type, undefined) : ''));
  const found = typesOfRecords.find((type) => names.includes(type));
  if (found) return found;
  // Answers of the Fact Check Tools API and exports of publishers have no types.
  if (isObject(value) && ('claimReviewed' in value || 'claimReview' in value)) return 'ClaimReview';
  if (depth === depthOfWrappers) return undefined;
  for (const entry of Object.values(value) as unknown[]) {
    const type = typeof entry === 'object' && entry && (yield* typeIn(entry, depth + 1));
    if (type) return type;
  }
  return undefined;
}

/** True for a dataset of this model, whole or not. Feeds have a version, too, but no list of claims beside it. */
function isDataset(input: object): boolean {
  const lists = ['sources', 'quotations', 'relations'];
  return lists.some((field) => field in input) || ('version' in input && 'claims' in input);
}

/**
 * Returns the type of the first record in schema.org JSON-LD or in an answer of the Fact Check Tools API; `undefined`
 * for a dataset of this model, and for a document without a record.
 */
export const recordTypeIn = (input: unknown): string | undefined => runSteps(recordTypeSteps(input));

function* recordTypeSteps(input: unknown): Steps<string | undefined> {
  if (typeof input !== 'object' || input === null || isDataset(input)) return undefined;
  return yield* typeIn(input, 0);
}

/** True for JSON-LD, with records or without, and for answers of the Fact Check Tools API. */
export const isJsonLd = (input: unknown): boolean => runSteps(isJsonLdSteps(input));

/** Finds out in steps whether this is JSON-LD: see `isJsonLd`. */
export function* isJsonLdSteps(input: unknown): Steps<boolean> {
  if ((yield* recordTypeSteps(input)) !== undefined) return true;
  if (!isObject(input) || isDataset(input)) return false;
  return ['@context', '@graph', '@type'].some((key) => key in input) || Array.isArray(input['claims']);
}
