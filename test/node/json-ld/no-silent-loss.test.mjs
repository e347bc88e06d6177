import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import fc from 'fast-check';

import { datasetJsonLd } from '../../../dist/json-ld/dataset-json-ld.js';
import { datasetFromJsonLd } from '../../../dist/json-ld/from-json-ld.js';
import { jsonPath } from '../../../dist/model/findings.js';
import { validateDataset } from '../../../dist/model/validate.js';
import { readings, shapes } from '../../fixtures/claimreview/shapes.mjs';
import { cases, normalized, variants } from '../../fixtures/claimreview/variants.mjs';

/** Returns every text and number of a JSON value with its path. */
function leavesOf(value, path = []) {
  if (typeof value !== 'object' || value === null) return value === null || value === '' ? [] : [{ value, path }];
  return Object.entries(value).flatMap(([key, entry]) =>
    leavesOf(entry, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** Types that say what a node becomes, and types of what only holds records. */
const understood = new Set(
  (
    'Claim ClaimReview MediaReview Review Quotation Rating CreativeWork Thing Language Organization WebPage NewsArticle DataFeed ' +
    'DataFeedItem ItemList ListItem MediaReviewItem Report Date'
  ).split(' '),
);

/** Decodes the numeric character references that the variants have, and the named ones of the cases. */
const decoded = (text) =>
  text
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&')
    .replaceAll('&nbsp;', '\u00A0')
    .replaceAll('&quot;', '"')
    .replaceAll('&ndash;', '–');

/** Returns the ways in which a dataset may have a value, which docs/data.md describes. */
function formsOf(value) {
  const text = decoded(String(value)).trim();
  const known = [normalized, readings].flatMap((map) => map.get(text) ?? []);
  return [value, String(value), Number(value), text, ...known, `https://${text}/`];
}

const isType = ({ path }) => path.slice(-2).some((key) => key === '@type' || key === 'type');
const withoutPrefix = (type) => String(type).replace(/^.*[/:]/, '');

/** Names and links of the format, which are no values. */
const isStructure = ({ path, value }) =>
  path.includes('@context') ||
  path.at(-1) === '@id' ||
  (path.at(-1) === 'id' && /^(?:#|https:)/.test(value)) ||
  (isType({ path }) && understood.has(withoutPrefix(value)));

function lost(document, dataset, findings) {
  const kept = new Set(leavesOf(dataset).map(({ value }) => value));
  const named = new Set(findings.map(({ path }) => path));
  return leavesOf(document).filter((leaf) => {
    if (isStructure(leaf)) return false;
    // A finding about a text names the language beside it.
    const path = leaf.path.map((key) => (key === '@language' ? '@value' : key));
    const isNamed = [...path.keys(), path.length].some((end) => named.has(jsonPath(path.slice(0, end))));
    const forms = isType(leaf) ? [withoutPrefix(leaf.value)] : formsOf(leaf.value);
    return !isNamed && !forms.some((form) => kept.has(form));
  });
}

/** What a dataset has by the model’s own need, and not from the input. */
const isOfModel = ({ path, value }) => {
  const [last, list] = path.slice(-2).reverse();
  if (['version', 'id', 'kind', 'basis'].includes(last)) return true;
  // Ids of records.
  if (
    ['author', 'speaker', 'affiliation'].includes(last) ||
    ['claimant', 'claims', 'reportedBy', 'writers'].includes(list)
  )
    return true;
  return (last === 'type' && value === 'Thing') || value === 'Unnamed source';
};

function invented(document, dataset) {
  const given = new Set(leavesOf(document).flatMap(({ value }) => formsOf(value)));
  for (const leaf of leavesOf(document)) if (isType(leaf)) given.add(withoutPrefix(leaf.value));
  return leavesOf(dataset).filter((leaf) => !isOfModel(leaf) && !given.has(leaf.value));
}

const vocabulary = /^(?:urn:claim-elements:|#(?:claim|quotation|source)-|https:\/\/schema\.org$)/;

function inventedInJsonLd(dataset) {
  const given = new Set(leavesOf(dataset).map(({ value }) => value));
  return leavesOf(datasetJsonLd(dataset)).filter(
    ({ path, value }) => path.at(-1) !== '@type' && !vocabulary.test(value) && !given.has(value),
  );
}

/** Returns the numbers of the records that the values of one claim, with its sources and quotations, are from. */
function recordsOf(claim, dataset) {
  const ids = [
    ...claim.appearances.flatMap(({ claimant }) => claimant),
    ...(claim.reviews ?? []).map(({ author }) => author),
  ];
  const sources = dataset.sources.filter(({ id }) => ids.includes(id));
  const texts = leavesOf([claim, sources]).flatMap(({ value }) => /\br(\d+)n\d/.exec(value)?.[1] ?? []);
  return [...new Set(texts)];
}

/** Returns the sources that no record names: their names are there, but not for what they did. */
function unnamed({ sources, claims, quotations }) {
  const affiliations = sources.map(({ affiliation }) => affiliation);
  const named = new Set(leavesOf([claims, quotations, affiliations]).map(({ value }) => value));
  return sources.filter(({ id }) => !named.has(id));
}

function check(document) {
  const { dataset, findings } = datasetFromJsonLd([{ json: document }]);
  const validation = validateDataset(dataset);
  assert.deepEqual(validation.findings, []);
  assert.deepEqual(lost(document, dataset, findings), [], 'lost');
  assert.deepEqual(unnamed(dataset), [], 'named by no record');
  assert.deepEqual(invented(document, dataset), [], 'invented');
  assert.deepEqual(inventedInJsonLd(validation.dataset), [], 'invented in JSON-LD');
  return dataset;
}

describe('an import loses nothing in silence and invents nothing', () => {
  for (const [name, document] of Object.entries(cases)) it(name, () => void check(document));

  for (const [name, document] of Object.entries(shapes)) it(`in a document with ${name}`, () => void check(document));

  it('in 300 variants; and no record gets a value of another', () => {
    fc.assert(
      fc.property(variants, ({ document }) => {
        const dataset = check(document);
        for (const claim of dataset.claims) assert.ok(recordsOf(claim, dataset).length <= 1, JSON.stringify(claim));
      }),
      { seed: 18, numRuns: 300 },
    );
  });
});
