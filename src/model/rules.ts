import { articleId } from './article-id.js';
import { jsonPath, type RuleName } from './findings.js';
import { deepestMarkup } from './markup-depth.js';
import type { Claim, Quotation, Relation, Source } from './types.js';

/** A record with its position in the document. */
export interface Entry<T> {
  readonly at: readonly [collection: string, order: number];
  readonly record: T;
}

/** The records that passed the schema, before the rules across records are applied. */
export interface Entries {
  readonly sources: readonly Entry<Source>[];
  readonly claims: readonly Entry<Claim>[];
  readonly quotations: readonly Entry<Quotation>[];
  readonly relations: readonly Entry<Relation>[];
}

/** A breach of a rule. */
interface Breach {
  readonly entry: Entry<unknown>;
  /** The path to the value inside the record. */
  readonly keys: readonly (string | number)[];
  readonly value: unknown;
  readonly message: string;
  readonly remedy: string;
}

/** A rule that spans several records. */
export interface Rule {
  readonly name: RuleName;
  /** True if a record that breaks the rule is left out of the dataset. */
  readonly drops: boolean;
  readonly breaches: (entries: Entries) => readonly Breach[];
}

function ids(entries: readonly Entry<{ readonly id: string }>[]): ReadonlySet<string> {
  return new Set(entries.map(({ record }) => record.id));
}

/** Returns a breach for each reference in a field whose id is not in `known`. */
function unknownReferences(
  entry: Entry<unknown>,
  field: string,
  references: readonly string[] | string | undefined,
  known: ReadonlySet<string>,
  noun: string,
): Breach[] {
  const message = `no ${noun} has this id`;
  const remedy = `add the ${noun} or correct the id`;
  if (typeof references === 'string') {
    return known.has(references) ? [] : [{ entry, keys: [field], value: references, message, remedy }];
  }
  return (references ?? []).flatMap((value, position) =>
    known.has(value) ? [] : [{ entry, keys: [field, position], value, message, remedy }],
  );
}

/** A source must not have the id that is reserved for the article. */
const reservedId: Rule = {
  name: 'reserved-id',
  drops: true,
  breaches: ({ sources }) =>
    sources
      .filter(({ record }) => record.id === articleId)
      .map((entry) => ({
        entry,
        keys: ['id'],
        value: articleId,
        message: 'the id stands for the article itself',
        remedy: 'give the source another id',
      })),
};

/** Ids must be unique, because references could not distinguish the records. The first record keeps the id. */
const duplicateId: Rule = {
  name: 'duplicate-id',
  drops: true,
  breaches({ sources, claims, quotations }) {
    const first = new Map<string, string>();
    return [...sources, ...claims, ...quotations].flatMap((entry) => {
      const { id } = entry.record;
      const known = first.get(id);
      if (known === undefined) {
        first.set(id, jsonPath(entry.at));
        return [];
      }
      const message = `the id is that of ${known}`;
      return [{ entry, keys: ['id'], value: id, message, remedy: 'give it an id of its own' }];
    });
  },
};

/** A relation must connect two different claims. */
const selfRelation: Rule = {
  name: 'self-relation',
  drops: true,
  breaches: ({ relations }) =>
    relations
      .filter(({ record }) => record.from === record.to)
      .map((entry) => ({
        entry,
        keys: ['to'],
        value: entry.record.to,
        message: 'the claim is related to itself',
        remedy: 'remove the relation or correct one of its ids',
      })),
};

/** A relation must not repeat the type, `from` and `to` of an earlier one. */
const duplicateRelation: Rule = {
  name: 'duplicate-relation',
  drops: true,
  breaches({ relations }) {
    const seen = new Set<string>();
    return relations.flatMap((entry) => {
      const { type, from, to } = entry.record;
      const value = `${from} ${type} ${to}`;
      if (!seen.has(value)) {
        seen.add(value);
        return [];
      }
      return [{ entry, keys: [], value, message: 'an earlier relation is the same', remedy: 'remove one of them' }];
    });
  },
};

