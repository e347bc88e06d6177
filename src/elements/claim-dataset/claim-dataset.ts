import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import { ClaimProvider } from '../../context/claim-provider.js';
import { ClaimLoadEvent } from '../../events/claim-load.js';
import { ProblemReporter } from '../../page/problem-reporter.js';
import { AdoptableElement } from '../adoptable-element.js';
import type { Loaded, Source } from './load.js';

export type { ClaimErrorEvent } from '../../events/claim-error.js';
export type { ClaimLoadEvent } from '../../events/claim-load.js';

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
   * The addresses that `src` may lead to, before and after redirects: a list of addresses and, with a slash at the end,
   * folders, separated by spaces. `src` may lead to any address without it.
   */
  @property({ attribute: 'allow-src' }) allowSrc: string | null = null;

  /**
   * The dataset, as an object; it is validated like any other, and comes before `src` and an inline script. `undefined`
   * takes it back.
   */
  @property({ attribute: false }) data: unknown;

  readonly #provider = new ClaimProvider(this);
  readonly #problems = new ProblemReporter(this);
  #observer: MutationObserver | undefined;
  /** The source that is being loaded, or was. */
  #source: Source | undefined;
  /** The source of the dataset that the elements show. */
  #loaded: Source | undefined;
  #controller = new AbortController();
  #loading: Promise<void> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#provider.announce();
    this.#observer ??= new MutationObserver(() => this.#inlineChanged());
    this.#observer.observe(this, { childList: true });
    // The source may have changed, or its loading may have been aborted, while the element was out of the document.
    if (this.hasUpdated && !this.#isLoaded()) void this.retry();
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
    if (changed.has('src') || changed.has('allowSrc') || changed.has('data')) void this.retry();
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

  #isLoaded(): boolean {
    const { data, src, inline } = this.#loaded ?? {};
    return this.#loaded !== undefined && data === this.data && src === this.src && inline === this.#inline();
  }

  #inline(): string | undefined {
    return this.querySelector(inlineSelector)?.textContent;
  }

  #inlineChanged(): void {
    if (this.src === null && this.data === undefined && this.#inline() !== this.#source?.inline) void this.retry();
  }

  async #load(): Promise<void> {
    if (!this.isConnected) return;
    this.#controller.abort();
    const { signal } = (this.#controller = new AbortController());
    const { data, src, allowSrc, baseURI } = this;
    const source = (this.#source = { data, src, allowSrc, baseURI, inline: this.#inline() });
    const { index = null, findings = [], problem } = await load(source, signal);
    // A later load takes over.
    if (signal.aborted) return;
    this.#loaded = index ? source : undefined;
    this.#provider.value = index;
    if (index) this.dispatchEvent(new ClaimLoadEvent(index, findings));
    if (problem) await this.#problems.reportAlways({ attribute: 'src', value: src, findings, ...problem });
  }
}

/** Loads the reader of datasets, which pages with the bundled one do not need, and reads a dataset. */
async function load(source: Source, signal: AbortSignal): Promise<Loaded> {
  try {
    const { readSource } = await import('./load.js');
    return await readSource(source, signal);
  } catch (error) {
    return { problem: { reason: 'load-failed', detail: (error as Error).message } };
  }
}
