import { expect, waitUntil } from '@open-wc/testing';

import { closePages, insertScript, openPageAt, pasteIn, rendered, type FramePage } from './frame-page.js';

const autoloader = pasteIn.replace('.min.js', '.autoload.min.js');

const space = '<div style="height: 4000px"></div>';
const above = [
  'republics-recognised',
  'announcement',
  'us-intelligence-on-shells',
  'shipment-routes',
  'arrival-watched',
  'claims-dismissed',
  'sanctions-resolution',
  'official-initials',
  'tensions-at-peak',
  'war-prolonged',
  'russia-isolated',
  'russia-can-veto',
]
  .map((claim) => `<claim-card claim="${claim}"></claim-card><p>Text of the article.</p>`)
  .join('')
  .concat('<denial-pair allegation="weapons-transfers"></denial-pair>');

/** The scroll margin that pages give to cards, the scroll padding of the page, and both. */
const [margin, padding] = [20, 50];
const place = margin + padding;
const cardStyle = `claim-card, .claim-embed { scroll-margin-top: ${margin}px }`;
const styles = `<style>html { scroll-padding-top: ${padding}px } ${cardStyle}</style>`;
const smooth = `${styles}<style>html { scroll-behavior: smooth }</style>`;

const bareCard = (claim: string) => `<claim-card claim="${claim}"></claim-card>`;

/** The targets of a link: cards that only the script finds, and embeds with an id that the browser finds. */
const targets: Readonly<Record<string, (claim: string) => string>> = {
  'a bare card': bareCard,
  'a card in a shadow root': (claim) =>
    `<div><template shadowrootmode="open"><style>${cardStyle}</style>${bareCard(claim)}</template></div>`,
  'a card with an id and text': (claim) =>
    `<claim-card id="claim-${claim}" claim="${claim}"><p>Fallback</p></claim-card>`,
  'a blockquote with an id': (claim) =>
    `<blockquote class="claim-embed" id="claim-${claim}" data-claim="${claim}"><p>Fallback</p></blockquote>`,
  'a bare card in closed details': (claim) =>
    `<details><summary>More</summary><details><summary>More</summary>${bareCard(claim)}</details></details>`,
};
const claim = 'substantial-shells';
const fragment = `#claim-${claim}`;

const rootsOf = ({ document }: FramePage) => [
  document,
  ...[...document.querySelectorAll('div')].flatMap(({ shadowRoot }) => shadowRoot ?? []),
];

function cardOf(page: FramePage, id = claim): HTMLElement {
  return rootsOf(page).flatMap((root) => root.querySelector<HTMLElement>(`claim-card[claim="${id}"]`) ?? [])[0]!;
}

const linkOf = (card: Element, href = fragment) => card.shadowRoot!.querySelector<HTMLElement>(`a[href="${href}"]`)!;

const topOf = (card: Element) => card.getBoundingClientRect().top;

async function frames({ view }: FramePage, count: number): Promise<void> {
  for (let frame = 0; frame < count; frame++) await new Promise((resolve) => view.requestAnimationFrame(resolve));
}

/** Waits until the elements have rendered and the page has not moved for a few frames. */
async function still(page: FramePage): Promise<void> {
  const isDefined = () => !page.document.querySelector('claim-card:not(:defined), .claim-embed, :not(:defined)');
  await waitUntil(isDefined, 'the elements are defined');
  for (const root of rootsOf(page)) await rendered(root);
  const positions = () => [page.view.scrollY, page.document.body.scrollHeight].join();
  for (let [before, now] = ['', positions()]; before !== now; [before, now] = [now, positions()]) {
    await frames(page, 5);
  }
}

async function openAt(hash: string, body: string, head = styles, script = pasteIn): Promise<FramePage> {
  const page = await openPageAt(hash, body, head);
  await insertScript(page, script);
  await still(page);
  return page;
}

