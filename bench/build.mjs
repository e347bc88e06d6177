import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import * as esbuild from 'esbuild';

import { hostStyles } from './card/styles.mjs';
import { withoutAtNeed, withoutData } from './without-data.mjs';

const directory = fileURLToPath(new URL('.', import.meta.url));

/** Compiles Svelte’s components, which get the styles that all others have. */
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

/** Has a script bring the cards along. */
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

/** The harness. @returns {Promise<string>} A script. */
export const buildHarness = async () => (await bundle({}, { entryPoints: ['browser/harness.js'] })).js;

/**
 * What a page loads for a contender, as a newsroom would ship it.
 *
 * @returns {Promise<{ js: string, css?: string }>} The script, and the style sheet where there is one.
 */
export const buildContender = (contender) => bundle(contender, { entryPoints: [`contenders/${contender.module}`] });

/** The same with the cards in it; puts them on the page where no markup does. */
export function buildWithCards(contender, cards) {
  const contents = `import { cards } from 'bench:cards';
    import * as contender from './contenders/${contender.module}';
    contender.show?.(document.querySelector('main'), cards);`;
  const stdin = { contents, resolveDir: directory, sourcefile: 'page.js' };
  return bundle(contender, { stdin, plugins: [withCards(cards)] });
}

/**
 * An entry of this library as a page bundles it, with Lit.
 *
 * @param {string} path - In `dist`.
 * @param {{ data: boolean }} options - Whether the bundled dataset is in it.
 */
export const buildEntry = async (path, { data }) =>
  (
    await bundle(
      {},
      { entryPoints: [`../dist/${path}`], plugins: data ? [withoutAtNeed] : [withoutAtNeed, withoutData] },
    )
  ).js;
