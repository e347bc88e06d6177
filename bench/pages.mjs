/** Creates pages like those of a newsroom, with cards between paragraphs. */
import { indexDataset } from '../dist/index.js';
import { embedCode, prerender } from '../dist/node/index.js';

import { datasetOf } from './card/data.mjs';
import { formerId, markup } from './contenders/index.mjs';

/** The functions that return the embed codes of this library’s contenders, if these need more than a tag. */
const embedCodes = {
  'claim-elements-text': (cards) => embeds(cards, 'element'),
  'claim-elements-blockquote': (cards) => embeds(cards, 'blockquote'),
  'claim-elements-autoload': (cards) => embeds(cards, 'element'),
  'claim-elements-iframe': (cards) => embeds(cards, 'iframe').replaceAll(site, ''),
};
const prerendered = {
  'claim-elements-prerendered': {},
  [formerId]: {},
  'claim-elements-linked': { stylesheets: '/dist/styles/' },
};
const styleSheet = '<link rel="stylesheet" href="/dist/claim-elements.css">';

/** The placeholder origin of frame addresses, which is removed to make them relative. */
const site = 'https://site.example';

function embeds(cards, form) {
  const index = indexDataset(datasetOf(cards));
  const frameUrl = `${site}/library/${cards.length}/embed.html`;
  const htmls = cards.map(({ id }) => embedCode(index, { type: 'claim', id, form, frameUrl }).html);
  return htmls.join('\n');
}

/** Text below the cards, in which a layout shift is measurable. */
const after = '<p class="text">What stands after the cards, in a few lines of text. </p>'.repeat(8);

/**
 * Creates a page with cards.
 *
 * @param {object} contender - One of `contenders`.
 * @param {object[]} cards - The cards of `cardsOf`.
 * @param {object} [options] - `head`: further markup of the head. `text`: true to use embed codes with generated text.
 *   `former`: the folder of the former build.
 */
export async function pageOf(contender, cards, { head = '', text = false, former } = {}) {
  const { id, html, styles = '' } = contender;
  const embedCodeOf = text ? embedCodes[id] : id === 'claim-elements-blockquote' && embedCodes[id];
  const content = embedCodeOf ? embedCodeOf(cards) : html ? markup(contender, cards) : '';
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
    ${embedCodeOf ? styleSheet : ''}
    ${head}
  </head>
  <body>
    <p class="text">What stands before the cards.</p>
    <main>${content}</main>
    ${after}
  </body>
</html>`;
  if (!prerendered[id]) return page;
  const render = id === formerId ? (await import(new URL('dist/node/index.js', former))).prerender : prerender;
  return (await render(page, { dataset: datasetOf(cards), ...prerendered[id] })).html;
}
