import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';

import puppeteer from 'puppeteer-core';

import { browserFlags, findBrowser } from '../find-browser.mjs';

const root = new URL('../../', import.meta.url);
const types = { '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css' };

const imports = {
  ckeditor5: '/node_modules/ckeditor5/dist/browser/ckeditor5.js',
  dompurify: '/node_modules/dompurify/dist/purify.es.mjs',
};
const blank = `<!doctype html><html lang="en"><title>Sanitizers</title><script type="importmap">${JSON.stringify({ imports })}</script></html>`;

async function answer(request, response) {
  const { pathname } = new URL(request.url, 'http://localhost');
  const type = types[extname(pathname)] ?? 'text/html';
  response.setHeader('Content-Type', `${type}; charset=utf-8`);
  try {
    response.end(pathname === '/' ? blank : await readFile(new URL(`.${pathname}`, root)));
  } catch {
    response.writeHead(404).end();
  }
}

/** Starts a browser and a server for the modules of `test/sanitizers/page` and the packages that they import. */
export async function openBrowser() {
  const browser = await puppeteer.launch({ executablePath: await findBrowser(), headless: true, args: browserFlags });
  const server = createServer(answer);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    /** Loads a module in a new page; returns a handle on it, or on the result of its `open` if arguments are given. */
    async module(name, ...opening) {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${server.address().port}/`);
      const module = await page.evaluateHandle(`import('/test/sanitizers/page/${name}.js')`);
      const target = opening.length
        ? await module.evaluateHandle(({ open }, ...args) => open(...args), ...opening)
        : module;
      // Offline mode prevents requests for the frames and links of embeds.
      await page.setOfflineMode(true);
      return target;
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
