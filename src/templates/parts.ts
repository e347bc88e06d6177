import { html, nothing, type TemplateResult } from 'lit/html.js';

import { fill } from '../locales/fill.js';
import type { HeadingLevel } from '../view/attributes.js';
import type { Attribution } from '../view/attribution.js';
import type { RelatedClaim } from '../view/claim-card.js';
import { spaceBefore, type DateView } from '../view/dates.js';
import type { AsOf } from '../view/details.js';
import { grouped } from '../view/grouped.js';
import type { Locale } from '../view/locale.js';
import type { Punctuation } from '../view/writing.js';
import type { QuotationPart, QuotationView } from '../view/quotation-view.js';
import type { RepetitionView, StatementView, VerificationView } from '../view/statement.js';

/** A template, or `nothing` if it has no content. */
export type Optional = TemplateResult | typeof nothing;

/** The language of the words around. */
export type Around = Pick<Locale, 'language' | 'writing'>;

/** The `lang` attribute of words, if the words around them are in another language. */
export function lang(language: string, around: Around): string | typeof nothing {
  return language === around.language ? nothing : language;
}

/** The `dir` attribute of words, if the words around them are in another language. */
export function dir(language: string, around: Around): string | typeof nothing {
  return language === around.language ? nothing : around.writing.directionOf(language);
}

/** Words inside a text of another language. `dir` keeps words of the other direction in their own order. */
export function datasetWords<T>(words: T, language: string, around: Around): TemplateResult | T {
  if (language === around.language) return words;
  return html`<span lang=${language} dir=${around.writing.directionOf(language)}>${words}</span>`;
}

/** Joins the items that are there with a middle dot. */
export function inline(items: readonly unknown[]): unknown[] {
  return items.filter((item) => item && item !== nothing).map((item, order) => (order ? [' · ', item] : item));
}

/** A label with a colon, and the content after it. */
export function labelled(label: string, content: unknown, { language, writing }: Around): unknown[] {
  return [label + writing.punctuation(language).colon, content];
}

/** Words at the end of an element that no space can follow. Minifiers drop a space there, but no no-break space. */
const closing = (words: string) => words.replace(/ $/, '\u00a0');

/** Words in an element, and after it the space that they end with: minifiers keep a space between two inline elements. */
function spaced(write: (end: string) => TemplateResult, sign: string): unknown[] {
  const end = sign.trimEnd();
  return [write(end), sign.slice(end.length)];
}

/** A name or a role. The browser would reorder it together with the words around it. */
const isolated = (name: string) => html`<bdi>${name}</bdi>`;

/** The names of sources. */
function namesOf({ name, names, language }: Attribution, around: Around): unknown {
  if (!names) return isolated(name);
  return around.writing.list(names, language).map(({ type, value }) => (type === 'element' ? isolated(value) : value));
}

/** The role of a source, with the signs around it. */
function roleOf({ role, language }: Attribution, { writing }: Around): unknown[] {
  if (!role) return [];
  const { roleOpen, roleComma, roleClose } = writing.punctuation(language);
  return [role.map((part, order) => [order ? roleComma : roleOpen, isolated(part)]), roleClose];
}

/** The names of sources, and the role of a single one, inside a text. */
export function named(attribution: Attribution, around: Around): unknown {
  const { language } = attribution;
  return datasetWords([namesOf(attribution, around), ...roleOf(attribution, around)], language, around);
}

/** The names of outlets. */
export const outlets = (chain: readonly Attribution[], locale: Locale): unknown =>
  chain[1] ? locale.details?.citing(chain, locale) : named(chain[0]!, locale);

/** A name with a colon, in front of the words that it introduces. */
export function introduction(attribution: Attribution, around: Around): unknown[] {
  return [named(attribution, around), around.writing.punctuation(attribution.language).colon];
}

/** The names of sources and the role of a single one, each with its part name. */
export function claimant(attribution: Attribution, around: Around): TemplateResult | unknown[] {
  const { role, language } = attribution;
  const name = html`<span part="claimant">${namesOf(attribution, around)}</span>`;
  return datasetWords(
    [name, role ? html`<span part="role">${roleOf(attribution, around)}</span>` : nothing],
    language,
    around,
  );
}

