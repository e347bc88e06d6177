import { fill } from '../locales/fill.js';
import type { Locale } from './locale.js';
import { fullName } from './attribution.js';
import { spaceBefore } from './dates.js';
import type { QuotationView } from './quotation-view.js';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character]!);
}

/** @param pageAddress - The link if the dataset has no address of the article. */
export function quotationCopy(
  view: QuotationView,
  pageAddress: string,
  locale: Locale,
): { text: string; html: string } {
  const { marks, verbatim, speaker, outlets = [], date, article } = view;
  const { language, strings, writing } = locale;
  const href = article?.href ?? pageAddress;
  const words = marks.open + verbatim + marks.close;
  const basis = date?.inferredFrom ? fill(strings['inferred-from'], { words: date.inferredFrom }).join('') : '';
  const dated = date && date.formatted + (basis && spaceBefore(basis)) + basis;
  const [outlet, ...others] = outlets.map(({ name }) => name);
  const chain = others.reduce((source, name) => fill(strings['detail-citing'], { name, source }).join(''), outlet);
  // An outlet after a comma would read as the employer of the speaker.
  const reported = outlet && [strings['reported-by'], writing.punctuation(language).colon, chain].join('');
  const dash = language.startsWith('zh') ? '——' : '—';
  const attribution = [fullName(speaker, locale), reported, dated].filter(Boolean).join(' · ');
  return {
    text: `${words}\n${dash} ${attribution}\n${article ? `${article.name}\n` : ''}${href}`,
    html:
      `<blockquote lang="${escaped(view.language)}" cite="${escaped(href)}"><p>${escaped(words)}</p></blockquote>` +
      `<p>${dash} ${escaped(attribution)}. <cite><a href="${escaped(href)}">${escaped(article?.name ?? href)}</a></cite></p>`,
  };
}
