import { html, nothing, type TemplateResult } from 'lit/html.js';

import { enDetails } from '../locales/en-details.js';
import { fill } from '../locales/fill.js';
import * as views from '../view/details.js';
import type { DateView } from '../view/dates.js';
import type {
  Details,
  EvidenceView,
  ResponseView,
  ReviewView,
  StatementDetails,
  WithdrawnView,
  WorkView,
} from '../view/details.js';
import type { Locale } from '../view/locale.js';
import * as parts from './parts.js';

const { datasetWords, inline, inlineNote, labelled } = parts;

const link = (href: string | undefined, words: unknown) =>
  href ? html`<a part="link" href=${href}>${words}</a>` : words;

/** The link to an archived copy, with the name of the work for readers who come to the link alone. */
function archiveLink(href: string | undefined, name: string, language: string, locale: Locale): unknown {
  const words = labelled('', datasetWords(name, language, locale), locale);
  return href && link(href, html`${locale.strings['detail-archived']}<span class="visually-hidden">${words}</span>`);
}

/** A date, and how an editor inferred it. */
const dated = (view: DateView | undefined, language: string, locale: Locale) =>
  view && inline([parts.date(view, language, locale), view.note && inlineNote(view.note, language, locale)]);

function work({ name, href, archive, publisher, date }: WorkView, language: string, locale: Locale): unknown[] {
  return inline([
    name && html`<cite part="work">${link(href, datasetWords(name, language, locale))}</cite>`,
    publisher && datasetWords(publisher, language, locale),
    dated(date, language, locale),
    archiveLink(archive, name, language, locale),
  ]);
}

/** How they were asked, by whom and until when. */
function asking({ askedBy, deadline, how }: ResponseView, language: string, locale: Locale): unknown[] {
  const { strings } = locale;
  return [
    how && datasetWords(how, language, locale),
    deadline && labelled(strings['detail-deadline'], dated(deadline, language, locale), locale),
    askedBy && labelled(strings['detail-asked-by'], parts.named(askedBy, locale), locale),
  ];
}

/** Writes a statement of a label and further content. */
type Write = (label: unknown, content: unknown) => unknown;

/** A response that is no claim. No colon follows the name, because there are no words. */
function response(view: ResponseView, language: string, locale: Locale, write: Write): unknown {
  const { label, from, asked, note } = view;
  const day = asked && html`<span part="asked">${parts.date(asked, language, locale)}</span>`;
  // A name in the type of a statement, and no words after it, is neither a paragraph nor a heading.
  const name = html`<div part="heading" lang=${parts.lang(language, locale)} dir=${parts.dir(language, locale)}>
    <span class="lead">${parts.claimant(from, { ...locale, language })}</span>
  </div>`;
  return write(
    parts.labelLine(label, day ?? nothing),
    html`${name} ${parts.sourceLine(asking(view, language, locale))} ${parts.noteLine(asked?.note, language, locale)}
    ${parts.noteLine(note, language, locale)}`,
  );
}

/** The row with the date and the way of a question. A claim of the card shows the answer. */
function askedRow(view: ResponseView, language: string, locale: Locale): TemplateResult {
  const { from, asked, note } = view;
  const facts = inline([
    parts.named(from, locale),
    dated(asked, language, locale),
    ...asking(view, language, locale),
    note && inlineNote(note, language, locale),
  ]);
  return parts.fact(locale.strings['detail-asked'], [facts], locale);
}

function checkOf(
  { status, by, date, method }: NonNullable<StatementDetails['check']>,
  language: string,
  locale: Locale,
): unknown[] {
  const facts = inline([status, by && parts.named(by, locale), dated(date, language, locale)]);
  return [facts, method ? html`<p part="method">${datasetWords(method, language, locale)}</p>` : nothing];
}

function evidence(view: EvidenceView, language: string, locale: Locale): TemplateResult {
  const { bearings, kind, name, href, archive, publisher, accessed, note } = view;
  return html`<p part="evidence">
    ${inline([
      labelled(kind, link(href, datasetWords(name, language, locale)), locale),
      publisher && datasetWords(publisher, language, locale),
      archiveLink(archive, name, language, locale),
      accessed && labelled(locale.strings['detail-accessed'], accessed, locale),
      ...bearings.map(({ label, by }) => labelled(label, parts.named(by, locale), locale)),
      note && inlineNote(note, language, locale),
    ])}
  </p>`;
}

