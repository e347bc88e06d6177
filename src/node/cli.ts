#!/usr/bin/env node
import { access, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

import { datasetFromJsonLd } from '../json-ld/from-json-ld.js';
import { datasetJsonLd, jsonLdText } from '../json-ld/to-json-ld.js';
import { indexDataset } from '../model/claim-index.js';
import { findingLine } from '../model/findings.js';
import { validateDataset } from '../model/validate.js';
import { anchorDataset, checkAnchors } from './anchors.js';
import { starter } from './starter.js';
import {
  anchorLine,
  anchorSummary,
  exitStatus,
  findingLines,
  progressBar,
  readDataset,
  readJson,
  readText,
  run,
  UsageError,
  type ExitStatus,
  type ProgressBar,
} from './terminal.js';

const usage = `Usage: claim-elements COMMAND

  check DATASET [--article FILE]    validates a dataset, and its anchors against the article’s text
  import FILE|-                     turns schema.org JSON-LD into a dataset, on standard output
  jsonld DATASET                    turns a dataset into schema.org JSON-LD, on standard output
  new [FILE]                        gives a small valid dataset to start from
  anchor DATASET --article FILE     finds each quotation in the article’s text and writes its anchor into the dataset

Options:
  --article FILE   the article as a UTF-8 text file
  --out FILE       anchor, import, jsonld: where to write, instead of the dataset or standard output
  --json           results for machines, as one JSON document on standard output
  -h, --help       this text

DATASET and FILE may be -, for standard input.

Exit status: 0 all is well, 1 there are findings, 2 the command could not do its work.`;

interface Options {
  readonly article?: string | undefined;
  readonly out?: string | undefined;
  readonly json: boolean;
}

type Command = (file: string | undefined, options: Options, bar: ProgressBar) => Promise<ExitStatus>;

function required(value: string | undefined, what: string): string {
  if (value === undefined) throw new UsageError(`${what} is missing.\n\n${usage}`);
  return value;
}

function formatted(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function statusOf(findings: readonly unknown[]): ExitStatus {
  return findings.length ? exitStatus.findings : exitStatus.fine;
}

async function write(out: string | undefined, content: string): Promise<void> {
  if (out === undefined || out === '-') process.stdout.write(content);
  else await writeFile(out, content);
}

const check: Command = async (file, { article, json }, bar) => {
  const name = required(file, 'DATASET');
  const { dataset, findings } = validateDataset(await readJson(name), bar);
  const anchors = article && dataset ? checkAnchors(dataset, await readText(article), bar) : undefined;
  bar.end();
  const mismatches = anchors?.findings.filter(({ status }) => status !== 'exact') ?? [];
  if (json) {
    console.log(JSON.stringify({ findings, anchors: anchors ?? null }));
  } else {
    for (const line of findingLines(name, findings)) console.log(line);
    for (const finding of mismatches) console.log(anchorLine(finding));
    const count = dataset ? `${dataset.claims.length} claims, ${dataset.quotations.length} quotations` : 'nothing';
    console.log(`${name}: ${findings.length} findings; ${count} can be shown`);
    if (anchors) console.log(anchorSummary(anchors));
  }
  return statusOf([...findings, ...mismatches]);
};

const importJsonLd: Command = async (file, { out, json }, bar) => {
  const mapped = datasetFromJsonLd(await readJson(required(file, 'FILE')), bar);
  const validated = validateDataset(mapped.dataset, bar);
  bar.end();
  const findings = [...mapped.findings, ...validated.findings];
  if (json) {
    console.log(JSON.stringify({ dataset: validated.dataset ?? null, findings }));
  } else {
    for (const finding of findings) console.error(findingLine(finding));
    if (validated.dataset) await write(out, formatted(validated.dataset));
  }
  return statusOf(findings);
};

const jsonLd: Command = async (file, { out }, bar) => {
  const dataset = await readDataset(required(file, 'DATASET'), bar);
  const document = datasetJsonLd(indexDataset(dataset), bar);
  bar.end();
  await write(out, `${jsonLdText(document)}\n`);
  return exitStatus.fine;
};

const create: Command = async (file) => {
  const exists =
    file !== undefined &&
    (await access(file).then(
      () => true,
      () => false,
    ));
  if (exists) throw new UsageError(`${file}: is there already; name another file, or remove it.`);
  await write(file, formatted(starter));
  return exitStatus.fine;
};

const anchor: Command = async (file, { article, out = file, json }, bar) => {
  const dataset = await readDataset(required(file, 'DATASET'), bar);
  const text = await readText(required(article, '--article FILE'));
  const anchored = anchorDataset(dataset, text, bar);
  bar.end();
  await write(out, formatted(anchored.dataset));
  // The dataset itself may be on standard output.
  if (json) console.error(JSON.stringify({ written: anchored.written, open: anchored.open }));
  else {
    for (const finding of anchored.open) console.error(anchorLine(finding));
    console.error(`${anchored.written} anchors written, ${anchored.open.length} left open`);
  }
  return statusOf(anchored.open);
};

const commands = new Map<string, Command>([
  ['check', check],
  ['import', importJsonLd],
  ['jsonld', jsonLd],
  ['new', create],
  ['anchor', anchor],
]);

async function main(): Promise<ExitStatus> {
  let parsed;
  try {
    parsed = parseArgs({
      allowPositionals: true,
      options: {
        article: { type: 'string' },
        out: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${usage}`);
  }
  const { values, positionals } = parsed;
  if (values.help) {
    console.log(usage);
    return exitStatus.fine;
  }
  const [name, file, ...rest] = positionals;
  const command = name === undefined ? undefined : commands.get(name);
  if (!command || rest.length) throw new UsageError(usage);
  return command(file, values, progressBar());
}

await run(main);
