/** Builds the package, `npm run build`, and prints what is wrong and the scripts and style sheets that it wrote. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

import { rollup } from 'rollup';

import configs from '../rollup.config.mjs';
import { assets, styleSheets } from './build/assets.mjs';
import { billOf } from './build/bill-of-materials.mjs';
import { digestOfInputs, forgetBuild, recordBuild } from './build/inputs.mjs';
import { collect, integrity } from './build/integrity.mjs';
import { bundledPackages, licenceTexts } from './build/licences.mjs';
import { writeNodePackage } from './build/node-package.mjs';
import { outdated } from './tokens/tokens.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const dist = join(root, 'dist');

const importBuilt = (name) => import(`../dist/${name}`);
const readJson = async (name) => JSON.parse(await readFile(join(root, name), 'utf8'));
const readBuilt = (name) => readFile(join(dist, name), 'utf8');

async function writeFiles(files) {
  for (const [name, content] of Object.entries(files)) {
    const path = join(dist, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}

/** Writes the manifest, for `npm run manifest:check`, and the data for editors. It is a process that runs beside the build. */
async function writeManifest() {
  const script = join(root, 'scripts/manifest/analyze.mjs');
  const child = spawn(process.execPath, [script, 'node_modules/.cache/claim-elements'], {
    cwd: root,
    stdio: 'inherit',
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('The manifest could not be written.');
}

/** @returns The scripts that Rollup has written. */
async function writeScripts({ output, ...input }) {
  // A module of types alone is empty, and nothing is wrong with that.
  const onLog = (level, log, print) => log.code !== 'EMPTY_BUNDLE' && print(level, log);
  const build = await rollup({ ...input, onLog });
  const written = await build.write(output);
  await build.close();
  return written.output.filter(({ type }) => type === 'chunk');
}

/** Writes the documents about the scripts and the style sheets of a version. */
async function writeDocuments(packages, names) {
  const [manifest, lock] = await Promise.all(['package.json', 'package-lock.json'].map(readJson));
  await writeFiles({
    'licences.txt': await licenceTexts(packages),
    'sbom.cdx.json': `${JSON.stringify(billOf(manifest, lock, packages), null, 2)}\n`,
    'integrity.json': await integrity(names, readBuilt, importBuilt),
  });
}

async function printSizes(names) {
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(10);
  const width = Math.max(...names.map(({ length }) => length));
  console.log(`${'in dist/'.padEnd(width)}${'size'.padStart(10)}${'brotli'.padStart(10)}`);
  for (const name of names) {
    const content = await readBuilt(name);
    const compressed = await promisify(brotliCompress)(content);
    console.log(name.padEnd(width) + kilobytes(Buffer.byteLength(content)) + kilobytes(compressed.length));
  }
}

/** @returns The names of the scripts and the style sheets. */
async function writePackage() {
  const [modules, ...bundles] = configs;
  const written = await writeScripts(modules);
  const scripts = (await Promise.all(bundles.map(writeScripts))).flat();
  await writeFiles(await collect(Object.keys(assets), (name) => assets[name](importBuilt)));
  const names = [...scripts.map(({ fileName }) => fileName), ...styleSheets].sort();
  const packages = bundledPackages([...written, ...scripts]);
  await writeDocuments(packages, names);
  await writeNodePackage(packages);
  return names;
}

async function checkTokens() {
  const paths = Object.keys(await outdated());
  if (paths.length) throw new Error(`Run \`npm run tokens\`: ${paths.join(', ')} differ from src/themes/tokens.json.`);
}

const start = performance.now();
try {
  await checkTokens();
  const digest = await digestOfInputs();
  await forgetBuild();
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist);
  const [names] = await Promise.all([writePackage(), writeManifest()]);
  await recordBuild(digest);
  await printSizes(names);
  console.log(`Built in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
} catch (error) {
  // Errors of Rollup show the place in the source.
  console.error(error.frame ? `${error.message}\n${error.frame}` : error);
  // After an error, the TypeScript plugin of Rollup keeps the process alive.
  process.exit(1);
}
