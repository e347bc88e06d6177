import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { unpackPackage } from '../apt.mjs';

const cache = fileURLToPath(new URL('../../node_modules/.cache/claim-elements/debian/', import.meta.url));

/**
 * Returns the path of a file of a Debian package, which is unpacked below `node_modules`.
 *
 * @throws {Error} If the package cannot be unpacked.
 */
export function fileOf(name, path) {
  const folder = join(cache, name);
  if (!existsSync(folder) && !unpackPackage(name, folder)) {
    throw new Error(`The tests need a file of Debian’s package ${name}: run them on a Debian, as root or with sudo.`);
  }
  return join(folder, path);
}

/** Reads a file of a Debian package. */
export const textOf = (name, path) => readFileSync(fileOf(name, path), 'utf8');
