import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, summaryReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';

import { browserFlags, findBrowser } from './test/find-browser.mjs';

/** Renders HTML as a server does, for tests of elements that take that over: `POST /prerender` with `html` and options. */
async function prerendering(context, next) {
  if (context.method !== 'POST' || context.path !== '/prerender') return next();
  const { prerender } = await import('claim-elements/node');
  const { indexDataset } = await import('claim-elements');
  const { html, dataset, ...options } = JSON.parse(await text(context.req));
  context.body = (await prerender(html, { ...options, dataset: dataset && indexDataset(dataset) })).html;
}

/** The page for an iframe runs under the policy that its documentation names, in sandboxed frames too. */
async function embedHeaders(context, next) {
  await next();
  context.set('access-control-allow-origin', '*');
  if (context.path !== '/dist/embed.html') return;
  const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";
  context.set('content-security-policy', `${policy}; require-trusted-types-for 'script'`);
}

const chromium = async () =>
  chromeLauncher({
    createPage: ({ context }) => context.newPage({ type: 'window' }),
    launchOptions: { executablePath: await findBrowser(), headless: true, args: browserFlags },
  });

/** Over WebDriver BiDi; `FIREFOX_PATH` names another than that of Debian’s package `firefox-esr`. */
const firefox = () => {
  const executablePath = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';
  return chromeLauncher({ puppeteer, launchOptions: { browser: 'firefox', executablePath, headless: true } });
};

const engines = { chromium, firefox };
const engine = process.env.ENGINE ?? 'chromium';
if (!(engine in engines)) throw new Error(`ENGINE is ${engine}; it may be ${Object.keys(engines).join(' or ')}.`);

export default {
  files: 'test/browser/**/*.test.ts',
  nodeResolve: { exportConditions: ['production', 'default'] },
  middleware: [prerendering, embedHeaders],
  plugins: [esbuildPlugin({ ts: true, tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)) })],
  // A window per page and one at a time: in a tab that is not in front, layout and focus stand still.
  concurrency: 1,
  browsers: [await engines[engine]()],
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: true }),
    summaryReporter({ flatten: true }),
  ],
  coverageConfig: { include: ['dist/**/*.js'], exclude: ['dist/claim-elements.min.js'] },
  testFramework: { config: { timeout: 10_000 } },
};
