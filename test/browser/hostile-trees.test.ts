import { ContextProvider } from '@lit/context';
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { claimContext } from 'claim-elements';
import { bundledIndex } from 'claim-elements/bundled';

import { harbour } from '../fixtures/harbour.mjs';
import { closePages, openPage, rendered } from './frame-page.js';
import { read, type Reading } from './reading.js';
import { prerendered, textOf } from './support.js';

import 'claim-elements/define';

const dataset = JSON.stringify(harbour);
const elements = `<claim-card claim="fund-untouched"><p>The town denies it.</p><p slot="note">A note of the page.</p></claim-card>
  <denial-pair allegation="fund-emptied" denial="audit-clean"><p>Both sides.</p></denial-pair>
  <source-quote quote="not-a-penny"><p>Not a penny.</p></source-quote>`;
const markup = `<claim-dataset><script type="application/json">${dataset}</script><section>${elements}</section></claim-dataset>`;

/** A card for each claim of the bundled dataset. */
const manyCards = bundledIndex
  .claimIds()
  .map((id) => `<claim-card claim="${id}"></claim-card>`)
  .join('');

/** Returns the surfaces of the elements below a node. */
const surfacesIn = (root: ParentNode): Element[] =>
  [...root.querySelectorAll('claim-card, denial-pair, source-quote')].map((element) =>
    element.shadowRoot!.querySelector('.surface')!,
  );

/** Returns the styles of the cards after all have rendered. */
async function cardStyles({ children }: Element): Promise<CSSStyleDeclaration[]> {
  const cards = [...children].filter(({ localName }) => localName === 'claim-card');
  await waitUntil(() => cards.every((card) => card.shadowRoot?.querySelector('article')));
  return cards.map((card) => getComputedStyle(card.shadowRoot!.querySelector('article')!));
}

async function emptyPlace(): Promise<HTMLElement> {
  return fixture<HTMLElement>(html`<div></div>`);
}

/** Waits until the datasets below a node have loaded and the elements have rendered. */
async function shown(root: ParentNode): Promise<void> {
  await rendered(root);
  await Promise.all([...root.querySelectorAll('claim-dataset')].map((provider) => provider.updateComplete));
  await rendered(root);
}

function fragmentOf(text: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = text;
  return template.content;
}

const parsed = (text: string) => new DOMParser().parseFromString(text, 'text/html').body;

/** Ways to add elements to a page. */
const ways: Readonly<Record<string, (place: HTMLElement, text: string) => void | Promise<void>>> = {
  innerHTML: (place, text) => void (place.innerHTML = text),
  outerHTML: (place, text) => {
    place.append(document.createElement('i'));
    place.firstElementChild!.outerHTML = text;
  },
  insertAdjacentHTML: (place, text) => place.insertAdjacentHTML('afterbegin', text),
  'a contextual fragment': (place, text) => place.append(document.createRange().createContextualFragment(text)),
  'the content of a template': (place, text) => place.append(fragmentOf(text)),
  'a clone of a template': (place, text) => place.append(fragmentOf(text).cloneNode(true)),
  'an import of a template': (place, text) => place.append(document.importNode(fragmentOf(text), true)),
  'DOMParser, whose nodes are adopted': (place, text) => place.append(...parsed(text).childNodes),
  'DOMParser, whose nodes are imported': (place, text) =>
    place.append(...[...parsed(text).childNodes].map((node) => document.importNode(node, true))),
  'a document without a window': (place, text) => {
    const { body } = document.implementation.createHTMLDocument();
    body.innerHTML = text;
    place.append(...body.childNodes);
  },
  'an iframe, which has no script': async (place, text) => {
    const { document: other } = await openPage(text);
    place.append(...other.body.childNodes);
  },
  'a clone of shown elements': async (place, text) => {
    const first = await emptyPlace();
    first.innerHTML = text;
    await shown(first);
    place.append(...[...first.childNodes].map((node) => node.cloneNode(true)));
    first.remove();
  },
  'the markup of shown elements': async (place, text) => {
    place.innerHTML = text;
    await shown(place);
    // eslint-disable-next-line no-self-assign -- the assignment creates new nodes
    place.innerHTML = place.innerHTML;
  },
  'elements that get their attributes last': (place, text) => {
    place.innerHTML = text;
    for (const element of place.querySelectorAll('claim-card, denial-pair, source-quote')) {
      const copy = document.createElement(element.localName);
      element.before(copy);
      copy.append(...element.childNodes);
      for (const { name, value } of element.attributes) copy.setAttribute(name, value);
      element.remove();
    }
  },
  'a shadow root of the page': (place, text) => void (place.attachShadow({ mode: 'open' }).innerHTML = text),
  'a shadow root with a slot': (place, text) => {
    place.innerHTML = `<div>${text}</div>`;
    place.firstElementChild!.attachShadow({ mode: 'open' }).innerHTML = '<article><slot></slot></article>';
  },
  'a closed <details> that opens': (place, text) => {
    place.innerHTML = `<details><summary>Claims</summary>${text}</details>`;
    place.querySelector('details')!.open = true;
  },
  'a <dialog> that opens': (place, text) => {
    place.innerHTML = `<dialog style="position: static; max-block-size: none">${text}</dialog>`;
    place.querySelector('dialog')!.show();
  },
};

