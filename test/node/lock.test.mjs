import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const tracked = execFileSync('git', ['ls-files', '--', '*package.json'], { cwd: root, encoding: 'utf8' });
// The lock file of the project has the packages of its workspaces.
const folders = tracked
  .trim()
  .split('\n')
  .map(dirname)
  .filter((folder) => !folder.startsWith('packages/'));
const read = (folder, name) => JSON.parse(readFileSync(join(root, folder, name), 'utf8'));

/** The packages with install scripts; none of these scripts is needed. */
const withInstallScripts = [
  ...[
    '@parcel/watcher',
    'edgedriver',
    'esbuild',
    'geckodriver',
    'lmdb',
    'msgpackr-extract',
    'rs-module-lexer',
    'sharp',
  ],
];

/** Matches a registry address of a package over HTTPS; not the address of a repository. */
const tarball = /^https:\/\/[^/]+\/(?:@[^/]+\/)?[^/]+\/-\/[^/]+\.tgz$/;
/** The place of a package of this repository. */
const own = /^(?:(?:file:)?\.\.\/\.\.(?:\/packages\/claim-elements-node)?|packages\/claim-elements-node)$/;
const exact = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;
const sha512 = /^sha512-[A-Za-z0-9+/]{86}==$/;

/** Describes the problem of a package in a lock file; `undefined` if there is none. */
function problemOf({ extraneous, inBundle, integrity, link, resolved, version }) {
  // The examples link to the packages of this repository.
  if (link) return own.test(resolved) ? undefined : `is a link to ${resolved}`;
  // Bundlers resolve a link to its place here, and would find a second React.
  if (own.test(resolved) && resolved.startsWith('file:')) return undefined;
  if (resolved && !tarball.test(resolved)) return `comes from ${resolved}`;
  if (extraneous) return 'is asked for by nothing';
  if (!exact.test(version)) return `is of version ${version}`;
  // A package inside the archive of another one has the hash of that.
  if (inBundle) return undefined;
  return sha512.test(integrity) ? undefined : `has the integrity ${integrity}`;
}

/** Returns the error output of npm if it refuses to install a lock file; empty otherwise. */
function refusal(folder) {
  const args = ['ci', '--dry-run', '--offline', '--ignore-scripts', '--no-audit'];
  const { status, stderr } = spawnSync('npm', args, {
    cwd: join(root, folder),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return status ? stderr : '';
}

describe('lock files', () => {
  it('exist for the project and for each folder with its own packages', () => assert.ok(folders.length > 3));

  it('have the dependencies of the package for Node', () => {
    const path = 'packages/claim-elements-node';
    const { dependencies } = read('.', 'package-lock.json').packages[path];
    assert.deepEqual(dependencies, read(path, 'package.json').dependencies);
  });

  for (const folder of folders) {
    const manifest = read(folder, 'package.json');
    const lock = read(folder, 'package-lock.json');
    const packages = Object.entries(lock.packages).filter(([path]) => path.includes('node_modules/'));

    it(`${folder}: pins every package by its hash and registry address`, () => {
      assert.ok(packages.length > 20);
      const problems = packages.map(([path, entry]) => [path, problemOf(entry)]);
      assert.deepEqual(
        problems.filter(([, problem]) => problem),
        [],
      );
    });

    it(`${folder}: names exact versions of development dependencies`, () => {
      const asked = { ...manifest.devDependencies, ...(manifest.private ? manifest.dependencies : {}) };
      const versions = Object.values(asked)
        .filter((version) => !own.test(version))
        .map((version) => version.replace(/^npm:[^@]+@/, ''));
      assert.deepEqual(
        versions.filter((version) => !exact.test(version)),
        [],
      );
    });

    it(`${folder}: is accepted by npm ci`, () => assert.equal(refusal(folder), ''));

    it(`${folder}: has no new package with an install script`, () => {
      const names = packages
        .filter(([, entry]) => entry.hasInstallScript)
        .map(([path]) => path.split('node_modules/').at(-1));
      assert.deepEqual(
        names.filter((name) => !withInstallScripts.includes(name)),
        [],
      );
    });
  }

  it('are installed without scripts wherever the repository installs them', () => {
    const lines = execFileSync('git', ['grep', '-hE', "npm ci|'ci', |npm\\(.*'ci'"], { cwd: root, encoding: 'utf8' });
    const commands = lines.split('\n').filter((line) => /^\s*(?:npm|execFileSync|const args)/.test(line));
    assert.ok(commands.length > 5);
    for (const line of commands) assert.match(line, /--ignore-scripts|\.\.\.installing/);
  });
});
