import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { toJsonSchema } from '@valibot/to-json-schema';

import { DatasetSchema } from '../../../dist/model/schema.js';

const schema = toJsonSchema(DatasetSchema);

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
      ['$', 'version article sources claims quotations relations', '$schema'],
      ['$.article', 'name inLanguage', 'url publisher datePublished textDigest notes'],
      ['$.article.datePublished', 'stated edtf basis', 'note'],
      ['$.article.textDigest', 'algorithm value', ''],
      ['$.sources[]', 'id type name', 'alternateName jobTitle description affiliation url'],
      ['$.claims[]', 'id text kind appearances', 'verification reviews corrections note'],
      ['$.claims[].appearances[]', 'claimant', 'date reportedBy wording isPartOf anchors'],
      ['$.claims[].appearances[].date', 'stated edtf basis', 'note'],
      ['$.claims[].appearances[].isPartOf', 'name', 'publisher url archivedAt'],
      ['$.claims[].appearances[].anchors[]', 'exact prefix suffix start end', ''],
      ['$.claims[].verification', 'status', 'by date method'],
      ['$.claims[].verification.date', 'stated edtf basis', 'note'],
      ['$.claims[].reviews[]', 'author verdict url', 'ratingValue bestRating worstRating datePublished'],
      ['$.claims[].corrections[]', 'type date text', ''],
      ['$.quotations[]', 'id text speaker claims', 'date reportedBy isPartOf inLanguage markup anchors note'],
      ['$.quotations[].date', 'stated edtf basis', 'note'],
      ['$.quotations[].isPartOf', 'name', 'publisher url archivedAt'],
      ['$.quotations[].markup[]', 'type start end', ''],
      ['$.quotations[].anchors[]', 'exact prefix suffix start end', ''],
      ['$.relations[]', 'type from to', 'part note'],
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
