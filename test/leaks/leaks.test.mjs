import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { harbour } from '../fixtures/harbour.mjs';
import { startBrowser, startSite } from '../pages/site.mjs';

const perBatch = 100;
/** The heap growth, in bytes, that a browser itself may cause: a leak of 100 bytes per element exceeds it. */
const tolerance = 1_000_000;

const script = '<script type="module" src="/dist/claim-elements.min.js"></script>';
const autoloader = '<script type="module" src="/dist/claim-elements.autoload.min.js"></script>';
const document = (head) => `<!doctype html><html lang="en"><head><title>Page</title>${head}</head><body></body></html>`;

/** Runs in the page: adds elements of all kinds, changes them and removes them. */
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
 * Counts the objects of a page after a garbage collection.
 *
 * @param observers - The number of mutation observers that the page keeps. The browser may collect and recreate the objects
 *   of observers without a reference in a script, so that it may count fewer.
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

describe('removed elements', { timeout: 600_000 }, () => {
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
    // The two observers are those of the page’s language and of blockquotes.
    { name: '10,000 elements leave nothing behind', path: '/script', batches: 100, observers: 2 },
    {
      name: '2,000 elements leave nothing behind if the script of their provider never loads',
      path: '/waiting',
      batches: 20,
      // The third observer is that of the autoloader.
      observers: 3,
      missing: '/dist/autoload/claim-dataset.min.js',
    },
  ]) {
    it(name, async () => {
      if (missing) site.pages[missing] = { status: 404, body: '' };
      const page = await browser.newPage();
      page.setDefaultTimeout(0);
      const client = await page.createCDPSession();
      // The browser would keep the objects of console messages.
      await page.evaluateOnNewDocument(() => (console.warn = () => undefined));
      await page.goto(site.origin + path);
      const run = (languages = []) => page.evaluate(mountChangeRemove, perBatch, harbour, languages);
      await run();
      await page.evaluate(() =>
        Promise.all(['claim-card', 'denial-pair', 'source-quote'].map((tag) => customElements.whenDefined(tag))),
      );
      // After the warm-up, modules are loaded and functions are compiled.
      for (let warmUp = 0; warmUp < 5; warmUp++) await run(['de', 'en']);
      // Elements outside the viewport share one more style sheet.
      await page.evaluate(async () => {
        const host = globalThis.document.body.appendChild(globalThis.document.createElement('main'));
        host.style.marginBlockStart = '9999px';
        host.innerHTML = '<claim-card claim="substantial-shells"></claim-card>'.repeat(50);
        const isPending = () => [...host.children].some(({ hasUpdated }) => !hasUpdated);
        while (isPending()) await new Promise((resolve) => setTimeout(resolve));
        host.remove();
      });
      const before = await counted(page, client, observers);
      for (let batch = 0; batch < batches; batch++) await run(batch % 10 ? [] : ['de', 'en']);
      const later = await counted(page, client, observers);
      assert.deepEqual(later.counts, before.counts);
      // Chromium keeps the elements of the last batch if their provider is never defined; more batches keep no more.
      assert.ok(later.counts['claim-card'] <= (missing ? perBatch : 0), JSON.stringify(later.counts));
      const grown = later.usedSize - before.usedSize;
      assert.ok(grown < tolerance, `the heap has grown by ${grown} bytes`);
      await page.close();
    });
  }
});
