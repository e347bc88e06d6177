import type { ClaimIndex } from '../model/claim-index.js';
import { noProgress, type Progress } from '../model/progress.js';
import type { Appearance, Claim, Quotation, Review } from '../model/types.js';
import {
  address,
  agents,
  articleNode,
  correctionNodes,
  date,
  linked,
  node,
  oneOrMany,
  reports,
  workNode,
  type JsonLdNode,
} from './nodes.js';
import { kindVocabulary } from './vocabulary.js';

export type { JsonLdNode };

/** Converts a later appearance: the claim again, made by others or another time. */
function repetition(index: ClaimIndex, appearance: Appearance): JsonLdNode {
  return node({
    '@type': 'Claim',
    text: appearance.wording,
    author: agents(index, appearance.claimant),
    datePublished: date(appearance.date),
    isBasedOn: reports(index, appearance.reportedBy),
    isPartOf: workNode(appearance.isPartOf),
  });
}

/** Converts a claim to a `Claim` (https://schema.org/Claim). The node does not state whether the claim is true. */
function claimNode(index: ClaimIndex, claim: Claim): JsonLdNode {
  const [first, ...later] = claim.appearances;
  const article = articleNode(index);
  return node({
    '@type': 'Claim',
    '@id': address(index, `#claim-${claim.id}`),
    additionalType: kindVocabulary + claim.kind,
    text: claim.text,
    inLanguage: claim.inLanguage ?? (index.language || undefined),
    about: agents(index, claim.about ?? []),
    author: agents(index, first!.claimant),
    datePublished: date(first!.date),
    temporalCoverage: claim.eventDate?.edtf,
    // The claimant made the claim; those who reported that are no authors of it.
    isBasedOn: reports(index, first!.reportedBy),
    firstAppearance: workNode(first!.isPartOf, first!.wording),
    appearance: oneOrMany([...(article ? [article] : []), ...later.map((appearance) => repetition(index, appearance))]),
    correction: correctionNodes(claim.corrections),
  });
}

/** Converts a quotation to a `Quotation` (https://schema.org/Quotation), word for word. */
function quotationNode(index: ClaimIndex, quotation: Quotation): JsonLdNode {
  const { translation } = quotation;
  const works = [articleNode(index), workNode(quotation.isPartOf)].filter((work) => work !== undefined);
  return node({
    '@type': 'Quotation',
    '@id': address(index, `#quotation-${quotation.id}`),
    text: quotation.text,
    inLanguage: quotation.inLanguage ?? (index.language || undefined),
    creator: agents(index, [quotation.speaker]),
    about: oneOrMany(quotation.claims.map((id) => ({ '@id': address(index, `#claim-${id}`) }))),
    datePublished: date(quotation.date),
    isBasedOn: reports(index, quotation.reportedBy),
    isPartOf: oneOrMany(works),
    workTranslation:
      translation &&
      node({
        '@type': 'Quotation',
        text: translation.text,
        inLanguage: translation.inLanguage,
        translator: translation.by && agents(index, [translation.by]),
      }),
    correction: correctionNodes(quotation.corrections),
  });
}

/** Converts a review to a `ClaimReview`. A denial is not a review. */
function reviewNode(index: ClaimIndex, claim: Claim, review: Review): JsonLdNode {
  const { author, writers, verdict, ratingValue, bestRating, worstRating, explanation, image, ...published } = review;
  const reviewer = agents(index, [author]);
  return node({
    '@type': 'ClaimReview',
    claimReviewed: claim.text,
    itemReviewed: { '@id': address(index, `#claim-${claim.id}`) },
    author: writers ? agents(index, writers) : reviewer,
    publisher: writers && reviewer,
    name: published.name,
    inLanguage: published.inLanguage,
    reviewRating: node({
      '@type': 'Rating',
      alternateName: verdict,
      ratingValue,
      bestRating,
      worstRating,
      ratingExplanation: explanation,
      image: linked(image),
    }),
    url: linked(published.url),
    datePublished: published.datePublished,
  });
}

function claimNodes(index: ClaimIndex, id: string): JsonLdNode[] {
  const claim = index.claim(id);
  if (!claim) return [];
  return [claimNode(index, claim), ...(claim.reviews ?? []).map((review) => reviewNode(index, claim, review))];
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

/** Serializes a document for a script element. `<`, `>` and `&` are escaped, so that the text cannot end the element. */
export function jsonLdText(document: JsonLdNode): string {
  return JSON.stringify(document).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
