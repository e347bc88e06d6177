import { html, nothing, type TemplateResult } from 'lit/html.js';

import { fill } from '../locales/fill.js';
import type { ArticleView } from '../view/article.js';
import type { ClaimCardView, RelatedClaim, RelationGroup } from '../view/claim-card.js';
import { directionOf, type Locale } from '../view/locale.js';
import * as parts from './parts.js';

function related(
  { claimants, text, language: own, part, href, note }: RelatedClaim,
  language: string,
  locale: Locale,
): TemplateResult {
  const words = parts.datasetWords(text, own, { ...locale, language });
  const claim = href ? html`<a part="link" href=${href}>${words}</a>` : words;
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

function articleLink(article: ArticleView | undefined, locale: Locale): parts.Optional {
  if (!article?.href) return nothing;
  const { name, language, href } = article;
  const words = { name: parts.datasetWords(name, language, locale) };
  return html`<a part="link" href=${href}>${fill<TemplateResult | string>(locale.strings['read-article'], words)}</a>`;
}

function asOf({ asOf: words }: ClaimCardView): parts.Optional {
  return words ? html`<span part="as-of">${words}</span>` : nothing;
}

/** The content of a `<claim-card>`. */
export function claimCard(view: ClaimCardView, locale: Locale): TemplateResult {
  const { kind, text, language, claimants, isCompact, relations } = view;
  const denials = relations.filter(({ type }) => type === 'denies');
  const others = relations.filter(({ type }) => type !== 'denies');
  return html`<article
    part="card"
    class=${isCompact ? 'surface compact' : 'surface'}
    lang=${locale.language}
    dir=${directionOf(locale.language)}
    aria-labelledby="kind heading"
  >
    <p id="kind" part="kind">${kind}</p>
    ${parts.heading(view.headingLevel, language, html`<slot name="heading">${text}</slot>`, locale, 'heading')}
    ${parts.attributionSlot(claimants, locale)} ${parts.correctionLines(view, locale)} ${parts.quotations(view, locale)}
    <dl part="facts">
      ${view.date ? parts.dateFact(view, locale) : nothing} ${parts.verificationFact(view, locale)}
      ${parts.reviewFact(view, locale)} ${isCompact ? nothing : parts.outletFact(view, locale)}
      ${isCompact ? nothing : parts.repetitionFact(view, locale)}
      ${denials.map((group) => relationFact(group, language, locale))} ${parts.responseFacts(view, locale)}
      ${others.map((group) => relationFact(group, language, locale))}
      ${isCompact ? nothing : parts.detailFacts(view, locale)}
    </dl>
    ${parts.noteLine(view.note, language, locale)}
    <slot name="note"></slot>
    <div part="footer">${articleLink(view.article, locale)}${asOf(view)}<slot name="footer"></slot></div>
  </article>`;
}
