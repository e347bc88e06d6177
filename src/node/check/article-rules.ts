import { visibleText } from '../../model/hidden-characters.js';
import type { Progress } from '../../model/progress.js';
import type { Dataset } from '../../model/types.js';
import { checkAnchors, readingsOf, type AnchorFinding, type AnchorReport } from '../anchors.js';
import { ArticleText, typography } from '../article-text.js';
import type { Path } from '../json-text.js';
import { SearchLimitError } from '../shingles.js';
import { placeholders } from '../starter.js';
import { coverageOf, type Coverage } from './coverage.js';
import { maxFindings, notListed, type Severity } from './finding.js';

/** The article that a dataset is compared with. */
export interface Article {
  readonly file: string;
  readonly text: string;
}

/** The rules about a dataset and its article. Only exact anchors pass. */
export const articleRules = {
  'anchor-moved': 'error',
  'anchor-changed': 'error',
  'anchor-lookalike': 'error',
  'anchor-missing': 'error',
  'quotation-without-anchor': 'error',
  'repetitive-text': 'error',
  'other-text': 'warning',
  'other-coverage': 'warning',
  'line-ends': 'hint',
  'not-covered': 'hint',
} as const satisfies Readonly<Record<string, Severity>>;

/** A finding about a value of the dataset, or about a line of the article. */
export interface ArticleBreach {
  readonly rule: keyof typeof articleRules;
  readonly at: Path | number;
  readonly message: string;
  readonly remedy: string;
}

export interface ArticleReport {
  readonly anchors?: AnchorReport;
  readonly coverage?: Coverage;
  readonly breaches: readonly ArticleBreach[];
}

type RuleName = ArticleBreach['rule'];

/**
 * Describes what breaks rules, and counts what is more than a report lists. A description searches the article, which takes
 * much longer than to count.
 */
function atMost<T>(
  items: readonly T[],
  ruleOf: (item: T) => RuleName,
  describe: (item: T) => readonly ArticleBreach[],
): ArticleBreach[] {
  const counts = new Map<RuleName, number>();
  const listed = items.flatMap((item) => {
    const count = (counts.get(ruleOf(item)) ?? 0) + 1;
    counts.set(ruleOf(item), count);
    return count <= maxFindings ? describe(item) : [];
  });
  const more = [...counts].filter(([, count]) => count > maxFindings);
  return [...listed, ...more.map(([rule, count]) => ({ rule, at: [], ...notListed(count - maxFindings) }))];
}

const maxWords = 120;

/** The greatest error of a stated coverage, which may be rounded to whole percents. */
const maxDifference = 0.011;

function shown(words: string): string {
  const short = words.length > maxWords ? `${words.slice(0, maxWords)}…` : words;
  return `“${visibleText(short.replace(/\s+/g, ' '))}”`;
}

/** Describes what the article has in place of words. */
class Comparison {
  readonly #file: string;
  readonly #text: ArticleText;

  constructor({ file, text }: Article) {
    this.#file = file;
    this.#text = new ArticleText(text, typography);
  }

  place(point: number): string {
    return `${this.#file}:${this.#text.line(point)}`;
  }

  /** Names the words of the article that come closest to others. */
  nearest(words: string): string {
    const range = this.#text.nearest(words);
    if (!range) return 'the article has nothing like them';
    return `the nearest words are ${shown(this.#text.slice(range))} (${this.place(range.start)})`;
  }

  /** Returns where words are, with any quotation marks, dashes, ellipses and spaces. */
  find(words: string): number | undefined {
    return this.#text.places(this.#text.normalize(words), '', '', 1)[0]?.start;
  }
}

/** The remedy of what the command can mend. */
export const runAnchor = 'run `claim-elements anchor`';

function anchorBreach({ status, path, ...finding }: AnchorFinding, comparison: Comparison): ArticleBreach[] {
  const { expected, found, foundAt } = finding;
  const places = foundAt.map((point) => comparison.place(point)).join(', ');
  const breach = (message: string, remedy: string): ArticleBreach[] => [
    { rule: `anchor-${status as Exclude<typeof status, 'exact'>}`, at: path, message, remedy },
  ];
  switch (status) {
    case 'exact':
      return [];
    case 'moved':
      return breach(`${shown(expected)} stands elsewhere in the article (${places})`, runAnchor);
    case 'changed':
      return breach(
        `${shown(expected)} reads ${shown(found)} in the article (${places})`,
        'correct the record, or give the anchor other words',
      );
    case 'lookalike':
      return breach(
        `the article has ${shown(expected)} (${places}), but not between its prefix and suffix, or there several times`,
        'write the prefix and suffix of the place that is meant',
      );
    case 'missing': {
      const similar = comparison.find(expected);
      if (similar !== undefined) {
        const characters = 'other quotation marks, dashes, ellipses or spaces';
        return breach(
          `the article has ${shown(expected)} with ${characters} (${comparison.place(similar)})`,
          runAnchor,
        );
      }
      return breach(
        `the article does not have ${shown(expected)}; ${comparison.nearest(expected)}`,
        'quote the article, or remove the record',
      );
    }
  }
}

