#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { checkAnchors } from './anchors.js';
import {
  anchorLine,
  anchorSummary,
  exitStatus,
  progressBar,
  readDataset,
  readText,
  run,
  UsageError,
  type ExitStatus,
} from './terminal.js';

const usage = `Usage: npm run anchors -- ARTICLE [DATASET]

Checks every anchor of a dataset against the text of its article, character by character.

  ARTICLE   the article as a UTF-8 text file
  DATASET   the dataset as a JSON file; the bundled one where it is left out

Exit status: 0 every anchor is exact, 1 some are not, 2 the command could not do its work.`;

async function main(): Promise<ExitStatus> {
  let parsed;
  try {
    parsed = parseArgs({ allowPositionals: true, options: { help: { type: 'boolean', short: 'h' } } });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${usage}`);
  }
  if (parsed.values.help) {
    console.log(usage);
    return exitStatus.fine;
  }
  const bundled = fileURLToPath(new URL('../data.json', import.meta.url));
  const [article, file = bundled, ...rest] = parsed.positionals;
  if (article === undefined || rest.length) throw new UsageError(usage);
  const bar = progressBar();
  const dataset = await readDataset(file, bar);
  const report = checkAnchors(dataset, await readText(article), bar);
  bar.end();
  const mismatches = report.findings.filter(({ status }) => status !== 'exact');
  for (const finding of mismatches) console.log(anchorLine(finding));
  console.log(anchorSummary(report));
  return mismatches.length ? exitStatus.findings : exitStatus.fine;
}

await run(main);
