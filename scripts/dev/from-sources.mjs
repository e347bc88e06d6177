/** Makes the files of `dist` from the sources, each when a page asks for it. */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import * as esbuild from 'esbuild';

import { assets, styleSheets } from '../build/assets.mjs';
import { bundles, lazyAddress } from '../build/bundles.mjs';
import { integrity } from '../build/integrity.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const cache = join(root, 'node_modules/.cache/claim-elements/sources');

/** The path of the source of a module, which is named as in `dist`. */
const sourceOf = (module) =>
  join(
    root,
    'src',
    module.replace(/^dist\//, '').replace(/(\.json)?\.js$/, (_, document = '.ts') => document),
  );

/** An esbuild plugin that leaves out the modules that a bundle takes from other addresses. */
const otherAddresses = (inside) => ({
  name: 'other-addresses',
  setup(build) {
    build.onResolve({ filter: /^\.\.?\// }, ({ path: source, importer, kind }) => {
      if (kind === 'entry-point') return undefined;
      const address = lazyAddress(resolve(dirname(importer), source), inside);
      return address ? { path: address, external: true } : undefined;
    });
  },
});

const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  target: 'es2022',
  sourcemap: 'inline',
  sourceRoot: '/',
  write: false,
  logLevel: 'silent',
  // package.json lists the modules of `dist` that have side effects, which are not the paths of the sources.
  ignoreAnnotations: true,
};

const textOf = ({ outputFiles: [file] }) => file.text;

/** The text of a module for a browser. */
async function moduleText(path) {
  const module = textOf(await esbuild.build({ ...common, bundle: false, entryPoints: [path] }));
  // As in the build, a document of JSON is a module of its own.
  return module.replaceAll(/(?<=\bfrom "\.[^"]*\.json)(?=")/g, '.js');
}

/** The text of a bundle of `dist`, without the modules that it takes from other addresses. */
async function bundleText({ input, format = common.format, inside }) {
  // A classic script has no `import.meta`; the one that asks for its address is on a page of the same folder.
  const define = format === common.format ? {} : { 'import.meta.url': 'document.baseURI' };
  const options = { ...common, entryPoints: [sourceOf(input)], format, define, plugins: [otherAddresses(inside)] };
  return textOf(await esbuild.build(options));
}

/**
 * Imports a module in Node. The bundle is a file, so that Node finds the packages that it imports; each content has a name of
 * its own, because Node imports a file once.
 */
async function importBundled(name) {
  const options = { ...common, entryPoints: [sourceOf(name)], platform: 'node', packages: 'external' };
  const result = await esbuild.build(options);
  const path = join(cache, `${encodeURIComponent(result.outputFiles[0].hash)}.mjs`);
  await mkdir(cache, { recursive: true });
  await writeFile(path, textOf(result));
  return import(pathToFileURL(path));
}

/**
 * Creates a reader of the files of `dist` that makes them from the sources.
 *
 * @returns
 *   - `read(name)` gives the content of a file; `undefined` if no source makes it.
 *   - `importModule(name)` imports a module in Node.
 *   - `changed()` drops all files made so far, because a source has changed.
 *   - `stop()` ends the processes of the bundler.
 */
export function fromSources() {
  let kept = new Map();

  const once = (key, make) => {
    if (!kept.has(key)) kept.set(key, make());
    return kept.get(key);
  };

  const importModule = (name) => once(`import ${name}`, () => importBundled(name));

  async function make(name) {
    if (Object.hasOwn(assets, name)) return assets[name](importModule);
    const bundleNames = bundles.map(({ file }) => file);
    if (name === 'integrity.json') return integrity([...bundleNames, ...styleSheets], read, importModule);
    const bundle = bundles.find(({ file }) => file === name);
    if (bundle && !bundle.chunks) return bundleText(bundle);
    // A bundle of chunks loads its parts lazily, and so does its module.
    const path = sourceOf(bundle?.input ?? name);
    return existsSync(path) ? moduleText(path) : undefined;
  }

  const read = (name) => once(name, () => make(name));

  return { read, importModule, changed: () => (kept = new Map()), stop: () => esbuild.stop() };
}
