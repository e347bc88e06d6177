#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const name = 'claim-elements-node';

function isInstalled(): boolean {
  try {
    return Boolean(import.meta.resolve(`${name}/command`));
  } catch {
    return false;
  }
}

/**
 * The command that starts npm. Windows starts `npm.cmd` in a shell only, which would take the name of a file for commands
 * (https://github.com/nodejs/node/issues/59210); there npm is in the folder of Node.
 */
const npm: readonly [string, ...string[]] =
  process.platform === 'win32'
    ? [process.execPath, join(dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js')]
    : ['npm'];

/** Runs the command of the same version with npm, which asks before it installs a package. */
async function runWithNpm(): Promise<void> {
  const manifest = await readFile(new URL('../package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const [program, ...args] = [...npm, 'exec', `--package=${name}@${version}`, '--', name, ...process.argv.slice(2)];
  const child = spawn(program, args, { stdio: 'inherit' });
  child.on('error', (error) => {
    console.error(`claim-elements: the command is in the package ${name}@${version}; install it. ${error.message}`);
    process.exitCode = 2;
  });
  child.on('exit', (code) => (process.exitCode = code ?? 2));
}

if (isInstalled()) await import(`${name}/command`);
else await runWithNpm();
