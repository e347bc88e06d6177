import { byId } from '../../model/claim-index.js';
import { isObject } from '../../model/findings.js';
import { unknownId } from '../../model/reserved-ids.js';
import type { Claim, Dataset, Quotation, Relation, Source } from '../../model/types.js';
import { memoizeByObject } from '../../view/memoize.js';
import { normalize, typography } from '../article-text.js';
import type { Path } from '../json-text.js';
import { placeholders } from '../starter.js';
import type { Severity } from './finding.js';
import { loadedWords } from './loaded-words.js';
import { indicatives } from './mood.js';
import { quotedWords, withoutQuotedWords } from './quoted-words.js';

/** A breach of a rule for editors. */
interface Breach {
  /** The path to the value in the validated dataset. */
  readonly path: Path;
  readonly message: string;
  readonly remedy: string;
}

export interface EditorRule {
  readonly name: string;
  readonly severity: Severity;
  /** @param input - The document, with the records that are left out of the dataset. */
  readonly breaches: (dataset: Dataset, input: unknown) => readonly Breach[];
}

const claimants = memoizeByObject(
  ({ appearances }: Claim): ReadonlySet<string> => new Set(appearances.flatMap(({ claimant }) => claimant)),
);

/** The greatest number of ids that a message lists. */
const maxListed = 8;

function listed(ids: Iterable<string>): string {
  const all = [...ids];
  return all.slice(0, maxListed).join(', ') + (all.length > maxListed ? ', …' : '');
}

/** A longer chain of organizations is not followed. */
const longestChain = 100;

/**
 * Returns a source and all that it belongs to or speaks for; `undefined` if one of these is not there, because nobody can
 * say then for whom the source speaks.
 */
function voices(id: string, sources: ReadonlyMap<string, Source>): ReadonlySet<string> | undefined {
  const found = new Set<string>();
  for (let next: string | undefined = id; next !== undefined && !found.has(next) && found.size < longestChain;) {
    const source = sources.get(next);
    if (!source) return undefined;
    found.add(next);
    next = source.affiliation;
  }
  return found;
}

/** Calls a function for each claim that a quotation belongs to. */
function quotedClaims<T>(
  { claims, quotations }: Dataset,
  map: (quotation: Quotation, claim: Claim, order: number) => readonly T[],
): T[] {
  const known = byId(claims);
  return quotations.flatMap((quotation, order) =>
    quotation.claims.flatMap((id) => {
      const claim = known.get(id);
      return claim ? map(quotation, claim, order) : [];
    }),
  );
}

/** Calls a function for each relation with its claims. */
function relatedClaims(
  { claims, relations }: Dataset,
  map: (relation: Relation, from: Claim, to: Claim, path: Path) => readonly Breach[],
): Breach[] {
  const known = byId(claims);
  return relations.flatMap((relation, order) => {
    const [from, to] = [known.get(relation.from), known.get(relation.to)];
    return from && to ? map(relation, from, to, ['relations', order]) : [];
  });
}

/** Calls a function for each text of a value. */
function texts<T>(value: unknown, path: Path, map: (text: string, path: Path) => readonly T[]): T[] {
  if (typeof value === 'string') return [...map(value, path)];
  if (typeof value !== 'object' || !value) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    texts(inner, [...path, Array.isArray(value) ? Number(key) : key], map),
  );
}

/** Returns the names by which a text may name a person: all names in full, and the family name. */
function namesOf({ name, alternateName = [] }: Pick<Source, 'name' | 'alternateName'>): readonly string[] {
  const names = [name, ...alternateName];
  const family = /\s(\p{Lu}[^\s.)]{2,})$/u.exec(name)?.[1];
  return family === undefined ? names : [...names, family];
}

/** Matches a letter of a script that writes no spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** A longer name is not looked for in texts. */
const longestName = 100;

/** The names that begin alike, and the first person with the name that ends here. */
interface NameNode {
  readonly next: Map<string, NameNode>;
  person?: Source;
}

/** Finds people by their names in texts. */
class People {
  readonly #root: NameNode = { next: new Map() };

  constructor(sources: readonly Source[]) {
    for (const person of sources) {
      if (person.type !== 'Person' || person.anonymous) continue;
      for (const name of namesOf(person)) if (name.length <= longestName) this.#nodeOf(name).person ??= person;
    }
  }

