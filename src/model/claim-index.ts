import { visible } from './hidden-characters.js';
import { runSteps, type Steps } from './steps.js';
import type {
  Appearance,
  Article,
  Claim,
  ClaimResponse,
  Dataset,
  Evidence,
  Quotation,
  Relation,
  Source,
  Withdrawn,
} from './types.js';

/** A read-only lookup of a dataset’s records by id and by relation. */
export interface ClaimIndex {
  /** The article whose claims these are; `undefined` for a collection of claims. */
  readonly article: Article | undefined;
  /** BCP 47 tag of the language of the dataset’s words; empty if it is not known. */
  readonly language: string;
  /** True if the dataset has details that few datasets have: see `src/view/details.ts`. */
  readonly hasDetails: boolean;
  /** True if all words of the dataset are in English. */
  readonly isInEnglish: boolean;
  /** The day of the last change to the records, as `YYYY-MM-DD`. */
  readonly dateModified: string | undefined;
  /** The address of the licence of the dataset. */
  readonly license: string | undefined;
  /** The claim with this id, or that had it before; or `undefined`. */
  readonly claim: (id: string) => Claim | undefined;
  /** The quotation with this id, or `undefined`. */
  readonly quotation: (id: string) => Quotation | undefined;
  /** The source with this id, or `undefined`. */
  readonly source: (id: string) => Source | undefined;
  /** The ids of all claims, in the order of the dataset. */
  readonly claimIds: () => readonly string[];
  /** The ids of all quotations, in the order of the dataset. */
  readonly quotationIds: () => readonly string[];
  /** The relations that start from this claim, in the order of the dataset. */
  readonly relationsFrom: (claimId: string) => readonly Relation[];
  /** The relations that point to this claim, in the order of the dataset. */
  readonly relationsTo: (claimId: string) => readonly Relation[];
  /** The responses to this claim, in the order of the dataset. */
  readonly responsesTo: (claimId: string) => readonly ClaimResponse[];
  /** The evidence with this id, or `undefined`. */
  readonly evidence: (id: string) => Evidence | undefined;
  /** The evidence that bears on this claim, in the order of the dataset. */
  readonly evidenceOn: (claimId: string) => readonly Evidence[];
  /** The record of the withdrawn claim or quotation with this id, or `undefined`. */
  readonly withdrawn: (id: string) => Withdrawn | undefined;
  /** The quotations that belong to this claim, in the order of the dataset. */
  readonly quotationsOf: (claimId: string) => readonly Quotation[];
  /** Returns a record, or a text of one, with every hidden character made visible. */
  readonly visible: <T>(value: T) => T;
}

const noRecords: readonly never[] = [];

export function byId<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

/** Groups records by keys, in steps of a record. */
export function* groupBy<T>(
  records: readonly T[],
  keysOf: (record: T) => Iterable<string>,
): Steps<ReadonlyMap<string, readonly T[]>> {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    yield;
    for (const key of keysOf(record)) {
      const group = groups.get(key);
      if (group) group.push(record);
      else groups.set(key, [record]);
    }
  }
  return groups;
}

/** Returns true if a record passes a test, in steps of a record. */
function* some<T>(records: readonly T[], test: (record: T) => unknown): Steps<boolean> {
  for (const record of records) {
    yield;
    if (test(record)) return true;
  }
  return false;
}

function* hasDetails(dataset: Dataset): Steps<boolean> {
  const { responses = [], evidence = [], withdrawn = [], dateModified, claims, quotations, relations } = dataset;
  const isChain = ({ reportedBy = [] }: Appearance | Quotation) => reportedBy.length > 1;
  return (
    dateModified !== undefined ||
    responses.length + evidence.length + withdrawn.length > 0 ||
    (yield* some(
      claims,
      ({ eventDate, corrections, reviews, verification, appearances }) =>
        eventDate ??
        corrections ??
        reviews ??
        verification?.by ??
        verification?.date ??
        verification?.method ??
        appearances.some((appearance) => appearance.isPartOf ?? isChain(appearance)),
    )) ||
    (yield* some(
      quotations,
      (quotation) => quotation.translation ?? quotation.corrections ?? quotation.isPartOf ?? isChain(quotation),
    )) ||
    (yield* some(relations, ({ part }) => part))
  );
}

