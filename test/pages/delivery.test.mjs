import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, afterEach, before, describe, it } from 'node:test';

import { quay } from '../fixtures/quay.mjs';
import { startBrowser, startSite } from './site.mjs';

const main = '/dist/claim-elements.min.js';
const autoloader = '/dist/claim-elements.autoload.min.js';
const half = (path) => {
  const body = readFileSync(new URL(`../..${path}`, import.meta.url));
  return body.subarray(0, body.length / 2);
};

const written = {
  'claim-card': 'John Kirby alleges that North Korea gives Russia artillery shells.',
  'denial-pair': 'North Korea denies it.',
  'source-quote': '“Not a shell,” said the ministry.',
  'claim-dataset claim-card': 'The union alleges that the fund was emptied.',
  blockquote: 'The White House alleges, and North Korea denies.',
};

const content =
  `<claim-card claim="substantial-shells" json-ld><p>${written['claim-card']}</p></claim-card>` +
  `<denial-pair allegation="substantial-shells"><p>${written['denial-pair']}</p></denial-pair>` +
  `<source-quote quote="quote-substantial"><p>${written['source-quote']}</p></source-quote>` +
  `<claim-dataset src="/data.json"><claim-card claim="x">${written['claim-dataset claim-card']}</claim-card></claim-dataset>` +
  `<blockquote class="claim-embed" data-claim="substantial-shells">${written.blockquote}</blockquote>`;

const document = (script, { lang = 'en', head = '', body = content } = {}) =>
  `<!doctype html><html lang="${lang}"><head><title>Page</title>${head}${script}</head><body>${body}</body></html>`;
const tag = (src, more = '') => `<script type="module" src="${src}"${more}></script>`;

/** Failures in the delivery of a file. */
const faults = {
  'is missing': { status: 404, body: '' },
  'is replaced by a web page': { body: '<!doctype html><p>Sign in</p>', type: 'text/html' },
  'is cut off without a network error': (path) => ({ body: half(path), type: 'text/javascript' }),
  'is cut off by a network error': (path) => ({
    act: (response) => {
      response.writeHead(200, { 'content-type': 'text/javascript', 'content-length': 2 * half(path).length });
      response.write(half(path), () => response.socket.destroy());
    },
  }),
  'meets a closed connection': { act: (response) => response.socket.destroy() },
};
const faultOf = (fault, path) => (typeof fault === 'function' ? fault(path) : fault);

