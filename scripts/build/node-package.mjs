import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

import { billOf } from './bill-of-materials.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = join(root, 'dist');

/** The folder of the package for Node (docs/decisions/0015-a-package-for-node.md). */
const own = 'packages/claim-elements-node';

/** Its entries, by their names in `dist`. */
const entries = ['node/index', 'node/astro', 'node/cli', 'react/server'].flatMap((name) => [
  `${name}.js`,
  `${name}.d.ts`,
]);
const types = 'types/react-server.d.ts';

/** Files that its modules read. */
const assets = ['claim-elements.css', 'integrity.json'];

const readJson = async (path) => JSON.parse(await readFile(join(root, path), 'utf8'));

const relativeImport = /(?:\bfrom\s*|\bimport\s*\(?\s*)(['"])(\.{1,2}\/[^'"]+)\1/g;

/** The files that a module of JavaScript or of types imports. */
function importsOf(name, text) {
  const isTypes = name.endsWith('.d.ts');
  const names = [...text.matchAll(relativeImport)].map(([, , path]) => normalize(join(dirname(name), path)));
  return isTypes ? names.map((path) => path.replace(/\.js$/, '.d.ts')) : names;
}

/** Copies the modules for Node, with all modules that they import, from `dist` into the package for Node. */
export async function writeNodePackage() {
  const target = join(root, own, 'dist');
  await rm(target, { recursive: true, force: true });
  const names = new Set([...entries, types]);
  for (const name of names) {
    const text = await readFile(join(dist, name), 'utf8');
    for (const imported of importsOf(name, text)) names.add(imported);
    await mkdir(dirname(join(target, name)), { recursive: true });
    // Nobody debugs the minified modules of a browser here: the modules are as readable as their sources.
    await writeFile(join(target, name), text.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'));
  }
  for (const name of assets) await copyFile(join(dist, name), join(target, name));
  const [manifest, lock] = await Promise.all([`${own}/package.json`, 'package-lock.json'].map(readJson));
  await writeFile(join(target, 'sbom.cdx.json'), `${JSON.stringify(billOf(manifest, lock, [], own), null, 2)}\n`);
  for (const name of ['LICENSE', 'CHANGELOG.md']) await copyFile(join(root, name), join(root, own, name));
}
