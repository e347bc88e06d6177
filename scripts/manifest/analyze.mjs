/** Writes `custom-elements.json` to a folder, `node scripts/manifest/analyze.mjs [FOLDER]`, and the data for editors to `dist`. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { cli } from '@custom-elements-manifest/analyzer/cli.js';

const [outdir = '.'] = process.argv.slice(2);

// The plugins for editors print the names of their files, also where they are told not to.
const { log } = console;
console.log = (...parts) => {
  if (!/ - Generated ".*"\./.test(parts.join(' '))) log(...parts);
};

const config = 'scripts/manifest/custom-elements-manifest.config.mjs';
await cli({
  argv: ['analyze', '--quiet', '--config', config, '--outdir', outdir],
  cwd: fileURLToPath(new URL('../../', import.meta.url)),
});

// The plugin writes an empty address of the documentation if there is none.
const webTypes = new URL('../../dist/web-types.json', import.meta.url);
await writeFile(webTypes, (await readFile(webTypes, 'utf8')).replaceAll(/\s*"doc-url": "",/g, ''));
