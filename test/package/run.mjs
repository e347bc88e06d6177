/**
 * Packs the built packages, installs them in a new project, and tests them there: `npm run test:package`. The project is
 * outside this repository, because imports would otherwise resolve in the repository’s `node_modules`.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('./', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));
const nodePackage = join(root, 'packages/claim-elements-node');
const work = realpathSync(mkdtempSync(join(tmpdir(), 'claim-elements-')));
const project = join(work, 'project');

function npm(cwd, ...args) {
  const options = { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], shell: process.platform === 'win32' };
  return execFileSync('npm', args, options);
}

try {
  const installing = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
  npm(here, 'ci', ...installing);
  // The build has written the modules of both packages.
  for (const folder of [root, nodePackage]) npm(folder, 'pack', '--ignore-scripts', '--pack-destination', work);
  const { name, version } = JSON.parse(npm(root, 'pkg', 'get', 'name', 'version'));
  const archives = [name, `${name}-node`].map((each) => join(work, `${each}-${version}.tgz`));
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }\n');
  npm(project, 'install', ...archives, ...installing);
  // Two more builds take as long as all other tests, and rarely differ: `npm run test:reproducible`.
  const all = readdirSync(here).filter((file) => file.endsWith('.test.mjs') && !file.startsWith('reproducible'));
  const tests = process.argv.length > 2 ? process.argv.slice(2) : all.map((file) => join(here, file));
  const { status } = spawnSync(process.execPath, ['--test', '--test-concurrency=2', ...tests], {
    stdio: 'inherit',
    env: { ...process.env, PACKAGE_ARCHIVES: archives.join(delimiter), PACKAGE_PROJECT: project },
  });
  process.exitCode = status ?? 1;
} finally {
  if (process.env.KEEP) console.log(`Kept: ${work}`);
  else rmSync(work, { recursive: true, force: true });
}
