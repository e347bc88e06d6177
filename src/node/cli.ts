#!/usr/bin/env node
import { existsSync } from 'node:fs';

import { datasetJsonLd, lossesInJsonLd } from '../json-ld/dataset-json-ld.js';
import { jsonLdText } from '../json-ld/to-json-ld.js';
import { groupedLines, isError, type Finding } from '../model/findings.js';
import { checkAddresses } from './addresses.js';
import { checkLines } from './check/finding.js';
import { anchorFile } from './commands/anchor.js';
import { check } from './commands/check.js';
import { importMap } from './commands/import-map.js';
import { list, listText } from './commands/list.js';
import { datasetOnly } from './dataset-only.js';
import { embedText, prerenderFiles, readStrings, writeOEmbed } from './publish.js';
import { filesOf, replaceFile, writeResult } from './files.js';
import { importFiles } from './import.js';
import { schemaFrom, starter } from './starter.js';
import {
  exitStatus,
  formatted,
  jsonText,
  parsedArguments,
  progressBar,
  readDataset,
  run,
  UsageError,
  type ExitStatus,
  type Options,
  type ProgressBar,
} from './terminal.js';

const usage = `Usage: claim-elements COMMAND

  check DATASET… [--article FILE]   checks datasets: the model, the attribution, and what the article says
  import FILE…                      turns schema.org JSON-LD, of files or web pages, into one dataset, on standard output
  jsonld DATASET                    turns a dataset into schema.org JSON-LD, on standard output
  new [FILE]                        gives a small valid dataset to start from
  anchor DATASET --article FILE     finds the words of quotations and anchors in the article, and writes their anchors
  list [DATASET] [--search WORDS]   prints the ids of claims, pairs and quotations, with speakers and words
  prerender PAGE…                   renders the elements in HTML pages, in place or, with --out, into a folder
  embed [DATASET]                   gives the code of an embed, on standard output
  oembed [DATASET] --base URL       writes the files of a static oEmbed provider into a folder
  import-map                        gives the import map for a page without a bundler, on standard output

Options:
  --article FILE     the article as a UTF-8 text file
  --out FILE         anchor, import, jsonld, embed: the file to write, instead of the dataset or standard output
  --out DIR          prerender, oembed: the folder to write to
  --strict           check: exits with 1 for warnings, too
  --words            check: also reports loaded words, such as “admits”
  --mood             check: also reports allegations and denials in the indicative, in German, French and Italian
  --search WORDS     list: only records with all of these words
  --force            lets --out replace a file that the command reads
  --json             check, list, import, anchor: prints the results as JSON, a line for each dataset
  -h, --help         this text

Options of import:
  --base URL         the address of the page, for the relative addresses on it; nothing is fetched from it

Options of prerender:
  --dataset FILE     the dataset of elements outside any <claim-dataset>, instead of the bundled one
  --root DIR         the folder of the site, which addresses of datasets do not leave; by default the current one
  --allow-origin URL an origin whose datasets pages may name, such as https://data.example; may be repeated
  --plain            puts semantic HTML with inline styles in place of the elements, for newsletters and feeds
  --stylesheets URL  links to the style sheets in this folder, instead of writing the styles into each element
  --nonce NONCE      the nonce of the style elements, for a Content Security Policy
  --no-json-ld       leaves out the JSON-LD
  --no-shadow-roots  writes readable content only, for pages that text browsers read too

Options of embed:
  --claim ID, --allegation ID [--denial ID], --quote ID
                     the record to embed
  --recap            the contested claims of the dataset, for the end of an article
  --all              the codes of all records of the dataset, as JSON
  --form FORM        blockquote (which passes sanitizers; the default), element, iframe or plain
  --jsx              writes the code as JSX, for React and MDX
  --variant compact, --heading-level 2…6
                     the attributes of the elements
  --link URL         the address of the article, if the dataset does not have it
  --dataset-url URL  the address from which pages load a dataset other than the bundled one (also of oembed)
  --base URL         the folder that embed.html is served from, for --form iframe
  --lang TAG         the language of the page, written on the embed (also of oembed); without it, the text is in the
                     dataset’s language, and the script follows the page
  --time-zone ZONE   the time zone of times of day, such as Europe/Kyiv; by default UTC
  --assets URL       the folder that the package’s files are served from: adds the style sheet and the script, for a
                     paste that needs nothing else on the page

Options of prerender, embed and oembed:
  --strings FILE     strings of the interface by language, as JSON: { "eo": { "kind-denial": "Neado" } }

Options of oembed:
  --base URL         the folder that the files, embed.html and the scripts are served from
  --provider NAME    the name of the provider
  --thumbnail URL    one picture for all embeds, instead of a picture of the words for each

Options of import-map:
  --packages URL     the folder that the packages are served from; by default /node_modules/

DATASET, PAGE and FILE may be -, for standard input; DATASET…, FILE… and PAGE… also patterns, such as "data/*.json". Without
[DATASET], the bundled dataset is used.

Exit status: 0 all is well, 1 there are findings (of check: errors), 2 the command could not do its work.`;

