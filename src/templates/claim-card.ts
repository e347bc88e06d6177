import { html, nothing, type TemplateResult } from 'lit/html.js';

import { fill } from '../locales/fill.js';
import type { ClaimCardView, RelatedClaim } from '../view/claim-card.js';
import { grouped } from '../view/grouped.js';
import type { Locale } from '../view/locale.js';
import * as parts from './parts.js';

function words({ kind, claimants, text, language, href }: RelatedClaim, isFirst: boolean, locale: Locale) {
  const speaker = parts.speaker(
    claimants,
    parts.claimant(claimants, { ...locale, language }),
    locale,
    nothing,
    isFirst,
  );
  const content = href
    ? html`<a part="link" href=${href}>${parts.unseenKind(kind, language, locale)}${speaker}${text}</a>`
    : [speaker, text];
  return parts.heading(0, language, content, locale);
}

/** A claim that bears on the claim of the card, or that this one denies or answers. */
function answer(claims: readonly RelatedClaim[], locale: Locale): TemplateResult {
  const view = claims[0]!;
  const { label, verification, date, language } = view;
  return html`<div part="answer">
    ${parts.statementLabel(label, verification, locale)} ${claims.map((claim, order) => words(claim, !order, locale))}
    ${parts.sourceLine([date && parts.date(date, language, locale)])} ${parts.relationRemarks(view, language, locale)}
  </div>`;
}

/** Claims that are only counted: their speakers. A denial never stands without what it denies. */
function counted(claims: readonly RelatedClaim[], isCompact: boolean, locale: Locale): TemplateResult[] {
  return grouped(claims, ({ label }) => label).map((group) => {
    const speakers = grouped(group, ({ claimants, part }) => [claimants, part]);
    const facts = speakers.map(([view, ...others], order) => {
      const { claimants, part, type, isOutgoing, text, language } = view!;
      const isDenied = isCompact && type === 'denies' && isOutgoing && !order;
      return parts.inline([
        isDenied
          ? [parts.introduction(claimants, locale), parts.datasetWords(text, language, locale)]
          : [parts.named(claimants, locale), others.length ? ` (${others.length + 1})` : nothing],
        part && locale.details?.part(part, language, locale),
      ]);
    });
    return parts.fact(group[0]!.label, facts, locale);
  });
}

/** The facts below the statements: who else bears on the claim, when it was said, and through whom it became known. */
function creditLine(view: ClaimCardView, locale: Locale): parts.Optional {
  const { isCompact, others, date, reportedBy, language, details } = view;
  const { strings } = locale;
  const facts = [
    counted(others, isCompact, locale),
    isCompact && details ? locale.details?.responseFacts(details, locale) : [],
    date ? parts.fact(strings.date, [parts.date(date, language, locale)], locale) : [],
    reportedBy && !isCompact ? parts.fact(strings['reported-by'], [parts.outlets(reportedBy, locale)], locale) : [],
    details && !isCompact ? locale.details?.workFact(details, language, locale) : [],
  ].flat();
  return facts.length ? html`<dl part="facts" class="line">${facts}</dl>` : nothing;
}

function articleLink({ article }: ClaimCardView, locale: Locale): parts.Optional {
  if (!article?.href) return nothing;
  const { name, language, href } = article;
  const words = { name: parts.datasetWords(name, language, locale) };
  return html`<p part="article-link">
    <a part="link" href=${href}>${fill<TemplateResult | string>(locale.strings['read-article'], words)}</a>
  </p>`;
}

/** The content of a `<claim-card>`. */
export function claimCard(view: ClaimCardView, locale: Locale): TemplateResult {
  const { kind, text, language, claimants, isCompact, answers, others, context, details, asOf } = view;
  const around = { ...locale, language };
  const attribution = html`<slot name="attribution">${parts.claimant(claimants, around)}</slot>`;
  const statement = [
    parts.unseenKind(kind, language, locale),
    parts.speaker(claimants, attribution, locale, 'speaker'),
    // Minifiers drop a space beside a slot.
    html`<span><slot name="heading">${text}</slot></span>`,
  ];
  // Lit writes `false` as a word.
  const responses =
    details && !isCompact
      ? locale.details?.responses(
          details.responses,
          language,
          locale,
          (label, content) => html`<div part="answer">${label}${content}</div>`,
        )
      : nothing;
  return html`<article
    part="card"
    class=${isCompact ? 'surface compact' : 'surface'}
    lang=${locale.language}
    dir=${locale.writing.directionOf(locale.language)}
    aria-labelledby="kind speaker"
  >
    ${parts.statementLabel(kind, view.verification, locale, 'kind')}
    <slot name="media"></slot>
    ${parts.heading(view.headingLevel, language, statement, locale)}
    ${details && locale.details?.correction(details, language, locale)}
    ${answers.map((claims) => answer(claims, locale))} ${responses} ${creditLine(view, locale)}
    ${parts.more(view, locale, parts.relatedRows(others, locale), parts.relatedRows(context, locale), articleLink(view, locale))}
    ${parts.footer(asOf)}
  </article>`;
}
