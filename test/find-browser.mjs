import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

import { Browser, computeExecutablePath, detectBrowserPlatform, install, resolveBuildId } from '@puppeteer/browsers';
import { Launcher } from 'chrome-launcher';

import { installPackage } from './apt.mjs';

/** Flags that disable the GPU, first-run pages and background activity. */
export const browserFlags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
// Chromium does not start with a sandbox as root, which is the user in a container.
if (process.getuid?.() === 0) browserFlags.push('--no-sandbox');

function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Returns the browser that `CHROME_PATH` names.
 *
 * @throws {Error} If it is not executable.
 */
function fromEnvironment() {
  const path = process.env.CHROME_PATH;
  if (!path) return undefined;
  if (!executable(path)) throw new Error(`CHROME_PATH names ${path}, which cannot be run; correct or unset it.`);
  return path;
}

/** Finds an installed Chrome or Chromium. */
function installed() {
  try {
    return Launcher.getFirstInstallation();
  } catch {
    // The launcher throws if there is no browser, or on an unknown system.
    return undefined;
  }
}

/** Installs Debian’s Chromium if the user may do so. */
function fromDebian() {
  return installPackage('chromium') ? installed() : undefined;
}

/** Downloads Chrome. */
async function downloaded() {
  const platform = detectBrowserPlatform();
  if (!platform) return undefined;
  const options = { browser: Browser.CHROME, cacheDir: join(homedir(), '.cache', 'puppeteer'), platform };
  console.log('Downloading Chrome …');
  try {
    const buildId = await resolveBuildId(Browser.CHROME, platform, 'stable');
    if (!executable(computeExecutablePath({ ...options, buildId }))) {
      await install({ ...options, buildId, downloadProgressCallback: 'default' });
    }
    return computeExecutablePath({ ...options, buildId });
  } catch (error) {
    console.warn(`The download failed: ${error.message}`);
    return undefined;
  }
}

const strategies = [
  { how: 'named by CHROME_PATH', find: fromEnvironment },
  { how: 'installed on this machine', find: installed },
  { how: 'installed from Debian’s packages', find: fromDebian },
  { how: 'downloaded by the browser tool', find: downloaded },
];

/**
 * Finds or installs a Chrome or Chromium, and prints its version.
 *
 * @returns {Promise<string>} The path of the executable.
 * @throws {Error} If no browser is found or can be installed; the message states a remedy.
 */
export async function findBrowser() {
  for (const { how, find } of strategies) {
    const path = await find();
    if (!path) continue;
    const version = execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    console.log(`Browser: ${version}, ${how} (${path})`);
    return path;
  }
  throw new Error('No Chrome or Chromium found, and none could be installed: install one, or set CHROME_PATH to one.');
}
