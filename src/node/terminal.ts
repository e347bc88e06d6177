import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';

import { findingLine, type Finding } from '../model/findings.js';
import { visibleText } from '../model/hidden-characters.js';
import type { Validation } from '../model/validate.js';
import type { Dataset } from '../model/types.js';
import type { Progress } from '../model/progress.js';

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;

/** The same option under several names. */
const named = <Name extends string, Option>(option: Option, ...names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, option])) as Record<Name, Option>;

const options = {
  help: { type: 'boolean', short: 'h' },
  ...named(flag, 'json', 'strict', 'words', 'plain', 'no-json-ld', 'no-shadow-roots', 'all', 'jsx'),
  ...named(text, 'article', 'search', 'out', 'dataset', 'root', 'stylesheets', 'nonce', 'strings'),
  ...named(text, 'claim', 'allegation', 'denial', 'quote', 'form', 'variant', 'heading-level', 'lang', 'time-zone'),
  ...named(text, 'link', 'dataset-url', 'base', 'assets', 'provider', 'thumbnail'),
} as const;

export const parsedArguments = () => parseArgs({ allowPositionals: true, options });
export type Options = ReturnType<typeof parsedArguments>['values'];

export const exitStatus = { fine: 0, findings: 1, usage: 2 } as const;
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

/** An error that the user can correct; its message is printed without a stack trace. */
export class UsageError extends Error {}

/** Replaces control characters, so text from a page or dataset cannot send commands to the terminal. */
export function printable(text: string): string {
  return visibleText(text).replaceAll('\r', '‹U+000D›');
}

/** Runs a command and sets its exit status. A `UsageError` is printed; any other error is rethrown. */
export async function run(command: () => Promise<ExitStatus>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(printable(error.message));
    process.exitCode = exitStatus.usage;
  }
}

/**
 * @param file - A path to a file in UTF-8, or `-` for standard input.
 * @param ignoreBOM - Whether a byte order mark stays in the text. It is no part of a dataset or an article
 *   (https://github.com/jprichardson/node-jsonfile/issues/45), but a page may need it.
 */
export async function readText(file: string, ignoreBOM = false): Promise<string> {
  try {
    const bytes = file === '-' ? await buffer(process.stdin) : await readFile(file);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM }).decode(bytes);
  } catch (error) {
    throw new UsageError(`${file}: cannot be read as UTF-8 text: ${(error as Error).message}`);
  }
}

export async function readJson(file: string): Promise<unknown> {
  const text = await readText(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${file}: is not JSON: ${(error as Error).message}`);
  }
}

/** @throws {UsageError} If the dataset has findings; the message lists all of them. */
export async function readDataset(file: string, validate: (json: unknown) => Validation): Promise<Dataset> {
  const { dataset, findings } = validate(await readJson(file));
  if (dataset && !findings.length) return dataset;
  throw new UsageError(findingLines(file, findings).join('\n'));
}

export function formatted(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

export function findingLines(file: string, findings: readonly Finding[]): string[] {
  return findings.map((finding) => `${file}: ${findingLine(finding)}`);
}

const delay = 1000;
const width = 30;

export type ProgressBar = Progress & { readonly end: () => void };

/**
 * Creates a progress bar that appears after one second; it writes nothing if the standard error output is no terminal.
 */
export function progressBar(): ProgressBar {
  const began = Date.now();
  let shown = 0;
  const bar = (done: number, total: number) => {
    const now = Date.now();
    if (!process.stderr.isTTY || now - began < delay || now - shown < 100) return;
    shown = now;
    const filled = Math.round((done / total) * width);
    process.stderr.write(`\r${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${done}/${total}`);
  };
  return Object.assign(bar, { end: () => shown && process.stderr.write('\r\u001B[2K') });
}
