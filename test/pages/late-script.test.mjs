import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { bundledIndex } from 'claim-elements/bundled';
import { embedCode, prerender } from '../../dist/node/index.js';

import { elementsSettled, startBrowser, startSite } from './site.mjs';

const script = '/dist/claim-elements.min.js';

/** Styles of a typical publication, with rules for all elements of an article. */
const pageStyles = `
  body { margin: 0 auto; max-width: 44rem; padding: 1rem; font: 18px/1.6 Georgia, serif }
  h1, h2, h3 { margin: 2em 0 1em; font-family: sans-serif; line-height: 1.1; letter-spacing: -.01em }
  p { margin: 0 0 1.25em }
  .post p, .post li, .post dd { line-height: 1.75; hyphens: auto }
  .post a { border-bottom: 2px solid }
  ul, ol { padding-left: 3em } dt { font-weight: bold } dd { margin-left: 3em }
  blockquote { margin: 2em 3em; border-left: 4px solid; padding: 1em; font-style: italic }
  blockquote::before { content: '“'; font-size: 4em }
`;

const embeds = [
  { type: 'claim', id: 'substantial-shells' },
  { type: 'claim', id: 'substantial-shells', variant: 'compact', headingLevel: '2' },
  { type: 'pair', id: 'substantial-shells' },
  { type: 'pair', id: 'substantial-shells', denial: 'never-dealt-in-arms', link: 'https://news.example/a' },
  { type: 'quote', id: 'quote-us-moves' },
  { type: 'quote', id: 'quote-rumours', link: 'https://news.example/a' },
];
const codes = (form, language) =>
  embeds
    .map((options) => embedCode(bundledIndex, { ...options, form, language }).html)
    .join('\n<p>Text of the article.</p>\n');

const document = (content, { language = 'en', styles = '', theme = '' } = {}) => `<!doctype html>
<html lang="${language}" dir="${language === 'he' ? 'rtl' : 'ltr'}">
  <head>
    <meta charset="utf-8">
    <title>Page</title>
    <style>${pageStyles}${styles}</style>
    <link rel="stylesheet" href="/dist/claim-elements.css">
    ${theme && `<link rel="stylesheet" href="/dist/themes/${theme}.css">`}
    <script type="module" src="${script}"></script>
  </head>
  <body class="post"><p>Before.</p>\n${content}\n<p id="after">After.</p></body>
</html>`;

const tag = { claim: 'claim-card', pair: 'denial-pair', quote: 'source-quote' };
const attribute = { claim: 'claim', pair: 'allegation', quote: 'quote' };
const unfilled = embeds.map(({ type, id }) => `<${tag[type]} ${attribute[type]}="${id}"></${tag[type]}>`).join('\n');

const ways = {
  'the element with generated text': document(codes('element')),
  'the blockquote': document(codes('blockquote')),
  'a prerendered page': (await prerender(document(unfilled))).html,
  'a prerendered page that links to its styles': (await prerender(document(unfilled), { stylesheets: '/dist/styles/' }))
    .html,
  'a prerendered page of Markdown without shadow roots': (
    await prerender(document(unfilled.replaceAll(/^.*$/gm, '<p>$&</p>')), { shadowRoots: false })
  ).html,
  'the element in Hebrew': document(codes('element', 'he'), { language: 'he' }),
  'the blockquote in Korean': document(codes('blockquote', 'ko'), { language: 'ko' }),
  'a prerendered page in Hebrew': (await prerender(document(unfilled, { language: 'he' }))).html,
  ...Object.fromEntries(
    ['broadsheet', 'tabloid', 'wire'].map((theme) => [
      `the ${theme}’s blockquote`,
      document(codes('blockquote'), { theme, styles: ':root { color-scheme: dark }' }),
    ]),
  ),
  'the blockquote in type of twice the size': document(codes('blockquote'), { styles: 'body { font-size: 36px }' }),
};

/** Returns the boxes of the children of the body. */
const geometry = () => {
  const boxes = [...document.querySelectorAll('body > *')].map((element) => element.getBoundingClientRect());
  return boxes.map(({ x, y, width, height }) => [x, y, width, height].map((value) => Math.round(value * 100) / 100));
};

/** Returns the visible words of a page, without the buttons, which need a script. */
const words = () => {
  const texts = [];
  const walk = (node) => {
    for (const child of node.shadowRoot?.childNodes ?? (node.localName === 'slot' ? slotted(node) : node.childNodes)) {
      if (child.nodeType === Node.TEXT_NODE) texts.push(child.data);
      else if (child.nodeType === Node.ELEMENT_NODE && !child.matches('button, .visually-hidden, style, script'))
        walk(child);
    }
  };
  const slotted = (slot) => (slot.assignedNodes().length ? slot.assignedNodes() : slot.childNodes);
  walk(document.body);
  return texts
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,:)”’])|(?<=[(“‘]) /g, '');
};

describe('a script that loads late or never', () => {
  let browser;
  let site;
  before(async () => {
    [browser, site] = await Promise.all([startBrowser(), startSite()]);
  });
  after(() => Promise.all([browser.close(), site.stop()]));

  for (const width of [1200, 380]) {
    for (const [name, body] of Object.entries(ways)) {
      it(`${name}, ${width} pixels wide: no layout shift, and the same words before and after`, async () => {
        const late = (path) => {
          let release;
          site.pages[path] = { delay: new Promise((resolve) => (release = resolve)) };
          return release;
        };
        site.pages['/page'] = { body };
        const release = late(script);
        const language = /<html lang="(.*?)"/.exec(body)[1];
        const releaseLanguage = late(`/dist/locales/${language}.js`);
        const page = await browser.newPage();
        await page.setCacheEnabled(false);
        page.setDefaultTimeout(5000);
        await page.setViewport({ width, height: 900 });
        await page.evaluateOnNewDocument(() => {
          window.shifts = [];
          new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map(({ value }) => value))).observe(
            {
              type: 'layout-shift',
              buffered: true,
            },
          );
        });
        const loaded = page.goto(`${site.origin}/page`);
        await page.waitForSelector('#after');
        await page.evaluate(
          () =>
            new Promise((resolve) =>
              requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 300))),
            ),
        );
        assert.equal(await page.evaluate(() => customElements.get('claim-card')), undefined);
        const before = { geometry: await page.evaluate(geometry), words: await page.evaluate(words) };
        release();
        await loaded;
        await page.waitForFunction(() => customElements.get('source-quote'));
        const meanwhile = await page.evaluate(geometry);
        assert.equal(JSON.stringify(meanwhile), JSON.stringify(before.geometry));
        releaseLanguage();
        await elementsSettled(page);
        const spoken = await page.$eval('claim-card', ({ shadowRoot }) => shadowRoot.querySelector('.surface').lang);
        assert.equal(spoken, language);
        const after = { geometry: await page.evaluate(geometry), words: await page.evaluate(words) };
        assert.equal(after.words, before.words);
        assert.equal(JSON.stringify(after.geometry), JSON.stringify(before.geometry));
        assert.ok(before.words.includes('John Kirby, national security spokesman'));
        assert.deepEqual(await page.evaluate(() => window.shifts), []);
        await page.close();
      });
    }
  }
});
