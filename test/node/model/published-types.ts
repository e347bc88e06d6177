/** `npm run types` fails here if the types that the package publishes differ from those of the schemas. */
import type * as published from '../../../dist/model/types.js';
import type * as inferred from '../../../src/model/types.js';

/** A type without the `undefined` that valibot adds to an optional field. JSON has none. */
type Json<T> = T extends readonly (infer Entry)[]
  ? Json<Entry>[]
  : T extends object
    ? { [Key in keyof T]: Json<Exclude<T[Key], undefined>> }
    : T;

/** Two functions that compile if each dataset of the one type is one of the other. A dataset has all other records. */
export const fromPublished = (dataset: published.Dataset): Json<inferred.Dataset> => dataset;
export const fromInferred = (dataset: Json<inferred.Dataset>): published.Dataset => dataset;
