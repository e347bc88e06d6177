import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

import type { ClaimIndex } from '../model/claim-index.js';
import { limitedText, loadLimits } from '../model/load-limits.js';
import { indexNamed } from './page-datasets.js';
import { reasonOf, UsageError } from './terminal.js';

/** The files and origins that the pages of a site may read. */
export interface SiteOptions {
  /** The folder of the site. */
  readonly root: string;
  /** The origins from which datasets are fetched, such as `https://data.example`. */
  readonly allowedOrigins: readonly string[];
}

/** Loads the dataset of a `<claim-dataset src>` in a page. */
export type SiteLoader = (page: string, src: string) => Promise<ClaimIndex>;

function isBelow(folder: string, file: string): boolean {
  const relativePath = relative(folder, file);
  // Between two Windows drives `relative` returns an absolute path.
  return !isAbsolute(relativePath) && relativePath.split(sep, 1)[0] !== '..';
}

/** Returns the real path of a file, as symbolic links lead out of a folder. */
async function fileFor(page: string, root: string, src: string): Promise<string> {
  // A backslash is a slash in a web address, on every system.
  const path = decodeURI(src.split(/[?#]/, 1)[0]!.replaceAll('\\', '/'));
  const file = path.startsWith('/') ? join(root, path) : resolve(await realpath(dirname(page)), path);
  // A path that leads out of the site is not tried: the message would say whether there is a file.
  if (isBelow(root, file)) {
    const real = await realpath(file);
    if (isBelow(root, real)) return real;
  }
  throw new Error('is outside of the site; name its folder with --root');
}

async function readFrom(file: string, limits: typeof loadLimits): Promise<string> {
  const found = await stat(file);
  if (!found.isFile()) throw new Error('is no file');
  if (found.size > limits.megabytes * 1e6) throw new Error(`has more than ${limits.megabytes} MB`);
  return readFile(file, 'utf8');
}

/** The greatest number of redirects, as in browsers (https://fetch.spec.whatwg.org/#http-redirect-fetch). */
const maxRedirects = 20;

/** Fetches a document. Redirects are followed by hand, because `fetch` would follow them to any server. */
async function fetchFrom(origins: readonly string[], src: string, limits: typeof loadLimits): Promise<string> {
  const { origin } = new URL(src);
  if (!origins.includes(origin)) throw new Error(`is on another server; allow it with --allow-origin ${origin}`);
  const signal = AbortSignal.timeout(limits.seconds * 1000);
  let address = src;
  for (let redirects = 0; redirects <= maxRedirects; redirects++) {
    const response = await fetch(address, { redirect: 'manual', signal });
    const location = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
    if (location === null) {
      if (!response.ok) throw new Error(`the server answered ${response.status}`);
      const text = await limitedText(response, limits.megabytes);
      if (text === undefined) throw new Error(`has more than ${limits.megabytes} MB`);
      return text;
    }
    await response.body?.cancel();
    if (!URL.canParse(location, address)) throw new Error('the server redirects to what is no address');
    const next = new URL(location, address);
    if (next.origin !== origin) throw new Error('the server redirects to another origin');
    // The message of `fetch` about such an address has the password.
    if (next.username || next.password) throw new Error('the server redirects to an address with a name or a password');
    address = next.href;
  }
  throw new Error(`the server redirects more than ${maxRedirects} times`);
}

/** Returns the reason why a dataset was not loaded, without any content of a file or an answer. */
function failure(error: unknown, limits: typeof loadLimits): string {
  const { name, cause, code } = error as Error & NodeJS.ErrnoException & { readonly cause?: NodeJS.ErrnoException };
  if (name === 'TimeoutError') return `the server did not answer within ${limits.seconds} seconds`;
  if (cause) return `the server cannot be reached: ${cause.code ?? 'it broke off'}`;
  return code ? `cannot be read: ${reasonOf(error)}` : (error as Error).message;
}

/**
 * Returns the loader of a site. It reads files below the folder of the site, and documents of allowed origins, with the
 * limits of the elements in browsers.
 *
 * @throws {UsageError} If the folder or an origin is none.
 */
export async function siteLoader({ root, allowedOrigins }: SiteOptions, limits = loadLimits): Promise<SiteLoader> {
  const folder = await realpath(root).catch((error: unknown) => {
    throw new UsageError(`--root ${root}: cannot be read: ${reasonOf(error)}`);
  });
  for (const origin of allowedOrigins) {
    if (/^https?:/.test(origin) && URL.canParse(origin) && new URL(origin).origin === origin) continue;
    throw new UsageError(`--allow-origin ${origin}: is no origin, such as https://data.example`);
  }
  const isAddress = (src: string) => /^https?:/i.test(src.trim());
  /**
   * The latest datasets, by file or address: many pages of a site have the same. As much is kept as one of them may have, so that
   * the memory has a limit, and pages that take turns do not read them again.
   */
  const known = new Map<string, { readonly index: Promise<ClaimIndex>; size: number }>();
  let size = 0;
  const read = async (place: string) => {
    const text = isAddress(place) ? await fetchFrom(allowedOrigins, place, limits) : await readFrom(place, limits);
    keep(place, text.length);
    return indexNamed(JSON.parse(text.replace(/^\uFEFF/, '')));
  };
  const keep = (place: string, length: number) => {
    const entry = known.get(place);
    if (!entry) return;
    entry.size = length;
    size += length;
    for (const [other, { size: others }] of known) {
      if (size <= limits.megabytes * 1e6 || other === place) continue;
      known.delete(other);
      size -= others;
    }
  };
  return async (page, src) => {
    try {
      const place = isAddress(src) ? src.trim() : await fileFor(page, folder, src);
      let entry = known.get(place);
      // The place that was asked for last is the last one to go.
      if (entry) known.delete(place);
      else entry = { index: read(place), size: 0 };
      known.set(place, entry);
      return await entry.index;
    } catch (error) {
      if (error instanceof SyntaxError) throw error;
      throw new Error(`${src}: ${failure(error, limits)}`, { cause: error });
    }
  };
}
