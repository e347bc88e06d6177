import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

import { startDevServer } from '@web/dev-server';
import puppeteer from 'puppeteer-core';

import demoConfig from '../../demo/web-dev-server.config.mjs';
import { browserFlags, findBrowser } from '../find-browser.mjs';

const root = new URL('../../', import.meta.url);
const types = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * Starts a local server of the project’s files and of the pages of a test.
 *
 * @param {Record<string, { body?: string, type?: string, headers?: object, status?: number, delay?: Promise<unknown>,
 *   act?: (response: import('node:http').ServerResponse) => void }>} pages
 *   The pages by path. A page without a body serves the file at that path; `act` writes the response itself.
 */
export async function startSite(pages = {}) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const page = pages[pathname] ?? {};
    await page.delay;
    if (page.act) return page.act(response);
    try {
      const body = page.body ?? (await readFile(fileURLToPath(new URL(`.${pathname}`, root))));
      const type = page.type ?? types[extname(pathname)] ?? 'text/html; charset=utf-8';
      response.writeHead(page.status ?? 200, { 'content-type': type, ...page.headers }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    pages,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Starts a server of the demo pages, as the command of the README does. */
export async function startDemo() {
  const devServer = await startDevServer({
    config: { ...demoConfig, port: 0, plugins: [] },
    readCliArgs: false,
    readFileConfig: false,
    logStartMessage: false,
    autoExitProcess: false,
  });
  return { origin: `http://127.0.0.1:${devServer.server.address().port}`, stop: () => devServer.stop() };
}

export async function startBrowser() {
  return puppeteer.launch({ executablePath: await findBrowser(), headless: true, args: browserFlags });
}

/** Waits until every element on the page has rendered or adopted the content of a server. */
export function elementsSettled(page) {
  return page.evaluate(async () => {
    const elements = [...document.querySelectorAll('claim-card, claim-recap, denial-pair, source-quote')];
    for (let round = 0; round < 3; round++) await Promise.all(elements.map(({ updateComplete }) => updateComplete));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}
