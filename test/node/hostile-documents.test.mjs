import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import fc from 'fast-check';

import { datasetFromJsonLd } from '../../dist/json-ld/from-json-ld.js';
import { isJsonLd } from '../../dist/json-ld/is-json-ld.js';
import { datasetJsonLd } from '../../dist/json-ld/dataset-json-ld.js';
import { findingLine } from '../../dist/model/findings.js';
import { hiddenCharacters } from '../../dist/model/hidden-characters.js';
import { validateDataset } from '../../dist/model/validate.js';
import { parseDataset } from '../../dist/elements/claim-dataset/load.js';
import { readDataset } from '../../dist/json-ld/read-dataset.js';
import { arbitraryDataset, broken } from '../fixtures/arbitrary-dataset.mjs';
import { attacks } from '../fixtures/attacks.mjs';

const seed = 7;
const numRuns = 150;

const isWebAddress = (text) => /^https?:\/\/[^\s/]/.test(text);

const jsonOf = (value) => JSON.parse(JSON.stringify(value));

/** Returns the addresses in a value. */
function addressesIn(value) {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => (key === 'url' ? [entry] : addressesIn(entry)));
}

/** Checks the invariants of a validation. */
function check({ dataset, findings }) {
  for (const finding of findings) {
    assert.match(finding.path, /^\$/);
    assert.ok(finding.message && finding.remedy && finding.rule);
    assert.ok(findingLine(finding).length < 1500, findingLine(finding));
    assert.deepEqual(hiddenCharacters(findingLine(finding)), []);
  }
  assert.equal({}.polluted, undefined);
  if (!dataset) {
    assert.ok(findings.some(({ dropped }) => dropped));
    return;
  }
  assert.deepEqual(
    addressesIn(dataset).filter((address) => !isWebAddress(address)),
    [],
  );
  // The result is valid: no record refers to a dropped one.
  assert.deepEqual(
    validateDataset(dataset).findings.filter(({ dropped }) => dropped),
    [],
  );
}

/** Generators of schema.org documents: documents of this library, and arbitrary nodes. */
const exported = arbitraryDataset.map((dataset) => jsonOf(datasetJsonLd(dataset)));
const { node } = fc.letrec((tie) => {
  const text = fc.constantFrom(...attacks, 'A claim.', '2025-03-04', 'en', 'https://news.example/');
  const names = fc.constantFrom(
    ...['@id', '@type', '@graph', '@context', 'item', 'dataFeedElement', 'text', 'name', 'headline', 'author'],
    ...['claimReviewed', 'itemReviewed', 'reviewRating', 'alternateName', 'ratingValue', 'url', 'datePublished'],
    ...['creator', 'about', 'appearance', 'isPartOf', 'publisher', 'affiliation', 'worksFor', 'inLanguage'],
    ...['correction', 'additionalType', 'schema:text', 'https://schema.org/author', '__proto__', 'claims', 'version'],
  );
  const type = fc.constantFrom('Claim', 'ClaimReview', 'Quotation', 'Person', 'NewsArticle', 'schema:Claim', 'x');
  const value = fc.oneof({ maxDepth: 4 }, text, fc.integer(), fc.constant(null), tie('node'), fc.array(tie('node')));
  return {
    node: fc
      .tuple(fc.array(fc.tuple(names, value), { maxLength: 8 }), fc.option(type))
      .map(([entries, kind]) => Object.fromEntries([...entries, ...(kind ? [['@type', kind]] : [])])),
  };
});

