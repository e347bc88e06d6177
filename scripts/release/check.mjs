/**
 * Checks that the packages are ready to be published: `node scripts/release/check.mjs v1.2.3`. The exit status is 1 if a
 * version differs from the tag, if the changelog has no section for it, or if a package does not name its repository, by which
 * npm proves the provenance.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const files = ['package.json', 'packages/claim-elements-node/package.json'];

/**
 * @param {string} tag - The tag of the release, such as `v1.2.3`.
 * @param {string} root - The folder of the repository.
 * @returns {string[]} What is wrong, a sentence for each.
 */
export function problemsOf(tag, root) {
  const version = /^v(\d+\.\d+\.\d+(?:-[\w.]+)?)$/.exec(tag)?.[1];
  if (!version) return [`${tag} is no tag of a release, such as v1.2.3.`];
  const problems = files.flatMap((file) => {
    const manifest = JSON.parse(readFileSync(join(root, file), 'utf8'));
    return [
      ...(manifest.version === version ? [] : [`${file} has the version ${manifest.version}, and the tag is ${tag}.`]),
      ...(manifest.repository
        ? []
        : [`${file} has no repository: add its address, by which npm proves the provenance.`]),
    ];
  });
  const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
  const isDescribed = changelog.split('\n').some((line) => line.startsWith(`## [${version}]`));
  return isDescribed ? problems : [...problems, `CHANGELOG.md has no section “## [${version}]”.`];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problems = problemsOf(process.argv[2] ?? '', fileURLToPath(new URL('../../', import.meta.url)));
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length ? 1 : 0;
}
