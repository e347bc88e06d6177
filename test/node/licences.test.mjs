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

/** Terms that ask for no more than a notice. Anything else is for a person to read before it is added here. */
const permitted = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT'];

const scripts = globSync(['*.min.js', 'autoload/*.js'], { cwd: fileURLToPath(new URL('dist', root)) }).sort();

/** The packages with code in a script, as its source map tells: the folder of each, from the root. */
function packagesOf(script) {
  const { sources } = JSON.parse(read(`dist/${script}.map`));
  return [...new Set(sources.flatMap((source) => /node_modules\/(?:@[^/]+\/)?[^/]+/.exec(source)?.[0] ?? []))];
}

describe('licences of what is in the scripts', () => {
  it('has scripts with code of others, and scripts without', () => {
    const withOthers = scripts.filter((script) => packagesOf(script).length);
    assert.ok(withOthers.includes('autoload/shared.min.js') && withOthers.length < scripts.length);
  });

  for (const script of scripts) {
    it(`${script} names them`, () => {
      const [first] = read(`dist/${script}`)
        .replace(/^\/\/#.*\n/, '')
        .split('\n', 1);
      const used = new Set(['MIT', ...packagesOf(script).map((folder) => manifestOf(folder).license)]);
      const notice = packagesOf(script).length ? `/*! ${[...used].join(' AND ')}, see licences.txt */` : undefined;
      if (notice) assert.equal(first, notice);
      else assert.doesNotMatch(first, /^\/\*/);
    });

    it(`licences.txt has the words of all in ${script}`, () => {
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

describe('licences of what is installed with the package', () => {
  for (const { name, license } of installedWith(lock).values()) {
    it(`${name}: ${license}`, () => assert.ok(permitted.includes(license)));
  }
});

describe('bill of materials', () => {
  const components = new Map(bill.components.map((component) => [component['bom-ref'], component]));
  const scriptsOf = ({ properties = [] }) =>
    properties.filter(({ name }) => name === 'claim-elements:bundled-in').map(({ value }) => value);

  it('is of this version', () => {
    assert.equal(bill.metadata.component.purl, `pkg:npm/${manifest.name}@${manifest.version}`);
  });

  it('names every package with code in a script, and those scripts', () => {
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

  it('has each package once, with a hash, and leads to every one of them', () => {
    assert.equal(components.size, bill.components.length);
    for (const { name, hashes } of bill.components) assert.match(hashes[0].content, /^[0-9a-f]{128}$/, name);
    const dependencies = new Map(bill.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
    const reached = new Set([bill.metadata.component['bom-ref']]);
    for (const ref of reached) for (const next of dependencies.get(ref)) reached.add(next);
    assert.deepEqual([...reached].slice(1).sort(), [...components.keys()].sort());
  });

  it('is the same for the same content, whenever it is written, and another for another', () => {
    const bundled = [{ name: 'lit-html', version: manifestOf('node_modules/lit-html').version, files: ['a.min.js'] }];
    const written = billOf(manifest, lock, bundled);
    assert.deepEqual(billOf(manifest, lock, bundled), written);
    assert.notEqual(billOf(manifest, lock, []).serialNumber, written.serialNumber);
    assert.match(written.serialNumber, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('is not written where a script has what the lock file has not', () => {
    const stranger = [{ name: 'lit-html', version: '0.0.1', files: [] }];
    assert.throws(() => billOf(manifest, lock, stranger), /lit-html 0\.0\.1 .*run npm ci/);
  });
});