/** Describes the anchors that are not exact. */
export function anchorBreaches(findings: readonly AnchorFinding[], article: Article): ArticleBreach[] {
  const comparison = new Comparison(article);
  const inexact = findings.filter(({ status }) => status !== 'exact');
  return atMost(
    inexact,
    ({ status }) => `anchor-${status as Exclude<typeof status, 'exact'>}` as const,
    (finding) => anchorBreach(finding, comparison),
  );
}

function unanchored({ quotations }: Dataset, comparison: Comparison): ArticleBreach[] {
  const entries = quotations.map((quotation, order) => ({ quotation, order }));
  const without = entries.filter(({ quotation }) => !quotation.anchors?.length && !placeholders.has(quotation.text));
  return atMost(
    without,
    () => 'quotation-without-anchor',
    ({ quotation, order }) => {
      const breach = { rule: 'quotation-without-anchor', at: ['quotations', order] } as const;
      const readings = readingsOf(quotation).map((parts) => parts.map((words) => comparison.find(words)));
      const [at] = readings.find((places) => !places.includes(undefined)) ?? [];
      if (at !== undefined) {
        const message = `nothing ties the words to the article, which has them (${comparison.place(at)})`;
        return [{ ...breach, message, remedy: runAnchor }];
      }
      const { text } = quotation;
      const message = `the article does not have ${shown(text)}; ${comparison.nearest(text)}`;
      return [{ ...breach, message, remedy: 'quote the article, or give an anchor for each part of the quotation' }];
    },
  );
}

/** The finding about an article in which words cannot be searched. */
export const repetitiveText = {
  message: 'the text repeats a few characters so often that words cannot be found in it',
  remedy: 'name the text of the article',
} as const;

/** Compares a dataset with its article. */
export function compareWithArticle(dataset: Dataset, article: Article, progress: Progress): ArticleReport {
  try {
    return compareTexts(dataset, article, progress);
  } catch (error) {
    if (!(error instanceof SearchLimitError)) throw error;
    return { breaches: [{ rule: 'repetitive-text', at: 1, ...repetitiveText }] };
  }
}

function compareTexts(dataset: Dataset, article: Article, progress: Progress): ArticleReport {
  const anchors = checkAnchors(dataset, article.text, progress);
  const coverage = coverageOf(article.text, anchors.findings);
  const breaches: ArticleBreach[] = [
    ...anchorBreaches(anchors.findings, article),
    ...unanchored(dataset, new Comparison(article)),
  ];
  if (anchors.sameText === false) {
    breaches.push({
      rule: 'other-text',
      at: ['article', 'textDigest'],
      message: 'the article is not the text that the dataset was anchored in: its SHA-256 differs',
      remedy: `read what has changed, and ${runAnchor}`,
    });
  }
  const stated = dataset.article?.coverage;
  const share = Math.floor(coverage.share * 100) / 100;
  if (stated !== undefined && Math.abs(stated - coverage.share) > maxDifference) {
    breaches.push({
      rule: 'other-coverage',
      at: ['article', 'coverage'],
      message: `${stated} of the article is said to be covered, and ${share} is`,
      remedy: `write ${share}`,
    });
  }
  if (anchors.crlf) {
    breaches.push({
      rule: 'line-ends',
      at: 1,
      message: 'the article has CRLF line ends: each moves what follows it by one position',
      remedy: 'write it with LF, or anchor the dataset in this text',
    });
  }
  const passages = atMost(
    coverage.passages,
    () => 'not-covered',
    ({ line, text }): ArticleBreach[] => {
      const remedy = 'add a record, or leave it out with intent';
      return [{ rule: 'not-covered', at: line, message: `no record covers ${shown(text)}`, remedy }];
    },
  );
  return { anchors, coverage, breaches: [...breaches, ...passages] };
}
