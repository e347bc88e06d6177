import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The archive that would be published, and the project that has it installed: `run.mjs` makes both. */
export const { PACKAGE_ARCHIVE: archive, PACKAGE_PROJECT: project } = process.env;
if (!archive || !project) throw new Error('These tests are run by `npm run test:package`.');

/** The package as it is installed. */
export const folder = join(project, 'node_modules/claim-elements');

export const read = (path) => readFileSync(join(folder, path), 'utf8');
