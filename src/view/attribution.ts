import { articleId, type ClaimIndex } from '../model/claim-index.js';
import { usableTag, type Locale } from './locale.js';
import { punctuation } from './punctuation.js';

/** Who said something. */
export interface Attribution {
  /** The name; several are joined as the language joins a list. */
  readonly name: string;
  /** Role and affiliation of a single source, as far as the dataset knows them. */
  readonly role?: string;
  /** BCP 47 tag of the language of name and role: the dataset’s, but the interface’s for the article itself. */
  readonly language: string;
}

/** The name of a source; the id itself where the dataset does not know it, so that nothing is lost. */
function nameOf(index: ClaimIndex, id: string, locale: Locale): string {
  return id === articleId ? locale.strings['the-article'] : (index.source(id)?.name ?? id);
}

/** The name of what a source belongs to or speaks for. */
function affiliationOf(index: ClaimIndex, id: string, locale: Locale): string | undefined {
  const affiliation = index.source(id)?.affiliation;
  return affiliation && nameOf(index, affiliation, locale);
}

function phrase(index: ClaimIndex, parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(punctuation(index.article.inLanguage).comma);
}

const lists = new Map<string, Intl.ListFormat>();

/** Joins names as a language does; as English does where Intl does not take its tag. */
function joined(names: readonly string[], language: string): string {
  if (names.length === 1) return names[0]!;
  let list = lists.get(language);
  if (!list) {
    list = new Intl.ListFormat(usableTag(language) ?? 'en', { type: 'conjunction' });
    lists.set(language, list);
  }
  return list.format(names);
}

/** Some sources as a phrase in the dataset’s language. */
export function namesOf(index: ClaimIndex, ids: readonly string[], locale: Locale): Attribution {
  const isArticle = ids.every((id) => id === articleId);
  const language = isArticle ? locale.language : index.article.inLanguage;
  const names = ids.map((id) => nameOf(index, id, locale));
  return { name: joined(names, language), language };
}

/** Who said something, in a few words: a single person with whom they speak for, else the names. */
export function briefAttribution(index: ClaimIndex, ids: readonly string[], locale: Locale): Attribution {
  const names = namesOf(index, ids, locale);
  const [id, ...others] = ids;
  const isPerson = id !== undefined && !others.length && index.source(id)?.type === 'Person';
  return isPerson ? { ...names, name: phrase(index, [names.name, affiliationOf(index, id, locale)]) } : names;
}

/**
 * Who said something, with role and affiliation.
 *
 * @param ids - Source ids, or `article`; at least one.
 */
export function attribution(index: ClaimIndex, ids: readonly string[], locale: Locale): Attribution {
  const names = namesOf(index, ids, locale);
  if (ids.length > 1) return names;
  const source = index.source(ids[0]!);
  const role = phrase(index, [source?.jobTitle ?? source?.description, affiliationOf(index, ids[0]!, locale)]);
  return { ...names, ...(role && { role }) };
}
