import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import { lazyLocales } from './bundles.mjs';
import { shadowStyles, tags } from './style-sheets.mjs';

/** Gets a value for each key, all at the same time. */
export async function collect(keys, get) {
  return Object.fromEntries(await Promise.all(keys.map(async (key) => [key, await get(key)])));
}

const hashes = (algorithm, keys, read) =>
  collect([...keys].sort(), async (key) => {
    const digest = createHash(algorithm).update(await read(key));
    return `${algorithm}-${digest.digest('base64')}`;
  });

/**
 * The document of hashes by which pages pin the scripts and styles of a version.
 *
 * @param {string[]} names - The scripts and style sheets that pages load.
 * @param read - Reads a file of `dist`.
 * @param importModule - Imports a module of the library by its name in `dist`.
 */
export async function integrity(names, read, importModule) {
  const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
  const files = await hashes('sha384', [...names, ...lazyLocales], read);
  // `claim-elements embed --assets` writes the style sheet into the code.
  const sheet = 'claim-elements.css';
  const styles = await hashes('sha256', [...tags, sheet], async (name) =>
    name === sheet ? String(await read(sheet)).trim() : shadowStyles(name, importModule),
  );
  const { inlineStyles } = await importModule('node/readable-html.js');
  const { frameStyles } = await importModule('node/oembed.js');
  const attributes = { ...inlineStyles, ...frameStyles };
  const styleAttributes = await hashes('sha256', Object.keys(attributes), (name) => attributes[name]);
  return `${JSON.stringify({ version, files, styles, styleAttributes }, null, 2)}\n`;
}
