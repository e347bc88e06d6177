import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { chromeLauncher } from '@web/test-runner-chrome';

/** Scripts as they were served, by address. */
const sources = new Map();

async function withSource({ url, functions }) {
  if (!sources.has(url)) sources.set(url, await (await fetch(url)).text());
  return { url, source: sources.get(url), functions };
}

/**
 * A launcher of Chromium that counts what each page executes, as Node does where it finds `NODE_V8_COVERAGE`.
 *
 * @param options - As `chromeLauncher` takes them, with `createPage`.
 * @param directory - Where a file per page goes, with the counts and the scripts of `dist` as they were served.
 */
export function countingLauncher({ createPage, ...options }, directory) {
  // Not by puppeteer, which leaves out what is over before it has fetched the scripts.
  const counters = new WeakMap();
  const launcher = chromeLauncher({
    ...options,
    async createPage(context) {
      const page = await createPage(context);
      const counter = await page.createCDPSession();
      // A debugger keeps the scripts of frames that are gone.
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
    // Counts anew from here on: the next session may get the same page.
    const { result } = await counters.get(launcher.getPage(id)).send('Profiler.takePreciseCoverage');
    const ours = result.filter(({ url }) => /^http:\/\/localhost(?::\d+)?\/dist\/.*\.js$/.test(url));
    await mkdir(directory, { recursive: true });
    await writeFile(join(directory, `${id}.json`), JSON.stringify(await Promise.all(ours.map(withSource))));
    return stopSession(id);
  };
  return launcher;
}
