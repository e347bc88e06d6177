import { articleId, unknownId } from '../model/reserved-ids.js';
import type { ClaimIndex } from '../model/claim-index.js';
import type { ClaimDate, Correction, Source, Work } from '../model/types.js';
import { webAddress } from '../model/web-address.js';
import { anonymousVocabulary, articleFragment, countVocabulary, ownVocabulary, voiceFragment } from './vocabulary.js';

/** A node of a JSON-LD document. */
export type JsonLdNode = Readonly<Record<string, unknown>>;

/** Removes the properties that are `undefined`. */
export function node(properties: Record<string, unknown>): JsonLdNode {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
}

/** Returns a single value as it is, several as a list, and none as `undefined`. */
export function oneOrMany<T>(values: readonly T[] = []): T | readonly T[] | undefined {
  return values.length > 1 ? values : values[0];
}

/** Returns an address as it is written, if its scheme is `http` or `https`. */
export const linked = (url: string | undefined): string | undefined => (webAddress(url) ? url : undefined);

/** Returns the date, or `undefined` for an interval, which schema.org dates (ISO 8601) cannot express. */
export function date(date: ClaimDate | undefined): string | undefined {
  return date?.edtf?.includes('/') ? undefined : date?.edtf;
}

/** Returns a fragment of the article’s address, or of the current page if the article has none. */
export function address(index: ClaimIndex, fragment: string): string {
  return `${linked(index.article?.url) ?? ''}${fragment}`;
}

/** The article in its own voice: its publisher. */
function voice(index: ClaimIndex): JsonLdNode {
  return node({ '@type': 'Organization', '@id': address(index, voiceFragment), name: index.article?.publisher });
}

export function articleNode(index: ClaimIndex): JsonLdNode | undefined {
  if (!index.article) return undefined;
  const { name, url, publisher, inLanguage, datePublished } = index.article;
  return node({
    '@type': 'NewsArticle',
    '@id': address(index, articleFragment),
    name,
    inLanguage,
    url: linked(url),
    publisher: publisher && voice(index),
    datePublished: date(datePublished),
  });
}

/** Converts the name of a source. */
function briefSourceNode(index: ClaimIndex, id: string): JsonLdNode {
  const source = index.source(id);
  if (!source) return node({ '@type': 'Thing', name: id });
  return node({ '@type': source.type, '@id': address(index, `#source-${id}`), name: source.name });
}

/** Converts a source. The node has the same `@id` wherever the source is named. */
export function sourceNode(index: ClaimIndex, id: string): JsonLdNode {
  const source = index.source(id);
  if (!source) return node({ '@type': 'Thing', name: id });
  const { type, name, alternateName, jobTitle, description, affiliation, url, sameAs, image } = source;
  const kinds = [source.anonymous && anonymousVocabulary, source.count && `${countVocabulary}${source.count}`];
  const group = affiliation === undefined ? undefined : index.source(affiliation);
  return node({
    '@type': type,
    '@id': address(index, `#source-${id}`),
    additionalType: oneOrMany(kinds.filter(Boolean)),
    name,
    alternateName: oneOrMany(alternateName),
    jobTitle,
    description,
    // `affiliation` is a property of persons, `parentOrganization` of organizations.
    [type.endsWith('Organization') ? 'parentOrganization' : 'affiliation']: group && briefSourceNode(index, group.id),
    url: linked(url),
    sameAs: oneOrMany(sameAs?.filter(linked)),
    image: linked(image),
  });
}

/**
 * The greatest length of the sources that are described at one place, in UTF-16 code units of their JSON. A source may be named
 * in every record, and have a thousand names and addresses.
 */
const longestDescription = 10_000;

const lengths = new WeakMap<Source, number>();

function lengthOf(source: Source | undefined): number {
  if (!source) return 0;
  let length = lengths.get(source);
  if (length === undefined) lengths.set(source, (length = JSON.stringify(source).length));
  return length;
}

/** Converts claimants to nodes; an unnamed claimant has none. Too long a description is only in the node of the source itself. */
export function agents(index: ClaimIndex, ids: readonly string[]): unknown {
  const named = ids.filter((id) => id !== unknownId);
  const length = named.reduce((sum, id) => sum + lengthOf(index.source(id)), 0);
  const describe = length > longestDescription ? briefSourceNode : sourceNode;
  return oneOrMany(named.map((id) => (id === articleId ? voice(index) : describe(index, id))));
}

/** Converts the chain of those who reported a statement: each report is based on the one before. */
export function reports(index: ClaimIndex, reportedBy: readonly string[] = []): JsonLdNode | undefined {
  return reportedBy.reduce<JsonLdNode | undefined>(
    (isBasedOn, id) => node({ '@type': 'Report', author: agents(index, [id]), isBasedOn }),
    undefined,
  );
}

export function workNode(work: Work | undefined, text?: string): JsonLdNode | undefined {
  if (!work && text === undefined) return undefined;
  const { name, publisher, datePublished, url, archivedAt } = work ?? {};
  return node({
    '@type': 'CreativeWork',
    name,
    text,
    publisher: publisher && { '@type': 'Organization', name: publisher },
    datePublished: date(datePublished),
    url: linked(url),
    archivedAt: linked(archivedAt),
  });
}

export function correctionNodes(corrections: readonly Correction[] | undefined): unknown {
  return oneOrMany(
    corrections?.map(({ type, by, text, date: day }) =>
      node({
        '@type': 'CorrectionComment',
        // schema.org has no property for the type of a correction, so the comment’s name holds it.
        name: type,
        additionalType: by && `${ownVocabulary}by:${by}`,
        text,
        datePublished: day,
      }),
    ),
  );
}
