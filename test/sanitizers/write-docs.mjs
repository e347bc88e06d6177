import { writeFileSync } from 'node:fs';

import { page, path } from './docs.mjs';
import { openMatrix } from './matrix.mjs';
import { sanitizers } from './sanitizers.mjs';

const matrix = await openMatrix();
try {
  const results = new Map();
  for (const sanitizer of sanitizers) results.set(sanitizer, await matrix.results(sanitizer));
  writeFileSync(path, (await page(results)).expected);
} finally {
  await matrix.close();
}
