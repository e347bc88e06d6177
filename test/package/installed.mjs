import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The archive for publication, and a project with the archive installed; `run.mjs` creates both. */
export const { PACKAGE_ARCHIVE: archive, PACKAGE_PROJECT: project } = process.env;
if (!archive || !project) throw new Error('These tests are run by `npm run test:package`.');

/** The folder of the installed package. */
export const folder = join(project, 'node_modules/claim-elements');

export const read = (path) => readFileSync(join(folder, path), 'utf8');
