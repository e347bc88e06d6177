/** Pages with one card that load the published files of this library, for each way of loading. */
import { prerender } from '../dist/node/index.js';

const page = (script) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Bench</title>
    <link rel="modulepreload" href="/dist/claim-elements.dataset.min.js">
    <script type="module" src="/dist/${script}"></script>
  </head>
  <body><claim-card claim="substantial-shells"></claim-card></body>
</html>`;

const pasteIn = page('claim-elements.min.js');

/** Functions that return the page, by contender. */
export const publishedPages = {
  'claim-elements': () => pasteIn,
  'claim-elements-autoload': () => page('claim-elements.autoload.min.js'),
  'claim-elements-prerendered': async () => (await prerender(pasteIn)).html,
  'claim-elements-linked': async () => (await prerender(pasteIn, { stylesheets: '/dist/styles/' })).html,
};
