import { SAXParser } from 'parse5-sax-parser';

/** Reads the tags of a page without a tree, which malformed markup makes much larger than the page. */
export class TagParser extends SAXParser {
  constructor() {
    super({ sourceCodeLocationInfo: true });
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