/** Each quotation’s speaker must be a source of the dataset, because a quotation is never shown without its speaker. */
const missingSpeaker: Rule = {
  name: 'missing-speaker',
  drops: true,
  breaches({ sources, quotations }) {
    const known = ids(sources);
    return quotations.flatMap((entry) => unknownReferences(entry, 'speaker', entry.record.speaker, known, 'source'));
  },
};

/** Each source id in a claim must be the id of a source. */
const unknownSource: Rule = {
  name: 'unknown-id',
  drops: true,
  breaches({ sources, claims }) {
    const known = ids(sources);
    const claimants = new Set([...known, articleId]);
    return claims.flatMap((entry) => [
      ...unknownReferences(entry, 'claimant', entry.record.claimant, claimants, 'source'),
      ...unknownReferences(entry, 'reportedBy', entry.record.reportedBy, known, 'source'),
      ...(entry.record.reviews?.flatMap((review, position) =>
        unknownReferences(entry, 'author', review.author, known, 'source').map((breach) => ({
          ...breach,
          keys: ['reviews', position, ...breach.keys],
        })),
      ) ?? []),
    ]);
  },
};

/** Each claim id in a quotation or relation must be the id of a claim. */
const unknownClaim: Rule = {
  name: 'unknown-id',
  drops: true,
  breaches({ claims, quotations, relations }) {
    const known = ids(claims);
    return [
      ...quotations.flatMap((entry) => unknownReferences(entry, 'claims', entry.record.claims, known, 'claim')),
      ...relations.flatMap((entry) => [
        ...unknownReferences(entry, 'from', entry.record.from, known, 'claim'),
        ...unknownReferences(entry, 'to', entry.record.to, known, 'claim'),
      ]),
    ];
  },
};

/**
 * Each affiliation must be the id of a source. The source is kept, because its name identifies it without the
 * affiliation.
 */
const unknownAffiliation: Rule = {
  name: 'unknown-id',
  drops: false,
  breaches({ sources }) {
    const known = ids(sources);
    return sources.flatMap((entry) => {
      const { affiliation } = entry.record;
      return unknownReferences(entry, 'affiliation', affiliation, known, 'source');
    });
  },
};

/** Compares two EDTF dates at the precision that they share, so a month is not before a day in it. */
function isBefore(date: string, other: string): boolean {
  if (date.includes('T') && other.includes('T')) return Date.parse(date) < Date.parse(other);
  // A month sorts before its days, so the later date is cut to the precision of the earlier one.
  return date < other.slice(0, date.length);
}

/** A denial must not be dated before the claim that it denies. Dates may be inferred, so both claims are kept. */
const denialBeforeClaim: Rule = {
  name: 'denial-before-claim',
  drops: false,
  breaches({ claims, relations }) {
    const dates = new Map(claims.map(({ record }) => [record.id, record.date?.edtf.split('/')]));
    return relations.flatMap((entry) => {
      const { type, from, to } = entry.record;
      const [latest, earliest] = [dates.get(from)?.at(-1), dates.get(to)?.[0]];
      if (type !== 'denies' || !latest || !earliest) return [];
      if (!isBefore(latest, earliest)) return [];
      const message = `“${from}” (${latest}) is dated before “${to}” (${earliest}), which it denies`;
      return [
        {
          entry,
          keys: ['from'],
          value: from,
          message,
          remedy: 'correct a date, or name the earlier claim that it denies',
        },
      ];
    });
  },
};

/** The greatest number of claims that a message about a cycle lists. */
const maxNamedClaims = 8;

