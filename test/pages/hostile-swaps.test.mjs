import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';

import { prerender } from '../../dist/node/index.js';

import { readPage } from '../fixtures/reading.mjs';
import { articles, document as documentOf } from './article.mjs';
import { startBrowser, startSite } from './site.mjs';

const at = (path) => `<script src="/node_modules/${path}"></script>`;
const turbo = at('@hotwired/turbo/dist/turbo.es2017-umd.js');
const morphing = '<meta name="turbo-refresh-method" content="morph">';
const htmx = at('htmx.org/dist/htmx.min.js');
const jquery = at('jquery/dist/jquery.min.js');
const pjax = jquery + at('jquery-pjax/jquery.pjax.js');
const infinite = at('infinite-scroll/dist/infinite-scroll.pkgd.min.js');
const { shells, quotation, embeds } = articles;

/** Ways to replace or extend an article, and the elements that the reader then sees. */
const swaps = {
  'Turbo, by a link': { head: turbo, act: (page) => page.click('#next'), second: documentOf(quotation, turbo) },
  'Turbo, by a link to a page with blockquotes': {
    head: turbo,
    act: (page) => page.click('#next'),
    second: documentOf(embeds, turbo),
    shown: embeds,
  },
  'Turbo, by a link to a prerendered page': {
    head: turbo,
    act: (page) => page.click('#next'),
    second: (await prerender(documentOf(quotation, turbo))).html,
    loaded: (await prerender(documentOf(quotation))).html,
  },
  'Turbo, there and back again': {
    head: turbo,
    act: async (page) => {
      await page.click('#next');
      await page.waitForSelector('source-quote');
      await page.goBack();
      await page.waitForSelector('denial-pair');
    },
    second: documentOf(quotation, turbo),
    shown: shells,
  },
  'Turbo, which morphs': {
    head: turbo + morphing,
    act: async (page, site) => {
      site.pages['/first'] = { body: documentOf(quotation, turbo + morphing) };
      await page.evaluate(() => window.Turbo.session.refresh(location.href));
    },
  },
  ...Object.fromEntries(
    ['innerHTML', 'innerMorph'].map((swap) => [
      `htmx, by ${swap}`,
      {
        head: htmx,
        button: `hx-get="/part" hx-target="#main" hx-swap="${swap}"`,
        act: (page) => page.click('#swap'),
        part: quotation,
      },
    ]),
  ),
  'htmx, at the end': {
    head: htmx,
    button: 'hx-get="/part" hx-target="#main" hx-swap="beforeend"',
    act: (page) => page.click('#swap'),
    part: quotation,
    shown: shells + quotation,
  },
  'jquery-pjax, by a link': {
    head: pjax,
    act: async (page) => {
      await page.evaluate(() => window.$(document).pjax('a', '#main', { fragment: '#main' }));
      await page.click('#next');
    },
    second: documentOf(quotation, pjax),
  },
  'jquery-pjax, there and back again': {
    head: pjax,
    act: async (page) => {
      await page.evaluate(() => window.$(document).pjax('a', '#main', { fragment: '#main' }));
      await page.click('#next');
      await page.waitForSelector('source-quote');
      await page.goBack();
      await page.waitForSelector('denial-pair');
    },
    second: documentOf(quotation, pjax),
    shown: shells,
  },
  'Infinite Scroll': {
    head: infinite,
    act: (page) =>
      page.evaluate(async () => {
        const scroll = new window.InfiniteScroll('#main', {
          path: () => '/second',
          append: 'main > *',
          history: false,
        });
        await scroll.loadNextPage();
      }),
    second: documentOf(quotation),
    shown: shells + quotation,
  },
  ...Object.fromEntries(
    Object.entries({
      'html()': (markup) => window.$('#main').html(markup),
      'html(), of its own content': () => window.$('#main').html(window.$('#main').html()),
      'load()': () => new Promise((resolve) => window.$('#main').load('/part', resolve)),
      'append()': (markup) => window.$('#main').append(markup),
      'detach() and appendTo()': () => window.$('#main > *').detach().appendTo('#main'),
      'clone(true)': () => window.$('#main').replaceWith(window.$('#main').clone(true, true)),
      'wrap() and unwrap()': () => window.$('#main > *').wrap('<div>').unwrap().wrapAll('<section>'),
      'replaceWith()': (markup) => window.$('#main > *').last().replaceWith(markup).end().first().remove(),
      'hide() and show()': () => window.$('#main > *').hide().show(),
    }).map(([name, act]) => [
      `jQuery’s ${name}`,
      {
        head: jquery,
        act: (page) => page.evaluate(act, quotation),
        part: quotation,
        shown:
          name === 'append()'
            ? shells + quotation
            : ['html()', 'load()', 'replaceWith()'].includes(name)
              ? quotation
              : shells,
      },
    ]),
  ),
};

const twoCards = `<claim-card claim="substantial-shells"><p>Fallback.</p></claim-card>
  <p>Text.</p><claim-card claim="never-dealt-in-arms"><p>Fallback.</p></claim-card>`;

