import { html, nothing, type TemplateResult } from 'lit/html.js';

import { fill } from '../locales/fill.js';
import type { HeadingLevel } from '../view/attributes.js';
import type { Attribution } from '../view/attribution.js';
import type { DateView } from '../view/dates.js';
import { directionOf, type Locale } from '../view/locale.js';
import { punctuation, type Punctuation } from '../view/punctuation.js';
import type { QuotationPart, QuotationView } from '../view/quotation-view.js';
import type { RepetitionView, StatementView, VerificationView } from '../view/statement.js';

/** A template, or `nothing` if it has no content. */
export type Optional = TemplateResult | typeof nothing;

/** The `lang` attribute of words, if the words around them are in another language. */
export function lang(language: string, around: Pick<Locale, 'language'>): string | typeof nothing {
  return language === around.language ? nothing : language;
}

/** The `dir` attribute of words, if the words around them are in another language. */
export function dir(language: string, around: Pick<Locale, 'language'>): string | typeof nothing {
  return language === around.language ? nothing : directionOf(language);
}

/** The dataset’s words inside a text of the interface. `dir` keeps words of the other direction in their own order. */
export function datasetWords(words: string, language: string, locale: Locale): TemplateResult | string {
  if (language === locale.language) return words;
  return html`<span lang=${language} dir=${directionOf(language)}>${words}</span>`;
}

/** The `dir` attribute of a name: right-to-left letters would otherwise reorder the words beside the name. */
function nameDir(name: string): string | typeof nothing {
  return /[\u0590-\u08ff\ufb1d-\ufeff\p{Bidi_Control}]/u.test(name) ? 'auto' : nothing;
}

/** A name with a colon, in front of the words that it introduces. */
export function introduction({ name, language }: Attribution): TemplateResult {
  return html`<b dir=${nameDir(name)}>${name + punctuation(language).colon}</b>`;
}

/**
 * The heading of a statement.
 *
 * @param language - The language of the content.
 * @param id - The id of the heading in its shadow root, if another element refers to it.
 */
export function heading(
  level: HeadingLevel,
  language: string,
  content: unknown,
  locale: Locale,
  id: string | typeof nothing = nothing,
): TemplateResult {
  const [langOf, dirOf] = [lang(language, locale), dir(language, locale)];
  switch (level) {
    case 2:
      return html`<h2 id=${id} part="heading" lang=${langOf} dir=${dirOf}>${content}</h2>`;
    case 3:
      return html`<h3 id=${id} part="heading" lang=${langOf} dir=${dirOf}>${content}</h3>`;
    case 4:
      return html`<h4 id=${id} part="heading" lang=${langOf} dir=${dirOf}>${content}</h4>`;
    case 5:
      return html`<h5 id=${id} part="heading" lang=${langOf} dir=${dirOf}>${content}</h5>`;
    case 6:
      return html`<h6 id=${id} part="heading" lang=${langOf} dir=${dirOf}>${content}</h6>`;
  }
}

function role({ role: words, language }: Attribution): Optional {
  return words ? html`<span part="role">${punctuation(language).comma + words}</span>` : nothing;
}

/** The line of attribution. */
export function attributionLine(attribution: Attribution, locale: Locale): TemplateResult {
  const { name, language } = attribution;
  return html`<p part="attribution" lang=${lang(language, locale)} dir=${dir(language, locale)}>
    <b part="claimant" dir=${nameDir(name)}>${name}</b>${role(attribution)}
  </p>`;
}

/** The line of attribution, as a slot that the page can fill. */
export function attributionSlot(attribution: Attribution, locale: Locale): TemplateResult {
  const { name, language } = attribution;
  return html`<p part="attribution" lang=${lang(language, locale)} dir=${dir(language, locale)}>
    <slot name="attribution"><b part="claimant" dir=${nameDir(name)}>${name}</b>${role(attribution)}</slot>
  </p>`;
}

/** A date, the words that it is inferred from, and how. */
export function date(
  { formatted, dateTime, inferredFrom, note }: DateView,
  datasetLanguage: string,
  locale: Locale,
): TemplateResult {
  const words = dateTime
    ? html`<time part="date" datetime=${dateTime}>${formatted}</time>`
    : html`<span part="date">${formatted}</span>`;
  if (!inferredFrom) return words;
  const basis = fill<TemplateResult | string>(locale.strings['inferred-from'], {
    words: datasetWords(inferredFrom, datasetLanguage, locale),
  });
  const reason = note ? html` <small part="date-note">${datasetWords(note, datasetLanguage, locale)}</small>` : nothing;
  return html`${words} <span part="date-basis">${basis}</span>${reason}`;
}

function quotationPart(part: QuotationPart, marks: Punctuation, around: string, locale: Locale): unknown {
  if (typeof part === 'string') return part;
  const inner = part.parts.map((nested) => quotationPart(nested, marks, around, locale));
  if (part.type === 'quotation') {
    return html`<q part="inner-quotation">${marks.innerOpen}${inner}${marks.innerClose}</q>`;
  }
  const { language, strings } = locale;
  const quotation = { language: around };
  return html`<span part=${part.type}
    ><span class="visually-hidden" lang=${lang(language, quotation)} dir=${dir(language, quotation)}
      >${strings[part.type]} </span
    >${inner}</span
  >`;
}

/** The words of a quotation with its marks. */
export function quotation({ parts, marks, language, article }: QuotationView, locale: Locale): TemplateResult {
  const words = parts.map((part) => quotationPart(part, marks, language, locale));
  return html`<blockquote
    part="quotation"
    lang=${lang(language, locale)}
    dir=${dir(language, locale)}
    cite=${article?.href ?? nothing}
  >
    <p><span class="hanging">${marks.open}</span>${words}${marks.close}</p>
  </blockquote>`;
}

