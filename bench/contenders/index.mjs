import { articleHtml, attribution, facts, link, remark, slottedHtml } from '../card/markup.mjs';
import { cardStyles, contentStyles, hostStyles } from '../card/styles.mjs';

const item = (content) => `<div class="item">${content}</div>`;
const itemStyles = `.item { margin-block: 1em } ${cardStyles}`;
const elementStyles = (tag) => `${tag} { display: block; margin-block: 1em } ${contentStyles}`;

const byId =
  (tag) =>
  ({ id }) =>
    `<${tag} claim="${id}"></${tag}>`;

const claimCard = { html: byId('claim-card'), item: 'claim-card', content: 'article' };

/** The measures of pages that load with their cards. */
const pages = ['bytes', 'define', 'blocking', 'shift'];

/** The measures of pages without a script. */
const scriptless = ['bytes', 'render', 'update', 'heap', 'blocking', 'shift'];

/**
 * The contenders. Node and the browser read this list; code that runs only in the browser is in the module.
 *
 * - `name`: the name in tables;
 * - `packages`: npm packages whose versions are reported;
 * - `module`: the file that a page loads; its `give(cards, main)` receives the data, `show(main, cards)` inserts the
 *   cards if there is no markup, `update({ main, items, cards })` updates them;
 * - `build`: options for esbuild;
 * - `html`: the markup of a card; `wrap` adds markup around all cards;
 * - `item`: the selector of a card;
 * - `content`: a selector that matches in the shadow root of a rendered element;
 * - `styles`: the content of the page’s style element;
 * - `scripts`: `false` if the page loads no script;
 * - `measures`: the measures of the contender; all by default.
 */
export const contenders = [
  {
    id: 'static',
    name: 'Static HTML',
    html: (card) => item(articleHtml(card, `-${card.id}`)),
    item: '.item',
    module: 'update-light.js',
    styles: itemStyles,
    scripts: false,
    measures: scriptless,
  },
  {
    id: 'declarative',
    name: 'Static HTML, declarative shadow DOM',
    html: (card) =>
      `<plain-card><template shadowrootmode="open"><style>${hostStyles}</style>${articleHtml(card)}</template></plain-card>`,
    item: 'plain-card',
    module: 'update-light.js',
    scripts: false,
    measures: scriptless,
  },
  {
    id: 'vanilla',
    name: 'Hand-written element',
    html: byId('plain-card'),
    item: 'plain-card',
    content: 'article',
    module: 'vanilla.js',
  },
  {
    id: 'lit',
    name: 'Bare Lit element',
    packages: ['lit'],
    html: byId('lit-card'),
    item: 'lit-card',
    content: 'article',
    module: 'lit.js',
  },
  { id: 'claim-elements', name: 'claim-elements', ...claimCard, module: 'claim-elements.js' },
  { id: 'claim-elements-text', name: 'claim-elements, with text', ...claimCard, measures: ['shift'] },
  { id: 'claim-elements-blockquote', name: 'claim-elements, blockquote', ...claimCard, measures: ['shift'] },
  { id: 'claim-elements-prerendered', name: 'claim-elements, prerendered', ...claimCard, measures: pages },
  {
    id: 'claim-elements-linked',
    name: 'claim-elements, prerendered, linked styles',
    ...claimCard,
    measures: ['bytes', 'shift'],
  },
  { id: 'claim-elements-iframe', name: 'claim-elements, fitted iframe', ...claimCard, measures: ['shift'] },
  { id: 'claim-elements-autoload', name: 'claim-elements, autoloaded', ...claimCard, measures: pages },
  { id: 'claim-elements-entry', name: 'claim-elements, one class, no data', measures: ['bytes'] },
  { id: 'claim-elements-everything', name: 'claim-elements, everything', measures: ['bytes'] },
  {
    id: 'web-awesome',
    name: 'Web Awesome',
    packages: ['@awesome.me/webawesome'],
    html: slottedHtml('wa-card', (kind) => `<wa-badge>${kind}</wa-badge>`),
    item: 'wa-card',
    module: 'web-awesome.js',
    styles: elementStyles('wa-card'),
  },
  { id: 'web-awesome-autoload', name: 'Web Awesome, autoloaded', measures: ['bytes'] },
  {
    id: 'shoelace',
    name: 'Shoelace',
    packages: ['@shoelace-style/shoelace'],
    html: slottedHtml('sl-card', (kind) => `<sl-badge>${kind}</sl-badge>`),
    item: 'sl-card',
    module: 'shoelace.js',
    styles: elementStyles('sl-card'),
  },
  { id: 'shoelace-autoload', name: 'Shoelace, autoloaded', measures: ['bytes'] },
  {
    id: 'material',
    name: 'Material Web',
    packages: ['@material/web'],
    html: (card) => `<md-outlined-card>${articleHtml(card, `-${card.id}`)}</md-outlined-card>`,
    item: 'md-outlined-card',
    module: 'material.js',
    styles: `${elementStyles('md-outlined-card')} ${cardStyles} .card { border: 0 }`,
  },
  {
    id: 'spectrum',
    name: 'Spectrum',
    packages: ['@spectrum-web-components/card'],
    html: (card) =>
      `<sp-card heading="${card.text}"><sp-badge slot="subheading">${card.kind}</sp-badge><div slot="description">` +
      `${attribution(card)}${facts(card)}${remark(card)}</div><div slot="footer">${link(card)}</div></sp-card>`,
    wrap: (html) => `<sp-theme system="spectrum" color="light" scale="medium">${html}</sp-theme>`,
    item: 'sp-card',
    module: 'spectrum.js',
    styles: `sp-theme { display: contents } ${elementStyles('sp-card')}`,
  },
  {
    id: 'react',
    name: 'React',
    packages: ['react'],
    item: '.item',
    module: 'react.jsx',
    build: { jsx: 'automatic', jsxImportSource: 'react' },
    styles: itemStyles,
  },
  {
    id: 'preact',
    name: 'Preact',
    packages: ['preact'],
    item: '.item',
    module: 'preact.jsx',
    build: { jsx: 'automatic', jsxImportSource: 'preact' },
    styles: itemStyles,
  },
  {
    id: 'svelte',
    name: 'Svelte custom element',
    packages: ['svelte'],
    html: byId('svelte-card'),
    item: 'svelte-card',
    content: 'article',
    module: 'svelte.js',
  },
  {
    id: 'guardian',
    name: 'Guardian atom',
    packages: ['@guardian/atoms-rendering'],
    item: '.item',
    module: 'guardian.jsx',
    build: { jsx: 'automatic', jsxImportSource: 'react', alias: { react: 'react-17', 'react-dom': 'react-dom-17' } },
    styles: `.item { margin-block: 1em } ${contentStyles}`,
  },
  {
    id: 'react-tweet',
    name: 'react-tweet',
    packages: ['react-tweet'],
    item: '.item',
    module: 'react-tweet.jsx',
    build: { jsx: 'automatic', jsxImportSource: 'react' },
  },
];

/**
 * Returns the contenders with these ids.
 *
 * @throws {Error} If an id is unknown.
 */
export function contendersOf(ids) {
  const unknown = ids.find((id) => !contenders.some((contender) => contender.id === id));
  if (unknown) throw new Error(`No contender “${unknown}”; there are ${contenders.map(({ id }) => id).join(', ')}.`);
  return contenders.filter(({ id }) => ids.includes(id));
}

/** Returns the markup of all cards. */
export function markup({ html, wrap = (all) => all }, cards) {
  return wrap(cards.map(html).join(''));
}
