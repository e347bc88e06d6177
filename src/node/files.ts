import { existsSync } from 'node:fs';
import { sep } from 'node:path';

import { glob, isDynamicPattern } from 'tinyglobby';

import { UsageError } from './terminal.js';

/**
 * Returns the files that arguments name. It expands patterns such as `data/*.json`, because the shells of Windows leave
 * that to programs (https://github.com/npm/cli/issues/5794).
 *
 * @param separator - The separator of folders in paths.
 * @throws {UsageError} If no file matches a pattern.
 */
export async function filesOf(args: readonly string[], separator = sep): Promise<string[]> {
  const lists = args.map(async (arg) => {
    const pattern = separator === '\\' ? arg.replaceAll('\\', '/') : arg;
    // The name of a file may have brackets, as the pages of some frameworks do.
    if (!isDynamicPattern(pattern) || existsSync(arg)) return [arg];
    const files = await glob(pattern, { expandDirectories: false });
    if (!files.length) throw new UsageError(`${arg}: no file matches this pattern.`);
    return files.sort();
  });
  return (await Promise.all(lists)).flat();
}
