import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { chromeLauncher } from '@web/test-runner-chrome';

/** The served scripts by address. */
const sources = new Map();

async function withSource({ url, functions }) {
  if (!sources.has(url)) sources.set(url, await (await fetch(url)).text());
  return { url, source: sources.get(url), functions };
}

/**
 * Creates a Chromium launcher that records the coverage of each page, like Node with `NODE_V8_COVERAGE`.
 *
 * @param options - The options of `chromeLauncher`, including `createPage`.
 * @param directory - The output folder for a file per page with the counts and the served scripts of `dist`.
 */
export function countingLauncher({ createPage, ...options }, directory) {
  // Puppeteer’s own coverage omits scripts of pages that close before it has fetched the source.
  const counters = new WeakMap();
  const launcher = chromeLauncher({
    ...options,
    async createPage(context) {
      const page = await createPage(context);
      const counter = await page.createCDPSession();
      // An enabled debugger keeps the scripts of removed frames.
      await counter.send('Debugger.enable');
      await counter.send('Debugger.setSkipAllPauses', { skip: true });
      await counter.send('Profiler.enable');
      await counter.send('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
      counters.set(page, counter);
      return page;
    },
  });
  const stopSession = launcher.stopSession.bind(launcher);
  launcher.stopSession = async (id) => {
    // This call also resets the counts, because the next session may use the same page.
    const { result } = await counters.get(launcher.getPage(id)).send('Profiler.takePreciseCoverage');
    const ours = result.filter(({ url }) => /^http:\/\/localhost(?::\d+)?\/dist\/.*\.js$/.test(url));
    await mkdir(directory, { recursive: true });
    await writeFile(join(directory, `${id}.json`), JSON.stringify(await Promise.all(ours.map(withSource))));
    return stopSession(id);
  };
  return launcher;
}
