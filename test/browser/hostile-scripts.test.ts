import { expect, waitUntil } from '@open-wc/testing';

import { harbour } from '../fixtures/harbour.mjs';
import { closePages, insertScript, load, openPage } from './frame-page.js';
import { read, type Reading } from './reading.js';

const markup = `<p>Before.</p>
  <claim-card claim="substantial-shells"><p>The text of the card.</p><p slot="note">A note of the page.</p></claim-card>
  <denial-pair allegation="substantial-shells"><p>The text of the pair.</p></denial-pair>
  <blockquote class="claim-embed" data-quote="quote-us-moves"><p>The text of the quotation.</p></blockquote>
  <p>After.</p>`;

const inDataset = `<claim-dataset><script type="application/json">${JSON.stringify(harbour)}</script>
  <claim-card claim="fund-untouched"><p>The text of the card.</p></claim-card></claim-dataset>`;

/** Returns a script that replaces a function of an object; the replacement can call the original. */
const patch = (target: string, name: string, by: string) =>
  `{ const target = ${target}; const original = target.${name}; target.${name} = ${by}; }`;

/** Scripts of pages, tag managers and browser extensions that run before the script of the elements. */
const scripts: Readonly<Record<string, string>> = {
  'new enumerable methods of arrays, strings, functions and numbers': `
    for (const { prototype } of [Array, String, Function, Number])
      Object.assign(prototype, { each() {}, extend() {}, contains() {}, $family() {}, toQueryString() {}, strip() {} });`,
  'new methods of all objects': `Object.assign(Object.prototype, { extend() {}, forEach() {}, keys() {}, toJSON: undefined });`,
  'attachShadow that is watched': patch(
    'Element.prototype',
    'attachShadow',
    'function (...options) { const root = original.apply(this, options); (window.roots ??= []).push(root); return root; }',
  ),
  'attachShadow that closes every root': patch(
    'Element.prototype',
    'attachShadow',
    "function (options) { return original.call(this, { ...options, mode: 'closed' }); }",
  ),
  'attachShadow that puts styles in': patch(
    'Element.prototype',
    'attachShadow',
    `function (options) {
      const root = original.call(this, options);
      root.append(Object.assign(document.createElement('style'), { textContent: 'p { letter-spacing: normal }' }));
      return root;
    }`,
  ),
  'no style sheets to adopt':
    'delete Document.prototype.adoptedStyleSheets; delete ShadowRoot.prototype.adoptedStyleSheets;',
  'nodes that are recorded as they come and go': ['appendChild', 'insertBefore', 'removeChild', 'replaceChild']
    .map((name) =>
      patch(
        'Node.prototype',
        name,
        'function (...nodes) { const done = original.apply(this, nodes); (window.log ??= []).push(this); return done; }',
      ),
    )
    .join('\n'),
  'createElement that wraps': patch(
    'document',
    'createElement',
    'function (...names) { const made = original.apply(document, names); made.made = true; return made; }',
  ),
  'a registry that watches': patch(
    'CustomElementRegistry.prototype',
    'define',
    'function (...names) { (window.tags ??= []).push(names[0]); return original.apply(this, names); }',
  ),
  'frames and idle times that never come':
    'window.requestAnimationFrame = window.requestIdleCallback = () => 1; window.cancelAnimationFrame = () => {};',
  'idle times that come at once':
    'window.requestIdleCallback = (callback) => { callback({ timeRemaining: () => 0 }); };',
  'no observers but for children':
    'delete window.IntersectionObserver; delete window.ResizeObserver; delete window.PerformanceObserver;',
  'observers that are wrapped': `
    const Native = MutationObserver;
    window.MutationObserver = function (callback) { return new Native((...records) => callback(...records)); };
    window.MutationObserver.prototype = Native.prototype;`,
  'promises of its own': `
    const Native = Promise;
    window.Promise = class extends Native { finally(callback) { return super.finally(callback); } };`,
  'names in the way': `
    var html = 1, css = 2, render = 3, nothing = 4, lit = 5, claims = 6, LitElement = 7, ClaimCard = 8, process = {},
      define = Object.assign(() => {}, { amd: {} }), require = () => { throw new Error('No.'); }, exports = {}, module = {};`,
  'a clock of its own': 'Date.now = () => 0; window.performance.now = () => 0;',
};

