/** Installs the packages of the contenders unless they match the lock file. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const packagesOf = (path) => {
  const { packages } = JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
  // Optional packages are specific to one system.
  const needed = Object.entries(packages).filter(([name, { optional }]) => name && !optional);
  return new Map(needed.map(([name, { version }]) => [name, version]));
};

function isInstalled() {
  try {
    const installed = packagesOf('node_modules/.package-lock.json');
    const locked = [...packagesOf('package-lock.json')];
    return locked.every(([name, version]) => installed.get(name) === version);
  } catch {
    return false;
  }
}

if (!isInstalled()) {
  const cwd = new URL('.', import.meta.url);
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'], {
    cwd,
    stdio: ['ignore', 2, 2],
  });
}
