import { html, nothing, type TemplateResult } from 'lit/html.js';

import type { ArticleView } from '../view/article.js';
import { directionOf, type Locale } from '../view/locale.js';
import type { QuotationView } from '../view/quotation-view.js';
import * as parts from './parts.js';

function title(article: ArticleView | undefined, locale: Locale): parts.Optional {
  if (!article) return nothing;
  const { name, language, href } = article;
  const words = html`<cite part="article" lang=${parts.lang(language, locale)} dir=${parts.dir(language, locale)}
    >${name}</cite
  >`;
  return html`<p part="source">${href ? html`<a part="link" href=${href}>${words}</a>` : words}</p>`;
}

function sourceLines(
  { outlet, date, article, details, datasetLanguage }: QuotationView,
  locale: Locale,
): TemplateResult {
  const facts = [
    outlet && html`<span part="outlet">${parts.datasetWords(outlet.name, outlet.language, locale)}</span>`,
    date && parts.date(date, datasetLanguage, locale),
  ].filter((fact) => fact !== undefined);
  return html`<p part="source">${facts.map((fact, order) => html`${order ? ' · ' : nothing}${fact}`)}</p>
    ${details && locale.details?.quotedWork(details, datasetLanguage, locale)} ${title(article, locale)}`;
}

/** The content of a `<source-quote>`. */
export function sourceQuote(view: QuotationView, locale: Locale): TemplateResult {
  const { language, strings } = locale;
  return html`<div part="figure" class="surface" lang=${language} dir=${directionOf(language)}>
    <figure>
      ${parts.quotation(view, locale)}
      <figcaption>${parts.attributionSlot(view.speaker, locale)} ${sourceLines(view, locale)}</figcaption>
    </figure>
    ${parts.quotationNotes(view, locale)}
    <slot name="note"></slot>
    <div part="footer">
      <button part="copy-button" type="button">${strings.copy}</button><span part="status" role="status"></span
      ><slot name="footer"></slot>
    </div>
  </div>`;
}
