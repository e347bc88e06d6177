/** Pages with one card that load published scripts, for each way of loading. */
import { prerender } from '../dist/node/index.js';
import { slottedHtml } from './card/markup.mjs';
import { cardsOf } from './card/data.mjs';

const script = (src) => `<script type="module" src="${src}"></script>`;
const sheet = (href) => `<link rel="stylesheet" href="${href}">`;

const page = (head, content) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title>${head}</head><body>${content}</body></html>`;

const own = '<claim-card claim="substantial-shells"></claim-card>';
const pasteIn = page(script('/dist/claim-elements.min.js'), own);

const [card] = cardsOf(1);
const webAwesome = '/bench/node_modules/@awesome.me/webawesome/dist-cdn/';
const shoelace = '/bench/node_modules/@shoelace-style/shoelace/cdn/';

/** Functions that return the page, by contender. */
export const publishedPages = {
  'claim-elements': () => pasteIn,
  'claim-elements-autoload': () => page(script('/dist/claim-elements.autoload.min.js'), own),
  'claim-elements-prerendered': async () => (await prerender(pasteIn)).html,
  'claim-elements-linked': async () => (await prerender(pasteIn, { stylesheets: '/dist/styles/' })).html,
  'web-awesome-autoload': () =>
    page(
      sheet(`${webAwesome}styles/themes/default.css`) + script(`${webAwesome}webawesome.loader.js`),
      slottedHtml('wa-card', (kind) => `<wa-badge>${kind}</wa-badge>`)(card),
    ),
  'shoelace-autoload': () =>
    page(
      sheet(`${shoelace}themes/light.css`) + script(`${shoelace}shoelace-autoloader.js`),
      slottedHtml('sl-card', (kind) => `<sl-badge>${kind}</sl-badge>`)(card),
    ),
};
