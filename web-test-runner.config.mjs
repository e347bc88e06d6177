import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, summaryReporter } from '@web/test-runner';

import { sourcesPlugin } from './scripts/dev/sources-plugin.mjs';
import { emulation } from './test/engines/emulation.mjs';
import { chooseEngines } from './test/engines/engines.mjs';
import { engineReporter } from './test/engines/reporter.mjs';
import { answers } from './test/fixtures/answers.mjs';
import { faults } from './test/fixtures/faults.mjs';

// In watch mode the tests run against the sources, otherwise against a build that is as new as they are.
const sources = process.argv.includes('--watch') ? sourcesPlugin() : undefined;
if (!sources) await import('./scripts/build-if-stale.mjs');
const importModule = sources?.importModule ?? ((name) => import(`./dist/${name}`));

/** Renders HTML as a server does, for tests of elements that take that over: `POST /prerender` with `html` and options. */
async function prerendering(context, next) {
  if (context.method !== 'POST' || context.path !== '/prerender') return next();
  const { prerender } = await importModule('node/index.js');
  const { indexDataset } = await importModule('index.js');
  const { html, dataset, ...options } = JSON.parse(await text(context.req));
  context.body = (await prerender(html, { ...options, dataset: dataset && indexDataset(dataset) })).html;
}

/** The page for an iframe runs under the policy that its documentation names, in sandboxed frames too. */
async function embedHeaders(context, next) {
  await next();
  context.set('access-control-allow-origin', '*');
  if (context.path !== '/dist/embed.html') return;
  const self = `'self' ${context.origin}`;
  const sources = `default-src 'none'; script-src ${self}; style-src ${self}; connect-src ${self}`;
  const policy = `${sources}; require-trusted-types-for 'script'; report-uri /policy-reports`;
  context.set('content-security-policy', policy);
}

/** Collects what violates the policy: `GET /policy-reports?page=ADDRESS` gives the directives violated in that browser. */
const violations = new Map();

async function policyReports(context, next) {
  if (context.path !== '/policy-reports') return next();
  const key = (page) => `${context.get('user-agent')} ${page}`;
  if (context.method === 'POST') {
    const { 'document-uri': page, 'violated-directive': directive } = JSON.parse(await text(context.req))['csp-report'];
    violations.set(key(page), [...(violations.get(key(page)) ?? []), directive]);
  }
  context.body = JSON.stringify(violations.get(key(context.query.page)) ?? []);
}

const { launchers, absent } = await chooseEngines(process.env.ENGINE);

// One after the other, the demo pages take all of WebKitGTK’s time and do not come to an end; each alone takes seconds.
const demo = 'test/browser/demo-*.test.ts';
const forDemo = launchers.filter(({ name }) => name !== 'WebKit');
const namesFiles = process.argv.some((argument) => argument.endsWith('.test.ts'));

export default {
  files: ['test/browser/**/*.test.ts', `!${demo}`],
  groups: namesFiles || !forDemo.length ? [] : [{ name: 'demo', files: demo, browsers: forDemo }],
  nodeResolve: { exportConditions: ['production', 'default'] },
  middleware: [embedHeaders, faults, answers, prerendering, policyReports],
  plugins: [
    ...(sources ? [sources] : []),
    emulation(),
    esbuildPlugin({ ts: true, tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)) }),
  ],
  // A window per page and one at a time: in a tab that is not in front, layout and focus stand still.
  concurrency: 1,
  browsers: launchers,
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: !process.env.CI }),
    // A log has the failures only.
    ...(process.env.CI ? [] : [summaryReporter({ flatten: true })]),
    engineReporter(absent),
  ],
  testFramework: { config: { timeout: 10_000 } },
  // The longest file takes a minute; on a machine that does much else, several.
  testsFinishTimeout: 300_000,
};