  #nodeOf(name: string): NameNode {
    let node = this.#root;
    for (const unit of name.split('')) {
      if (!node.next.has(unit)) node.next.set(unit, { next: new Map() });
      node = node.next.get(unit)!;
    }
    return node;
  }

  /** Returns the names in a text, each with the first person who has it. */
  namedIn(text: string): [name: string, person: Source][] {
    const found = new Map<string, Source>();
    for (let at = 0; at < text.length; at++) {
      let node = this.#root.next.get(text[at]!);
      for (let end = at + 1; node; node = node.next.get(text[end++]!)) {
        if (!node.person) continue;
        const name = text.slice(at, end);
        if (isWord(text, name, at)) found.set(name, node.person);
      }
    }
    return [...found];
  }
}

/** Returns true if a name is no part of a longer word. In Korean, particles follow a name directly. */
function isWord(text: string, name: string, at: number): boolean {
  const [before, after] = [text.slice(Math.max(0, at - 2), at), text.slice(at + name.length, at + name.length + 2)];
  return unspaced.test(name) || !(/[\p{L}\p{N}]$/u.test(before) || /^[\p{L}\p{N}]/u.test(after));
}

/** The fields of our own words, by collection. */
const ownWords: Readonly<Record<string, readonly string[]>> = {
  claims: ['text', 'wording', 'note', 'method'],
  quotations: ['note'],
  relations: ['part', 'note'],
  responses: ['how', 'note'],
  evidence: ['note'],
};

