/** `npm run bench`: compares the library with the alternatives of a newsroom. */
import { writeFile } from 'node:fs/promises';

import { readOptions, usage } from './options.mjs';
import { conditionsLine, conditionsOf, warningOf } from './report/conditions.mjs';
import { writeDocs } from './report/docs.mjs';
import { summarize } from './report/summary.mjs';
import { details, overview, textTable } from './report/tables.mjs';
import { runBench } from './run.mjs';
import { startSession } from './session.mjs';
import { missed, targetTable } from './targets.mjs';

/** Prints the current step, on one line of a terminal. */
const progress = (line) => process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${line}` : line && `${line}\n`);

async function runMeasures(options) {
  const session = await startSession(options);
  try {
    const conditions = await conditionsOf(session.version, options);
    const start = performance.now();
    const measurements = await runBench(session, options, progress);
    const minutes = Math.round((performance.now() - start) / 60_000);
    return { conditions: { ...conditions, minutes }, ...measurements };
  } finally {
    progress('');
    await session.stop();
  }
}

let options;
try {
  options = readOptions(process.argv.slice(2));
} catch (error) {
  console.error(`${error.message}\n${usage}`);
  process.exit(2);
}

const { conditions, results, failures } = await runMeasures(options);
const summary = summarize(results);
console.log(
  [
    details(summary),
    textTable(overview(summary)),
    textTable(targetTable(summary)),
    [conditionsLine(conditions), warningOf(conditions), ...failures.map((failure) => `Not measured: ${failure}`)]
      .filter(Boolean)
      .join('\n'),
  ].join('\n\n'),
);
if (options.json) await writeFile(options.json, `${JSON.stringify({ conditions, results, summary }, null, 2)}\n`);
if (options.writeDocs) await writeDocs({ conditions, summary });
if (failures.length || (options.check && missed(summary).length)) process.exitCode = 1;
