/** Runs the browser and Node tests, and lists the branches of `src` that no test takes. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, rm } from 'node:fs/promises';

import { builtForBrowser, cache, inBrowser, inNode, root } from './paths.mjs';
import { reportCoverage } from './report.mjs';

/** The least percentage of branches that the tests must take. */
const minPercentage = 95;

async function run(script, env) {
  const options = { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } };
  const [code] = await once(spawn('npm', ['run', '--silent', script], options), 'exit');
  if (code !== 0) throw new Error(`npm run ${script} ended with ${code}.`);
}

await rm(cache, { recursive: true, force: true });
try {
  await run('build', { UNMINIFIED: 'true' });
  await cp(`${root}dist`, `${builtForBrowser}/dist`, { recursive: true });
  // Only Chromium records coverage.
  await run('test:browser', { UNMINIFIED: 'true', ENGINE: 'chromium', BROWSER_COVERAGE: inBrowser });
} finally {
  // This build restores the published form.
  await run('build');
}
await run('test:node', { NODE_V8_COVERAGE: inNode });

const { total, taken, untaken } = await reportCoverage([inNode, inBrowser]);
console.log(['Branches that no test takes:', ...untaken].join('\n'));
const percentage = (taken / total) * 100;
console.log(`The tests take ${taken} of ${total} branches, ${percentage.toFixed(1)} %.`);
if (percentage < minPercentage) {
  console.error(`They have to take ${minPercentage} %.`);
  process.exitCode = 1;
}
