import { readDataset } from '../../json-ld/read-dataset.js';
import { indexSteps, type ClaimIndex } from '../../model/claim-index.js';
import { findingLines, isError, type Finding } from '../../model/findings.js';
import { isListed } from '../../model/listed-address.js';
import { limitedText, loadLimits } from '../../model/load-limits.js';
import type { Problem } from '../../model/problem.js';
import type { Run, Steps } from '../../model/steps.js';
import type { Validation } from '../../model/validation-steps.js';
import { webAddress } from '../../model/web-address.js';

/** The places that a `<claim-dataset>` may have its dataset from, in order of precedence. */
export interface Source {
  readonly data: unknown;
  readonly src: string | null;
  readonly allowSrc: string | null;
  readonly baseURI: string;
  readonly inline: string | undefined;
}

export interface Loaded {
  readonly index?: ClaimIndex;
  readonly findings?: readonly Finding[];
  readonly problem?: Pick<Problem, 'reason' | 'detail'>;
}

class LoadError extends Error {
  override readonly name = 'LoadError';

  constructor(
    readonly reason: 'load-failed' | 'missing-source' | 'not-json',
    message: string,
  ) {
    super(message);
  }
}

function notJson(text: string, { message }: Error): string {
  const [first, last] = [text.trimStart()[0], text.trimEnd().at(-1)];
  if (first === undefined) return 'it is empty, and no JSON';
  if (first === '<') return 'it is a web page, or XML, and no JSON';
  const isCut = (first === '{' && last !== '}') || (first === '[' && last !== ']');
  return isCut ? `the JSON ends too early: ${message}` : message;
}

/** In milliseconds: half of a frame, so that the page can use the other half. */
const longestTurn = 8;

/** Runs steps, and yields to the page in between, so that it scrolls and reacts while a large dataset is read. */
async function inTurns<T>(steps: Steps<T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    const end = performance.now() + longestTurn;
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() < end);
    // Browsers delay timers, but not messages, in a tab in the background.
    const { port1, port2 } = new MessageChannel();
    await new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
    port1.close();
    signal.throwIfAborted();
  }
}

/**
 * @param run - Runs the steps of reading; at once by default.
 * @param base - The address that relative addresses in JSON-LD are resolved against.
 * @param type - The media type that a server gives; it is named in the error, and otherwise ignored.
 */
export async function parseDataset(text: string, run?: Run, base?: string, type?: string | null): Promise<Validation> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const named = type ? ` (the server calls it ${type})` : '';
    throw new LoadError('not-json', notJson(text, error as Error) + named);
  }
  return readDataset(json, base, run);
}

/** The answer of a server. */
interface Answer {
  /** The address after all redirects. */
  readonly address: string;
  readonly validation: Validation;
}

async function request(address: string, controller: AbortController): Promise<Answer> {
  const { signal } = controller;
  const late = new LoadError('load-failed', `the server did not answer within ${loadLimits.seconds} seconds`);
  const timer = setTimeout(() => controller.abort(late), loadLimits.seconds * 1000);
  let text: string;
  let response: Response;
  try {
    response = await fetch(address, { signal, headers: { accept: 'application/ld+json, application/json' } });
    if (!response.ok)
      throw new LoadError('load-failed', `the server answered ${response.status} ${response.statusText}`);
    const limited = await limitedText(response, loadLimits.megabytes);
    if (limited === undefined)
      throw new LoadError('load-failed', `the document has more than ${loadLimits.megabytes} MB`);
    text = limited;
  } catch (error) {
    // Not every browser passes the reason of an abort on.
    signal.throwIfAborted();
    if (error instanceof LoadError) throw error;
    const { message } = error as Error;
    const cause = navigator.onLine
      ? 'the server cannot be reached, broke off, or does not let this page read its answer (CORS)'
      : 'the browser is offline';
    throw new LoadError('load-failed', `${cause}: ${message}`);
  } finally {
    clearTimeout(timer);
  }
  const type = response.headers.get('content-type');
  const validation = await parseDataset(text, (steps) => inTurns(steps, signal), address, type);
  return { address: response.url, validation };
}

interface Shared {
  readonly answer: Promise<Answer>;
  readonly controller: AbortController;
  waiting: number;
  settled: boolean;
}

const maxKept = 20;

/** The requests under way and the latest answers, by address. */
const shared = new Map<string, Shared>();

function forget(address: string, entry: Shared): void {
  if (shared.get(address) === entry) shared.delete(address);
}

function begin(address: string): Shared {
  const controller = new AbortController();
  const entry: Shared = { answer: request(address, controller), controller, waiting: 0, settled: false };
  // A page that stays open for long may load many.
  for (const [other, { waiting }] of shared) if (shared.size >= maxKept && !waiting) shared.delete(other);
  shared.set(address, entry);
  const settle = () => {
    entry.settled = true;
  };
  entry.answer.then(settle, () => {
    settle();
    // A failure is not kept: the next caller tries again.
    forget(address, entry);
  });
  return entry;
}

/**
 * Loads a dataset, with one request per address for all callers; it is aborted when no caller waits for it any more.
 *
 * @param signal - Ends the waiting of this caller.
 */
async function loadDataset(address: string, signal: AbortSignal): Promise<Answer> {
  signal.throwIfAborted();
  const entry = shared.get(address) ?? begin(address);
  entry.waiting++;
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as DOMException), { once: true });
  });
  try {
    return await Promise.race([entry.answer, aborted]);
  } finally {
    entry.waiting--;
    if (signal.aborted && !entry.waiting && !entry.settled) {
      // A later caller must not get the aborted request.
      forget(address, entry);
      entry.controller.abort();
    }
  }
}

/** @throws {LoadError} If an element names the addresses that it reads, and this is none of them. */
function checkListed(address: string, { allowSrc, baseURI }: Source): void {
  if (allowSrc === null || isListed(address, allowSrc, baseURI)) return;
  const remedy = 'list it in <meta name="claim-dataset-origins"> in the head of the page';
  throw new LoadError('load-failed', `${address} is not among the addresses that this page reads; ${remedy}`);
}

async function validate(source: Source, signal: AbortSignal): Promise<Validation> {
  const { data, src, baseURI, inline } = source;
  const run: Run = (steps) => inTurns(steps, signal);
  if (data !== undefined) return readDataset(data, baseURI, run);
  if (src !== null) {
    const address = webAddress(src, baseURI);
    if (!address) throw new LoadError('load-failed', 'only addresses of the schemes http and https are read');
    checkListed(address, source);
    const answer = await loadDataset(address, signal);
    checkListed(answer.address, source);
    return answer.validation;
  }
  if (inline === undefined) throw new LoadError('missing-source', 'set src, or put the dataset inside');
  return parseDataset(inline, run, baseURI);
}

/** Reads and validates a dataset; what prevents that, and what the dataset breaks, is the `problem`. */
export async function readSource(source: Source, signal: AbortSignal): Promise<Loaded> {
  try {
    const { dataset, findings } = await validate(source, signal);
    const errors = findings.filter(isError);
    const problem = errors.length && { reason: 'invalid-dataset' as const, detail: findingLines(errors) };
    const index = dataset && (await inTurns(indexSteps(dataset), signal));
    return { ...(index && { index }), findings, ...(problem && { problem }) };
  } catch (error) {
    const { reason = 'load-failed', message } = error as Partial<LoadError> & Error;
    return { problem: { reason, detail: message } };
  }
}
