import type { AnchorFinding } from '../anchors.js';
import { ArticleText } from '../article-text.js';

/** A passage of the article in which no record has an anchor. */
interface Passage {
  readonly line: number;
  readonly text: string;
}

/** How much of an article the records of a dataset cover. */
export interface Coverage {
  /** The share of the text that stands in sentences with an anchor, from 0 to 1. */
  readonly share: number;
  /** The other sentences; those that follow each other in a paragraph are one passage. */
  readonly passages: readonly Passage[];
}

// Sentences end alike in all languages of the interface.
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Measures which sentences of an article have an anchor. An anchor is a few words, so its whole sentence counts. */
export function coverageOf(article: string, findings: readonly AnchorFinding[]): Coverage {
  const text = new ArticleText(article);
  const ranges = findings
    .filter(({ status }) => status === 'exact' || status === 'moved')
    .map(({ expected, foundAt: [start = 0] }) => text.offsets({ start, end: start + Array.from(expected).length }))
    .sort((a, b) => a.start - b.start);
  const passages: { line: number; text: string }[] = [];
  let [line, next, covered, total, coveredTo] = [1, 0, 0, 0, 0];
  let passage: { line: number; text: string } | undefined;
  // A segmenter takes time that grows with the square of the text, so it gets one paragraph at a time.
  for (const { 0: paragraph, index: from } of article.matchAll(/[^\n]{1,10000}|\n/gu)) {
    if (paragraph === '\n') {
      line++;
      passage = undefined;
    }
    for (const { segment, index } of sentences.segment(paragraph)) {
      const [words, start] = [segment.trim(), from + index];
      for (; next < ranges.length && ranges[next]!.start < start + segment.length; next++) {
        coveredTo = Math.max(coveredTo, ranges[next]!.end);
      }
      total += words.length;
      if (coveredTo > start) {
        covered += words.length;
        passage = undefined;
      } else if (passage && words) passage.text += ` ${words}`;
      else if (words) passages.push((passage = { line, text: words }));
    }
  }
  return { share: total ? covered / total : 1, passages };
}
