import { ContextProvider } from '@lit/context';
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { claimContext, indexDataset, type Dataset } from 'claim-elements';
import 'claim-elements/define';

import { harbour } from '../fixtures/harbour.mjs';
import { claimText, settled } from './support.js';

const [claim] = harbour.claims as [Dataset['claims'][number]];
const claims = Array.from({ length: 200 }, (_, order) => ({ ...claim, id: `c${order}`, text: `Claim ${order}.` }));
const dataset: Dataset = { ...harbour, claims, quotations: [], relations: [] };
const markup = (fallback = '') => claims.map(({ id }) => `<claim-card claim="${id}">${fallback}</claim-card>`).join('');

async function page(content: string): Promise<HTMLElement> {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  new ContextProvider(host, { context: claimContext, initialValue: indexDataset(dataset) });
  host.innerHTML = content;
  return host;
}

const surfaceOf = (card: Element) => card.shadowRoot!.querySelector('.surface')!;
const isSkipped = (card: Element) => getComputedStyle(surfaceOf(card)).contentVisibility === 'auto';

describe('a page with many cards', () => {
  it('renders all of them before the next frame', async () => {
    const host = await page(markup());
    await nextFrame();
    const texts = [...host.children].map(claimText);
    expect(texts).to.deep.equal(claims.map(({ text }) => text));
  });

  it('lays out the first 50 siblings, and the others when they come near the viewport', async () => {
    const host = await page(markup());
    await settled(host);
    const cards = [...host.children];
    expect(cards.map(isSkipped)).to.deep.equal(cards.map((_, order) => order >= 50));
    const last = cards.at(-1)!;
    const placeholder = last.getBoundingClientRect().height;
    last.scrollIntoView();
    await nextFrame();
    await nextFrame();
    expect(last.getBoundingClientRect().height).not.to.equal(placeholder);
    scrollTo(0, 0);
  });

  it('lays out all cards with fallback text, whose height must not change', async () => {
    const host = await page(markup('Text'));
    await settled(host);
    expect([...host.children].some(isSkipped)).to.equal(false);
  });

  it('focuses a card without layout when a link leads to it', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const relations = [{ type: 'denies' as const, from: 'c0', to: 'c199' }];
    new ContextProvider(host, { context: claimContext, initialValue: indexDataset({ ...dataset, relations }) });
    host.innerHTML = markup();
    await settled(host);
    const [first, last] = [host.firstElementChild!, host.lastElementChild as HTMLElement];
    first.shadowRoot!.querySelector<HTMLAnchorElement>('a[href^="#"]')!.click();
    expect(last.shadowRoot!.activeElement).to.equal(surfaceOf(last));
    scrollTo(0, 0);
  });
});
