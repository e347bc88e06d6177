import { Parser, type DefaultTreeAdapterMap } from 'parse5';

type Element = DefaultTreeAdapterMap['element'];

/**
 * Parses a piece of a page, and returns an element that contains it. `parseFragment` moves the nodes one by one out of this
 * element, each from the beginning of a list: that takes quadratic time.
 */
export function parseContent(html: string): Element {
  const parser = Parser.getFragmentParser<DefaultTreeAdapterMap>(null, { sourceCodeLocationInfo: true });
  parser.tokenizer.write(html, true);
  return parser.document.childNodes[0] as Element;
}
