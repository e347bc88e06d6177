import { isObject, jsonPath, type RuleName } from '../model/findings.js';
import { limits } from '../model/schema.js';
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
  /** The length of the names on the path. */
  readonly length: number;

  constructor(
    readonly part: Part,
    readonly parent?: Place,
    readonly key: string | number = '',
  ) {
    this.length = (parent?.length ?? 0) + (typeof key === 'string' ? key.length : 0);
  }

  at(key: string | number): Place {
    return new Place(this.part, this, key);
  }

  /** A JSONPath (RFC 9535). */
  get path(): string {
    const keys: (string | number)[] = [];
    this.#addKeys(keys);
    return jsonPath(keys);
  }

  #addKeys(keys: (string | number)[]): void {
    if (!this.parent) return;
    this.parent.#addKeys(keys);
    keys.push(this.key);
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

  /** Returns the values of properties; of each the first thousand, so that the work for a node has an end. */
  values(...names: readonly string[]): readonly Value[] {
    const [values = noValues, ...others] = names.map((name) => {
      const all = this.properties.get(name) ?? noValues;
      return all.length > limits.list ? all.slice(0, limits.list) : all;
    });
    return others.length ? values.concat(...others) : values;
  }
}

/** All nodes of the parts. */
export interface Graph {
  /** The outermost nodes. */
  readonly roots: readonly Node[];
  /** Values that belong to no node. */
  readonly strays: readonly Value[];
  /** Values that are not read, because they are too long or nested too deep. */
  readonly refused: readonly Refused[];
  /** Returns the first node of a scope with an `@id`, references excluded. */
  readonly named: (id: string, part: Part) => Node | undefined;
  /** The parts that this library wrote. */
  readonly own: ReadonlySet<Part>;
  /** The languages that the contexts of parts give to their texts. */
  readonly languages: ReadonlyMap<Part, string>;
}

/** A value that is not read, and why. */
interface Refused {
  readonly value: Value;
  readonly message: string;
  readonly remedy: string;
  readonly rule: RuleName;
  /** True if no record inside it is read. */
  readonly dropped: boolean;
}

/** The greatest nesting depth, and the greatest length of the names on a path. No genuine document of claims reaches them. */
const maxDepth = 100;
const maxPath = 1000;

/** The greatest length of a text in a document: a character reference of ten characters may stand for one. */
const maxLength = 10 * limits.text;

/** The number of values in a step: one for each value would cost more than it gives. */
export const valuesOfStep = 100;

const keyOf = (id: string, { scope = '' }: Part): string => `${scope}\n${id}`;

class GraphReader implements Graph {
  readonly roots: Node[] = [];
  readonly strays: Value[] = [];
  readonly refused: Refused[] = [];
  #visited = 0;
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
    if (++this.#visited % valuesOfStep === 0) yield;
    if (json === null || json === undefined) return [];
    if (depth > maxDepth || place.length > maxPath) {
      const [message, remedy] = ['the document is nested too deep', 'take out what is not needed'];
      this.refused.push({ value: new Value('', json, place), message, remedy, rule: 'not-mapped', dropped: true });
      return [];
    }
    if (typeof json === 'string' && json.length > maxLength) {
      const message = `this has ${json.length} characters, and up to ${limits.text} are read`;
      const value = new Value('', json, place);
      this.refused.push({ value, message, remedy: 'shorten it', rule: 'too-long', dropped: false });
      return [];
    }
    if (Array.isArray(json)) {
      const values: Value[] = [];
      for (const [order, entry] of json.entries()) {
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
    for (const key of Object.keys(json)) {
      if (key === '@context') continue;
      const entry = json[key];
      const name = localName(key, terms);
      if (name === '@id' && typeof entry === 'string') {
        node.id = entry;
        continue;
      }
      const values = yield* this.#valuesOf(entry, place.at(key), terms, depth + 1);
      if (name === '@type' || key === typeKey) {
        const others: Value[] = [];
        const known = node.types.length;
        for (const value of values) {
          const { content, raw, place: at } = value;
          if (typeof content !== 'string' || node.types.length === limits.list) others.push(value);
          else node.types.push(new Value(localName(content, terms), raw, at));
        }
        if (node.types.length > known) {
          if (others.length) node.properties.set(key, others);
          continue;
        }
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

/** Reads parts into one graph, in steps of some values. Each value of the parts is visited once. */
export function* graphOf(parts: readonly Part[]): Steps<Graph> {
  const reader = new GraphReader();
  for (const part of parts) yield* reader.read(part.json, new Place(part));
  return reader;
}
