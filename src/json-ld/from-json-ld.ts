import { articleId } from '../model/reserved-ids.js';
import { isObject, jsonPath, type Finding } from '../model/findings.js';
import { noProgress, type Progress } from '../model/progress.js';
import { claimKinds, sourceTypes } from '../model/schema.js';
import type { Article, Claim, ClaimDate, Correction, Quotation, Review, Source } from '../model/types.js';
import { webAddress } from '../model/web-address.js';
import { kindVocabulary } from './to-json-ld.js';

type Json = Readonly<Record<string, unknown>>;
type Path = readonly (string | number)[];

/** A value with its path in the document. */
interface Located<T = unknown> {
  readonly value: T;
  readonly path: Path;
}

type Node = Located<Json>;

const namespaces = ['', 'schema:', 'http://schema.org/', 'https://schema.org/'];

/** Properties that are not reported: identity, context, and values that the surrounding nodes repeat. */
const ignoredProperties = '@context @id @type type @graph identifier sameAs image logo mainEntityOfPage'.split(' ');

/** The properties that have a counterpart in the model, by the type of the node. */
const mappedProperties = {
  Claim:
    'text claimReviewed name headline author creator datePublished dateCreated correction ' +
    'additionalType inLanguage appearance firstAppearance isPartOf url',
  ClaimReview: 'claimReviewed itemReviewed author publisher reviewRating url datePublished inLanguage name headline',
  Quotation: 'text creator spokenByCharacter author about inLanguage isPartOf url',
};

/** The greatest nesting depth. No genuine document of claims reaches it, so a deeper one is rejected. */
const maxDepth = 32;

// Publishers write midnight if the time is unknown, so a time of midnight is discarded.
const isoDate = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T(?!00:00:00)\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2}))?)?)?/;

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as unknown[]) : [value];
}

function withoutNamespace(name: string): string {
  return name.slice(namespaces.findLast((prefix) => name.startsWith(prefix))!.length);
}

/** Returns the types of a node without their namespace; a node may have several. */
function typesOf(node: Json): readonly string[] {
  return listOf(node['@type'] ?? node['type'])
    .filter((type) => typeof type === 'string')
    .map(withoutNamespace);
}

/** Looks up properties of a node under each prefix that their names may have. */
function properties({ value, path }: Node, names: readonly string[]): Located[] {
  return names.flatMap((name) => {
    const key = namespaces.map((namespace) => namespace + name).find((prefixed) => Object.hasOwn(value, prefixed));
    return key === undefined ? [] : [{ value: value[key], path: [...path, key] }];
  });
}

/** Returns the values of properties in one list, whether a property has one value or several. */
function values(node: Node, ...names: readonly string[]): Located[] {
  return properties(node, names).flatMap(({ value, path }) =>
    listOf(value).map((entry, order) => ({ value: entry, path: Array.isArray(value) ? [...path, order] : path })),
  );
}

/** Returns the first non-empty text among some properties; the text may be inside an object, as `@value` or `name`. */
function text(node: Node, ...names: readonly string[]): string | undefined {
  return values(node, ...names)
    .map(({ value }) => (isObject(value) ? (value['@value'] ?? value['name']) : value))
    .find((plain): plain is string => typeof plain === 'string' && plain.trim() !== '')
    ?.trim();
}

/** Returns the language tag of a node, or `undefined` for a language in words, such as “Portuguese”. */
function languageOf(node: Node): string | undefined {
  const tag = text(node, 'inLanguage');
  return tag && /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(tag) ? tag : undefined;
}

function number(node: Node, name: string): number | undefined {
  const [found] = values(node, name);
  const value = typeof found?.value === 'string' && found.value.trim() ? Number(found.value) : found?.value;
  return Number.isFinite(value) ? (value as number) : undefined;
}

const statedDate = (day: string): ClaimDate => ({ stated: day, edtf: day, basis: 'stated' });

/** Derives an id of lower-case Latin letters, digits and hyphens; words without any get the fallback. */
function slug(words: string, fallback: string): string {
  const plain = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
  return plain || fallback;
}

/** Recognizes an answer of `claims:search` of the Fact Check Tools API, which has names of its own. */
function isApiResponse(input: unknown): input is { claims: readonly unknown[] } {
  return isObject(input) && Array.isArray(input['claims']) && !('sources' in input) && !('version' in input);
}

