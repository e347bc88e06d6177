import type { Dataset } from './types.js';

/** A type as TypeScript infers it from JSON: no value is a literal. */
type Inferred<Value> = Value extends string
  ? string
  : Value extends number
    ? number
    : Value extends boolean
      ? boolean
      : Value extends readonly (infer Item)[]
        ? readonly Inferred<Item>[]
        : Value extends object
          ? { readonly [Name in keyof Value]: Inferred<Value[Name]> }
          : Value;

/**
 * Types an imported JSON file as a dataset, which TypeScript does not do by itself
 * (https://github.com/microsoft/TypeScript/issues/32063). It checks nothing at run time: whoever reads a dataset validates it.
 */
export const defineDataset = (dataset: Inferred<Dataset>): Dataset => dataset as Dataset;
