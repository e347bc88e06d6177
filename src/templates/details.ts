import { html, nothing, type TemplateResult } from 'lit/html.js';

import { enDetails } from '../locales/en-details.js';
import * as views from '../view/details.js';
import type { Details, EvidenceView, ResponseView, ReviewView, WorkView } from '../view/details.js';
import { directionOf, type Locale } from '../view/locale.js';
import { punctuation } from '../view/punctuation.js';
import * as parts from './parts.js';

/** Joins the parts that are there with a middle dot. */
function inline(items: readonly unknown[]): unknown[] {
  return items
    .filter((item) => item !== undefined && item !== nothing)
    .map((item, order) => (order ? [' · ', item] : item));
}

const link = (href: string | undefined, words: unknown) =>
  href ? html`<a part="link" href=${href}>${words}</a>` : words;

/** The link to an archived copy. */
const archiveLink = (href: string | undefined, { strings }: Locale) => href && link(href, strings['detail-archived']);

/** A label of the interface with a colon, and the content after it. */
function labelled(label: string, content: unknown, { language }: Locale): unknown[] {
  return [label + punctuation(language).colon, content];
}

function work({ name, href, archive, publisher, date }: WorkView, language: string, locale: Locale): unknown[] {
  return inline([
    html`<cite part="work">${link(href, parts.datasetWords(name, language, locale))}</cite>`,
    publisher && parts.datasetWords(publisher, language, locale),
    date && parts.date(date, language, locale),
    archiveLink(archive, locale),
  ]);
}

/** Who asked when and how, and what an editor remarks. */
function asking(
  { asked, askedBy, deadline, how, note }: ResponseView,
  language: string,
  locale: Locale,
): parts.Optional {
  const { strings } = locale;
  const facts = inline([
    asked && labelled(strings['detail-asked'], parts.date(asked, language, locale), locale),
    askedBy && labelled(strings['detail-asked-by'], parts.datasetWords(askedBy.name, askedBy.language, locale), locale),
    how && parts.datasetWords(how, language, locale),
    deadline && labelled(strings['detail-deadline'], parts.date(deadline, language, locale), locale),
    note && parts.datasetWords(note, language, locale),
  ]);
  return facts.length ? html`<small part="asking">${facts}</small>` : nothing;
}

function responseRow(response: ResponseView, language: string, locale: Locale): TemplateResult {
  const { label, from, answer } = response;
  const words = answer && parts.datasetWords(answer.text, answer.language, locale);
  const name = words ? parts.introduction(from) : html`<b>${parts.datasetWords(from.name, from.language, locale)}</b>`;
  const content = html`<div part="relation">
    ${name}${link(answer?.href, words ?? nothing)} ${asking(response, language, locale)}
  </div>`;
  return parts.fact(label, content, locale);
}

function evidence(view: EvidenceView, language: string, locale: Locale): TemplateResult {
  const { label, by, kind, name, href, archive, publisher, accessed, note } = view;
  const facts = inline([
    labelled(kind, link(href, parts.datasetWords(name, language, locale)), locale),
    publisher && parts.datasetWords(publisher, language, locale),
    archiveLink(archive, locale),
    accessed && labelled(locale.strings['detail-accessed'], accessed, locale),
  ]);
  const remark = note
    ? html`<small part="relation-note">${parts.datasetWords(note, language, locale)}</small>`
    : nothing;
  const content = html`<div part="evidence">${by ? parts.introduction(by) : nothing}${facts} ${remark}</div>`;
  return parts.fact(label, content, locale);
}

function review(view: ReviewView, language: string, locale: Locale): TemplateResult {
  const { author, verdict, language: own, href, title, explanation, writers, date } = view;
  const { open, close } = punctuation(own);
  const around = { ...locale, language };
  const facts = inline([
    title && parts.datasetWords(title, own, around),
    explanation && parts.datasetWords(explanation, own, around),
    writers?.name,
    date && html`<span lang=${locale.language} dir=${directionOf(locale.language)}>${date}</span>`,
  ]);
  return html`<div part="review">
    ${parts.introduction(author)}${link(href, parts.datasetWords(open + verdict + close, own, around))}
    ${facts.length ? html`<small part="relation-note">${facts}</small>` : nothing}
  </div>`;
}

function responseItem(
  response: ResponseView,
  heading: (content: unknown) => unknown,
  language: string,
  locale: Locale,
): TemplateResult {
  const { label, from, answer } = response;
  const name = parts.datasetWords(from.name, from.language, locale);
  return html`<li part="statement">
    <div>
      <p part="kind">${label}</p>
      ${heading(answer ? parts.datasetWords(answer.text, answer.language, locale) : name)}
      ${answer ? parts.attributionLine(from, locale) : nothing}
    </div>
    <div>${asking(response, language, locale)}</div>
  </li>`;
}

export { enDetails };

/** The code of the details: the views with their templates. */
export const details: Details = {
  asOf: views.asOf,
  quotationDetails: views.quotationDetails,
  responsesTo: views.responsesTo,
  statementDetails: views.statementDetails,
  withdrawnView: views.withdrawnView,
  corrections({ corrections }, language, locale) {
    const { colon } = punctuation(locale.language);
    return corrections.map(
      ({ formatted, text }) =>
        html`<p part="correction"><b>${formatted + colon}</b>${parts.datasetWords(text, language, locale)}</p>`,
    );
  },
  reviewRow({ reviews }, language, locale) {
    if (!reviews.length) return nothing;
    const views = reviews.map((view) => review(view, language, locale));
    return parts.fact(locale.strings['detail-review'], views, locale, language);
  },
  responseRows: ({ responses }, language, locale) => responses.map((view) => responseRow(view, language, locale)),
  rows({ evidence: items, eventDate, work: view }, language, locale) {
    const { strings } = locale;
    return [
      eventDate ? parts.fact(strings['detail-event-date'], parts.date(eventDate, language, locale), locale) : nothing,
      view ? parts.fact(strings['detail-work'], work(view, language, locale), locale) : nothing,
      items.map((item) => evidence(item, language, locale)),
    ];
  },
  responseItems: (responses, heading, language, locale) =>
    responses.map((view) => responseItem(view, heading, language, locale)),
  translation({ translation }, locale) {
    if (!translation) return nothing;
    const { text, language, marks, by } = translation;
    const translator = by && parts.datasetWords(by.name, by.language, locale);
    return html`<p part="translation-label">
        ${translator ? labelled(locale.strings['detail-translation'], translator, locale) : locale.strings['detail-translation']}
      </p>
      <blockquote part="translation" lang=${parts.lang(language, locale)} dir=${parts.dir(language, locale)}>
        <p>${marks.open}${text}${marks.close}</p>
      </blockquote>`;
  },
  quotedWork: ({ work: view }, language, locale) =>
    view ? html`<p part="source">${work(view, language, locale)}</p>` : nothing,
  withdrawn({ formatted, text, language }, locale) {
    return html`<div part="withdrawn" class="surface" lang=${locale.language} dir=${directionOf(locale.language)}>
      <p><b>${formatted + punctuation(locale.language).colon}</b>${parts.datasetWords(text, language, locale)}</p>
    </div>`;
  },
};
