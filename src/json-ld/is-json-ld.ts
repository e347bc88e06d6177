import { isObject } from '../model/findings.js';
import { localName } from './vocabulary.js';

const typesOfRecords = ['ClaimReview', 'MediaReview', 'Claim', 'Quotation'];

/** How far below the outermost value a record of a wrapper is looked for. */
const depthOfWrappers = 4;

function typeIn(value: object, depth: number): string | undefined {
  const entries = () => Object.values(value) as unknown[];
  const inside = () => {
    for (const entry of entries()) {
      const type = typeof entry === 'object' && entry && depth < depthOfWrappers ? typeIn(entry, depth + 1) : undefined;
      if (type) return type;
    }
    return undefined;
  };
  if (!isObject(value)) return inside();
  const types = [value['@type'] ?? value['type']].flat();
  const names = types.map((type) => (typeof type === 'string' ? localName(type, undefined) : ''));
  // Answers of the Fact Check Tools API and exports of publishers have no types.
  const isReview = 'claimReviewed' in value || 'claimReview' in value;
  return typesOfRecords.find((type) => names.includes(type)) ?? (isReview ? 'ClaimReview' : inside());
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
export function recordTypeIn(input: unknown): string | undefined {
  if (typeof input !== 'object' || input === null) return undefined;
  if (isDataset(input)) return undefined;
  return typeIn(input, 0);
}

/** True for JSON-LD, with records or without, and for answers of the Fact Check Tools API. */
export function isJsonLd(input: unknown): boolean {
  if (recordTypeIn(input) !== undefined) return true;
  if (!isObject(input) || isDataset(input)) return false;
  return ['@context', '@graph', '@type'].some((key) => key in input) || Array.isArray(input['claims']);
}
