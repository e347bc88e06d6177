import { expect, waitUntil } from '@open-wc/testing';

import { closePages, openPage, rendered, type FramePage } from './frame-page.js';

const script = '/dist/claim-elements.global.min.js';
const tags = ['claim-card', 'denial-pair', 'source-quote'];
const markup = `
  <claim-card claim="substantial-shells">Fallback</claim-card>
  <denial-pair allegation="substantial-shells">Fallback</denial-pair>
  <source-quote quote="quote-rumours">Fallback</source-quote>`;
const tag = (attributes = '') => `<script src="${script}" ${attributes}></script>`;
const base = (content: string) => `<meta name="claim-elements-base" content="${content}">`;

/** Waits until a selector matches in a page. */
async function found({ document }: FramePage, selector: string): Promise<void> {
  await waitUntil(() => document.querySelector(selector), selector, { timeout: 5000 });
}

/** Waits for the texts that the elements of a page show. */
async function shown(page: FramePage): Promise<string[]> {
  await found(page, 'source-quote:defined');
  await rendered(page.document);
  return [...page.document.querySelectorAll(tags.join())].map(({ shadowRoot }) => shadowRoot?.textContent ?? '');
}

async function expectBundled(page: FramePage): Promise<void> {
  const [card, pair, quote] = await shown(page);
  expect(card).to.contain('John Kirby').and.to.contain('Denied by');
  expect(pair).to.contain('Allegation').and.to.contain('Denial');
  expect(quote).to.contain('“rumours”');
  expect(page.errors).to.deep.equal([]);
}

/** Returns the files that a page has loaded, from the folder of the package. */
function loaded({ view }: FramePage): string[] {
  return view.performance.getEntriesByType('resource').flatMap(({ name }) => name.split('/dist/')[1] ?? []);
}

let text: string;
before(async () => {
  text = await (await fetch(script)).text();
});
afterEach(() => closePages());

describe('the classic script', () => {
  for (const [place, head, tail] of [
    ['in the head', tag(), ''],
    ['in the head with defer', tag('defer'), ''],
    ['in the head with async', tag('async'), ''],
    ['at the end of the body', '', tag()],
  ] as const) {
    it(`shows the bundled dataset: ${place}`, async () => {
      await expectBundled(await openPage(markup + tail, head));
    });
  }

  it('shows the bundled dataset on a page that is complete', async () => {
    const page = await openPage(markup);
    page.document.body.append(Object.assign(page.document.createElement('script'), { src: script }));
    await expectBundled(page);
  });

  it('leaves no name on the page', async () => {
    const page = await openPage('');
    const names = () => [page.view, page.document].flatMap((object) => Reflect.ownKeys(object));
    const before = names();
    page.document.body.append(Object.assign(page.document.createElement('script'), { src: script }));
    await waitUntil(() => page.view.customElements.get('source-quote'), 'the elements');
    page.document.body.insertAdjacentHTML('beforeend', markup);
    await expectBundled(page);
    expect(names().filter((name) => !before.includes(name))).to.deep.equal([]);
  });

  it('loads other files from its own folder', async () => {
    const page = await openPage(`<div lang="de">${markup}</div>`, tag());
    const [card] = await shown(page);
    expect(card).to.contain('Vorwurf');
    await waitUntil(() => loaded(page).length >= 5, 'the files');
    expect(loaded(page).sort()).to.deep.equal([
      'claim-elements.copy.min.js',
      'claim-elements.dataset.min.js',
      'claim-elements.global.min.js',
      'claim-elements.languages.min.js',
      'locales/de.js',
    ]);
  });

  for (const content of [new URL('/dist', location.href).href, '/dist/', '../../dist']) {
    it(`loads other files from the folder “${content.replace(location.origin, '…')}” where it is inlined`, async () => {
      const page = await openPage(`<div lang="de">${markup}</div><script>${text}</script>`, base(content));
      const [card] = await shown(page);
      expect(card).to.contain('Vorwurf').and.to.contain('John Kirby');
      expect(page.errors).to.deep.equal([]);
    });
  }

  for (const [name, authored] of [
    ['an image with the name “currentScript”', '<img name="currentScript" src="/elsewhere/picture.png" alt="">'],
    ['a meta element in the body', base('/elsewhere/')],
  ] as const) {
    it(`loads no file from the address that an author gives ${name}`, async () => {
      const page = await openPage(authored + markup + tag());
      const files = () =>
        page.view.performance.getEntriesByType('resource').filter(({ name: file }) => /\bdataset\.min\.js$/.test(file));
      await waitUntil(() => files().length, 'a request for the dataset');
      expect(files().filter(({ name: file }) => file.includes('/elsewhere/'))).to.deep.equal([]);
      expect(page.errors).to.deep.equal([]);
    });
  }

  it('says on the console what to do if the files are elsewhere, and keeps the text', async () => {
    const page = await openPage(markup);
    const said: string[] = [];
    page.view.console.warn = (...words: unknown[]) => void said.push(words.join(' '));
    page.document.body.append(Object.assign(page.document.createElement('script'), { text }));
    await waitUntil(() => page.document.querySelector('source-quote:defined'), 'the elements');
    await waitUntil(() => said.some((line) => line.includes('<meta name="claim-elements-base"')), 'the advice');
    await rendered(page.document);
    expect(page.document.querySelector<HTMLElement>('claim-card')!.innerText).to.equal('Fallback');
    expect(page.errors).to.deep.equal([]);
  });

  for (const [name, others] of [
    ['twice', tag() + tag()],
    ['after the module', `<script type="module" src="/dist/claim-elements.min.js"></script>${tag('defer')}`],
    ['before the module', `${tag('defer')}<script type="module" src="/dist/claim-elements.min.js"></script>`],
    ['with the autoloader', `<script type="module" src="/dist/claim-elements.autoload.min.js"></script>${tag()}`],
  ] as const) {
    it(`works ${name}`, async () => {
      const quote = '<blockquote class="claim-embed" data-claim="substantial-shells"><p>Fallback</p></blockquote>';
      const page = await openPage(markup + quote, others);
      await expectBundled(page);
      await waitUntil(() => !page.document.querySelector('blockquote.claim-embed'), 'the upgrade');
      expect(page.document.querySelectorAll('claim-card')).to.have.length(2);
    });
  }

  it('reports an error of its own without stopping the scripts in the same file', async () => {
    const page = await openPage(markup);
    page.view.customElements.define = () => {
      throw new Error('The registry is closed.');
    };
    const joined = `window.before = true;\n${text}\nwindow.after = true;`;
    page.document.body.append(Object.assign(page.document.createElement('script'), { text: joined }));
    const view = page.view as unknown as { before?: boolean; after?: boolean };
    expect([view.before, view.after]).to.deep.equal([true, true]);
    await waitUntil(() => page.errors.length, 'the error');
    expect(page.errors[0]).to.contain('The registry is closed.');
  });
});
