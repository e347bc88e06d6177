import { articleId, unknownId } from '../model/reserved-ids.js';
import type { ClaimIndex } from '../model/claim-index.js';
import { firstAppearance } from '../model/first-appearance.js';
import { noProgress, type Progress } from '../model/progress.js';
import type { Claim, ClaimDate, Quotation, Review } from '../model/types.js';
import { webAddress } from '../model/web-address.js';

/** A node of a JSON-LD document. */
export type JsonLdNode = Readonly<Record<string, unknown>>;

/** The prefix of the IRIs of claim kinds; `additionalType` is the only schema.org property that can hold them. */
export const kindVocabulary = 'urn:claim-elements:kind:';

/** Removes the properties that are `undefined`. */
function node(properties: Record<string, unknown>): JsonLdNode {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
}

/** Returns a single value as it is, several as a list, and none as `undefined`. */
function oneOrMany<T>(values: readonly T[]): T | readonly T[] | undefined {
  return values.length > 1 ? values : values[0];
}

/** Returns the date, or `undefined` for an interval, which schema.org dates (ISO 8601) cannot express. */
function date(date: ClaimDate | undefined): string | undefined {
  return date?.edtf?.includes('/') ? undefined : date?.edtf;
}

function article({ article }: ClaimIndex): JsonLdNode | undefined {
  if (!article) return undefined;
  const { name, url, publisher, inLanguage, datePublished } = article;
  return node({
    '@type': 'NewsArticle',
    name,
    inLanguage,
    url: webAddress(url),
    publisher: publisher && node({ '@type': 'Organization', name: publisher }),
    datePublished: date(datePublished),
  });
}

function agent(index: ClaimIndex, id: string): JsonLdNode {
  if (id === articleId) return node({ '@type': 'Organization', name: index.article?.publisher ?? index.article?.name });
  const source = index.source(id);
  if (!source) return node({ '@type': 'Thing', name: id });
  const { type, name, alternateName, jobTitle, description, affiliation, url } = source;
  const group = affiliation && index.source(affiliation);
  return node({
    '@type': type,
    name,
    alternateName: oneOrMany(alternateName ?? []),
    jobTitle,
    description,
    // `affiliation` is a property of persons, `parentOrganization` of organizations; a country has neither.
    [type === 'Person' ? 'affiliation' : 'parentOrganization']:
      group && type !== 'Country' ? node({ '@type': group.type, name: group.name }) : undefined,
    url: webAddress(url),
  });
}

/** Returns a fragment of the article’s address, or of the current page if the article has none. */
function address(index: ClaimIndex, kind: string, id: string): string {
  return `${webAddress(index.article?.url) ?? ''}#${kind}-${id}`;
}

/** Converts a claim to a `Claim` (https://schema.org/Claim). The node does not state whether the claim is true. */
function claimNode(index: ClaimIndex, claim: Claim): JsonLdNode {
  const { claimant, date: stated } = firstAppearance(claim);
  return node({
    '@type': 'Claim',
    '@id': address(index, 'claim', claim.id),
    additionalType: kindVocabulary + claim.kind,
    text: claim.text,
    inLanguage: claim.inLanguage ?? (index.language || undefined),
    author: oneOrMany(claimant.filter((id) => id !== unknownId).map((id) => agent(index, id))),
    datePublished: date(stated),
    appearance: article(index),
    correction: oneOrMany(
      (claim.corrections ?? []).map((correction) =>
        node({
          '@type': 'CorrectionComment',
          // schema.org has no property for the type of a correction, so the comment’s name holds it.
          name: correction.type,
          text: correction.text,
          datePublished: correction.date,
        }),
      ),
    ),
  });
}

/** Converts a quotation to a `Quotation` (https://schema.org/Quotation), word for word. */
function quotationNode(index: ClaimIndex, quotation: Quotation): JsonLdNode {
  return node({
    '@type': 'Quotation',
    '@id': address(index, 'quotation', quotation.id),
    text: quotation.text,
    inLanguage: quotation.inLanguage ?? (index.language || undefined),
    creator: agent(index, quotation.speaker),
    about: oneOrMany(quotation.claims.map((id) => ({ '@id': address(index, 'claim', id) }))),
    isPartOf: article(index),
  });
}

/**
 * Converts a review to a `ClaimReview` with the properties that Google’s structured-data guide requires, including a
 * rating and an address. A denial is not a review.
 */
function reviewNode(index: ClaimIndex, claim: Claim, review: Review): JsonLdNode {
  const { author, verdict, ratingValue, bestRating, worstRating, url, datePublished } = review;
  return node({
    '@type': 'ClaimReview',
    claimReviewed: claim.text,
    itemReviewed: { '@id': address(index, 'claim', claim.id) },
    author: agent(index, author),
    reviewRating: node({ '@type': 'Rating', alternateName: verdict, ratingValue, bestRating, worstRating }),
    url: webAddress(url),
    datePublished,
  });
}

function claimNodes(index: ClaimIndex, id: string): JsonLdNode[] {
  const claim = index.claim(id);
  if (!claim) return [];
  const reviews = claim.reviews?.filter(({ url }) => webAddress(url)) ?? [];
  return [claimNode(index, claim), ...reviews.map((review) => reviewNode(index, claim, review))];
}

/**
 * Returns the nodes of claims, their reviews, and quotations. Ids that the dataset lacks are skipped.
 *
 * @param progress - Called before each claim with its index and the number of claims.
 */
export function recordNodes(
  index: ClaimIndex,
  claims: readonly string[],
  quotations: readonly string[],
  progress: Progress = noProgress,
): readonly JsonLdNode[] {
  const nodes = claims.flatMap((id, done) => {
    progress(done, claims.length);
    return claimNodes(index, id);
  });
  const found = quotations.flatMap((id) => index.quotation(id) ?? []);
  return [...nodes, ...found.map((quotation) => quotationNode(index, quotation))];
}

/** Wraps nodes in a JSON-LD document. A record that several elements show is in it once. */
export function jsonLdDocument(nodes: readonly JsonLdNode[]): JsonLdNode {
  const once = new Map(nodes.map((node) => [JSON.stringify(node), node]));
  return { '@context': 'https://schema.org', '@graph': [...once.values()] };
}

/** Converts all claims, reviews and quotations of a dataset to a JSON-LD document. */
export function datasetJsonLd(index: ClaimIndex, progress?: Progress): JsonLdNode {
  return jsonLdDocument(recordNodes(index, index.claimIds(), index.quotationIds(), progress));
}

/** Serializes a document for a script element. `<`, `>` and `&` are escaped, so that the text cannot end the element. */
export function jsonLdText(document: JsonLdNode): string {
  return JSON.stringify(document).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
