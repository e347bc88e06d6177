import { limits } from '../model/schema.js';
import type { Article } from '../model/types.js';
import type { Node } from './graph.js';
import type { Reader } from './reader.js';
import { articleFragment } from './vocabulary.js';

/** The article that a document of this library names. Other documents say nothing of the article that shows their claims. */
export class Articles {
  article: Article | undefined;
  #raw: string | undefined;

  constructor(readonly reader: Reader) {}

  /** Reads a node if it is the article. */
  read(node: Node): boolean {
    const isArticle = this.reader.isOwn(node) && Boolean(node.id?.endsWith(articleFragment));
    if (isArticle) this.#read(node);
    return isArticle;
  }

  #read(node: Node): void {
    const raw = JSON.stringify(node.raw);
    this.#raw ??= raw;
    if (raw !== this.#raw) {
      this.reader.leaveOut(node, 'a dataset is of one article, and this is another', 'make a dataset for each');
      return;
    }
    node.isReported = true;
    this.article ??= this.#article(node);
  }

  #article(node: Node): Article | undefined {
    const { reader } = this;
    const name = reader.text(node, limits.text, 'name');
    const inLanguage = reader.language(node, 'inLanguage');
    if (name === undefined) return undefined;
    const url = reader.addressOf(node, 'url');
    const publisher = reader.first(node.values('publisher'), (value) => {
      const voice = reader.resolve(value);
      return voice && reader.text(voice, limits.name, 'name');
    });
    const datePublished = reader.date(node, 'datePublished');
    return {
      name,
      ...(inLanguage !== undefined && { inLanguage }),
      ...(url !== undefined && { url }),
      ...(publisher !== undefined && { publisher }),
      ...(datePublished && { datePublished }),
    };
  }
}
