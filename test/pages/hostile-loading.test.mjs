import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { prerender } from '../../dist/node/index.js';

import { readPage } from '../fixtures/reading.mjs';
import { articles, document as documentOf, script } from './article.mjs';
import { elementsSettled, startBrowser, startSite } from './site.mjs';

const { shells, quotation, embeds } = articles;
const all = shells + quotation + embeds;
const write = (markup) => `<script>document.write(${JSON.stringify(markup).replaceAll('</', '<\\/')})</script>`;
const withoutScript = (html) => html.replace(script, '');

/** Pages that add the elements while they are parsed. */
const pages = {
  'document.write of the elements': documentOf(write(all)),
  'document.write of the script': withoutScript(documentOf(write(script) + all)),
  'document.write of a part of an element': documentOf(
    shells.replace('<p>Fallback.</p>', write('<p>Fallback.</p>')) + quotation + embeds,
  ),
  'the script before there is a body': documentOf(all),
  'the script at the end': withoutScript(documentOf(all)).replace('</body>', `${script}</body>`),
  'the script as soon as it can run': documentOf(all).replace('type="module"', 'type="module" async'),
  'no doctype': documentOf(all).replace('<!doctype html>', ''),
  'tags that are never closed': documentOf(`<div><section><b>${all}`),
  'a prerendered page': (await prerender(documentOf(all))).html,
};

/** Print rules that are common on pages. */
const paper = `<style>
  @media print {
    *, *::before, *::after { background: transparent !important; color: #000 !important; box-shadow: none !important; text-shadow: none !important }
    a, a:visited { text-decoration: underline } a[href]::after { content: ' (' attr(href) ')' }
    p, h2, h3 { orphans: 3; widows: 3 } nav, button { display: none !important } body { min-width: 992px; zoom: 0.8 }
  }
</style>`;

describe('loading, printing and the back/forward cache', () => {
  let browser;
  let site;
  let expected;
  before(async () => {
    [browser, site] = await Promise.all([startBrowser(), startSite()]);
    const { page } = await open(documentOf(all));
    expected = await readPage(page, '#main');
    await page.close();
    assert.deepEqual(expected.faults, []);
    assert.equal(expected.headings.length, 6);
  });
  after(() => Promise.all([browser.close(), site.stop()]));

  async function open(body) {
    site.pages['/page'] = { body };
    site.pages['/elsewhere'] = { body: documentOf('<p>Elsewhere.</p>') };
    const page = await browser.newPage();
    page.setDefaultTimeout(10_000);
    const errors = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(`${site.origin}/page`);
    await page.waitForFunction(() => !document.querySelector('claim-card:not(:defined), blockquote.claim-embed'));
    return { page, errors };
  }

  for (const [name, body] of Object.entries(pages)) {
    it(`${name}: the reader sees everything`, async () => {
      const { page, errors } = await open(body);
      // Prerendered content has other text nodes.
      const withoutSpaces = (reading) => ({ ...reading, text: reading.text.replaceAll(' ', '') });
      assert.deepEqual(withoutSpaces(await readPage(page, '#main')), withoutSpaces(expected));
      assert.deepEqual(errors, []);
      await page.close();
    });
  }

  it('a page from the back/forward cache shows the same as before, and its elements still work', async () => {
    const { page, errors } = await open(documentOf(all));
    await page.evaluate(() => {
      window.claimedBefore = true;
      addEventListener('pageshow', ({ persisted }) => (window.persisted = persisted));
    });
    await page.goto(`${site.origin}/elsewhere`);
    await page.goBack();
    await page.waitForFunction(() => 'persisted' in window);
    assert.deepEqual(await page.evaluate(() => [window.claimedBefore, window.persisted]), [true, true]);
    assert.deepEqual(await readPage(page, '#main'), expected);
    await page.$eval('claim-card', (card) => card.setAttribute('claim', 'war-prolonged'));
    const { text, faults } = await readPage(page, 'claim-card');
    assert.deepEqual(faults, []);
    assert.ok(!text.includes('“substantial” quantity of artillery shells. John Kirby'), text);
    await page.$eval('main', (main) => {
      main.insertAdjacentHTML(
        'beforeend',
        '<blockquote class="claim-embed" data-quote="quote-rumours">New.</blockquote>',
      );
    });
    await page.waitForFunction(() => document.querySelectorAll('source-quote').length === 3);
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('print preview shows everything, also elements far outside the viewport, under the print rules of the page', async () => {
    const many = '<source-quote quote="quote-rumours"></source-quote>'.repeat(20);
    const { page, errors } = await open(documentOf(all + many, paper));
    await page.evaluate(() => {
      window.rendered = [];
      addEventListener('beforeprint', () => {
        const elements = [...document.querySelectorAll('claim-card, denial-pair, source-quote')];
        window.rendered.push(elements.every(({ shadowRoot }) => shadowRoot.querySelector('.surface [part]')));
      });
    });
    await page.pdf();
    assert.deepEqual(await page.evaluate(() => window.rendered), [true]);
    await page.emulateMediaType('print');
    // The viewport is so high that it shows all elements: those outside have no layout that could be read.
    await page.setViewport({ width: 1000, height: 15_000 });
    await elementsSettled(page);
    const { text, faults } = await readPage(page, '#main');
    // Paper has no controls: neither the buttons nor the summaries of the details, which are open.
    const controls = ['Copy quotation', 'More on this claim'];
    const unseen = controls.map((control) => `not rendered: “${control}”`);
    assert.deepEqual(
      faults.filter((fault) => !unseen.includes(fault)),
      [],
    );
    const expectedText = controls.reduce((words, control) => words.replaceAll(` ${control}`, ''), expected.text);
    assert.ok(text.startsWith(expectedText), text.slice(0, 3000));
    assert.equal(text.split(': The American claims are “ rumours ”').length, 1 + 1 + 20);
    assert.deepEqual(errors, []);
    await page.close();
  });
});
