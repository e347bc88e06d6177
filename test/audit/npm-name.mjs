/**
 * Asks the npm registry who has the name of this package: `npm run audit:name`. The exit status is 0 if nobody has, or if the
 * published package of this version is the one that this repository packs, byte by byte; 1 if the name belongs to another
 * package; 2 if the registry cannot be asked.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { name, version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

/** Runs npm, and parses its output as JSON; `undefined` if it has none. */
function npm(...args) {
  const options = { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' };
  const { stdout } = spawnSync('npm', [...args, '--json'], options);
  return stdout.trim() ? JSON.parse(stdout) : undefined;
}

function verdict() {
  const published = npm('view', name, 'name');
  if (published?.error?.code === 'E404') return { status: 0, text: `Nobody has published ${name} on npm.` };
  if (!published || published.error) {
    return { status: 2, text: `The registry cannot be asked: ${published?.error?.summary ?? 'it gave no answer'}` };
  }
  const integrity = npm('view', `${name}@${version}`, 'dist.integrity');
  const [packed] = npm('pack', '--dry-run', '--ignore-scripts');
  if (integrity === packed.integrity) return { status: 0, text: `${name}@${version} on npm is this package.` };
  const remedy = 'do not run or install it under this name, and choose another for this package';
  return { status: 1, text: `${name} on npm is not what this repository packs as ${version}: ${remedy}.` };
}

const { status, text } = verdict();
console.log(text);
process.exit(status);