describe('files that cannot be loaded', { timeout: 300_000 }, () => {
  let site;
  let browser;
  let page;
  let errors;
  let warnings;

  before(async () => {
    site = await startSite();
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    await site?.stop();
  });
  afterEach(async () => {
    await page.close();
    for (const path of Object.keys(site.pages)) delete site.pages[path];
  });

  /** Opens a page and waits until no request is open. */
  async function open(html, pages) {
    Object.assign(site.pages, { '/page': { body: html }, '/data.json': { status: 404, body: '' }, ...pages });
    page = await browser.newPage();
    await page.setCacheEnabled(false);
    errors = [];
    warnings = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('console', (message) => message.type() === 'warn' && warnings.push(message.text()));
    await page.evaluateOnNewDocument(() => {
      window.reported = [];
      window.addEventListener('claim-error', ({ reason, target }) => window.reported.push([target.localName, reason]));
      window.addEventListener('unhandledrejection', ({ reason }) =>
        window.reported.push(['unhandled', String(reason)]),
      );
    });
    await page.goto(`${site.origin}/page`, { waitUntil: 'networkidle0' });
  }

  /** Returns the visible light-DOM text of elements, by selector. */
  const seen = (selectors) =>
    page.evaluate(
      (names) =>
        Object.fromEntries(
          names.map((name) => {
            const element = document.querySelector(name);
            return [name, element.checkVisibility() && element.innerText.trim()];
          }),
        ),
      selectors,
    );
  const reported = () => page.evaluate(() => window.reported);

  for (const [how, fault] of Object.entries(faults)) {
    it(`the script ${how}: readers see the fallback`, async () => {
      await open(document(tag(main)), { [main]: faultOf(fault, main) });
      assert.deepEqual(await seen(Object.keys(written)), written);
      assert.equal(await page.evaluate(() => customElements.get('claim-card')), undefined);
      // A truncated file is a syntax error; there must be no other errors.
      assert.deepEqual(
        errors.filter((message) => !/Invalid or unexpected token|Unexpected end|missing \)|Unexpected/.test(message)),
        [],
      );
    });

    const second = '/dist/autoload/denial-pair.min.js';
    it(`a file of the autoloader ${how}: its elements keep their fallback, the others are rendered`, async () => {
      await open(document(tag(autoloader)), { [second]: faultOf(fault, second) });
      const { 'denial-pair': pair } = await seen(['denial-pair']);
      assert.equal(pair, written['denial-pair']);
      await page.waitForFunction(() => document.querySelector('source-quote').shadowRoot?.querySelector('figure'));
      const warning = 'claim-elements: the script for denial-pair:not(:defined) could not be loaded.';
      assert.ok(
        warnings.some((text) => text.includes(warning)),
        warnings.join(),
      );
      assert.deepEqual(errors, []);
      assert.deepEqual(
        (await reported()).filter(([name]) => name === 'unhandled'),
        [],
      );
    });

    const loader = '/dist/claim-elements.load.min.js';
    it(`the file for datasets ${how}: fallback, one event, and the bundled claims still work`, async () => {
      await open(document(tag(main)), { [loader]: faultOf(fault, loader) });
      await page.waitForFunction(() => window.reported.length);
      const name = 'claim-dataset claim-card';
      assert.deepEqual(await seen([name]), { [name]: written[name] });
      assert.deepEqual(await reported(), [['claim-dataset', 'load-failed']]);
      assert.ok(await page.$eval('claim-card', ({ shadowRoot }) => shadowRoot.querySelector('article')));
      assert.deepEqual(errors, []);
    });

    const jsonLd = '/dist/claim-elements.json-ld.min.js';
    it(`the file for JSON-LD ${how}: the elements are rendered, and a warning says that there is none`, async () => {
      await open(document(tag(main)), { [jsonLd]: faultOf(fault, jsonLd) });
      await page.waitForFunction(() => document.querySelector('claim-card').shadowRoot?.querySelector('article'));
      assert.ok(
        warnings.some((text) => text.includes('no JSON-LD.')),
        warnings.join(),
      );
      assert.deepEqual(errors, []);
    });

    const dataset = '/dist/claim-elements.dataset.min.js';
    it(`the file of the bundled dataset ${how}: fallback, and a warning says why`, async () => {
      await open(document(tag(main)), { [dataset]: faultOf(fault, dataset) });
      assert.ok(
        warnings.some((text) => text.includes('the bundled dataset could not be loaded')),
        warnings.join(),
      );
      assert.deepEqual(await seen(['claim-card']), { 'claim-card': written['claim-card'] });
      assert.deepEqual(errors, []);
    });

    const language = '/dist/locales/de.js';
    it(`the strings of a language ${how}: the elements are in English`, async () => {
      await open(document(tag(main), { lang: 'de' }), { [language]: faultOf(fault, language) });
      await page.waitForFunction(() => document.querySelector('claim-card').shadowRoot?.querySelector('article'));
      assert.equal(await page.$eval('claim-card', ({ shadowRoot }) => shadowRoot.querySelector('article').lang), 'en');
      assert.ok(
        warnings.some((text) => text.includes('the strings of de cannot be had')),
        warnings.join(),
      );
      assert.deepEqual(errors, []);
    });

    const details = '/dist/claim-elements.details.min.js';
    const recap = '/dist/claim-elements.recap.min.js';
    it(`the code of details and of a recap ${how}: fallback, one error for each, and the page goes on`, async () => {
      const body =
        '<claim-recap><p>Contested.</p></claim-recap><claim-card claim="substantial-shells"></claim-card>' +
        `<claim-dataset><script type="application/json">${JSON.stringify(quay)}</script>` +
        '<source-quote quote="a-third"><p>Detailed.</p></source-quote></claim-dataset>';
      const faulty = { [details]: faultOf(fault, details), [recap]: faultOf(fault, recap) };
      await open(document(tag(main), { body }), faulty);
      await page.waitForFunction(() => document.querySelector('claim-card').shadowRoot?.querySelector('article'));
      const shown = { 'claim-recap': 'Contested.', 'source-quote': 'Detailed.' };
      assert.deepEqual(await seen(Object.keys(shown)), shown);
      assert.equal(errors.length, 2, errors.join());
      assert.deepEqual(await reported(), []);
    });

    const problems = '/dist/claim-elements.problems.min.js';
    it(`the messages for problems ${how}: the event still has its reason`, async () => {
      const body = '<claim-card claim="no-such-claim">Fallback</claim-card>';
      await open(document(tag(main), { body }), { [problems]: faultOf(fault, problems) });
      await page.waitForFunction(() => window.reported.length);
      assert.deepEqual(await reported(), [['claim-card', 'unknown-id']]);
      assert.deepEqual(await seen(['claim-card']), { 'claim-card': 'Fallback' });
      assert.deepEqual(errors, []);
    });
  }

  for (const { how, script, head } of [
    { how: 'has another hash than the page names', script: tag(main, ' integrity="sha384-AAAA"') },
    {
      how: 'is refused by the policy of the page',
      script: tag(main),
      head: `<meta http-equiv="Content-Security-Policy" content="script-src 'none'">`,
    },
  ]) {
    it(`the script ${how}: readers see the fallback`, async () => {
      await open(document(script, { head }));
      assert.deepEqual(await seen(Object.keys(written)), written);
      assert.deepEqual(errors, []);
    });
  }
});
