import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, copyFile, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const here = new URL('./', import.meta.url);
const root = new URL('../../', here);
const dist = new URL('dist/', root);
const source = new URL('claim-elements/', here);
const plugin = new URL('build/claim-elements/', here);
const assets = new URL('assets/', plugin);

/**
 * The files that pages of the plugin load. The autoloader is excluded, because it is for sites that write tags
 * themselves.
 */
const shipped = /^(?:claim-elements(?:\.(?!autoload\b|embed\b)[\w-]+)?\.(?:min\.js|css)|locales\/[\w-]+\.js)$/;

class BuildError extends Error {}

async function versions() {
  const { version } = JSON.parse(await readFile(new URL('package.json', root), 'utf8'));
  const stated = [
    ['claim-elements.php', /^ \* Version:\s+(\S+)$/m],
    ['readme.txt', /^Stable tag: (\S+)$/m],
  ];
  for (const [file, pattern] of stated) {
    const found = pattern.exec(await readFile(new URL(file, source), 'utf8'))?.[1];
    if (found !== version)
      throw new BuildError(`${file} has version ${found}, package.json ${version}: make them equal.`);
  }
  return version;
}

async function copyAssets(version) {
  const integrity = JSON.parse(await readFile(new URL('integrity.json', dist), 'utf8'));
  if (integrity.version !== version) {
    throw new BuildError(`dist is of version ${integrity.version}, package.json ${version}: run npm run build.`);
  }
  const files = Object.entries(integrity.files).filter(([file]) => shipped.test(file));
  for (const [file, expected] of files) {
    const hash = createHash('sha384')
      .update(await readFile(new URL(file, dist)))
      .digest('base64');
    // A browser rejects a file whose hash differs.
    if (expected !== `sha384-${hash}`) throw new BuildError(`dist/${file} is not what dist/integrity.json says.`);
    await copyFile(new URL(file, dist), new URL(file, assets));
  }
  for (const file of ['claim-elements.min.js', 'claim-elements.global.min.js', 'claim-elements.css']) {
    if (!files.some(([name]) => name === file)) throw new BuildError(`dist/integrity.json does not have ${file}.`);
  }
  const listed = { version, files: Object.fromEntries(files) };
  await writeFile(new URL('integrity.json', assets), `${JSON.stringify(listed, null, 2)}\n`);
}

/** Writes the embeds in each language of the interface; a site uses the file of its own language. */
function writeEmbeds(languages) {
  const command = fileURLToPath(new URL('node/cli.js', dist));
  for (const language of languages) {
    const args = ['embed', new URL('data.json', dist), '--all', '--lang', language];
    const out = ['--out', new URL(`embeds/${language}.json`, assets)];
    const paths = [...args, ...out].map((arg) => (arg instanceof URL ? fileURLToPath(arg) : arg));
    execFileSync(process.execPath, [command, ...paths], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
}

async function build() {
  const version = await versions();
  try {
    await access(new URL('integrity.json', dist));
  } catch {
    throw new BuildError('There is no dist/integrity.json: run npm run build.');
  }
  await rm(plugin, { recursive: true, force: true });
  await mkdir(plugin, { recursive: true });
  await cp(source, plugin, { recursive: true });
  for (const folder of ['embeds/', 'locales/']) await mkdir(new URL(folder, assets), { recursive: true });
  await copyFile(new URL('LICENSE', root), new URL('LICENSE', plugin));
  await copyFile(new URL('licences.txt', dist), new URL('licences.txt', assets));
  await copyAssets(version);
  const { languages } = await import(new URL('locales/languages.js', dist));
  writeEmbeds(languages);
  console.log(`Plugin ${version}: ${fileURLToPath(plugin)}`);
}

try {
  await build();
} catch (error) {
  if (!(error instanceof BuildError) && error.status === undefined) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
