import { articleHtml, slottedHtml } from '../card/markup.mjs';
import { cardStyles, contentStyles } from '../card/styles.mjs';

const item = (content) => `<div class="item">${content}</div>`;
const itemStyles = `.item { margin-block: 1em } ${cardStyles}`;

const byId =
  (tag) =>
  ({ id }) =>
    `<${tag} claim="${id}"></${tag}>`;

const claimCard = { html: byId('claim-card'), item: 'claim-card', content: 'article' };

/** The contender that needs the option `--former`. */
export const formerId = 'claim-elements-former';

/** The measures of peers. */
const peer = ['bytes', 'render', 'load', 'update'];

/**
 * The contenders. Node and the browser read this list; code that runs only in the browser is in the module.
 *
 * - `name`: the name in tables;
 * - `packages`: npm packages whose versions are reported;
 * - `module`: the file that a page loads; its `give(cards, main)` receives the data, `show(main, cards)` inserts the
 *   cards if there is no markup, `update({ main, items, cards })` updates them;
 * - `build`: options for esbuild;
 * - `html`: the markup of a card;
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
    measures: [...peer, 'shift'],
  },
  {
    id: 'vanilla',
    name: 'Hand-written element',
    html: byId('plain-card'),
    item: 'plain-card',
    content: 'article',
    module: 'vanilla.js',
    measures: [...peer, 'define'],
  },
  {
    id: 'lit',
    name: 'Bare Lit element',
    packages: ['lit'],
    html: byId('lit-card'),
    item: 'lit-card',
    content: 'article',
    module: 'lit.js',
    measures: [...peer, 'define', 'shift'],
  },
  { id: 'claim-elements', name: 'claim-elements', ...claimCard, module: 'claim-elements.js' },
  { id: 'claim-elements-text', name: 'claim-elements, with text', ...claimCard, measures: ['shift'] },
  { id: 'claim-elements-blockquote', name: 'claim-elements, blockquote', ...claimCard, measures: ['shift'] },
  {
    id: 'claim-elements-prerendered',
    name: 'claim-elements, prerendered',
    ...claimCard,
    measures: ['bytes', 'load', 'define', 'shift'],
  },
  {
    id: 'claim-elements-linked',
    name: 'claim-elements, prerendered, linked styles',
    ...claimCard,
    measures: ['bytes', 'shift'],
  },
  { id: formerId, name: 'claim-elements, prerendered, the former build', ...claimCard, measures: ['define'] },
  { id: 'claim-elements-iframe', name: 'claim-elements, fitted iframe', ...claimCard, measures: ['shift'] },
  {
    id: 'claim-elements-autoload',
    name: 'claim-elements, autoloaded',
    ...claimCard,
    measures: ['bytes', 'load', 'shift'],
  },
  { id: 'claim-elements-entry', name: 'claim-elements, one class', measures: ['bytes'] },
  { id: 'claim-elements-everything', name: 'claim-elements, everything and the dataset', measures: ['bytes'] },
  {
    id: 'web-awesome',
    name: 'Web Awesome',
    packages: ['@awesome.me/webawesome'],
    html: slottedHtml('wa-card', (kind) => `<wa-badge>${kind}</wa-badge>`),
    item: 'wa-card',
    module: 'web-awesome.js',
    styles: `wa-card { display: block; margin-block: 1em } ${contentStyles}`,
    measures: peer,
  },
  {
    id: 'react',
    name: 'React',
    packages: ['react'],
    item: '.item',
    module: 'react.jsx',
    build: { jsx: 'automatic' },
    styles: itemStyles,
    measures: peer,
  },
  {
    id: 'svelte',
    name: 'Svelte custom element',
    packages: ['svelte'],
    html: byId('svelte-card'),
    item: 'svelte-card',
    content: 'article',
    module: 'svelte.js',
    measures: peer,
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
export const markup = ({ html }, cards) => cards.map(html).join('');
