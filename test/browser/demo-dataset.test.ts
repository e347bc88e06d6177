import { expect } from '@open-wc/testing';

import bridge from '../../demo/klappbruecke.json' with { type: 'json' };
import { describePage, itShowsSources, load, shown, wordsOf } from './demo-support.js';
import { textOf } from './support.js';

describePage('dataset.html', ['claim-card'], () => {
  const { claims, quotations } = bridge;
  const textById = new Map(claims.map(({ id, text }) => [id, text]));
  const fromFile = 'claim-dataset[src$="klappbruecke.json"]';

  it('shows the claims and the quotations of its file, and requests the file once', async () => {
    const { document, window } = await load('dataset.html');
    const cards = [...document.querySelectorAll(`${fromFile} > claim-card`)];
    const pairs = [...document.querySelectorAll(`${fromFile} > denial-pair`)];
    const quotes = [...document.querySelectorAll(`${fromFile} > source-quote`)];
    expect([cards.length, pairs.length, quotes.length]).to.deep.equal([6, 1, 3]);
    for (const card of cards) {
      const id = card.getAttribute('claim')!;
      expect(shown(card), id).to.contain(textById.get(id));
    }
    for (const id of ['gutachten-verschwiegen', 'im-ausschuss-beraten', 'risse-unbekannt']) {
      expect(shown(pairs[0]!), id).to.contain(textById.get(id));
    }
    for (const quote of quotes) {
      const { text, inLanguage } = quotations.find(({ id }) => id === quote.getAttribute('quote'))!;
      const words = inLanguage === 'nl' ? `‘${text}’` : `„${text}“`;
      expect(wordsOf(quote)).to.equal(words);
      expect(textOf(quote.querySelector('blockquote'))).to.equal(words);
    }
    const requests = window.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    // The link to the file makes no request.
    expect(requests.filter((path) => path === '/demo/klappbruecke.json')).to.have.length(1);
  });

  it('shows the verdict under the reviewer’s name, and the correction', async () => {
    const { document } = await load('dataset.html');
    const { reviews, corrections } = claims.find(({ id }) => id === 'gutachten-verschwiegen')!;
    const card = document.querySelector('claim-card[claim="gutachten-verschwiegen"]')!;
    const part = (name: string) => card.shadowRoot!.querySelector<HTMLAnchorElement>(`[part~="${name}"]`);
    expect(textOf(part('review')))
      .to.contain(reviews![0]!.verdict)
      .and.to.contain('Faktenlotse Küste');
    expect(textOf(part('correction'))).to.contain(corrections![0]!.text);
  });

  it('shows the inline dataset, and the valid records of the invalid one', async () => {
    const { document } = await load('dataset.html');
    expect(shown(document.querySelector('claim-card[claim="keine-moewe"]'))).to.contain('Seeschwalbe');
    expect(shown(document.querySelector('claim-card[claim="fest-im-juli"]'))).to.contain('Hafenfest');
  });

  it('keeps the fallback if the address is broken, and logs the outcome of each dataset', async () => {
    const { document, errors } = await load('dataset.html');
    const broken = document.querySelector('claim-dataset[src$="gibt-es-nicht.json"] > claim-card');
    expect(shown(broken)).to.equal('');
    expect(textOf(broken)).to.contain('Die Stadt weist das zurück.');
    expect(errors).to.have.length(2);
    const [unsound, failed] = [/rumour/, /gibt-es-nicht\.json.*404/s].map((pattern) =>
      errors.find((message) => pattern.test(message)),
    );
    const logged = [...document.querySelectorAll('.log li')].map((entry) => textOf(entry));
    for (const message of [unsound!, failed!]) {
      expect(logged).to.include(`claim-error${message.replace(/\s+/g, ' ')}`);
    }
    expect(logged.filter((entry) => entry.startsWith('claim-load'))).to.have.length(7);
  });

  itShowsSources('dataset.html');
});