const namesOtherLanguage = (value: object) => /"inLanguage":"(?!en\b)/i.test(JSON.stringify(value));

/** Returns true if no record names another language than English. */
function* isInEnglish({ inLanguage, article, ...lists }: Dataset): Steps<boolean> {
  if (namesOtherLanguage({ inLanguage, article })) return false;
  for (const list of Object.values(lists)) {
    if (Array.isArray(list) && (yield* some(list as readonly object[], namesOtherLanguage))) return false;
  }
  return true;
}

function* tables(
  dataset: Dataset,
  makeVisible: ClaimIndex['visible'],
  { withDetails, inEnglish }: { readonly withDetails: boolean; readonly inEnglish: boolean },
): Steps<ClaimIndex> {
  const former = dataset.claims.flatMap((claim) => (claim.formerIds ?? []).map((id) => [id, claim] as const));
  const claims = new Map([...former, ...byId(dataset.claims)]);
  const evidence = byId(dataset.evidence ?? []);
  const withdrawn = byId(dataset.withdrawn ?? []);
  const responses = yield* groupBy(dataset.responses ?? [], (response) => [response.to]);
  const evidenceByClaim = yield* groupBy(
    dataset.evidence ?? [],
    ({ bearsOn }) => new Set(bearsOn.map(({ claim }) => claim)),
  );
  const quotations = byId(dataset.quotations);
  const sources = byId(dataset.sources);
  const from = yield* groupBy(dataset.relations, (relation) => [relation.from]);
  const to = yield* groupBy(dataset.relations, (relation) => [relation.to]);
  const quotationsByClaim = yield* groupBy(dataset.quotations, (quotation) => quotation.claims);
  return {
    article: dataset.article,
    language: dataset.inLanguage ?? dataset.article?.inLanguage ?? '',
    hasDetails: withDetails,
    isInEnglish: inEnglish,
    dateModified: dataset.dateModified,
    license: dataset.license,
    claim: (id) => claims.get(id),
    quotation: (id) => quotations.get(id),
    source: (id) => sources.get(id),
    claimIds: () => dataset.claims.map(({ id }) => id),
    quotationIds: () => [...quotations.keys()],
    relationsFrom: (claimId) => from.get(claimId) ?? noRecords,
    relationsTo: (claimId) => to.get(claimId) ?? noRecords,
    responsesTo: (claimId) => responses.get(claimId) ?? noRecords,
    evidence: (id) => evidence.get(id),
    evidenceOn: (claimId) => evidenceByClaim.get(claimId) ?? noRecords,
    withdrawn: (id) => withdrawn.get(id),
    quotationsOf: (claimId) => quotationsByClaim.get(claimId) ?? noRecords,
    visible: makeVisible,
  };
}

/**
 * Builds the lookup tables of a dataset. Each later lookup is one map access, whatever the size of the dataset.
 *
 * @param dataset - A dataset that conforms to the schema; it is neither copied nor changed.
 */
export const indexDataset = (dataset: Dataset): ClaimIndex => runSteps(indexSteps(dataset));

/** Builds the lookup tables in steps of a record: see `indexDataset`. */
export function* indexSteps(dataset: Dataset): Steps<ClaimIndex> {
  const facts = { withDetails: yield* hasDetails(dataset), inEnglish: yield* isInEnglish(dataset) };
  return yield* tables(dataset, visible, facts);
}

/** The same for the bundled dataset, which is in English and has no hidden characters and no details; the tests check that. */
export const indexBundled = (dataset: Dataset): ClaimIndex =>
  runSteps(tables(dataset, (value) => value, { withDetails: false, inEnglish: true }));
