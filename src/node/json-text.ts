import { parseTree, type Node } from 'jsonc-parser';

import { Lines } from './lines.js';
import { UsageError } from './terminal.js';

/** A path of property names and array indexes to a value. */
export type Path = readonly (string | number)[];

/** A value to set at a path: of a property that may be new, or of an array’s entry. */
export interface Change {
  readonly path: Path;
  readonly value: unknown;
}

interface Edit {
  readonly offset: number;
  readonly length: number;
  readonly content: string;
}

/** How a document writes the properties of an object. */
interface Style {
  readonly beforeFirst: string;
  readonly between: string;
  readonly colon: string;
}

/**
 * The text of a JSON document with the places of its values. Changes keep every other byte: indentation, order of keys, line
 * ends.
 */
export class JsonText {
  readonly #file: string;
  readonly #text: string;
  #tree?: Node;
  #lines?: Lines;
  /** The children of objects by name: a record may have many. */
  readonly #properties = new WeakMap<Node, ReadonlyMap<string, Node>>();

  /** @param text - A document that `JSON.parse` accepts. */
  constructor(file: string, text: string) {
    this.#file = file;
    this.#text = text;
  }

  /** Returns the line of the value at a path, from 1; of the nearest value around it if there is none. */
  line(path: Path): number {
    this.#lines ??= new Lines(this.#text);
    return this.#lines.at(this.#nearest(path).node.offset);
  }

  /** Returns the text with changes; the text as it is if all values are there already. */
  with(changes: readonly Change[]): string {
    const edits: Edit[] = [];
    const additions = new Map<Node, [key: string, value: unknown][]>();
    for (const { path, value } of changes) {
      const { node, rest } = this.#nearest(path);
      if (!rest.length) this.#replace(node, value, edits);
      else if (rest.length > 1 || node.type !== 'object') throw new Error('Only a property can be added.');
      else additions.set(node, [...(additions.get(node) ?? []), [String(rest[0]), value]]);
    }
    for (const [node, properties] of additions) edits.push(this.#add(node, properties));
    let done = 0;
    const parts = edits
      .sort((a, b) => a.offset - b.offset)
      .flatMap(({ offset, length, content }) => {
        const unchanged = this.#text.slice(done, offset);
        done = offset + length;
        return [unchanged, content];
      });
    return [...parts, this.#text.slice(done)].join('');
  }

  #root(): Node {
    try {
      return (this.#tree ??= parseTree(this.#text)!);
    } catch (error) {
      // The parser calls itself for each level, and `JSON.parse` does not.
      if (error instanceof RangeError) throw new UsageError(`${this.#file}: is nested too deeply; take levels out.`);
      throw error;
    }
  }

  /** Returns the value at a path, or the nearest one around it with the rest of the path. */
  #nearest(path: Path): { readonly node: Node; readonly rest: Path } {
    let node = this.#root();
    for (const [depth, key] of path.entries()) {
      const child = node.type === 'array' ? node.children![key as number] : this.#propertiesOf(node).get(String(key));
      if (!child) return { node, rest: path.slice(depth) };
      node = child;
    }
    return { node, rest: [] };
  }

  #propertiesOf(node: Node): ReadonlyMap<string, Node> {
    let properties = this.#properties.get(node);
    if (!properties) {
      const entries = node.type === 'object' ? node.children! : [];
      properties = new Map(entries.map(({ children }) => [children![0]!.value as string, children![1]!]));
      this.#properties.set(node, properties);
    }
    return properties;
  }

  #replace(node: Node, value: unknown, edits: Edit[]): void {
    const { offset, length } = node;
    if (node.type === 'object') {
      for (const [key, inner] of Object.entries(value as object)) {
        const child = this.#propertiesOf(node).get(key);
        if (child) this.#replace(child, inner, edits);
      }
    } else if (node.value !== value) {
      edits.push({ offset, length, content: this.#written(value, this.#styleOf(node.parent!.parent!)) });
    }
  }

  /** Adds properties after the last one of an object, in the style of the object. */
  #add(node: Node, properties: readonly [key: string, value: unknown][]): Edit {
    const style = this.#styleOf(node);
    const { offset, length } = node.children!.at(-1)!;
    const content = properties.map(
      ([key, value]) => style.between + JSON.stringify(key) + style.colon + this.#written(value, style),
    );
    return { offset: offset + length, length: 0, content: content.join('') };
  }

  #styleOf({ offset, children = [] }: Node): Style {
    const [first, second] = children as [Node, Node?];
    const beforeFirst = this.#text.slice(offset + 1, first.offset);
    const [key, value] = first.children as [Node, Node];
    const colon = this.#text.slice(key.offset + key.length, value.offset);
    const lone = /[\r\n]/.test(beforeFirst) ? `,${beforeFirst}` : `,${colon.slice(1)}`;
    const between = second ? this.#text.slice(first.offset + first.length, second.offset) : lone;
    return { beforeFirst, between, colon };
  }

  #written(value: unknown, { beforeFirst, between, colon }: Style): string {
    const [lineEnd] = /\r\n?|\n/.exec(between) ?? [];
    if (lineEnd !== undefined) {
      const indent = between.slice(between.lastIndexOf(lineEnd.at(-1)!) + 1);
      return JSON.stringify(value, null, this.#indent()).replaceAll('\n', lineEnd + indent);
    }
    const inLine = (inner: unknown): string => {
      if (Array.isArray(inner)) return `[${inner.map(inLine).join(between)}]`;
      if (typeof inner !== 'object' || !inner) return JSON.stringify(inner);
      const entries = Object.entries(inner).map(([key, entry]) => JSON.stringify(key) + colon + inLine(entry));
      return `{${beforeFirst}${entries.join(between)}${beforeFirst}}`;
    };
    return inLine(value);
  }

  /** The indentation of one level: that of the document’s first property. */
  #indent(): string {
    const root = this.#root();
    return /[\r\n]([ \t]+)$/.exec(this.#text.slice(root.offset + 1, root.children?.[0]?.offset))?.[1] ?? '  ';
  }
}
