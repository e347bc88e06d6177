import { expect, waitUntil } from '@open-wc/testing';
import { bundledIndex } from 'claim-elements';

import { harbour } from '../fixtures/harbour.js';
import { closePages, insertScript, load, openPage } from './frame-page.js';
import { read, type Reading } from './reading.js';

const markup = `<p>Before.</p>
  <claim-card claim="substantial-shells"><p>The text of the card.</p><p slot="note">A note of the page.</p></claim-card>
  <denial-pair allegation="substantial-shells"><p>The text of the pair.</p></denial-pair>
  <blockquote class="claim-embed" data-quote="quote-hostile-attempt"><p>The text of the quotation.</p></blockquote>
  <p>After.</p>`;

const inDataset = `<claim-dataset><script type="application/json">${JSON.stringify(harbour)}</script>
  <claim-card claim="fund-untouched"><p>The text of the card.</p></claim-card></claim-dataset>`;

/** A function in place of that of an object, which is given the old one. */
const patch = (target: string, name: string, by: string) =>
  `{ const target = ${target}; const original = target.${name}; target.${name} = ${by}; }`;

/** What pages, their tags and their extensions do before the script comes. */
const scripts: Readonly<Record<string, string>> = {
  'new methods of arrays, strings and functions that a loop comes across': `
    for (const { prototype } of [Array, String, Function, Number])
      Object.assign(prototype, { each() {}, extend() {}, contains() {}, $family() {}, toQueryString() {}, strip() {} });`,
  'new methods of all objects': `Object.assign(Object.prototype, { extend() {}, forEach() {}, keys() {}, toJSON: undefined });`,
  'methods of arrays that mean what they meant in Prototype.js': `
    Object.assign(Array.prototype, {
      entries() { return this.slice(0); },
      find(test) { for (let order = 0; order < this.length; order++) if (test(this[order], order)) return this[order]; },
      include(item) { return this.indexOf(item) !== -1; },
      toArray() { return this.slice(0); },
      flatten() { return this.reduce((all, item) => all.concat(Array.isArray(item) ? item.flatten() : [item]), []); },
      without(...values) { return this.filter((item) => values.indexOf(item) === -1); },
      size() { return this.length; }, clear() { this.length = 0; return this; }, first() { return this[0]; },
    });
    Array.from = (list) => (list ? Array.prototype.slice.call(list.toArray ? list.toArray() : list, 0) : []);`,
  'methods of arrays that mean what they meant in MooTools': `
    Object.assign(Array.prototype, {
      include(item) { if (!this.includes(item)) this.push(item); return this; },
      contains(item, from) { return this.indexOf(item, from) !== -1; },
      flat() { return this.flatten(); },
      flatten() { return [].concat(...this); },
      clean() { return this.filter((item) => item != null); }, erase() { return this; }, pick() { return this[0] ?? null; },
    });
    Array.from = (item) => (item == null ? [] : typeof item === 'object' && 'length' in item ? [].slice.call(item) : [item]);
    String.from = (item) => item + '';
    Function.from = (item) => (typeof item === 'function' ? item : () => item);`,
  'JSON as Prototype.js once wrote it': `
    Array.prototype.toJSON = function () { return '[' + [...this].map((item) => JSON.stringify(item)).join(', ') + ']'; };
    String.prototype.toJSON = function () { return '"' + this + '"'; };`,
  'methods of elements as Prototype.js has them': `
    Object.assign(HTMLElement.prototype, {
      hide() { this.style.display = 'none'; return this; }, show() { this.style.display = ''; return this; },
      update(content) { this.innerHTML = content; return this; }, visible() { return this.style.display !== 'none'; },
      select(selector) { return [...this.querySelectorAll(selector)]; }, insert(content) { this.append(content); return this; },
      replace(content) { this.outerHTML = content; return this; }, wrap() { return this; }, clone(deep) { return this.cloneNode(deep); },
      remove() { this.parentNode.removeChild(this); return this; }, identify() { return this.id; }, addMethods() {},
    });
    window.$ = (id) => document.getElementById(id); window.$$ = (selector) => document.querySelectorAll(selector);`,
  'events as MooTools has them': `
    window.DOMEvent = function (event) { this.event = event; }; window.Event = window.DOMEvent;
    window.CustomEvent = function (type) { this.type = type; };
    window.Document = function () {};
    window.Element = Object.assign(function (tag) { return document.createElement(tag); }, { prototype: Element.prototype });`,
  'messages that are wrapped': `
    const Native = MessageEvent;
    window.MessageEvent = function (...values) { return new Native(...values); };`,
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

/** Elements of a page, or of its readers’ comments, whose names stand in the way of the document’s own. */
const clobbering = [
  'createElement',
  'createComment',
  'createTreeWalker',
  'importNode',
  'head',
  'body',
  'querySelectorAll',
  'adoptedStyleSheets',
];

/** The same, of names that browsers may have no global of their own for: all is shown. */
const harmless = ['getElementById', 'requestIdleCallback'];

/** What breaks the rendering of some elements, or of all. */
const breaking: Readonly<Record<string, string>> = {
  'attachShadow that fails': patch('Element.prototype', 'attachShadow', "function () { throw new Error('No.'); }"),
  'no attachShadow': 'delete Element.prototype.attachShadow;',
  'createElement that fails': "document.createElement = () => { throw new Error('No.'); };",
  'importNode that fails': "document.importNode = () => { throw new Error('No.'); };",
  'no Intl for lists and plurals': 'delete Intl.ListFormat; delete Intl.PluralRules; delete Intl.DisplayNames;',
  'no registry': 'delete window.customElements; window.customElements = undefined;',
  'no MutationObserver': 'delete window.MutationObserver;',
};

/** What the page says in each element, and some of what the element says in its place. */
const texts = [
  { kept: 'The text of the card.', shown: 'Not independently verified Denied by Unnamed representative' },
  { kept: 'The text of the pair.', shown: 'Time between them: 2–8 days' },
  {
    kept: 'The text of the quotation.',
    shown: 'the illegal ‘ sanctions resolution ’ of the (UN Security Council) against the DPRK. ”',
  },
];

const image = (name: string) => `<img alt="" name="${name}" />`;

/** What a reader has of a page on which a script ran before the elements’ own. */
async function readAfter(script: string, body: string): Promise<Reading> {
  const page = await openPage(body, `<script>${script}</script>`);
  await load(page);
  return read(page.document.documentElement);
}

describe('hostile scripts', () => {
  afterEach(closePages);

  const images = harmless.map((name) => [`an element called ${name}`, `delete window.${name};`, image(name)] as const);
  const nuisances = [...Object.entries(scripts).map(([name, script]) => [name, script, ''] as const), ...images];
  for (const [name, script, before] of nuisances) {
    it(`${name}: everything is shown`, async () => {
      const { text, faults } = await readAfter(script, before + markup);
      expect(faults).to.deep.equal([]);
      expect(text).to.contain('A note of the page.');
      for (const { kept, shown } of texts)
        expect([shown, text.includes(kept), text.includes(shown)]).to.deep.equal([shown, false, true]);
    });
  }

  const names = clobbering.map((name) => [`an element called ${name}`, '', image(name)] as const);
  const attacks = [...Object.entries(breaking).map(([name, script]) => [name, script, ''] as const), ...names];
  for (const [name, script, before] of attacks) {
    it(`${name}: each element is shown, or the text in it remains`, async () => {
      const { text, faults } = await readAfter(script, before + markup);
      expect(faults).to.deep.equal([]);
      for (const { kept, shown } of texts) expect(text.includes(kept), shown).to.not.equal(text.includes(shown));
    });
  }

  // Datasets are validated field by field: what all objects have are fields that nobody knows.
  const fieldsOfAll = 'new methods of all objects';

  for (const [name, script] of Object.entries(scripts).filter(([other]) => other !== fieldsOfAll)) {
    it(`${name}: a dataset of the page is shown`, async () => {
      const page = await openPage(inDataset, `<script>${script}</script>`);
      await insertScript(page);
      await waitUntil(() => read(page.document.body).text.includes('No money has left the harbour fund.'));
      expect(read(page.document.body).text).not.to.contain('The text of the card.');
    });
  }

  for (const [name, script, before] of [...attacks, [fieldsOfAll, scripts[fieldsOfAll]!, '']]) {
    it(`${name}: what is in a dataset of the page is shown, or the text in it remains`, async () => {
      const { text, faults } = await readAfter(script, before + inDataset);
      expect(faults).to.deep.equal([]);
      expect(text.includes('The text of the card.')).to.not.equal(text.includes('No money has left the harbour fund.'));
    });
  }

  // More than are rendered at once.
  for (const name of [
    'attachShadow that closes every root',
    'createElement that fails',
    'frames and idle times that never come',
  ]) {
    it(`${name}, among many elements: each is shown, or the text in it remains`, async () => {
      const claims = bundledIndex().claimIds().slice(0, 30);
      const body = claims.map((id) => `<claim-card claim="${id}"><p>Text of ${id}.</p></claim-card>`).join('');
      const page = await openPage(body, `<script>${{ ...scripts, ...breaking }[name]}</script>`);
      await insertScript(page);
      const isRead = (card: Element, order: number) => {
        const { text, faults } = read(card);
        return (
          !faults.length &&
          (text === `Text of ${claims[order]}.` || text.includes(bundledIndex().claim(claims[order]!)!.text))
        );
      };
      await waitUntil(() =>
        [...page.document.body.children].filter(({ localName }) => localName === 'claim-card').every(isRead),
      );
    });
  }
});