/** Ways to patch a page after its server has sent it again. */
const patches = {
  morphdom: {
    head: at('morphdom/dist/morphdom-umd.min.js'),
    patch: (markup) => window.morphdom(document.getElementById('main'), `<main id="main">${markup}</main>`),
  },
  idiomorph: {
    head: at('idiomorph/dist/idiomorph.min.js'),
    patch: (markup) => window.Idiomorph.morph(document.getElementById('main'), markup, { morphStyle: 'innerHTML' }),
  },
};

describe('pages that replace their articles', () => {
  let browser;
  let site;
  let tab;
  before(async () => {
    [browser, site] = await Promise.all([startBrowser(), startSite()]);
  });
  after(() => Promise.all([browser.close(), site.stop()]));
  afterEach(() => tab.close());

  async function open(body) {
    site.pages['/first'] = { body };
    const page = await browser.newPage();
    page.setDefaultTimeout(10_000);
    const errors = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(`${site.origin}/first`);
    return { page, errors };
  }

  for (const [name, { head, act, second, part, button, shown = quotation, loaded }] of Object.entries(swaps)) {
    it(`${name}: the reader sees the same as on a newly loaded page`, async () => {
      ({ page: tab } = await open(loaded ?? documentOf(shown)));
      const expected = await readPage(tab, '#main');
      await tab.close();
      assert.deepEqual(expected.faults, []);
      assert.ok(expected.text.length > 300 && !expected.text.includes('Fallback'), expected.text);
      site.pages['/second'] = { body: second };
      site.pages['/part'] = { body: part };
      const opened = await open(
        documentOf(shells, head).replace('<nav>', `<nav>${button ? `<button id="swap" ${button}>Swap</button>` : ''}`),
      );
      tab = opened.page;
      await readPage(tab, '#main');
      await act(tab, site);
      await tab.waitForFunction(
        (ids) => {
          const found = [...document.querySelectorAll('#main :is(claim-card, denial-pair, source-quote)')];
          const rendered = found.filter(({ shadowRoot }) => shadowRoot?.querySelector('.surface [part]'));
          return rendered.map(({ claim, allegation, quote }) => claim ?? allegation ?? quote).join() === ids;
        },
        {},
        [...shown.matchAll(/(?:claim|allegation|quote)="([^"]+)"/g)].map(([, id]) => id).join(),
      );
      assert.deepEqual(await readPage(tab, '#main'), expected);
      assert.deepEqual(opened.errors, []);
    });
  }

  for (const [name, { head, patch }] of Object.entries(patches)) {
    for (const [form, prepare] of Object.entries({
      'bare cards': (html) => html,
      'prerendered cards': async (html) => (await prerender(html)).html,
    })) {
      it(`${name}, ${form}: the links between cards still work`, async () => {
        const opened = await open(await prepare(documentOf(twoCards, head)));
        tab = opened.page;
        await readPage(tab, '#main');
        const patched = await prepare(`<h2>Corrected</h2>${twoCards.replace('Text.', 'Corrected text.')}`);
        await tab.evaluate(patch, patched);
        assert.deepEqual((await readPage(tab, '#main')).faults, []);
        assert.equal(await tab.$eval('#main > p', ({ textContent }) => textContent), 'Corrected text.');
        await tab.$eval('claim-card', ({ shadowRoot }) => {
          shadowRoot.querySelector('a[href="#claim-never-dealt-in-arms"]').click();
        });
        await tab.waitForFunction(() => location.hash === '#claim-never-dealt-in-arms');
        const focused = await tab.evaluate(() => document.activeElement.getAttribute('claim'));
        assert.equal(focused, 'never-dealt-in-arms');
        assert.deepEqual(opened.errors, []);
      });
    }
  }

  it('scripts that look for headings and paragraphs that are shown find none of the hidden fallback', async () => {
    const fallback = '<div role="heading" aria-level="2">Hidden heading</div><p>Hidden paragraph</p>';
    const elements = ['claim-card claim', 'denial-pair allegation', 'source-quote quote'].map((start) => {
      const id = start.endsWith('quote') ? 'quote-rumours' : 'substantial-shells';
      return `<${start}="${id}">${fallback}</${start.split(' ', 1)}>`;
    });
    const opened = await open(documentOf(`<h2>Heading</h2><p>One</p>${elements.join('')}<p>Two</p>`));
    tab = opened.page;
    await readPage(tab, '#main');
    const found = await tab.evaluate(() => {
      const blocks = [...document.querySelectorAll('#main :is(h2, p, [role="heading"])')];
      const textsOf = (list) => list.map(({ textContent }) => textContent);
      return {
        all: blocks.length,
        placed: textsOf(blocks.filter(({ offsetParent }) => offsetParent)),
        boxed: textsOf(blocks.filter((block) => block.getClientRects().length)),
        visible: textsOf(blocks.filter((block) => block.checkVisibility())),
        selected: textsOf([
          ...document.querySelectorAll(
            '#main :is(h2, p, [role="heading"]):not(:is(claim-card, denial-pair, source-quote) *)',
          ),
        ]),
      };
    });
    const shown = ['Heading', 'One', 'Two'];
    assert.deepEqual(found, { all: 9, placed: shown, boxed: shown, visible: shown, selected: shown });
  });
});
