import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import { ClaimProvider } from '../../context/claim-provider.js';
import { ClaimLoadEvent } from '../../events/claim-load.js';
import { indexDataset } from '../../model/claim-index.js';
import type { Finding } from '../../model/findings.js';
import type { ClaimErrorReason } from '../../model/problem.js';
import type { Validation } from '../../model/validate.js';
import { webAddress } from '../../model/web-address.js';
import { ProblemReporter } from '../../page/problem-reporter.js';
import { AdoptableElement } from '../adoptable-element.js';

export type { ClaimErrorEvent } from '../../events/claim-error.js';
export type { ClaimLoadEvent } from '../../events/claim-load.js';

type Loader = typeof import('./load.js');

const inlineSelector = ':scope > script[type="application/json"], :scope > script[type="application/ld+json"]';

/**
 * Gives the elements inside it a dataset: from an address, from an inline script element, or from a property. Shows
 * nothing itself. While the dataset is loaded, and if it cannot be loaded, the elements inside show their fallback.
 *
 * @slot - The elements, and anything else; also a `<script type="application/json">` with the dataset.
 *
 * @fires {ClaimLoadEvent} claim-load - The dataset is loaded, and the elements show it.
 * @fires {ClaimErrorEvent} claim-error - The dataset cannot be loaded, or some of its records are left out.
 */
export class ClaimDataset extends AdoptableElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** The address of the dataset, relative to the page; its server must allow the page to read it (CORS). */
  @property() src: string | null = null;

  /**
   * The dataset, as an object; it is validated like any other, and comes before `src` and an inline script. `undefined`
   * takes it back.
   */
  @property({ attribute: false }) data: unknown;

  readonly #provider = new ClaimProvider(this);
  readonly #problems = new ProblemReporter(this);
  #observer: MutationObserver | undefined;
  #inlineText: string | undefined;
  #controller = new AbortController();
  #loading: Promise<void> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#provider.announce();
    this.#observer ??= new MutationObserver(() => this.#inlineChanged());
    this.#observer.observe(this, { childList: true });
    if (this.hasUpdated && !this.#provider.value) void this.retry();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    this.#controller.abort();
  }

  /** Loads the dataset again after a failure. Settles when it is loaded, or has failed again. */
  retry(): Promise<void> {
    return (this.#loading = this.#load());
  }

  protected override updated(changed: PropertyValues<this>): void {
    // In the first update `src` has changed from `undefined`.
    if (changed.has('src') || changed.has('data')) void this.retry();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  /** Settles when the dataset is loaded, or has failed. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    await this.#loading;
    return complete;
  }

  #inline(): string | undefined {
    return this.querySelector(inlineSelector)?.textContent;
  }

  #inlineChanged(): void {
    if (this.src === null && this.data === undefined && this.#inline() !== this.#inlineText) void this.retry();
  }

  async #load(): Promise<void> {
    if (!this.isConnected) return;
    this.#controller.abort();
    const { signal } = (this.#controller = new AbortController());
    try {
      // Pages with the bundled dataset need none of it.
      const loader = await import('./load.js');
      signal.throwIfAborted();
      const validation = await this.#read(loader, signal);
      signal.throwIfAborted();
      await this.#provide(validation, loader);
    } catch (error) {
      // A later load takes over.
      if (signal.aborted) return;
      this.#provider.value = null;
      const { reason = 'load-failed', message } = error as Error & { reason?: ClaimErrorReason };
      await this.#report(reason, message);
    }
  }

  async #read({ loadDataset, parseDataset, readDataset, LoadError }: Loader, signal: AbortSignal): Promise<Validation> {
    if (this.data !== undefined) return readDataset(this.data);
    if (this.src !== null) {
      const address = webAddress(this.src, this.baseURI);
      if (!address) throw new LoadError('load-failed', 'only addresses of the schemes http and https are read');
      return loadDataset(address, signal);
    }
    this.#inlineText = this.#inline();
    if (this.#inlineText === undefined) throw new LoadError('missing-source', 'set src, or put the dataset inside');
    return parseDataset(this.#inlineText);
  }

  async #provide({ dataset, findings }: Validation, { findingLines }: Loader): Promise<void> {
    const index = dataset ? indexDataset(dataset) : null;
    this.#provider.value = index;
    if (index) this.dispatchEvent(new ClaimLoadEvent(index, findings));
    if (findings.length) await this.#report('invalid-dataset', findingLines(findings), findings);
  }

  #report(reason: ClaimErrorReason, detail: string, findings: readonly Finding[] = []): Promise<void> {
    return this.#problems.reportAlways({ reason, attribute: 'src', value: this.src, detail, findings });
  }
}
