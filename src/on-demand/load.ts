import { datasetFromJsonLd, isJsonLd } from '../json-ld/from-json-ld.js';
import { validateDataset, type Validation } from '../model/validate.js';

/** Why a dataset could not be had. */
export class LoadError extends Error {
  override readonly name = 'LoadError';

  constructor(
    readonly reason: 'load-failed' | 'missing-source' | 'not-json',
    message: string,
  ) {
    super(message);
  }
}

/** Reads a dataset from a JSON value: one of this model, or schema.org JSON-LD, which is turned into one. */
export function readDataset(json: unknown): Validation {
  if (!isJsonLd(json)) return validateDataset(json);
  const mapped = datasetFromJsonLd(json);
  const { findings, ...validation } = validateDataset(mapped.dataset);
  return { ...validation, findings: [...mapped.findings, ...findings] };
}

/**
 * Reads a dataset from JSON text.
 *
 * @throws {LoadError} Where the text is not JSON.
 */
export function parseDataset(text: string): Validation {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new LoadError('not-json', (error as Error).message);
  }
  return readDataset(json);
}

async function request(address: string, signal: AbortSignal): Promise<Validation> {
  let text: string;
  try {
    const response = await fetch(address, { signal, headers: { accept: 'application/ld+json, application/json' } });
    if (!response.ok)
      throw new LoadError('load-failed', `the server answered ${response.status} ${response.statusText}`);
    text = await response.text();
  } catch (error) {
    if (error instanceof LoadError || signal.aborted) throw error;
    throw new LoadError('load-failed', (error as Error).message);
  }
  return parseDataset(text);
}

interface Shared {
  readonly answer: Promise<Validation>;
  readonly controller: AbortController;
  /** How many wait for the answer. */
  waiting: number;
}

/** The requests under way and the answers they brought, by address. */
const shared = new Map<string, Shared>();

function begin(address: string): Shared {
  const controller = new AbortController();
  const entry: Shared = { answer: request(address, controller.signal), controller, waiting: 0 };
  shared.set(address, entry);
  entry.answer.catch(() => {
    // A failure is not kept: the next to ask tries again.
    if (shared.get(address) === entry) shared.delete(address);
  });
  return entry;
}

/**
 * Loads a dataset: one request per address on a page, however many ask for it. The request ends when nobody waits for
 * it any more.
 *
 * @param address - An absolute address of the scheme `http` or `https`.
 * @param signal - Ends the waiting.
 * @throws {LoadError} Where the server cannot be reached or refuses, or its answer is not JSON.
 * @throws {DOMException} `AbortError` where the signal ended the waiting.
 */
export async function loadDataset(address: string, signal: AbortSignal): Promise<Validation> {
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
    if (signal.aborted && !entry.waiting) {
      // Without effect where the answer is already here.
      entry.controller.abort();
    }
  }
}
