import { html, nothing, type TemplateResult } from 'lit/html.js';

import { fill } from '../locales/fill.js';
import type { ArticleView } from '../view/article.js';
import type { ClaimCardView, RelatedClaim, RelationGroup } from '../view/claim-card.js';
import { directionOf, type Locale } from '../view/locale.js';
import * as parts from './parts.js';

function related(
  { claimants, text, part, href, note }: RelatedClaim,
  language: string,
  locale: Locale,
): TemplateResult {
  const claim = href ? html`<a part="link" href=${href}>${text}</a>` : text;
  // The space before the note is for readers without styles, to whom the note is no block.
  const remark = note ? html`<small part="relation-note">${note}</small>` : nothing;
  return html`<div part="relation">
    ${parts.introduction(claimants)}${claim} ${parts.relationPart(part, language, language, locale)} ${remark}
  </div>`;
}

function relationFact({ label, claims }: RelationGroup, language: string, locale: Locale): TemplateResult {
  return parts.fact(
    label,
    claims.map((claim) => related(claim, language, locale)),
    locale,
    language,
  );
}

function articleLink({ name, language, href }: ArticleView, locale: Locale): parts.Optional {
  if (!href) return nothing;
  const words = { name: parts.datasetWords(name, language, locale) };
  return html`<a part="link" href=${href}>${fill<TemplateResult | string>(locale.strings['read-article'], words)}</a>`;
}

/** The content of a `<claim-card>`. */
export function claimCard(view: ClaimCardView, locale: Locale): TemplateResult {
  const { kind, text, language, claimants, isCompact, relations } = view;
  return html`<article
    part="card"
    class=${isCompact ? 'surface compact' : 'surface'}
    lang=${locale.language}
    dir=${directionOf(locale.language)}
    aria-labelledby="kind heading"
  >
    <p id="kind" part="kind">${kind}</p>
    ${parts.heading(view.headingLevel, language, html`<slot name="heading">${text}</slot>`, locale, 'heading')}
    ${parts.attributionSlot(claimants, locale)} ${parts.correctionLine(view, locale)} ${parts.quotations(view, locale)}
    <dl part="facts">
      ${view.date ? parts.dateFact(view, locale) : nothing} ${parts.verificationFact(view, locale)}
      ${parts.reviewFact(view, locale)} ${isCompact ? nothing : parts.outletFact(view, locale)}
      ${isCompact ? nothing : parts.repetitionFact(view, locale)}
      ${relations.map((group) => relationFact(group, language, locale))}
    </dl>
    ${parts.noteLine(view.note, language, locale)}
    <slot name="note"></slot>
    <div part="footer">${articleLink(view.article, locale)}<slot name="footer"></slot></div>
  </article>`;
}
