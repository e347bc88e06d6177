import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The archive for publication, and a project with the archive installed; `run.mjs` creates both. */
export const { PACKAGE_ARCHIVE: archive, PACKAGE_PROJECT: project } = process.env;
if (!archive || !project) throw new Error('These tests are run by `npm run test:package`.');

/** The folder of the installed package. */
export const folder = join(project, 'node_modules/claim-elements');

export const read = (path) => readFileSync(join(folder, path), 'utf8');

/** The path of a file in the packages of these tests. */
export const tool = (path) => fileURLToPath(new URL(`node_modules/${path}`, import.meta.url));

/** Makes a package of these tests a package of the project. */
export function link(name) {
  const path = join(project, 'node_modules', name);
  mkdirSync(dirname(path), { recursive: true });
  if (!existsSync(path)) symlinkSync(tool(name), path, 'dir');
}
