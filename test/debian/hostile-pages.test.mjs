import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';

import { embedCode, prerender } from '../../dist/node/index.js';
import { bundledIndex } from 'claim-elements/bundled';

import { readPage } from '../fixtures/reading.mjs';
import { articles, document as documentOf } from '../pages/article.mjs';
import { startBrowser, startSite } from '../pages/site.mjs';
import { textOf } from './packages.mjs';

const all = Object.values(articles).join('');
const codes = [
  { type: 'claim', id: 'substantial-shells' },
  { type: 'pair', id: 'substantial-shells' },
  { type: 'quote', id: 'quote-rumours' },
].map((options) => embedCode(bundledIndex, { ...options, link: 'https://news.example/shells' }).html);

const themes = '/usr/share/wordpress/wp-content/themes';
const styles = {
  'Twenty Twenty-One': ['wordpress-theme-twentytwentyone', `${themes}/twentytwentyone/style.css`],
  'Twenty Twenty-One, from right to left': [
    'wordpress-theme-twentytwentyone',
    `${themes}/twentytwentyone/style-rtl.css`,
  ],
  'Twenty Twenty-Two': ['wordpress-theme-twentytwentytwo', `${themes}/twentytwentytwo/style.css`],
  'Twenty Twenty-Three': ['wordpress-theme-twentytwentythree', `${themes}/twentytwentythree/style.css`],
};

describe('pages with software of Debian’s packages', () => {
  let browser;
  let site;
  let expected;
  before(async () => {
    [browser, site] = await Promise.all([startBrowser(), startSite()]);
    expected = await read(documentOf(all));
    assert.deepEqual([expected.reading.faults, expected.reading.headings.length], [[], 6]);
  });
  after(() => Promise.all([browser.close(), site.stop()]));

  async function read(body) {
    site.pages['/page'] = { body };
    const page = await browser.newPage();
    page.setDefaultTimeout(10_000);
    const errors = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(`${site.origin}/page`);
    await page.waitForFunction(() => customElements.get('source-quote') && !document.querySelector('.claim-embed'));
    const reading = await readPage(page, '#main');
    await page.close();
    return { reading, errors };
  }

  for (const [name, [packageName, path]] of Object.entries(styles)) {
    for (const [form, content] of Object.entries({ elements: all, 'embed codes': codes.join('') })) {
      it(`WordPress’s ${name}: ${form} are read completely`, async () => {
        site.pages['/theme.css'] = { body: textOf(packageName, path), type: 'text/css' };
        const head = '<link rel="stylesheet" href="/dist/claim-elements.css"><link rel="stylesheet" href="/theme.css">';
        const { reading, errors } = await read(documentOf(`<article class="entry-content">${content}</article>`, head));
        const plain = form === 'elements' ? expected : await read(documentOf(content));
        assert.deepEqual({ reading, errors }, plain);
      });
    }
  }
});

describe('ad blockers', () => {
  const list = textOf(
    'webext-ublock-origin-chromium',
    '/usr/share/chromium/extensions/ublock-origin/assets/thirdparties/easylist/easylist.txt',
  );
  /** The EasyList rules that hide elements on every page. */
  const selectors = list.match(/(?<=^##).+$/gm);
  /** The beginnings of the EasyList rules without wildcards that block addresses on every page. */
  const addresses = list.match(/^[-_./&?=a-z][^|*^#@$\n]+(?=\^?$)/gm);

  let browser;
  let site;
  before(async () => {
    [browser, site] = await Promise.all([startBrowser(), startSite()]);
  });
  after(() => Promise.all([browser.close(), site.stop()]));

  it('EasyList hides no part of the elements, of embed codes and of prerendered pages', async () => {
    assert.ok(selectors.length > 10_000, `${selectors.length} rules`);
    const bodies = [
      documentOf(all),
      documentOf(codes.join('')),
      (await prerender(documentOf(all), { shadowRoots: false })).html,
    ];
    const control = '<div class="ad-disclaimer">Advertisement</div>';
    for (const body of bodies) {
      site.pages['/page'] = { body: body.replace('</main>', `</main>${control}`) };
      const page = await browser.newPage();
      await page.goto(`${site.origin}/page`);
      await page.waitForFunction(() => customElements.get('source-quote'));
      const before = await readPage(page, '#main');
      assert.deepEqual(before.faults, []);
      const hidden = await page.evaluate((rules) => {
        const found = rules.filter((rule) => {
          try {
            return document.querySelector(rule);
          } catch {
            return false; // The rule uses syntax of the blocker or of another engine.
          }
        });
        document.head.append(
          Object.assign(document.createElement('style'), {
            textContent: `${found.join(', ')} { display: none !important }`,
          }),
        );
        return found;
      }, selectors);
      assert.deepEqual(hidden, ['.ad-disclaimer']);
      assert.deepEqual(await readPage(page, '#main'), before);
      await page.close();
    }
  });

  it('EasyList does not block a file of the package by name', async () => {
    assert.ok(addresses.length > 300, `${addresses.length} rules`);
    const { files } = JSON.parse(readFileSync(new URL('../../dist/integrity.json', import.meta.url), 'utf8'));
    const names = [
      ...Object.keys(files),
      'embed.html',
      'data.json',
      'data.schema.json',
      'oembed/x.json',
      'claims/x.html',
    ];
    const blocked = names.filter((name) => addresses.some((rule) => `/assets/${name}`.includes(rule)));
    assert.deepEqual(blocked, []);
  });

  it('if a blocker blocks the script, the text in the elements remains', async () => {
    site.pages['/page'] = { body: documentOf(codes.join('') + articles.shells) };
    const page = await browser.newPage();
    await page.setRequestInterception(true);
    page.on('request', (request) =>
      request.url().endsWith('.js') ? request.abort('blockedbyclient') : request.continue(),
    );
    await page.goto(`${site.origin}/page`);
    const { text, faults } = await readPage(page, '#main');
    assert.deepEqual(faults, []);
    for (const words of [
      '“substantial” quantity of artillery shells',
      'The American claims are',
      'rumours',
      'Fallback.',
      'A note of the page.',
    ]) {
      assert.ok(text.includes(words), words);
    }
    await page.close();
  });
});
