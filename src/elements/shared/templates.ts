import { html, nothing, type TemplateResult } from 'lit';

import { en } from '../../locales/en.js';
import type { Attribution } from '../../view/attribution.js';
import type { DateView } from '../../view/dates.js';
import type { QuotationPart, QuotationView } from '../../view/quotation-view.js';
import type { ReviewView, StatementView } from '../../view/claim-view.js';
import type { QuotationMarks } from '../../view/quotation-marks.js';

/** Name and role of whoever said something. */
export function attributionTemplate({ name, role }: Attribution): TemplateResult {
  return html`<b part="claimant">${name}</b>${role ? html`<span part="role">, ${role}</span>` : nothing}`;
}

/** A date, and on what it rests where it is inferred. */
export function dateTemplate({ label, dateTime, inferred }: DateView): TemplateResult {
  const date = dateTime
    ? html`<time part="date" datetime=${dateTime}>${label}</time>`
    : html`<span part="date">${label}</span>`;
  return html`${date}${inferred ? html` <span part="date-basis">(${inferred})</span>` : nothing}`;
}

function quotationPart(part: QuotationPart, marks: QuotationMarks): unknown {
  if (typeof part === 'string') return part;
  const inner = part.parts.map((nested) => quotationPart(nested, marks));
  return part.type === 'quotation'
    ? html`<q part="inner-quotation">${marks.innerOpen}${inner}${marks.innerClose}</q>`
    : html`<span part="insertion"><span class="unseen" lang=${en.language}>${en.insertion} </span>${inner}</span>`;
}

/** The words of a quotation with its marks, as a block. */
export function quotationTemplate({ parts, marks, language, article }: QuotationView): TemplateResult {
  return html`<blockquote part="quotation" lang=${language} dir="auto" cite=${article.href ?? nothing}>
    <p><span class="hanging">${marks.open}</span>${parts.map((part) => quotationPart(part, marks))}${marks.close}</p>
  </blockquote>`;
}

/** What a reader must know of a quotation to read it right. */
export function quotationNotes({ hasInsertion, note, article }: QuotationView): TemplateResult {
  return html`${hasInsertion ? html`<p part="note">${en.insertionNote}</p>` : nothing}${noteTemplate(note, article.language)}`;
}

/** An editor’s remark, if there is one. */
export function noteTemplate(note: string | undefined, language: string): TemplateResult | typeof nothing {
  return note ? html`<p part="note"><b>${en.note}:</b> <span lang=${language}>${note}</span></p>` : nothing;
}

/** A row of a list of facts; with a language where the fact is in the dataset’s words. */
export function factTemplate(label: string, content: unknown, language?: string): TemplateResult {
  return html`<dt part="fact-label">${label}</dt>
    <dd part="fact" lang=${language ?? nothing}>${content}</dd>`;
}

/** When a statement was made. */
export function dateFact({ date }: StatementView): TemplateResult {
  return factTemplate(en.date, date ? dateTemplate(date) : en.notStated);
}

/** Whether a statement was checked. */
export function verificationFact({ verification }: StatementView): TemplateResult {
  return factTemplate(en.verification, html`<span part="verification">${verification}</span>`);
}

/** A verdict on a statement, in the reviewer’s words. */
function reviewTemplate({ author, verdict, href }: ReviewView): TemplateResult {
  const words = en.quoted(verdict);
  return html`<div part="review">
    <b>${author}:</b> ${href ? html`<a part="link" href=${href}>${words}</a>` : words}
  </div>`;
}

/** The verdicts on a statement, where there are any. */
export function reviewFact({ reviews, language }: StatementView): TemplateResult | typeof nothing {
  return reviews.length ? factTemplate(en.review, reviews.map(reviewTemplate), language) : nothing;
}

/** What was changed in a statement after it was published, where anything was. */
export function correctionTemplate({ correction, language }: StatementView): TemplateResult | typeof nothing {
  if (!correction) return nothing;
  const { label, text } = correction;
  return html`<p part="correction"><b>${label}:</b> <span lang=${language}>${text}</span></p>`;
}

/** Through whom a statement came, where it did not come first hand. */
export function outletFact({ reportedBy, language }: StatementView): TemplateResult | typeof nothing {
  return reportedBy ? factTemplate(en.reportedBy, reportedBy, language) : nothing;
}