const served = [
  'innerHTML',
  'DOMParser, whose nodes are adopted',
  'an import of a template',
  'a shadow root of the page',
];

const section = (place: ParentNode) => place.querySelector('section')!;

/** Changes that scripts make to shown elements. */
const moves: Readonly<Record<string, (place: HTMLElement) => void | Promise<void>>> = {
  'all are removed and inserted again': (place) => {
    const nodes = [...section(place).childNodes];
    section(place).replaceChildren();
    section(place).append(...nodes);
  },
  'all are removed and inserted again later': async (place) => {
    const all = section(place);
    const parent = all.parentNode!;
    all.remove();
    await new Promise((resolve) => setTimeout(resolve));
    parent.append(all);
  },
  'each is wrapped': (place) => {
    for (const element of [...section(place).children]) {
      const wrapper = document.createElement('div');
      element.replaceWith(wrapper);
      wrapper.append(element);
    }
  },
  'a range surrounds them': (place) => {
    const range = document.createRange();
    range.selectNodeContents(section(place));
    range.surroundContents(document.createElement('div'));
  },
  'a fragment holds them for a while': async (place) => {
    const fragment = document.createDocumentFragment();
    fragment.append(...section(place).childNodes);
    await new Promise((resolve) => setTimeout(resolve));
    section(place).append(fragment);
  },
  'a template holds them for a while': async (place) => {
    const { content } = document.createElement('template');
    content.append(...section(place).childNodes);
    await new Promise((resolve) => setTimeout(resolve));
    section(place).append(content);
  },
  'the provider moves with them': (place) => {
    const wrapper = document.createElement('main');
    wrapper.append(...place.childNodes);
    place.append(wrapper);
  },
  'their order is reversed twice': (place) => {
    for (let turn = 0; turn < 2; turn++)
      for (const element of [...section(place).children]) section(place).prepend(element);
  },
  'moveBefore, if the browser has it': (place) => {
    const parent = section(place);
    const move = 'moveBefore' in parent ? 'moveBefore' : 'insertBefore';
    for (const element of [...parent.children]) parent[move](element, null);
  },
  'text nodes are joined and split': (place) => {
    section(place).normalize();
    for (const { shadowRoot } of section(place).children) shadowRoot!.normalize();
  },
  'an iframe holds them for a while': async (place) => {
    const { document: other } = await openPage('');
    const all = section(place);
    const parent = all.parentNode!;
    other.body.append(all);
    await rendered(other);
    parent.append(all);
  },
};

/** Content that a server rendered has fewer text nodes, and the reading has a space between two of them. */
const withoutSpaces = ({ text, ...reading }: Reading) => ({ ...reading, text: text.replace(/\s/g, '') });

