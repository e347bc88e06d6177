import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { unpackPackage } from '../apt.mjs';

const cache = fileURLToPath(new URL('../../node_modules/.cache/claim-elements/debian/', import.meta.url));

/**
 * The path of a file of one of Debian’s packages, unpacked under `node_modules`, so that pages can be given it.
 *
 * @throws {Error} Where the package cannot be had.
 */
export function fileOf(name, path) {
  const folder = join(cache, name);
  if (!existsSync(folder) && !unpackPackage(name, folder)) {
    throw new Error(`The tests need a file of Debian’s package ${name}: run them on a Debian, as root or with sudo.`);
  }
  return join(folder, path);
}

/** The text of such a file. */
export const textOf = (name, path) => readFileSync(fileOf(name, path), 'utf8');
