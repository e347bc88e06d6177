import { toJsonSchema } from '@valibot/to-json-schema';
import { compile } from 'json-schema-to-typescript';

/** The types that have another name than their schema, because the browser or JavaScript has a type of that name. */
const otherNames = { Date: 'ClaimDate', Response: 'ClaimResponse' };

/**
 * Returns a schema of the model as a JSON Schema, which has no calendar.
 *
 * @param definitions - The schemas that it refers to by name, instead of repeating them.
 */
export const jsonSchemaOf = (schema, definitions) => toJsonSchema(schema, { ignoreActions: ['check'], definitions });

/** Returns the schemas of the records by the names of their types. */
function recordSchemas(schemas) {
  const entries = Object.entries(schemas).map(([name, schema]) => [/^(\w+)Schema$/.exec(name)?.[1], schema]);
  const records = entries.filter(([name]) => name && name !== 'Dataset');
  return Object.fromEntries(records.map(([name, schema]) => [otherNames[name] ?? name, schema]));
}

/**
 * Writes the types of the model, with the description of each field. The types that TypeScript infers from the schemas have no
 * descriptions, and need the types of valibot.
 */
export async function modelTypes(importModule) {
  const schemas = await importModule('model/schema.js');
  const schema = jsonSchemaOf(schemas.DatasetSchema, recordSchemas(schemas));
  const types = await compile({ ...schema, title: 'Dataset' }, 'Dataset', {
    additionalProperties: false,
    bannerComment: '',
    // A list of at least one entry would be a tuple, which no list of a program is.
    ignoreMinAndMaxItems: true,
  });
  return `${types}
export type ClaimKind = Claim['kind'];
export type RelationType = Relation['type'];
`;
}
