import type { Steps } from '../model/steps.js';
import type { Dataset } from '../model/types.js';
import type { Articles } from './article.js';
import { Node, type Part } from './graph.js';
import { languageOf } from './languages.js';
import type { Reader } from './reader.js';
import type { Found } from './records.js';
import { datasetVocabulary } from './vocabulary.js';

type Facts = Partial<Pick<Dataset, 'dateModified' | 'license' | 'inLanguage'>>;

const isDataset = (node: Node): boolean =>
  node.values('additionalType').some(({ content }) => content === datasetVocabulary);

/** Reads what a dataset of this library says of itself, apart from its records. */
function ownFacts(reader: Reader, articles: Articles, node: Node): Facts {
  node.isRead = true;
  node.useTypes('Dataset');
  for (const value of node.values('additionalType')) if (value.content === datasetVocabulary) value.used = true;
  for (const { node: article, value } of reader.nodes(node.values('isBasedOn'))) {
    if (articles.read(article)) value.used = true;
  }
  const dateModified = reader.day(node, 'dateModified');
  const license = reader.addressOf(node, 'license');
  const inLanguage = reader.language(node, 'inLanguage');
  return {
    ...(inLanguage !== undefined && { inLanguage }),
    ...(dateModified !== undefined && { dateModified }),
    ...(license !== undefined && { license }),
  };
}

/** Returns the licence that each review, or the document as a whole, has: that of some records is none of all. */
function* commonLicense(reader: Reader, records: readonly Found[]): Steps<string | undefined> {
  const { roots } = reader.graph;
  const reviews = records.filter(({ role }) => role === 'review').map(({ node }) => node);
  const holders = roots.length === 1 && roots[0]!.properties.has('license') ? roots : reviews;
  const distinct = new Set<string | undefined>();
  for (const node of holders) {
    yield;
    const [value] = node.values('license');
    distinct.add(value && reader.address(value));
  }
  const [license] = distinct;
  if (distinct.size !== 1 || license === undefined) {
    const message = 'the records differ in their licence, and a dataset has one';
    for (const node of holders) {
      yield;
      for (const value of node.values('license')) {
        value.used = true;
        reader.report(value, message, 'import them apart', { rule: 'not-shown' });
      }
    }
    return undefined;
  }
  for (const node of holders) {
    yield;
    node.isRead = true;
    reader.first(node.values('license'), (value) => reader.address(value));
  }
  return license;
}

/** Returns the node that a whole dataset of this library has for itself. */
export function datasetNode({ graph }: Reader): Node | undefined {
  for (const root of graph.roots) {
    if (isDataset(root)) return root;
    for (const { content } of root.values('@graph')) if (content instanceof Node && isDataset(content)) return content;
  }
  return undefined;
}

/** Reads what the input says of all records, in steps of a record. */
export function* collectionFacts(
  reader: Reader,
  articles: Articles,
  records: readonly Found[],
  pages: readonly Node[],
): Steps<Facts> {
  const dataset = datasetNode(reader);
  if (dataset) return ownFacts(reader, articles, dataset);
  const license = yield* commonLicense(reader, records);
  const [feed] = reader.graph.roots.length === 1 ? pages.filter((page) => page.is('DataFeed')) : [];
  const dateModified = feed && reader.day(feed, 'dateModified');
  if (feed && dateModified !== undefined) feed.isRead = true;
  return { ...(license !== undefined && { license }), ...(dateModified !== undefined && { dateModified }) };
}

/** Says that an answer of the Fact Check Tools API is not all of it. */
export function reportMorePages(reader: Reader): void {
  for (const value of reader.graph.roots.flatMap((root) => root.values('nextPageToken'))) {
    value.used = true;
    const message = 'there are more claims on the next page of the answer';
    reader.report(value, message, 'fetch it with this `pageToken`, and import both files');
  }
}

/** Returns the language of the page that a record is on, by the scope of the record; in steps of a page. */
export function* pageLanguages(reader: Reader, pages: readonly Node[]): Steps<(part: Part) => string | undefined> {
  const found = new Map<string | undefined, Node[]>();
  for (const page of pages) {
    if (!page.properties.has('inLanguage')) continue;
    const { scope } = page.place.part;
    const list = found.get(scope);
    if (list) list.push(page);
    else found.set(scope, [page]);
  }
  const languages = new Map<string | undefined, string | undefined>();
  for (const [scope, nodes] of found) {
    const distinct = new Set<string | undefined>();
    for (const page of nodes) {
      yield;
      distinct.add(reader.language(page, 'inLanguage'));
      page.isRead = true;
    }
    if (distinct.size === 1) languages.set(scope, [...distinct][0]);
    else {
      const message = 'the pages differ in their language, so none is that of the records';
      for (const page of nodes) {
        yield;
        reader.report(page.values('inLanguage')[0]!, message, 'import them apart', { rule: 'not-shown' });
      }
    }
  }
  return (part) => {
    const language = reader.graph.languages.get(part) ?? part.language;
    return languages.get(part.scope) ?? (language && languageOf(language));
  };
}
