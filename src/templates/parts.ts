import { html, nothing, type TemplateResult } from 'lit/html.js';

import { fill } from '../locales/fill.js';
import type { HeadingLevel } from '../view/attributes.js';
import { listOf, type Attribution } from '../view/attribution.js';
import type { RelatedClaim } from '../view/claim-card.js';
import type { DateView } from '../view/dates.js';
import type { AsOf } from '../view/details.js';
import { grouped } from '../view/grouped.js';
import { directionOf } from '../view/direction.js';
import type { Locale } from '../view/locale.js';
import { punctuation, type Punctuation } from '../view/punctuation.js';
import type { QuotationPart, QuotationView } from '../view/quotation-view.js';
import type { RepetitionView, StatementView, VerificationView } from '../view/statement.js';

/** A template, or `nothing` if it has no content. */
export type Optional = TemplateResult | typeof nothing;

/** The language of the words around. */
type Around = Pick<Locale, 'language'>;

/** The `lang` attribute of words, if the words around them are in another language. */
export function lang(language: string, around: Around): string | typeof nothing {
  return language === around.language ? nothing : language;
}

/** The `dir` attribute of words, if the words around them are in another language. */
export function dir(language: string, around: Around): string | typeof nothing {
  return language === around.language ? nothing : directionOf(language);
}

/** Words inside a text of another language. `dir` keeps words of the other direction in their own order. */
export function datasetWords<T>(words: T, language: string, around: Around): TemplateResult | T {
  if (language === around.language) return words;
  return html`<span lang=${language} dir=${directionOf(language)}>${words}</span>`;
}

/** Joins the items that are there with a middle dot. */
export function inline(items: readonly unknown[]): unknown[] {
  return items.filter((item) => item && item !== nothing).map((item, order) => (order ? [' · ', item] : item));
}

/** A label with a colon, and the content after it. */
export function labelled(label: string, content: unknown, { language }: Around): unknown[] {
  return [label + punctuation(language).colon, content];
}

/**
 * Words in an element, and after it the space that they end with: minifiers drop a space at the end of an element, and keep
 * one between two inline elements.
 */
function spaced(write: (end: string) => TemplateResult, sign: string): unknown[] {
  const end = sign.trimEnd();
  return [write(end), sign.slice(end.length)];
}

/** Isolates a name or a role if its letters, or those around it, run from right to left: the browser would reorder both. */
function isolated(name: string, language: string): unknown {
  const isMixed = /[\u0590-\u08ff\ufb1d-\ufeff\p{Bidi_Control}]/u.test(name) || directionOf(language) === 'rtl';
  return isMixed ? html`<bdi>${name}</bdi>` : name;
}

/** The names of sources. */
function namesOf({ name, names, language }: Attribution): unknown {
  if (!names) return isolated(name, language);
  return listOf(names, language).map(({ type, value }) => (type === 'element' ? isolated(value, language) : value));
}

/** The role of a source, with the comma before it. */
function roleOf({ role, language }: Attribution): unknown[] {
  return role ? [punctuation(language).comma, isolated(role, language)] : [];
}

/** The names of sources, and the role of a single one, inside a text. */
export function named(attribution: Attribution, around: Around): unknown {
  const { language } = attribution;
  return datasetWords([namesOf(attribution), ...roleOf(attribution)], language, around);
}

/** A name with a colon, in front of the words that it introduces. */
export function introduction(attribution: Attribution, around: Around): unknown[] {
  return [named(attribution, around), punctuation(attribution.language).colon];
}

/** The names of sources and the role of a single one, each with its part name. */
export function claimant(attribution: Attribution, around: Around): TemplateResult | unknown[] {
  const { role, language } = attribution;
  const name = html`<span part="claimant">${namesOf(attribution)}</span>`;
  return datasetWords([name, role ? html`<span part="role">${roleOf(attribution)}</span>` : nothing], language, around);
}

/** The line above a statement: its kind, and what follows that. */
export function labelLine(
  kind: unknown,
  rest: unknown = nothing,
  id: string | typeof nothing = nothing,
): TemplateResult {
  return html`<p part="label">
    <b id=${id} part="kind">${kind}</b>${rest === nothing ? rest : html`<span class="separator">. </span>${rest}`}
  </p>`;
}

/** The line above a statement: its kind, and whether it was verified. */
export function statementLabel(
  kind: string,
  verification: VerificationView | undefined,
  locale: Locale,
  id?: string | typeof nothing,
): TemplateResult {
  if (!verification) return labelLine(kind, nothing, id);
  const { status, by } = verification;
  const words = by ? labelled(status, named(by, locale), locale) : status;
  return labelLine(kind, html`<span part="verification">${words}</span>`, id);
}

/**
 * The words of a statement: a heading, or a paragraph in the card of another claim.
 *
 * @param level - The level of the heading; 0 for a paragraph.
 * @param language - The language of the content.
 */
