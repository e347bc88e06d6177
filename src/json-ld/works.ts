import { limits } from '../model/schema.js';
import type { Work } from '../model/types.js';
import { addressOf } from './addresses.js';
import { Node, type Value } from './graph.js';
import type { Reader } from './reader.js';

/** Returns the fields that are there, or `undefined` if there are none. */
function workOf(fields: { readonly [Key in keyof Work]?: Work[Key] | undefined }): Work | undefined {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return entries.length ? Object.fromEntries(entries) : undefined;
}

/** Reads the name of a publisher, which a work has as words. */
function publisherOf(reader: Reader, node: Node): string | undefined {
  return reader.first(node.values('publisher'), (value) => {
    const publisher = reader.resolve(value);
    if (!publisher) return reader.words(value, limits.name)?.text;
    const name = reader.text(publisher, limits.name, 'name');
    if (name !== undefined) publisher.isRead = true;
    publisher.useTypes('Organization');
    return name;
  });
}

/** Reads published works: a post, a broadcast, an article in which something was said. */
export class Works {
  /** Works by node: many claims may refer to one. */
  readonly #byNode = new Map<Node, Work | undefined>();

  constructor(readonly reader: Reader) {}

  /** Reads a work that is a node, the name of one, or an address. */
  read(value: Value): Work | undefined {
    const node = this.reader.resolve(value);
    if (node) {
      if (!this.#byNode.has(node)) this.#byNode.set(node, this.ofNode(node));
      return this.#byNode.get(node);
    }
    const { content, place } = value;
    if (content instanceof Node) {
      // An address that no node describes is that of a work elsewhere.
      const url = content.id === undefined ? undefined : addressOf(content.id, place.part.base);
      if (url !== undefined) content.isRead = true;
      return workOf({ url });
    }
    const url = this.reader.address(value);
    return workOf(url === undefined ? { name: this.reader.words(value, limits.name)?.text } : { url });
  }

  /** Reads the work that a node describes. */
  ofNode(node: Node): Work | undefined {
    const name = this.reader.text(node, limits.name, 'headline', 'name');
    const identity = node.id === undefined || name !== undefined ? undefined : addressOf(node.id, undefined);
    const url = this.reader.addressOf(node, 'url', 'contentUrl') ?? identity;
    return this.#work(node, name, url, () => this.reader.date(node, 'datePublished'));
  }

  /** Reads the work that a claim is described as: its title is not what is claimed, and its date is that of the claim. */
  ofClaim(node: Node, claim: string): Work | undefined {
    const name = this.reader.first(node.values('headline', 'name'), (value) => {
      const words = this.reader.words(value, limits.name)?.text;
      if (words === claim) value.used = true;
      return words === claim ? undefined : words;
    });
    return this.#work(node, name, this.reader.addressOf(node, 'url', 'contentUrl'), () => undefined);
  }

  #work(
    node: Node,
    name: string | undefined,
    url: string | undefined,
    date: () => Work['datePublished'] | undefined,
  ): Work | undefined {
    if (name === undefined && url === undefined && !this.reader.isOwn(node)) return undefined;
    node.isRead = true;
    node.useTypes('CreativeWork', 'Thing');
    return workOf({
      name,
      publisher: publisherOf(this.reader, node),
      datePublished: date(),
      url,
      archivedAt: this.reader.addressOf(node, 'archivedAt'),
    });
  }
}
