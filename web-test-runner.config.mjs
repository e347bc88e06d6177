import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, summaryReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';

import { browserFlags, findBrowser } from './test/find-browser.mjs';

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
      launchOptions: { executablePath: await findBrowser(), headless: true, args: browserFlags },
    }),
  ],
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: true }),
    summaryReporter({ flatten: true }),
  ],
  coverageConfig: { include: ['dist/**/*.js'], exclude: ['dist/claim-elements.min.js'] },
  testFramework: { config: { timeout: 10_000 } },
};