describe('links to cards', () => {
  afterEach(closePages);

  for (const [name, target] of Object.entries(targets)) {
    it(`from the address: ${name} below twelve bare cards is in place after a late script, also if it scrolls smoothly`, async () => {
      const page = await openAt(fragment, above + target(claim) + space, smooth);
      expect(topOf(cardOf(page))).to.be.closeTo(place, 1);
      expect(cardOf(page).shadowRoot!.textContent).to.contain('John Kirby');
      expect(page.view.scrollY).to.be.above(1000);
    });
  }

  it('from the address: a bare card is in place after the autoloader', async () => {
    const page = await openAt(fragment, above + bareCard(claim) + space, styles, autoloader);
    expect(topOf(cardOf(page))).to.be.closeTo(place, 1);
  });

  it('from the address: a card stays in place when content above gets its height, until the reader scrolls', async () => {
    const page = await openAt(fragment, `<p id="ad"></p>${above}${bareCard(claim)}${space}`);
    const { view, document } = page;
    document.getElementById('ad')!.style.height = '700px';
    await still(page);
    expect(topOf(cardOf(page))).to.be.closeTo(place, 1);
    view.scrollBy(0, -100);
    await frames(page, 2);
    document.getElementById('ad')!.style.height = '0';
    await still(page);
    expect(topOf(cardOf(page))).to.not.be.closeTo(place, 50);
  });

  it('from the address: a reader who has scrolled before the script stays in place', async () => {
    const page = await openPageAt(fragment, space + above + bareCard(claim) + space, styles);
    page.view.scrollTo(0, 1500);
    await insertScript(page);
    await still(page);
    expect(page.view.scrollY).to.equal(1500);
  });

  it('between cards: the link shows the beginning of the card, moves the focus, and Back comes back', async () => {
    const from = 'weapons-transfers';
    const claims = ['claims-dismissed', 'no-plans', 'substantial-shells', 'motive-of-us-moves', claim];
    const embeds = Object.values(targets).map((target, order) => target(claims[order]!) + space);
    const page = await openAt('', space + bareCard(from) + space + embeds.join(''));
    const { view } = page;
    for (const id of claims) {
      cardOf(page, from).scrollIntoView({ block: 'center' });
      const before = view.scrollY;
      for (const time of ['once', 'again']) {
        linkOf(cardOf(page, from), `#claim-${id}`).click();
        await still(page);
        expect(topOf(cardOf(page, id)), `${id} ${time}`).to.be.closeTo(place, 1);
        expect(view.location.hash).to.equal(`#claim-${id}`);
        expect(cardOf(page, id).shadowRoot!.activeElement?.localName).to.equal('article');
        if (time === 'once') view.scrollTo(0, 0);
      }
      view.history.back();
      await waitUntil(() => view.location.hash !== `#claim-${id}`, 'came back');
      await waitUntil(() => view.scrollY === before, `came back from ${id} to ${before}: ${view.scrollY}`);
    }
  });

  it('between cards: the link shows the beginning of the card on a page that scrolls smoothly', async () => {
    const page = await openAt('', above + space + bareCard(claim) + space, smooth);
    linkOf(cardOf(page, 'claims-dismissed')).click();
    await waitUntil(() => Math.abs(topOf(cardOf(page)) - place) < 1, 'scrolled', { timeout: 5000 });
  });

  it('between cards: the link stays on a page with a base', async () => {
    const page = await openAt('', above + bareCard(claim) + space, '<base href="https://elsewhere.example/">');
    linkOf(cardOf(page, 'claims-dismissed')).click();
    await still(page);
    expect(page.view.location.hash).to.equal(fragment);
    expect(topOf(cardOf(page))).to.be.closeTo(0, 1);
  });

  it('between cards: address and place stay if the page cancels claim-navigate', async () => {
    const page = await openAt('', above + space + bareCard(claim) + space);
    page.document.addEventListener('claim-navigate', (event) => event.preventDefault());
    linkOf(cardOf(page, 'claims-dismissed')).click();
    await still(page);
    expect([page.view.location.hash, page.view.scrollY]).to.deep.equal(['', 0]);
  });

  it('of the page itself: the link shows a bare card in closed details, and Back comes back', async () => {
    const content = `<a href="${fragment}">Shells</a>${space}${targets['a bare card in closed details']!(claim)}${space}`;
    const page = await openAt('', content);
    page.document.querySelector('a')!.click();
    await waitUntil(() => Math.abs(topOf(cardOf(page)) - place) < 1, 'scrolled');
    page.view.history.back();
    await waitUntil(() => !page.view.scrollY, 'came back');
  });
});
