import { html, nothing, type TemplateResult } from 'lit/html.js';

import type { DenialPairView, Gap, PairedStatement } from '../view/denial-pair.js';
import { directionOf, type Locale } from '../view/locale.js';
import { punctuation } from '../view/punctuation.js';
import * as parts from './parts.js';

function gap({ formatted, claimants }: Gap, order: number): TemplateResult {
  return html`${order ? html`<br />` : nothing}${claimants ? parts.introduction(claimants) : nothing}${formatted}`;
}

function gapLine({ gaps }: DenialPairView, { language, strings }: Locale): parts.Optional {
  if (!gaps.length) return nothing;
  return html`<p part="gap">
    <span part="gap-label">${strings.gap + punctuation(language).colon}</span>${gaps.map(gap)}
  </p>`;
}

function relationNote({ relationNote: note, language }: PairedStatement, locale: Locale): parts.Optional {
  if (!note) return nothing;
  return html`<small part="relation-note">${parts.datasetWords(note, language, locale)}</small>`;
}

function statementItem(view: PairedStatement, level: DenialPairView['headingLevel'], locale: Locale): TemplateResult {
  const { kind, text, language, claimants, part, note } = view;
  return html`<li part="statement">
    <div>
      <p part="kind">${kind}</p>
      ${parts.heading(level, language, text, locale)} ${parts.attributionLine(claimants, locale)}
      ${parts.relationPart(part, language, locale.language, locale)} ${relationNote(view, locale)}
      ${parts.correctionLines(view, locale)} ${parts.quotations(view, locale)}
    </div>
    <dl part="facts">
      ${parts.dateFact(view, locale)} ${parts.verificationFact(view, locale)} ${parts.reviewFact(view, locale)}
      ${parts.outletFact(view, locale)} ${parts.repetitionFact(view, locale)} ${parts.detailFacts(view, locale)}
    </dl>
    ${parts.noteLine(note, language, locale)}
  </li>`;
}

/** The content of a `<denial-pair>`. */
export function denialPair(view: DenialPairView, locale: Locale): TemplateResult {
  const { label, headingLevel, statements, responses } = view;
  const { language } = locale;
  const heading = (content: unknown) => parts.heading(headingLevel, language, content, locale);
  return html`<div
    part="pair"
    class="surface"
    lang=${language}
    dir=${directionOf(language)}
    role="group"
    aria-label=${label}
  >
    <slot name="heading"></slot>
    <ol part="statements" role="list">
      ${statements.map((statement) => statementItem(statement, headingLevel, locale))}
      ${locale.details?.responseItems(responses, heading, statements[0]!.language, locale)}
    </ol>
    ${gapLine(view, locale)}
    <slot name="note"></slot>
    <div part="footer"><slot name="footer"></slot></div>
  </div>`;
}
