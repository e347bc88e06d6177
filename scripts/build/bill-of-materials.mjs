import { createHash } from 'node:crypto';

import { installedWith } from './packages.mjs';

/** The package URL (https://github.com/package-url/purl-spec) of a version in the npm registry. */
const purl = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** The hashes that a lock file has for the archive of a package. */
function hashes(integrity) {
  return integrity.split(' ').map((hash) => {
    const [algorithm, digest] = hash.split(/-(.*)/s);
    return { alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(digest, 'base64').toString('hex') };
  });
}

function component({ name, version, license, integrity }, files) {
  const [group, rest] = name.startsWith('@') ? name.split('/') : [undefined, name];
  return {
    type: 'library',
    'bom-ref': purl({ name, version }),
    group,
    name: rest,
    version,
    scope: 'required',
    hashes: hashes(integrity),
    licenses: [{ license: { id: license } }],
    purl: purl({ name, version }),
    properties: files?.map((value) => ({ name: 'claim-elements:bundled-in', value })),
  };
}

/** An identifier that changes only with the content, so that two builds have the same. */
function serialNumber(content) {
  const digits = createHash('sha256').update(content).digest('hex');
  // Version 8 of RFC 9562, which leaves the bits to whoever makes them, and its variant.
  const parts = [digits.slice(0, 8), digits.slice(8, 12), `8${digits.slice(13, 16)}`, `a${digits.slice(17, 20)}`];
  return `urn:uuid:${[...parts, digits.slice(20, 32)].join('-')}`;
}

/**
 * The bill of materials of a version, as CycloneDX: the packages in its scripts and those that installers fetch, in the
 * versions that it was built and tested with.
 *
 * @param manifest - Its `package.json`.
 * @param lock - Its `package-lock.json`.
 * @param bundled - The packages with code in its scripts: name, version and those scripts.
 * @throws {Error} If a script has another version of a package than the lock file.
 */
export function billOf(manifest, lock, bundled) {
  const installed = installedWith(lock);
  const packages = [...installed.values()].slice(1);
  for (const { name, version } of bundled) {
    if (!packages.some((one) => one.name === name && one.version === version))
      throw new Error(`${name} ${version} is in the scripts, but no dependency: run npm ci.`);
  }
  const refOf = (path) => purl(installed.get(path));
  const self = purl(manifest);
  const content = {
    metadata: {
      lifecycles: [{ phase: 'build' }],
      component: {
        type: 'library',
        'bom-ref': self,
        name: manifest.name,
        version: manifest.version,
        description: manifest.description,
        licenses: [{ license: { id: manifest.license } }],
        purl: self,
      },
    },
    components: packages
      .map((one) => component(one, bundled.find(({ name, version }) => purl({ name, version }) === purl(one))?.files))
      .sort((a, b) => (a.purl < b.purl ? -1 : 1)),
    dependencies: [...installed]
      .map(([path, { dependencies }]) => ({
        ref: path ? refOf(path) : self,
        dependsOn: dependencies.map(refOf).sort(),
      }))
      .sort((a, b) => (a.ref < b.ref ? -1 : 1)),
  };
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: serialNumber(JSON.stringify(content)),
    version: 1,
    ...content,
  };
}
