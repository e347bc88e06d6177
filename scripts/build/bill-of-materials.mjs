import { createHash } from 'node:crypto';

import { installedWith } from './packages.mjs';

/** The package URL (https://github.com/package-url/purl-spec) of a version in the npm registry. */
const purl = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** The fields that this package and the others have in common. */
const about = (one) => ({
  type: 'library',
  'bom-ref': purl(one),
  version: one.version,
  licenses: [{ license: { id: one.license } }],
  purl: purl(one),
});

/** Returns a list in the order of a key; npm installs a version in several folders, and the list has it once. */
const listBy = (key, list) =>
  [...new Map(list.map((one) => [one[key], one])).values()].sort((a, b) => (a[key] < b[key] ? -1 : 1));

/** The hashes that a lock file has for the archive of a package. */
function hashes(integrity) {
  return integrity.split(' ').map((hash) => {
    const [algorithm, digest] = hash.split(/-(.*)/s);
    return { alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(digest, 'base64').toString('hex') };
  });
}

function component(one, files) {
  const [group, name] = one.name.startsWith('@') ? one.name.split('/') : [undefined, one.name];
  const properties = files?.map((value) => ({ name: 'claim-elements:bundled-in', value }));
  return { ...about(one), group, name, scope: 'required', hashes: hashes(one.integrity), properties };
}

/** An identifier that changes only with the content, so that two builds have the same. */
function serialNumber(content) {
  const digits = createHash('sha256').update(content).digest('hex');
  // Version 8 of RFC 9562, which leaves the bits to whoever makes them, and its variant.
  const parts = [digits.slice(0, 8), digits.slice(8, 12), `8${digits.slice(13, 16)}`, `a${digits.slice(17, 20)}`];
  return `urn:uuid:${[...parts, digits.slice(20, 32)].join('-')}`;
}

/**
 * The bill of materials of a version, a document of the standard CycloneDX. It lists the packages that npm installs with this
 * one or that it contains, in the versions of the lock file, and names the scripts that contain code of a package.
 *
 * @param manifest - Its `package.json`.
 * @param lock - Its `package-lock.json`.
 * @param bundled - The packages with code in its scripts: name, version and those scripts.
 * @param own - The path of the package in this repository.
 * @throws {Error} If a script has another version of a package than the lock file.
 */
export function billOf(manifest, lock, bundled, own = '') {
  const names = bundled.map(({ name }) => name);
  const installed = installedWith(lock, own, names);
  const packages = [...installed.values()].slice(1);
  for (const { name, version } of bundled) {
    if (!packages.some((one) => one.name === name && one.version === version))
      throw new Error(`${name} ${version} is in the scripts, but no dependency: run npm ci.`);
  }
  const refOf = (path) => purl(path === own ? manifest : installed.get(path));
  const { name, description } = manifest;
  const content = {
    metadata: { lifecycles: [{ phase: 'build' }], component: { ...about(manifest), name, description } },
    components: listBy(
      'purl',
      packages.map((one) => component(one, bundled.find((other) => purl(other) === purl(one))?.files)),
    ),
    dependencies: listBy(
      'ref',
      [...installed].map(([path, { dependencies }]) => ({
        ref: refOf(path),
        dependsOn: dependencies.map(refOf).sort(),
      })),
    ),
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
