/** Builds the package if a source has changed since the last build. Tests run this first. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { isBuilt } from './build/inputs.mjs';

if (!(await isBuilt())) {
  console.log('The sources have changed since the last build.');
  const cwd = fileURLToPath(new URL('../', import.meta.url));
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
