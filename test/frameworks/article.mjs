/** The tests of the article that each application shows. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';

import { readPage } from '../fixtures/reading.mjs';

/** The lines that frameworks write in development. */
const ofFrameworks = /^\[(?:vite|HMR|Fast Refresh)\]|React DevTools/;

/** Opens a page, and collects all that its console shows. */
export async function openPage(browser, address, prepare = () => undefined) {
  const page = await browser.newPage();
  const lines = [];
  page.on('pageerror', ({ message }) => lines.push(message));
  page.on('console', (message) => {
    if (!ofFrameworks.test(message.text())) lines.push(message.text());
  });
  await prepare(page);
  await page.goto(address, { waitUntil: 'networkidle0' });
  return { page, lines };
}

/** Waits until the reader of a page sees a text in the elements, and returns all that the reader sees there. */
export async function seen(page, expected, selector) {
  const deadline = Date.now() + 20_000;
  let text;
  do {
    ({ text } = await readPage(page, selector));
    if (expected.test(text)) return text;
    await wait(50);
  } while (Date.now() < deadline);
  assert.match(text, expected);
}

/** Waits until the application tells the reader something. */
const told = (page, text) => page.waitForSelector(`[role="status"]::-p-text(${text})`);

const press = (page, name) => page.locator(`::-p-aria([name="${name}"][role="button"])`).click();

/**
 * @param {() => { browser: import('puppeteer-core').Browser, origin: string }} served
 */
export function testArticle(served) {
  const open = () => {
    const { browser, origin } = served();
    return openPage(browser, `${origin}/`);
  };

  it('shows its own data, by the attributes and with the slots', async () => {
    const { page, lines } = await open();
    const text = await seen(page, /late on purpose.*Harbour Line.*publishes its timetable/s);
    assert.doesNotMatch(text, /The union alleges/);
    const levels = await page.$$eval('claim-card, denial-pair', (elements) =>
      elements.map(({ shadowRoot }) => shadowRoot.querySelector('h1, h2, h3')?.localName),
    );
    assert.deepEqual(levels, ['h2', 'h2', 'h2']);
    assert.deepEqual(lines, []);
    await page.close();
  });

  it('shows other data that the application sets later', async () => {
    const { page, lines } = await open();
    await seen(page, /late on purpose/);
    await press(page, 'Update');
    const text = await seen(page, /late every day/);
    assert.doesNotMatch(text, /on purpose/);
    await press(page, 'Update');
    await seen(page, /late on purpose/);
    assert.deepEqual(lines, []);
    await page.close();
  });

  it('shows the text of an element until the element is defined, and then the element with the same data', async () => {
    const { page, lines } = await open();
    const before = await seen(page, /the line says/, 'source-quote');
    assert.match(before, /“Our clocks are right”/);
    await press(page, 'Quotation');
    const after = await seen(page, /Harbour Line/, 'source-quote');
    assert.doesNotMatch(after, /the line says/);
    assert.deepEqual(lines, []);
    await page.close();
  });

  it('handles a link to another card itself', async () => {
    const { page, lines } = await open();
    await seen(page, /late on purpose/);
    await page.locator('claim-card >>> a[href^="#"]').click();
    await told(page, 'To punctual');
    assert.equal(new URL(page.url()).hash, '');
    assert.deepEqual(lines, []);
    await page.close();
  });

  it('learns of a mistake, and the reader sees the text of the element', async () => {
    const { page, lines } = await open();
    await seen(page, /late on purpose/);
    await press(page, 'Mistake');
    await told(page, 'unknown-id');
    await seen(page, /The union alleges/);
    assert.equal(lines.length, 1);
    assert.match(lines[0], /^<claim-card claim="gone">/);
    await page.close();
  });

  it('follows the language of the page', async () => {
    const { page, lines } = await open();
    await seen(page, /Allegation/);
    await press(page, 'Language');
    await seen(page, /Vorwurf/);
    await press(page, 'Language');
    await seen(page, /Allegation/);
    assert.deepEqual(lines, []);
    await page.close();
  });
}
