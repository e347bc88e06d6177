import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import fc from 'fast-check';

import { datasetJsonLd, lossesInJsonLd } from '../../../dist/json-ld/dataset-json-ld.js';
import { datasetFromJsonLd } from '../../../dist/json-ld/from-json-ld.js';
import { jsonLdText } from '../../../dist/json-ld/to-json-ld.js';
import { validateDataset } from '../../../dist/model/validate.js';
import { webAddress } from '../../../dist/model/web-address.js';
import { arbitraryDataset } from '../../fixtures/arbitrary-dataset.mjs';
import { dataset as ferry } from '../../fixtures/ferry.mjs';
import { sound } from '../../fixtures/fund.mjs';
import { corrected, harbour } from '../../fixtures/harbour.mjs';

const read = (path) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const docs = read('docs/data.md');
const example = JSON.parse(/```json\n(\{\n {2}"version".*?)```/s.exec(docs)[1]);

/** Datasets as JSON has them, which knows no negative zero. */
const jsonDataset = arbitraryDataset.map((dataset) => JSON.parse(JSON.stringify(dataset)));

/** The fields that docs/data.md gives a term of schema.org, as `Record field`. */
const expressible = new Set(
  docs.split(/^##+ /m).flatMap((section) => {
    const [title] = section.split('\n', 1);
    const rows = [...section.matchAll(/^\| `(\w+)` .*\| *schema\.org [^|]*\|$/gm)];
    return rows.map(([, field]) => `${title} ${field}`);
  }),
);

/** The records of docs/data.md, by the fields that hold them. */
const recordIn = {
  ...{ article: 'Article', sources: 'Source', claims: 'Claim', appearances: 'Appearance', isPartOf: 'Work' },
  ...{ reviews: 'Review', corrections: 'Correction', quotations: 'Quotation', translation: 'Translation' },
};

/** What schema.org has no value for, although it has the term. */
function isUnsayable(value) {
  if (typeof value === 'string') return /^https?:/.test(value) && !webAddress(value);
  if (Array.isArray(value)) return value.every(isUnsayable);
  const isDate = typeof value === 'object' && 'basis' in value;
  return isDate ? !value.edtf || value.edtf.includes('/') : Object.values(value).every(isUnsayable);
}

/** Returns the losses in fields that docs/data.md gives a term of schema.org. */
function unsaid(dataset) {
  const document = datasetJsonLd(dataset);
  // A value of the document is in it once it is text, too.
  assert.deepEqual(JSON.parse(jsonLdText(document)), document);
  return lossesInJsonLd(dataset, document).filter(({ path, value }) => {
    const names = path.match(/\w+/g).filter((name) => !/^\d/.test(name));
    const record = recordIn[names.at(-2)] ?? 'The document';
    return expressible.has(`${record} ${names.at(-1)}`) && !isUnsayable(value);
  });
}

describe('dataset → JSON-LD → dataset', () => {
  it('is compared in the fields that docs/data.md gives a term of schema.org', () => {
    assert.ok(expressible.size >= 25, [...expressible].join(', '));
  });

  const datasets = {
    'the bundled dataset': JSON.parse(read('src/data/dataset.json')),
    'the dataset of the demo': JSON.parse(read('demo/klappbruecke.json')),
    'the example of docs/data.md': example,
    harbour,
    ferry,
    fund: sound(),
    corrected,
  };
  for (const [name, dataset] of Object.entries(datasets)) {
    it(`keeps each of them in ${name}, and the order of the records`, () => {
      const { dataset: after, findings } = datasetFromJsonLd([{ json: datasetJsonLd(dataset) }]);
      assert.deepEqual(findings, []);
      assert.deepEqual(validateDataset(after).findings, []);
      assert.deepEqual(unsaid(dataset), []);
      for (const list of ['sources', 'claims', 'quotations']) {
        assert.deepEqual(
          after[list].map(({ id }) => id),
          dataset[list].map(({ id }) => id),
        );
      }
    });
  }

  it('keeps each of them in any dataset', () => {
    fc.assert(
      fc.property(jsonDataset, (dataset) => assert.deepEqual(unsaid(dataset), [])),
      { numRuns: 150, seed: 18 },
    );
  });
});

describe('what JSON-LD cannot say', () => {
  it('is named with its place', () => {
    const places = new Set(lossesInJsonLd(example, datasetJsonLd(example)).map(({ path }) => path));
    for (const place of ['$.article.notes', '$.relations[0]', '$.claims[0].verification', '$.quotations[0].markup'])
      assert.ok(places.has(place), place);
    assert.ok(!places.has('$.claims[0].text'));
  });

  it('is no error', () => {
    const rules = new Set(lossesInJsonLd(example, datasetJsonLd(example)).map(({ rule }) => rule));
    assert.deepEqual([...rules], ['not-shown']);
  });
});
