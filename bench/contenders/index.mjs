import { articleHtml } from '../card/markup.mjs';
import { cardStyles, hostStyles } from '../card/styles.mjs';

const item = (content) => `<div class="item">${content}</div>`;
const itemStyles = `.item { margin-block: 1em } ${cardStyles}`;
const byId =
  (tag) =>
  ({ id }) =>
    `<${tag} claim="${id}"></${tag}>`;

/**
 * Who shows the card. This is read in Node and in the browser; what runs in the browser only is in the module.
 *
 * - `name`: as it is shown in tables;
 * - `packages`: npm packages whose versions are told;
 * - `module`: the file with what a page loads for it; its `give(cards, main)` takes the data, `show(main, cards)` puts
 *   the cards there where no markup does, `update(main, cards)` shows them with other data;
 * - `html`: the markup that puts a card on the page;
 * - `item`: the selector of a card;
 * - `content`: the selector of what an element has in its shadow root as soon as it is rendered;
 * - `styles`: what the page has in a style element for it.
 */
export const contenders = [
  {
    id: 'static',
    name: 'Static HTML',
    html: (card) => item(articleHtml(card, `-${card.id}`)),
    item: '.item',
    module: 'static.js',
    styles: itemStyles,
  },
  {
    id: 'declarative',
    name: 'Static HTML, declarative shadow DOM',
    html: (card) =>
      `<plain-card><template shadowrootmode="open"><style>${hostStyles}</style>${articleHtml(card)}</template></plain-card>`,
    item: 'plain-card',
    module: 'static.js',
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
  {
    id: 'claim-elements',
    name: 'claim-elements',
    html: byId('claim-card'),
    item: 'claim-card',
    content: 'article',
    module: 'claim-elements.js',
  },
];

/**
 * The contenders with these ids.
 *
 * @throws {Error} Where there is no such contender.
 */
export function contendersOf(ids) {
  const unknown = ids.find((id) => !contenders.some((contender) => contender.id === id));
  if (unknown) throw new Error(`No contender “${unknown}”; there are ${contenders.map(({ id }) => id).join(', ')}.`);
  return contenders.filter(({ id }) => ids.includes(id));
}