describe('hostile documents', () => {
  it('a valid dataset with arbitrary texts has only harmless findings', () => {
    const harmless = ['hidden-character', 'denial-before-claim', 'elaboration-cycle', 'markup-range', 'anchor-text'];
    fc.assert(
      fc.property(arbitraryDataset, (document) => {
        const { $schema: _, ...dataset } = document;
        const validation = validateDataset(document);
        check(validation);
        assert.deepEqual(
          validation.findings.filter(({ rule }) => !harmless.includes(rule)),
          [],
        );
        assert.deepEqual(jsonOf(validation.dataset), jsonOf(dataset));
      }),
      { seed, numRuns },
    );
  });

  for (const { name, documents } of [
    { name: 'a broken dataset', documents: broken(arbitraryDataset) },
    { name: 'any JSON', documents: fc.jsonValue() },
    { name: 'broken JSON-LD of this library', documents: broken(exported) },
    { name: 'schema.org nodes in any order', documents: fc.oneof(node, fc.array(node)) },
    { name: 'a response of the Fact Check Tools API', documents: fc.record({ claims: fc.array(node) }) },
  ]) {
    it(`${name} never throws, and the result is valid`, async () => {
      await fc.assert(
        fc.asyncProperty(documents, async (document) => {
          check(await readDataset(document));
          check(validateDataset(document));
        }),
        { seed, numRuns },
      );
    });
  }

  it('any text is parsed or rejected with a reason', async () => {
    const texts = fc.oneof(
      fc.json(),
      fc.string(),
      exported.map((document) => JSON.stringify(document).slice(0, -1)),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        try {
          check(await parseDataset(text));
        } catch (error) {
          assert.equal(error.name, 'LoadError');
          assert.ok(error.message);
        }
      }),
      { seed, numRuns },
    );
  });

  it('an import conforms to the schema, so the validation drops nothing', () => {
    fc.assert(
      fc.property(fc.oneof(exported, node, fc.array(node), broken(exported)), (document) => {
        if (!isJsonLd(document)) return;
        const { findings } = validateDataset(datasetFromJsonLd([{ json: document }]).dataset);
        assert.deepEqual(
          findings.filter(({ rule }) => rule === 'schema'),
          [],
        );
      }),
      { seed, numRuns },
    );
  });

  const repeated = (count, make) => Array.from({ length: count }, (_, order) => make(order));
  for (const { name, document } of [
    {
      name: 'a chain of reviews of reviews',
      document: repeated(20_000, (order) => ({
        '@type': 'ClaimReview',
        '@id': `#${order}`,
        itemReviewed: { '@id': `#${order + 1}` },
      })),
    },
    {
      name: 'a chain of affiliations',
      document: [
        { '@type': 'Claim', text: 'x', author: '#0' },
        ...repeated(20_000, (order) => ({ '@id': `#${order}`, name: `n${order}`, affiliation: `#${order + 1}` })),
      ],
    },
    {
      name: 'many claims in a script that yields no id',
      document: repeated(20_000, (order) => ({ '@type': 'Claim', '@id': `${order}`, text: 'Иск', author: 'Суд' })),
    },
    { name: 'deep graphs', document: repeated(5000, () => 0).reduce((inner) => ({ '@graph': [inner] }), {}) },
    { name: 'deep lists', document: [{ '@type': 'x' }, repeated(5000, () => 0).reduce((inner) => [inner], [])] },
  ]) {
    it(`${name} terminates`, { timeout: 20_000 }, async () => check(await readDataset(document)));
  }

  it('many cycles of elaborations are reported briefly', { timeout: 20_000 }, () => {
    const claims = repeated(5000, (order) => ({
      id: `claim-${order}`,
      text: 'x',
      kind: 'assertion',
      appearances: [{ claimant: ['article'] }],
      verification: { status: 'unverified' },
    }));
    const relation = (from, to) => ({ type: 'elaborates', from: `claim-${from}`, to: `claim-${to}` });
    const relations = repeated(4999, (order) => [relation(order, order + 1), relation(order + 1, 0)]).flat();
    const { findings } = validateDataset({
      version: 1,
      article: { name: 'x', inLanguage: 'en' },
      sources: [],
      claims,
      quotations: [],
      relations,
    });
    assert.equal(findings.length, 1001);
    assert.match(findings.at(-2).message, /: claim-0 → .* → claim-7 → … → claim-0$/);
    assert.match(findings.at(-1).message, /^3999 more findings of this rule are not listed$/);
  });
});
