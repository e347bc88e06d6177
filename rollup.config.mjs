import { isAbsolute } from 'node:path';

import { idiomaticDecoratorsTransformer } from '@lit/ts-transformers';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { globSync } from 'tinyglobby';

import { angularDirectives, angularModule } from './scripts/build/angular-directives.mjs';
import { bundledDataset } from './scripts/build/bundled-dataset.mjs';
import { bundles, lazyAddress } from './scripts/build/bundles.mjs';
import { classicScript } from './scripts/build/classic-script.mjs';
import { licenceNotice } from './scripts/build/licences.mjs';
import { litWithoutGlobals } from './scripts/build/lit-without-globals.mjs';
import { minifiedStyles } from './scripts/build/minified-styles.mjs';
import { minifiedTemplates } from './scripts/build/minified-templates.mjs';
import { reactComponents, reactModule } from './scripts/build/react-components.mjs';
import { shortLoaders } from './scripts/build/short-loaders.mjs';

/** The build writes source maps and does not name them: the packages have none (docs/decisions/0015-a-package-for-node.md). */
const sourcemap = 'hidden';

/** First, each source becomes a module of `dist`. */
const modules = {
  // Translators read the messages; the modules of the languages contain them.
  input: [
    ...globSync('src/**/*.ts', { ignore: ['src/locales/*messages.ts', 'src/types/*'] }),
    reactComponents,
    angularDirectives,
  ],
  // The installer of the package brings its dependencies. Of valibot, the package has the functions that it needs.
  external: (id) => !id.startsWith('\0') && !id.startsWith('.') && !isAbsolute(id) && id !== 'valibot',
  output: {
    dir: 'dist',
    format: 'es',
    preserveModules: true,
    preserveModulesRoot: 'src',
    // npm publishes no folder of the name node_modules.
    entryFileNames: ({ name }) => `${name.replace(/^node_modules\/([\w-]+)\/.*/, 'external/$1')}.js`,
    // An entry loads the modules that it imports, and no others before they are needed.
    hoistTransitiveImports: false,
    sourcemap,
  },
  plugins: [
    bundledDataset(),
    reactModule(),
    angularModule,
    typescript({
      noEmitOnError: true,
      // Decorators become static properties, which need no helper at run time.
      transformers: { before: [{ type: 'program', factory: idiomaticDecoratorsTransformer }] },
    }),
    nodeResolve({ resolveOnly: ['valibot'] }),
    minifiedStyles(),
    minifiedTemplates(),
    licenceNotice(),
  ],
};

// Coverage counts the branches of the sources, and minified code has others.
const isCounted = Boolean(process.env.UNMINIFIED);

const minify = ({ format, ...options }) =>
  !isCounted &&
  terser({ ecma: 2022, compress: { passes: 3 }, format: { comments: /^(?:!|# all)/, ...format }, ...options });

// One instance serves all bundles of a format, which so share its workers.
const minified = {
  es: minify({ module: true }),
  // A file joined to another without a line break or a semicolon would continue its last statement, or its last comment.
  iife: minify({ format: { preamble: '\n;' } }),
};

/** The modules of the autoloader’s chunks; the chunk of the card has all others, which elements share. */
const chunkOf = {
  bundled: /\/(?:provide-bundled|claim-provider|claim-index)\.js$/,
  'claim-dataset': /\/claim-(?:dataset|load)\b/,
  'claim-recap': /\/(?:claim-recap(?:\.styles)?|en-recap)\.js$/,
  'denial-pair': /\/denial-pair\b/,
  'source-quote': /\/(?:source-quote\b|quotation-copy\.js|claim-copy\.js)/,
  upgrade: /\/upgrade\.js$/,
};

const chunks = {
  dir: 'dist',
  chunkFileNames: 'autoload/[name].min.js',
  manualChunks: (id) => {
    if (/\/(?:autoloader|paste-in-autoload)\.js$/.test(id)) return undefined;
    return Object.keys(chunkOf).find((name) => chunkOf[name].test(id)) ?? 'claim-card';
  },
};

/** Has V8 compile a whole script while it loads, and not each function at its first call (from Chrome 136 on). */
const compiledOnLoad = { name: 'compiled-on-load', banner: () => '//# allFunctionsCalledOnLoad' };

/** Then, those modules become bundles. */
const bundle = ({ file, input, format = 'es', ...is }) => ({
  input,
  external: (id, importer) => importer !== undefined && lazyAddress(id, is.inside) !== undefined,
  output: {
    ...(is.chunks ? { ...chunks, entryFileNames: file } : { file: `dist/${file}` }),
    format,
    sourcemap,
    inlineDynamicImports: format === 'iife',
    paths: (id) => lazyAddress(id) ?? id,
  },
  plugins: [
    is.compiledOnLoad && compiledOnLoad,
    shortLoaders(is.chunks ? '../' : './'),
    is.classic && classicScript(),
    // A classic script exports nothing, so it would lose modules that run something beside what they export.
    nodeResolve({ ignoreSideEffectsForRoot: is.classic }),
    litWithoutGlobals(),
    licenceNotice(),
    minified[format],
  ],
});

export default [modules, ...bundles.map(bundle)];
