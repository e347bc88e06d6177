import { writeFileSync } from 'node:fs';

import { page, path } from './docs.mjs';
import { openMatrix } from './matrix.mjs';
import { minifiers } from './minifiers.mjs';

const matrix = await openMatrix();
try {
  const results = new Map();
  for (const minifier of minifiers) results.set(minifier, await matrix.results(minifier));
  writeFileSync(path, (await page(results)).expected);
} finally {
  await matrix.close();
}
