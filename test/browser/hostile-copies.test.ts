import { expect, waitUntil } from '@open-wc/testing';
import type { ClaimCard } from 'claim-elements';

import { harbour } from '../fixtures/harbour.mjs';
import { itNeeds } from './engines.js';
import { closePages, insertScript, load, openPage, pasteIn, rendered, type FramePage } from './frame-page.js';
import { read } from './reading.js';

const markup = `<claim-card claim="substantial-shells"><p>The card.</p></claim-card>
  <denial-pair allegation="substantial-shells"><p>The pair.</p></denial-pair>
  <blockquote class="claim-embed" data-quote="quote-rumours"><p>The quotation.</p></blockquote>`;
/** A dataset with other content under the id of a bundled claim. */
const otherData = JSON.stringify(harbour).replaceAll('fund-emptied', 'substantial-shells');
const provided = `<claim-dataset><script type="application/json">${otherData}</script>
  <claim-card claim="substantial-shells"><p>The text of the page.</p></claim-card></claim-dataset>`;

const at = (path: string) => new URL(path, location.href).href;

/** Returns the script of a version with another context protocol between provider and elements. */
async function nextVersion(): Promise<string> {
  const script = await (await fetch(pasteIn)).text();
  const [key, next] = ['claim-elements/1', 'claim-elements/2'];
  expect(script.split(key)).to.have.length(2);
  const code = script.replace(key, next).replaceAll(/(["'`])\.\/(?=claim-elements|locales)/g, `$1${at('/dist/')}`);
  return URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
}

const copies: Readonly<Record<string, () => Promise<string[]>>> = {
  'the same script from two addresses': () => Promise.resolve([pasteIn, `${pasteIn}?again`]),
  'the script and the autoloader': () => Promise.resolve([pasteIn, at('/dist/claim-elements.autoload.min.js')]),
  'the autoloader and the script': () => Promise.resolve([at('/dist/claim-elements.autoload.min.js'), pasteIn]),
  'the script and the modules': () => Promise.resolve([pasteIn, at('/dist/define.js')]),
  'the modules and the script': () => Promise.resolve([at('/dist/define.js'), pasteIn]),
  'one module and the script': () => Promise.resolve([at('/dist/elements/denial-pair/denial-pair.define.js'), pasteIn]),
  'a later version and this one': async () => [await nextVersion(), pasteIn],
  'this version and a later one': async () => [pasteIn, await nextVersion()],
};

async function loadAll(page: FramePage, scripts: readonly string[]): Promise<void> {
  for (const script of scripts) await insertScript(page, script);
  // The autoloader registers elements asynchronously.
  await waitUntil(() => !page.document.querySelector('claim-card:not(:defined), source-quote:not(:defined)'));
  await rendered(page.document);
}

describe('several copies of the library', () => {
  afterEach(closePages);

  for (const [name, scripts] of Object.entries(copies)) {
    it(`${name}: every element is shown once`, async () => {
      const plain = await openPage(markup);
      await load(plain);
      const expected = read(plain.document.documentElement);
      expect(expected.headings).to.have.length(4);
      const page = await openPage(markup);
      await loadAll(page, await scripts());
      expect(read(page.document.documentElement)).to.deep.equal(expected);
      expect(page.errors).to.deep.equal([]);
    });
  }

  it('elements in an undefined provider keep their fallback and do not show the bundled dataset', async () => {
    const page = await openPage(provided);
    await insertScript(page, at('/dist/bundled.js'));
    await insertScript(page, at('/dist/elements/claim-card/claim-card.define.js'));
    await rendered(page.document);
    const { text, faults } = read(page.document.documentElement);
    expect({ text, faults }).to.deep.equal({ text: 'The text of the page.', faults: [] });
    await insertScript(page, at('/dist/elements/claim-dataset/claim-dataset.define.js'));
    await page.document.querySelector('claim-dataset')!.updateComplete;
    await rendered(page.document);
    expect(read(page.document.documentElement).text).to.contain('The town spent the harbour fund on a new town hall.');
  });

  it('elements of one version in a provider of another keep their fallback and do not show the bundled dataset', async () => {
    const page = await openPage(provided);
    await loadAll(page, [at('/dist/elements/claim-card/claim-card.define.js'), await nextVersion()]);
    await page.document.querySelector('claim-dataset')!.updateComplete;
    await rendered(page.document);
    const { text, faults } = read(page.document.documentElement);
    expect({ text, faults }).to.deep.equal({ text: 'The text of the page.', faults: [] });
  });

  for (const lit of ['lit2', 'lit']) {
    it(`elements in a template of another copy of Lit, ${lit}, follow its values`, async () => {
      const page = await openPage(
        '<news-article></news-article>',
        `<script type="module">
          import { LitElement, html } from '${at(`/node_modules/${lit}/index.js`)}';
          customElements.define('news-article', class extends LitElement {
            static properties = { claim: {} };
            constructor() { super(); this.claim = 'substantial-shells'; }
            render() { return html\`<h2>News</h2><claim-card claim=\${this.claim} .headingLevel=\${4}><p slot="note">Note on \${this.claim}.</p></claim-card>\`; }
          });
        </script>`,
      );
      await load(page);
      const article = page.document.querySelector<ClaimCard>('news-article')!;
      await waitUntil(() => article.shadowRoot?.querySelector('claim-card'));
      const reading = async () => {
        await rendered(article.shadowRoot!);
        return read(page.document.documentElement);
      };
      const before = await reading();
      expect(before.faults).to.deep.equal([]);
      expect(before.headings).to.deep.equal([
        '4 John Kirby , national security spokesman , White House : North Korea is giving Russia a “substantial” quantity of artillery shells.',
      ]);
      expect(before.text).to.contain('Note on substantial-shells');
      article.claim = 'war-prolonged';
      await article.updateComplete;
      const after = await reading();
      expect(after.headings[0]).to.match(/^4 /).and.not.equal(before.headings[0]);
      expect(after.text).to.contain('Note on war-prolonged').and.not.contain('substantial-shells');
    });
  }
});

describe('a scoped registry', () => {
  afterEach(closePages);

  const polyfill = at(
    '/node_modules/@webcomponents/scoped-custom-element-registry/scoped-custom-element-registry.min.js',
  );
  const registries = [
    {
      test: it,
      name: 'its polyfill',
      head: `<script>delete window.CustomElementRegistry.prototype.initialize; delete ShadowRoot.prototype.customElementRegistry;</script><script src="${polyfill}"></script>`,
      key: 'customElements',
    },
    {
      test: itNeeds.bind(null, 'scoped registries'),
      name: 'the browser’s own',
      head: '',
      key: 'customElementRegistry',
    },
  ];

  for (const { test, name, head, key } of registries) {
    test(`${name}: an element is shown under its own name and under another one, beside the elements of the page`, async () => {
      const page = await openPage(`${markup}<div></div>`, head);
      await load(page);
      const { view, document } = page;
      const Card = view.customElements.get('claim-card')!;
      const registry = new view.CustomElementRegistry();
      registry.define('claim-card', class extends Card {});
      registry.define('news-claim', class extends Card {});
      const root = document.querySelector('div')!.attachShadow({ mode: 'open', [key]: registry });
      root.innerHTML =
        '<claim-card claim="war-prolonged"></claim-card><news-claim claim="russia-isolated"></news-claim>';
      await waitUntil(() => root.lastElementChild!.shadowRoot?.querySelector('h3'), undefined, { timeout: 5000 });
      const { text, headings, faults } = read(document.documentElement);
      expect(faults).to.deep.equal([]);
      expect(headings).to.have.length(5);
      expect(text)
        .to.contain('Denied by Not independently verified Unnamed representative')
        .and.to.contain('“ rumours ”');
      const claimsOf = (element: Element) => element.shadowRoot!.querySelector('h3')!.textContent.trim();
      expect([...root.children].map(claimsOf).every((claim) => claim.length > 20)).to.equal(true);
      expect(page.errors).to.deep.equal([]);
    });
  }
});
