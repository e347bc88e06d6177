import { readFile } from 'node:fs/promises';
import { arch, cpus, loadavg, release, totalmem, type } from 'node:os';

import { contendersOf } from '../contenders/index.mjs';

const roots = [new URL('../node_modules/', import.meta.url), new URL('../../node_modules/', import.meta.url)];

async function versionOf(name) {
  for (const root of roots) {
    try {
      return JSON.parse(await readFile(new URL(`${name}/package.json`, root), 'utf8')).version;
    } catch {
      // The package may be in the other folder.
    }
  }
  throw new Error(`${name} is not installed.`);
}

const ownVersion = async () =>
  JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')).version;

/** Returns the conditions of a run: versions, machine and date. */
export async function conditionsOf(browser, options) {
  const packages = contendersOf(options.contenders).flatMap(({ packages: names = [] }) => names);
  const versions = await Promise.all(packages.map(async (name) => [name, await versionOf(name)]));
  const processors = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    browser,
    node: process.version,
    system: `${type()} ${release()} ${arch()}`,
    processor: `${processors.length} × ${processors[0].model.trim()}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    load: loadavg()[0],
    runs: options.runs,
    versions: { 'claim-elements': await ownVersion(), ...Object.fromEntries(versions) },
  };
}

/** Formats the conditions as a sentence. */
export function conditionsLine({ date, browser, node, system, processor, memory, runs, minutes, versions }) {
  const packages = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `${date}, ${runs} ${runs === 1 ? 'run' : 'runs'} in ${minutes} minutes; ${browser.replace('/', ' ')}, Node ${node.slice(1)}, ${system}, ${processor}, ${memory}; ${packages.join(', ')}.`;
}

/** Returns a warning if the machine was busy, or an empty string. */
export function warningOf({ load }) {
  const busy = load > cpus().length / 2;
  return busy ? `The machine was busy with other things (load ${load.toFixed(1)}): trust the processor’s times.` : '';
}
