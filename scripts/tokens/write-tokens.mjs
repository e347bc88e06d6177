/** Writes the values of the design tokens into the styles, the comments and the documentation: `npm run tokens`. */
import { writeFile } from 'node:fs/promises';

import { outdated } from './tokens.mjs';

for (const [path, text] of Object.entries(await outdated())) {
  await writeFile(new URL(`../../${path}`, import.meta.url), text);
  console.log(path);
}
