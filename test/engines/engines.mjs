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

/** Returns the path of an installed Firefox. */
export function firefoxPath() {
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

/** The launcher uses WebDriver BiDi with system access, which the emulation of media needs. */
function firefoxLauncher() {
  const launchOptions = {
    browser: 'firefox',
    executablePath: firefoxPath(),
    headless: true,
    args: ['--remote-allow-system-access'],
  };
  return chromeLauncher({ puppeteer, launchOptions });
}

/** The engines for tests. Chromium is always present, because the other tests need it too and install it. */
const engines = {
  chromium: { name: 'Chromium', launcher: chromiumLauncher, isPresent: () => true },
  firefox: {
    name: 'Firefox',
    launcher: firefoxLauncher,
    isPresent: () => firefoxPath() !== undefined,
    packages: ['firefox-esr'],
  },
  webkit: { name: 'WebKit', launcher: webkitLauncher, isPresent: hasWebkit, packages: webkitPackages },
};

/** The names of the engines. */
export const engineNames = Object.fromEntries(Object.entries(engines).map(([engine, { name }]) => [engine, name]));

/** Returns the engine that a launcher starts. */
export const engineOf = (launcher) => Object.keys(engines).find((engine) => engines[engine].name === launcher.name);

function install({ packages }) {
  return packages.every((name) => installPackage(name));
}

/**
 * Selects the engines for a test run: the requested one, or all that are installed. In CI (if the environment variable
 * CI is set) and for a requested engine, a missing engine is installed from Debian’s packages.
 *
 * @param {string} [requested] `chromium`, `firefox` or `webkit`.
 * @returns {Promise<{ launchers: import('@web/test-runner').BrowserLauncher[], absent: string[] }>} The launchers,
 *   and a note on how to install each missing engine.
 * @throws {Error} If `requested` is no engine, or a required engine cannot be installed.
 */
export async function chooseEngines(requested) {
  if (requested && !(requested in engines)) {
    throw new Error(`There is no engine ${requested}: ENGINE may be ${Object.keys(engines).join(', ')}, or unset.`);
  }
  const launchers = [];
  const absent = [];
  for (const [key, engine] of Object.entries(engines)) {
    const { name, launcher, isPresent, packages } = engine;
    if (requested && requested !== key) continue;
    if (!isPresent() && (requested || process.env.CI)) {
      const isInstalled = install(engine) && isPresent();
      if (!isInstalled) throw new Error(`${name} is missing: install Debian’s ${packages.join(' and ')}.`);
    }
    if (isPresent()) launchers.push(Object.assign(await launcher(), { name }));
    else absent.push(`${name}, which is not on this machine (Debian: apt-get install ${packages.join(' ')})`);
  }
  return { launchers, absent };
}