/** Returns true if a value is schema.org JSON-LD or an answer of the Fact Check Tools API, instead of a dataset. */
export function isJsonLd(input: unknown): boolean {
  if (Array.isArray(input)) return input.some((entry) => isObject(entry) && isJsonLd(entry));
  return isObject(input) && ('@context' in input || '@graph' in input || '@type' in input || isApiResponse(input));
}

/** Converts a response of the Fact Check Tools API to schema.org nodes. */
function nodesOfApiResponse({ claims }: { claims: readonly unknown[] }): Node[] {
  return claims.flatMap((claim, order): Node[] => {
    if (!isObject(claim)) return [];
    const itemReviewed = {
      '@type': 'Claim',
      text: claim['text'],
      author: claim['claimant'],
      datePublished: claim['claimDate'],
    };
    const reviews = listOf(claim['claimReview']);
    if (!reviews.length) return [{ value: itemReviewed, path: ['claims', order] }];
    return reviews.map((review, reviewIndex) => {
      const { publisher, url, reviewDate, textualRating, languageCode } = isObject(review) ? review : ({} as Json);
      const value = {
        '@type': 'ClaimReview',
        itemReviewed,
        author: isObject(publisher) ? { ...publisher, name: publisher['name'] ?? publisher['site'] } : undefined,
        reviewRating: { alternateName: textualRating },
        url,
        datePublished: reviewDate,
        inLanguage: languageCode,
      };
      return { value, path: ['claims', order, 'claimReview', reviewIndex] };
    });
  });
}

class JsonLdImporter {
  readonly findings: Finding[] = [];
  readonly #sources = new Map<string, Source>();
  readonly #claims = new Map<string, Claim>();
  readonly #quotations: Quotation[] = [];
  readonly #ids = new Set<string>([articleId]);
  /** The number for the next duplicate of an id, by id. */
  readonly #copies = new Map<string, number>();
  /** Nodes by `@id`. */
  readonly #nodes = new Map<string, Node>();
  /** Claim ids by node and by text. */
  readonly #claimOf = new Map<unknown, string>();
  #article: Article | undefined;
  #language: string | undefined;

  read(input: unknown, progress: Progress): unknown {
    const nodes = isApiResponse(input) ? nodesOfApiResponse(input) : this.#collect({ value: input, path: [] }, 0);
    for (const node of nodes) {
      const id = text(node, '@id');
      if (id !== undefined && Object.keys(node.value).length > 1) this.#nodes.set(id, node);
    }
    // The article is read before the claims, because a claim may have the article as its author.
    for (const node of nodes) this.#readArticle(node);
    nodes.forEach((node, done) => {
      progress(done, nodes.length);
      this.#readNode(node);
    });
    return {
      version: 1,
      article: this.#article ?? { name: 'Imported claims', inLanguage: this.#language ?? 'und' },
      sources: [...this.#sources.values()],
      claims: [...this.#claims.values()],
      quotations: this.#quotations,
      relations: [],
    };
  }

  #report({ value, path }: Located, message: string, remedy: string, dropped = false): void {
    this.findings.push({ path: jsonPath(path), value, rule: 'not-mapped', message, remedy, dropped });
  }

  /** Collects the nodes of a document: an object, a list, a graph, or the items of a feed. */
  #collect({ value, path }: Located, depth: number): Node[] {
    if (depth > maxDepth) {
      this.#report({ value, path }, 'the document is nested too deep', 'take out what is not needed', true);
      return [];
    }
    if (Array.isArray(value)) {
      return value.flatMap((entry: unknown, order) =>
        this.#collect({ value: entry, path: [...path, order] }, depth + 1),
      );
    }
    if (!isObject(value)) {
      this.#report({ value, path }, 'this is no node', 'remove it', true);
      return [];
    }
    const node = { value, path };
    const inside = properties(node, ['@graph', 'dataFeedElement', 'item']).flatMap((found) =>
      this.#collect(found, depth + 1),
    );
    const types = typesOf(value);
    const isContainer = inside.length > 0 && !types.some((type) => type === 'Claim' || type === 'ClaimReview');
    return isContainer || ('@graph' in value && !types.length) ? inside : [node, ...inside];
  }

