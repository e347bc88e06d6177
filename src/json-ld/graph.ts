import { isObject, jsonPath } from '../model/findings.js';
import type { Steps } from '../model/steps.js';
import { languageIn, localName, ownVocabulary, termsOf, type Terms } from './vocabulary.js';

/** A piece of JSON that is read by itself: a file, a line of one, or a block of a page. */
export interface Part {
  readonly json: unknown;
  /** The name of the part in findings, if several are read. */
  readonly file?: string | undefined;
  /** The address that relative addresses are resolved against. */
  readonly base?: string | undefined;
  /** The language of the page that the part is from. */
  readonly language?: string | undefined;
  /** Parts of one scope may refer to each other’s nodes, as the blocks of a page do. */
  readonly scope?: string | undefined;
}

/** The place of a value in its part, as a linked list: a path of its own for each value would take more memory. */
export class Place {
  constructor(
    readonly part: Part,
    readonly parent?: Place,
    readonly key?: string | number,
  ) {}

  at(key: string | number): Place {
    return new Place(this.part, this, key);
  }

  /** A JSONPath (RFC 9535). */
  get path(): string {
    return jsonPath(this.#keys());
  }

  #keys(): (string | number)[] {
    return this.parent ? [...this.parent.#keys(), this.key!] : [];
  }
}

/** A value of a property. Readers mark what they use; the rest is reported. */
export class Value {
  used = false;
  /** True if the language beside the value is that of a record. */
  isLanguageUsed = false;

  constructor(
    readonly content: string | number | boolean | Node,
    readonly raw: unknown,
    readonly place: Place,
    /** The language tag beside the value (`@language`). */
    readonly language?: string,
  ) {}
}

const noValues: readonly Value[] = [];

/** A node object of JSON-LD, its names without prefixes. */
export class Node {
  /** True if a reader used the node, so what it did not use of it is reported value by value. */
  isRead = false;
  /** True if a finding says that the whole node is left out. */
  isReported = false;
  id: string | undefined;
  readonly types: Value[] = [];
  readonly properties = new Map<string, Value[]>();

  constructor(
    readonly raw: Readonly<Record<string, unknown>>,
    readonly place: Place,
  ) {}

  /** True if the node only names another. */
  get isReference(): boolean {
    return this.id !== undefined && !this.properties.size;
  }

  is(...types: readonly string[]): boolean {
    return this.types.some(({ content }) => types.includes(content as string));
  }

  /** Marks the types that a record stands for. */
  useTypes(...types: readonly string[]): void {
    for (const type of this.types) if (types.includes(type.content as string)) type.used = true;
  }

  values(...names: readonly string[]): readonly Value[] {
    if (names.length === 1) return this.properties.get(names[0]!) ?? noValues;
    return names.flatMap((name) => this.properties.get(name) ?? noValues);
  }
}

/** All nodes of the parts. */
export interface Graph {
  /** The outermost nodes. */
  readonly roots: readonly Node[];
  /** Values that belong to no node, and values that are nested too deep. */
  readonly strays: readonly (Value & { readonly isTooDeep?: boolean })[];
  /** Returns the first node of a scope with an `@id`, references excluded. */
  readonly named: (id: string, part: Part) => Node | undefined;
  /** The parts that this library wrote. */
  readonly own: ReadonlySet<Part>;
  /** The languages that the contexts of parts give to their texts. */
  readonly languages: ReadonlyMap<Part, string>;
}

/** The greatest nesting depth. No genuine document of claims reaches it. */
const maxDepth = 100;

/** The lists of records are not deeper in a document; a step for each smaller list would cost more than it gives. */
export const depthOfSteps = 4;

const keyOf = (id: string, { scope = '' }: Part): string => `${scope}\n${id}`;

class GraphReader implements Graph {
  readonly roots: Node[] = [];
  readonly strays: (Value & { isTooDeep?: boolean })[] = [];
  readonly #named = new Map<string, Node>();
  readonly own = new Set<Part>();
  readonly languages = new Map<Part, string>();

  *read(json: unknown, place: Place): Steps<void> {
    for (const value of yield* this.#valuesOf(json, place, undefined, 0)) {
      if (value.content instanceof Node) this.roots.push(value.content);
      else this.strays.push(value);
    }
  }

  /** Returns the values of a property in one list; lists in lists, and the lists and sets of JSON-LD, are flattened. */
  *#valuesOf(json: unknown, place: Place, terms: Terms | undefined, depth: number): Steps<Value[]> {
    if (json === null || json === undefined) return [];
    if (depth > maxDepth) {
      this.strays.push(Object.assign(new Value('', json, place), { isTooDeep: true }));
      return [];
    }
    if (Array.isArray(json)) {
      const values: Value[] = [];
      for (const [order, entry] of json.entries()) {
        if (depth < depthOfSteps) yield;
        for (const value of yield* this.#valuesOf(entry, place.at(order), terms, depth + 1)) values.push(value);
      }
      return values;
    }
    if (!isObject(json)) return [new Value(json as string | number | boolean, json, place)];
    for (const key of ['@list', '@set']) {
      if (Object.hasOwn(json, key)) return yield* this.#valuesOf(json[key], place.at(key), terms, depth + 1);
    }
    if (Object.hasOwn(json, '@value')) {
      const language = typeof json['@language'] === 'string' ? json['@language'] : undefined;
      const values = yield* this.#valuesOf(json['@value'], place.at('@value'), terms, depth + 1);
      return values.map(({ content, raw, place: inner }) => new Value(content, raw, inner, language));
    }
    return [new Value(yield* this.#node(json, place, terms, depth), json, place)];
  }

  *#node(json: Readonly<Record<string, unknown>>, place: Place, outer: Terms | undefined, depth: number): Steps<Node> {
    const node = new Node(json, place);
    const terms = termsOf(json['@context'], outer);
    const language = languageIn(terms);
    if (language !== undefined) this.languages.set(place.part, language);
    const typeKey = '@type' in json ? '@type' : 'type';
    for (const [key, entry] of Object.entries(json)) {
      if (key === '@context') continue;
      const name = localName(key, terms);
      if (name === '@id' && typeof entry === 'string') {
        node.id = entry;
        continue;
      }
      const values = yield* this.#valuesOf(entry, place.at(key), terms, depth + 1);
      const isType = name === '@type' || key === typeKey;
      const types = isType ? values.filter(({ content }) => typeof content === 'string') : [];
      for (const { content, raw, place: at } of types)
        node.types.push(new Value(localName(content as string, terms), raw, at));
      if (types.length) {
        const others = values.filter((value) => !types.includes(value));
        if (others.length) node.properties.set(key, others);
        continue;
      }
      const isOwn = ({ content }: Value) => typeof content === 'string' && content.startsWith(ownVocabulary);
      if (name === 'additionalType' && values.some(isOwn)) this.own.add(place.part);
      const known = node.properties.get(name);
      if (known) for (const value of values) known.push(value);
      else if (values.length) node.properties.set(name, values);
    }
    const key = node.id === undefined || node.isReference ? undefined : keyOf(node.id, place.part);
    if (key !== undefined && !this.#named.has(key)) this.#named.set(key, node);
    return node;
  }

  named(id: string, part: Part): Node | undefined {
    return this.#named.get(keyOf(id, part));
  }
}

/** Reads parts into one graph, in steps of an entry of a list. Each value of the parts is visited once. */
export function* graphOf(parts: readonly Part[]): Steps<Graph> {
  const reader = new GraphReader();
  for (const part of parts) yield* reader.read(part.json, new Place(part));
  return reader;
}