export function heading(level: HeadingLevel | 0, language: string, content: unknown, locale: Locale): TemplateResult {
  const [langOf, dirOf] = [lang(language, locale), dir(language, locale)];
  switch (level) {
    case 0:
      return html`<p part="heading" lang=${langOf} dir=${dirOf}>${content}</p>`;
    case 2:
      return html`<h2 part="heading" lang=${langOf} dir=${dirOf}>${content}</h2>`;
    case 3:
      return html`<h3 part="heading" lang=${langOf} dir=${dirOf}>${content}</h3>`;
    case 4:
      return html`<h4 part="heading" lang=${langOf} dir=${dirOf}>${content}</h4>`;
    case 5:
      return html`<h5 part="heading" lang=${langOf} dir=${dirOf}>${content}</h5>`;
    case 6:
      return html`<h6 part="heading" lang=${langOf} dir=${dirOf}>${content}</h6>`;
  }
}

/** The kind of a statement in front of it, for readers who come to a heading or a link without the line above. */
export function unseenKind(kind: string, language: string, { language: own }: Locale): unknown[] {
  const around = { language };
  return spaced(
    (comma) =>
      html`<span class="visually-hidden" lang=${lang(own, around)} dir=${dir(own, around)}>${kind + comma}</span>`,
    punctuation(own).comma,
  );
}

/** The speaker of a statement, with a colon. */
export function speaker(
  attribution: Attribution,
  content: unknown,
  id: string | typeof nothing = nothing,
  isSeen = true,
): unknown[] {
  return spaced(
    (colon) => html`<span id=${id} class=${isSeen ? 'lead' : 'visually-hidden'}>${content}${colon}</span>`,
    punctuation(attribution.language).colon,
  );
}

/** A date, and the words that it is inferred from. */
export function date(
  { formatted, dateTime, inferredFrom }: DateView,
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
  return html`${words} <span part="date-basis">${basis}</span>`;
}

function quotationPart(part: QuotationPart, marks: Punctuation, around: Around, locale: Locale): unknown {
  if (typeof part === 'string') return part;
  const { type, parts } = part;
  const inner = parts.map((nested) => quotationPart(nested, marks, around, locale));
  if (type === 'quotation') return html`<q part="inner-quotation">${marks.innerOpen}${inner}${marks.innerClose}</q>`;
  const { language, strings } = locale;
  const unseen = (words: string) =>
    html`<span class="visually-hidden" lang=${lang(language, around)} dir=${dir(language, around)}>${words}</span>`;
  const end = type === 'insertion' ? unseen(punctuation(language).comma + strings['insertion-end']) : nothing;
  return html`<span part=${type}>${unseen(`${strings[type]} `)}${inner}${end}</span>`;
}

/**
 * Words between quotation marks.
 *
 * @param href - The address of the article that has them.
 */
export function quotedWords(
  content: unknown,
  marks: Punctuation,
  language: string,
  href: string | undefined,
  locale: Locale,
): TemplateResult {
  return html`<blockquote
    part="quotation"
    lang=${lang(language, locale)}
    dir=${dir(language, locale)}
    cite=${href ?? nothing}
  >
    <p><span class="hanging">${marks.open}</span>${content}${marks.close}</p>
  </blockquote>`;
}

/** The words of a quotation with its marks. */
function words({ parts, marks, language, article }: QuotationView, locale: Locale): TemplateResult {
  const content = parts.map((part) => quotationPart(part, marks, { language }, locale));
  return quotedWords(content, marks, language, article?.href, locale);
}

/** The words of a quotation, beside their translation if there is one. */
export function quotation(view: QuotationView, locale: Locale): TemplateResult {
  const own = words(view, locale);
  return view.details?.translation && locale.details ? locale.details.versions(own, view, locale) : own;
}

/** The explanation of insertions, the correction and the editor’s notes of a quotation. */
export function quotationNotes(view: QuotationView, locale: Locale): unknown[] {
  const { hasInsertion, note, date: said, datasetLanguage, details } = view;
  // Screen readers say it with each insertion.
  const insertion = hasInsertion
    ? html`<p part="note" aria-hidden="true">${locale.strings['insertion-note']}</p>`
    : nothing;
  return [
    insertion,
    details && locale.details?.correction(details, datasetLanguage, locale),
    noteLine(note, datasetLanguage, locale),
    noteLine(said?.note, datasetLanguage, locale),
  ];
}

/** An editor’s note. */
export function noteLine(note: string | undefined, language: string, locale: Locale): Optional {
  return note ? remark('note', locale.strings.note, note, language, locale) : nothing;
}

/** A paragraph of the newsroom’s words with a label in front. */
export function remark(part: string, label: string, words: string, language: string, locale: Locale): TemplateResult {
  const { colon } = punctuation(locale.language);
  return html`<p part=${part}>
    ${spaced((end) => html`<b>${label + end}</b>`, colon)}${datasetWords(words, language, locale)}
  </p>`;
}

/** The line below a statement; nothing if it is empty. */
export function sourceLine(items: readonly unknown[]): Optional {
  const facts = inline(items);
  return facts.length ? html`<p part="source">${facts}</p>` : nothing;
}

