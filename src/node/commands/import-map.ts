import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

import { jsonText, UsageError } from '../terminal.js';

/** The value of a condition in the `exports` of a package. */
type Target = string | null | { readonly [condition: string]: Target };

interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, Target>>;
}

const conditions = ['browser', 'module', 'import', 'default'];

function targetIn(target: Target | undefined): string | undefined {
  if (typeof target === 'string') return target;
  for (const [condition, inner] of Object.entries(target ?? {})) {
    const found = conditions.includes(condition) ? targetIn(inner) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** The beginning of a statement that imports or exports from a module, or a dynamic import, with its specifier. */
const imports = /(?:^|;|\*\/)(?:import|export)\b[^'"`();]*["']([^'"]+)["']|\bimport\(\s*["']([^'"]+)["']/gm;

/** Returns the module that a specifier names in a file, as a browser gets it. */
async function resolved(specifier: string, file: string): Promise<string> {
  if (specifier.startsWith('.')) return join(dirname(file), specifier);
  const [name] = /^(?:@[^/]+\/)?[^/]+/.exec(specifier)!;
  const folders = createRequire(file).resolve.paths(name) ?? [];
  const folder = folders.map((path) => join(path, name)).find((path) => existsSync(join(path, 'package.json')));
  if (!folder) throw new UsageError(`${file}: imports ${specifier}, which is not installed.`);
  const { exports } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest;
  const target = targetIn(exports[`.${specifier.slice(name.length)}`]);
  if (!target) throw new UsageError(`${file}: imports ${specifier}, which its package does not export.`);
  return join(folder, target);
}

/** Returns the specifiers that a module and all modules below it import from packages, with their files. */
async function importedPackages(entries: readonly string[]): Promise<Map<string, string>> {
  const specifiers = new Map<string, string>();
  const files = new Set(entries);
  // The set grows while the files are read.
  for (const file of files) {
    for (const [, statically, dynamically] of (await readFile(file, 'utf8')).matchAll(imports)) {
      const specifier = (statically ?? dynamically)!;
      const module = await resolved(specifier, file);
      files.add(module);
      if (!specifier.startsWith('.')) specifiers.set(specifier, module);
    }
  }
  return specifiers;
}

/** The entries that run in a browser, and are no bundles. */
const isForBrowsers = (file: string): boolean =>
  /^\.\/dist\/(?!angular\/|node\/|react\/)[^.]*(?:\.define)?\.js$/.test(file);

/**
 * Returns the path of the manifest of the package, which the package for Node does not depend on.
 *
 * @throws {UsageError} If it is not installed in the project, and not beside this module.
 */
function installedManifest(): string {
  for (const file of [join(process.cwd(), 'package.json'), fileURLToPath(import.meta.url)]) {
    try {
      return createRequire(file).resolve('claim-elements/package.json');
    } catch {
      // The next place.
    }
  }
  throw new UsageError(
    'claim-elements is not installed in this folder: run the command in the folder of your package.json.',
  );
}

/**
 * Returns an import map, as a script element, by which a page imports the package and what it depends on.
 *
 * @param packages - The address of the folder with the packages.
 */
export async function importMap(packages = '/node_modules/'): Promise<string> {
  const manifestFile = installedManifest();
  const root = dirname(manifestFile);
  const { name, exports } = JSON.parse(await readFile(manifestFile, 'utf8')) as Manifest;
  const own = Object.entries(exports)
    .map(([entry, target]) => [entry.replace('.', name), targetIn(target) ?? ''] as const)
    .filter(([, file]) => isForBrowsers(file))
    .map(([specifier, file]) => [specifier, join(root, file)] as const);
  const others = await importedPackages(own.map(([, file]) => file));
  // In an import map, a relative address begins with a dot.
  const folder = packages.replace(/^(?!https?:|\.{0,2}\/)/i, './').replace(/\/?$/, '/');
  const address = (file: string) => {
    const [, ...inPackages] = file.split(`${sep}node_modules${sep}`);
    const path = inPackages.length ? inPackages.join('/node_modules/') : join(name, relative(root, file));
    return folder + path.replaceAll(sep, '/');
  };
  const entries = [...own, ...[...others].sort()].map(([specifier, file]) => [specifier, address(file)]);
  // An address does not end the element.
  const map = jsonText({ imports: Object.fromEntries(entries) as unknown }, 2).replaceAll('<', '\\u003C');
  return `<script type="importmap">\n${map}\n</script>\n`;
}
