import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, sep } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

import { archive, folder, nodeArchive, nodeFolder, project } from './installed.mjs';

const modules = (names) =>
  new RegExp(`^dist/(?:(?:${names.replaceAll(' ', '|')})/(?:[\\w-]+/)?)?[\\w.-]+\\.(?:js|d\\.ts)$`);

/**
 * The published packages: the permitted files of each, and the limits of its archive and of its files when they are installed, in
 * kilobytes of 1,000 bytes. A person must decide to raise them.
 */
const packages = {
  'claim-elements': {
    archive,
    folder,
    expected: [
      /^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md|custom-elements\.json)$/,
      modules(
        'angular autoload context data development elements embed events external json-ld locales model page react templates types view',
      ),
      /^dist\/(?:styles\/|themes\/)?[\w-]+\.css$/,
      /^dist\/(?:data|data\.schema|tokens|integrity|sbom\.cdx|web-types|vscode\.(?:css|html)-custom-data)\.json$/,
      /^dist\/(?:embed\.html|licences\.txt)$/,
    ],
    limits: { packed: 460, unpacked: 1750 },
  },
  'claim-elements-node': {
    archive: nodeArchive,
    folder: nodeFolder,
    expected: [
      /^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md)$/,
      modules('context data elements embed events external json-ld locales model node page react templates types view'),
      /^dist\/claim-elements\.css$/,
      /^dist\/licences\.txt$/,
      /^dist\/(?:integrity|sbom\.cdx)\.json$/,
    ],
    limits: { packed: 260, unpacked: 900 },
  },
};

/** The packages that npm installs for a package, in a project that has no package twice. */
function dependenciesOf(name, packages, found = new Set()) {
  for (const dependency of Object.keys(packages[`node_modules/${name}`].dependencies ?? {})) {
    if (found.has(dependency)) continue;
    found.add(dependency);
    dependenciesOf(dependency, packages, found);
  }
  return found;
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.path, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    );
}

for (const [name, { archive, folder, expected, limits }] of Object.entries(packages)) {
  describe(`the published package ${name}`, () => {
    const files = filesIn(folder);
    const read = (path) => readFileSync(join(folder, path), 'utf8');
    const manifest = JSON.parse(read('package.json'));

    it('has all permitted kinds of file, and no other file', () => {
      const unexpected = files.filter(
        (path) => !expected.some((pattern) => pattern.test(path)) || /test|bench/.test(path),
      );
      assert.deepEqual(unexpected, []);
      for (const pattern of expected)
        assert.ok(
          files.some((path) => pattern.test(path)),
          String(pattern),
        );
    });

    it('does not exceed its size limits', (context) => {
      const unpacked = files.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
      const sizes = { packed: statSync(archive).size / 1000, unpacked: unpacked / 1000 };
      context.diagnostic(
        `${files.length} files, ${Math.round(sizes.packed)} kB, unpacked ${Math.round(sizes.unpacked)} kB`,
      );
      for (const [name, limit] of Object.entries(limits)) assert.ok(sizes[name] < limit, `${name}: ${sizes[name]} kB`);
    });

    it('does not reveal the machine that built it', () => {
      const own = [fileURLToPath(new URL('../..', import.meta.url)), homedir() + sep, 'file:///'];
      for (const path of files) {
        const text = read(path);
        for (const place of own) assert.ok(!text.includes(place), `${path} has ${place}`);
      }
    });

    it('names no source map that it does not have', () => {
      for (const path of files.filter((path) => path.endsWith('.js')))
        assert.doesNotMatch(read(path), /\/\/# sourceMappingURL=/, path);
    });

    it('has no types of another package but Lit’s and those of a framework', () => {
      for (const path of files.filter((path) => path.endsWith('.d.ts')))
        assert.doesNotMatch(read(path), /valibot/, path);
    });

    it('has no publint messages, including suggestions', async () => {
      const { messages } = await publint({ pkgDir: folder, strict: true, level: 'suggestion' });
      assert.deepEqual(
        messages.map((message) => formatMessage(message, manifest)),
        [],
      );
    });

    it('is accepted by npm for publication, and not corrected', () => {
      const args = ['publish', '--dry-run', '--ignore-scripts', archive];
      const { status, stderr } = spawnSync('npm', args, { encoding: 'utf8', shell: process.platform === 'win32' });
      assert.equal(status, 0, stderr);
      assert.doesNotMatch(stderr, /auto-corrected/);
    });

    it('has types that resolve in every ES module resolution', async () => {
      const data = createPackageFromTarballData(new Uint8Array(readFileSync(archive)));
      const { problems, entrypoints } = await checkPackage(data, { excludeEntrypoints: [/\.(?:css|html)$/] });
      assert.equal(
        Object.keys(entrypoints).length,
        Object.keys(manifest.exports).filter((entry) => !/\.(?:css|html)$/.test(entry)).length,
      );
      // Resolutions without ES modules or without an exports map are not supported.
      const older = ['node10', 'node16-cjs'];
      assert.deepEqual(
        problems.filter(({ resolutionKind }) => !older.includes(resolutionKind)),
        [],
      );
    });
    describe('its bill of materials', () => {
      const text = read('dist/sbom.cdx.json');

      it('conforms to the schema of CycloneDX', async () => {
        const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
        assert.equal(await validator.validate(text), null);
      });

      it('lists the packages that npm installs with the package, and those whose code it has', () => {
        const { packages } = JSON.parse(readFileSync(join(project, 'node_modules/.package-lock.json'), 'utf8'));
        const named = JSON.parse(text).components.map(({ group, name }) => (group ? `${group}/${name}` : name));
        const contained = files.flatMap((path) => /^dist\/external\/([\w-]+)\.js$/.exec(path)?.[1] ?? []);
        assert.deepEqual(contained, ['valibot']);
        // Some packages are there in two versions.
        assert.deepEqual([...new Set(named)].sort(), [...dependenciesOf(name, packages), ...contained].sort());
      });
    });
  });
}
