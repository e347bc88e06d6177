import { html, nothing, type TemplateResult } from 'lit';

import { fill } from '../../locales/fill.js';
import type { Attribution } from '../../view/attribution.js';
import type { DateView } from '../../view/dates.js';
import { directionOf, type Locale } from '../../view/locale.js';
import { punctuation, type Punctuation } from '../../view/punctuation.js';
import type { QuotationPart, QuotationView } from '../../view/quotation-view.js';
import type { ReviewView, StatementView } from '../../view/claim-view.js';

/** Words of the dataset among words of the interface: each keeps its own order where the two run against each other. */
export function foreign(words: string, language: string): TemplateResult {
  return html`<span lang=${language} dir=${directionOf(language)}>${words}</span>`;
}

/** A name, or several. */
export function nameTemplate({ name, language }: Attribution): TemplateResult {
  return foreign(name, language);
}

/** A name before what it says. */
export function introduction({ name, language }: Attribution): TemplateResult {
  return html`<b>${name}${punctuation(language).colon}</b>`;
}

function roleTemplate({ role, language }: Attribution): TemplateResult | typeof nothing {
  return role ? html`<span part="role">${punctuation(language).comma}${role}</span>` : nothing;
}

/** The line that says who said something, with the role. */
export function attributionLine(attribution: Attribution): TemplateResult {
  const { name, language } = attribution;
  return html`<p part="attribution" lang=${language} dir=${directionOf(language)}>
    <b part="claimant">${name}</b>${roleTemplate(attribution)}
  </p>`;
}

/** The same, in a slot of the element. */
export function attributionSlot(attribution: Attribution): TemplateResult {
  const { name, language } = attribution;
  return html`<p part="attribution" lang=${language} dir=${directionOf(language)}>
    <slot name="attribution"><b part="claimant">${name}</b>${roleTemplate(attribution)}</slot>
  </p>`;
}

/** A date, and on what it rests where it is inferred. */
export function dateTemplate(
  { label, dateTime, inferredFrom }: DateView,
  datasetLanguage: string,
  { strings }: Locale,
): TemplateResult {
  const date = dateTime
    ? html`<time part="date" datetime=${dateTime}>${label}</time>`
    : html`<span part="date">${label}</span>`;
  if (!inferredFrom) return date;
  const basis = fill<unknown>(strings['inferred-from'], { words: foreign(inferredFrom, datasetLanguage) });
  return html`${date} <span part="date-basis">${basis}</span>`;
}

function quotationPart(part: QuotationPart, marks: Punctuation, locale: Locale): unknown {
  if (typeof part === 'string') return part;
  const inner = part.parts.map((nested) => quotationPart(nested, marks, locale));
  if (part.type === 'quotation') {
    return html`<q part="inner-quotation">${marks.innerOpen}${inner}${marks.innerClose}</q>`;
  }
  const { language, strings } = locale;
  return html`<span part="insertion"
    ><span class="unseen" lang=${language} dir=${directionOf(language)}>${strings.insertion} </span>${inner}</span
  >`;
}

/** The words of a quotation with its marks, as a block. */
export function quotationTemplate({ parts, marks, language, article }: QuotationView, locale: Locale): TemplateResult {
  return html`<blockquote
    part="quotation"
    lang=${language}
    dir=${directionOf(language)}
    cite=${article.href ?? nothing}
  >
    <p>
      <span class="hanging">${marks.open}</span>${parts.map((part) => quotationPart(part, marks, locale))}${marks.close}
    </p>
  </blockquote>`;
}

/** What a reader must know of a quotation to read it right. */
export function quotationNotes({ hasInsertion, note, article }: QuotationView, locale: Locale): TemplateResult {
  const insertion = hasInsertion ? html`<p part="note">${locale.strings['insertion-note']}</p>` : nothing;
  return html`${insertion}${noteTemplate(note, article.language, locale)}`;
}

/** A paragraph in words of the dataset, after a label of the interface. */
function labelled(
  part: 'correction' | 'note',
  label: string,
  words: string,
  language: string,
  locale: Locale,
): TemplateResult {
  return html`<p part=${part}>
    <b>${label}${punctuation(locale.language).colon}</b
    ><span lang=${language} dir=${directionOf(language)}>${words}</span>
  </p>`;
}

/** An editor’s remark, if there is one. */
export function noteTemplate(
  note: string | undefined,
  language: string,
  locale: Locale,
): TemplateResult | typeof nothing {
  return note ? labelled('note', locale.strings.note, note, language, locale) : nothing;
}

/** A row of a list of facts; with a language where the fact is in the dataset’s words. */
export function factTemplate(label: string, content: unknown, language?: string): TemplateResult {
  const direction = language && directionOf(language);
  return html`<dt part="fact-label">${label}</dt>
    <dd part="fact" lang=${language ?? nothing} dir=${direction ?? nothing}>${content}</dd>`;
}

/** When a statement was made. */
export function dateFact({ date, language }: StatementView, locale: Locale): TemplateResult {
  const { strings } = locale;
  return factTemplate(strings.date, date ? dateTemplate(date, language, locale) : strings['not-stated']);
}

/** Whether a statement was checked. */
export function verificationFact({ verification }: StatementView, { strings }: Locale): TemplateResult {
  return html`<dt part="fact-label">${strings.verification}</dt>
    <dd part="fact"><span part="verification">${verification}</span></dd>`;
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
export function reviewFact({ reviews, language }: StatementView, { strings }: Locale): TemplateResult | typeof nothing {
  return reviews.length ? factTemplate(strings.review, reviews.map(reviewTemplate), language) : nothing;
}

/** What was changed in a statement after it was published, where anything was. */
export function correctionTemplate(
  { correction, language }: StatementView,
  locale: Locale,
): TemplateResult | typeof nothing {
  if (!correction) return nothing;
  const { label, text } = correction;
  return labelled('correction', label, text, language, locale);
}

/** Through whom a statement came, where it did not come first hand. */
export function outletFact({ reportedBy }: StatementView, { strings }: Locale): TemplateResult | typeof nothing {
  return reportedBy ? factTemplate(strings['reported-by'], reportedBy.name, reportedBy.language) : nothing;
}
