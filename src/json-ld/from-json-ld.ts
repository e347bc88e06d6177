import { articleId } from '../model/claim-index.js';
import { jsonPath, type Finding } from '../model/findings.js';
import { noProgress, type Progress } from '../model/progress.js';
import { claimKinds, sourceTypes } from '../model/schema.js';
import type { Article, Claim, ClaimDate, Correction, Quotation, Review, Source } from '../model/types.js';
import { webAddress } from '../model/web-address.js';
import { kindVocabulary } from './to-json-ld.js';

type Json = Readonly<Record<string, unknown>>;
type Path = readonly (string | number)[];

/** A value with the place where it stands in the document. */
interface Placed<T = unknown> {
  readonly value: T;
  readonly path: Path;
}

const namespaces = ['', 'schema:', 'http://schema.org/', 'https://schema.org/'];

/** What says nothing that a reader would miss: identity, context, and what the nodes around repeat. */
const silent = new Set([
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

/** Deeper than any document of claims is; more would only be meant to do harm. */
const deepest = 32;

// Midnight is what is written where no time is known.
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

/** The types of a node, without the namespace; a node may have several. */
function typesOf(node: Json): readonly string[] {
  return listOf(node['@type'] ?? node['type'])
    .filter((type) => typeof type === 'string')
    .map(withoutNamespace);
}

/** A property of a node, whichever way its name is written. */
function property({ value, path }: Placed<Json>, name: string): Placed | undefined {
  for (const namespace of namespaces) {
    const key = namespace + name;
    if (Object.hasOwn(value, key)) return { value: value[key], path: [...path, key] };
  }
  return undefined;
}

/** The values of a property, one or many. */
function values(node: Placed<Json>, name: string): Placed[] {
  const found = property(node, name);
  if (!found) return [];
  if (!Array.isArray(found.value)) return listOf(found.value).map((value) => ({ value, path: found.path }));
  return found.value.map((value: unknown, order) => ({ value, path: [...found.path, order] }));
}

/** The first of some properties that is a text, or a value with a text inside (`@value`). */
function text(node: Placed<Json>, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    for (const { value } of values(node, name)) {
      const plain = isObject(value) ? (value['@value'] ?? value['name']) : value;
      if (typeof plain === 'string' && plain.trim()) return plain.trim();
    }
  }
  return undefined;
}

/** The language of a node; nothing where it is told in words, such as “Portuguese”. */
function languageOf(node: Placed<Json>): string | undefined {
  const tag = text(node, 'inLanguage');
  return tag && /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(tag) ? tag : undefined;
}

function number(node: Placed<Json>, name: string): number | undefined {
  const [found] = values(node, name);
  const value = typeof found?.value === 'string' && found.value.trim() ? Number(found.value) : found?.value;
  return Number.isFinite(value) ? (value as number) : undefined;
}

/** A lower-case id of letters, digits and hyphens; from another script than Latin little is left of a text. */
function slug(words: string, fallback: string): string {
  const plain = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
  return plain || fallback;
}

/** An answer of the Fact Check Tools API’s `claims:search`, whose names are not those of schema.org. */
function isApiAnswer(input: unknown): input is { claims: readonly unknown[] } {
  return isObject(input) && Array.isArray(input['claims']) && !('sources' in input) && !('version' in input);
}

/** Whether a JSON value is schema.org JSON-LD, or an answer of the Fact Check Tools API, and no dataset of this model. */
export function isJsonLd(input: unknown): boolean {
  if (Array.isArray(input)) return input.some((entry) => isObject(entry) && isJsonLd(entry));
  return isObject(input) && ('@context' in input || '@graph' in input || '@type' in input || isApiAnswer(input));
}

/** The same as nodes of schema.org, which the API’s answer is made from. */
function nodesOfAnswer({ claims }: { claims: readonly unknown[] }): Placed<Json>[] {
  return claims.flatMap((claim, order): Placed<Json>[] => {
    if (!isObject(claim)) return [];
    const itemReviewed = {
      '@type': 'Claim',
      text: claim['text'],
      author: claim['claimant'],
      datePublished: claim['claimDate'],
    };
    const reviews = listOf(claim['claimReview']);
    if (!reviews.length) return [{ value: itemReviewed, path: ['claims', order] }];
    return reviews.map((review, place) => {
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
      return { value, path: ['claims', order, 'claimReview', place] };
    });
  });
}

class Import {
  readonly findings: Finding[] = [];
  readonly #sources = new Map<string, Source>();
  readonly #claims = new Map<string, Claim>();
  readonly #quotations: Quotation[] = [];
  readonly #ids = new Set<string>([articleId]);
  /** How many copies of an id there are, by the id. */
  readonly #copies = new Map<string, number>();
  /** Nodes by `@id`, and the claims that nodes and texts became. */
  readonly #nodes = new Map<string, Placed<Json>>();
  readonly #claimOf = new Map<unknown, string>();
  #article: Article | undefined;
  #language: string | undefined;

  read(input: unknown, progress: Progress): void {
    const nodes = isApiAnswer(input) ? nodesOfAnswer(input) : this.#collect({ value: input, path: [] }, 0);
    for (const node of nodes) {
      const id = text(node, '@id');
      if (id !== undefined && Object.keys(node.value).length > 1) this.#nodes.set(id, node);
    }
    // Before the claims, which may be said by the article itself.
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

  #report({ value, path }: Placed, message: string, remedy: string, dropped: boolean): void {
    this.findings.push({ path: jsonPath(path), value, rule: 'not-mapped', message, remedy, dropped });
  }

  /** The nodes in a document: an object, a list, a graph, or the items of a feed. */
  #collect({ value, path }: Placed, depth: number): Placed<Json>[] {
    if (depth > deepest) {
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

  /** A nested node, or the one that a reference names. */
  #resolved({ value, path }: Placed): Placed<Json> | undefined {
    if (typeof value === 'string') return this.#nodes.get(value);
    if (!isObject(value)) return undefined;
    const named = Object.keys(value).length === 1 ? this.#nodes.get(value['@id'] as string) : undefined;
    return named ?? { value, path };
  }

  #id(wanted: string): string {
    let id = wanted;
    // Not from 2 each time: all claims in another script than Latin may want the same.
    let copy = this.#copies.get(wanted) ?? 2;
    for (; this.#ids.has(id); copy++) id = `${wanted}-${copy}`;
    this.#copies.set(wanted, copy);
    this.#ids.add(id);
    return id;
  }

  #address(node: Placed<Json>, name: string): string | undefined {
    for (const { value, path } of values(node, name)) {
      const address = isObject(value) ? (value['@id'] ?? value['url']) : value;
      const accepted = typeof address === 'string' ? webAddress(address) : undefined;
      if (accepted) return accepted;
      this.#report({ value, path }, 'this is no address of the scheme http or https', 'correct it', false);
    }
    return undefined;
  }

  /** A date of ISO 8601, with the time of the day where its offset from UTC is there. */
  #date(node: Placed<Json>, ...names: readonly string[]): string | undefined {
    for (const name of names) {
      for (const { value, path } of values(node, name)) {
        const day = typeof value === 'string' ? isoDate.exec(value)?.[0] : undefined;
        if (day && !Number.isNaN(Date.parse(day))) return day;
        this.#report({ value, path }, 'this is no date of ISO 8601', 'write it YYYY-MM-DD', false);
      }
    }
    return undefined;
  }

  /** Reports the properties of a node that hold something and have no place in the model. */
  #reportRest(node: Placed<Json>, ...mapped: readonly string[]): void {
    for (const [key, value] of Object.entries(node.value)) {
      const name = withoutNamespace(key);
      if (silent.has(name) || mapped.includes(name) || value === undefined || value === null) continue;
      this.#report(
        { value, path: [...node.path, key] },
        'the model has no place for this',
        'add it by hand if it matters',
        false,
      );
    }
  }

  #readArticle(node: Placed<Json>, seen = new Set<Json>(), depth = 0): void {
    if (seen.has(node.value) || depth > deepest) return;
    seen.add(node.value);
    this.#language ??= languageOf(node);
    for (const name of ['itemReviewed', 'appearance', 'firstAppearance', 'isPartOf']) {
      for (const found of values(node, name)) {
        const inner = this.#resolved(found);
        if (!inner) continue;
        if (name === 'itemReviewed') {
          this.#readArticle(inner, seen, depth + 1);
        } else {
          this.#takeArticle(inner);
        }
      }
    }
  }

  #takeArticle(node: Placed<Json>): void {
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

  #nameOf(found: Placed): string | undefined {
    if (typeof found.value === 'string' && !this.#nodes.has(found.value)) return found.value.trim() || undefined;
    const node = this.#resolved(found);
    return node && text(node, 'name', 'legalName', 'alternateName', 'url');
  }

  /** The id of a source, made at its first mention. */
  #source(found: Placed, depth = 0): string | undefined {
    const name = this.#nameOf(found);
    if (name === undefined) return undefined;
    const voice = this.#article && (this.#article.publisher ?? this.#article.name);
    if (name === voice && depth === 0) return articleId;
    const known = this.#sources.get(name);
    if (known) return known.id;
    const node = this.#resolved(found);
    const types = node && typesOf(node.value);
    const source: { -readonly [Key in keyof Source]: Source[Key] } = {
      id: this.#id(slug(name, 'source')),
      type: sourceTypes.find((type) => types?.includes(type)) ?? 'Organization',
      name,
    };
    // Entered before what it belongs to: two that belong to each other must come to an end.
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
    const affiliation = group && depth < deepest ? this.#source(group, depth + 1) : undefined;
    if (affiliation) source.affiliation = affiliation;
    return source.id;
  }

  #sourcesOf(node: Placed<Json>, ...names: readonly string[]): string[] {
    const found = names.flatMap((name) => values(node, name));
    return [...new Set(found.flatMap((value) => this.#source(value) ?? []))];
  }

  #unnamed(node: Placed<Json>): string {
    this.#report(node, 'nobody is named who says this', 'name the source; until then it is shown as unnamed', false);
    return this.#source({ value: 'Unnamed source', path: node.path })!;
  }

  #readNode(node: Placed<Json>): void {
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

  /** The id of the claim that a node is or names, made at its first mention; by whom it says, unless that is known. */
  #claim(node: Placed<Json>, reviewed?: string, speakers?: readonly string[]): string | undefined {
    const words = text(node, 'text') ?? reviewed ?? text(node, 'claimReviewed', 'name', 'headline', 'description');
    if (words === undefined) {
      this.#report(node, 'there is no text that says what is claimed', 'add `text`', true);
      return undefined;
    }
    const address = text(node, '@id');
    const known = this.#claimOf.get(node.value) ?? (address === undefined ? this.#claimOf.get(words) : undefined);
    if (known !== undefined) return known;
    const own = address?.match(/#claim-([a-z0-9]+(?:-[a-z0-9]+)*)$/)?.[1];
    const id = this.#id(own ?? slug(words, 'claim'));
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
      claimant: claimant.length ? [...claimant] : [this.#unnamed(node)],
      verification: 'unverified',
      ...(day && { date: this.#claimDate(day) }),
      ...(corrections.length && { corrections }),
    });
    this.#reportRest(
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

  #correction(found: Placed): Correction[] {
    const node = this.#resolved(found);
    const words = node && text(node, 'text', 'description');
    const day = node && this.#date(node, 'datePublished', 'dateCreated')?.slice(0, 10);
    if (!words || day?.length !== 10) {
      this.#report(found, 'a correction needs a text and a day', 'add them', true);
      return [];
    }
    return [{ type: text(node, 'name') === 'retracted' ? 'retracted' : 'corrected', date: day, text: words }];
  }

  #readReview(node: Placed<Json>): void {
    const reviewed = text(node, 'claimReviewed');
    const [item] = values(node, 'itemReviewed').flatMap((found) => this.#resolved(found) ?? []);
    const id = this.#claim(item ?? { value: {}, path: node.path }, reviewed);
    if (id === undefined) return;
    const review = this.#review(node);
    const claim = this.#claims.get(id)!;
    if (review) this.#claims.set(id, { ...claim, reviews: [...(claim.reviews ?? []), review] });
    this.#reportRest(
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

  #review(node: Placed<Json>): Review | undefined {
    const [author] = this.#sourcesOf(node, 'author', 'publisher');
    const [rating] = values(node, 'reviewRating').flatMap((found) => this.#resolved(found) ?? []);
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

  #readQuotation(node: Placed<Json>): void {
    const words = text(node, 'text');
    if (words === undefined) {
      this.#report(node, 'a quotation without words', 'add `text`', true);
      return;
    }
    const named = ['creator', 'spokenByCharacter', 'author'].map((name) => this.#sourcesOf(node, name));
    const speakers = named.find(({ length }) => length) ?? [this.#unnamed(node)];
    const claims = values(node, 'about').flatMap((found) => {
      const claim = this.#resolved(found);
      const isClaim = claim && typesOf(claim.value).some((type) => type === 'Claim');
      const id = isClaim ? this.#claim(claim) : undefined;
      if (id === undefined) this.#report(found, 'this is no claim in the document', 'correct the reference', false);
      return id ?? [];
    });
    const about = { value: { text: words }, path: node.path };
    const own = text(node, '@id')?.match(/#quotation-([a-z0-9]+(?:-[a-z0-9]+)*)$/)?.[1];
    const language = languageOf(node);
    // Words that belong to no claim are one.
    const belongsTo = claims.length ? claims : [this.#claim(about, undefined, speakers)!];
    this.#quotations.push({
      id: this.#id(own ?? slug(words, 'quotation')),
      text: words,
      speaker: speakers[0]!,
      claims: belongsTo,
      ...(language && language !== this.#article?.inLanguage && { inLanguage: language }),
    });
    this.#reportRest(node, 'text', 'creator', 'spokenByCharacter', 'author', 'about', 'inLanguage', 'isPartOf', 'url');
  }
}

/**
 * Makes a dataset of schema.org `Claim`, `ClaimReview` and `Quotation` nodes: a node, a list, a graph or a `DataFeed`,
 * nested or by reference, or of an answer of the Fact Check Tools API. A verdict becomes a review under the reviewer’s
 * name; the claim itself stays unverified, since nobody here verified it.
 *
 * @param input - Anything, such as the result of `JSON.parse`; never throws.
 * @param progress - Told how many nodes are done.
 * @returns What is to be validated, and everything that has no place in it.
 */
export function datasetFromJsonLd(
  input: unknown,
  progress: Progress = noProgress,
): { dataset: unknown; findings: readonly Finding[] } {
  const reading = new Import();
  reading.read(input, progress);
  return { dataset: reading.dataset, findings: reading.findings };
}
