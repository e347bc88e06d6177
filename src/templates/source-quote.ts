import { html, nothing, type TemplateResult } from 'lit/html.js';

import { fill } from '../locales/fill.js';
import { fullName } from '../view/attribution.js';
import type { Locale } from '../view/locale.js';
import type { QuotationView } from '../view/quotation-view.js';
import type { SourceQuoteView } from '../view/source-quote.js';
import * as parts from './parts.js';

function title({ article }: QuotationView, locale: Locale): parts.Optional {
  if (!article) return nothing;
  const { name, language, href } = article;
  const words = html`<cite part="article" lang=${parts.lang(language, locale)} dir=${parts.dir(language, locale)}
    >${name}</cite
  >`;
  return href ? html`<a part="link" href=${href}>${words}</a>` : words;
}

/** The speaker. */
function attribution({ speaker }: QuotationView, around: parts.Around): TemplateResult {
  return html`<span id="speaker"><slot name="attribution">${parts.claimant(speaker, around)}</slot></span>`;
}

/** The sentence of a claim with the words of the speaker in it. */
function sentence(
  view: SourceQuoteView,
  { before, after, language }: NonNullable<SourceQuoteView['sentence']>,
  locale: Locale,
) {
  const { marks, parts: words, speaker } = view;
  const around = { ...locale, language };
  return html`<p part="sentence" lang=${parts.lang(language, locale)} dir=${parts.dir(language, locale)}>
    ${parts.speaker(speaker, attribution(view, around), locale)}${before}<q
      part="words"
      lang=${parts.lang(view.language, around)}
      >${marks.open}${words}${marks.close}</q
    >${after}
  </p>`;
}

/** The content of a `<source-quote>`. */
export function sourceQuote(view: SourceQuoteView, locale: Locale): TemplateResult {
  const { speaker, outlets, date, datasetLanguage, details, isSentence, asOf } = view;
  const { language, strings, writing } = locale;
  const facts = parts.inline([
    date && parts.date(date, datasetLanguage, locale),
    outlets && parts.reported(outlets, locale),
    details && locale.details?.work(details, datasetLanguage, locale),
    title(view, locale),
  ]);
  return html`<div
    part="figure"
    class=${isSentence ? 'surface' : 'surface fragment'}
    lang=${language}
    dir=${writing.directionOf(language)}
  >
    <figure aria-label=${fill(strings['quotation-by'], { speaker: fullName(speaker, locale) }).join('')}>
      ${view.sentence ? sentence(view, view.sentence, locale) : parts.quotation(view, locale)}
      <figcaption>
        <slot name="media"></slot>
        ${view.sentence ? nothing : html`<p part="attribution">${attribution(view, locale)}</p>`}
        <p part="source">
          <span>${facts}</span>
          <span part="copy"
            ><button id="copy" part="copy-button" type="button" aria-labelledby="copy speaker">${strings.copy}</button>
            <span part="status" role="status"></span
          ></span>
        </p>
      </figcaption>
    </figure>
    ${parts.quotationNotes(view, locale)} ${parts.footer(asOf)}
  </div>`;
}
