import { fileURLToPath } from 'node:url';

import * as esbuild from 'esbuild';

const directory = new URL('.', import.meta.url);
const pathOf = (name) => fileURLToPath(new URL(name, directory));

/**
 * Bundles a script as a newsroom would ship it.
 *
 * @param {string} entry - Its path in this directory.
 * @returns {Promise<Record<string, string>>} The script, and the style sheet where there is one: `js` and `css`.
 */
export async function bundle(entry, options = {}) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [pathOf(entry)],
    outdir: pathOf('out'),
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    conditions: ['production'],
    external: ['/dist/*'],
    logLevel: 'error',
    ...options,
  });
  return Object.fromEntries(outputFiles.map(({ path, text }) => [path.split('.').at(-1), text]));
}
