import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { readPage } from '../fixtures/reading.mjs';
import { elementsSettled, startBrowser, startSite } from './site.mjs';

describe('an element without an end tag', { timeout: 60_000 }, () => {
  let site;
  let browser;
  before(async () => {
    [site, browser] = await Promise.all([startSite(), startBrowser()]);
  });
  after(() => Promise.all([browser?.close(), site?.stop()]));

  it('shows the rest of the article, also if the element was rendered before the rest arrived', async () => {
    let send;
    const rest = new Promise((resolve) => (send = resolve));
    site.pages['/page'] = {
      async act(response) {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
        response.write(
          `<!doctype html><html lang="en"><title>Page</title><script type="module" async src="/dist/claim-elements.min.js"></script>
          <main id="main"><p>Before.</p><claim-card claim="substantial-shells"/>`,
        );
        await rest;
        response.end('<h2>Second part</h2><p>The rest of the article.</p></main>');
      },
    };
    const page = await browser.newPage();
    const warnings = [];
    page.on('console', (message) => message.type() === 'warn' && warnings.push(message.text()));
    const loaded = page.goto(`${site.origin}/page`);
    await page.waitForFunction(() => document.querySelector('claim-card')?.shadowRoot?.querySelector('article'));
    send();
    await loaded;
    await elementsSettled(page);
    const { text, faults } = await readPage(page, '#main');
    assert.deepEqual(faults, []);
    assert.match(text, /^Allegation .* Second part The rest of the article\.$/);
    assert.match(warnings.join('\n'), /^<claim-card>: it holds what looks like the rest of an article.*$/);
    await page.close();
  });
});
