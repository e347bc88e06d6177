/** `npm run bench`: measures the library side by side with what a newsroom would use instead. */
import { writeFile } from 'node:fs/promises';

import { readOptions, usage } from './options.mjs';
import { tables } from './report/tables.mjs';
import { runBench } from './run.mjs';
import { startSession } from './session.mjs';

let options;
try {
  options = readOptions(process.argv.slice(2));
} catch (error) {
  console.error(`${error.message}\n${usage}`);
  process.exit(2);
}

/** One line on a terminal, that changes. */
const progress = (line) => process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${line}` : line && `${line}\n`);
const session = await startSession(options.contenders);
try {
  const results = await runBench(session, options, progress);
  progress('');
  console.log(tables(results));
  if (options.json) await writeFile(options.json, `${JSON.stringify({ results }, null, 2)}\n`);
} finally {
  await session.stop();
}
