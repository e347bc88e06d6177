/** Finds out whether `dist` is up to date: a build records the digest of the files that it was made of. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { globSync } from 'tinyglobby';

const root = fileURLToPath(new URL('../../', import.meta.url));
const record = join(root, 'node_modules/.cache/claim-elements/built-from');

const inputs = [
  'src/**',
  'scripts/build.mjs',
  'scripts/{build,locales,manifest,tokens}/**',
  'rollup.config.mjs',
  'tsconfig.json',
  'package.json',
  'packages/*/package.json',
  'package-lock.json',
  'custom-elements.json',
  'CHANGELOG.md',
  'LICENSE',
];

/** The digest of all files that the build reads, and of its option. */
export async function digestOfInputs() {
  const names = globSync(inputs, { cwd: root }).sort();
  const contents = await Promise.all(names.map((name) => readFile(join(root, name))));
  const hash = createHash('sha256').update(process.env.UNMINIFIED ?? '');
  names.forEach((name, order) => hash.update(`\0${name}\0`).update(contents[order]));
  return hash.digest('hex');
}

/** Records that `dist` is missing or incomplete. */
export const forgetBuild = () => rm(record, { force: true });

/** Records that `dist` was built from inputs with a digest. */
export async function recordBuild(digest) {
  await mkdir(dirname(record), { recursive: true });
  await writeFile(record, digest);
}

/** Returns true if `dist` exists and its sources have not changed since the build. */
export async function isBuilt() {
  if (!existsSync(join(root, 'dist'))) return false;
  const built = await readFile(record, 'utf8').catch(() => undefined);
  return built === (await digestOfInputs());
}
