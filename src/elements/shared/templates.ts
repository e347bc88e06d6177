import { html, nothing, type TemplateResult } from 'lit';

import { fill } from '../../locales/fill.js';
import type { Attribution } from '../../view/attribution.js';
import type { DateView } from '../../view/dates.js';
import { directionOf, type Locale } from '../../view/locale.js';
import { punctuation, type Punctuation } from '../../view/punctuation.js';
import type { QuotationPart, QuotationView } from '../../view/quotation-view.js';
import type { ReviewView, StatementView } from '../../view/claim-view.js';
import { fixedPart, fixedText } from './whole-template.js';

/** The attributes of words in a language, where that is not the language around them. */
export function inLanguage(language: string, around: Pick<Locale, 'language'>): TemplateResult {
  return language === around.language ? html`` : html` lang=${language} dir=${directionOf(language)}`;
}

/**
 * The attributes of an element’s surface, which are parts of its template: they are the same for all that speak a
 * language.
 */
export function surface({ language }: Locale, names = 'surface'): TemplateResult {
  return fixedPart(` class="${names}" lang="${language}" dir="${directionOf(language)}"`);
}

/** Words of the dataset among words of the interface: each keeps its own order where the two run against each other. */
export function foreign(words: string, language: string, locale: Locale): TemplateResult | string {
  return language === locale.language ? words : html`<span${inLanguage(language, locale)}>${words}</span>`;
}

/** A text of the interface with its gaps filled in. */
export function filled(text: string, values: Readonly<Record<string, TemplateResult | string>>): unknown {
  const words = fill<TemplateResult | string>(text, values);
  return words.every((word) => typeof word === 'string') ? words.join('') : words;
}

/** Sets a name that has letters written from right to left apart from what stands beside it, which would change places. */
function apart(name: string): TemplateResult {
  return /[\u0590-\u08ff\ufb1d-\ufeff\p{Bidi_Control}]/u.test(name) ? html` dir="auto"` : html``;
}

/** A name before what it says. */
export function introduction({ name, language }: Attribution): TemplateResult {
  return html`<b${apart(name)}>${name + punctuation(language).colon}</b>`;
}

function attributionWords({ name, role, language }: Attribution): TemplateResult {
  const roles = role ? html`<span part="role">${punctuation(language).comma + role}</span>` : nothing;
  return html`<b part="claimant" ${apart(name)}>${name}</b>${roles}`;
}

/** The line that says who said something, with the role. */
export function attributionLine(attribution: Attribution, locale: Locale): TemplateResult {
  return html`<p part="attribution" ${inLanguage(attribution.language, locale)}>${attributionWords(attribution)}</p>`;
}

/** The same, in a slot of the element. */
export function attributionSlot(attribution: Attribution, locale: Locale): TemplateResult {
  return html`<p part="attribution" ${inLanguage(attribution.language, locale)}>
    <slot name="attribution">${attributionWords(attribution)}</slot>
  </p>`;
}

/** A date, and on what it rests where it is inferred. */
export function dateTemplate(
  { label, dateTime, inferredFrom }: DateView,
  datasetLanguage: string,
  locale: Locale,
): TemplateResult {
  const date = dateTime
    ? html`<time part="date" datetime=${dateTime}>${label}</time>`
    : html`<span part="date">${label}</span>`;
  if (!inferredFrom) return date;
  const words = foreign(inferredFrom, datasetLanguage, locale);
  return html`${date} <span part="date-basis">${filled(locale.strings['inferred-from'], { words })}</span>`;
}

function quotationPart(part: QuotationPart, marks: Punctuation, around: string, locale: Locale): unknown {
  if (typeof part === 'string') return part;
  const inner = part.parts.map((nested) => quotationPart(nested, marks, around, locale));
  if (part.type === 'quotation') {
    return html`<q part="inner-quotation">${marks.innerOpen}${inner}${marks.innerClose}</q>`;
  }
  const { language, strings } = locale;
  return html`<span part="insertion"
    ><span class="unseen" ${inLanguage(language, { language: around })}>${fixedText(strings.insertion)} </span
    >${inner}</span
  >`;
}

