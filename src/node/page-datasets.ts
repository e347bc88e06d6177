import { readDataset } from '../json-ld/read-dataset.js';
import { indexDataset, type ClaimIndex } from '../model/claim-index.js';
import { findingLines, type Finding } from '../model/findings.js';
import { validateDataset } from '../model/validate.js';
import { bundledIndex } from '../bundled.js';
import type { DatasetElement } from './page-scanner.js';
import type { PrerenderOptions } from './prerender.js';

/** Returns the number of findings per rule, without their values. */
function countFindings(findings: readonly Finding[]): string {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].map(([rule, count]) => `${count} × ${rule}`).join(', ');
}

type Load = NonNullable<PrerenderOptions['load']>;

const isIndex = (value: unknown): value is ClaimIndex =>
  typeof value === 'object' && value !== null && 'claimIds' in value;

/**
 * Indexes what a page names as its dataset.
 *
 * @throws {Error} If it is no dataset. No value of it gets into the message: the page may name any file.
 */
export async function indexNamed(json: unknown): Promise<ClaimIndex> {
  const { dataset, findings } = await readDataset(json);
  if (dataset) return indexDataset(dataset);
  throw new Error(`is no dataset (${countFindings(findings)}); claim-elements check says more`);
}

/** The datasets of a page, each read once. */
export class PageDatasets {
  readonly #options: PrerenderOptions;
  readonly #loaded = new Map<string, Promise<ClaimIndex>>();
  readonly #default: ClaimIndex;

  /** @throws {Error} If `options.dataset` is not valid. */
  constructor(options: PrerenderOptions) {
    this.#options = options;
    const { dataset } = options;
    if (!dataset || isIndex(dataset)) {
      this.#default = dataset ?? bundledIndex;
      return;
    }
    const { findings } = validateDataset(dataset);
    if (findings.length) throw new Error(`dataset: ${findingLines(findings)}`);
    this.#default = indexDataset(dataset);
  }

  /**
   * Returns the dataset of an element.
   *
   * @throws {Error} If it cannot be loaded or is not valid.
   */
  async index(element: DatasetElement | undefined): Promise<ClaimIndex> {
    if (!element) return this.#default;
    const { src, inline } = element;
    if (src === undefined) {
      if (inline === undefined) throw new Error('its <claim-dataset> has neither src nor, so far, a dataset inside');
      return this.#once(`inline ${inline}`, () => this.#readInline(inline));
    }
    const { load } = this.#options;
    if (!load) throw new Error(`<claim-dataset src="${src}"> is not loaded: there is no \`load\``);
    return this.#once(src, () => this.#readFile(src, load));
  }

  async #readInline(text: string): Promise<ClaimIndex> {
    const { dataset, findings } = await readDataset(JSON.parse(text));
    if (dataset) return indexDataset(dataset);
    throw new Error(`the dataset inside: ${findingLines(findings)}`);
  }

  async #readFile(src: string, load: Load): Promise<ClaimIndex> {
    const loaded = await load(src).catch((error: unknown) => {
      // Its message quotes the text.
      if (error instanceof SyntaxError) throw new Error(`${src}: is not JSON`);
      throw error;
    });
    if (isIndex(loaded)) return loaded;
    return indexNamed(loaded).catch((error: unknown) => {
      throw new Error(`${src}: ${(error as Error).message}`);
    });
  }

  #once(key: string, read: () => Promise<ClaimIndex>): Promise<ClaimIndex> {
    const known = this.#loaded.get(key);
    if (known) return known;
    const loaded = Promise.resolve().then(read);
    this.#loaded.set(key, loaded);
    return loaded;
  }
}
