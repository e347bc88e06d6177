import { articleId, isReserved, unknownId } from '../model/reserved-ids.js';
import type { ClaimIndex } from '../model/claim-index.js';
import type { Source } from '../model/types.js';
import type { Locale } from './locale.js';

export interface Attribution {
  /** The name; several names are joined as the language joins a list. */
  readonly name: string;
  /** The names, if there are several. */
  readonly names?: readonly string[];
  /** Role and affiliation of a single source, as far as they are shown, in the order of the language. */
  readonly role?: readonly string[];
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

/** Names sources as a phrase in the dataset’s language. */
export function namesOf(index: ClaimIndex, ids: readonly string[], locale: Locale): Attribution {
  const language = ids.every(isReserved) ? locale.language : index.language;
  const [name = '', ...others] = ids.map((id) => nameOf(index, id, locale));
  if (!others.length) return { name, language };
  const names = [name, ...others];
  const words = locale.writing.list(names, language).map(({ value }) => value);
  return { name: words.join(''), names, language };
}

/** Names the sources through which something became known; each cites the one before it. */
export function outletsOf(index: ClaimIndex, ids: readonly string[], locale: Locale): readonly Attribution[] {
  return ids.map((id) => namesOf(index, [id], locale));
}

/** Names sources briefly: a single person with the affiliation, others by their names only. */
export function briefAttribution(index: ClaimIndex, ids: readonly string[], locale: Locale): Attribution {
  const names = namesOf(index, ids, locale);
  const [id, ...others] = ids;
  const isPerson = id !== undefined && !others.length && sourceOf(index, id)?.type === 'Person';
  const affiliation = isPerson && affiliationOf(index, id, locale);
  return affiliation ? { ...names, role: [affiliation] } : names;
}

/** Returns the name with the role, for places that have no markup. */
export function fullName({ name, role, language }: Attribution, { writing }: Locale): string {
  const { roleOpen, roleComma, roleClose } = writing.punctuation(language);
  return role ? name + roleOpen + role.join(roleComma) + roleClose : name;
}

export function attribution(index: ClaimIndex, ids: readonly string[], locale: Locale): Attribution {
  const names = namesOf(index, ids, locale);
  if (ids.length > 1) return names;
  const source = sourceOf(index, ids[0]!);
  const titleFirst = [source?.jobTitle ?? source?.description, affiliationOf(index, ids[0]!, locale)];
  const role = titleFirst.filter((part) => part !== undefined);
  // Languages with parentheses around both name the affiliation first.
  if (locale.writing.punctuation(index.language).roleClose) role.reverse();
  return role.length ? { ...names, role } : names;
}
