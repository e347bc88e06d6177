import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

import { chromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';

import { installPackage } from '../apt.mjs';
import { countingLauncher } from '../coverage/browser.mjs';
import { browserFlags, findBrowser } from '../find-browser.mjs';
import { hasWebkit, webkitLauncher, webkitPackages } from './webkit.mjs';

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function firefoxPath() {
  const named = process.env.FIREFOX_PATH;
  if (named) {
    if (!isExecutable(named)) throw new Error(`FIREFOX_PATH names ${named}, which cannot be run; correct or unset it.`);
    return named;
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = ['firefox-esr', 'firefox'].flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...paths, '/Applications/Firefox.app/Contents/MacOS/firefox'].find(isExecutable);
}

async function chromiumLauncher() {
  const options = {
    createPage: ({ context }) => context.newPage({ type: 'window' }),
    launchOptions: { executablePath: await findBrowser(), headless: true, args: browserFlags },
  };
  const directory = process.env.BROWSER_COVERAGE;
  return directory ? countingLauncher(options, directory) : chromeLauncher(options);
}

/** Over WebDriver BiDi, with access to what the browser keeps from pages: it is how media are emulated. */
function firefoxLauncher() {
  const launchOptions = {
    browser: 'firefox',
    executablePath: firefoxPath(),
    headless: true,
    args: ['--remote-allow-system-access'],
  };
  return chromeLauncher({ puppeteer, launchOptions });
}

/** The engines that tests run in. Chromium, which the other tests need too, is found or installed wherever they run. */
const engines = {
  chromium: { name: 'Chromium', launcher: chromiumLauncher, isHere: () => true },
  firefox: {
    name: 'Firefox',
    launcher: firefoxLauncher,
    isHere: () => firefoxPath() !== undefined,
    packages: ['firefox-esr'],
  },
  webkit: { name: 'WebKit', launcher: webkitLauncher, isHere: hasWebkit, packages: webkitPackages },
};

/** What each engine is called. */
export const engineNames = Object.fromEntries(Object.entries(engines).map(([engine, { name }]) => [engine, name]));

/** Which engine a launcher starts. */
export const engineOf = (launcher) => Object.keys(engines).find((engine) => engines[engine].name === launcher.name);

function install({ packages }) {
  return packages.every((name) => installPackage(name));
}

/**
 * The engines to run tests in: the one that is asked for, or all that this machine has. In CI (the environment variable
 * CI is set), and where it is asked for by name, one that is missing is installed from Debian’s packages.
 *
 * @param {string} [asked] `chromium`, `firefox` or `webkit`.
 * @returns {Promise<{ launchers: import('@web/test-runner-core').BrowserLauncher[], absent: string[] }>} What starts
 *   them, and about each that is not here how to get it.
 * @throws {Error} Where there is no such engine, or one that must be here is not and cannot be installed.
 */
export async function chooseEngines(asked) {
  if (asked && !(asked in engines)) {
    throw new Error(`There is no engine ${asked}: ENGINE may be ${Object.keys(engines).join(', ')}, or unset.`);
  }
  const launchers = [];
  const absent = [];
  for (const [key, engine] of Object.entries(engines)) {
    const { name, launcher, isHere, packages } = engine;
    if (asked && asked !== key) continue;
    if (!isHere() && (asked || process.env.CI)) {
      const isInstalled = install(engine) && isHere();
      if (!isInstalled) throw new Error(`${name} is missing: install Debian’s ${packages.join(' and ')}.`);
    }
    if (isHere()) launchers.push(Object.assign(await launcher(), { name }));
    else absent.push(`${name}, which is not on this machine (Debian: apt-get install ${packages.join(' ')})`);
  }
  return { launchers, absent };
}
