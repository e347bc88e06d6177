import {
  html,
  LitElement,
  ReactiveElement,
  type CSSResult,
  type CSSResultGroup,
  type CSSResultOrNative,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property } from 'lit/decorators.js';

import { ClaimSource } from '../../context/claim-source.js';
import type { Problem } from '../../events/claim-error.js';
import { interfaceLanguage, loadStrings } from '../../locales/languages.js';
import type { ClaimIndex } from '../../model/claim-index.js';
import type { JsonLdNode, Shown } from '../../on-demand/index.js';
import { isTimeZone, localeFor, utc, type Locale } from '../../view/locale.js';
import { documentOf, JsonLd } from './json-ld.js';
import { followLinks } from './navigate.js';
import { enterPage, languageOf, leavePage } from './page-language.js';
import { ProblemReporter } from './problem-reporter.js';
import { adoptStyles, create, createRoot, empty, isTranslated, showFallback, takeOverRoot } from './render-root.js';
import { serverPage } from './server-page.js';
import { expedite, inTurn, type TurnTaker } from './turns.js';
import { wholeTemplate } from './whole-template.js';

/** Records of the dataset, by id. */
export type Records = Omit<Shown, 'index'>;

/** What the attributes name of the dataset, or what is wrong with them. */
export interface Found<Subject> {
  subject?: Subject | undefined;
  problem?: Problem | undefined;
}

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

/**
 * An element that shows records of a dataset, and takes over what a server rendered of them.
 *
 * @typeParam Subject - What of the dataset it shows.
 * @typeParam View - That, as it is shown to a reader.
 */
export abstract class ClaimElement<Subject, View> extends LitElement implements TurnTaker {
  /**
   * The time zone in which times of the day are told, where the dataset has any: the IANA name of one, such as
   * `Europe/Kyiv`.
   */
  @property({ attribute: 'time-zone' }) timeZone = 'UTC';

  /** Puts what is shown on the page as schema.org JSON-LD, once however many elements show it. */
  @property({ attribute: 'json-ld', type: Boolean }) jsonLd = false;

  readonly #source = new ClaimSource(this);
  /** While it is rendered: kept, it would take a third of an element’s memory. */
  #view: View | undefined;
  /** BCP 47 tag of the language of the page; empty where it names none, `undefined` until it is read. */
  #language: string | undefined;
  #jsonLd: JsonLd | undefined;
  #problems: ProblemReporter | undefined;
  #strings: Promise<void> | undefined;
  #prerendered = false;
  /** Whether the nodes are, or were, those of a server. */
  #served = serverPage !== undefined;
  /** Whether somebody waits for the update. */
  #awaited = false;
  /** Whether it was first rendered out of view. */
  #isFar = false;
  #room: HTMLElement | undefined;
  #takeTurn: ((inView: boolean) => void) | undefined;

  /** Has the style sheets parsed when the element is defined, not when the first of them comes to a page. */
  protected static override finalizeStyles(styles?: CSSResultGroup): CSSResultOrNative[] {
    const all = super.finalizeStyles(styles);
    (all as CSSResult[]).forEach(({ styleSheet }) => styleSheet);
    return all;
  }

  /**
   * What is shown as a schema.org JSON-LD document of `Claim`, `Quotation` and, where a claim has a reviewer’s verdict,
   * `ClaimReview` nodes; `null` where nothing is shown.
   */
  async toJsonLd(): Promise<JsonLdNode | null> {
    await this.updateComplete;
    return documentOf(this.#shown());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#source.connect();
    enterPage(this, followLinks);
    // Read when it is needed, like the dataset: where many cards come, those in view do not wait for all others.
    this.#language = undefined;
    this.#problems?.connect();
    if (this.hasUpdated) this.#publish();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#source.disconnect();
    leavePage(this);
    this.#publish();
  }

  /** @internal Takes the language from the page. */
  readLanguage(): void {
    const language = languageOf(this) ?? '';
    if (language === this.#language) return;
    this.#language = language;
    this.requestUpdate();
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
    const language = serverPage ? serverPage.language : (this.#language ??= languageOf(this) ?? '');
    const locale = localeFor(language, inLanguage, timeZone);
    if (!locale) {
      this.#strings ??= loadStrings(interfaceLanguage(language || inLanguage)).then(() => {
        this.#strings = undefined;
        this.requestUpdate();
      });
    }
    return locale;
  }

  /** Finds what the attributes name. */
  protected abstract find(index: ClaimIndex): Found<Subject>;

  /** What a reader is shown of it. */
  protected abstract viewOf(index: ClaimIndex, subject: Subject, locale: Locale): View;

  /** Which records that shows. */
  protected abstract recordsIn(view: View): Records;

  /** The markup of it. */
  protected abstract template(view: View, locale: Locale): TemplateResult;

  /** What is wrong with attributes that name nothing. */
  protected valueProblems(): readonly (Problem | undefined)[] {
    return [];
  }

  /** Takes note of what is shown, if anything, before it is rendered. */
  protected willShow?(view: View | undefined): void;

  #read(): { view?: View | undefined; problem?: Problem | undefined } {
    const { index, locale } = this;
    if (!index) return {};
    const { subject, problem } = this.find(index);
    return { view: subject && locale && this.viewOf(index, subject, locale), problem };
  }

