import { Tokenizer, type Token } from 'parse5';
import { SAXParser, type SaxToken } from 'parse5-sax-parser';

/**
 * The greatest number of attributes of a tag. parse5 compares each attribute with all before it, as Gumbo did
 * (https://github.com/sparklemotion/nokogiri/issues/2568).
 */
const maxAttributes = 1000;

/** The finding about a tag with more. */
export const tooManyAttributes = `a tag here has more than ${maxAttributes.toLocaleString('en')} attributes`;

class BoundedTokenizer extends Tokenizer {
  overfullLine: number | undefined;

  protected override _leaveAttrName(): void {
    const { attrs, location } = this.currentToken as Token.TagToken;
    if (attrs.length < maxAttributes) super._leaveAttrName();
    else this.overfullLine ??= location!.startLine;
  }
}

/** Reads the tags of a page without a tree, in time in proportion to the page: up to a tag with too many attributes. */
export class BoundedParser extends SAXParser {
  readonly #tokenizer: BoundedTokenizer;

  constructor() {
    super({ sourceCodeLocationInfo: true });
    this.#tokenizer = new BoundedTokenizer(this.options, this.parserFeedbackSimulator);
    this.tokenizer = this.#tokenizer;
    this.parserFeedbackSimulator.tokenizer = this.#tokenizer;
  }

  protected override _emitToken(eventName: string, token: SaxToken): void {
    if (this.overfullLine === undefined) super._emitToken(eventName, token);
  }

  /** The line of the first tag that has more than `maxAttributes`. */
  get overfullLine(): number | undefined {
    return this.#tokenizer.overfullLine;
  }

  /** Reads a piece of the page. */
  feed(html: string): Promise<void> {
    return new Promise((resolve) => void this.write(html, () => resolve()));
  }

  /** Reads the end of the page. */
  finish(): Promise<void> {
    return new Promise((resolve) => void this.end(() => resolve()));
  }
}
