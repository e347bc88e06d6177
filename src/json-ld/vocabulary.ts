import { isObject } from '../model/findings.js';

/** The prefix of what schema.org has no term for; `additionalType` is the property that can hold it. */
export const ownVocabulary = 'urn:claim-elements:';

/** The prefix of the IRIs of claim kinds. */
export const kindVocabulary = `${ownVocabulary}kind:`;

/** Marks a source whose name is withheld, and says how many people it stands for. */
export const anonymousVocabulary = `${ownVocabulary}anonymous`;
export const countVocabulary = `${ownVocabulary}count:`;

/** Marks the node of a dataset. */
export const datasetVocabulary = `${ownVocabulary}dataset`;

/** The ends of the addresses of an article, and of its own voice. */
export const articleFragment = '#article';
export const voiceFragment = '#publisher';

/** The names that a `@context` defines, and those of the contexts around it. */
export interface Terms {
  readonly iris: ReadonlyMap<string, string>;
  readonly outer: Terms | undefined;
}

const schemaOrg = /^(?:schema:|https?:\/\/(?:www\.)?schema\.org\/)/;

/** The names that the context of schema.org has for keywords: https://schema.org/docs/jsonldcontext.jsonld */
const ofSchemaOrg = { id: '@id', type: '@type' };

/** Reads the terms that a `@context` defines. */
export function termsOf(context: unknown, outer: Terms | undefined): Terms | undefined {
  const contexts = [context].flat().flatMap((entry): Readonly<Record<string, unknown>>[] => {
    if (typeof entry === 'string') return schemaOrg.test(`${entry}/`) ? [ofSchemaOrg] : [];
    return isObject(entry) ? [entry] : [];
  });
  if (!contexts.length) return outer;
  const iris = new Map<string, string>();
  for (const [name, definition] of contexts.flatMap((entries) => Object.entries(entries))) {
    const iri = isObject(definition) ? definition['@id'] : definition;
    if (typeof iri === 'string') iris.set(name, iri);
  }
  return { iris, outer };
}

function iriOf(name: string, terms: Terms | undefined): string | undefined {
  for (let scope = terms; scope; scope = scope.outer) {
    const iri = scope.iris.get(name);
    if (iri !== undefined) return iri;
  }
  return undefined;
}

/** Returns the language that a `@context` gives to all texts. */
export const languageIn = (terms: Terms | undefined): string | undefined => iriOf('@language', terms);

/** Returns the name of a type or a property without the namespace of schema.org. */
export function localName(name: string, terms: Terms | undefined): string {
  const term = iriOf(name, terms) ?? name;
  const colon = term.indexOf(':');
  const prefix = colon < 1 ? undefined : iriOf(term.slice(0, colon), terms);
  return (prefix === undefined ? term : prefix + term.slice(colon + 1)).replace(schemaOrg, '');
}
