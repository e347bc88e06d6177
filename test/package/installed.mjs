import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A project with the archives installed; `run.mjs` creates it. */
export const { PACKAGE_PROJECT: project } = process.env;
const { PACKAGE_ARCHIVES } = process.env;
if (!PACKAGE_ARCHIVES || !project) throw new Error('These tests are run by `npm run test:package`.');

/** The archives for publication: of the package, and of the package for Node. */
export const [archive, nodeArchive] = PACKAGE_ARCHIVES.split(delimiter);

/** The folder of the installed package. */
export const folder = join(project, 'node_modules/claim-elements');

/** The folder of the installed package for Node. */
export const nodeFolder = join(project, 'node_modules/claim-elements-node');

export const read = (path) => readFileSync(join(folder, path), 'utf8');

/** The path of a file in the packages of these tests. */
export const tool = (path) => fileURLToPath(new URL(`node_modules/${path}`, import.meta.url));

/** Makes a package of these tests a package of the project. */
export function link(name) {
  const path = join(project, 'node_modules', name);
  mkdirSync(dirname(path), { recursive: true });
  if (!existsSync(path)) symlinkSync(tool(name), path, 'dir');
}
