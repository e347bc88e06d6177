import { Node, type Value } from './graph.js';
import { languageOf } from './languages.js';
import type { Reader } from './reader.js';

/**
 * Reports each value that no reader used, so that nothing is lost in silence: a node as a whole if no reader used any
 * of it, else value by value.
 */
class Leftovers {
  /** The places to report, in the order of the document. */
  readonly found: (Node | Value)[] = [];
  /** Values that name a language other than that of the dataset. */
  readonly foreign: Value[] = [];

  constructor(readonly language: string | undefined) {}

  /** @returns Whether a reader used something of the node. */
  visit(node: Node): boolean {
    if (node.isReported) return true;
    const before = this.found.length;
    let isUsed = node.isRead;
    if (node.isRead) this.found.push(...node.types.filter(({ used }) => !used));
    for (const values of node.properties.values()) {
      for (const value of values) {
        const { content } = value;
        if (content instanceof Node && !content.isReference) {
          if (this.visit(content)) isUsed = true;
          else this.found.push(value);
        } else if (value.used || (content instanceof Node && content.isRead)) {
          isUsed = true;
          if (value.language !== undefined && languageOf(value.language) !== this.language) this.foreign.push(value);
        } else if (!(typeof content === 'string' && !content.trim())) this.found.push(value);
      }
    }
    if (!isUsed) this.found.length = before;
    return isUsed;
  }
}

/** @param language - The language of the dataset, which its texts need not name. */
export function reportLeftovers(reader: Reader, language: string | undefined): void {
  const { roots, strays } = reader.graph;
  const leftovers = new Leftovers(language);
  for (const root of roots) if (!leftovers.visit(root)) leftovers.found.push(root);
  for (const stray of strays) {
    if (stray.isTooDeep)
      reader.report(stray, 'the document is nested too deep', 'take out what is not needed', { dropped: true });
    else leftovers.found.push(stray);
  }
  for (const found of leftovers.found) {
    reader.report(found, 'the model has no place for this', 'add it by hand if it matters', { rule: 'not-shown' });
  }
  for (const value of leftovers.foreign) {
    if (value.isLanguageUsed) continue;
    const message = `the text is in another language (${value.language}), and only claims and quotations have one`;
    reader.report(value, message, 'add it by hand if it matters', { rule: 'not-shown' });
  }
}
