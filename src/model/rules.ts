import { isReserved } from './reserved-ids.js';
import { groupBy } from './claim-index.js';
import { jsonPath, type RuleName } from './findings.js';
import { firstAppearance } from './first-appearance.js';
import { deepestMarkup } from './markup-depth.js';
import type { Steps } from './steps.js';
import type { Claim, ClaimResponse, Evidence, Quotation, Relation, Source, Withdrawn } from './types.js';

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
  readonly responses: readonly Entry<ClaimResponse>[];
  readonly evidence: readonly Entry<Evidence>[];
  readonly withdrawn: readonly Entry<Withdrawn>[];
}

type Keys = readonly (string | number)[];

interface Breach {
  readonly entry: Entry<object>;
  /** The path to the value inside the record. */
  readonly keys: Keys;
  readonly value: unknown;
  readonly message: string;
  readonly remedy: string;
}

export interface Rule {
  readonly name: RuleName;
  /** True if a record that breaks the rule is left out of the dataset. */
  readonly drops: boolean;
  /** Finds breaches in steps of an entry. */
  readonly breaches: (entries: Entries) => Steps<readonly Breach[]>;
}

/** Finds the breaches of each entry, in a step of its own. */
function* inEach<T>(entries: readonly T[], find: (entry: T) => readonly Breach[]): Steps<readonly Breach[]> {
  const breaches: Breach[] = [];
  for (const entry of entries) {
    yield;
    for (const found of find(entry)) breaches.push(found);
  }
  return breaches;
}

/** Reports the value at a path inside a record. */
function breach(entry: Entry<object>, keys: Keys, message: string, remedy: string): Breach {
  const value = keys.reduce<unknown>((inner, key) => (inner as Readonly<Record<string, unknown>>)[key], entry.record);
  return { entry, keys, value, message, remedy };
}

/** Each id of another record in the records of a collection must be the id of one. `idsIn` has them by their paths. */
function references<Name extends keyof Entries>(
  name: RuleName,
  drops: boolean,
  collection: Name,
  idsIn: (record: Entries[Name][number]['record']) => object,
  target: 'sources' | 'claims' | 'evidence',
): Rule {
  const noun = target.replace(/s$/, '');
  return {
    name,
    drops,
    breaches(entries) {
      const known = new Set(entries[target].map(({ record }) => record.id));
      const check = (entry: Entry<object>, keys: Keys, found: unknown): Breach[] => {
        if (typeof found === 'object' && found) {
          const isList = Array.isArray(found);
          return Object.entries(found).flatMap(([key, inner]) =>
            check(entry, [...keys, isList ? Number(key) : key], inner),
          );
        }
        const isClaimant = keys.includes('claimant') && isReserved(found as string);
        if (found === undefined || isClaimant || known.has(found as string)) return [];
        return [breach(entry, keys, `no ${noun} has this id`, `add the ${noun} or correct the id`)];
      };
      return inEach<Entries[Name][number]>(entries[collection], (entry) => check(entry, [], idsIn(entry.record)));
    },
  };
}

/** Compares two EDTF dates at the precision that they share, so a month is not before a day in it. */
function isBefore(date: string, other: string): boolean {
  if (date.includes('T') && other.includes('T')) return Date.parse(date) < Date.parse(other);
  // A month sorts before its days, so the later date is cut to the precision of the earlier one.
  return date < other.slice(0, date.length);
}

/** Returns the text of a quotation without the signs for words that were left out. */
function spokenWords({ text, markup = [] }: Quotation): string {
  const characters = Array.from(text);
  for (const { type, start, end } of markup) if (type === 'omission') characters.fill('', start, end);
  return characters.join('').replace(/\s+/g, ' ').trim();
}

/** The greatest number of claims that a message about a cycle lists. */
const maxNamedClaims = 8;

