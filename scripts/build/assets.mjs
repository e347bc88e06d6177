import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { globSync } from 'tinyglobby';

import { angularDirectiveTypes } from './angular-directives.mjs';
import { elements, elementTypes } from './element-types.mjs';
import { jsonSchemaOf, modelTypes } from './model-types.mjs';
import { reactComponentTypes } from './react-components.mjs';
import { pageSheet, shadowSheet, tags } from './style-sheets.mjs';

const root = new URL('../../', import.meta.url);
const read = (path) => readFile(new URL(path, root), 'utf8');
const themes = globSync('*.css', { cwd: fileURLToPath(new URL('src/themes/', root)) });

/** The entries that the condition `development` of bundlers leads to: each is the entry of production, after the warnings. */
const development = {
  autoload: 'autoload.js',
  define: 'define.js',
  index: 'index.js',
  react: 'react/index.js',
  ...Object.fromEntries(
    [...tags, 'claim-dataset'].flatMap((tag) =>
      [tag, `${tag}.define`].map((name) => [name, `elements/${tag}/${name}.js`]),
    ),
  ),
};

/** Returns the module of an entry for development. The one for React is a client component, of which Next takes no `export *`. */
function developmentModule(name, entry) {
  const isClient = name === 'react';
  const names = isClient ? `{ ${elements.map((element) => element.name).join(', ')} }` : '*';
  return `${isClient ? "'use client';\n" : ''}import '../development.js';\n\nexport ${names} from '../${entry}';\n`;
}

const types = globSync('*.d.ts', { cwd: fileURLToPath(new URL('src/types/', root)) });

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

async function schema(importModule) {
  const { DatasetSchema } = await importModule('model/schema.js');
  return json({ $id: 'urn:claim-elements:dataset:1', ...jsonSchemaOf(DatasetSchema) });
}

async function dataset() {
  return json({ ...JSON.parse(await read('src/data/dataset.json')), $schema: './data.schema.json' });
}

/**
 * The files of the package that are no scripts, by name: a function that makes the content of each.
 *
 * Each function takes a function that imports a module of the library by its name in `dist`.
 */
export const assets = {
  'claim-elements.css': pageSheet,
  ...Object.fromEntries(tags.map((tag) => [`styles/${tag}.css`, (importModule) => shadowSheet(tag, importModule)])),
  ...Object.fromEntries(themes.map((name) => [`themes/${name}`, () => read(`src/themes/${name}`)])),
  ...Object.fromEntries(types.map((name) => [`types/${name}`, () => read(`src/types/${name}`)])),
  'model/types.d.ts': modelTypes,
  'types/elements.d.ts': elementTypes,
  'types/angular.d.ts': angularDirectiveTypes,
  'types/react-components.d.ts': reactComponentTypes,
  ...Object.fromEntries(
    Object.entries(development).map(([name, entry]) => [
      `development/${name}.js`,
      () => developmentModule(name, entry),
    ]),
  ),
  'embed.html': () => read('src/embed/frame.html'),
  'embed.css': () => read('src/embed/frame.css'),
  'tokens.json': () => read('src/themes/tokens.json'),
  'data.json': dataset,
  'data.schema.json': schema,
};

export const styleSheets = Object.keys(assets).filter((name) => name.endsWith('.css'));
