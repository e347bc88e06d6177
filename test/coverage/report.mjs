import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { globSync } from 'tinyglobby';

import { branchesIn } from './branches.mjs';
import { addCounts, countsIn } from './counts.mjs';
import { builtForBrowser, root } from './paths.mjs';
import { positionsInBundle, positionsServed } from './positions.mjs';

const isBundle = (path) => path.endsWith('.min.js');
/** Reads a script of the build for the browser; the modules for Node are the same. */
const read = (path) => readFileSync(join(builtForBrowser, path), 'utf8');

/** Returns the repository path of a script of `dist`; `undefined` for a script that is not of this package. */
function pathOf(url) {
  if (!URL.canParse(url)) return undefined;
  const { protocol, pathname } = new URL(url);
  if (!['file:', 'http:'].includes(protocol)) return undefined;
  const path = protocol === 'file:' ? relative(root, fileURLToPath(new URL(pathname, 'file:'))) : pathname.slice(1);
  return /^dist\/.*\.js$/.test(path) && existsSync(join(root, path)) ? path : undefined;
}

/** Returns the modules that are built from `src`, by path, with initial counts. */
function countedModules() {
  const paths = globSync('dist/**/*.js', { cwd: root, ignore: ['dist/autoload/**', '**/*.min.js'] });
  return new Map(
    paths.map((path) => {
      const code = read(path);
      return [path, { path, code, counts: new Float64Array(code.length) }];
    }),
  );
}

/** Adds the coverage of a script to the modules whose code it contains. */
function add(modules, { path, source, functions }, positions) {
  const key = `${path}\n${source}`;
  if (!positions.has(key)) {
    const onDisk = read(path);
    const served = source === undefined ? undefined : positionsServed(source, onDisk);
    const inModules = isBundle(path)
      ? positionsInBundle(onDisk, new TraceMap(read(`${path}.map`), path), modules)
      : [{ module: modules.get(path) }];
    positions.set(key, { length: (source ?? onDisk).length, served, inModules });
  }
  const { length, served, inModules } = positions.get(key);
  const counts = countsIn(functions, length);
  for (const { module, from } of inModules) if (module) addCounts(module, counts, served, from);
}

/** Returns the path and line in `src` of a position in a module. */
function placeIn({ path, code }, map, offset) {
  const lines = code.slice(0, offset).split('\n');
  const { source, line } = originalPositionFor(map, { line: lines.length, column: lines.at(-1).length });
  return source ? `${relative(root, resolve(root, dirname(path), source))}:${line}` : `${path}:${lines.length}`;
}

function untakenIn(module) {
  const map = new TraceMap(read(`${module.path}.map`));
  return branchesIn(module)
    .filter(({ taken }) => !taken)
    .map(({ start, end, otherwise }) => {
      const code = module.code.slice(start, end).replace(/\s+/g, ' ');
      return `${placeIn(module, map, start)}: ${otherwise ? 'not the other way than ' : ''}${code.slice(0, 90)}`;
    });
}

async function runsIn(directory) {
  const names = await readdir(directory);
  return names.filter((name) => name.endsWith('.json')).map((name) => join(directory, name));
}

/**
 * Combines the coverage of all runs and returns the untaken branches of `src`. The branches of a module that was never
 * loaded count as untaken.
 *
 * @param {string[]} directories The folders with the coverage of Node and of the browser.
 * @returns {Promise<{ total: number, taken: number, untaken: string[] }>} The numbers of all and of taken branches, and
 *   the untaken branches with location and code.
 */
export async function reportCoverage(directories) {
  const modules = countedModules();
  const positions = new Map();
  for (const file of (await Promise.all(directories.map(runsIn))).flat()) {
    const run = JSON.parse(await readFile(file, 'utf8'));
    for (const { url, source, functions } of run.result ?? run) {
      const path = pathOf(url);
      if (path) add(modules, { path, source, functions }, positions);
    }
  }
  const all = [...modules.values()];
  const total = all.reduce((sum, module) => sum + branchesIn(module).length, 0);
  const untaken = all.flatMap(untakenIn);
  return { total, taken: total - untaken.length, untaken: untaken.sort() };
}
