import { indexDataset } from 'claim-elements';
import { embedCode, prerender } from '../../dist/node/index.js';

import { harbour } from '../fixtures/harbour.mjs';

const dataset = indexDataset(harbour);

// The paragraph is so long and has so many commas that a reader mode recognises it as the text of an article.
const paragraph = (place) =>
  `${place} stands a paragraph of the article, written so long, with a comma here and there, that nothing takes it for a menu, an advertisement, or the end of a page.`;

/** The paragraphs around the elements. */
export const paragraphs = ['At first', 'After the card', 'After the pair', 'At last'].map(paragraph);

const elements = [
  '<claim-card claim="fund-emptied"></claim-card>',
  '<denial-pair allegation="fund-emptied" denial="fund-untouched"></denial-pair>',
  '<source-quote quote="not-a-penny"></source-quote>',
];

/** Returns a page with an article and one piece of HTML after each paragraph. */
export function pageWith(pieces, head = '') {
  const body = paragraphs.map((text, order) => `<p>${text}</p>\n${pieces[order] ?? ''}`).join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The harbour fund</title>${head}</head>
<body><main><article><h1>The harbour fund</h1>
<claim-dataset><script type="application/json">${JSON.stringify(harbour)}</script>\n${body}</claim-dataset>
</article></main></body></html>`;
}

/** Returns the article with prerendered elements. */
export async function prerendered(options, head) {
  const { html, findings } = await prerender(pageWith(elements, head), options);
  if (findings.length) throw new Error(findings.map(({ message }) => message).join('\n'));
  return html;
}

/** Returns the article with embed codes, as pasted into an editor. */
export function blockquotes() {
  const embeds = [
    { type: 'claim', id: 'fund-emptied' },
    { type: 'pair', id: 'fund-emptied', denial: 'fund-untouched' },
    { type: 'quote', id: 'not-a-penny' },
  ];
  return pageWith(embeds.map((embed) => embedCode(dataset, embed).html));
}

const allegation = [
  'Allegation. Disputed',
  'Dockers’ Union, trade union: The town spent the harbour fund on a new town hall.',
];
const unverified = 'Not independently verified';
const quotation = '“Not a penny has left ‘our’ fund [of the harbour].”';
const insertion = 'Words in parentheses or brackets were inserted by an editor.';
const mayor = 'Ada Berg, mayor, Town of Skerry';
const nextDay = '4 March 2025 (inferred from “the next day”)';
const more = 'More on this claim';

/** The expected text of each element, line by line, with the details open. */
export const texts = {
  card: [
    ...allegation,
    `Denied by. ${unverified}`,
    'Ada Berg, Town of Skerry: No money has left the harbour fund.',
    nextDay,
    `Denied by. ${unverified}`,
    'Town of Skerry and Ada Berg: The auditors found nothing amiss.',
    '10 March 2025 (inferred from “a week later”)',
    'Conflicts with the statement of: The article',
    'Said: 3 March 2025',
    'Reported through: Skerry Gazette',
    more,
    'Conflicts with the statement of: The article: The fund has grown every year. · Editor’s note: Both speak of the same account.',
    'More detail from: Dockers’ Union: The town hall costs twice what was planned.',
    'Read the article: Who emptied the harbour fund?',
  ],
  pair: [
    ...allegation,
    '3 March 2025 · Reported through: Skerry Gazette',
    `Denial. ${unverified}`,
    `${mayor}: No money has left the harbour fund.`,
    nextDay,
    more,
    quotation,
    insertion,
    'Editor’s note: The accounts are not public.',
    'Between the statements: 1 day (from inferred dates)',
  ],
  quote: [quotation, mayor, `${nextDay} · Who emptied the harbour fund?`, insertion],
};

/** Returns texts without line breaks, split into sentences, so that a failed comparison shows the difference. */
export function folded(...texts) {
  const text = texts.flat().join(' ').replace(/\s+/g, ' ').trim();
  return text.split(/(?<=[.:?”]) /);
}

/** The link at the end of a card. */
export const articleLink = 'Read the article: Who emptied the harbour fund?';
