import { articleId, type ClaimIndex } from '../model/claim-index.js';
import { noProgress, type Progress } from '../model/progress.js';
import type { Claim, ClaimDate, Quotation, Review } from '../model/types.js';
import { webAddress } from '../model/web-address.js';

/** A node of a JSON-LD document. */
export type JsonLdNode = Readonly<Record<string, unknown>>;

/** Where this library’s kinds of statement are described; schema.org has no property for them but `additionalType`. */
export const kindVocabulary = 'urn:claim-elements:kind:';

/** An object without the properties that have no value. */
function node(properties: Record<string, unknown>): JsonLdNode {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
}

/** One value as it is, several as a list. */
function oneOrMany<T>(values: readonly T[]): T | readonly T[] | undefined {
  return values.length > 1 ? values : values[0];
}

/** schema.org dates are days, months or years (ISO 8601), not intervals. */
function date(date: ClaimDate | undefined): string | undefined {
  return date?.edtf.includes('/') ? undefined : date?.edtf;
}

function article({ article }: ClaimIndex): JsonLdNode {
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
  if (id === articleId) return node({ '@type': 'Organization', name: index.article.publisher ?? index.article.name });
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

/** The address of a claim or quotation: a fragment of the article’s, or of the page’s own. */
function address(index: ClaimIndex, kind: string, id: string): string {
  return `${webAddress(index.article.url) ?? ''}#${kind}-${id}`;
}

/** A claim as a schema.org `Claim` (https://schema.org/Claim). Says nothing on whether it is true. */
export function claimNode(index: ClaimIndex, claim: Claim): JsonLdNode {
  return node({
    '@type': 'Claim',
    '@id': address(index, 'claim', claim.id),
    additionalType: kindVocabulary + claim.kind,
    text: claim.text,
    inLanguage: index.article.inLanguage,
    author: oneOrMany(claim.claimant.map((id) => agent(index, id))),
    datePublished: date(claim.date),
    appearance: article(index),
    correction: oneOrMany(
      (claim.corrections ?? []).map((correction) =>
        node({
          '@type': 'CorrectionComment',
          // schema.org has no property for what a correction does; the comment’s name says it.
          name: correction.type,
          text: correction.text,
          datePublished: correction.date,
        }),
      ),
    ),
  });
}

/** A quotation as a schema.org `Quotation` (https://schema.org/Quotation), word for word. */
export function quotationNode(index: ClaimIndex, quotation: Quotation): JsonLdNode {
  return node({
    '@type': 'Quotation',
    '@id': address(index, 'quotation', quotation.id),
    text: quotation.text,
    inLanguage: quotation.inLanguage ?? index.article.inLanguage,
    creator: agent(index, quotation.speaker),
    about: oneOrMany(quotation.claims.map((id) => ({ '@id': address(index, 'claim', id) }))),
    isPartOf: article(index),
  });
}

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

/**
 * The verdicts on a claim as schema.org `ClaimReview`s, as Google’s structured-data guide asks for them: with rating
 * and address. A claim that nobody reviewed has none; that somebody denies it is no review.
 */
export function reviewNodes(index: ClaimIndex, claim: Claim): JsonLdNode[] {
  return claim.reviews?.filter(({ url }) => webAddress(url)).map((review) => reviewNode(index, claim, review)) ?? [];
}

function claimNodes(index: ClaimIndex, id: string): JsonLdNode[] {
  const claim = index.claim(id);
  return claim ? [claimNode(index, claim), ...reviewNodes(index, claim)] : [];
}

function quotationNodes(index: ClaimIndex, id: string): JsonLdNode[] {
  const quotation = index.quotation(id);
  return quotation ? [quotationNode(index, quotation)] : [];
}

/** The nodes of some claims, with the verdicts on them, and of some quotations; ids that the dataset lacks have none. */
export function recordNodes(
  index: ClaimIndex,
  claims: readonly string[],
  quotations: readonly string[],
): readonly JsonLdNode[] {
  return [...claims.flatMap((id) => claimNodes(index, id)), ...quotations.flatMap((id) => quotationNodes(index, id))];
}

/** A document of some nodes. */
export function jsonLdDocument(nodes: readonly JsonLdNode[]): JsonLdNode {
  return { '@context': 'https://schema.org', '@graph': nodes };
}

/**
 * A whole dataset as a document.
 *
 * @param progress - Told how many claims are done.
 */
export function datasetJsonLd(index: ClaimIndex, progress: Progress = noProgress): JsonLdNode {
  const ids = index.claimIds();
  const claims = ids.flatMap((id, done) => {
    progress(done, ids.length);
    return claimNodes(index, id);
  });
  const quotations = index.quotationIds().flatMap((id) => quotationNodes(index, id));
  return jsonLdDocument([...claims, ...quotations]);
}

/** A document as the text of a script element: nothing in it ends the element or begins another. */
export function jsonLdText(document: JsonLdNode): string {
  return JSON.stringify(document).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
