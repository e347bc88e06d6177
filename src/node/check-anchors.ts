#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { getDotPath, safeParse } from 'valibot';

import { DatasetSchema } from '../model/schema.js';
import type { Dataset } from '../model/types.js';
import { checkAnchors, type AnchorFinding, type AnchorReport } from './anchors.js';

const usage = `Usage: npm run anchors -- ARTICLE [DATASET]

Checks every anchor of a dataset against the text of its article, character by character.

  ARTICLE   the article as a UTF-8 text file
  DATASET   the dataset as a JSON file; the bundled one where it is left out

Exit status: 0 every anchor is exact, 1 some are not, 2 the command could not do its work.`;

/** What keeps the command from doing its work; told in a line, without a stack. */
class UsageError extends Error {}

async function read(file: string): Promise<string> {
  try {
    const bytes = await readFile(file);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new UsageError(`${file}: cannot be read as UTF-8 text: ${(error as Error).message}`);
  }
}

async function readDataset(file: string): Promise<Dataset> {
  const text = await read(file);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${file}: is not JSON: ${(error as Error).message}`);
  }
  const { success, output, issues } = safeParse(DatasetSchema, json);
  if (success) return output;
  const lines = issues.map((issue) => `${file}: ${getDotPath(issue) ?? 'the document'}: ${issue.message}`);
  throw new UsageError(lines.join('\n'));
}

function line({ id, status, expected, found, position, foundAt }: AnchorFinding): string {
  const places = foundAt.length ? ` at ${foundAt.join(', ')}` : '';
  const where = {
    exact: '',
    moved: `, stands${places}`,
    changed: places,
    lookalike: `, stands elsewhere${places}`,
    missing: '',
  };
  return `${id}: ${status}: expected ${JSON.stringify(expected)} at ${position}, found ${JSON.stringify(found)}${where[status]}`;
}

function summary({ findings, sameText, crlf }: AnchorReport): string {
  const counts = new Map<string, number>();
  for (const { status } of findings) counts.set(status, (counts.get(status) ?? 0) + 1);
  const counted = [...counts].map(([status, count]) => `${count} ${status}`).join(', ');
  const lines = [`${findings.length} anchors: ${counted || 'none'}`];
  if (sameText === false) lines.push('The text is not the one that the dataset was anchored in: its SHA-256 differs.');
  if (crlf) lines.push('The text has CRLF line ends: each moves what follows it by one position.');
  return lines.join('\n');
}

async function main(): Promise<number> {
  let parsed;
  try {
    parsed = parseArgs({ allowPositionals: true, options: { help: { type: 'boolean', short: 'h' } } });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${usage}`);
  }
  if (parsed.values.help) {
    console.log(usage);
    return 0;
  }
  const bundled = fileURLToPath(new URL('../data.json', import.meta.url));
  const [article, dataset = bundled, ...rest] = parsed.positionals;
  if (article === undefined || rest.length) throw new UsageError(usage);
  const report = checkAnchors(await readDataset(dataset), await read(article));
  const mismatches = report.findings.filter(({ status }) => status !== 'exact');
  for (const finding of mismatches) console.log(line(finding));
  console.log(summary(report));
  return mismatches.length ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