function review(view: ReviewView, locale: Locale): TemplateResult {
  const { author, verdict, language, href, title, explanation, writers, date } = view;
  const { open, close } = locale.writing.punctuation(language);
  return html`<p part="review">
    ${inline([
      link(href, [parts.introduction(author, locale), datasetWords(open + verdict + close, language, locale)]),
      title && datasetWords(title, language, locale),
      explanation && datasetWords(explanation, language, locale),
      writers && parts.named(writers, locale),
      date,
    ])}
  </p>`;
}

function withdrawn({ formatted, text, language }: WithdrawnView, locale: Locale, write: Write): unknown {
  return write(parts.labelLine(formatted), html`<p part="withdrawn">${datasetWords(text, language, locale)}</p>`);
}

export { enDetails };

/** The code of the details: the views with their templates. */
export const details: Details = {
  citing: ([first, ...others], locale) =>
    others.reduce<unknown>(
      (source, outlet) => fill<unknown>(locale.strings['detail-citing'], { name: parts.named(outlet, locale), source }),
      parts.named(first!, locale),
    ),
  part: (part, language, locale) =>
    fill<unknown>(locale.strings['detail-relation-part'], { part: datasetWords(part, language, locale) }),
  answersTo: views.answersTo,
  asOf: views.asOf,
  quotationDetails: views.quotationDetails,
  responsesTo: views.responsesTo,
  statementDetails: views.statementDetails,
  withdrawnView: views.withdrawnView,
  workView: views.workView,
  correction({ corrections: [latest] }, language, locale) {
    if (!latest) return nothing;
    return parts.remark('correction', latest.formatted, latest.text, language, locale);
  },
  work: ({ work: view }, language, locale) => view && work(view, language, locale),
  workFact: ({ work: view }, language, locale) =>
    view ? [parts.fact(locale.strings['detail-work'], [work(view, language, locale)], locale)] : [],
  responses: (responses, language, locale, write) =>
    responses.map((view) =>
      'text' in view ? withdrawn(view, locale, write) : response(view, language, locale, write),
    ),
  responseFacts: ({ responses }, locale) =>
    responses.map(({ label, from }) => parts.fact(label, [parts.named(from, locale)], locale)),
  rows({ eventDate, check, evidence: items, answeredByClaims, reviews, corrections }, language, locale) {
    const { strings } = locale;
    const row = (label: string, facts: readonly unknown[]) =>
      facts.length ? parts.fact(label, facts, locale) : nothing;
    const event = dated(eventDate, language, locale);
    return [
      event ? row(strings['detail-event-date'], [event]) : nothing,
      check ? row(strings.verification, [checkOf(check, language, locale)]) : nothing,
      row(
        strings['detail-evidence'],
        items.map((item) => evidence(item, language, locale)),
      ),
      answeredByClaims.map((view) => askedRow(view, language, locale)),
      row(
        strings['detail-review'],
        reviews.map((view) => review(view, locale)),
      ),
      corrections.slice(1).map(({ formatted, text }) => row(formatted, [datasetWords(text, language, locale)])),
    ].filter((content) => content !== nothing);
  },
  versions(words, { details: view }, locale) {
    const { formatted, text, language, marks, by } = view!.translation!;
    const { strings } = locale;
    return html`<div part="versions">
      <div>${parts.labelLine(strings['detail-original'], html`<span part="language">${formatted}</span>`)}${words}</div>
      <div>
        ${parts.labelLine(
          strings['detail-translation'],
          by ? html`<span part="translator">${parts.named(by, locale)}</span>` : nothing,
        )}
        ${parts.quotedWords(text, marks, language, undefined, locale)}
      </div>
    </div>`;
  },
  withdrawn(view, locale) {
    return html`<div class="surface" lang=${locale.language} dir=${locale.writing.directionOf(locale.language)}>
      ${withdrawn(view, locale, (label, content) => [label, content])} ${parts.footer(undefined)}
    </div>`;
  },
};