describe('hostile trees', () => {
  let plain: Reading;
  before(async () => {
    const place = await emptyPlace();
    place.innerHTML = markup;
    await shown(place);
    plain = read(place);
    expect(plain.faults).to.deep.equal([]);
    expect(plain.headings).to.have.length(3);
    expect(plain.text).to.contain('A note of the page.').and.to.contain('Not a penny has left ‘ our ’ fund');
  });
  afterEach(closePages);

  for (const [name, put] of Object.entries(ways)) {
    it(`added by ${name}: all content is shown`, async () => {
      const place = await emptyPlace();
      await put(place, markup);
      const root = place.shadowRoot ?? place;
      await shown(root);
      expect(read(place)).to.deep.equal(plain);
    });
  }

  for (const name of served) {
    it(`added by ${name}, prerendered: all content is shown once`, async () => {
      const place = await emptyPlace();
      await ways[name]!(place, await prerendered(markup, { dataset: harbour, jsonLd: false }));
      await shown(place.shadowRoot ?? place);
      expect(withoutSpaces(read(place))).to.deep.equal(withoutSpaces(plain));
    });
  }

  for (const [name, move] of Object.entries(moves)) {
    it(`${name}: all content is still shown`, async () => {
      const place = await emptyPlace();
      place.innerHTML = markup;
      await shown(place);
      await move(place);
      await shown(place);
      expect(read(place)).to.deep.equal(plain);
      for (const surface of surfacesIn(section(place)))
        expect(getComputedStyle(surface).borderTopWidth).to.equal('3px');
    });
  }

  for (const when of ['before they are shown', 'after']) {
    it(`moved into an iframe ${when}: all content is shown there with its styles`, async () => {
      const place = await emptyPlace();
      const { document: other, errors } = await openPage('');
      const source = when === 'after' ? place : document.createElement('div');
      source.innerHTML = markup;
      if (when === 'after') await shown(place);
      other.body.append(...source.childNodes);
      await shown(other);
      expect(read(other.body)).to.deep.equal(plain);
      const surface = other.querySelector('claim-card')!.shadowRoot!.querySelector('.surface')!;
      expect(getComputedStyle(surface).borderTopWidth).to.equal('3px');
      expect(errors).to.deep.equal([]);
    });
  }

  for (const when of ['before they are on a page', 'before they are rendered']) {
    it(`many cards moved into an iframe ${when}: each has its styles there`, async () => {
      const source = when === 'before they are rendered' ? await emptyPlace() : document.createElement('div');
      const { document: other, errors } = await openPage('');
      new ContextProvider(other.body, { context: claimContext, initialValue: bundledIndex });
      source.innerHTML = manyCards;
      other.body.append(...source.childNodes);
      for (const { borderTopWidth } of await cardStyles(other.body)) expect(borderTopWidth).to.equal('3px');
      expect(errors).to.deep.equal([]);
    });
  }

  it('prerendered without styles, before its dataset is loaded: the content has the styles', async () => {
    const place = await emptyPlace();
    const html = await prerendered(elements, { dataset: harbour, jsonLd: false });
    // The dataset cannot be loaded, and the elements must not show the bundled one.
    place.setHTMLUnsafe(
      `<claim-dataset src="/nowhere.json">${html.replace(/<style>.*?<\/style>/gs, '')}</claim-dataset>`,
    );
    const surfaces = surfacesIn(place);
    expect(surfaces).to.have.length(3);
    // Firefox upgrades elements with declarative shadow roots asynchronously.
    await waitUntil(() => surfaces.every((surface) => getComputedStyle(surface).borderTopWidth === '3px'));
  });

  it('removed while the loader is being loaded, and inserted again: the prerendered content is kept', async () => {
    const place = await emptyPlace();
    place.setHTMLUnsafe(await prerendered(markup, { dataset: harbour, jsonLd: false }));
    const before = surfacesIn(place);
    const provider = place.firstElementChild!;
    provider.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
    place.append(provider);
    await shown(place);
    expect(surfacesIn(place)).to.deep.equal(before);
  });

  it('moved from one dataset into another: an element shows the record of the other', async () => {
    const other = {
      ...harbour,
      claims: harbour.claims.map((claim) => ({ ...claim, text: `${claim.text} Said again.` })),
    };
    const place = await emptyPlace();
    place.innerHTML = `${markup}<claim-dataset><script type="application/json">${JSON.stringify(other)}</script></claim-dataset>`;
    await shown(place);
    const card = place.querySelector('claim-card')!;
    place.lastElementChild!.append(card);
    await shown(place);
    expect(textOf(card.shadowRoot!.querySelector('slot[name="heading"]'))).to.equal(
      'No money has left the harbour fund. Said again.',
    );
  });
});
