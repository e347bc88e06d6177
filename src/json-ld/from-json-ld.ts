import { articleId } from '../model/article-id.js';
import { jsonPath, type Finding } from '../model/findings.js';
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

const namespaces = ['', 'schema:', 'http://schema.org/', 'https://schema.org/'];

/** Properties that are not reported: identity, context, and values that the surrounding nodes repeat. */
const ignoredProperties = new Set([
  '@context',
  '@id',
  '@type',
  'type',
  '@graph',
  'identifier',
  'sameAs',
  'image',
  'logo',
  'mainEntityOfPage',
]);

/** The greatest nesting depth. No genuine document of claims reaches it, so a deeper one is rejected. */
const maxDepth = 32;

// Publishers write midnight if the time is unknown, so a time of midnight is discarded.
const isoDate = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T(?!00:00:00)\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2}))?)?)?/;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

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

/** Looks up a property of a node under each prefix that its name may have. */
function property({ value, path }: Located<Json>, name: string): Located | undefined {
  for (const namespace of namespaces) {
    const key = namespace + name;
    if (Object.hasOwn(value, key)) return { value: value[key], path: [...path, key] };
  }
  return undefined;
}

/** Returns the values of a property, as a list even if there is one value. */
function values(node: Located<Json>, name: string): Located[] {
  const found = property(node, name);
  if (!found) return [];
  if (!Array.isArray(found.value)) return listOf(found.value).map((value) => ({ value, path: found.path }));
  return found.value.map((value: unknown, order) => ({ value, path: [...found.path, order] }));
}

/** Returns the first non-empty text among some properties; the text may be inside an object, as `@value` or `name`. */
function text(node: Located<Json>, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    for (const { value } of values(node, name)) {
      const plain = isObject(value) ? (value['@value'] ?? value['name']) : value;
      if (typeof plain === 'string' && plain.trim()) return plain.trim();
    }
  }
  return undefined;
}

/** Returns the language tag of a node, or `undefined` for a language in words, such as “Portuguese”. */
function languageOf(node: Located<Json>): string | undefined {
  const tag = text(node, 'inLanguage');
  return tag && /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(tag) ? tag : undefined;
}

function number(node: Located<Json>, name: string): number | undefined {
  const [found] = values(node, name);
  const value = typeof found?.value === 'string' && found.value.trim() ? Number(found.value) : found?.value;
  return Number.isFinite(value) ? (value as number) : undefined;
}

/**
 * Derives an id of lower-case letters, digits and hyphens from a text; a text without Latin letters and digits gets the
 * fallback.
 */
function slug(words: string, fallback: string): string {
  const plain = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
  return plain || fallback;
}

/**
 * Recognizes a response of the Fact Check Tools API’s `claims:search`, whose property names are not those of
 * schema.org.
 */
function isApiResponse(input: unknown): input is { claims: readonly unknown[] } {
  return isObject(input) && Array.isArray(input['claims']) && !('sources' in input) && !('version' in input);
}

/**
 * Returns true for schema.org JSON-LD and for a response of the Fact Check Tools API; false for a dataset of this
 * model.
 */
export function isJsonLd(input: unknown): boolean {
  if (Array.isArray(input)) return input.some((entry) => isObject(entry) && isJsonLd(entry));
  return isObject(input) && ('@context' in input || '@graph' in input || '@type' in input || isApiResponse(input));
}

