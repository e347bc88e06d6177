import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import puppeteer from 'puppeteer-core';

import { installPackage } from '../apt.mjs';
import { firefoxPath } from '../engines/engines.mjs';
import { harbour } from '../fixtures/harbour.mjs';
import { isInstalled } from '../rendering/commands.mjs';
import { elementsSettled, startBrowser, startSite } from './site.mjs';

const [claim] = harbour.claims;
const claims = Array.from({ length: 50 }, (_, order) => ({
  ...claim,
  id: `c${order}`,
  text: `This is claim ${order}.`,
}));
const dataset = { ...harbour, claims, quotations: [], relations: [] };
const cards = claims.map(({ id }) => `<claim-card claim="${id}"></claim-card>`).join('');
const document = (content, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>${head}</head><body>${content}</body></html>`;

async function startFirefox() {
  if (!firefoxPath()) installPackage('firefox-esr');
  return puppeteer.launch({ browser: 'firefox', executablePath: firefoxPath(), headless: true });
}

/** Runs in the page: the ids of the cards in whose area a picture of the page has no text. */
async function emptyCards(picture) {
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
  const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
  canvas.drawImage(image, 0, 0);
  return [...globalThis.document.querySelectorAll('claim-card')]
    .filter((card) => {
      const { x, y, width, height } = card.getBoundingClientRect();
      const [left, top] = [x + scrollX + 6, y + scrollY + 6].map(Math.round);
      const { data } = canvas.getImageData(left, top, Math.round(width) - 12, Math.round(height) - 12);
      let dark = 0;
      for (let at = 0; at < data.length; at += 4) if (data[at + 3] && data[at] < 100) dark++;
      return dark < 500;
    })
    .map(({ claim }) => claim);
}

/** Runs in the page: the texts of the cards that take space. */
const shownTexts = () =>
  [...globalThis.document.querySelectorAll('claim-card')]
    .filter((card) => card.getBoundingClientRect().height > 50)
    .map(({ shadowRoot }) => shadowRoot?.querySelector('slot[name="heading"]')?.textContent);

for (const [name, start] of Object.entries({ Chromium: startBrowser, Firefox: startFirefox })) {
  describe(`a page of 50 cards in ${name}`, () => {
    let browser;
    let site;
    let page;
    before(async () => {
      const data = `<script type="application/json">${JSON.stringify(dataset)}</script>`;
      const script = '<script type="module" src="/dist/claim-elements.min.js"></script>';
      site = await startSite({
        '/cards': { body: document(`<claim-dataset>${data}${cards}</claim-dataset>`, script) },
      });
      browser = await start();
      page = await browser.newPage();
      await page.setViewport({ width: 800, height: 600 });
      await page.goto(`${site.origin}/cards`);
      await page.waitForFunction(() =>
        globalThis.document.querySelector('claim-card:last-of-type')?.shadowRoot?.querySelector('.surface'),
      );
      await elementsSettled(page);
    });
    after(() => Promise.all([browser?.close(), site?.stop()]));

    it('has every card in a picture of the whole page, without scrolling', async () => {
      const picture = await page.screenshot({ fullPage: true, encoding: 'base64' });
      assert.deepEqual(await page.evaluate(emptyCards, picture), []);
      await page.addStyleTag({ content: 'claim-card:nth-of-type(7)::part(card) { content-visibility: hidden }' });
      const faulty = await page.screenshot({ fullPage: true, encoding: 'base64' });
      assert.deepEqual(await page.evaluate(emptyCards, faulty), ['c6']);
      await page.evaluate(() => globalThis.document.head.lastElementChild.remove());
    });

    it('has every card in the HTML of the page, which shows them without a script', async () => {
      const html = await page.evaluate(() =>
        globalThis.document.documentElement.getHTML({ serializableShadowRoots: true }),
      );
      site.pages['/archive'] = { body: `<!doctype html><html>${html.replaceAll(/<script.*?<\/script>/gs, '')}</html>` };
      const archive = await browser.newPage();
      await archive.goto(`${site.origin}/archive`);
      assert.deepEqual(
        await archive.evaluate(shownTexts),
        claims.map(({ text }) => text),
      );
      await archive.close();
    });

    it('has every card on paper', () => onPaper(page));
  });
}

async function onPaper(page) {
  if (!isInstalled('pdftotext')) installPackage('poppler-utils');
  const folder = mkdtempSync(join(tmpdir(), 'claim-elements-'));
  try {
    const path = join(folder, 'page.pdf');
    await page.pdf({ path, format: 'A4' });
    const text = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ');
    assert.deepEqual(
      claims.filter((printed) => !text.includes(printed.text)),
      [],
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
