import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { harbour } from '../fixtures/harbour.mjs';
import { startBrowser, startSite } from './site.mjs';

const perBatch = 100;
/** What a browser’s own bookkeeping may add, in bytes; a hundred of them for each of 10,000 would already be found. */
const tolerance = 1_000_000;

const script = '<script type="module" src="/dist/claim-elements.min.js"></script>';
const autoloader = '<script type="module" src="/dist/claim-elements.autoload.min.js"></script>';
const document = (head) => `<!doctype html><html lang="en"><head><title>Page</title>${head}</head><body></body></html>`;

/** Puts elements of all sorts on the page, changes them, and takes them away; in the page. */
async function mountChangeRemove(count, dataset, languages) {
  const settle = async (root) => {
    const elements = [...root.querySelectorAll('claim-dataset, claim-card, denial-pair, source-quote')];
    for (let round = 0; round < 2; round++) await Promise.all(elements.map(({ updateComplete }) => updateComplete));
    for (const provider of root.querySelectorAll('claim-dataset')) await provider.updateComplete;
  };
  const five =
    '<claim-card claim="fund-emptied" json-ld></claim-card><claim-card claim="fund-grew" variant="compact"></claim-card>' +
    '<denial-pair allegation="fund-emptied" json-ld></denial-pair><source-quote quote="not-a-penny" json-ld></source-quote>' +
    '<claim-card claim="nothing-has-this-id" heading-level="9">Fallback</claim-card>';
  const provided = {
    inline: `<claim-dataset><script type="application/json">${JSON.stringify(dataset)}</script>${five}</claim-dataset>`,
    loaded: `<claim-dataset src="/data.json">${five}</claim-dataset>`,
    bundled: '<claim-card claim="substantial-shells" json-ld></claim-card>'.repeat(5),
  };
  const host = globalThis.document.body.appendChild(globalThis.document.createElement('main'));
  const tree = host.appendChild(globalThis.document.createElement('section')).attachShadow({ mode: 'open' });
  const ways = Object.values(provided);
  for (let done = 0; done < count; done += 10) {
    host.insertAdjacentHTML('beforeend', ways[(done / 10) % ways.length]);
    tree.append(globalThis.document.createRange().createContextualFragment(ways[(done / 10 + 1) % ways.length]));
  }
  await settle(host);
  await settle(tree);
  host.querySelector('claim-card').focus();
  for (const card of host.querySelectorAll('claim-card')) {
    card.claim = card.claim === 'fund-grew' ? 'fund-untouched' : 'fund-grew';
  }
  for (const provider of tree.querySelectorAll('claim-dataset')) provider.data = dataset;
  for (const lang of languages) {
    globalThis.document.documentElement.lang = lang;
    await settle(host);
    await settle(tree);
  }
  for (const provider of host.querySelectorAll('claim-dataset')) host.prepend(provider);
  await settle(host);
  host.remove();
  globalThis.getSelection().removeAllRanges();
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/**
 * What the browser counts in a page, once it has collected its garbage.
 *
 * @param observers - How many are the page’s for good. To those that no script keeps at hand the browser gives an object
 *   when it calls them, and may take it away again.
 */
async function counted(page, client, observers) {
  for (let round = 0; round < 4; round++) {
    await client.send('HeapProfiler.collectGarbage');
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  }
  const objects = {};
  for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver', 'CSSStyleSheet']) {
    const prototype = await page.evaluateHandle((global) => window[global].prototype, name);
    objects[name] = await (await page.queryObjects(prototype)).evaluate(({ length }) => length);
  }
  objects.MutationObserver = Math.max(objects.MutationObserver, observers);
  for (const tag of ['claim-card', 'denial-pair', 'source-quote', 'claim-dataset']) {
    const prototype = await page.evaluateHandle((name) => customElements.get(name)?.prototype ?? null, tag);
    if (prototype.remoteObject().subtype === 'null') continue;
    objects[tag] = await (await page.queryObjects(prototype)).evaluate(({ length }) => length);
  }
  await client.send('HeapProfiler.collectGarbage');
  const { documents, nodes, jsEventListeners } = await client.send('Memory.getDOMCounters');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  return { counts: { documents, nodes, jsEventListeners, ...objects }, usedSize };
}

describe('elements that came and went', { timeout: 600_000 }, () => {
  let site;
  let browser;

  before(async () => {
    site = await startSite({
      '/script': { body: document(script) },
      '/waiting': { body: document(autoloader) },
      '/data.json': { body: JSON.stringify(harbour), type: 'application/json' },
    });
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    await site?.stop();
  });

  for (const { name, path, batches, observers, missing } of [
    // Of the page’s language, and of blockquotes.
    { name: '10,000 elements leave nothing behind', path: '/script', batches: 100, observers: 2 },
    {
      name: '2,000 elements leave nothing behind where the script of their provider never comes',
      path: '/waiting',
      batches: 20,
      // And of tags to load.
      observers: 3,
      missing: '/dist/autoload/claim-dataset.min.js',
    },
  ]) {
    it(name, async () => {
      if (missing) site.pages[missing] = { status: 404, body: '' };
      const page = await browser.newPage();
      page.setDefaultTimeout(0);
      const client = await page.createCDPSession();
      // The browser keeps what is told on the console.
      await page.evaluateOnNewDocument(() => (console.warn = () => undefined));
      await page.goto(site.origin + path);
      const run = (languages = []) => page.evaluate(mountChangeRemove, perBatch, harbour, languages);
      await run();
      await page.evaluate(() =>
        Promise.all(['claim-card', 'denial-pair', 'source-quote'].map((tag) => customElements.whenDefined(tag))),
      );
      // What is loaded at need and what the browser compiles is there from then on.
      for (let warmUp = 0; warmUp < 5; warmUp++) await run(['de', 'en']);
      // Elements out of view, which nobody waits for, have a style sheet more in common.
      await page.evaluate(async () => {
        const host = globalThis.document.body.appendChild(globalThis.document.createElement('main'));
        host.style.marginBlockStart = '9999px';
        host.innerHTML = '<claim-card claim="substantial-shells"></claim-card>'.repeat(50);
        const waits = () => [...host.children].some(({ hasUpdated }) => !hasUpdated);
        while (waits()) await new Promise((resolve) => setTimeout(resolve));
        host.remove();
      });
      const before = await counted(page, client, observers);
      for (let batch = 0; batch < batches; batch++) await run(batch % 10 ? [] : ['de', 'en']);
      const later = await counted(page, client, observers);
      assert.deepEqual(later.counts, before.counts);
      assert.equal(later.counts['claim-card'], 0);
      const grown = later.usedSize - before.usedSize;
      assert.ok(grown < tolerance, `the heap has grown by ${grown} bytes`);
      await page.close();
    });
  }
});
