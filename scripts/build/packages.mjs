/** What the package brings along from others: what is in its scripts, and what an installer fetches with it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the package that a module is from; nothing where it is this one. */
function folderOf(id) {
  return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1];
}

/** The packages with code in a script, by their folders. */
export function packagesIn({ modules }) {
  const rendered = Object.entries(modules).filter(([, { renderedLength }]) => renderedLength);
  return [...new Set(rendered.map(([id]) => folderOf(id)).filter(Boolean))].sort();
}

export function manifestOf(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/**
 * The words of a package’s licence.
 *
 * @throws {Error} Where the package has no file for them.
 */
export function licenceText(folder) {
  const name = readdirSync(folder).find((file) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(file));
  if (!name) throw new Error(`${folder} has no file with its licence: find out its terms before it is published.`);
  return readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim();
}

/** Where a lock file has what a package at a path means by a name: the nearest `node_modules`, as Node looks for it. */
function locate(packages, path, name) {
  const inside = `${path ? `${path}/` : ''}node_modules/${name}`;
  if (packages[inside]) return inside;
  return path ? locate(packages, path.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, ''), name) : undefined;
}

/**
 * What an installer of the package gets with it, as the lock file has it: its dependencies, theirs, and so on.
 *
 * @returns By path, the package itself first under the empty one: its entry in the lock file and the paths of its own
 *   dependencies.
 */
export function installedWith({ packages }) {
  const found = new Map();
  const visit = (path) => {
    if (found.has(path)) return;
    const entry = packages[path];
    const names = Object.keys({ ...entry.dependencies, ...entry.optionalDependencies });
    const dependencies = names.map((name) => locate(packages, path, name)).filter((at) => at !== undefined);
    found.set(path, { ...entry, name: entry.name ?? path.replace(/^.*node_modules\//, ''), dependencies });
    dependencies.forEach(visit);
  };
  visit('');
  return found;
}
