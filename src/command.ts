#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';

const name = 'claim-elements-node';

function isInstalled(): boolean {
  try {
    return Boolean(import.meta.resolve(`${name}/command`));
  } catch {
    return false;
  }
}

/** Runs the command of the same version with npm, which asks before it installs a package. */
async function runWithNpm(): Promise<void> {
  const manifest = await readFile(new URL('../package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const npmArgs = ['exec', `--package=${name}@${version}`, '--', name, ...process.argv.slice(2)];
  const child = spawn('npm', npmArgs, { stdio: 'inherit', shell: process.platform === 'win32' });
  child.on('error', (error) => {
    console.error(`claim-elements: the command is in the package ${name}@${version}; install it. ${error.message}`);
    process.exitCode = 2;
  });
  child.on('exit', (code) => (process.exitCode = code ?? 2));
}

if (isInstalled()) await import(`${name}/command`);
else await runWithNpm();
