/** Finds the packages whose code the scripts contain, and the packages that npm installs with this one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the package that a module belongs to; `undefined` for modules of this package. */
function folderOf(id) {
  // The build copies modules of other packages that these packages do not depend on.
  const path = id.replace(/\/dist\/external\/([\w-]+)\.js$/, '/node_modules/$1/');
  return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
}

/** The packages with code in a script, by their folders. */
export function packagesIn({ modules }) {
  const rendered = Object.entries(modules).filter(([, { renderedLength }]) => renderedLength);
  return [...new Set(rendered.map(([id]) => folderOf(id)).filter(Boolean))].sort();
}

export function manifestOf(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/** @throws {Error} If the package in a folder has no file with its licence. */
export function licenceText(folder) {
  const name = readdirSync(folder).find((file) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(file));
  if (!name) throw new Error(`${folder} has no file with its licence: find out its terms before it is published.`);
  return readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim();
}

/** The folder around a package; a package of this repository is in its root. */
const outsideOf = (path) => /^(?:(.*)\/)?node_modules\//.exec(path)?.[1] ?? '';

/** The path in a lock file of the package that a package imports by a name: Node takes the nearest `node_modules`. */
function locate(packages, path, name) {
  const inside = `${path ? `${path}/` : ''}node_modules/${name}`;
  if (packages[inside]) return inside;
  return path ? locate(packages, outsideOf(path), name) : undefined;
}

/**
 * Returns the packages that npm installs with a package of this repository, or that it contains, from the lock file.
 * `npm sbom --omit dev` is no help: it omits every package that a development dependency needs, too, such as Lit.
 *
 * @param lock - The lock file.
 * @param own - The path of the package in this repository.
 * @param contained - The names of the packages whose code it contains.
 * @returns A map from the path of each package to its entry in the lock file and the paths of its dependencies. The package of
 *   this repository is first.
 */
export function installedWith({ packages }, own = '', contained = []) {
  const found = new Map();
  const visit = (path) => {
    if (found.has(path)) return;
    const entry = packages[path];
    const installed = Object.keys({ ...entry.dependencies, ...entry.optionalDependencies });
    const names = path === own ? new Set([...installed, ...contained]) : installed;
    const dependencies = [...names].map((name) => locate(packages, path, name)).filter((at) => at !== undefined);
    found.set(path, { ...entry, name: entry.name ?? path.replace(/^.*node_modules\//, ''), dependencies });
    dependencies.forEach(visit);
  };
  visit(own);
  return found;
}