/** The label of a fact. Its space is a no-break space, because minifiers drop others at the ends of blocks. */
export const factLabel = (label: string, { language }: Locale): string =>
  label + punctuation(language).colon.replace(/ $/, '\u00a0');

/** A label of a list of facts with its facts. */
export function fact(label: string, facts: readonly unknown[], locale: Locale): TemplateResult {
  return html`<dt part="fact-label">${factLabel(label, locale)}</dt>
    ${facts.map((content) => html`<dd part="fact">${content}</dd>`)}`;
}

/** The part of a claim that another claim is about. */
export function relationPart(part: string, language: string, locale: Locale): (TemplateResult | string)[] {
  return fill<TemplateResult | string>(locale.strings['relation-part'], {
    part: datasetWords(part, language, locale),
  });
}

/** The part of a claim that a statement is about, and the newsroom’s remark on that. */
export function relationRemarks(
  { part, note }: { part?: string | undefined; note?: string | undefined },
  language: string,
  locale: Locale,
): unknown[] {
  return [
    part ? html`<p part="relation-part">${relationPart(part, language, locale)}</p>` : nothing,
    noteLine(note, language, locale),
  ];
}

/** A claim in a list: its speaker and its text, which is a link if its card is on the page. */
function related(view: RelatedClaim, locale: Locale): TemplateResult {
  const { claimants, text, language, part, note, href } = view;
  const words = [introduction(claimants, locale), datasetWords(text, language, locale)];
  const remarks = [part && relationPart(part, language, locale), note && datasetWords(note, language, locale)];
  return html`<p part="relation">
    ${inline([href ? html`<a part="link" href=${href}>${words}</a>` : words, ...remarks])}
  </p>`;
}

/** The rows of claims that bear on a claim, or on which it bears. */
export const relatedRows = (claims: readonly RelatedClaim[], locale: Locale): TemplateResult[] =>
  grouped(claims, ({ label }) => label).map((group) =>
    fact(group[0]!.label, [group.map((view) => related(view, locale))], locale),
  );

function repetition(view: RepetitionView, language: string, locale: Locale): TemplateResult {
  const { claimants, wording, date: said, reportedBy } = view;
  const words = wording
    ? [introduction(claimants, locale), datasetWords(wording, language, locale)]
    : named(claimants, locale);
  return html`<p part="repetition">
    ${inline([
      words,
      said && date(said, language, locale),
      reportedBy && reported(reportedBy, locale),
      locale.details?.work(view, language, locale),
    ])}
  </p>`;
}

/** The outlets that reported a statement. */
export const reported = (reportedBy: Attribution, locale: Locale): unknown[] =>
  labelled(locale.strings['reported-by'], named(reportedBy, locale), locale);

/**
 * All that a reader opens: the quotations, and the rows of further facts. It is left out if it is empty.
 *
 * @param first - The rows before the others.
 * @param context - The rows of claims that say more.
 * @param last - What follows the rows.
 */
export function more(
  view: StatementView,
  locale: Locale,
  first: readonly TemplateResult[] = [],
  context: readonly TemplateResult[] = [],
  last: Optional = nothing,
): Optional {
  const { claimants, language, quotations, quotedWords, repetitions, notes, details } = view;
  const { strings } = locale;
  const row = <T>(label: string, items: readonly T[], write: (item: T) => unknown) =>
    items.length ? [fact(label, items.map(write), locale)] : [];
  const rows = [
    ...first,
    ...row(strings['quoted-words'], quotedWords, ({ namesSpeaker, speaker, marks, parts, language: own }) => [
      namesSpeaker ? introduction(speaker, locale) : nothing,
      datasetWords([marks.open, parts, marks.close], own, locale),
    ]),
    ...row(strings['also-said'], repetitions, (said) => repetition(said, language, locale)),
    ...((details && locale.details?.rows(details, language, locale)) ?? []),
    ...context,
    ...row(strings.note, notes, (note) => datasetWords(note, language, locale)),
  ];
  if (!rows.length && !quotations.length && last === nothing) return nothing;
  return html`<details part="disclosure">
    <summary part="summary">
      ${strings.more}<span class="visually-hidden">${labelled('', named(claimants, locale), locale)}</span>
    </summary>
    ${quotations.map((quote) => [
      quote.namesSpeaker ? html`<p part="speaker">${introduction(quote.speaker, locale)}</p>` : nothing,
      quotation(quote, locale),
      quotationNotes(quote, locale),
    ])}
    ${rows.length ? html`<dl part="facts">${rows}</dl>` : nothing} ${last}
  </details>`;
}

/** The end of an element: the day of its records, and what the page adds. */
export function footer(asOf: AsOf | undefined): TemplateResult {
  return html`<slot name="note"></slot>
    <div part="footer">
      ${asOf ? html`<span part="as-of">${asOf.formatted}</span>` : nothing}<slot name="footer"></slot>
    </div>`;
}
