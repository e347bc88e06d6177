import { fill } from '../locales/fill.js';
import { articleId, isReserved, unknownId } from '../model/reserved-ids.js';
import type { ClaimIndex } from '../model/claim-index.js';
import { languageTag } from '../model/language-tag.js';
import type { Source } from '../model/types.js';
import type { Locale } from './locale.js';
import { memoize } from './memoize.js';
import { punctuation } from './punctuation.js';

export interface Attribution {
  /** The name; several names are joined as the language joins a list. */
  readonly name: string;
  /** The names, if there are several. */
  readonly names?: readonly string[];
  /** Role and affiliation of a single source, as far as they are shown. */
  readonly role?: string;
  /** BCP 47 tag of the language of name and role: the dataset’s, but the interface’s for the article itself and for nobody. */
  readonly language: string;
}

function sourceOf(index: ClaimIndex, id: string): Source | undefined {
  const source = index.source(id);
  return source && index.visible(source);
}

/** Returns the name of a source; its id if the dataset does not have it, so that no attribution is lost. */
function nameOf(index: ClaimIndex, id: string, locale: Locale): string {
  if (id === articleId) return locale.strings['the-article'];
  if (id === unknownId) return locale.strings['not-named'];
  return sourceOf(index, id)?.name ?? id;
}

function affiliationOf(index: ClaimIndex, id: string, locale: Locale): string | undefined {
  const affiliation = sourceOf(index, id)?.affiliation;
  return affiliation && nameOf(index, affiliation, locale);
}

function phrase(index: ClaimIndex, parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(punctuation(index.language).comma);
}

const listFormat = memoize(
  (language: string) => new Intl.ListFormat(languageTag(language) ?? 'en', { type: 'conjunction' }),
);

/** Returns the parts of a list of names as a language writes it; as English does if Intl does not accept its tag. */
export function listOf(names: readonly string[], language: string): ReturnType<Intl.ListFormat['formatToParts']> {
  return listFormat(language).formatToParts(names);
}

/** Names sources as a phrase in the dataset’s language. */
export function namesOf(index: ClaimIndex, ids: readonly string[], locale: Locale): Attribution {
  const language = ids.every(isReserved) ? locale.language : index.language;
  const [name = '', ...others] = ids.map((id) => nameOf(index, id, locale));
  if (!others.length) return { name, language };
  const names = [name, ...others];
  const words = listOf(names, language).map(({ value }) => value);
  return { name: words.join(''), names, language };
}

/** Names the source through which something became known; each source of a chain cites the one before it. */
export function outletOf(index: ClaimIndex, ids: readonly string[], locale: Locale): Attribution {
  const [first, ...others] = ids.map((id) => namesOf(index, [id], locale));
  const cite = ({ name: source }: Attribution, { name }: Attribution): Attribution => ({
    name: fill(locale.strings.citing, { name, source }).join(''),
    language: locale.language,
  });
  return others.reduce(cite, first!);
}

/** Names sources briefly: a single person with the affiliation, others by their names only. */
export function briefAttribution(index: ClaimIndex, ids: readonly string[], locale: Locale): Attribution {
  const names = namesOf(index, ids, locale);
  const [id, ...others] = ids;
  const isPerson = id !== undefined && !others.length && sourceOf(index, id)?.type === 'Person';
  const role = isPerson && affiliationOf(index, id, locale);
  return role ? { ...names, role } : names;
}

/** Returns the name with the role, for places that have no markup. */
export function fullName({ name, role, language }: Attribution): string {
  return role ? name + punctuation(language).comma + role : name;
}

export function attribution(index: ClaimIndex, ids: readonly string[], locale: Locale): Attribution {
  const names = namesOf(index, ids, locale);
  if (ids.length > 1) return names;
  const source = sourceOf(index, ids[0]!);
  const role = phrase(index, [source?.jobTitle ?? source?.description, affiliationOf(index, ids[0]!, locale)]);
  return { ...names, ...(role && { role }) };
}