/** The translation, the explanation of insertions, the corrections and the editor’s note of a quotation. */
export function quotationNotes(view: QuotationView, locale: Locale): unknown[] {
  const { hasInsertion, note, datasetLanguage, details } = view;
  const insertion = hasInsertion ? html`<p part="note">${locale.strings['insertion-note']}</p>` : nothing;
  return [
    details && locale.details?.translation(details, locale),
    insertion,
    details && locale.details?.corrections(details, datasetLanguage, locale),
    noteLine(note, datasetLanguage, locale),
  ];
}

function speakerLine({ name, role: words, language }: Attribution, locale: Locale): TemplateResult {
  const { comma, colon } = punctuation(language);
  const speaker = (words ? name + comma + words : name) + colon;
  return html`<p part="speaker" lang=${lang(language, locale)} dir=${dir(language, locale)}>${speaker}</p>`;
}

/** The quotations of a statement, each with its notes; with its speaker, if that is not the one of the statement. */
export function quotations({ quotations: views }: StatementView, locale: Locale): unknown[] {
  return views.flatMap((view) => [
    view.namesSpeaker ? speakerLine(view.speaker, locale) : nothing,
    quotation(view, locale),
    ...quotationNotes(view, locale),
  ]);
}

/** An editor’s note. */
export function noteLine(note: string | undefined, language: string, locale: Locale): Optional {
  if (!note) return nothing;
  const { colon } = punctuation(locale.language);
  return html`<p part="note"><b>${locale.strings.note + colon}</b>${datasetWords(note, language, locale)}</p>`;
}

/**
 * A row of a list of facts.
 *
 * @param language - The language of the fact, if it is in the dataset’s words.
 */
export function fact(label: string, content: unknown, locale: Locale, language = locale.language): TemplateResult {
  return html`<dt part="fact-label">${label}</dt>
    <dd part="fact" lang=${lang(language, locale)} dir=${dir(language, locale)}>${content}</dd>`;
}

/** The date of a statement. */
export function dateFact({ date: view, language }: StatementView, locale: Locale): TemplateResult {
  const { strings } = locale;
  return fact(strings.date, view ? date(view, language, locale) : strings['not-stated'], locale);
}

/** Who checked a statement, and when. */
function checkedBy({ by, date: view }: VerificationView, language: string, locale: Locale): unknown {
  const name = by && datasetWords(by.name, by.language, locale);
  const day = view && date(view, language, locale);
  return [name, day].map((fact) => (fact ? [' · ', fact] : nothing));
}

/** The verification of a statement. */
export function verificationFact({ verification, language }: StatementView, locale: Locale): Optional {
  if (!verification) return nothing;
  const { status, method } = verification;
  const how = method && html`<small part="method">${datasetWords(method, language, locale)}</small>`;
  return html`<dt part="fact-label">${locale.strings.verification}</dt>
    <dd part="fact">
      <span part="verification">${status}</span>${checkedBy(verification, language, locale)} ${how ?? nothing}
    </dd>`;
}

// A paragraph, because minifiers remove the white space between words in a `div` (https://github.com/wilsonzlin/minify-html#whitespace).
function repetition({ claimants, date: view, wording }: RepetitionView, language: string, locale: Locale): unknown {
  const day = view ? [' · ', date(view, language, locale)] : nothing;
  const name = datasetWords(claimants.name, claimants.language, locale);
  if (!wording) return html`<p part="repetition">${name}${day}</p>`;
  return html`<p part="repetition">${introduction(claimants)}${datasetWords(wording, language, locale)}${day}</p>`;
}

/** The later occasions on which a claim was made. */
export function repetitionFact({ repetitions, language }: StatementView, locale: Locale): Optional {
  if (!repetitions.length) return nothing;
  const label = locale.strings['also-said'];
  return fact(
    label,
    repetitions.map((view) => repetition(view, language, locale)),
    locale,
  );
}

/**
 * The part of a claim that another claim is about.
 *
 * @param language - The language of the dataset.
 * @param around - The language of the words around it.
 */
export function relationPart(part: string | undefined, language: string, around: string, locale: Locale): Optional {
  if (!part) return nothing;
  const words = { part: datasetWords(part, language, locale) };
  const outer = { language: around };
  return html`<small part="relation-part" lang=${lang(locale.language, outer)} dir=${dir(locale.language, outer)}
    >${fill<TemplateResult | string>(locale.strings['relation-part'], words)}</small
  >`;
}

/** The verdicts of reviewers on a statement. */
export function reviewFact({ details, language }: StatementView, locale: Locale): unknown {
  return details && locale.details?.reviewRow(details, language, locale);
}

/** The corrections of a statement, the latest first. */
export function correctionLines({ details, language }: StatementView, locale: Locale): unknown {
  return details && locale.details?.corrections(details, language, locale);
}

/** The rows that say who was asked about a statement. */
export function responseFacts({ details, language }: StatementView, locale: Locale): unknown {
  return details && locale.details?.responseRows(details, language, locale);
}

/** The rows of the details of a statement. */
export function detailFacts({ details, language }: StatementView, locale: Locale): unknown {
  return details && locale.details?.rows(details, language, locale);
}

/** The outlets that reported a statement. */
export function outletFact({ reportedBy }: StatementView, locale: Locale): Optional {
  if (!reportedBy) return nothing;
  return fact(locale.strings['reported-by'], reportedBy.name, locale, reportedBy.language);
}