  /** Returns a nested node, or the node that a reference names. */
  #resolve({ value, path }: Located): Node | undefined {
    if (typeof value === 'string') return this.#nodes.get(value);
    if (!isObject(value)) return undefined;
    const named = Object.keys(value).length === 1 ? this.#nodes.get(value['@id'] as string) : undefined;
    return named ?? { value, path };
  }

  #nodesOf(node: Node, ...names: readonly string[]): Node[] {
    return values(node, ...names).flatMap((found) => this.#resolve(found) ?? []);
  }

  #id(base: string): string {
    let id = base;
    // The search resumes at the last number: every claim in a script other than Latin may have the same base id.
    let copy = this.#copies.get(base) ?? 2;
    for (; this.#ids.has(id); copy++) id = `${base}-${copy}`;
    this.#copies.set(base, copy);
    this.#ids.add(id);
    return id;
  }

  /** Returns an id for a claim or a quotation: the one in its address, or one derived from its words. */
  #idOf(kind: 'claim' | 'quotation', node: Node, words: string): string {
    const address = /#(claim|quotation)-([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(text(node, '@id') ?? '');
    return this.#id(address?.[1] === kind ? address[2]! : slug(words, kind));
  }

  #url(node: Node): string | undefined {
    for (const { value, path } of values(node, 'url')) {
      const address = isObject(value) ? (value['@id'] ?? value['url']) : value;
      const accepted = typeof address === 'string' ? webAddress(address) : undefined;
      if (accepted) return accepted;
      this.#report({ value, path }, 'this is no address of the scheme http or https', 'correct it');
    }
    return undefined;
  }

  /** Returns a date of ISO 8601, with the time only if its UTC offset is given. */
  #date(node: Node, ...names: readonly string[]): string | undefined {
    for (const { value, path } of values(node, ...names)) {
      const day = typeof value === 'string' ? isoDate.exec(value)?.[0] : undefined;
      if (day && !Number.isNaN(Date.parse(day))) return day;
      this.#report({ value, path }, 'this is no date of ISO 8601', 'write it YYYY-MM-DD');
    }
    return undefined;
  }

  /** Reports each property of a node that has a value but no counterpart in the model. */
  #reportUnmapped(node: Node, type: keyof typeof mappedProperties): void {
    const known = [...ignoredProperties, ...mappedProperties[type].split(' ')];
    for (const [key, value] of Object.entries(node.value)) {
      if (known.includes(withoutNamespace(key)) || value === undefined || value === null) continue;
      const found = { value, path: [...node.path, key] };
      this.#report(found, 'the model has no place for this', 'add it by hand if it matters');
    }
  }

  #readArticle(node: Node, seen = new Set<Json>(), depth = 0): void {
    if (seen.has(node.value) || depth > maxDepth) return;
    seen.add(node.value);
    this.#language ??= languageOf(node);
    for (const item of this.#nodesOf(node, 'itemReviewed')) this.#readArticle(item, seen, depth + 1);
    for (const article of this.#nodesOf(node, 'appearance', 'firstAppearance', 'isPartOf')) this.#setArticle(article);
  }

  #setArticle(node: Node): void {
    const name = text(node, 'headline', 'name');
    const url = this.#url(node);
    if (name === undefined && url === undefined) return;
    if (this.#article) {
      if (this.#article.url === url && (name === undefined || this.#article.name === name)) return;
      this.#report(node, 'a dataset is of one article, and this is another', 'make a dataset for each');
      return;
    }
    const [publisher] = values(node, 'publisher').flatMap((found) => this.#nameOf(found) ?? []);
    const day = this.#date(node, 'datePublished');
    this.#article = {
      name: name ?? url!,
      inLanguage: languageOf(node) ?? this.#language ?? 'und',
      ...(url && { url }),
      ...(publisher && { publisher }),
      ...(day && { datePublished: statedDate(day) }),
    };
  }

  #nameOf(found: Located): string | undefined {
    if (typeof found.value === 'string' && !this.#nodes.has(found.value)) return found.value.trim() || undefined;
    const node = this.#resolve(found);
    return node && text(node, 'name', 'legalName', 'alternateName', 'url');
  }

  /** Returns the id of a source; the source is created at its first mention. */
  #source(found: Located, depth = 0): string | undefined {
    const name = this.#nameOf(found);
    if (name === undefined) return undefined;
    const articleVoice = this.#article && (this.#article.publisher ?? this.#article.name);
    if (name === articleVoice && depth === 0) return articleId;
    const known = this.#sources.get(name);
    if (known) return known.id;
    const node = this.#resolve(found);
    const types = node && typesOf(node.value);
    const source: Source = {
      id: this.#id(slug(name, 'source')),
      type: sourceTypes.find((type) => types?.includes(type)) ?? 'Organization',
      name,
    };
    // The source is registered before its affiliation is read: two sources may name each other.
    this.#sources.set(name, source);
    if (!node) return source.id;
    const [jobTitle, description] = [text(node, 'jobTitle'), text(node, 'description')];
    const names = values(node, 'alternateName').map(({ value }) => value);
    const alternateName = names.filter((other): other is string => typeof other === 'string' && other !== '');
    const url = this.#url(node);
    const [group] = values(node, 'affiliation', 'worksFor', 'parentOrganization', 'memberOf');
    const affiliation = group && depth < maxDepth ? this.#source(group, depth + 1) : undefined;
    Object.assign(source, {
      ...(jobTitle && { jobTitle }),
      ...(description && { description }),
      ...(alternateName.length && { alternateName }),
      ...(url && { url }),
      ...(affiliation && { affiliation }),
    } satisfies Partial<Source>);
    return source.id;
  }

  #sourcesOf(node: Node, ...names: readonly string[]): string[] {
    return [...new Set(values(node, ...names).flatMap((value) => this.#source(value) ?? []))];
  }

  #unnamedSource(node: Node): string {
    this.#report(node, 'nobody is named who says this', 'name the source; until then it is shown as unnamed');
    return this.#source({ value: 'Unnamed source', path: node.path })!;
  }

  #readNode(node: Node): void {
    const types = typesOf(node.value);
    if (types.includes('ClaimReview')) this.#readReview(node);
    else if (types.includes('Claim')) this.#claim(node);
    else if (types.includes('Quotation')) this.#readQuotation(node);
    else {
      const remedy = 'remove it, or give it one of these types';
      this.#report(node, 'only Claim, ClaimReview and Quotation are read', remedy, true);
    }
  }

  /**
   * Returns the id of the claim that a node is or names; the claim is created at its first mention. The claimants are
   * `speakers` if given, otherwise the authors of the node.
   */
  #claim(node: Node, reviewed?: string, speakers?: readonly string[]): string | undefined {
    const words = text(node, 'text') ?? reviewed ?? text(node, 'claimReviewed', 'name', 'headline', 'description');
    if (words === undefined) {
      this.#report(node, 'there is no text that says what is claimed', 'add `text`', true);
      return undefined;
    }
    const hasAddress = text(node, '@id') !== undefined;
    const known = this.#claimOf.get(node.value) ?? (hasAddress ? undefined : this.#claimOf.get(words));
    if (known !== undefined) return known;
    const id = this.#idOf('claim', node, words);
    this.#claimOf.set(node.value, id).set(words, id);
    const claimant = speakers ?? this.#sourcesOf(node, 'author', 'creator');
    const day = this.#date(node, 'datePublished', 'dateCreated');
    const corrections = values(node, 'correction').flatMap((found) => this.#correction(found));
    const types = values(node, 'additionalType').map(({ value }) => value);
    this.#claims.set(id, {
      id,
      text: words,
      kind: claimKinds.find((kind) => types.includes(kindVocabulary + kind)) ?? 'assertion',
      appearances: [
        {
          claimant: claimant.length ? [...claimant] : [this.#unnamedSource(node)],
          ...(day && { date: statedDate(day) }),
        },
      ],
      ...(corrections.length && { corrections }),
    });
    this.#reportUnmapped(node, 'Claim');
    return id;
  }

  #correction(found: Located): Correction[] {
    const node = this.#resolve(found);
    const words = node && text(node, 'text', 'description');
    const day = node && this.#date(node, 'datePublished', 'dateCreated')?.slice(0, 10);
    if (!words || day?.length !== 10) {
      this.#report(found, 'a correction needs a text and a day', 'add them', true);
      return [];
    }
    return [{ type: text(node, 'name') === 'retracted' ? 'retracted' : 'corrected', date: day, text: words }];
  }

  #readReview(node: Node): void {
    const reviewed = text(node, 'claimReviewed');
    const [item] = this.#nodesOf(node, 'itemReviewed');
    const id = this.#claim(item ?? { value: {}, path: node.path }, reviewed);
    if (id === undefined) return;
    const review = this.#review(node);
    const claim = this.#claims.get(id)!;
    if (review) this.#claims.set(id, { ...claim, reviews: [...(claim.reviews ?? []), review] });
    this.#reportUnmapped(node, 'ClaimReview');
  }

  #review(node: Node): Review | undefined {
    const [author] = this.#sourcesOf(node, 'author', 'publisher');
    const [rating] = this.#nodesOf(node, 'reviewRating');
    const ratingValue = rating && number(rating, 'ratingValue');
    const verdict =
      rating && (text(rating, 'alternateName', 'name', 'ratingValue', 'ratingExplanation') ?? ratingValue?.toString());
    const url = this.#url(node);
    if (author === undefined || verdict === undefined || url === undefined) {
      const parts = Object.entries({ author, reviewRating: verdict, url });
      const missing = parts.flatMap(([name, value]) => (value === undefined ? [name] : []));
      this.#report(node, 'a review needs a reviewer, a rating and an address', `add ${missing.join(', ')}`, true);
      return undefined;
    }
    const [bestRating, worstRating] = ['bestRating', 'worstRating'].map((name) => rating && number(rating, name));
    const day = this.#date(node, 'datePublished', 'dateModified')?.slice(0, 10);
    return {
      author,
      verdict,
      url,
      ...(ratingValue !== undefined && { ratingValue }),
      ...(bestRating !== undefined && { bestRating }),
      ...(worstRating !== undefined && { worstRating }),
      ...(day?.length === 10 && { datePublished: day }),
    };
  }

  #readQuotation(node: Node): void {
    const words = text(node, 'text');
    if (words === undefined) {
      this.#report(node, 'a quotation without words', 'add `text`', true);
      return;
    }
    const named = ['creator', 'spokenByCharacter', 'author'].map((name) => this.#sourcesOf(node, name));
    const speakers = named.find(({ length }) => length) ?? [this.#unnamedSource(node)];
    const claims = values(node, 'about').flatMap((found) => {
      const claim = this.#resolve(found);
      const id = claim && typesOf(claim.value).includes('Claim') ? this.#claim(claim) : undefined;
      if (id === undefined) this.#report(found, 'this is no claim in the document', 'correct the reference');
      return id ?? [];
    });
    const about = { value: { text: words }, path: node.path };
    const language = languageOf(node);
    // A quotation must belong to a claim, so a quotation without one becomes a claim itself.
    const belongsTo = claims.length ? claims : [this.#claim(about, undefined, speakers)!];
    this.#quotations.push({
      id: this.#idOf('quotation', node, words),
      text: words,
      speaker: speakers[0]!,
      claims: belongsTo,
      ...(language && language !== this.#article?.inLanguage && { inLanguage: language }),
    });
    this.#reportUnmapped(node, 'Quotation');
  }
}

/**
 * Converts schema.org `Claim`, `ClaimReview` and `Quotation` nodes to a dataset. The input is a node, a list, a graph
 * or a `DataFeed`, with nested nodes or references, or a response of the Fact Check Tools API. A verdict becomes a
 * review under the reviewer’s name; the claim itself stays unverified, because the editor has not verified it.
 *
 * @param input - Any value, such as the result of `JSON.parse`; the function never throws.
 * @param progress - Called before each node with its index and the number of nodes.
 * @returns An unvalidated dataset, and a finding for each part of the input that the dataset lacks.
 */
export function datasetFromJsonLd(
  input: unknown,
  progress: Progress = noProgress,
): { dataset: unknown; findings: readonly Finding[] } {
  const importer = new JsonLdImporter();
  return { dataset: importer.read(input, progress), findings: importer.findings };
}
