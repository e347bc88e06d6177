import { readdir, readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

import { startBrowser, startSite } from '../test/pages/site.mjs';
import { BenchPage } from './browser/bench-page.mjs';
import { blankPage } from './browser/blank-page.mjs';
import { buildContender, buildHarness, buildWithCards } from './build.mjs';
import { cardsOf, datasetOf } from './card/data.mjs';
import { contendersOf } from './contenders/index.mjs';
import { buildAutoload, buildScript } from './library.mjs';
import { pageOf } from './pages.mjs';

const viewport = { width: 1200, height: 800 };
const dist = new URL('../dist/', import.meta.url);

// Pages that are isolated get a clock of 5 µs.
const headers = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };
const types = { js: 'text/javascript', css: 'text/css', html: 'text/html; charset=utf-8' };

/** What this library’s pages load that do not load its elements in one script. */
const otherScripts = {
  'claim-elements-autoload': 'claim-elements.autoload.min.js',
  'claim-elements-iframe': 'claim-elements.resizer.min.js',
};

const sheet = (href) => (href ? `<link rel="stylesheet" href="${href}">` : '');
const moduleScript = (src) => (src ? `<script type="module" src="${src}"></script>` : '');

/** Calls a function once for each key. */
function once(make) {
  const made = new Map();
  return (key, ...args) => {
    if (!made.has(key)) made.set(key, make(key, ...args));
    return made.get(key);
  };
}

/** A browser, and a site with all that the contenders load. */
export async function startSession() {
  const site = await startSite();
  let browser = await startBrowser();

  function serve(path, body) {
    site.pages[path] = { type: types[path.split('.').at(-1)] ?? types.html, body, headers };
    return path;
  }

  /** What a page loads for a contender, without data: addresses. */
  const files = once(async (id) => {
    const { js, css } = await buildContender(contendersOf([id])[0]);
    return { js: serve(`/contenders/${id}.js`, js), css: css && serve(`/contenders/${id}.css`, css) };
  });

  /** An empty page of a contender, with the harness. */
  const blank = once(async (id) => {
    const { css } = await files(id);
    return serve(`/blank/${id}`, blankPage(contendersOf([id])[0], sheet(css)));
  });

  /** This library with these cards as its dataset, in a folder with what it loads at need. */
  const library = once(async (count) => {
    const folder = `/library/${count}/`;
    const dataset = datasetOf(cardsOf(count));
    for (const name of (await readdir(dist)).filter((file) => /^embed\.|\.min\.js$/.test(file)))
      serve(folder + name, await readFile(new URL(name, dist), 'utf8'));
    const files = { ...(await buildScript(dataset)), ...(await buildAutoload(dataset)) };
    for (const [name, code] of Object.entries(files)) serve(folder + name, code);
    return folder;
  });

  /** What a page with so many cards loads for a contender: addresses. */
  const loaded = once(async (key, id, count) => {
    const [contender] = contendersOf([id]);
    if (contender.scripts === false) return {};
    if (id.startsWith('claim-elements'))
      return { js: (await library(count)) + (otherScripts[id] ?? 'claim-elements.min.js') };
    const { js, css } = await buildWithCards(contender, cardsOf(count));
    return {
      js: serve(`/scripts/${count}/${id}.js`, js),
      css: css && serve(`/scripts/${count}/${id}.css`, css),
    };
  });

  serve('/harness.js', await buildHarness());
  return {
    version: await browser.version(),
    serve,

    /** Opens a tab. */
    async newPage() {
      // One that has crashed takes no other contender along.
      if (!browser.connected) browser = await startBrowser();
      const page = await browser.newPage();
      await page.setViewport(viewport);
      // Each load is a first visit.
      await page.setCacheEnabled(false);
      page.setDefaultTimeout(120_000);
      const client = await page.createCDPSession();
      await client.send('Performance.enable', { timeDomain: 'threadTicks' });
      return new BenchPage(page, client, site.origin);
    },

    /** Opens an empty page of a contender, with the harness. */
    async open(id) {
      const page = await this.newPage();
      await page.goto(await blank(id));
      return page;
    },

    /**
     * A page of a contender with so many cards.
     *
     * @param {object} options - `script`: whether the page loads the script itself; `delay`: how late that comes, in ms;
     *   `text`: whether this library’s tags have generated text.
     * @returns The addresses of the page and, where there is one, of the script.
     */
    async page(id, count, { script = true, delay = 0, text = false } = {}) {
      const [contender] = contendersOf([id]);
      const { js, css } = await loaded(`${id} ${count}`, id, count);
      // A promise of its own for each load.
      if (js) Object.defineProperty(site.pages[js], 'delay', { configurable: true, get: () => setTimeout(delay) });
      const path = `/page/${id}/${count}/${script ? 'script' : 'bare'}${text ? '/text' : ''}`;
      const head = sheet(css) + (script ? moduleScript(js) : '');
      if (!site.pages[path]) serve(path, await pageOf(contender, cardsOf(count), { head, text }));
      return { path, script: js };
    },

    /** A page of a contender with one card and without data, which loads all that it loads for that. */
    async lightPage(id) {
      const [contender] = contendersOf([id]);
      const { js, css } = contender.scripts === false ? {} : await files(id);
      const head = sheet(css) + moduleScript(js);
      return serve(`/light/${id}`, await pageOf(contender, cardsOf(1), { head }));
    },

    /** Closes what a measure has left open. */
    async clear() {
      const pages = browser.connected ? await browser.pages() : [];
      // A browser without a tab ends.
      await Promise.all(pages.slice(1).map((page) => page.close()));
    },

    async stop() {
      await browser.close();
      await site.stop();
    },
  };
}
