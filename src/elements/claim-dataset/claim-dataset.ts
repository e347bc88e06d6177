import { css, ReactiveElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';

import { ClaimProvider } from '../../context/claim-provider.js';
import type { ClaimErrorReason } from '../../events/claim-error.js';
import { ClaimLoadEvent } from '../../events/claim-load.js';
import { indexDataset } from '../../model/claim-index.js';
import type { Finding } from '../../model/findings.js';
import type { Validation } from '../../model/validate.js';
import { webAddress } from '../../view/web-address.js';
import { ProblemReporter } from '../shared/problem-reporter.js';
import { create, createRoot } from '../shared/render-root.js';

export type { ClaimErrorEvent } from '../../events/claim-error.js';
export type { ClaimLoadEvent } from '../../events/claim-load.js';

type Tools = typeof import('../../on-demand/index.js');

const inlineSelector = ':scope > script[type="application/json"], :scope > script[type="application/ld+json"]';

/**
 * Gives the elements inside it a dataset other than the bundled one: from an address, from an inline script element,
 * or from a property. Shows nothing itself. Until the dataset is there, and where it cannot be had, the elements
 * inside show their fallback.
 *
 * @slot - The elements, and anything else; also a `<script type="application/json">` with the dataset.
 *
 * @fires {ClaimLoadEvent} claim-load - The dataset is there, and the elements show it.
 * @fires {ClaimErrorEvent} claim-error - The dataset cannot be had, or not all of it is sound.
 */
export class ClaimDataset extends ReactiveElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** The address of the dataset, relative to the page; its server must allow the page to read it (CORS). */
  @property() src: string | null = null;

  readonly #provider = new ClaimProvider(this);
  readonly #problems = new ProblemReporter(this);
  #observer: MutationObserver | undefined;
  #given: unknown;
  #inlineRead: string | undefined;
  #loading = new AbortController();

  /**
   * The attributes named `data-…`, as of any element; set to a dataset, it gives that to the elements inside, before
   * `src` and an inline script. It is validated like any other. `undefined` takes it back.
   */
  override get dataset(): DOMStringMap {
    return super.dataset;
  }
  override set dataset(dataset: unknown) {
    this.#given = dataset;
    void this.#load();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer ??= new MutationObserver(() => {
      if (this.src === null && this.#given === undefined && this.#inline() !== this.#inlineRead) void this.#load();
    });
    this.#observer.observe(this, { childList: true });
    if (this.hasUpdated && !this.#provider.value) void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    this.#stop();
  }

  /** Loads the dataset again after a failure. Settles when it is there, or has failed again. */
  async retry(): Promise<void> {
    await this.#load();
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = createRoot(this);
    // Not rendered: a page on which that fails would lose all that is inside.
    if (!root.querySelector('slot')) root.append(create('slot'));
    return root;
  }

  protected override firstUpdated(): void {
    void this.#load();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated && changed.has('src')) void this.#load();
  }

  #inline(): string | undefined {
    return this.querySelector(inlineSelector)?.textContent;
  }

  #stop(): void {
    this.#loading.abort();
    this.ariaBusy = null;
  }

  async #load(): Promise<void> {
    if (!this.isConnected) return;
    this.#stop();
    const { signal } = (this.#loading = new AbortController());
    this.ariaBusy = 'true';
    try {
      // Only now: the bundled dataset needs none of it.
      const tools = await import('../../on-demand/index.js');
      signal.throwIfAborted();
      const validation = await this.#read(tools, signal);
      signal.throwIfAborted();
      await this.#provide(validation, tools);
    } catch (error) {
      // Whoever ended the loading took over.
      if (signal.aborted) return;
      this.#provider.value = null;
      const { reason = 'load-failed', message } = error as Error & { reason?: ClaimErrorReason };
      await this.#tell(reason, message);
    }
    if (!signal.aborted) this.ariaBusy = null;
  }

  /** The dataset from wherever it is given. */
  async #read({ loadDataset, parseDataset, readDataset, LoadError }: Tools, signal: AbortSignal): Promise<Validation> {
    if (this.#given !== undefined) return readDataset(this.#given);
    if (this.src !== null) {
      const address = webAddress(this.src, this.baseURI);
      if (!address) throw new LoadError('load-failed', 'only addresses of the schemes http and https are read');
      return loadDataset(address, signal);
    }
    this.#inlineRead = this.#inline();
    if (this.#inlineRead === undefined) throw new LoadError('missing-source', 'set src, or put the dataset inside');
    return parseDataset(this.#inlineRead);
  }

  async #provide({ dataset, findings }: Validation, { findingLines }: Tools): Promise<void> {
    const index = dataset ? indexDataset(dataset) : null;
    this.#provider.value = index;
    if (index) this.dispatchEvent(new ClaimLoadEvent(index, findings));
    if (findings.length) await this.#tell('invalid-dataset', findingLines(findings), findings);
  }

  #tell(reason: ClaimErrorReason, detail: string, findings: readonly Finding[] = []): Promise<void> {
    return this.#problems.tell({ reason, attribute: 'src', value: this.src, detail, findings });
  }
}
