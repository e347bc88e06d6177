import { fill } from '../locales/fill.js';
import type { Locale } from './locale.js';
import { fullName } from './attribution.js';
import { punctuation } from './punctuation.js';
import type { QuotationView } from './quotation-view.js';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character]!);
}

/** @param pageAddress - The link if the dataset has no address of the article. */
export function quotationCopy(
  view: QuotationView,
  pageAddress: string,
  { language, strings }: Locale,
): { text: string; html: string } {
  const { marks, verbatim, speaker, outlet, date, article } = view;
  const href = article?.href ?? pageAddress;
  const words = marks.open + verbatim + marks.close;
  const basis = date?.inferredFrom && fill(strings['inferred-from'], { words: date.inferredFrom }).join('');
  const dated = [date?.formatted, basis].filter(Boolean).join(' ');
  // An outlet after a comma would read as the employer of the speaker.
  const reported = outlet && strings['reported-by'] + punctuation(language).colon + outlet.name;
  const attribution = [fullName(speaker), reported, dated].filter(Boolean).join(' · ');
  return {
    text: `${words}\n— ${attribution}\n${article ? `${article.name}\n` : ''}${href}`,
    html:
      `<blockquote lang="${escaped(view.language)}" cite="${escaped(href)}"><p>${escaped(words)}</p></blockquote>` +
      `<p>— ${escaped(attribution)}. <cite><a href="${escaped(href)}">${escaped(article?.name ?? href)}</a></cite></p>`,
  };
}