/** The line above a statement: its kind, and what follows that. */
export function labelLine(
  kind: string,
  rest: unknown = nothing,
  id: string | typeof nothing = nothing,
): TemplateResult {
  // Letters are spaced for capitals; a script without them may join its letters.
  const capitals = kind.toLowerCase() === kind.toUpperCase() ? nothing : 'capitals';
  return html`<p part="label">
    <b id=${id} part="kind" class=${capitals}>${kind}</b
    >${rest === nothing ? rest : html`<span class="separator">. </span>${rest}`}
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
export function unseenKind(kind: string, language: string, locale: Locale): TemplateResult {
  const { language: own, writing } = locale;
  const around = { ...locale, language };
  return html`<span class="visually-hidden" lang=${lang(own, around)} dir=${dir(own, around)}
    >${closing(kind + writing.punctuation(own).comma)}</span
  >`;
}

/** The speaker of a statement, with a colon. */
export function speaker(
  attribution: Attribution,
  content: unknown,
  { writing }: Locale,
  id: string | typeof nothing = nothing,
  isSeen = true,
): unknown[] {
  return spaced(
    (colon) => html`<span id=${id} class=${isSeen ? 'lead' : 'visually-hidden'}>${content}${colon}</span>`,
    writing.punctuation(attribution.language).colon,
  );
}

/** Dates or numbers with a dash between them, which screen readers leave out. */
export function range(text: string, { strings }: Locale): TemplateResult | string {
  const [from, dash, ...to] = text.split(/( ?[–～~] ?)/);
  if (!dash) return text;
  return html`${from}<span aria-hidden="true">${dash}</span
    ><span class="visually-hidden">&nbsp;${strings['range-to']}&nbsp;</span>${to}`;
}

/** A date, and the words that it is inferred from. */
export function date(
  { formatted, dateTime, inferredFrom }: DateView,
  datasetLanguage: string,
  locale: Locale,
): TemplateResult {
  const words = dateTime
    ? html`<time part="date" datetime=${dateTime}>${formatted}</time>`
    : html`<span part="date">${range(formatted, locale)}</span>`;
  if (!inferredFrom) return words;
  const text = locale.strings['inferred-from'];
  const basis = fill<TemplateResult | string>(text, { words: datasetWords(inferredFrom, datasetLanguage, locale) });
  return html`${words}${spaceBefore(text)}<span part="date-basis">${basis}</span>`;
}

function quotationPart(part: QuotationPart, marks: Punctuation, around: Around, locale: Locale): unknown {
  if (typeof part === 'string') return part;
  const { type, parts } = part;
  const inner = parts.map((nested) => quotationPart(nested, marks, around, locale));
  if (type === 'quotation') return html`<q part="inner-quotation">${marks.innerOpen}${inner}${marks.innerClose}</q>`;
  const { language, strings, writing } = locale;
  const unseen = (words: string) =>
    html`<span class="visually-hidden" lang=${lang(language, around)} dir=${dir(language, around)}>${words}</span>`;
  const end = type === 'insertion' ? unseen(writing.punctuation(language).comma + strings['insertion-end']) : nothing;
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
  const content = parts.map((part) => quotationPart(part, marks, { ...locale, language }, locale));
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

/** An editor’s note in a line of other facts. */
export const inlineNote = (note: string, language: string, locale: Locale): unknown[] =>
  labelled(locale.strings.note, datasetWords(note, language, locale), locale);

/** A paragraph of the newsroom’s words with a label in front. */
export function remark(part: string, label: string, words: string, language: string, locale: Locale): TemplateResult {
  const { colon } = locale.writing.punctuation(locale.language);
  return html`<p part=${part}>
    ${spaced((end) => html`<b>${label + end}</b>`, colon)}${datasetWords(words, language, locale)}
  </p>`;
}

/** The line below a statement; nothing if it is empty. */
export function sourceLine(items: readonly unknown[]): Optional {
  const facts = inline(items);
  return facts.length ? html`<p part="source">${facts}</p>` : nothing;
}

/** The label of a fact. */
export const factLabel = (label: string, { language, writing }: Locale): string =>
  closing(label + writing.punctuation(language).colon);

/** A label of a list of facts with its facts. */
export function fact(label: string, facts: readonly unknown[], locale: Locale): TemplateResult {
  return html`<dt part="fact-label">${factLabel(label, locale)}</dt>
    ${facts.map((content) => html`<dd part="fact">${content}</dd>`)}`;
}

/** The part of a claim that a statement is about, and the newsroom’s remark on that. */
export function relationRemarks(
  { part, note }: { part?: string | undefined; note?: string | undefined },
  language: string,
  locale: Locale,
): unknown[] {
  return [
    part ? html`<p part="relation-part">${locale.details?.part(part, language, locale)}</p>` : nothing,
    noteLine(note, language, locale),
  ];
}

/** A claim in a list: its speaker and its text, which is a link if its card is on the page. */
function related(view: RelatedClaim, locale: Locale): TemplateResult {
  const { kind, claimants, text, language, part, note, href } = view;
  const words = [introduction(claimants, locale), datasetWords(text, language, locale)];
  return html`<p part="relation">
    ${inline([
      href ? html`<a part="link" href=${href}>${unseenKind(kind, locale.language, locale)}${words}</a>` : words,
      part && locale.details?.part(part, language, locale),
      note && inlineNote(note, language, locale),
    ])}
  </p>`;
}

/** The rows of claims that bear on a claim, or on which it bears. */
export const relatedRows = (claims: readonly RelatedClaim[], locale: Locale): TemplateResult[] =>
  grouped(claims, ({ label }) => label).map((group) =>
    fact(
      group[0]!.label,
      group.map((view) => related(view, locale)),
      locale,
    ),
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
export const reported = (reportedBy: readonly Attribution[], locale: Locale): unknown[] =>
  labelled(locale.strings['reported-by'], outlets(reportedBy, locale), locale);

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
