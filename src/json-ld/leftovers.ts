import { summarize } from '../model/findings.js';
import type { Steps } from '../model/steps.js';
import { Node, valuesOfStep, type Value } from './graph.js';
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
  #visited = 0;

  constructor(readonly language: string | undefined) {}

  /** @returns Whether a reader used something of the node. */
  *visit(node: Node): Steps<boolean> {
    if (node.isReported) return true;
    const before = this.found.length;
    let isUsed = node.isRead;
    if (node.isRead) for (const type of node.types) if (!type.used) this.found.push(type);
    for (const values of node.properties.values()) {
      for (const value of values) {
        if (++this.#visited % valuesOfStep === 0) yield;
        const { content } = value;
        if (content instanceof Node && !content.isReference) {
          if (yield* this.visit(content)) isUsed = true;
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

/**
 * Reports what is not used, in steps of some values.
 *
 * @param language - The language of the dataset, which its texts need not name.
 */
export function* reportLeftovers(reader: Reader, language: string | undefined): Steps<void> {
  const { roots, strays, refused } = reader.graph;
  for (const { value, message, remedy, ...report } of refused) reader.report(value, message, remedy, report);
  const leftovers = new Leftovers(language);
  for (const root of roots) if (!(yield* leftovers.visit(root))) leftovers.found.push(root);
  const remedy = 'add it by hand if it matters';
  for (const list of [leftovers.found, strays]) {
    for (const [order, found] of list.entries()) {
      if (order % valuesOfStep === 0) yield;
      reader.report(found, 'the model has no place for this', remedy, { rule: 'not-shown' });
    }
  }
  for (const [order, value] of leftovers.foreign.entries()) {
    if (order % valuesOfStep === 0) yield;
    if (value.isLanguageUsed) continue;
    const tag = summarize(value.language);
    const message = `the text is in another language (${tag}), and only claims and quotations have one`;
    reader.report(value, message, remedy, { rule: 'not-shown' });
  }
}
