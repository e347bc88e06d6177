import type { Finding } from '../model/findings.js';
import { noProgress, type Progress } from '../model/progress.js';
import { runSteps, type Steps } from '../model/steps.js';
import { Articles } from './article.js';
import { Claims } from './claims.js';
import { collectionFacts, datasetNode, pageLanguages, reportMorePages } from './collection.js';
import { graphOf, type Part, type Place } from './graph.js';
import { Ids } from './ids.js';
import { reportLeftovers } from './leftovers.js';
import { Quotations } from './quotations.js';
import { Reader } from './reader.js';
import { recordsOf, type Found } from './records.js';
import { Reviews } from './reviews.js';
import { Sources } from './sources.js';
import { Works } from './works.js';

export type { Part };

/** Reviews say what their claims lack, and quotations refer to claims. */
const order: readonly Found['role'][] = ['review', 'claim', 'quotation'];

const nothingFound = [
  'there is no Claim, ClaimReview, MediaReview or Quotation in it',
  'name a document that has one',
] as const;

/** An imported dataset, which is not validated, and what the input has beside it. */
export interface Import {
  readonly dataset: unknown;
  readonly findings: readonly Finding[];
  /** Returns the place of the input that the record at a JSONPath of the dataset is read from. */
  readonly placeOf: (path: string) => Place | undefined;
}

function* reportNothing(reader: Reader): Steps<void> {
  for (const list of [reader.graph.roots, reader.graph.strays]) {
    for (const root of list) {
      yield;
      reader.report(root, ...nothingFound);
    }
  }
}

/** Returns the language of all records, if the input says it of each. */
function commonLanguage(languages: readonly (string | undefined)[]): string | undefined {
  const distinct = new Set(languages);
  return distinct.size === 1 ? [...distinct][0] : undefined;
}

/**
 * Converts schema.org `Claim`, `ClaimReview`, `MediaReview` and `Quotation` nodes to a dataset, wherever they are in the
 * input, and answers of the Fact Check Tools API. A verdict becomes a review under the reviewer’s name; the claim itself
 * has no verification, because the editor has not verified it.
 *
 * @param progress - Called before each record with its index and the number of records.
 * @returns A dataset, and a finding for each value of the input that the dataset lacks. It never throws.
 */
export function datasetFromJsonLd(parts: readonly Part[], progress: Progress = noProgress): Import {
  return runSteps(conversionSteps(parts, progress));
}

/** Converts nodes in steps of a record: see `datasetFromJsonLd`. */
export function* conversionSteps(parts: readonly Part[], progress: Progress = noProgress): Steps<Import> {
  const graph = yield* graphOf(parts);
  const reader = new Reader(graph);
  const ids = new Ids();
  const sources = new Sources(reader, ids);
  const works = new Works(reader);
  const articles = new Articles(reader);
  const claims = new Claims(reader, ids, sources, works, articles);
  const quotations = new Quotations(reader, ids, sources, works, articles, claims);
  const reviews = new Reviews(reader, sources, claims);
  const { records, pages, sources: described } = yield* recordsOf(graph);
  for (const node of described) {
    yield;
    sources.ofNode(node);
  }
  yield* sources.allAffiliations();
  const facts = yield* collectionFacts(reader, articles, records, pages);
  reportMorePages(reader);
  const languageOfPage = yield* pageLanguages(reader, pages);

  const positions = new Map(records.map(({ node }, position) => [node, position]));
  const sorted = order.flatMap((role) => records.filter((record) => record.role === role));
  for (const [done, { role, node, reviewOf }] of sorted.entries()) {
    yield;
    progress(done, sorted.length);
    claims.record = node;
    if (role === 'review') reviews.read(node, reviewOf);
    else if (role === 'claim') claims.ofNode(node);
    else quotations.read(node);
  }
  yield* sources.allAffiliations();

  // The dataset has the claims in the order of the document.
  const drafts = [...claims.list()].sort((a, b) => positions.get(a.record)! - positions.get(b.record)!);
  const spoken: (string | undefined)[] = [];
  for (const { language, place } of [...drafts, ...quotations.drafts]) {
    yield;
    spoken.push(language ?? languageOfPage(place.part));
  }
  const { article } = articles;
  const stated = facts.inLanguage ?? article?.inLanguage;
  // A dataset of this library has a language of its own, or none.
  const common = stated ?? (datasetNode(reader) ? undefined : commonLanguage(spoken));
  const ownLanguage = (position: number) => {
    const inLanguage = spoken[position];
    return inLanguage !== undefined && inLanguage !== common && { inLanguage };
  };
  if (records.length) yield* reportLeftovers(reader, common);
  else yield* reportNothing(reader);
  const lists = { claims: drafts, quotations: quotations.drafts, sources: sources.list() };
  return {
    dataset: {
      version: 1,
      ...(article && { article }),
      ...(stated === undefined && common !== undefined && { inLanguage: common }),
      ...facts,
      sources: sources.list().map(({ source }) => source),
      claims: drafts.map(({ claim, reviews: known }, position) => ({
        ...claim,
        ...ownLanguage(position),
        ...(known.size && { reviews: [...known.values()] }),
      })),
      quotations: quotations.drafts.map(({ quotation }, position) => ({
        ...quotation,
        ...ownLanguage(drafts.length + position),
      })),
      relations: [],
    },
    findings: reader.findings.list,
    placeOf(path) {
      const [, list, position] = /^\$\.(claims|quotations|sources)\[(\d+)\]/.exec(path) ?? [];
      return list ? lists[list as keyof typeof lists][Number(position)]?.place : undefined;
    },
  };
}
