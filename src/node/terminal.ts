import { Console } from 'node:console';
import { fstatSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';

import { findingLine, isError, type Finding } from '../model/findings.js';
import { hidden, visibleText } from '../model/hidden-characters.js';
import type { Validation } from '../model/validate.js';
import type { Dataset } from '../model/types.js';
import type { Progress } from '../model/progress.js';
import { Lines } from './lines.js';

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;

/** The same option under several names. */
const named = <Name extends string, Option>(option: Option, ...names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, option])) as Record<Name, Option>;

const options = {
  help: { type: 'boolean', short: 'h' },
  ...named(
    flag,
    'json',
    'strict',
    'words',
    'mood',
    'plain',
    'no-json-ld',
    'no-shadow-roots',
    'all',
    'recap',
    'jsx',
    'force',
  ),
  ...named(text, 'article', 'search', 'out', 'dataset', 'root', 'stylesheets', 'nonce', 'strings'),
  ...named(text, 'claim', 'allegation', 'denial', 'quote', 'form', 'variant', 'heading-level', 'lang', 'time-zone'),
  'allow-origin': { type: 'string', multiple: true },
  ...named(text, 'link', 'dataset-url', 'base', 'assets', 'provider', 'thumbnail', 'packages'),
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

/** Returns the reason of a system error, such as “ENOSPC: no space left on device”, without the system call and the path. */
export function reasonOf(error: unknown): string {
  return (error as Error).message.split(', ', 1)[0]!;
}

type Output = typeof process.stdout | typeof process.stderr;

/**
 * Writes a text completely. Node’s stream to a file leaves out the rest if a disk takes only part of the text
 * (https://github.com/nodejs/node/issues/12921).
 *
 * @throws {UsageError} If a file cannot be written. A failure of another output comes as its event `error`.
 */
function writeTo(stream: Output, content: string): void {
  if (!fstatSync(stream.fd).isFile()) {
    stream.write(content);
    return;
  }
  try {
    writeFileSync(stream.fd, content);
  } catch (error) {
    throw new UsageError(unwritten(stream, error));
  }
}

function unwritten(stream: Output, error: unknown): string {
  if ((error as NodeJS.ErrnoException).code === 'EPIPE')
    return 'The program that reads the output has ended; the rest is not written.';
  return `${stream === process.stdout ? 'standard output' : 'standard error'}: cannot be written: ${reasonOf(error)}`;
}

/** Prints the result of a command on standard output: unchanged in a file or a pipe, printable on a terminal. */
export function printResult(content: string): void {
  writeTo(process.stdout, process.stdout.isTTY ? printable(content) : content);
}

/** Returns a stream that makes texts printable. */
function printableStream(stream: Output): Writable {
  return new Writable({
    decodeStrings: false,
    write(text: string, _encoding, done) {
      try {
        writeTo(stream, printable(text));
        done();
      } catch (error) {
        done(error as Error);
      }
    },
  });
}

/**
 * Runs a command and sets its exit status. A `UsageError` is printed; any other error is rethrown. All that the command
 * prints by `console` is printable, and an output that fails is an error: Node’s own console is silent about it
 * (https://github.com/nodejs/node/issues/43271).
 */
export async function run(command: () => Promise<ExitStatus>): Promise<void> {
  const failed = (message: string) => {
    process.exitCode = exitStatus.usage;
    process.stderr.write(`${printable(message)}\n`);
  };
  // Nobody reads a message about standard error.
  process.stderr.on('error', () => (process.exitCode = exitStatus.usage));
  process.stdout.on('error', (error) => failed(unwritten(process.stdout, error)));
  const [stdout, stderr] = [process.stdout, process.stderr].map((stream) =>
    printableStream(stream).on('error', (error) => failed(error.message)),
  ) as [Writable, Writable];
  globalThis.console = new Console({ stdout, stderr, ignoreErrors: false });
  try {
    const status = await command();
    process.exitCode ??= status;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    failed(error.message);
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
    throw new UsageError(`${file}: ${unreadable(error as NodeJS.ErrnoException)}`);
  }
}

const reasons: Partial<Record<string, string>> = {
  ENOENT: 'there is no such file.',
  EISDIR: 'is a folder, and no file.',
  EACCES: 'must not be read by you.',
};

function unreadable({ code = '', message }: NodeJS.ErrnoException): string {
  return reasons[code] ?? `cannot be read as UTF-8 text: ${message}`;
}

/** Returns what is wrong with a text that is no JSON, with the line if it is known. */
function notJson(text: string, error: unknown): string {
  const isPage = text.trimStart().startsWith('<');
  if (isPage) return ': is a web page, or XML; `claim-elements import` reads the JSON-LD of pages.';
  const { message } = error as Error;
  const [, position] = / at position (\d+)/.exec(message) ?? [];
  const line = position === undefined ? '' : `:${new Lines(text).at(Number(position))}`;
  return `${line}: is not JSON: ${message}`;
}

/**
 * Parses the text of a file.
 *
 * @throws {UsageError} If it is not JSON.
 */
export function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(file + notJson(text, error));
  }
}

export async function readJson(file: string): Promise<unknown> {
  return parseJson(file, await readText(file));
}

/** @throws {UsageError} If the dataset has findings; the message lists all of them. */
export async function readDataset(
  file: string,
  validate: (json: unknown) => Validation | Promise<Validation>,
): Promise<Dataset> {
  const { dataset, findings } = await validate(await readJson(file));
  const errors = findings.filter(isError);
  if (dataset && !errors.length) return dataset;
  throw new UsageError(findingLines(file, errors).join('\n'));
}

/** Writes a value as JSON, with escapes for the characters that nobody sees. */
export function jsonText(value: unknown, indent?: number): string {
  const escaped = (characters: string) =>
    Array.from({ length: characters.length }, (_, unit) => {
      return `\\u${characters.charCodeAt(unit).toString(16).padStart(4, '0')}`;
    }).join('');
  return JSON.stringify(value, null, indent).replace(hidden, escaped);
}

export function formatted(value: unknown): string {
  return `${jsonText(value, 2)}\n`;
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
