import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { isAbsolute } from 'node:path';

import { idiomaticDecoratorsTransformer } from '@lit/ts-transformers';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { toJsonSchema } from '@valibot/to-json-schema';
import * as esbuild from 'esbuild';
import { globSync } from 'tinyglobby';

import { billOfMaterials } from './scripts/build/bill-of-materials.mjs';
import { licenceNotice, licenceTexts } from './scripts/build/licences.mjs';
import { shadowStyles, styleSheets } from './scripts/build/style-sheets.mjs';

const datasetFile = 'src/data/dataset.json';

/** What of the dataset only tools read: anchors alone are half its weight. No element shows it, no JSON-LD has it. */
function isForTools(key, holder) {
  if (key === 'note') return 'edtf' in holder;
  return ['$schema', 'anchor', 'notes', 'textDigest'].includes(key);
}

/** The dataset as a module, without what only tools read. */
function bundledDataset() {
  return {
    name: 'bundled-dataset',
    transform(code, id) {
      if (!id.endsWith(datasetFile)) return null;
      const slim = JSON.stringify(JSON.parse(code), function (key, value) {
        return isForTools(key, this) ? undefined : value;
      });
      // As a string, because browsers parse JSON faster than an object literal.
      return { code: `export default /* @__PURE__ */ JSON.parse(${JSON.stringify(slim)});`, map: { mappings: '' } };
    },
  };
}

/** Minifies the CSS in `css` templates. */
function minifiedStyles() {
  return {
    name: 'minified-styles',
    async transform(code, id) {
      if (!id.endsWith('.styles.ts')) return null;
      const template = /css ?`([^`]*)`/;
      const [, styles] = template.exec(code) ?? this.error('no css template');
      const { code: minified } = await esbuild.transform(styles, { loader: 'css', minify: true });
      return { code: code.replace(template, () => `css\`${minified.trim().replaceAll('\\', '\\\\')}\``), map: null };
    },
  };
}

/** Writes what is no module beside the modules: the dataset, the JSON Schema of the model, the style sheets. */
function otherFiles() {
  return {
    name: 'other-files',
    async generateBundle() {
      const { DatasetSchema } = await import(new URL('dist/model/schema.js', import.meta.url));
      const schema = { $id: 'urn:claim-elements:dataset:1', ...toJsonSchema(DatasetSchema) };
      const dataset = JSON.parse(await readFile(datasetFile, 'utf8'));
      const emit = (fileName, value) =>
        this.emitFile({ type: 'asset', fileName, source: `${JSON.stringify(value, null, 2)}\n` });
      emit('data.schema.json', schema);
      emit('data.json', { ...dataset, $schema: './data.schema.json' });
      const sheets = await styleSheets(new URL('dist/', import.meta.url));
      for (const [fileName, css] of Object.entries(sheets))
        this.emitFile({ type: 'asset', fileName, source: `${css}\n` });
    },
  };
}

/** Writes the hashes that pages pin the scripts and styles of this version with. */
function integrity() {
  const hash = (algorithm, content) => `${algorithm}-${createHash(algorithm).update(content).digest('base64')}`;
  return {
    name: 'integrity',
    async writeBundle() {
      const { version } = JSON.parse(await readFile('package.json', 'utf8'));
      const languages = globSync('locales/**/*.js', { cwd: 'dist' }).filter((name) => isAtNeed(`/${name}`));
      const named = globSync(['*.min.js', 'autoload/*.js', '*.css', 'styles/*.css', 'themes/*.css'], { cwd: 'dist' });
      const published = [...named, ...languages].sort();
      const files = await Promise.all(
        published.map(async (name) => [name, hash('sha384', await readFile(`dist/${name}`))]),
      );
      const styles = Object.entries(await shadowStyles(new URL('dist/', import.meta.url)));
      const document = {
        version,
        files: Object.fromEntries(files),
        styles: Object.fromEntries(styles.map(([tag, css]) => [tag, hash('sha256', css)])),
      };
      await writeFile('dist/integrity.json', `${JSON.stringify(document, null, 2)}\n`);
    },
  };
}

/** Copies files as they are: their paths in the repository, and their names in the build. */
function copied(files) {
  return {
    name: 'copied',
    async generateBundle() {
      for (const [path, fileName] of Object.entries(files)) {
        this.emitFile({ type: 'asset', fileName, source: await readFile(path, 'utf8') });
      }
    },
  };
}

