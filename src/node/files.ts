import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readlink, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, sep } from 'node:path';

import { glob, isDynamicPattern } from 'tinyglobby';

import { printResult, reasonOf, UsageError } from './terminal.js';

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

/** Returns the file that a path leads to, which may not exist yet: a symbolic link stays, and its target is replaced. */
async function targetOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const link = await readlink(path).catch(() => undefined);
    if (link === undefined) return path;
    // The system takes `..` back from where a link leads, and not from its name: see path_resolution(7).
    return targetOf(isAbsolute(link) ? link : `${await realpath(dirname(path))}/${link}`);
  }
}

async function statIfPresent(path: string) {
  try {
    return await stat(path, { bigint: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function replace(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const target = await targetOf(path);
  const before = await statIfPresent(target);
  // A file in the place of a device would be no device any more (https://github.com/curl/curl/issues/6882).
  if (before && !before.isFile()) return writeFile(target, content);
  const beside = join(dirname(target), `.claim-elements-${randomUUID()}.tmp`);
  // Nobody but the owner reads the new content before it has the mode of the file.
  const handle = await open(beside, 'wx', before ? 0o600 : 0o666);
  try {
    try {
      await handle.writeFile(content);
      if (before) {
        // Some file systems know no owners (https://github.com/npm/write-file-atomic/issues/58).
        await handle.chown(Number(before.uid), Number(before.gid)).catch(() => undefined);
        await handle.chmod(Number(before.mode & 0o7777n));
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/**
 * Writes a file as a whole: whatever ends the command, the disk has the old file or the new one. The content is written
 * beside the file and takes its place afterwards; the file keeps its mode, and its owner if possible. Folders that are
 * missing are made.
 *
 * @throws {UsageError} If the file cannot be written.
 */
export async function replaceFile(path: string, content: string): Promise<void> {
  try {
    await replace(path, content);
  } catch (error) {
    throw new UsageError(`${path}: cannot be written: ${reasonOf(error)}`);
  }
}

/**
 * Checks that no file to be written is one that the command reads. The same file may have several names.
 *
 * @throws {UsageError} If one is.
 */
export async function refuseInputs(outputs: readonly string[], inputs: readonly (string | undefined)[]): Promise<void> {
  const identity = async (path: string) => {
    const found = await stat(path, { bigint: true }).catch(() => undefined);
    return found?.isFile() ? `${found.dev} ${found.ino}` : undefined;
  };
  const read = new Set(await Promise.all(inputs.filter((path) => path !== undefined).map(identity)));
  for (const path of outputs) {
    // Before its folder is there, a path such as `new/../data.json` leads nowhere.
    await mkdir(dirname(path), { recursive: true }).catch(() => undefined);
    const written = await identity(path);
    if (written === undefined || !read.has(written)) continue;
    throw new UsageError(`${path}: is an input of this command; name another --out, or replace it with --force.`);
  }
}

/** The options that say where a command writes its result. */
interface Destination {
  readonly out?: string | undefined;
  readonly force?: boolean | undefined;
}

/**
 * Writes the result of a command to `--out`, or to standard output.
 *
 * @param inputs - The files that the command reads; without `--force`, the result does not replace them.
 */
export async function writeResult(
  content: string,
  { out = '-', force }: Destination,
  ...inputs: readonly (string | undefined)[]
): Promise<void> {
  if (out === '-') {
    printResult(content);
    return;
  }
  if (!force) await refuseInputs([out], inputs);
  await replaceFile(out, content);
}
