import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { globSync } from 'tinyglobby';

import { billOf } from '../../scripts/build/bill-of-materials.mjs';
import { installedWith, licenceText, manifestOf } from '../../scripts/build/packages.mjs';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const [manifest, lock, bill] = ['package.json', 'package-lock.json', 'dist/sbom.cdx.json'].map((path) =>
  JSON.parse(read(path)),
);
const licences = read('dist/licences.txt');

/** Licences that require only a notice. A person must read any other licence before it is added. */
const permitted = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT'];

const scripts = globSync(['*.min.js', 'autoload/*.js', 'external/*.js'], {
  cwd: fileURLToPath(new URL('dist', root)),
}).sort();

/** Returns the folders of the packages with code in a script, according to its source map. */
function packagesOf(script) {
  const { sources } = JSON.parse(read(`dist/${script}.map`));
  const own = sources.map((source) => source.replace(/external\/([\w-]+)\.js$/, 'node_modules/$1/'));
  return [...new Set(own.flatMap((source) => /node_modules\/(?:@[^/]+\/)?[^/]+/.exec(source)?.[0] ?? []))];
}

describe('licences of the code in the scripts', () => {
  it('cover scripts with and without third-party code', () => {
    const withOthers = scripts.filter((script) => packagesOf(script).length);
    assert.ok(withOthers.includes('autoload/claim-card.min.js') && withOthers.length < scripts.length);
  });

  for (const script of scripts) {
    it(`${script} names its licences`, () => {
      const [first] = read(`dist/${script}`)
        .replace(/^\/\/#.*\n|^\n;\n/, '')
        .split('\n', 1);
      const used = new Set(['MIT', ...packagesOf(script).map((folder) => manifestOf(folder).license)]);
      const notice = packagesOf(script).length ? `/*! ${[...used].join(' AND ')}, see licences.txt */` : undefined;
      if (notice) assert.equal(first, notice);
      else assert.doesNotMatch(first, /^\/\*/);
    });

    it(`licences.txt has the text of each licence in ${script}`, () => {
      for (const folder of packagesOf(script)) {
        const { name, version, license } = manifestOf(folder);
        const line = licences.split('\n').find((text) => text.startsWith(`${name} ${version} (${license}), in `));
        assert.ok(line?.split(', in ')[1].split(', ').includes(script), `${name}: ${line}`);
        assert.ok(licences.includes(licenceText(folder)), name);
      }
    });
  }

  it('licences.txt has the licence of this package', () => {
    assert.ok(licences.includes(read('LICENSE').trim()));
  });
});

describe('licences of the installed dependencies', () => {
  for (const { name, license } of installedWith(lock).values()) {
    it(`${name}: ${license}`, () => assert.ok(permitted.includes(license)));
  }
});

describe('bill of materials', () => {
  const components = new Map(bill.components.map((component) => [component['bom-ref'], component]));
  const scriptsOf = ({ properties = [] }) =>
    properties.filter(({ name }) => name === 'claim-elements:bundled-in').map(({ value }) => value);

  it('has the version of the package', () => {
    assert.equal(bill.metadata.component.purl, `pkg:npm/${manifest.name}@${manifest.version}`);
  });

  it('lists every package with code in a script, and these scripts', () => {
    for (const script of scripts) {
      const named = bill.components.filter((component) => scriptsOf(component).includes(script));
      const expected = packagesOf(script).map((folder) => manifestOf(folder));
      assert.deepEqual(
        named.map(({ purl }) => decodeURIComponent(purl)).sort(),
        expected.map(({ name, version }) => `pkg:npm/${name}@${version}`).sort(),
        script,
      );
    }
  });

  it('lists each package once, with a hash, and reaches each from the root', () => {
    assert.equal(components.size, bill.components.length);
    for (const { name, hashes } of bill.components) assert.match(hashes[0].content, /^[0-9a-f]{128}$/, name);
    const dependencies = new Map(bill.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
    const reached = new Set([bill.metadata.component['bom-ref']]);
    for (const ref of reached) for (const next of dependencies.get(ref)) reached.add(next);
    assert.deepEqual([...reached].slice(1).sort(), [...components.keys()].sort());
  });

  it('depends only on the content, not on the time', () => {
    const bundled = [{ name: 'lit-html', version: manifestOf('node_modules/lit-html').version, files: ['a.min.js'] }];
    const written = billOf(manifest, lock, bundled);
    assert.deepEqual(billOf(manifest, lock, bundled), written);
    assert.notEqual(billOf(manifest, lock, []).serialNumber, written.serialNumber);
    assert.match(written.serialNumber, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('is not written if a script has code of a package that the lock file lacks', () => {
    const unknownPackage = [{ name: 'lit-html', version: '0.0.1', files: [] }];
    assert.throws(() => billOf(manifest, lock, unknownPackage), /lit-html 0\.0\.1 .*run npm ci/);
  });
});