  protected override willUpdate(): void {
    const { view, problem } = this.#read();
    this.#view = view;
    this.willShow?.(view);
    this.#stateProblems([problem, ...this.valueProblems()]);
  }

  /** Found again where somebody asks: to keep it for all would take memory. */
  #shown(): Shown | undefined {
    const view = this.#view ?? this.#read().view;
    return view && { index: this.index!, ...this.recordsIn(view) };
  }

  #stateProblems(stated: readonly (Problem | undefined)[]): void {
    const { timeZone: value } = this;
    const zone: Problem = { reason: 'invalid-value', attribute: 'time-zone', value, accepted: () => [utc] };
    const problems = [...stated, isTimeZone(value) ? undefined : zone].filter((problem) => !!problem);
    if (serverPage) Object.assign(serverPage, { problems, shown: this.#shown() });
    else if (problems.length || this.#problems) (this.#problems ??= new ProblemReporter(this)).state(problems);
  }

  /** Tells of a problem that is no matter of an update. */
  protected tell(problem: Problem): Promise<void> {
    return (this.#problems ??= new ProblemReporter(this)).tell(problem);
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    return wholeTemplate(view ? this.template(view, this.locale!) : html`<slot></slot>`, this.#served);
  }

  /** The box with all that is shown, if anything is. */
  protected get surface(): HTMLElement | null | undefined {
    return this.shadowRoot?.querySelector<HTMLElement>('.surface');
  }

  /** Whether what is shown is still that which a server rendered. */
  protected get prerendered(): boolean {
    return this.#prerendered;
  }

  /** @internal */
  adoptedCallback(): void {
    // `undefined` until it is first on a page.
    if (this.shadowRoot) adoptStyles(this, this.renderRoot);
  }

  protected override createRenderRoot(): ShadowRoot {
    const { shadowRoot } = this;
    this.#prerendered = this.#served = shadowRoot !== null;
    return shadowRoot ? takeOverRoot(this, shadowRoot) : createRoot(this);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    this.#awaited = true;
    expedite(this);
    const complete = await super.getUpdateComplete();
    await this.#problems?.told;
    if (!this.#strings) return complete;
    await this.#strings;
    return super.getUpdateComplete();
  }

  protected override scheduleUpdate(): Promise<unknown> {
    const turn = () =>
      new Promise((resolve) => {
        this.#takeTurn = (inView) => resolve(this.#updateNow(inView));
        inTurn(this, this.#awaited);
      });
    return this.#prerendered ? loadHydration().then(turn) : turn();
  }

  /** @internal */
  takeTurn(inView: boolean): void {
    this.#takeTurn?.(inView);
    this.#takeTurn = undefined;
  }

  async #updateNow(inView: boolean): Promise<void> {
    this.#awaited = false;
    this.#room?.remove();
    this.#room = undefined;
    // What is there already, as where a server rendered it, is laid out.
    this.#isFar ||= !inView && !this.surface;
    await super.scheduleUpdate();
    if (this.#isFar) this.surface?.classList.add('far');
  }

  /** @internal Shows the content until the first update, or where there is none takes the room of a card out of view. */
  waitForTurn(): void {
    if (this.hasUpdated || this.#prerendered || this.#room) return;
    this.#room = this.hasChildNodes() ? create('slot') : Object.assign(create('div'), { className: 'room' });
    this.renderRoot.append(this.#room);
  }

  protected override shouldUpdate(): boolean {
    // Where it is nowhere nothing is known of the dataset that the server had.
    if (this.#prerendered && !this.isConnected) return false;
    // What the server rendered, and what is shown in another language, stays until there is something to show in its place.
    return this.locale !== undefined || !(this.#prerendered || (this.hasUpdated && this.index));
  }

  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      this.#room = showFallback(this);
      this.#jsonLd?.publish(undefined);
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
      this.#prerendered = this.#served = false;
      empty(this);
      super.update(changed);
    }
  }

  protected override updated(): void {
    this.#publish();
    this.#problems?.report();
    this.#view = undefined;
  }

  #publish(): void {
    const shown = this.jsonLd && this.isConnected ? this.#shown() : undefined;
    if (shown || this.#jsonLd) (this.#jsonLd ??= new JsonLd(this)).publish(shown);
  }

  /** @throws {Error} Where what a server rendered is not what is to be shown. */
  #hydrate(): void {
    const { surface } = this;
    // Texts are taken over as they are, whatever they say.
    if (surface && surface.lang !== this.locale?.language) throw new Error('The page is in another language.');
    hydrate!(this.render(), this.renderRoot, this.renderOptions);
    this.#prerendered = false;
  }
}
