import { expect } from '@open-wc/testing';

import { itNeeds } from './engines.js';
import { closePages, importScript, load, openPage, openXhtml, type FramePage } from './frame-page.js';
import { read } from './reading.js';

const markup = `<claim-card claim="substantial-shells" json-ld=""><p slot="note">A note of the page.</p></claim-card>
  <denial-pair allegation="substantial-shells"></denial-pair>
  <blockquote class="claim-embed" data-quote="quote-hostile-attempt"><p>The text.</p></blockquote>
  <claim-card claim="gone"><p>The union alleges it.</p></claim-card>`;

async function readsAlike(loadXhtml: (page: FramePage) => Promise<void>): Promise<void> {
  const pages = [await openPage(markup), await openXhtml(markup)] as const;
  expect(pages.map(({ document }) => document.contentType)).to.deep.equal(['text/html', 'application/xhtml+xml']);
  await Promise.all([load(pages[0]), loadXhtml(pages[1])]);
  const [html, xhtml] = pages.map(({ document }) => read(document.documentElement));
  expect(html!.headings).to.have.length(4);
  expect(xhtml).to.deep.equal(html);
  expect(pages.flatMap(({ errors }) => errors)).to.deep.equal([]);
}

describe('a page in XHTML', () => {
  afterEach(closePages);

  itNeeds('modules in XHTML', 'reads as one in HTML does', () => readsAlike(load));

  it('reads as one in HTML does, where a classic script imports the module', () => readsAlike(importScript));
});