/** The rules that serve the editor. Records that break them are shown. */
export const editorRules: readonly EditorRule[] = [
  {
    name: 'placeholder',
    severity: 'error',
    breaches: (dataset) =>
      texts(dataset, [], (text, path) =>
        placeholders.has(text)
          ? [{ path, message: 'this is a placeholder of `new`', remedy: 'replace it, or remove its record' }]
          : [],
      ),
  },
  {
    name: 'denies-without-denial',
    severity: 'error',
    breaches: (dataset) =>
      relatedClaims(dataset, ({ type }, from, _to, path) => {
        if (type !== 'denies' || from.kind === 'denial') return [];
        const message = `“${from.id}” is of the kind ${from.kind}, and readers see it as a denial`;
        const remedy = 'write responds-to or conflicts-with, or correct the kind';
        return [{ path: [...path, 'type'], message, remedy }];
      }),
  },
  {
    name: 'denial-without-denied',
    severity: 'warning',
    breaches({ claims }, input) {
      // A relation that is left out has a finding of its own.
      const given = isObject(input) && Array.isArray(input['relations']) ? input['relations'].filter(isObject) : [];
      const denying = new Set(given.filter(({ type }) => type === 'denies').map(({ from }) => from));
      return claims.flatMap(({ id, kind }, order) => {
        if (kind !== 'denial' || denying.has(id)) return [];
        const message = 'readers do not see what this denies';
        const remedy = `add a relation that denies a claim, from “${id}”, or correct the kind`;
        return [{ path: ['claims', order, 'kind'], message, remedy }];
      });
    },
  },
  {
    name: 'speaker-not-claimant',
    severity: 'warning',
    breaches(dataset) {
      const sources = byId(dataset.sources);
      return quotedClaims(dataset, ({ speaker }, claim, order) => {
        const [speakers, claiming] = [voices(speaker, sources), claimants(claim)];
        if (!speakers || [...speakers].some((id) => claiming.has(id))) return [];
        const message = `“${speaker}” is no claimant of “${claim.id}”, which ${listed(claiming)} claims`;
        const remedy = 'correct the speaker or the claims, or add an appearance of the claim';
        return [{ path: ['quotations', order, 'speaker'], message, remedy }];
      });
    },
  },
  {
    name: 'own-claim',
    severity: 'warning',
    breaches: (dataset) =>
      relatedClaims(dataset, ({ type }, from, to, path) => {
        const [own, other] = [claimants(from), claimants(to)];
        const isSame = own.size === other.size && [...own].every((id) => other.has(id));
        // Two people whom nobody names may be two people.
        if (!isSame || own.has(unknownId) || (type !== 'denies' && type !== 'supports')) return [];
        const message = `${listed(own)} ${type} nobody else’s claim`;
        const remedy =
          type === 'denies' ? 'correct a claimant; for words taken back, add a correction' : 'write elaborates';
        return [{ path: [...path, 'type'], message, remedy }];
      }),
  },
  {
    name: 'quoted-words',
    severity: 'warning',
    breaches(dataset) {
      const quotations = new Map<string, string[]>();
      quotedClaims(dataset, ({ text, translation }, { id }) => {
        if (!quotations.has(id)) quotations.set(id, []);
        for (const words of [text, translation?.text ?? '']) quotations.get(id)!.push(normalize(words, typography));
        return [];
      });
      return dataset.claims.flatMap(({ id, text }, order) => {
        const verbatim = quotations.get(id);
        if (!verbatim) return [];
        const invented = quotedWords(text).filter((words) => {
          const wanted = normalize(words, typography);
          // The first word of a sentence has a capital.
          const inside = wanted.slice(0, 1).toLowerCase() + wanted.slice(1);
          return !verbatim.some((quotation) => quotation.includes(wanted) || quotation.includes(inside));
        });
        return invented.map((words) => ({
          path: ['claims', order, 'text'],
          message: `no quotation of the claim has the words “${words}”`,
          remedy: 'quote verbatim, or take the quotation marks away',
        }));
      });
    },
  },
  {
    name: 'not-in-about',
    severity: 'warning',
    breaches({ claims, sources }) {
      const people = new People(sources);
      const known = byId(sources);
      return claims.flatMap((claim, order) => {
        if (claim.kind !== 'allegation') return [];
        const about = new Set((claim.about ?? []).flatMap((id) => namesOf(known.get(id) ?? { name: id })));
        const words = [claim.text, ...claim.appearances.flatMap(({ wording = [] }) => wording)];
        const named = words.flatMap((text) => people.namedIn(text)).filter(([name]) => !about.has(name));
        const missing = new Set(named.map(([, person]) => person));
        return [...missing].map(({ id, name }) => ({
          path: ['claims', order, claim.about ? 'about' : 'text'],
          message: `the allegation names ${name}, and its \`about\` does not`,
          remedy: `add “${id}” to \`about\``,
        }));
      });
    },
  },
  {
    name: 'one-word-quotation',
    severity: 'hint',
    breaches: (dataset) =>
      quotedClaims(dataset, ({ id, text }, claim, order) => {
        const isWord = /^[\p{L}\p{M}\p{N}’'-]+$/u.test(text) && !unspaced.test(text);
        const isMarked = quotedWords(claim.text).some((words) =>
          normalize(words, typography).includes(normalize(text, typography)),
        );
        if (!isWord || isMarked) return [];
        const message = `“${id}” is one word, and “${claim.id}” does not quote it in its sentence`;
        return [{ path: ['quotations', order, 'text'], message, remedy: 'put the word between quotation marks there' }];
      }),
  },
];

/** Returns the language of the record that a path leads into. */
function languageOf({ inLanguage, article, claims }: Dataset, [collection, order]: Path): string {
  const own = collection === 'claims' ? claims[Number(order)]?.inLanguage : undefined;
  return own ?? inLanguage ?? article?.inLanguage ?? '';
}

/** Finds loaded words outside quotations, in the language of the dataset. */
export const loadedWordsRule: EditorRule = {
  name: 'loaded-word',
  severity: 'hint',
  breaches: (dataset) =>
    texts(dataset, [], (text, path) => {
      const fields = ownWords[String(path[0])] ?? [];
      const field = path.findLast((key) => typeof key === 'string');
      if (!fields.includes(field!)) return [];
      return loadedWords(withoutQuotedWords(text), languageOf(dataset, path)).map(({ word, meaning }) => ({
        path,
        message: `“${word}” ${meaning}`,
        remedy: 'write a neutral word, such as “says”, or quote who says so',
      }));
    }),
};

/** Finds allegations and denials in the indicative, in the language of the dataset: both, because one alone would lean. */
export const indicativeMoodRule: EditorRule = {
  name: 'indicative-mood',
  severity: 'hint',
  breaches: (dataset) =>
    dataset.claims.flatMap(({ kind, text, appearances }, order) => {
      if (kind !== 'allegation' && kind !== 'denial') return [];
      const path: Path = ['claims', order];
      const wordings = appearances.flatMap(({ wording }, at) =>
        wording === undefined ? [] : [{ text: wording, path: [...path, 'appearances', at, 'wording'] }],
      );
      return [{ text, path: [...path, 'text'] }, ...wordings].flatMap((own) =>
        indicatives(withoutQuotedWords(own.text), languageOf(dataset, path)).map(({ verb, mood }) => ({
          path: own.path,
          message: `“${verb}” is in the indicative, which states the ${kind} as a fact`,
          remedy: `write ${mood}, in allegations and denials alike, or quote who says so`,
        })),
      );
    }),
};
