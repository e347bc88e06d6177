import { expect } from '@open-wc/testing';
import data from 'claim-elements/data.json' with { type: 'json' };

import { describePage, load, shown, wordsOf } from './demo-support.js';
import { textOf } from './support.js';

describePage('article.html', [], () => {
  it('loads one script, the one to paste in', async () => {
    const { document } = await load('article.html');
    const scripts = [...document.scripts]
      .map(({ src }) => new URL(src).pathname)
      // The server adds its own scripts.
      .filter((path) => !path.startsWith('/__web-dev-server__'));
    expect(scripts).to.deep.equal(['/dist/claim-elements.min.js']);
  });

  it('shows every claim and every quotation of the dataset', async () => {
    const { document } = await load('article.html');
    for (const { id, text } of data.claims) {
      expect(shown(document.querySelector(`claim-card[claim="${id}"]`)), id).to.contain(text);
    }
    for (const { id, text } of data.quotations) {
      const inner = text.replaceAll('“', '‘').replaceAll('”', '’');
      expect(wordsOf(document.querySelector(`source-quote[quote="${id}"]`)), id).to.equal(`“${inner}”`);
    }
  });

  it('has the claim or the quotation in each fallback', async () => {
    const { document } = await load('article.html');
    const claims = new Map(data.claims.map(({ id, text }) => [id, text]));
    const quotations = new Map(data.quotations.map(({ id, text }) => [id, text]));
    for (const card of document.querySelectorAll('claim-card')) {
      expect(textOf(card), card.outerHTML).to.contain(claims.get(card.claim!));
    }
    for (const pair of document.querySelectorAll('denial-pair')) {
      expect(textOf(pair), pair.outerHTML).to.contain(claims.get(pair.allegation!));
    }
    for (const quote of document.querySelectorAll('source-quote')) {
      const inner = quotations.get(quote.quote!)!.replaceAll('“', '‘').replaceAll('”', '’');
      expect(textOf(quote.querySelector('blockquote')), quote.outerHTML).to.equal(`“${inner}”`);
    }
  });

  it('quotes in its own text only words of the dataset', async () => {
    const { document } = await load('article.html');
    const said = data.quotations.map(({ text }) => text);
    for (const paragraph of document.querySelectorAll('.text > p')) {
      for (const [, words] of textOf(paragraph).matchAll(/“([^”]*)”/g)) expect(said).to.include(words);
    }
  });
});
