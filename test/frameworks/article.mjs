/** The tests of the article that each application shows. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';

import { readPage } from '../fixtures/reading.mjs';

/** The lines that frameworks write in development. */
const ofFrameworks =
  /^\[(?:vite|HMR|Fast Refresh)\]|React DevTools|^Angular (?:is running|hydrated)|<Suspense> is an experimental/;

/** A warning in development, if a page rests before its reader has pressed the button that defines the element. */
const ofDefinition = /^claim-elements: <source-quote quote="clocks"> is not defined, /;

/** Opens a page, and collects all that its console shows. */
export async function openPage(browser, address, prepare = () => undefined) {
  const page = await browser.newPage();
  const lines = [];
  page.on('pageerror', ({ message }) => lines.push(message));
  page.on('console', (message) => {
    const text = message.text();
    if (!ofFrameworks.test(text) && !ofDefinition.test(text)) lines.push(text);
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

/** The card itself is shown, and not its text. */
const shown = /Allegation.*late on purpose/s;

/** Waits until an element has a text; the selector `::-p-text` may miss a change while it waits. */
const hasText = (page, selector, text) =>
  page.waitForFunction(
    (...expected) => document.querySelector(expected[0])?.textContent.includes(expected[1]),
    {},
    selector,
    text,
  );

/** Waits until the application tells the reader something. */
const told = (page, text) => hasText(page, '[role="status"]', text);

const press = (page, name) => page.locator(`::-p-aria([name="${name}"][role="button"])`).click();

/** A button of the framework may cover a link in development. */
const follow = (page, address) => page.$eval(`a[href="${address}"]`, (link) => link.click());

const prerendered = /Allegation.*late on purpose.*Denied by.*publishes its timetable/s;

/**
 * @param {() => { browser: import('puppeteer-core').Browser, origin: string }} served
 */
export function testPrerenderedPage(served) {
  it('has prerendered elements, which need no script', async () => {
    const { browser, origin } = served();
    const { page, lines } = await openPage(browser, `${origin}/prerendered`, (tab) => tab.setJavaScriptEnabled(false));
    await page.setJavaScriptEnabled(true);
    await seen(page, prerendered);
    assert.deepEqual(lines, []);
    await page.close();
  });

  it('hydrates a page with prerendered elements, and changes nothing', async () => {
    const { browser, origin } = served();
    const { page, lines } = await openPage(browser, `${origin}/prerendered`);
    await seen(page, prerendered);
    assert.deepEqual(lines, []);
    await page.close();
  });

  it('shows prerendered elements after a navigation inside the application, and the others after the way back', async () => {
    const { browser, origin } = served();
    const { page, lines } = await openPage(browser, `${origin}/`);
    await seen(page, shown);
    await follow(page, '/prerendered');
    await hasText(page, 'h1', 'Prerendered ferries');
    await seen(page, prerendered);
    await follow(page, '/');
    await hasText(page, 'h1', 'Ferries');
    await seen(page, shown);
    assert.deepEqual(lines, []);
    await page.close();
  });
}

/**
 * Visits an application for the first time. A server for development may take minutes to answer, and Vite loads a page again
 * when it finds a package that the page imports: tests would lose what they did.
 */
export async function visitFirst(browser, origin) {
  const open = () => openPage(browser, `${origin}/`, (page) => page.setDefaultTimeout(180_000));
  const { page: first } = await open();
  await first.close();
  const { page } = await open();
  await seen(page, shown);
  await press(page, 'Quotation');
  await page.waitForNetworkIdle();
  await page.close();
}

/**
 * The server writes what the browser then hydrates, and prints nothing about it.
 *
 * @param {{ data?: string, ofFramework?: RegExp }} framework - The attribute in which it writes an object, which the element
 *   does not read, and the lines that it prints itself.
 */
export function testServerRendering(served, { data = '', ofFramework } = {}) {
  it('writes the attributes and the text of the elements on the server', async () => {
    const html = await (await fetch(served().origin)).text();
    const [startTag, text] = /<claim-card [^>]*>(?:<!--.*?-->)?\s*<p[^>]*>([^<]*)/.exec(html);
    assert.match(startTag, / claim="late"/);
    assert.match(startTag, / heading-level="2"/);
    assert.match(text, /^The union alleges/);
    assert.equal(/<claim-dataset(.*?)>/.exec(html)[1], data);
  });

  it('prints nothing about the elements on the server', () => {
    const lines = served()
      .output.split('\n')
      .filter((line) => !ofFramework?.test(line));
    assert.doesNotMatch(lines.join('\n'), /<\/?(?:claim|denial|source)-|\bLit\b|warn|error/i);
  });
}

/**
 * @param {() => { browser: import('puppeteer-core').Browser, origin: string,
 *   prepare?: (page: import('puppeteer-core').Page) => Promise<void> }} served
 * @param {{ isPrerendered?: boolean, definesAtOnce?: boolean }} application - Whether the page has the words of all elements
 *   before any script, and whether one script defines all elements.
 */
export function testArticle(served, { isPrerendered = false, definesAtOnce = false } = {}) {
  const open = () => {
    const { browser, origin, prepare } = served();
    return openPage(browser, `${origin}/`, prepare);
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
    await seen(page, shown);
    await press(page, 'Update');
    const text = await seen(page, /late every day/);
    assert.doesNotMatch(text, /on purpose/);
    await press(page, 'Update');
    await seen(page, shown);
    assert.deepEqual(lines, []);
    await page.close();
  });

  if (!definesAtOnce) {
    it('shows the text of an element until the element is defined, and then the element with the same data', async () => {
      const { page, lines } = await open();
      const before = await seen(page, isPrerendered ? /Harbour Line/ : /the line says/, 'source-quote');
      assert.match(before, /Our clocks are right/);
      await press(page, 'Quotation');
      await page.waitForFunction(() => customElements.get('source-quote'));
      const after = await seen(page, /Harbour Line/, 'source-quote');
      assert.doesNotMatch(after, /the line says/);
      assert.deepEqual(lines, []);
      await page.close();
    });
  }

  it('handles a link to another card itself', async () => {
    const { page, lines } = await open();
    await seen(page, shown);
    await page.locator('claim-card >>> a[href^="#"]').click();
    await told(page, 'To punctual');
    assert.equal(new URL(page.url()).hash, '');
    assert.deepEqual(lines, []);
    await page.close();
  });

  it('learns of a mistake, and the reader sees the text of the element', async () => {
    const { page, lines } = await open();
    await seen(page, shown);
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
