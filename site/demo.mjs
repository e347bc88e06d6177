/** The demo pages: the same files as `npm start` serves, with their imports of packages resolved. */
import { readFileSync } from 'node:fs';

import { build } from 'esbuild';
import { globSync } from 'tinyglobby';

/** The packages that a page imports by name, each with the module that the site has for it. */
function importsOf(html) {
  const names = [...html.matchAll(/^ *import (?:.* from )?'([^'.][^']*)';$/gm)].map(([, name]) => name);
  return Object.fromEntries(names.map((name) => [name, `./modules/${name}.js`]));
}

function demoPage(path) {
  const html = readFileSync(path, 'utf8');
  const imports = importsOf(html);
  if (!Object.keys(imports).length) return { path, html, imports };
  const map = `<script type="importmap">${JSON.stringify({ imports })}</script>`;
  return { path, html: html.replace('<meta charset="utf-8" />', `$&\n    ${map}`), imports };
}

export const demoPages = globSync('demo/*.html').map(demoPage);

/** Writes the scripts of the demo pages and the modules that these import; all share one copy of each package. */
export async function writeDemoModules(outdir) {
  const names = demoPages.flatMap(({ imports }) => Object.keys(imports));
  await build({
    entryPoints: {
      ...Object.fromEntries(['demo', 'states-page', 'themes'].map((name) => [name, `demo/${name}.js`])),
      ...Object.fromEntries(names.map((name) => [`modules/${name}`, name])),
    },
    outdir,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    chunkNames: 'modules/[name]-[hash]',
    logLevel: 'warning',
  });
}
