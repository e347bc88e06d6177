import { indexDataset, type ClaimIndex } from '../model/claim-index.js';
import { isObject, jsonPath, type Finding } from '../model/findings.js';
import type { Progress } from '../model/progress.js';
import type { Dataset } from '../model/types.js';
import { datasetFromJsonLd } from './from-json-ld.js';
import { articleNode, linked, node, sourceNode, type JsonLdNode } from './nodes.js';
import { jsonLdDocument, recordNodes } from './to-json-ld.js';
import { datasetVocabulary } from './vocabulary.js';

function datasetNode(dataset: Dataset, index: ClaimIndex): JsonLdNode {
  return node({
    '@type': 'Dataset',
    additionalType: datasetVocabulary,
    inLanguage: dataset.inLanguage,
    dateModified: dataset.dateModified,
    license: linked(dataset.license),
    isBasedOn: articleNode(index),
  });
}

/** Converts a whole dataset to a JSON-LD document: itself, its claims, reviews and quotations, and its sources. */
export function datasetJsonLd(dataset: Dataset, progress?: Progress): JsonLdNode {
  const index = indexDataset(dataset);
  const records = recordNodes(index, index.claimIds(), index.quotationIds(), progress);
  const sources = dataset.sources.map(({ id }) => sourceNode(index, id));
  return jsonLdDocument([datasetNode(dataset, index), ...records, ...sources]);
}

/**
 * Returns a finding for each value of a dataset that its JSON-LD cannot say: the document is read again, and what is
 * missing then is named.
 */
export function lossesInJsonLd(dataset: Dataset, document: JsonLdNode): readonly Finding[] {
  const { dataset: after } = datasetFromJsonLd([{ json: document }]);
  const findings: Finding[] = [];
  const language = dataset.inLanguage ?? dataset.article?.inLanguage;
  const compare = (before: unknown, found: unknown, keys: readonly (string | number)[]): void => {
    if (typeof before === 'object' && before !== null && typeof found === 'object' && found !== null) {
      const records: readonly { readonly id?: unknown }[] = Array.isArray(found) ? found : [];
      const byId = new Map(records.map((record) => [record.id, record]));
      const texts = new Set<unknown>(records);
      for (const [name, value] of Object.entries(before)) {
        // Texts of a list may move up: one before them may be lost.
        if (typeof value === 'string' && texts.has(value)) continue;
        const id = isObject(value) ? value['id'] : undefined;
        const other = byId.size && id !== undefined ? byId.get(id) : (found as Record<string, unknown>)[name];
        compare(value, other, [...keys, Array.isArray(before) ? Number(name) : name]);
      }
      return;
    }
    // A record in the language of the dataset need not repeat it.
    const isRepeated = keys.at(-1) === 'inLanguage' && before === language;
    const isEmpty = Array.isArray(before) && !before.length;
    if (before === found || isRepeated || isEmpty || keys[0] === '$schema') return;
    const message = 'schema.org has no term for this, and it is not in the JSON-LD';
    const remedy = 'keep the dataset beside it';
    findings.push({ path: jsonPath(keys), value: before, rule: 'not-shown', message, remedy, dropped: false });
  };
  compare(dataset, after, []);
  return findings;
}
