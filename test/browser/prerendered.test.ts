import { ContextProvider } from '@lit/context';
import { expect, fixture, html } from '@open-wc/testing';
import { claimContext, indexDataset, setStrings, type Dataset } from 'claim-elements';

import { harbour } from '../fixtures/harbour.mjs';
import { partText, prerendered, problemsDuring, settled } from './support.js';

import 'claim-elements/define';

const markup =
  '<claim-card claim="fund-emptied"></claim-card><claim-card claim="fund-untouched"></claim-card>' +
  '<source-quote quote="not-a-penny"></source-quote>';

/** A page that a server rendered from a dataset; the browser gets its dataset later. */
async function page(
  dataset: Dataset,
  content = markup,
): Promise<{ host: HTMLElement; provide: (data: Dataset | null) => void }> {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  const provider = new ContextProvider(host, { context: claimContext, initialValue: null });
  host.setHTMLUnsafe(await prerendered(content, { dataset, jsonLd: false }));
  return { host, provide: (data) => provider.setValue(data && indexDataset(data)) };
}

const surfaces = (host: HTMLElement): (Element | null)[] =>
  [...host.children].map(({ shadowRoot }) => shadowRoot!.querySelector('.surface'));

describe('prerendered content', () => {
  it('keeps every node when the same dataset comes later, also of cards that link to each other', async () => {
    const { host, provide } = await page(harbour);
    const before = surfaces(host);
    await settled(host);
    expect(surfaces(host)).to.deep.equal(before);
    provide(harbour);
    await settled(host);
    expect(surfaces(host)).to.deep.equal(before);
  });

  it('is shown without a dataset, and nothing is reported', async () => {
    const { events, warnings } = await problemsDuring(async () => {
      const host = await fixture<HTMLElement>(html`<div></div>`);
      host.setHTMLUnsafe(await prerendered(markup, { dataset: harbour, jsonLd: false }));
      await settled(host);
      expect(surfaces(host)).not.to.include(null);
    });
    expect([events, warnings]).to.deep.equal([[], []]);
  });

  it('is taken from its template when a script inserts the HTML', async () => {
    const { events } = await problemsDuring(async () => {
      const fetched = document.createElement('div');
      fetched.innerHTML = await prerendered(markup, { dataset: harbour, jsonLd: false });
      const before = [...fetched.querySelectorAll('template')].map(({ content }) => content.querySelector('.surface'));
      const host = await fixture<HTMLElement>(html`<div></div>`);
      host.append(...fetched.children);
      await settled(host);
      expect(surfaces(host)).to.deep.equal(before);
      expect(host.querySelector('template')).to.equal(null);
      expect(getComputedStyle(host.firstElementChild!).display).to.equal('block');
    });
    expect(events).to.deep.equal([]);
  });

  const corrected = (type: 'corrected' | 'retracted', date: string): Dataset => ({
    ...harbour,
    claims: harbour.claims.map((claim) => ({ ...claim, corrections: [{ type, date, text: 'See the note.' }] })),
  });
  for (const { name, change } of [
    {
      name: 'another text',
      change: { ...harbour, claims: harbour.claims.map((claim) => ({ ...claim, text: 'Other.' })) },
    },
    { name: 'another kind of correction', change: corrected('retracted', '2025-04-01') },
    { name: 'another day of the correction', change: corrected('corrected', '2025-04-01') },
    {
      name: 'another date',
      change: {
        ...corrected('corrected', '2025-03-01'),
        claims: corrected('corrected', '2025-03-01').claims.map((claim) => ({
          ...claim,
          appearances: claim.appearances.map((appearance) => ({
            ...appearance,
            date: { stated: 'later', edtf: '2025-05-01/2025-05-03', basis: 'stated' as const },
          })),
        })),
      },
    },
  ]) {
    it(`is rendered anew for a dataset with ${name}`, async () => {
      const { host, provide } = await page(corrected('corrected', '2025-03-01'));
      provide(change);
      await settled(host);
      const fresh = await fixture<HTMLElement>(html`<div></div>`);
      new ContextProvider(fresh, { context: claimContext, initialValue: indexDataset(change) });
      fresh.innerHTML = markup;
      await settled(fresh);
      const texts = (root: HTMLElement) =>
        [...root.children].map(({ shadowRoot }) => shadowRoot!.textContent.replaceAll(/\s/g, ''));
      expect(
        texts(host)
          .slice(0, 2)
          .map((text) => text.slice(0, 200)),
      ).to.deep.equal(
        texts(fresh)
          .slice(0, 2)
          .map((text) => text.slice(0, 200)),
      );
    });
  }

  it('is left for the fallback when the attributes name another claim and there is no dataset', async () => {
    const { host } = await page(harbour, '<claim-card claim="fund-emptied"><p>The text of the page.</p></claim-card>');
    const card = host.querySelector('claim-card')!;
    card.claim = 'fund-grew';
    await settled(host);
    expect(card.shadowRoot!.querySelector('.surface')).to.equal(null);
    expect(card.shadowRoot!.querySelector('slot')).not.to.equal(null);
  });

  it('is left for the fallback when its dataset is taken away', async () => {
    const { host, provide } = await page(harbour);
    provide(harbour);
    await settled(host);
    provide(null);
    await settled(host);
    expect(surfaces(host)).to.deep.equal([null, null, null]);
  });

  it('shows strings that the page sets', async () => {
    const { host, provide } = await page(harbour);
    provide(harbour);
    await settled(host);
    setStrings('en', { more: 'Checked' });
    try {
      await settled(host);
      expect(host.querySelector('claim-card')!.shadowRoot!.textContent).to.contain('Checked');
    } finally {
      setStrings('en', { more: 'More on this claim' });
    }
  });

  it('links each card to the card of its own dataset', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const cards = '<claim-card claim="fund-emptied"></claim-card><claim-card claim="fund-untouched"></claim-card>';
    const second = { ...harbour, claims: harbour.claims.map((claim) => ({ ...claim, text: `Second. ${claim.text}` })) };
    host.innerHTML = [harbour, second]
      .map(
        (data) =>
          `<claim-dataset><script type="application/json">${JSON.stringify(data)}</script>${cards}</claim-dataset>`,
      )
      .join('');
    for (const provider of host.querySelectorAll('claim-dataset')) await provider.updateComplete;
    await settled(host);
    const [, , allegation, denial] = [...host.querySelectorAll('claim-card')];
    allegation!.shadowRoot!.querySelector<HTMLElement>('a[href^="#"]')!.click();
    expect(document.activeElement === denial).to.equal(true);
    expect(partText(denial!, 'heading')).to.contain('Second. No money has left the harbour fund.');
  });
});