type Command = (file: string | undefined, options: Options, bar: ProgressBar) => Promise<ExitStatus>;

/** Writes findings to standard error, because the result may be on standard output. */
function printFindings(findings: readonly Finding[]): void {
  for (const line of groupedLines(findings)) console.error(line);
}

/** An error in the arguments. The whole usage would move it out of sight. */
const usageError = (message: string) =>
  new UsageError(`${message}\nclaim-elements --help lists the commands and their options.`);

function required(value: string | undefined, label: string): string {
  if (value === undefined) throw usageError(`${label} is missing.`);
  return value;
}

function statusOf(findings: readonly unknown[]): ExitStatus {
  return findings.length ? exitStatus.findings : exitStatus.fine;
}

const commands = new Map(
  Object.entries<Command>({
    check(file, values, bar) {
      return check(required(file, 'DATASET'), values, bar);
    },

    async list(file, { search, json }) {
      const records = await list(file, search);
      if (json) console.log(jsonText(records));
      else if (records.length) console.log(listText(records));
      else console.error('No record has these words.');
      return exitStatus.fine;
    },

    async jsonld(file, values, bar) {
      const name = required(file, 'DATASET');
      const dataset = await readDataset(name, (json) => datasetOnly(name, json, bar));
      const document = datasetJsonLd(dataset, bar);
      bar.end();
      await writeResult(`${jsonLdText(document)}\n`, values, file);
      printFindings(lossesInJsonLd(dataset, document));
      return exitStatus.fine;
    },

    async new(file) {
      if (file !== undefined && existsSync(file)) {
        throw new UsageError(`${file}: is there already; name another file, or remove it.`);
      }
      await writeResult(formatted({ ...starter, $schema: schemaFrom(file) }), { out: file });
      return exitStatus.fine;
    },

    async anchor(file, { article, json, ...values }, bar) {
      const [dataset, text] = [required(file, 'DATASET'), required(article, '--article FILE')];
      const anchored = await anchorFile(dataset, text, bar);
      if (values.out === undefined && dataset !== '-') await replaceFile(dataset, anchored.text);
      else await writeResult(anchored.text, values, dataset, text);
      // Results go to standard error, because the dataset may be on standard output.
      if (json) console.error(jsonText({ written: anchored.written, open: anchored.open }));
      else {
        for (const line of checkLines(anchored.open)) console.error(line);
        console.error(`${anchored.written} anchors written, ${anchored.open.length} left open`);
      }
      return statusOf(anchored.open);
    },

    async embed(file, values) {
      await writeResult(await embedText(file, values), values, file, values.strings);
      return exitStatus.fine;
    },

    async 'import-map'(file, { packages, ...values }) {
      if (file !== undefined) throw usageError(`import-map takes no file, and got ${file}.`);
      await writeResult(await importMap(packages), values);
      return exitStatus.fine;
    },

    oembed(file, values, bar) {
      const folders = { base: required(values.base, '--base URL'), out: required(values.out, '--out DIR') };
      return writeOEmbed(file, { ...values, ...folders }, bar);
    },
  }),
);

/** Imports several inputs into one dataset. */
async function importAll(
  files: readonly string[],
  { base, json, ...values }: Options,
  bar: ProgressBar,
): Promise<ExitStatus> {
  const { dataset, findings } = await importFiles(files, base, bar);
  bar.end();
  if (json) {
    console.log(jsonText({ dataset: dataset ?? null, findings }));
  } else {
    printFindings(findings);
    if (dataset) await writeResult(formatted(dataset), values, ...files);
  }
  return statusOf(findings.filter(isError));
}

async function main(): Promise<ExitStatus> {
  let parsed;
  try {
    parsed = parsedArguments();
  } catch (error) {
    throw usageError((error as Error).message);
  }
  const { values, positionals } = parsed;
  if (values.help) {
    console.log(usage);
    return exitStatus.fine;
  }
  checkAddresses(values);
  const [name, ...args] = positionals;
  if (values.strings !== undefined) await readStrings(values.strings);
  if (name === 'prerender') {
    required(args[0], 'PAGE');
    return prerenderFiles(await filesOf(args), values, progressBar());
  }
  if (name === 'import') {
    required(args[0], 'FILE');
    return importAll(await filesOf(args), values, progressBar());
  }
  if (name === undefined) throw new UsageError(usage);
  const command = commands.get(name);
  if (!command) {
    const names = [...commands.keys(), 'import', 'prerender'].sort();
    throw usageError(`“${name}” is no command; the commands are ${names.join(', ')}.`);
  }
  const files = name === 'check' ? await filesOf(args) : args;
  if (name !== 'check' && args.length > 1) throw usageError(`${name} takes one file, and got ${args.length}.`);
  const statuses: ExitStatus[] = [];
  for (const file of files.length ? files : [undefined]) statuses.push(await command(file, values, progressBar()));
  return statusOf(statuses.filter(Boolean));
}

await run(main);
