/** Whether `dist` is what the build would write now: the build notes the digest of all that it reads. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { globSync } from 'tinyglobby';

const root = fileURLToPath(new URL('../../', import.meta.url));
const note = join(root, 'node_modules/.cache/claim-elements/built-from');

const inputs = [
  'src/**',
  'scripts/build.mjs',
  'scripts/{build,locales,manifest}/**',
  'rollup.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  'LICENSE',
];

/** The digest of all files that the build reads, with the option that it takes. */
export async function digestOfInputs() {
  const names = globSync(inputs, { cwd: root }).sort();
  const contents = await Promise.all(names.map((name) => readFile(join(root, name))));
  const hash = createHash('sha256').update(process.env.UNMINIFIED ?? '');
  names.forEach((name, order) => hash.update(`\0${name}\0`).update(contents[order]));
  return hash.digest('hex');
}

/** Says that there is no build, or no whole one. */
export const forgetBuild = () => rm(note, { force: true });

/** Says that `dist` was built from inputs with a digest. */
export async function noteBuild(digest) {
  await mkdir(dirname(note), { recursive: true });
  await writeFile(note, digest);
}

/** Whether `dist` was built from the inputs as they are now. */
export async function isBuilt() {
  if (!existsSync(join(root, 'dist'))) return false;
  const built = await readFile(note, 'utf8').catch(() => undefined);
  return built === (await digestOfInputs());
}