/** Converts a response of the Fact Check Tools API to schema.org nodes. */
function nodesOfApiResponse({ claims }: { claims: readonly unknown[] }): Located<Json>[] {
  return claims.flatMap((claim, order): Located<Json>[] => {
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
  readonly #nodes = new Map<string, Located<Json>>();
  /** Claim ids by node and by text. */
  readonly #claimOf = new Map<unknown, string>();
  #article: Article | undefined;
  #language: string | undefined;

  read(input: unknown, progress: Progress): void {
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
  }

  get dataset(): unknown {
    return {
      version: 1,
      article: this.#article ?? { name: 'Imported claims', inLanguage: this.#language ?? 'und' },
      sources: [...this.#sources.values()],
      claims: [...this.#claims.values()],
      quotations: this.#quotations,
      relations: [],
    };
  }

  #report({ value, path }: Located, message: string, remedy: string, dropped: boolean): void {
    this.findings.push({ path: jsonPath(path), value, rule: 'not-mapped', message, remedy, dropped });
  }

  /** Collects the nodes of a document: an object, a list, a graph, or the items of a feed. */
  #collect({ value, path }: Located, depth: number): Located<Json>[] {
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
    const inside = ['@graph', 'dataFeedElement', 'item'].flatMap((name) => {
      const found = property(node, name);
      return found ? this.#collect(found, depth + 1) : [];
    });
    const types = typesOf(value);
    const isContainer = inside.length > 0 && !types.some((type) => type === 'Claim' || type === 'ClaimReview');
    return isContainer || ('@graph' in value && !types.length) ? inside : [node, ...inside];
  }

  /** Returns a nested node, or the node that a reference names. */
  #resolve({ value, path }: Located): Located<Json> | undefined {
    if (typeof value === 'string') return this.#nodes.get(value);
    if (!isObject(value)) return undefined;
    const named = Object.keys(value).length === 1 ? this.#nodes.get(value['@id'] as string) : undefined;
    return named ?? { value, path };
  }

  #id(base: string): string {
    let id = base;
    // The search resumes at the last number, because every claim in a script other than Latin may have the same base
    // id.
    let copy = this.#copies.get(base) ?? 2;
    for (; this.#ids.has(id); copy++) id = `${base}-${copy}`;
    this.#copies.set(base, copy);
    this.#ids.add(id);
    return id;
  }

  #address(node: Located<Json>, name: string): string | undefined {
    for (const { value, path } of values(node, name)) {
      const address = isObject(value) ? (value['@id'] ?? value['url']) : value;
      const accepted = typeof address === 'string' ? webAddress(address) : undefined;
      if (accepted) return accepted;
      this.#report({ value, path }, 'this is no address of the scheme http or https', 'correct it', false);
    }
    return undefined;
  }

  /** Returns a date of ISO 8601, with the time only if its UTC offset is given. */
  #date(node: Located<Json>, ...names: readonly string[]): string | undefined {
    for (const name of names) {
      for (const { value, path } of values(node, name)) {
        const day = typeof value === 'string' ? isoDate.exec(value)?.[0] : undefined;
        if (day && !Number.isNaN(Date.parse(day))) return day;
        this.#report({ value, path }, 'this is no date of ISO 8601', 'write it YYYY-MM-DD', false);
      }
    }
    return undefined;
  }

  /** Reports each property of a node that has a value but no counterpart in the model. */
  #reportUnmapped(node: Located<Json>, ...mapped: readonly string[]): void {
    for (const [key, value] of Object.entries(node.value)) {
      const name = withoutNamespace(key);
      if (ignoredProperties.has(name) || mapped.includes(name) || value === undefined || value === null) continue;
      this.#report(
        { value, path: [...node.path, key] },
        'the model has no place for this',
        'add it by hand if it matters',
        false,
      );
    }
  }

  #readArticle(node: Located<Json>, seen = new Set<Json>(), depth = 0): void {
    if (seen.has(node.value) || depth > maxDepth) return;
    seen.add(node.value);
    this.#language ??= languageOf(node);
    for (const name of ['itemReviewed', 'appearance', 'firstAppearance', 'isPartOf']) {
      for (const found of values(node, name)) {
        const inner = this.#resolve(found);
        if (!inner) continue;
        if (name === 'itemReviewed') {
          this.#readArticle(inner, seen, depth + 1);
        } else {
          this.#setArticle(inner);
        }
      }
    }
  }

  #setArticle(node: Located<Json>): void {
    const name = text(node, 'headline', 'name');
    const url = values(node, 'url').length ? this.#address(node, 'url') : undefined;
    if (name === undefined && url === undefined) return;
    if (this.#article) {
      if (this.#article.url === url && (name === undefined || this.#article.name === name)) return;
      this.#report(node, 'a dataset is of one article, and this is another', 'make a dataset for each', false);
      return;
    }
    const publisher = values(node, 'publisher')
      .map((found) => this.#nameOf(found))
      .find(Boolean);
    const day = this.#date(node, 'datePublished');
    this.#article = {
      name: name ?? url!,
      inLanguage: languageOf(node) ?? this.#language ?? 'und',
      ...(url && { url }),
      ...(publisher && { publisher }),
      ...(day && { datePublished: { stated: day, edtf: day, basis: 'stated' } }),
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
    const source: { -readonly [Key in keyof Source]: Source[Key] } = {
      id: this.#id(slug(name, 'source')),
      type: sourceTypes.find((type) => types?.includes(type)) ?? 'Organization',
      name,
    };
    // The source is registered before its affiliation is read, so two sources that name each other do not recurse
    // forever.
    this.#sources.set(name, source);
    if (!node) return source.id;
    const [jobTitle, description] = [text(node, 'jobTitle'), text(node, 'description')];
    if (jobTitle) source.jobTitle = jobTitle;
    if (description) source.description = description;
    const alternateName = values(node, 'alternateName').flatMap(({ value }) =>
      typeof value === 'string' && value ? [value] : [],
    );
    if (alternateName.length) source.alternateName = alternateName;
    const url = values(node, 'url').length ? this.#address(node, 'url') : undefined;
    if (url) source.url = url;
    const group = ['affiliation', 'worksFor', 'parentOrganization', 'memberOf'].flatMap((key) => values(node, key))[0];
    const affiliation = group && depth < maxDepth ? this.#source(group, depth + 1) : undefined;
    if (affiliation) source.affiliation = affiliation;
    return source.id;
  }

  #sourcesOf(node: Located<Json>, ...names: readonly string[]): string[] {
    const found = names.flatMap((name) => values(node, name));
    return [...new Set(found.flatMap((value) => this.#source(value) ?? []))];
  }

  #unnamedSource(node: Located<Json>): string {
    this.#report(node, 'nobody is named who says this', 'name the source; until then it is shown as unnamed', false);
    return this.#source({ value: 'Unnamed source', path: node.path })!;
  }

  #readNode(node: Located<Json>): void {
    const types = typesOf(node.value);
    if (types.includes('ClaimReview')) this.#readReview(node);
    else if (types.includes('Claim')) this.#claim(node);
    else if (types.includes('Quotation')) this.#readQuotation(node);
    else
      this.#report(
        node,
        'only Claim, ClaimReview and Quotation are read',
        'remove it, or give it one of these types',
        true,
      );
  }

  /**
   * Returns the id of the claim that a node is or names; the claim is created at its first mention. The claimants are
   * `speakers` if given, otherwise the authors of the node.
   */
  #claim(node: Located<Json>, reviewed?: string, speakers?: readonly string[]): string | undefined {
    const words = text(node, 'text') ?? reviewed ?? text(node, 'claimReviewed', 'name', 'headline', 'description');
    if (words === undefined) {
      this.#report(node, 'there is no text that says what is claimed', 'add `text`', true);
      return undefined;
    }
    const address = text(node, '@id');
    const known = this.#claimOf.get(node.value) ?? (address === undefined ? this.#claimOf.get(words) : undefined);
    if (known !== undefined) return known;
    const idInAddress = address?.match(/#claim-([a-z0-9]+(?:-[a-z0-9]+)*)$/)?.[1];
    const id = this.#id(idInAddress ?? slug(words, 'claim'));
    this.#claimOf.set(node.value, id).set(words, id);
    const claimant = speakers ?? this.#sourcesOf(node, 'author', 'creator');
    const day = this.#date(node, 'datePublished', 'dateCreated');
    const corrections = values(node, 'correction').flatMap((found) => this.#correction(found));
    this.#claims.set(id, {
      id,
      text: words,
      kind:
        claimKinds.find((kind) =>
          values(node, 'additionalType').some(({ value }) => value === kindVocabulary + kind),
        ) ?? 'assertion',
      claimant: claimant.length ? [...claimant] : [this.#unnamedSource(node)],
      verification: 'unverified',
      ...(day && { date: this.#claimDate(day) }),
      ...(corrections.length && { corrections }),
    });
    this.#reportUnmapped(
      node,
      ...[
        'text',
        'claimReviewed',
        'name',
        'headline',
        'author',
        'creator',
        'datePublished',
        'dateCreated',
        'correction',
      ],
      ...['additionalType', 'inLanguage', 'appearance', 'firstAppearance', 'isPartOf', 'url'],
    );
    return id;
  }

  #claimDate(day: string): ClaimDate {
    return { stated: day, edtf: day, basis: 'stated' };
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

  #readReview(node: Located<Json>): void {
    const reviewed = text(node, 'claimReviewed');
    const [item] = values(node, 'itemReviewed').flatMap((found) => this.#resolve(found) ?? []);
    const id = this.#claim(item ?? { value: {}, path: node.path }, reviewed);
    if (id === undefined) return;
    const review = this.#review(node);
    const claim = this.#claims.get(id)!;
    if (review) this.#claims.set(id, { ...claim, reviews: [...(claim.reviews ?? []), review] });
    this.#reportUnmapped(
      node,
      ...[
        'claimReviewed',
        'itemReviewed',
        'author',
        'publisher',
        'reviewRating',
        'url',
        'datePublished',
        'inLanguage',
        'name',
        'headline',
      ],
    );
  }

  #review(node: Located<Json>): Review | undefined {
    const [author] = this.#sourcesOf(node, 'author', 'publisher');
    const [rating] = values(node, 'reviewRating').flatMap((found) => this.#resolve(found) ?? []);
    const ratingValue = rating && number(rating, 'ratingValue');
    const verdict =
      rating && (text(rating, 'alternateName', 'name', 'ratingValue', 'ratingExplanation') ?? ratingValue?.toString());
    const url = values(node, 'url').length ? this.#address(node, 'url') : undefined;
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

  #readQuotation(node: Located<Json>): void {
    const words = text(node, 'text');
    if (words === undefined) {
      this.#report(node, 'a quotation without words', 'add `text`', true);
      return;
    }
    const named = ['creator', 'spokenByCharacter', 'author'].map((name) => this.#sourcesOf(node, name));
    const speakers = named.find(({ length }) => length) ?? [this.#unnamedSource(node)];
    const claims = values(node, 'about').flatMap((found) => {
      const claim = this.#resolve(found);
      const isClaim = claim && typesOf(claim.value).some((type) => type === 'Claim');
      const id = isClaim ? this.#claim(claim) : undefined;
      if (id === undefined) this.#report(found, 'this is no claim in the document', 'correct the reference', false);
      return id ?? [];
    });
    const about = { value: { text: words }, path: node.path };
    const idInAddress = text(node, '@id')?.match(/#quotation-([a-z0-9]+(?:-[a-z0-9]+)*)$/)?.[1];
    const language = languageOf(node);
    // A quotation must belong to a claim, so a quotation without one becomes a claim itself.
    const belongsTo = claims.length ? claims : [this.#claim(about, undefined, speakers)!];
    this.#quotations.push({
      id: this.#id(idInAddress ?? slug(words, 'quotation')),
      text: words,
      speaker: speakers[0]!,
      claims: belongsTo,
      ...(language && language !== this.#article?.inLanguage && { inLanguage: language }),
    });
    this.#reportUnmapped(
      node,
      'text',
      'creator',
      'spokenByCharacter',
      'author',
      'about',
      'inLanguage',
      'isPartOf',
      'url',
    );
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
  importer.read(input, progress);
  return { dataset: importer.dataset, findings: importer.findings };
}
