import { setTimeout } from 'node:timers/promises';

import { startBrowser, startSite } from '../test/pages/site.mjs';
import { BenchPage } from './browser/bench-page.mjs';
import { blankPage } from './browser/blank-page.mjs';
import { buildContender, buildHarness, buildWithCards } from './build.mjs';
import { cardsOf, datasetOf } from './card/data.mjs';
import { contendersOf, formerId } from './contenders/index.mjs';
import { libraryFiles } from './library.mjs';
import { pageOf } from './pages.mjs';

/** The file with the bundled dataset. */
const dataset = 'claim-elements.dataset.min.js';

const viewport = { width: 1200, height: 800 };
const root = new URL('../', import.meta.url);

// Isolated pages get a clock with a resolution of 5 µs.
const headers = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };
const types = { js: 'text/javascript', css: 'text/css', html: 'text/html; charset=utf-8' };

/** The scripts of the contenders that do not load the elements in one script. */
const otherScripts = {
  'claim-elements-autoload': 'claim-elements.autoload.min.js',
  'claim-elements-iframe': 'claim-elements.resizer.min.js',
};

const sheet = (href) => (href ? `<link rel="stylesheet" href="${href}">` : '');
const preload = (href) => (href ? `<link rel="modulepreload" href="${href}">` : '');
const moduleScript = (src) => (src ? `<script type="module" src="${src}"></script>` : '');

/** Caches the results of a function by its first argument. */
function cachedByKey(make) {
  const made = new Map();
  return (key, ...args) => {
    if (!made.has(key)) made.set(key, make(key, ...args));
    return made.get(key);
  };
}

/**
 * Starts a browser, and a site with the files of the contenders.
 *
 * @param {object} [options] - `former`: the folder of a former build of this library, if it is a contender.
 */
export async function startSession({ former } = {}) {
  const site = await startSite();
  let browser = await startBrowser();

  function serve(path, body) {
    site.pages[path] = { type: types[path.split('.').at(-1)] ?? types.html, body, headers };
    return path;
  }

  /** Builds the files of a contender without data; returns their addresses. */
  const files = cachedByKey(async (id) => {
    const { js, css } = await buildContender(contendersOf([id])[0]);
    return { js: serve(`/contenders/${id}.js`, js), css: css && serve(`/contenders/${id}.css`, css) };
  });

  /** Creates an empty page of a contender with the harness. */
  const blank = cachedByKey(async (id) => {
    const { css } = await files(id);
    return serve(`/blank/${id}`, blankPage(contendersOf([id])[0], sheet(css)));
  });

  /** Serves the files of a build of this library that has cards as its dataset. */
  const library = cachedByKey(async (folder, packageRoot, count) => {
    const files = await libraryFiles(packageRoot, datasetOf(cardsOf(count)));
    for (const [name, code] of Object.entries(files)) serve(folder + name, code);
    return files;
  });

  /** Returns the addresses of the script and the dataset of a contender that is this library. */
  async function ownFiles(id, count) {
    const isFormer = id === formerId;
    const folder = `/${isFormer ? 'former' : 'library'}/${count}/`;
    const files = await library(folder, isFormer ? former : root, count);
    return {
      js: folder + (otherScripts[id] ?? 'claim-elements.min.js'),
      data: dataset in files && id !== 'claim-elements-iframe' ? folder + dataset : undefined,
    };
  }

  /** Builds the files of a contender with cards; returns their addresses. */
  const loaded = cachedByKey(async (key, id, count) => {
    const [contender] = contendersOf([id]);
    if (contender.scripts === false) return {};
    if (id.startsWith('claim-elements')) return ownFiles(id, count);
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
      // A crashed browser is restarted, so it does not affect other contenders.
      if (!browser.connected) browser = await startBrowser();
      const page = await browser.newPage();
      await page.setViewport(viewport);
      // A disabled cache makes each load a first visit.
      await page.setCacheEnabled(false);
      page.setDefaultTimeout(120_000);
      const client = await page.createCDPSession();
      await client.send('Performance.enable', { timeDomain: 'threadTicks' });
      return new BenchPage(page, client, site.origin);
    },

    /** Opens an empty page of a contender with the harness. */
    async open(id) {
      const page = await this.newPage();
      await page.goto(await blank(id));
      return page;
    },

    /**
     * Creates a page of a contender with cards.
     *
     * @param {object} options - `script`: false if the page does not load the script itself; `delay`: the delay of the
     *   script in ms, and of the dataset; `text`: true for embed codes with generated text.
     * @returns The address of the page; of the script, if there is one, and of the dataset that it loads.
     */
    async page(id, count, { script = true, delay = 0, text = false } = {}) {
      const [contender] = contendersOf([id]);
      const { js, css, data } = await loaded(`${id} ${count}`, id, count);
      for (const late of [js, data].filter(Boolean)) {
        // Each load gets a new promise.
        Object.defineProperty(site.pages[late], 'delay', { configurable: true, get: () => setTimeout(delay) });
      }
      const path = `/page/${id}/${count}/${script ? 'script' : 'bare'}${text ? '/text' : ''}`;
      const head = sheet(css) + (script ? preload(data) + moduleScript(js) : '');
      if (!site.pages[path]) serve(path, await pageOf(contender, cardsOf(count), { head, text, former }));
      return { path, script: js, data };
    },

    /** Creates a page of a contender with one card, without data but with all its files. */
    async lightPage(id) {
      const [contender] = contendersOf([id]);
      const { js, css } = contender.scripts === false ? {} : await files(id);
      const head = sheet(css) + moduleScript(js);
      return serve(`/light/${id}`, await pageOf(contender, cardsOf(1), { head }));
    },

    /** Closes the tabs that a measure has left open. */
    async clear() {
      const pages = browser.connected ? await browser.pages() : [];
      // The first tab stays open, because a browser without tabs exits.
      await Promise.all(pages.slice(1).map((page) => page.close()));
    },

    async stop() {
      await browser.close();
      await site.stop();
    },
  };
}
