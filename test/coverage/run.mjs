/** Runs the tests of the browser and of Node, and tells which branches of `src` none of them takes. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, rm } from 'node:fs/promises';

import { builtForBrowser, cache, inBrowser, inNode, root } from './paths.mjs';
import { reportCoverage } from './report.mjs';

/** How many branches in a hundred the tests have to take. */
const least = 95;

async function run(script, env) {
  const options = { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } };
  const [code] = await once(spawn('npm', ['run', '--silent', script], options), 'exit');
  if (code !== 0) throw new Error(`npm run ${script} ended with ${code}.`);
}

await rm(cache, { recursive: true, force: true });
try {
  await run('build', { UNMINIFIED: 'true' });
  await cp(`${root}dist`, `${builtForBrowser}/dist`, { recursive: true });
  // Only Chromium counts.
  await run('test:browser', { ENGINE: 'chromium', BROWSER_COVERAGE: inBrowser });
} finally {
  // The build is minified again, as it is published.
  await run('build');
}
await run('test:node', { NODE_V8_COVERAGE: inNode });

const { total, taken, untaken } = await reportCoverage([inNode, inBrowser]);
console.log(['Branches that no test takes:', ...untaken].join('\n'));
const percentage = (taken / total) * 100;
console.log(`The tests take ${taken} of ${total} branches, ${percentage.toFixed(1)} %.`);
if (percentage < least) {
  console.error(`They have to take ${least} %.`);
  process.exitCode = 1;
}