/** Scripts that break the rendering of elements. */
const breaking: Readonly<Record<string, string>> = {
  'attachShadow that fails': patch('Element.prototype', 'attachShadow', "function () { throw new Error('No.'); }"),
  'no attachShadow': 'delete Element.prototype.attachShadow;',
  'no Intl for lists and plurals': 'delete Intl.ListFormat; delete Intl.PluralRules; delete Intl.DisplayNames;',
  'no registry': 'delete window.customElements; window.customElements = undefined;',
  'no MutationObserver': 'delete window.MutationObserver;',
};

/** The fallback in each element, and a part of the text that the element shows instead. */
const texts = [
  { kept: 'The text of the card.', shown: 'Denied by Not independently verified Unnamed representative' },
  { kept: 'The text of the pair.', shown: 'Between the statements: 2 – 8 days' },
  {
    kept: 'The text of the quotation.',
    shown: 'the illegal ‘ sanctions resolution ’ of the (UN Security Council) against the DPRK. ”',
  },
];

/** Reads a page on which a script ran before the script of the elements. */
async function readAfter(script: string, body: string): Promise<Reading> {
  const page = await openPage(body, `<script>${script}</script>`);
  await load(page);
  return read(page.document.documentElement);
}

describe('hostile scripts', () => {
  afterEach(closePages);

  for (const [name, script] of Object.entries(scripts)) {
    it(`${name}: everything is shown`, async () => {
      const { text, faults } = await readAfter(script, markup);
      expect(faults).to.deep.equal([]);
      expect(text).to.contain('A note of the page.');
      for (const { kept, shown } of texts)
        expect([shown, text.includes(kept), text.includes(shown)]).to.deep.equal([shown, false, true]);
    });
  }

  // An element with an id is a property of the window.
  for (const id of [
    'litElementHydrateSupport',
    'litElementPolyfillSupport',
    'litElementVersions',
    'litHtmlPolyfillSupport',
    'litHtmlVersions',
    'litPropertyMetadata',
    'reactiveElementPolyfillSupport',
    'reactiveElementVersions',
  ]) {
    it(`a paragraph with the id ${id}: everything is shown`, async () => {
      const { text, faults } = await readAfter('', `<p id="${id}"></p>${markup}`);
      expect(faults).to.deep.equal([]);
      for (const { kept, shown } of texts)
        expect([shown, text.includes(kept), text.includes(shown)]).to.deep.equal([shown, false, true]);
    });
  }

  for (const [name, script] of Object.entries(breaking)) {
    it(`${name}: each element shows its content or its fallback`, async () => {
      const { text, faults } = await readAfter(script, markup);
      expect(faults).to.deep.equal([]);
      for (const { kept, shown } of texts) expect(text.includes(kept), shown).to.not.equal(text.includes(shown));
    });
  }

  // Validation reports the methods of all objects as unknown fields of the dataset.
  const fieldsOfAll = 'new methods of all objects';

  for (const [name, script] of Object.entries(scripts).filter(([other]) => other !== fieldsOfAll)) {
    it(`${name}: a dataset of the page is shown`, async () => {
      const page = await openPage(inDataset, `<script>${script}</script>`);
      await insertScript(page);
      await waitUntil(() => read(page.document.body).text.includes('No money has left the harbour fund.'));
      expect(read(page.document.body).text).not.to.contain('The text of the card.');
    });
  }

  for (const [name, script] of [...Object.entries(breaking), [fieldsOfAll, scripts[fieldsOfAll]!] as const]) {
    it(`${name}: an element with a dataset of the page shows its content or its fallback`, async () => {
      const { text, faults } = await readAfter(script, inDataset);
      expect(faults).to.deep.equal([]);
      expect(text.includes('The text of the card.')).to.not.equal(text.includes('No money has left the harbour fund.'));
    });
  }
});
