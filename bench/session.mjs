import { startBrowser, startSite } from '../test/pages/site.mjs';
import { blankPage } from './browser/page.mjs';
import { bundle } from './build.mjs';
import { contendersOf } from './contenders/index.mjs';

// Pages that are isolated get a clock of 5 µs.
const headers = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };
const viewport = { width: 1200, height: 800 };

/** Between two looks whether the page is quiet, how many must find it so, and what is nothing: in ms. */
const quiet = { interval: 40, rounds: 3, noise: 2 };

/** A page under measurement. */
class BenchPage {
  constructor(page, client) {
    this.page = page;
    this.client = client;
  }

  /** Calls a function of the harness. */
  run(name, ...args) {
    return this.page.evaluate((method, values) => globalThis.bench[method](...values), name, args);
  }

  /** What the main thread has worked so far, in ms of processor time: what others do on the machine is not in it. */
  async worked() {
    const { metrics } = await this.client.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  }

  /** Waits until the main thread has nothing to do any more. @returns What it has worked by then. */
  async settled() {
    let worked = await this.worked();
    for (let round = 0; round < quiet.rounds; round++) {
      await new Promise((resolve) => setTimeout(resolve, quiet.interval));
      const now = await this.worked();
      if (now - worked > quiet.noise) round = -1;
      worked = now;
    }
    return worked;
  }

  /** @throws {Error} Where not all cards show what they must. */
  async checkFinal(count) {
    const final = await this.run('final');
    if (final !== count) throw new Error(`${final} of ${count} cards are final.`);
  }

  /** @throws {Error} Where not all cards are in view. */
  async checkInView(count) {
    const inView = await this.run('inView');
    if (inView !== count) throw new Error(`${inView} of ${count} cards are in view.`);
  }

  close() {
    return this.page.close();
  }
}

/**
 * A browser, and a site with all that the contenders load.
 *
 * @param {string[]} ids - The contenders.
 */
export async function startSession(ids) {
  const [browser, site] = await Promise.all([startBrowser(), startSite()]);
  const serve = (path, type, body) => {
    site.pages[path] = { type, body, headers };
  };
  serve('/harness.js', 'text/javascript', (await bundle('browser/harness.js')).js);
  for (const contender of contendersOf(ids)) {
    const { id, module } = contender;
    const { js, css } = await bundle(`contenders/${module}`);
    serve(`/contenders/${id}.js`, 'text/javascript', js);
    if (css) serve(`/contenders/${id}.css`, 'text/css', css);
    const link = css ? `<link rel="stylesheet" href="/contenders/${id}.css">` : '';
    serve(`/blank/${id}`, 'text/html; charset=utf-8', blankPage(contender, link));
  }
  return {
    browser,
    site,
    /** Opens an empty page of a contender, in a tab of its own. */
    async open(id) {
      const page = await browser.newPage();
      await page.setViewport(viewport);
      // Each load is a first visit.
      await page.setCacheEnabled(false);
      page.setDefaultTimeout(120_000);
      const client = await page.createCDPSession();
      await client.send('Performance.enable', { timeDomain: 'threadTicks' });
      await page.goto(`${site.origin}/blank/${id}`, { waitUntil: 'load' });
      return new BenchPage(page, client);
    },
    async stop() {
      await browser.close();
      await site.stop();
    },
  };
}