/** Elaborations must not form a cycle. Each cycle is reported once, at the relation that closes it. */
const elaborationCycle: Rule = {
  name: 'elaboration-cycle',
  drops: false,
  breaches({ relations }) {
    const next = new Map<string, Entry<Relation>[]>();
    for (const entry of relations) {
      if (entry.record.type !== 'elaborates') continue;
      const entries = next.get(entry.record.from);
      if (entries) entries.push(entry);
      else next.set(entry.record.from, [entry]);
    }
    const breaches: Breach[] = [];
    const done = new Set<string>();
    // A finished start needs no check: every claim that it leads to is finished too.
    for (const start of next.keys()) {
      // An explicit stack replaces recursion, because a chain may be as long as the dataset.
      const path = [{ id: start, index: 0 }];
      /** The index on the path of each claim id. */
      const onPath = new Map([[start, 0]]);
      for (let top = path[0]; top; top = path.at(-1)) {
        const entry = next.get(top.id)?.[top.index++];
        if (!entry) {
          path.pop();
          onPath.delete(top.id);
          done.add(top.id);
          continue;
        }
        const { to } = entry.record;
        const first = onPath.get(to);
        if (first !== undefined) {
          // A long cycle is truncated in its message, because a dataset may have as many cycles as relations.
          const cycle = path.slice(first, first + maxNamedClaims).map(({ id }) => id);
          const rest = path.length - first > maxNamedClaims ? ['…'] : [];
          const message = `the claims elaborate on each other in a circle: ${[...cycle, ...rest, to].join(' → ')}`;
          breaches.push({ entry, keys: ['to'], value: to, message, remedy: 'remove one of the relations' });
        } else if (!done.has(to)) {
          onPath.set(to, path.length);
          path.push({ id: to, index: 0 });
        }
      }
    }
    return breaches;
  },
};

/** Each markup range must lie inside its quotation, and ranges must not cross. The text is shown in either case. */
const markupRange: Rule = {
  name: 'markup-range',
  drops: false,
  breaches: ({ quotations }) =>
    quotations.flatMap((entry) => {
      const { text, markup = [] } = entry.record;
      const { length } = Array.from(text);
      const remedy = 'correct start and end, in Unicode code points';
      return markup.flatMap((range, position) => {
        const { start, end } = range;
        const crosses = markup
          .slice(0, position)
          .some((other) => other.start < end && start < other.end && other.start < start !== other.end > end);
        if (end <= length && end - start >= 2 && !crosses) return [];
        const message = crosses
          ? 'the range crosses another'
          : `the range does not lie inside the ${length} characters of the text`;
        return [{ entry, keys: ['markup', position], value: range, message, remedy }];
      });
    }),
};

/** Markup ranges must not be nested deeper than `deepestMarkup`. The text is shown in either case. */
const markupDepth: Rule = {
  name: 'markup-depth',
  drops: false,
  breaches: ({ quotations }) =>
    quotations.flatMap((entry) => {
      const ranges = entry.record.markup?.map((range, position) => ({ range, position })) ?? [];
      ranges.sort(({ range: a }, { range: b }) => a.start - b.start || b.end - a.end);
      /** The ends of the ranges that enclose the current range. */
      const ends: number[] = [];
      return ranges.flatMap(({ range, position }) => {
        while (ends.length && ends.at(-1)! <= range.start) ends.pop();
        ends.push(range.end);
        if (ends.length <= deepestMarkup) return [];
        const message = `the range is nested ${ends.length} deep; only ${deepestMarkup} levels are shown`;
        return [{ entry, keys: ['markup', position], value: range, message, remedy: 'remove some of the ranges' }];
      });
    }),
};

/** The exact text of a quotation’s anchor must equal the quotation’s text. */
const anchorText: Rule = {
  name: 'anchor-text',
  drops: false,
  breaches: ({ quotations }) =>
    quotations.flatMap((entry) => {
      const { text, anchor } = entry.record;
      if (!anchor || anchor.exact === text) return [];
      const message = 'the anchored words are not those of the quotation';
      return [{ entry, keys: ['anchor', 'exact'], value: anchor.exact, message, remedy: 'correct one of them' }];
    }),
};

/**
 * All rules in the order of application: rules that drop sources, then rules that drop claims, then rules about
 * references to them.
 */
export const rules: readonly Rule[] = [
  reservedId,
  duplicateId,
  unknownSource,
  missingSpeaker,
  unknownClaim,
  selfRelation,
  duplicateRelation,
  unknownAffiliation,
  denialBeforeClaim,
  elaborationCycle,
  markupRange,
  markupDepth,
  anchorText,
];