/** The words of a quotation with its marks, as a block. */
export function quotationTemplate({ parts, marks, language, article }: QuotationView, locale: Locale): TemplateResult {
  const cite = article.href ? html` cite=${article.href}` : html``;
  return html`<blockquote part="quotation" ${inLanguage(language, locale)}${cite}>
    <p>
      <span class="hanging">${marks.open}</span
      >${parts.map((part) => quotationPart(part, marks, language, locale))}${marks.close}
    </p>
  </blockquote>`;
}

/** The words of a quotation, and what a reader must know to read them right. */
export function quotationWithNotes(quotation: QuotationView, locale: Locale): TemplateResult {
  return html`${quotationTemplate(quotation, locale)}${quotationNotes(quotation, locale)}`;
}

/** What a reader must know of a quotation to read it right. */
export function quotationNotes({ hasInsertion, note, article }: QuotationView, locale: Locale): TemplateResult {
  const insertion = hasInsertion ? html`<p part="note">${fixedText(locale.strings['insertion-note'])}</p>` : nothing;
  return html`${insertion}${noteTemplate(note, article.language, locale)}`;
}

/** Words of the dataset after a label of the interface. */
function labelled(label: string, words: string, language: string, locale: Locale): TemplateResult {
  const { colon } = punctuation(locale.language);
  return html`<b>${fixedText(label + colon)}</b><span${inLanguage(language, locale)}>${words}</span>`;
}

/** An editor’s remark, if there is one. */
export function noteTemplate(
  note: string | undefined,
  language: string,
  locale: Locale,
): TemplateResult | typeof nothing {
  return note ? html`<p part="note">${labelled(locale.strings.note, note, language, locale)}</p>` : nothing;
}

/** A row of a list of facts; with a language where the fact is in the dataset’s words. */
export function factTemplate(
  label: TemplateResult | string,
  content: unknown,
  attributes: TemplateResult = html``,
): TemplateResult {
  return html`<dt part="fact-label">${label}</dt>
    <dd part="fact" ${attributes}>${content}</dd>`;
}

/** When a statement was made. */
export function dateFact({ date, language }: StatementView, locale: Locale): TemplateResult {
  const { strings } = locale;
  return factTemplate(
    fixedText(strings.date),
    date ? dateTemplate(date, language, locale) : fixedText(strings['not-stated']),
  );
}

/** Whether a statement was checked. */
export function verificationFact({ verification }: StatementView, { strings }: Locale): TemplateResult {
  return factTemplate(fixedText(strings.verification), html`<span part="verification">${verification}</span>`);
}

/** A verdict on a statement, in the reviewer’s words. */
function reviewTemplate({ author, verdict, href }: ReviewView): TemplateResult {
  const { open, close } = punctuation(author.language);
  const words = open + verdict + close;
  return html`<div part="review">
    ${introduction(author)}${href ? html`<a part="link" href=${href}>${words}</a>` : words}
  </div>`;
}

/** The verdicts on a statement, where there are any. */
export function reviewFact({ reviews, language }: StatementView, locale: Locale): TemplateResult | typeof nothing {
  if (!reviews.length) return nothing;
  return factTemplate(fixedText(locale.strings.review), reviews.map(reviewTemplate), inLanguage(language, locale));
}

/** What was changed in a statement after it was published, where anything was. */
export function correctionTemplate(
  { correction, language }: StatementView,
  locale: Locale,
): TemplateResult | typeof nothing {
  if (!correction) return nothing;
  return html`<p part="correction">${labelled(correction.label, correction.text, language, locale)}</p>`;
}

/** Through whom a statement came, where it did not come first hand. */
export function outletFact({ reportedBy }: StatementView, locale: Locale): TemplateResult | typeof nothing {
  if (!reportedBy) return nothing;
  return factTemplate(
    fixedText(locale.strings['reported-by']),
    reportedBy.name,
    inLanguage(reportedBy.language, locale),
  );
}
