import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import * as esbuild from 'esbuild';

import { hostStyles } from './card/styles.mjs';
import { staticImports } from './static-imports.mjs';

const directory = fileURLToPath(new URL('.', import.meta.url));

/** Compiles Svelte components with the same styles as the other contenders. */
const svelte = {
  name: 'svelte',
  setup(build) {
    build.onLoad({ filter: /\.svelte$/ }, async ({ path }) => {
      const { compile } = await import('svelte/compiler');
      const source = `${await readFile(path, 'utf8')}\n<style>${hostStyles}</style>`;
      const { js } = compile(source, { filename: path, customElement: true, generate: 'client' });
      return { contents: js.code };
    });
  },
};

/** Adds the cards to a script. */
const withCards = (cards) => ({
  name: 'with-cards',
  setup(build) {
    build.onResolve({ filter: /^bench:cards$/ }, ({ path }) => ({ path, namespace: 'bench' }));
    build.onLoad({ filter: /./, namespace: 'bench' }, () => ({
      contents: `import { give } from './card/store.js';
        export const cards = JSON.parse(${JSON.stringify(JSON.stringify(cards))});
        give(cards);`,
      resolveDir: directory,
    }));
  },
});

async function bundle({ build = {} }, { plugins = [], ...input }) {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: directory,
    outdir: 'out',
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    external: ['/dist/*'],
    logLevel: 'error',
    plugins: [svelte, ...plugins],
    ...build,
    ...input,
  });
  const textOf = (end) => outputFiles.find(({ path }) => path.endsWith(end))?.text;
  return { js: textOf('.js'), css: textOf('.css') };
}

/**
 * Builds the harness.
 *
 * @returns {Promise<string>} The script.
 */
export const buildHarness = async () => (await bundle({}, { entryPoints: ['browser/harness.js'] })).js;

/**
 * Builds the files of a contender as a newsroom would publish them.
 *
 * @returns {Promise<{ js: string, css?: string }>} The script, and the style sheet if there is one.
 */
export const buildContender = (contender) => bundle(contender, { entryPoints: [`contenders/${contender.module}`] });

/** Builds the files of a contender with the cards; the script inserts the cards if the page has no markup for them. */
export function buildWithCards(contender, cards) {
  const contents = `import { cards } from 'bench:cards';
    import * as contender from './contenders/${contender.module}';
    contender.show?.(document.querySelector('main'), cards);`;
  const stdin = { contents, resolveDir: directory, sourcefile: 'page.js' };
  return bundle(contender, { stdin, plugins: [withCards(cards)] });
}

/**
 * Bundles entries of this library with Lit, as a page would.
 *
 * @param {string[]} paths - The paths in `dist`.
 * @returns {Promise<string>} The script.
 */
export async function buildEntries(paths) {
  const contents = paths.map((path) => `export * from '../dist/${path}';`).join('\n');
  const stdin = { contents, resolveDir: directory, sourcefile: 'page.js' };
  return (await bundle({}, { stdin, plugins: [staticImports] })).js;
}
