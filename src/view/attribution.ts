import { en } from '../locales/en.js';
import { articleId, type ClaimIndex } from '../model/claim-index.js';
import { interfaceLocale } from './dates.js';

/** Who said something. */
export interface Attribution {
  /** The name; several are joined as the language joins a list. */
  readonly name: string;
  /** Role and affiliation of a single source, as far as the dataset knows them. */
  readonly role?: string;
}

/** The name of a source; the id itself where the dataset does not know it, so that nothing is lost. */
function nameOf(index: ClaimIndex, id: string): string {
  return id === articleId ? en.theArticle : (index.source(id)?.name ?? id);
}

/** The name of what a source belongs to or speaks for. */
function affiliationOf(index: ClaimIndex, id: string): string | undefined {
  const affiliation = index.source(id)?.affiliation;
  return affiliation && nameOf(index, affiliation);
}

function roleOf(index: ClaimIndex, id: string): string | undefined {
  const source = index.source(id);
  return [source?.jobTitle ?? source?.description, affiliationOf(index, id)].filter(Boolean).join(', ') || undefined;
}

/** The names of some sources, joined as the language joins a list. */
export function namesOf(index: ClaimIndex, ids: readonly string[]): string {
  const list = new Intl.ListFormat(interfaceLocale(index.article.inLanguage), { type: 'conjunction' });
  return list.format(ids.map((id) => nameOf(index, id)));
}

/** Who said something, in a few words: a single person with whom they speak for, else the names. */
export function briefAttribution(index: ClaimIndex, ids: readonly string[]): string {
  const names = namesOf(index, ids);
  const [id, ...others] = ids;
  const isPerson = id !== undefined && !others.length && index.source(id)?.type === 'Person';
  return [names, isPerson && affiliationOf(index, id)].filter(Boolean).join(', ');
}

/**
 * Who said something, with role and affiliation.
 *
 * @param ids - Source ids, or `article`; at least one.
 */
export function attribution(index: ClaimIndex, ids: readonly string[]): Attribution {
  const role = ids.length === 1 ? roleOf(index, ids[0]!) : undefined;
  return { name: namesOf(index, ids), ...(role && { role }) };
}
