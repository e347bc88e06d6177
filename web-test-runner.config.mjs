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

/** The page for an iframe runs under the policy that its documentation names, in sandboxed frames too. */
async function embedHeaders(context, next) {
  await next();
  context.set('access-control-allow-origin', '*');
  if (context.path !== '/dist/embed.html') return;
  const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";
  context.set('content-security-policy', `${policy}; require-trusted-types-for 'script'`);
}

export default {
  files: 'test/browser/**/*.test.ts',
  nodeResolve: { exportConditions: ['production', 'default'] },
  middleware: [embedHeaders],
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
