/** Pages as a newsroom has them: with cards between its own text. */
import { indexDataset } from '../dist/index.js';
import { embedCode, prerender } from '../dist/node/index.js';

import { datasetOf } from './card/data.mjs';
import { markup } from './contenders/index.mjs';

/** How this library is put into a page, where that is more than its tag. */
const ways = {
  'claim-elements-text': (cards) => embeds(cards, 'element'),
  'claim-elements-blockquote': (cards) => embeds(cards, 'blockquote'),
  'claim-elements-autoload': (cards) => embeds(cards, 'element'),
  'claim-elements-iframe': (cards) => embeds(cards, 'iframe').replaceAll(site, ''),
};
const prerendered = {
  'claim-elements-prerendered': {},
  'claim-elements-linked': { stylesheets: '/dist/styles/' },
};
const styleSheet = '<link rel="stylesheet" href="/dist/claim-elements.css">';

/** Where a frame is, until the page knows on which site it is itself. */
const site = 'https://site.example';

function embeds(cards, form) {
  const index = indexDataset(datasetOf(cards));
  const frameUrl = `${site}/library/${cards.length}/embed.html`;
  const htmls = cards.map(({ id }) => embedCode(index, { type: 'claim', id, form, frameUrl }).html);
  return htmls.join('\n');
}

/** Text enough to see it move. */
const after = '<p class="text">What stands after the cards, in a few lines of text. </p>'.repeat(8);

/**
 * A page with these cards.
 *
 * @param {object} contender - One of `contenders`.
 * @param {object[]} cards - Of `cardsOf`.
 * @param {object} [options] - `head`: what else is in the head. `text`: whether this library’s tags have generated text.
 */
export async function pageOf(contender, cards, { head = '', text = false } = {}) {
  const { id, html, styles = '' } = contender;
  const way = text ? ways[id] : id === 'claim-elements-blockquote' && ways[id];
  const content = way ? way(cards) : html ? markup(contender, cards) : '';
  const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Bench</title>
    <style>
      body { margin: 0; font: 16px/1.5 sans-serif }
      main, .text { max-width: 40rem; margin: auto }
      ${styles}
    </style>
    ${way ? styleSheet : ''}
    ${head}
  </head>
  <body>
    <p class="text">What stands before the cards.</p>
    <main>${content}</main>
    ${after}
  </body>
</html>`;
  return prerendered[id] ? (await prerender(page, { dataset: datasetOf(cards), ...prerendered[id] })).html : page;
}
