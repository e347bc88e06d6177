import { html, noChange, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import { ClaimConsumer } from '../context/claim-consumer.js';
import type { JsonLdNode } from '../json-ld/to-json-ld.js';
import type { ClaimIndex } from '../model/claim-index.js';
import type { Problem } from '../model/problem.js';
import { JsonLd } from '../page/json-ld.js';
import { articleInside } from '../page/light-content.js';
import { followLink } from '../page/navigation.js';
import { PageLanguage } from '../page/page-language.js';
import { prerenderedDigest } from '../page/prerendered.js';
import { ProblemReporter } from '../page/problem-reporter.js';
import type { Shown } from '../page/publish-json-ld.js';
import { clearRoot } from '../page/render-root.js';
import { TranslationCheck } from '../page/translation.js';
import { booleanAttribute, problemsOf, timeZoneProblem } from '../view/attributes.js';
import { attributesDigest, viewDigest } from '../view/digest.js';
import type { Locale } from '../view/locale.js';
import { utc } from '../view/time-zone.js';
import type { ReadContext, Reading } from '../view/view-context.js';
import { AdoptableElement } from './adoptable-element.js';

/**
 * An element that shows records of a dataset. In each update it reads them with its dataset, its language and its
 * attributes, and renders its template; until it has all three it renders its fallback, the default slot.
 *
 * @typeParam View - The content that the template renders.
 *
 * @slot - Content to show where the records cannot be shown; the reader’s text without JavaScript.
 * @slot note - An editor’s note, below the content.
 * @slot footer - Links or actions at the end.
 *
 * @csspart label - The line above a statement or a translation.
 * @csspart kind - What sort of statement it is, in the line above.
 * @csspart claimant - The name of the claimant or speaker.
 * @csspart role - The role and the affiliation of the claimant or speaker.
 * @csspart correction - What was changed after it was published.
 * @csspart link - A link to another card, to the article or to a source.
 * @csspart note - A remark of the newsroom.
 * @csspart as-of - The day of the last change to the records.
 * @csspart footer - The end of the content.
 *
 * @cssprop [--claim-color=light-dark(#15181c, #eef0f2)] - Text.
 * @cssprop [--claim-muted-color=from text and background] - Secondary text.
 * @cssprop [--claim-background=light-dark(#fff, #181b1f)] - Background.
 * @cssprop [--claim-rule-color=from text and background] - Hairlines and the frame.
 * @cssprop [--claim-link-color=--claim-color] - Links.
 * @cssprop [--claim-font-family=inherit] - All text.
 * @cssprop [--claim-quotation-font-family=inherit] - Quotations.
 * @cssprop [--claim-font-size=1em] - The size that all others follow; a length or a percentage.
 * @cssprop [--claim-space=0.875em] - The padding on all sides.
 * @cssprop [--claim-padding-block=--claim-space] - The padding above and below; may have two values.
 * @cssprop [--claim-padding-inline=--claim-space] - The padding at the sides; may have two values.
 * @cssprop [--claim-label-font-family=inherit] - The line above a statement.
 * @cssprop [--claim-label-color=--claim-color] - The kind of a statement, in the line above it.
 * @cssprop [--claim-label-letter-spacing=0.05em] - The tracking of the kind; none in scripts without capitals.
 * @cssprop [--claim-label-transform=uppercase] - The letters of the kind.
 * @cssprop [--claim-radius=0] - Corner radius.
 * @cssprop [--claim-rule-width=3px] - The rule above.
 * @cssprop [--claim-accent-color=--claim-color] - The rule above.
 * @cssprop [--claim-frame-width=1px] - The frame.
 * @cssprop [--claim-color-dark=--claim-color] - Text, in the dark scheme.
 * @cssprop [--claim-background-dark=--claim-background] - Background, in the dark scheme.
 * @cssprop [--claim-muted-color-dark=--claim-muted-color] - Secondary text, in the dark scheme.
 * @cssprop [--claim-link-color-dark=--claim-link-color] - Links, in the dark scheme.
 * @cssprop [--claim-rule-color-dark=--claim-rule-color] - Hairlines and the frame, in the dark scheme.
 * @cssprop [--claim-accent-color-dark=--claim-accent-color] - The rule above, in the dark scheme.
 * @cssprop [--claim-label-color-dark=--claim-label-color] - The kind of a statement, in the line above it, in the dark scheme.
 * @cssprop [--claim-line-height=1.45] - Running text.
 */
export abstract class ClaimElement<View extends object> extends AdoptableElement {
  /**
   * The time zone of times of the day in the dataset: an IANA name, such as `Europe/Kyiv`.
   *
   * @default 'UTC'
   */
  @property({ attribute: 'time-zone', converter: (value) => value ?? utc }) timeZone: string = utc;

  /** Puts the content on the page as schema.org JSON-LD, once however many elements show it; the value `false` means no. */
  @property({ attribute: 'json-ld', converter: booleanAttribute }) jsonLd = false;

  readonly #dataset = new ClaimConsumer(this);
  readonly #language = new PageLanguage(this);
  readonly #problems = new ProblemReporter(this);
  readonly #translation = new TranslationCheck();
  readonly #findArticle = articleInside(this);
  #articleInside: Problem | undefined;
  readonly #json = new JsonLd(this, () => this.#shown);
  protected locale: Locale | undefined;
  #hadDataset = false;
  #reading: Reading<View> = { problems: [] };
  /** The digests of the content that a server rendered, while that is still in the shadow root. */
  #prerendered: string | undefined;

  /** The attributes that name the records and the form of the content. */
  protected abstract get viewAttributes(): object;

  /** Looks up the records that the attributes name. */
  protected abstract read(context: ReadContext): Reading<View>;

  protected abstract template(view: View, locale: Locale): TemplateResult;

  /**
   * Returns the content as a schema.org JSON-LD document of `Claim`, `Quotation` and, if a claim has a reviewer’s verdict,
   * `ClaimReview` nodes; `null` if the element shows its fallback.
   */
  async toJsonLd(): Promise<JsonLdNode | null> {
    await this.updateComplete;
    return this.#json.document();
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = super.createRenderRoot();
    this.#prerendered = prerenderedDigest(root);
    // The root has the listener, because content that a server rendered has none of its own.
    root.addEventListener('click', (event) => this.clicked(event as MouseEvent));
    return root;
  }

  protected clicked(event: MouseEvent): void {
    followLink(event, this.index);
  }

  protected override willUpdate(): void {
    const { index } = this.#dataset;
    // The strings of a new language may have to be loaded: until then the words of the former one stay.
    const locale = index && (this.#language.locale(index, this.timeZone) ?? this.locale);
    this.locale = locale ?? undefined;
    this.#reading = index && locale ? this.#read({ index, locale }) : { problems: [] };
    const isPrerendered = this.#prerendered !== undefined;
    const isOutdated = isPrerendered && !this.#isCurrent();
    const isTranslated = !isPrerendered && this.#translation.isTranslated(this.renderRoot);
    if (isOutdated || isTranslated) {
      clearRoot(this);
      this.adoptOwnStyles(this.renderRoot as ShadowRoot);
      this.#prerendered = undefined;
    }
    this.#hadDataset ||= index !== null;
    this.#articleInside = this.#findArticle();
  }

  /** Compares the prerendered content with the records; while there is no dataset, with the attributes. */
  #isCurrent(): boolean {
    const [attributes, content] = this.#prerendered!.split('.');
    const { withdrawn, view = withdrawn } = this.#reading;
    if (this.locale) return view !== undefined && viewDigest(view, this.locale) === content;
    const isDatasetGone = this.#hadDataset && !this.#dataset.index;
    return !isDatasetGone && attributesDigest(this.viewAttributes, this.timeZone, this.#language.tag) === attributes;
  }

  /** Reads the records. If they cause an error, the error is reported and the element shows its fallback. */
  #read(context: ReadContext): Reading<View> {
    try {
      return this.read(context);
    } catch (error) {
      reportError(error);
      return { problems: [] };
    }
  }

  protected override render(): unknown {
    if (this.#prerendered !== undefined) return noChange;
    const { view, withdrawn } = this.#reading;
    const { locale } = this;
    const content = view ? this.template(view, locale!) : withdrawn && locale!.details!.withdrawn(withdrawn, locale!);
    if (content && !this.#articleInside) return content;
    // The browser shows the sentence only if the element has no fallback.
    return html`${content}<slot>${content ? nothing : locale?.strings.unavailable}</slot>`;
  }

  protected override updated(): void {
    if (this.#prerendered === undefined) this.noteContent();
    const problems = [
      ...this.#reading.problems,
      timeZoneProblem(this.timeZone),
      this.#articleInside,
      this.view && this.contentProblem(this.view),
    ];
    // A reader sees the words of a server without a dataset, too.
    const { problem } = this.#dataset;
    this.#problems.report(problemsOf(this.#prerendered === undefined ? problem : undefined, ...problems));
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#dataset.loading;
    await super.getUpdateComplete();
    await this.#language.loading;
    const complete = await super.getUpdateComplete();
    await this.#problems.reporting;
    return complete;
  }

  /** Returns what is wrong with the content that the page adds. */
  protected contentProblem(_view: View): Problem | undefined {
    return undefined;
  }

  /** Notes the content after a change that did not come from the template. */
  protected noteContent(): void {
    this.#translation.note(this.renderRoot);
  }

  protected reportProblem(problem: Problem): Promise<void> {
    return this.#problems.reportAlways(problem);
  }

  /** The content; `undefined` if the element shows its fallback. */
  protected get view(): View | undefined {
    return this.#reading.view;
  }

  /** The dataset; `null` while it is being loaded, and if there is none. */
  protected get index(): ClaimIndex | null {
    return this.#dataset.index;
  }

  get #shown(): Shown | undefined {
    const { index } = this.#dataset;
    const { records } = this.#reading;
    return index && records ? { index, ...records } : undefined;
  }
}
