import { html, nothing, type TemplateResult } from 'lit/html.js';

import type { DenialPairView, PairedStatement } from '../view/denial-pair.js';
import type { Locale } from '../view/locale.js';
import * as parts from './parts.js';

function gapLine({ gaps }: DenialPairView, locale: Locale): parts.Optional {
  if (!gaps.length) return nothing;
  return html`<dl part="gap" class="line">
    <dt part="gap-label">${parts.factLabel(locale.strings.gap, locale)}</dt>
    ${gaps.map(({ formatted, claimants }) => {
      const days = parts.range(formatted, locale);
      return html`<dd part="fact">${claimants ? parts.introduction(claimants, locale) : nothing}${days}</dd>`;
    })}
  </dl>`;
}

/** A statement: the line above it, and a row with all that follows, so that the words of all statements begin side by side. */
const item = (label: unknown, content: unknown) =>
  html`<li part="statement">
    ${label}
    <div>${content}</div>
  </li>`;

function statement(view: PairedStatement, level: DenialPairView['headingLevel'], locale: Locale): TemplateResult {
  const { id, kind, text, language, claimants, date, reportedBy, part, relationNote: note, details } = view;
  const words = [
    parts.unseenKind(kind, language, locale),
    parts.speaker(claimants, parts.claimant(claimants, { ...locale, language }), locale),
    text,
  ];
  return item(
    parts.statementLabel(kind, view.verification, locale),
    html`<slot name="media-${id}"></slot> ${parts.heading(level, language, words, locale)}
      ${parts.sourceLine([
        date && parts.date(date, language, locale),
        reportedBy && parts.reported(reportedBy, locale),
        details && locale.details?.work(details, language, locale),
      ])}
      ${parts.relationRemarks({ part, note }, language, locale)}
      ${details && locale.details?.correction(details, language, locale)} ${parts.more(view, locale)}`,
  );
}

/** The content of a `<denial-pair>`. */
export function denialPair(view: DenialPairView, locale: Locale): TemplateResult {
  const { label, headingLevel, statements, responses, asOf } = view;
  const { language, writing } = locale;
  return html`<div
    part="pair"
    class="surface"
    lang=${language}
    dir=${writing.directionOf(language)}
    role="group"
    aria-label=${label}
  >
    <slot name="heading"></slot>
    <ol part="statements" class="of-${statements.length + responses.length}" role="list">
      ${statements.map((one) => statement(one, headingLevel, locale))}
      ${locale.details?.responses(responses, statements[0]!.language, locale, item)}
    </ol>
    ${gapLine(view, locale)} ${parts.footer(asOf)}
  </div>`;
}
