import { ContextProvider } from '@lit/context';
import { aTimeout, expect, fixture, html, nextFrame } from '@open-wc/testing';
import { claimContext, indexDataset, type Dataset } from 'claim-elements';
import 'claim-elements/define';

import { harbour } from '../fixtures/harbour.js';
import { partText, settled } from './support.js';

const [claim] = harbour.claims as [Dataset['claims'][number]];
const count = 200;
const claims = Array.from({ length: count }, (_, order) => ({ ...claim, id: `c${order}`, text: `Claim ${order}.` }));
const dataset: Dataset = { ...harbour, claims, quotations: [], relations: [] };
const markup = (fallback = '') => claims.map(({ id }) => `<claim-card claim="${id}">${fallback}</claim-card>`).join('');

const providers = new WeakMap<HTMLElement, ContextProvider<typeof claimContext>>();

/** Gives the cards on a page their dataset; `null` while it is on its way. */
function provide(host: HTMLElement, data: Dataset | null): void {
  const index = data && indexDataset(data);
  const provider = providers.get(host);
  if (provider) provider.setValue(index);
  else providers.set(host, new ContextProvider(host, { context: claimContext, initialValue: index }));
}

/** A page with many cards, before any of them had its turn. */
async function page(content: string, data: Dataset | null = dataset): Promise<HTMLElement> {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  provide(host, data);
  host.innerHTML = content;
  scrollTo(0, 0);
  return host;
}

const isRendered = (card: Element) => card.shadowRoot?.querySelector('article') != null;

async function allRendered(cards: readonly Element[]): Promise<void> {
  const end = performance.now() + 5000;
  while (!cards.every(isRendered)) {
    if (performance.now() > end) throw new Error(`${cards.filter(isRendered).length} of ${cards.length} are rendered.`);
    await nextFrame();
  }
}

/** Waits until a frame is shown. */
async function shown(): Promise<void> {
  await nextFrame();
  await aTimeout(0);
}

describe('a page with many cards', () => {
  it('renders those in view before the next frame, and all in the end, without being asked', async () => {
    const cards = [...(await page(markup())).children];
    await shown();
    expect(cards.slice(0, 3).every(isRendered)).to.equal(true);
    expect(isRendered(cards.at(-1)!)).to.equal(false);
    await allRendered(cards);
    expect(cards.map((card) => partText(card, 'heading'))).to.deep.equal(claims.map(({ text }) => text));
  });

  it('shows the fallback of those that wait, and keeps room where there is none', async () => {
    // So many that the last ones wait on a fast machine, too.
    const filled = markup('Text').repeat(5);
    const host = await page(filled + markup().repeat(5));
    await shown();
    // The room is made in a task after the frame.
    await aTimeout(0);
    const [withText, without] = [host.children[5 * count - 1]!, host.lastElementChild!];
    expect([isRendered(withText), isRendered(without)]).to.deep.equal([false, false]);
    const range = document.createRange();
    range.selectNodeContents(withText);
    expect(range.getBoundingClientRect().height).to.be.greaterThan(10);
    expect(without.getBoundingClientRect().height).to.be.greaterThan(100);
  });

  it('links cards that wait, and focuses one that is asked for', async () => {
    const relations = [{ type: 'denies' as const, from: 'c0', to: `c${count - 1}` }];
    const host = await page(markup(), { ...dataset, relations });
    const [first, last] = [host.firstElementChild!, host.lastElementChild as HTMLElement];
    await shown();
    const link = first.shadowRoot!.querySelector<HTMLAnchorElement>('[part="relation"] a')!;
    expect(link.getAttribute('href')).to.equal(`#${last.id}`);
    link.click();
    expect(isRendered(last)).to.equal(true);
    expect(last.shadowRoot!.activeElement?.localName).to.equal('article');
  });

  it('have their ids before the next frame, and at once where the page was opened at one of them', async () => {
    const ids = (host: HTMLElement) => [...host.children].map(({ id }) => id);
    const all = claims.map(({ id }) => `claim-${id}`);
    const host = await page(markup());
    await aTimeout(0);
    expect(ids(host)).to.deep.equal(all);
    host.remove();
    history.replaceState(null, '', '#claim-c100');
    try {
      expect(ids(await page(markup()))).to.deep.equal(all);
    } finally {
      history.replaceState(null, '', location.pathname + location.search);
    }
  });

  it('renders at once what somebody waits for, and everything before it is printed', async () => {
    const host = await page(markup());
    const last = host.lastElementChild as Element & { updateComplete: Promise<boolean> };
    await last.updateComplete;
    expect(isRendered(last)).to.equal(true);
    await Promise.resolve();
    dispatchEvent(new Event('beforeprint'));
    expect([...host.children].every(isRendered)).to.equal(true);
  });

  it('lays out when it comes near what was rendered out of view; what is in view at once', async () => {
    const host = await page(markup());
    const cards = [...host.children];
    await allRendered(cards);
    const visibility = (card: Element) =>
      getComputedStyle(card.shadowRoot!.querySelector('article')!).getPropertyValue('content-visibility');
    expect([visibility(cards[0]!), visibility(cards.at(-1)!)]).to.deep.equal(['visible', 'auto']);
    const room = cards.at(-1)!.getBoundingClientRect().height;
    cards.at(-1)!.scrollIntoView();
    await nextFrame();
    await nextFrame();
    expect(cards.at(-1)!.getBoundingClientRect().height).not.to.equal(room);
    await settled(host);
  });

  it('lays out the same way what was out of view when its dataset came', async () => {
    const host = await page(markup(), null);
    await shown();
    await new Promise((resolve) => setTimeout(resolve, 100));
    provide(host, dataset);
    const cards = [...host.children];
    await allRendered(cards);
    const styles = cards.map((card) => getComputedStyle(card.shadowRoot!.querySelector('article')!));
    expect(styles.at(-20)!.getPropertyValue('content-visibility')).to.equal('auto');
    await settled(host);
  });

  it('renders those in view also where others that came before were taken away', async () => {
    const host = await page(markup());
    const others = [...host.children];
    host.innerHTML = markup();
    await shown();
    expect(others.every((card) => !card.isConnected)).to.equal(true);
    expect([...host.children].slice(0, 2).every(isRendered)).to.equal(true);
    await settled(host);
  });

  it('renders nothing for cards that were removed', async () => {
    const host = await page(markup());
    await settled(host);
    const cards = [...host.children];
    const nodes = cards.map((card) => card.shadowRoot!.querySelector('article'));
    host.replaceChildren();
    await nextFrame();
    expect(cards.map((card) => card.shadowRoot!.querySelector('article'))).to.deep.equal(nodes);
  });
});