const modules = {
  // The messages are for translators; the modules of the languages have them.
  input: globSync('src/**/*.ts', { ignore: 'src/locales/*messages.ts' }),
  // The installer’s to bring.
  external: (id) => !id.startsWith('\0') && !id.startsWith('.') && !isAbsolute(id),
  output: {
    dir: 'dist',
    format: 'es',
    preserveModules: true,
    preserveModulesRoot: 'src',
    // One file per source, so that what an entry loads is what it imports.
    hoistTransitiveImports: false,
    sourcemap: true,
  },
  plugins: [
    { name: 'clean', buildStart: () => rm('dist', { recursive: true, force: true }) },
    bundledDataset(),
    typescript({
      noEmitOnError: true,
      transformers: {
        before: [
          // Decorators without the helper that they need at run time.
          { type: 'program', factory: idiomaticDecoratorsTransformer },
        ],
      },
    }),
    minifiedStyles(),
  ],
};

/** Where it is counted what runs, code stays as it is: minified, it has other branches than its source. */
const isCounted = Boolean(process.env.UNMINIFIED);

/**
 * Has V8 compile a script as a whole while it is loaded, beside the page’s own thread, rather than one function after the
 * other as they are first called (“explicit compile hints”, from Chrome 136 on). For scripts most of which every page runs.
 */
const compiledWhileLoaded = () => ({ name: 'compiled-while-loaded', banner: () => '//# allFunctionsCalledOnLoad' });

const minified = () => [
  licenceNotice(),
  !isCounted && terser({ ecma: 2022, module: true, compress: { passes: 3 }, format: { comments: /^(?:!|# all)/ } }),
];

const bundled = () => [nodeResolve(), minified()];

/**
 * What few pages need, beside the script and loaded by it at need. Bundles of their own, not chunks: a chunk would
 * import the script by its name, and where the page asked for that with a query the browser would load it twice.
 */
const atNeed = ['on-demand', 'problems', 'hydration'];
const bundlesAtNeed = atNeed.map((name) => ({
  input: `dist/${name}/index.js`,
  output: { file: `dist/claim-elements.${name}.min.js`, format: 'es', sourcemap: true },
  plugins: bundled(),
}));

const atNeedPath = new RegExp(
  `/(?:(${atNeed.join('|')})/index|(locales/(?:frame/)?(?!en\\.)[a-z]{2}(?:-[A-Z][a-z]+)?))\\.js$`,
);
const isAtNeed = (id) => atNeedPath.test(id);

/** Where a bundle finds what it loads at need; the languages are files of the package as they are. */
function fileAtNeed(id) {
  const [, name, language] = atNeedPath.exec(id) ?? [];
  if (name) return `./claim-elements.${name}.min.js`;
  return language ? `./${language}.js` : id;
}

const script = {
  input: 'dist/paste-in.js',
  external: isAtNeed,
  output: {
    file: 'dist/claim-elements.min.js',
    format: 'es',
    sourcemap: true,
    paths: fileAtNeed,
  },
  plugins: [compiledWhileLoaded(), ...bundled(), otherFiles()],
};

/** A small script that loads each element when the page has it: with what all of them share, three files for one. */
const autoload = {
  input: 'dist/autoload.js',
  external: isAtNeed,
  output: {
    dir: 'dist',
    format: 'es',
    sourcemap: true,
    entryFileNames: 'claim-elements.autoload.min.js',
    chunkFileNames: 'autoload/[name].min.js',
    manualChunks: (id) => {
      const [, tag] = /\/elements\/(claim-card|claim-dataset|denial-pair|source-quote)\//.exec(id) ?? [];
      return tag ?? (/\/(?:embed|autoload)\b/.test(id) ? undefined : 'shared');
    },
    paths: fileAtNeed,
  },
  plugins: [compiledWhileLoaded(), ...bundled(), licenceTexts(), billOfMaterials(), integrity()],
};

/** Takes what the script to paste in exports from there: everything outside a folder but the frame’s own strings. */
function fromScript() {
  const id = './claim-elements.min.js';
  const isOwn = (source) => /^\.\.\/locales\/(?:fill|frame\/)/.test(source);
  return {
    name: 'from-script',
    resolveId: (source) => (source.startsWith('../') && !isOwn(source) ? { id, external: true } : null),
  };
}

const themes = globSync('*.css', { cwd: 'src/themes' });

/** The page for an iframe, and what fits such iframes to their content. */
const embed = {
  input: 'dist/embed/frame.js',
  external: isAtNeed,
  output: { file: 'dist/claim-elements.embed.min.js', format: 'es', sourcemap: true, paths: fileAtNeed },
  plugins: [
    fromScript(),
    minified(),
    copied({
      'src/embed/frame.html': 'embed.html',
      'src/embed/frame.css': 'embed.css',
      ...Object.fromEntries(themes.map((name) => [`src/themes/${name}`, `themes/${name}`])),
    }),
  ],
};

const resizer = {
  input: 'dist/embed/resizer.script.js',
  output: { file: 'dist/claim-elements.resizer.min.js', format: 'iife', sourcemap: true },
  plugins: [minified()],
};

export default [modules, ...bundlesAtNeed, script, embed, resizer, autoload];
