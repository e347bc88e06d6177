import 'claim-elements/bundled';
import 'claim-elements/define';

import { expect, fixture, html } from '@open-wc/testing';
import { upgradeEmbeds } from 'claim-elements/embed';

import { otherOrigin } from './embed-support.js';
import { problemsDuring, settled, textOf } from './support.js';

const bridge = new URL('../../demo/klappbruecke.json', import.meta.url).pathname;

/** Adds markup to the page, as an article from a CMS. */
async function article(markup: string): Promise<HTMLElement> {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  host.innerHTML = markup;
  return host;
}

/** Waits until the observer has handled the added nodes. */
const noticed = () => new Promise((resolve) => setTimeout(resolve));

describe('upgradeEmbeds', () => {
  let stop: () => void = () => undefined;
  afterEach(() => stop());

  for (const { blockquote, element } of [
    {
      blockquote: '<blockquote class="claim-embed" data-claim="substantial-shells">Text</blockquote>',
      element: '<claim-card claim="substantial-shells">Text</claim-card>',
    },
    {
      blockquote:
        '<blockquote class="claim-embed" data-claim="war-prolonged" data-variant="compact" data-heading-level="2" data-json-ld="">Text</blockquote>',
      element: '<claim-card claim="war-prolonged" variant="compact" heading-level="2" json-ld="">Text</claim-card>',
    },
    {
      blockquote:
        '<blockquote class="claim-embed" data-allegation="substantial-shells" data-denial="never-dealt-in-arms"><p>Text</p></blockquote>',
      element: '<denial-pair allegation="substantial-shells" denial="never-dealt-in-arms"><p>Text</p></denial-pair>',
    },
    {
      blockquote:
        '<blockquote id="mine" lang="ko" dir="ltr" class="alignwide claim-embed" data-quote="quote-rumours">Text</blockquote>',
      element:
        '<source-quote quote="quote-rumours" id="mine" lang="ko" dir="ltr" class="alignwide">Text</source-quote>',
    },
    {
      blockquote: '<blockquote class="claim-embed" data-recap="" data-heading-level="2">Text</blockquote>',
      element: '<claim-recap heading-level="2">Text</claim-recap>',
    },
    {
      blockquote: `<blockquote class="claim-embed" data-quote="x" data-dataset="${bridge}">Text</blockquote>`,
      element: `<claim-dataset src="${bridge}" allow-src="${location.origin}"><source-quote quote="x">Text</source-quote></claim-dataset>`,
    },
  ]) {
    it(`replaces by an element: ${blockquote}`, async () => {
      await problemsDuring(async () => {
        const host = await article(blockquote);
        stop = upgradeEmbeds();
        const template = document.createElement('template');
        template.innerHTML = element;
        const wanted = template.content.firstElementChild!;
        const got = host.firstElementChild!;
        const plain = (node: Element) =>
          [node, ...node.querySelectorAll('*')].map(({ localName, attributes }) => [
            localName,
            [...attributes].map(({ name, value }) => [name, value]).sort(),
          ]);
        await settled(host);
        expect(plain(got)).to.deep.equal(plain(wanted));
        expect(got.textContent).to.equal(wanted.textContent);
      });
    });
  }

  it('keeps the link of the blockquote as a link of the element', async () => {
    const host = await article(
      '<blockquote class="claim-embed" data-allegation="substantial-shells"><div class="claim-surface"><a class="claim-more" href="https://news.example/a">Read</a></div></blockquote>',
    );
    stop = upgradeEmbeds();
    await settled(host);
    const slot = host.querySelector('denial-pair')!.shadowRoot!.querySelector<HTMLSlotElement>('slot[name="footer"]')!;
    const [link] = slot.assignedElements() as HTMLAnchorElement[];
    expect([link!.href, textOf(link)]).to.deep.equal(['https://news.example/a', 'Read']);
    expect(host.querySelector('.claim-surface a')).to.not.equal(null);
  });

  it('replaces blockquotes that are added later, until it is stopped', async () => {
    stop = upgradeEmbeds();
    const markup = '<section><blockquote class="claim-embed" data-claim="war-prolonged">Text</blockquote></section>';
    const host = await article(markup);
    await noticed();
    expect(host.querySelector('blockquote')).to.equal(null);
    expect(host.querySelectorAll('claim-card')).to.have.length(1);
    stop();
    host.innerHTML = markup;
    await noticed();
    expect(host.querySelector('blockquote')).to.not.equal(null);
  });

  it('replaces blockquotes in a given shadow root', async () => {
    const host = await article('<div></div>');
    const root = host.firstElementChild!.attachShadow({ mode: 'open' });
    root.innerHTML = '<blockquote class="claim-embed" data-claim="war-prolonged">Text</blockquote>';
    stop = upgradeEmbeds(root);
    expect(root.querySelector('claim-card')).to.not.equal(null);
  });

  for (const markup of [
    '<blockquote>A quotation of the page</blockquote>',
    '<blockquote class="claim-embed">Nothing named</blockquote>',
    '<blockquote data-claim="war-prolonged">No class</blockquote>',
    '<div class="claim-embed" data-claim="war-prolonged">No blockquote</div>',
    '<div contenteditable="true"><blockquote class="claim-embed" data-claim="war-prolonged">Being edited</blockquote></div>',
    '<div contenteditable="false"><blockquote class="claim-embed" data-claim="war-prolonged">Read-only</blockquote></div>',
  ]) {
    it(`does not change ${markup}`, async () => {
      const host = await article(markup);
      stop = upgradeEmbeds();
      await noticed();
      expect(host.innerHTML).to.equal(markup);
    });
  }

  it('puts blockquotes back when the area becomes editable, and replaces them when that ends', async () => {
    const markup =
      '<p>Text</p><blockquote class="claim-embed" data-claim="war-prolonged"><p>Text</p></blockquote>' +
      `<blockquote class="claim-embed" data-quote="x" data-dataset="${bridge}"><p>Text</p></blockquote>`;
    await problemsDuring(async () => {
      const host = await article(markup);
      stop = upgradeEmbeds();
      await settled(host);
      expect(host.querySelectorAll('claim-card, claim-dataset')).to.have.length(2);
      host.contentEditable = 'true';
      await noticed();
      expect(host.innerHTML).to.equal(markup);
      host.removeAttribute('contenteditable');
      await noticed();
      expect(host.querySelectorAll('claim-card, claim-dataset')).to.have.length(2);
    });
  });

  it('puts blockquotes back with the nodes that they had', async () => {
    const host = await article(
      '<blockquote class="claim-embed" data-claim="war-prolonged"><p>Text</p><a class="claim-more" href="/a">Read</a></blockquote>',
    );
    const markup = host.innerHTML;
    const paragraph = host.querySelector('p')!;
    stop = upgradeEmbeds();
    expect(host.querySelector('claim-card p')).to.equal(paragraph);
    host.contentEditable = 'true';
    await noticed();
    expect(host.querySelector('blockquote p')).to.equal(paragraph);
    host.removeAttribute('contenteditable');
    await noticed();
    host.contentEditable = 'true';
    await noticed();
    host.removeAttribute('contenteditable');
    stop();
    expect(host.innerHTML).to.equal(markup);
  });

  it('puts a blockquote back that is moved into an editable area', async () => {
    const markup = '<blockquote class="claim-embed" data-claim="war-prolonged"><p>Text</p></blockquote>';
    const host = await article(`<div contenteditable="true"></div><section>${markup}</section>`);
    const [area, section] = host.children as unknown as [Element, Element];
    stop = upgradeEmbeds();
    area.append(section.firstElementChild!);
    await noticed();
    expect(area.innerHTML).to.equal(markup);
  });

  it('replaces blockquotes in a blockquote that is not closed', async () => {
    const host = await article(
      '<blockquote class="claim-embed" data-claim="war-prolonged">One<blockquote class="claim-embed" data-quote="quote-rumours">Two',
    );
    stop = upgradeEmbeds();
    await settled(host);
    expect(host.querySelector('claim-card > source-quote')!.textContent).to.equal('Two');
  });

  it('replaces a blockquote with more nodes than a function takes arguments', async () => {
    const host = await article(
      `<blockquote class="claim-embed" data-claim="war-prolonged">${'<br>'.repeat(200_000)}</blockquote>`,
    );
    stop = upgradeEmbeds();
    expect(host.querySelector('claim-card')!.childElementCount).to.equal(200_000);
  });

  it('keeps the text readable if the claim cannot be shown', async () => {
    const { events } = await problemsDuring(async () => {
      const host = await article('<blockquote class="claim-embed" data-claim="gone"><p>Readable</p></blockquote>');
      stop = upgradeEmbeds();
      await settled(host);
      const slot = host.querySelector('claim-card')!.shadowRoot!.querySelector('slot')!;
      expect(slot.assignedElements().map(textOf)).to.deep.equal(['Readable']);
    });
    expect(events.map(({ reason }) => reason)).to.deep.equal(['unknown-id']);
  });

  describe('a dataset that an author names in a CMS', () => {
    const foreign = `${otherOrigin}/dist/answers/bridge.json`;
    const redirect = `/dist/answers/redirect?to=${encodeURIComponent(foreign)}`;
    const id = 'gutachten-verschwiegen';
    const blockquote = (address: string) =>
      `<blockquote class="claim-embed" data-claim="${id}" data-json-ld data-dataset="${address}">Text</blockquote>`;
    const meta = (content: string) =>
      Object.assign(document.createElement('meta'), { name: 'claim-dataset-origins', content });
    const jsonLd = () => document.querySelector('script[type="application/ld+json"]')?.textContent ?? '';
    let listed: HTMLMetaElement | undefined;
    afterEach(() => listed?.remove());

    /** Returns what a reader sees of a blockquote, and the reasons of the problems. */
    async function shownOf(markup: string): Promise<{ text: string; reasons: string[] }> {
      let text = '';
      const { events } = await problemsDuring(async () => {
        const host = await article(markup);
        stop = upgradeEmbeds();
        await host.querySelector('claim-dataset')!.updateComplete;
        await settled(host);
        // JSON-LD is written in a task of its own.
        await import('../../dist/page/publish-json-ld.js');
        await noticed();
        const { shadowRoot, textContent } = host.querySelector('claim-card')!;
        text = shadowRoot!.querySelector('.surface') ? textOf(shadowRoot) : textContent;
      });
      return { text, reasons: events.map(({ reason }) => reason) };
    }

    for (const { name, address, list } of [
      { name: 'is read from the page’s own origin', address: bridge },
      { name: 'is read from elsewhere if the head lists it', address: foreign, list: foreign },
      {
        name: 'is read below a folder that the head lists',
        address: foreign,
        list: `/data/ ${otherOrigin}/dist/answers/`,
      },
      {
        name: 'is read after a redirect to what the head lists',
        address: redirect,
        list: `/dist/ ${otherOrigin}/dist/`,
      },
    ]) {
      it(name, async () => {
        if (list) document.head.append((listed = meta(list)));
        const { text, reasons } = await shownOf(blockquote(address));
        expect(reasons).to.deep.equal([]);
        expect(text).to.contain('Gutachten');
        expect(jsonLd()).to.contain(id);
      });
    }

    for (const { name, address, list, place, beside = '' } of [
      { name: 'from elsewhere', address: foreign },
      { name: 'from elsewhere through a redirect', address: redirect },
      { name: 'from elsewhere if only the body lists it', address: foreign, list: foreign, place: document.body },
      { name: 'from another folder than the head lists', address: foreign, list: `${otherOrigin}/data/` },
      { name: 'from the page’s own origin if the head lists others', address: bridge, list: foreign },
      { name: 'through a redirect to another folder than the head lists', address: redirect, list: '/dist/' },
      {
        name: 'from the page’s own origin if the head lists others, and an image has the name “head”',
        address: bridge,
        list: foreign,
        beside: '<img name="head" alt="">',
      },
    ]) {
      it(`is not read ${name}: the text stays, and there is no JSON-LD`, async () => {
        if (list) (place ?? document.head).append((listed = meta(list)));
        const { text, reasons } = await shownOf(beside + blockquote(address));
        expect(reasons[0]).to.equal('load-failed');
        expect(text).to.equal('Text');
        expect(jsonLd()).to.not.contain(id);
      });
    }

    it('is free in a <claim-dataset> that the page’s developer writes', async () => {
      const { text, reasons } = await shownOf(
        `<claim-dataset src="${foreign}"><blockquote class="claim-embed" data-claim="${id}">Text</blockquote></claim-dataset>`,
      );
      expect(reasons).to.deep.equal([]);
      expect(text).to.contain('Gutachten');
    });
  });

  it('inserts no markup from an attribute', async () => {
    const host = await article(
      `<blockquote class="claim-embed" data-claim='"><img src=x onerror=alert(1)>' data-dataset="javascript:alert(1)">Text</blockquote>`,
    );
    await problemsDuring(async () => {
      stop = upgradeEmbeds();
      await settled(host);
      await noticed();
    });
    expect(host.querySelector('img')).to.equal(null);
    expect(textOf(host)).to.equal('Text');
  });
});