/** All rules. Rules about sources come first, then rules about claims, then rules about the records that name claims. */
export const rules: readonly Rule[] = [
  // A source must not have an id that is reserved.
  {
    name: 'reserved-id',
    drops: true,
    breaches({ sources }) {
      const message = 'the id stands for the article itself, or for nobody who is named';
      return inEach(sources, (entry) =>
        isReserved(entry.record.id) ? [breach(entry, ['id'], message, 'give the source another id')] : [],
      );
    },
  },
  // Ids must be unique, because references could not distinguish the records. The first record keeps the id.
  {
    name: 'duplicate-id',
    drops: true,
    breaches({ sources, claims, quotations, evidence, withdrawn }) {
      const first = new Map<string, string>();
      return inEach([...sources, ...claims, ...quotations, ...evidence, ...withdrawn], (entry) => {
        const known = first.get(entry.record.id);
        if (known !== undefined)
          return [breach(entry, ['id'], `the id is that of ${known}`, 'give it an id of its own')];
        first.set(entry.record.id, jsonPath(entry.at));
        return [];
      });
    },
  },
  references(
    'unknown-id',
    true,
    'claims',
    ({ appearances, verification, reviews }) => ({
      appearances: appearances.map(({ claimant, reportedBy }) => ({ claimant, reportedBy })),
      verification: { by: verification?.by },
      reviews: reviews?.map(({ author }) => ({ author })),
    }),
    'sources',
  ),
  // A quotation is never shown without its speaker.
  references('missing-speaker', true, 'quotations', ({ speaker, reportedBy }) => ({ speaker, reportedBy }), 'sources'),
  references('unknown-id', true, 'quotations', ({ claims }) => ({ claims }), 'claims'),
  references('unknown-id', true, 'relations', ({ from, to }) => ({ from, to }), 'claims'),
  references('unknown-id', true, 'responses', ({ from, askedBy }) => ({ from, askedBy }), 'sources'),
  references('unknown-id', true, 'responses', ({ to, claim }) => ({ to, claim }), 'claims'),
  // Evidence without the source who presents it would look like the newsroom’s.
  references(
    'unknown-id',
    true,
    'evidence',
    ({ bearsOn }) => ({ bearsOn: bearsOn.map(({ by }) => ({ by })) }),
    'sources',
  ),
  // A relation must connect two different claims.
  {
    name: 'self-relation',
    drops: true,
    breaches({ relations }) {
      const remedy = 'remove the relation or correct one of its ids';
      return inEach(relations, (entry) =>
        entry.record.from === entry.record.to ? [breach(entry, ['to'], 'the claim is related to itself', remedy)] : [],
      );
    },
  },
  // A relation must not repeat the type, `from` and `to` of an earlier one.
  {
    name: 'duplicate-relation',
    drops: true,
    breaches({ relations }) {
      const seen = new Set<string>();
      return inEach(relations, (entry) => {
        const { type, from, to } = entry.record;
        const value = `${from} ${type} ${to}`;
        if (seen.has(value))
          return [{ ...breach(entry, [], 'an earlier relation is the same', 'remove one of them'), value }];
        seen.add(value);
        return [];
      });
    },
  },
  // These records are kept, because they say enough without the other record.
  references('unknown-id', false, 'sources', ({ affiliation }) => ({ affiliation }), 'sources'),
  references(
    'unknown-id',
    false,
    'claims',
    ({ about, reviews }) => ({ about, reviews: reviews?.map(({ writers }) => ({ writers })) }),
    'sources',
  ),
  references(
    'unknown-id',
    false,
    'quotations',
    ({ translation }) => ({ translation: { by: translation?.by } }),
    'sources',
  ),
  references(
    'unknown-id',
    false,
    'claims',
    ({ verification: { evidence } = {} }) => ({ verification: { evidence } }),
    'evidence',
  ),
  references(
    'unknown-id',
    false,
    'evidence',
    ({ bearsOn }) => ({ bearsOn: bearsOn.map(({ claim }) => ({ claim })) }),
    'claims',
  ),
  // A former id must not be the id of another record, or a former id of another claim.
  {
    name: 'former-id',
    drops: false,
    breaches({ claims, withdrawn }) {
      const known = new Set([...claims, ...withdrawn].map(({ record }) => record.id));
      return inEach(claims, (entry) =>
        (entry.record.formerIds ?? []).flatMap((id, position) => {
          if (!known.has(id)) {
            known.add(id);
            return [];
          }
          return [breach(entry, ['formerIds', position], 'the id belongs to another record, too', 'remove it')];
        }),
      );
    },
  },
  // A denial must not be dated before the claim that it denies. Dates may be inferred, so both claims are kept.
  {
    name: 'denial-before-claim',
    drops: false,
    breaches({ claims, relations }) {
      const dates = new Map(claims.map(({ record }) => [record.id, firstAppearance(record).date?.edtf?.split('/')]));
      return inEach(relations, (entry) => {
        const { type, from, to } = entry.record;
        const [latest, earliest] = [dates.get(from)?.at(-1), dates.get(to)?.[0]];
        if (type !== 'denies' || !latest || !earliest || !isBefore(latest, earliest)) return [];
        const message = `“${from}” (${latest}) is dated before “${to}” (${earliest}), which it denies`;
        return [breach(entry, ['from'], message, 'correct a date, or name the earlier claim that it denies')];
      });
    },
  },
  // Elaborations must not form a cycle. Each cycle is reported once, at the relation that closes it.
  {
    name: 'elaboration-cycle',
    drops: false,
    *breaches({ relations }) {
      const elaborations = relations.filter(({ record }) => record.type === 'elaborates');
      const next = yield* groupBy(elaborations, ({ record }) => [record.from]);
      const breaches: Breach[] = [];
      const done = new Set<string>();
      // A finished start needs no check: every claim that it leads to is finished too.
      for (const start of next.keys()) {
        // An explicit stack replaces recursion, because a chain may be as long as the dataset.
        const path = [{ id: start, index: 0 }];
        const onPath = new Map([[start, 0]]);
        for (let top = path[0]; top; top = path.at(-1)) {
          yield;
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
            breaches.push(breach(entry, ['to'], message, 'remove one of the relations'));
          } else if (!done.has(to)) {
            onPath.set(to, path.length);
            path.push({ id: to, index: 0 });
          }
        }
      }
      return breaches;
    },
  },
  // Each markup range must lie inside its quotation, and ranges must not cross. The text is shown in either case.
  {
    name: 'markup-range',
    drops: false,
    breaches: ({ quotations }) =>
      inEach(quotations, (entry) => {
        const { text, markup = [] } = entry.record;
        const { length } = Array.from(text);
        const remedy = 'correct start and end, in Unicode code points';
        return markup.flatMap(({ start, end }, position) => {
          const crosses = markup
            .slice(0, position)
            .some((other) => other.start < end && start < other.end && other.start < start !== other.end > end);
          if (end <= length && end - start >= 2 && !crosses) return [];
          const message = crosses
            ? 'the range crosses another'
            : `the range does not lie inside the ${length} characters of the text`;
          return [breach(entry, ['markup', position], message, remedy)];
        });
      }),
  },
  // Markup ranges must not be nested deeper than `deepestMarkup`. The text is shown in either case.
  {
    name: 'markup-depth',
    drops: false,
    breaches: ({ quotations }) =>
      inEach(quotations, (entry) => {
        const ranges = entry.record.markup?.map((range, position) => ({ range, position })) ?? [];
        ranges.sort(({ range: a }, { range: b }) => a.start - b.start || b.end - a.end);
        /** The ends of the ranges that enclose the current range. */
        const ends: number[] = [];
        return ranges.flatMap(({ range, position }) => {
          while (ends.length && ends.at(-1)! <= range.start) ends.pop();
          ends.push(range.end);
          if (ends.length <= deepestMarkup) return [];
          const message = `the range is nested ${ends.length} deep; only ${deepestMarkup} levels are shown`;
          return [breach(entry, ['markup', position], message, 'remove some of the ranges')];
        });
      }),
  },
  // The anchored words of a quotation, one range after the other, must be its text or its translation.
  {
    name: 'anchor-text',
    drops: false,
    breaches: ({ quotations }) =>
      inEach(quotations, (entry) => {
        const { anchors, translation } = entry.record;
        if (!anchors?.length) return [];
        const anchored = anchors.map(({ exact }) => exact).join(' ');
        if ([spokenWords(entry.record), entry.record.text, translation?.text].includes(anchored)) return [];
        const keys = anchors.length > 1 ? ['anchors'] : ['anchors', 0, 'exact'];
        return [breach(entry, keys, 'the anchored words are not those of the quotation', 'correct one of them')];
      }),
  },
];
