import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

import { billOf } from './bill-of-materials.mjs';
import { licenceTexts } from './licences.mjs';

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

/**
 * Copies the modules for Node, with all modules that they import, from `dist` into the package for Node.
 *
 * @param bundled - The packages with code in the modules and scripts of `dist`.
 */
export async function writeNodePackage(bundled) {
  const target = join(root, own, 'dist');
  await rm(target, { recursive: true, force: true });
  const names = new Set([...entries, types]);
  for (const name of names) {
    const text = await readFile(join(dist, name), 'utf8');
    for (const imported of importsOf(name, text)) names.add(imported);
    await mkdir(dirname(join(target, name)), { recursive: true });
    await writeFile(join(target, name), text);
  }
  for (const name of assets) await copyFile(join(dist, name), join(target, name));
  const [manifest, lock] = await Promise.all([`${own}/package.json`, 'package-lock.json'].map(readJson));
  const contained = bundled
    .map((one) => ({ ...one, files: one.files.filter((name) => names.has(name)) }))
    .filter(({ files }) => files.length);
  await writeFile(join(target, 'licences.txt'), await licenceTexts(contained));
  const bill = billOf(manifest, lock, contained, own);
  await writeFile(join(target, 'sbom.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`);
  for (const name of ['LICENSE', 'CHANGELOG.md']) await copyFile(join(root, name), join(root, own, name));
}
