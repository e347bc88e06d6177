/**
 * The bundles of the package, and the modules that they are made of. Modules are named as in the build; the development
 * server bundles the sources of the same names.
 */
import { isAbsolute, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

import { translatedLocales } from '../locales/languages.mjs';

/**
 * Few pages need these modules, so scripts load each of them lazily, from `claim-elements.NAME.min.js`. They are bundles of
 * their own and not chunks of the script: a chunk would import the script by its name, and a page that loads the script with
 * a query in its address would load it twice.
 */
export const lazyBundles = {
  copy: 'dist/elements/source-quote/copy.js',
  dataset: 'dist/data/bundled-index.js',
  details: 'dist/templates/details.js',
  import: 'dist/json-ld/from-json-ld.js',
  'json-ld': 'dist/page/publish-json-ld.js',
  languages: 'dist/view/other-languages.js',
  load: 'dist/elements/claim-dataset/load.js',
  problems: 'dist/page/explain.js',
  recap: 'dist/templates/claim-recap.js',
};

/**
 * All bundles.
 *
 * - `format`: `es` unless it is named.
 * - `classic`: the bundle loads modules as a classic script.
 * - `inside`: the lazy bundles whose code this bundle has itself.
 * - `compiledOnLoad`: most pages run most of the bundle.
 * - `chunks`: the bundle loads each element from a file of its own.
 */
export const bundles = [
  { file: 'claim-elements.min.js', input: 'dist/paste-in.js', compiledOnLoad: true },
  {
    file: 'claim-elements.autoload.min.js',
    input: 'dist/paste-in-autoload.js',
    compiledOnLoad: true,
    chunks: true,
    inside: ['recap'],
  },
  { file: 'claim-elements.global.min.js', input: 'dist/paste-in-global.js', format: 'iife', classic: true },
  {
    // In a frame without an origin, as in WordPress, a browser loads no module from a server that does not allow it.
    file: 'claim-elements.embed.min.js',
    input: 'dist/embed/frame.js',
    format: 'iife',
    classic: true,
    inside: ['copy', 'dataset', 'details', 'languages', 'problems', 'recap'],
  },
  { file: 'claim-elements.resizer.min.js', input: 'dist/embed/resizer.script.js', format: 'iife' },
  ...Object.entries(lazyBundles).map(([name, input]) => ({ file: `claim-elements.${name}.min.js`, input })),
];

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The languages that scripts load lazily: modules that the package has as they are, in `dist`. */
export const lazyLocales = translatedLocales().flatMap((tag) => [`locales/${tag}.js`, `locales/frame/${tag}.js`]);

const addressOf = (name) => `./claim-elements.${name}.min.js`;

const lazyAddresses = new Map([
  ...Object.entries(lazyBundles).map(([name, input]) => [input, addressOf(name)]),
  ...lazyLocales.map((file) => [`dist/${file}`, `./${file}`]),
]);

/**
 * The address from which scripts load a module lazily; it is relative to the folder of the scripts.
 *
 * @param {string} path - The absolute path of a module of `dist`, or of one of `src` by its name in `dist`.
 * @param {readonly string[]} inside - The lazy bundles whose code the script has itself.
 * @returns {string | undefined} `undefined` if the module belongs to the script that imports it.
 */
export function lazyAddress(path, inside = []) {
  const name = relative(root, path)
    .replaceAll(sep, '/')
    .replace(/^src\//, 'dist/');
  const address = isAbsolute(path) ? lazyAddresses.get(name) : undefined;
  return inside.map(addressOf).includes(address) ? undefined : address;
}
