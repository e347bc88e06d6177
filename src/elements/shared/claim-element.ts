import { LitElement, ReactiveElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';

import { ClaimSource } from '../../context/claim-source.js';
import type { Problem } from '../../events/claim-error.js';
import { interfaceLanguage, loadStrings } from '../../locales/languages.js';
import type { ClaimIndex } from '../../model/claim-index.js';
import type { JsonLdNode } from '../../on-demand/index.js';
import { isTimeZone, localeFor, utc, type Locale } from '../../view/locale.js';
import { outOfViewStyles } from './base.styles.js';
import { JsonLd } from './json-ld.js';
import { PageLanguage } from './page-language.js';
import { ProblemReporter } from './problem-reporter.js';
import { adoptStyles, create, createRoot, empty, isTranslated, showFallback } from './render-root.js';
import { serverPage } from './server-page.js';
import { expedite, inTurn } from './turns.js';

type Hydrate = typeof import('../../hydration/index.js').hydrate;

// What `LitElement` does in an update besides rendering.
// eslint-disable-next-line @typescript-eslint/dot-notation, @typescript-eslint/unbound-method -- protected; called with `this`
const afterHydration = ReactiveElement.prototype['update'];

let hydrate: Hydrate | undefined;
let loading: Promise<void> | undefined;

/** Loads, once, what few pages need. Where it cannot be had, elements render anew what a server rendered. */
function loadHydration(): Promise<void> {
  return (loading ??= import('../../hydration/index.js').then(
    (module) => {
      ({ hydrate } = module);
    },
    () => undefined,
  ));
}

/** An element that shows records of a dataset, and takes over what a server rendered of them. */
export abstract class ClaimElement extends LitElement {
  /**
   * The time zone in which times of the day are told, where the dataset has any: the IANA name of one, such as
   * `Europe/Kyiv`.
   */
  @property({ attribute: 'time-zone' }) timeZone = 'UTC';

  /** Puts what is shown on the page as schema.org JSON-LD, once however many elements show it. */
  @property({ attribute: 'json-ld', type: Boolean }) jsonLd = false;

  readonly #source = new ClaimSource(this);
  readonly #jsonLd = new JsonLd(this);
  readonly #problems = new ProblemReporter(this);
  readonly #language = new PageLanguage(this);
  #strings: Promise<void> | undefined;
  #prerendered = false;
  /** Whether somebody waits for the update. */
  #awaited = false;
  #room: HTMLElement | undefined;

  /**
   * What is shown as a schema.org JSON-LD document of `Claim`, `Quotation` and, where a claim has a reviewer’s verdict,
   * `ClaimReview` nodes; `null` where nothing is shown.
   */
  async toJsonLd(): Promise<JsonLdNode | null> {
    await this.updateComplete;
    return this.#jsonLd.document();
  }

  /** The dataset; `null` while it is on its way, or where it cannot be had. */
  protected get index(): ClaimIndex | null {
    return serverPage?.index ?? this.#source.index;
  }

  /**
   * How the reader is addressed: in the language of the page, or of the dataset where the page names none. `undefined`
   * while there is no dataset, or while the language is on its way.
   */
  protected get locale(): Locale | undefined {
    const { index, timeZone } = this;
    if (!index) return undefined;
    const { inLanguage } = index.article;
    const language = serverPage ? serverPage.language : this.#language.tag;
    const locale = localeFor(language, inLanguage, timeZone);
    if (!locale) {
      this.#strings ??= loadStrings(interfaceLanguage(language || inLanguage)).then(() => {
        this.#strings = undefined;
        this.requestUpdate();
      });
    }
    return locale;
  }

  /** States which records are shown, if any. */
  protected stateShown(claims: readonly string[] = [], quotations: readonly string[] = []): void {
    this.#jsonLd.state(this.index, claims, quotations);
  }

  /** States what of this update cannot be shown as asked for. */
  protected stateProblems(...problems: readonly (Problem | undefined)[]): void {
    const { timeZone: value } = this;
    const zone: Problem = { reason: 'invalid-value', attribute: 'time-zone', value, accepted: () => [utc] };
    this.#problems.state([...problems, isTimeZone(value) ? undefined : zone]);
  }

  /** Tells of a problem that is no matter of an update. */
  protected tell(problem: Problem): Promise<void> {
    return this.#problems.tell(problem);
  }

  /** Whether what is shown is still that which a server rendered. */
  protected get prerendered(): boolean {
    return this.#prerendered;
  }

  /** @internal */
  adoptedCallback(): void {
    if (this.hasUpdated) adoptStyles(this, this.renderRoot);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.#prerendered = this.shadowRoot !== null;
    const root = createRoot(this, () => super.createRenderRoot());
    if (this.#prerendered) {
      // The same styles are adopted now.
      root.querySelectorAll('style, link').forEach((styles) => styles.remove());
      delete this.renderOptions.renderBefore;
    }
    return root;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    this.#awaited = true;
    expedite(this);
    const complete = await super.getUpdateComplete();
    await this.#problems.told;
    if (!this.#strings) return complete;
    await this.#strings;
    return super.getUpdateComplete();
  }

  protected override scheduleUpdate(): Promise<unknown> {
    const update = (inView: boolean): unknown => {
      this.#awaited = false;
      if (this.#prerendered) return loadHydration().then(() => super.scheduleUpdate());
      this.#room?.remove();
      if (!inView && !this.hasUpdated)
        (this.renderRoot as ShadowRoot).adoptedStyleSheets.push(outOfViewStyles.styleSheet!);
      return super.scheduleUpdate();
    };
    return inTurn(this, update, { atOnce: this.#awaited, wait: () => this.#makeRoom() });
  }

  /** Shows the fallback until the first update, or where there is none takes the room that a card has out of view. */
  #makeRoom(): void {
    if (this.hasUpdated || this.#prerendered) return;
    this.#room = create('slot');
    this.#room.append(Object.assign(create('div'), { className: 'surface' }));
    this.renderRoot.append(this.#room);
  }

  protected override shouldUpdate(): boolean {
    // What the server rendered, and what is shown in another language, stays until there is something to show in its place.
    return this.locale !== undefined || !(this.#prerendered || (this.hasUpdated && this.index));
  }

  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      this.#room = showFallback(this);
      throw error;
    }
  }

  protected override update(changed: PropertyValues): void {
    try {
      if (this.#prerendered) {
        this.#hydrate();
        afterHydration.call(this, changed);
        return;
      }
      if (isTranslated(this)) empty(this);
      super.update(changed);
    } catch {
      // Rendered by another version, from other data, or for another page; or somebody else has changed what was rendered.
      this.#prerendered = false;
      empty(this);
      super.update(changed);
    }
  }

  /** @throws {Error} Where what a server rendered is not what is to be shown. */
  #hydrate(): void {
    const surface = this.renderRoot.querySelector<HTMLElement>('.surface');
    // Texts are taken over as they are, whatever they say.
    if (surface && surface.lang !== this.locale?.language) throw new Error('The page is in another language.');
    hydrate!(this.render(), this.renderRoot, this.renderOptions);
    this.#prerendered = false;
  }
}
