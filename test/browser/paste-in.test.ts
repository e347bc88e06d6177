import { expect, waitUntil } from '@open-wc/testing';
import type { ClaimCard, ClaimDataset } from 'claim-elements';

const script = '/dist/claim-elements.min.js';
const frames = document.createElement('div');

/** Opens a page of the same origin without the script. */
async function pageWith(markup: string): Promise<{ view: Window & typeof globalThis; document: Document }> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><html lang="en"><title>Page</title><body>${markup}</body></html>`;
  frames.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve));
  return { view: frame.contentWindow as Window & typeof globalThis, document: frame.contentDocument! };
}

/** Loads the script into a page by a script element. */
async function load(document: Document, address = script): Promise<void> {
  const element = document.createElement('script');
  element.type = 'module';
  element.src = address;
  await new Promise((resolve, reject) => {
    element.addEventListener('load', resolve);
    element.addEventListener('error', reject);
    document.body.append(element);
  });
}

const tags = ['claim-card', 'denial-pair', 'source-quote'];
const markup = `
  <claim-card claim="substantial-shells">Fallback</claim-card>
  <denial-pair allegation="substantial-shells">Fallback</denial-pair>
  <source-quote quote="quote-rumours">Fallback</source-quote>`;

/** The globals of Lit: the versions of its copies on the page, and the metadata of decorators. */
const ofLit = ['litHtmlVersions', 'litElementVersions', 'reactiveElementVersions', 'litPropertyMetadata', 'metadata'];

function texts(document: Document): string[] {
  return tags.map((tag) => document.querySelector(tag)!.shadowRoot?.textContent ?? '');
}

describe('the script to paste in', () => {
  before(() => document.body.append(frames));
  afterEach(() => frames.replaceChildren());
  it('registers the elements, which then show the bundled dataset', async () => {
    const { view, document } = await pageWith(markup);
    await load(document);
    expect(tags.map((tag) => view.customElements.get(tag) !== undefined)).to.deep.equal([true, true, true]);
    for (const tag of tags) await document.querySelector<ClaimCard>(tag)!.updateComplete;
    const [card, pair, quote] = texts(document);
    expect(card).to.contain('John Kirby').and.to.contain('Not independently verified').and.to.contain('Denied by');
    expect(pair).to.contain('Allegation').and.to.contain('Denial').and.to.contain('8 days');
    expect(quote).to.contain('“rumours”');
  });

  it('exports the functions for its strings and its dataset', async () => {
    const names = Object.keys((await import(script)) as object).sort();
    expect(names).to.deep.equal(['claimContext', 'interfaceLanguage', 'languages', 'loadBundled', 'setStrings']);
  });

  it('changes no global except the registry and those of Lit', async () => {
    const { view, document } = await pageWith('');
    const names = () => [
      ...Reflect.ownKeys(view),
      ...Reflect.ownKeys(view.document),
      ...Reflect.ownKeys((view as unknown as { Symbol: object }).Symbol),
    ];
    const before = names();
    await load(document);
    const added = names().filter((name) => !before.includes(name));
    expect(added.map(String).filter((name) => !ofLit.includes(name))).to.deep.equal([]);
  });

  for (const { content, loaded } of [
    { content: markup, loaded: ['/dist/claim-elements.dataset.min.js', '/dist/claim-elements.copy.min.js'] },
    { content: '<p>No element.</p>', loaded: [] },
    {
      content:
        '<claim-dataset src="/demo/klappbruecke.json"><claim-card claim="x">Fallback</claim-card></claim-dataset>',
      loaded: [
        '/dist/claim-elements.load.min.js',
        '/demo/klappbruecke.json',
        '/dist/claim-elements.languages.min.js',
        '/dist/claim-elements.details.min.js',
        '/dist/claim-elements.problems.min.js',
      ],
    },
  ]) {
    it(`loads ${loaded.join(', ') || 'nothing'} for ${content.trim().slice(0, 30)}…`, async () => {
      const { view, document } = await pageWith(content);
      await load(document);
      for (const element of document.querySelectorAll<ClaimCard | ClaimDataset>('claim-dataset, claim-card')) {
        await element.updateComplete;
      }
      const requested = () => view.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
      await waitUntil(() => requested().length > loaded.length, requested().join());
      expect(requested()).to.deep.equal([script, ...loaded]);
    });
  }

  it('works when it is loaded twice', async () => {
    const { view, document } = await pageWith(markup);
    const errors: string[] = [];
    view.addEventListener('error', ({ message }) => errors.push(message));
    await load(document);
    const first = view.customElements.get('claim-card');
    await load(document, `${script}?again`);
    expect(errors).to.deep.equal([]);
    expect(view.customElements.get('claim-card')).to.equal(first);
  });

  it('skips a tag that is already registered, and registers the others', async () => {
    const { view, document } = await pageWith(markup);
    const Other = class extends view.HTMLElement {};
    view.customElements.define('claim-card', Other);
    await load(document);
    expect(view.customElements.get('claim-card')).to.equal(Other);
    expect(view.customElements.get('denial-pair')).to.not.equal(undefined);
    expect(document.querySelector('claim-card')!.textContent).to.equal('Fallback');
  });

  it('upgrades elements that are added later', async () => {
    const { document } = await pageWith('');
    await load(document);
    document.body.insertAdjacentHTML('beforeend', markup);
    for (const tag of tags) await document.querySelector<ClaimCard>(tag)!.updateComplete;
    for (const text of texts(document)) expect(text).to.not.equal('');
  });
});
