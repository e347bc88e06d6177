import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, it } from 'node:test';

import { harbour } from '../fixtures/harbour.mjs';
import { elementsSettled, startBrowser, startSite } from '../pages/site.mjs';

const file = (path) => readFileSync(new URL(`../../${path}`, import.meta.url));
const javascript = 'text/javascript';
const withText = (text) => JSON.stringify({ ...harbour, claims: harbour.claims.map((claim) => ({ ...claim, text })) });

/** The script, and the files that it loads for a dataset. */
const scripts = ['', '.load', '.details', '.languages'].map((part) => `claim-elements${part}.min.js`);

let site;
let browser;

before(async () => {
  site = await startSite({
    '/': { body: file('examples/offline/index.html') },
    '/sw.js': { body: file('examples/offline/sw.js'), type: javascript },
    '/data/harbour-fund.json': { body: withText('As it was.'), type: 'application/json' },
    '/assets/claim-elements.css': { body: file('dist/claim-elements.css'), type: 'text/css' },
    ...Object.fromEntries(scripts.map((name) => [`/assets/${name}`, { body: file(`dist/${name}`), type: javascript }])),
  });
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

/** Returns the heading of the card, which names the speaker, after it shows a claim. */
async function heading(page) {
  await elementsSettled(page);
  const shown = await page.waitForFunction(() => {
    const node = document.querySelector('claim-card').shadowRoot?.querySelector('h3');
    return node?.innerText.replace(/\s+/g, ' ').trim();
  });
  return shown.jsonValue();
}

it('examples/offline shows the newest known dataset, even if the server fails or is unreachable', async () => {
  const page = await browser.newPage();
  await page.goto(site.origin);
  assert.equal(await heading(page), 'Allegation, Dockers’ Union, trade union: As it was.');
  await page.waitForFunction(() => navigator.serviceWorker.controller);

  site.pages['/data/harbour-fund.json'].body = withText('Corrected.');
  await page.reload();
  assert.equal(await heading(page), 'Allegation, Dockers’ Union, trade union: Corrected.');

  site.pages['/data/harbour-fund.json'].status = 500;
  await page.reload();
  assert.equal(await heading(page), 'Allegation, Dockers’ Union, trade union: Corrected.');

  await site.stop();
  await page.reload();
  assert.equal(await heading(page), 'Allegation, Dockers’ Union, trade union: Corrected.');
  await page.close();
});
