import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { toJsonSchema } from '@valibot/to-json-schema';

import { DatasetSchema } from '../../../dist/model/schema.js';

const schema = toJsonSchema(DatasetSchema, { ignoreActions: ['check'] });

/** Returns the properties of a schema and of all nested schemas, with their paths. */
function propertiesOf({ properties = {}, items }, path = '$') {
  const inside = items ? propertiesOf(items, `${path}[]`) : [];
  return [
    ...inside,
    ...Object.entries(properties).flatMap(([name, property]) => [
      [`${path}.${name}`, property],
      ...propertiesOf(property, `${path}.${name}`),
    ]),
  ];
}

/** Returns the objects of a schema: path, required fields and optional fields. */
function requiredIn(schema, path = '$') {
  const { properties, required, items } = schema;
  if (items) return requiredIn(items, `${path}[]`);
  if (!properties) return [];
  const inside = Object.entries(properties).flatMap(([name, property]) => requiredIn(property, `${path}.${name}`));
  return [
    [
      path,
      required.join(' '),
      Object.keys(properties)
        .filter((name) => !required.includes(name))
        .join(' '),
    ],
    ...inside,
  ];
}

describe('the JSON Schema for completion in editors', () => {
  it('lists the required and the optional fields of each record', () => {
    assert.deepEqual(requiredIn(schema), [
      [
        '$',
        'version sources claims quotations relations',
        '$schema article inLanguage dateModified license responses evidence withdrawn',
      ],
      ['$.article', 'name', 'inLanguage url publisher datePublished textDigest coverage notes'],
      ['$.article.datePublished', 'stated basis', 'edtf note'],
      ['$.article.textDigest', 'algorithm value', ''],
      [
        '$.sources[]',
        'id type name',
        'alternateName jobTitle description anonymous count affiliation url sameAs image',
      ],
      [
        '$.claims[]',
        'id text kind appearances',
        'inLanguage about eventDate formerIds verification reviews corrections note',
      ],
      ['$.claims[].eventDate', 'stated basis', 'edtf note'],
      ['$.claims[].appearances[]', 'claimant', 'date reportedBy wording isPartOf anchors'],
      ['$.claims[].appearances[].date', 'stated basis', 'edtf note'],
      ['$.claims[].appearances[].isPartOf', '', 'name publisher datePublished url archivedAt'],
      ['$.claims[].appearances[].isPartOf.datePublished', 'stated basis', 'edtf note'],
      ['$.claims[].appearances[].anchors[]', 'exact prefix suffix start end', ''],
      ['$.claims[].verification', 'status', 'by date method evidence'],
      ['$.claims[].verification.date', 'stated basis', 'edtf note'],
      [
        '$.claims[].reviews[]',
        'author verdict',
        'writers name ratingValue bestRating worstRating explanation image url datePublished inLanguage',
      ],
      ['$.claims[].corrections[]', 'type date text', 'by'],
      [
        '$.quotations[]',
        'id text speaker claims',
        'date reportedBy isPartOf inLanguage markup translation anchors corrections note',
      ],
      ['$.quotations[].date', 'stated basis', 'edtf note'],
      ['$.quotations[].isPartOf', '', 'name publisher datePublished url archivedAt'],
      ['$.quotations[].isPartOf.datePublished', 'stated basis', 'edtf note'],
      ['$.quotations[].markup[]', 'type start end', ''],
      ['$.quotations[].translation', 'text inLanguage', 'by'],
      ['$.quotations[].anchors[]', 'exact prefix suffix start end', ''],
      ['$.quotations[].corrections[]', 'type date text', 'by'],
      ['$.relations[]', 'type from to', 'part note'],
      ['$.responses[]', 'to from status', 'askedBy asked deadline how claim note'],
      ['$.responses[].asked', 'stated basis', 'edtf note'],
      ['$.responses[].deadline', 'stated basis', 'edtf note'],
      ['$.evidence[]', 'id kind name bearsOn', 'url archivedAt accessed publisher sha256 note'],
      ['$.evidence[].bearsOn[]', 'claim as', 'by'],
      ['$.withdrawn[]', 'id date text', ''],
    ]);
  });

  it('has a title', () => {
    assert.equal(schema.title, 'claim-elements dataset');
  });

  it('describes every field and every record', () => {
    const bare = propertiesOf(schema).filter(([, { description }]) => !description);
    assert.deepEqual(
      bare.map(([path]) => path),
      [],
    );
    const records = propertiesOf(schema).filter(([, { items }]) => items?.properties);
    assert.deepEqual(
      records.filter(([, { items }]) => !items.description).map(([path]) => path),
      [],
    );
    assert.ok(schema.description);
  });
});

describe('the types of the model that are published', () => {
  const read = (path) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
  const namesIn = (text) => [...text.matchAll(/^export (?:type|interface) (\w+)/gm)].map(([, name]) => name).sort();
  const published = read('dist/model/types.d.ts');

  it('have the names of those in the sources', () => {
    assert.deepEqual(namesIn(published), namesIn(read('src/model/types.ts')));
  });

  it('describe their fields', () => {
    assert.match(published, /The title of the article, as shown\.\s+\*\/\s+name: string;/);
  });
});
