import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, summaryReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';

import { findBrowser } from './test/find-browser.mjs';

const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
// Chromium refuses its sandbox to root, which is who runs in a container.
if (process.getuid?.() === 0) flags.push('--no-sandbox');

/** Renders HTML as a server does, for tests of elements that take that over: `POST /prerender` with `html` and options. */
async function prerendering(context, next) {
  if (context.method !== 'POST' || context.path !== '/prerender') return next();
  const { prerender } = await import('claim-elements/node');
  const { html, ...options } = JSON.parse(await text(context.req));
  context.body = (await prerender(html, options)).html;
}

export default {
  middleware: [prerendering],
  files: 'test/browser/**/*.test.ts',
  nodeResolve: { exportConditions: ['production', 'default'] },
  plugins: [esbuildPlugin({ ts: true, tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)) })],
  // A window per page and one at a time: in a tab that is not in front, layout and focus stand still.
  concurrency: 1,
  browsers: [
    chromeLauncher({
      createPage: ({ context }) => context.newPage({ type: 'window' }),
      launchOptions: { executablePath: await findBrowser(), headless: true, args: flags },
    }),
  ],
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: true }),
    summaryReporter({ flatten: true }),
  ],
  coverageConfig: { include: ['dist/**/*.js'], exclude: ['dist/claim-elements.min.js'] },
  testFramework: { config: { timeout: 10_000 } },
};
