import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { elementsSettled, startBrowser, startSite } from './site.mjs';

const page = (text) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>
  <link rel="icon" href="data:,"><script type="application/ld+json" data-claim-elements>${text}</script>
  <script type="module" src="/dist/claim-elements.min.js"></script>
  <claim-card claim="substantial-shells" json-ld></claim-card>`;

describe('JSON-LD on a page that already has a script element for it', () => {
  let browser;
  let site;
  before(async () => {
    [browser, site] = await Promise.all([startBrowser(), startSite()]);
  });
  after(() => Promise.all([browser.close(), site.stop()]));

  for (const text of ['', 'no JSON', 'null', '7', '{}', '{"@graph":null}', '{"@graph":7}', '{"@graph":{}}']) {
    it(`replaces the content of that element: ${text || 'nothing'}`, async () => {
      site.pages['/page'] = { body: page(text) };
      const tab = await browser.newPage();
      const problems = [];
      tab.on('pageerror', (error) => problems.push(error.message));
      await tab.goto(`${site.origin}/page`, { waitUntil: 'networkidle0' });
      await elementsSettled(tab);
      const written = await tab.$$eval('script[type="application/ld+json"]', (all) => all.map((script) => script.text));
      await tab.close();
      assert.deepEqual(problems, []);
      assert.equal(written.length, 1);
      assert.match(written[0], /"@graph":\[\{.*"North Korea is giving Russia/);
    });
  }
});
