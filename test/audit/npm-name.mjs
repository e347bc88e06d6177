/**
 * Looks up the names of the packages in the npm registry: `npm run audit:name`. The exit status is
 *
 * - 0 if each name is free, or its published package has the bytes of the package in this repository,
 * - 1 if another package has a name,
 * - 2 if the registry gives no answer.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs npm in a folder, and parses its output as JSON; `undefined` if it has none. */
function npm(cwd, ...args) {
  const options = { cwd, encoding: 'utf8', shell: process.platform === 'win32' };
  const { stdout } = spawnSync('npm', [...args, '--json'], options);
  return stdout.trim() ? JSON.parse(stdout) : undefined;
}

function verdict(folder) {
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const published = npm(folder, 'view', name, 'name');
  if (published?.error?.code === 'E404') return { status: 0, text: `Nobody has published ${name} on npm.` };
  if (!published || published.error) {
    return { status: 2, text: `The registry cannot be asked: ${published?.error?.summary ?? 'it gave no answer'}` };
  }
  const integrity = npm(folder, 'view', `${name}@${version}`, 'dist.integrity');
  const [packed] = npm(folder, 'pack', '--dry-run', '--ignore-scripts');
  if (integrity === packed.integrity) return { status: 0, text: `${name}@${version} on npm is this package.` };
  const remedy = 'do not run or install it under this name, and choose another for this package';
  return { status: 1, text: `${name} on npm is not what this repository packs as ${version}: ${remedy}.` };
}

const verdicts = [root, join(root, 'packages/claim-elements-node')].map(verdict);
for (const { text } of verdicts) console.log(text);
process.exit(Math.max(...verdicts.map(({ status }) => status)));
