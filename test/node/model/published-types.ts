/** `npm run types` fails here if the types that the package publishes differ from those of the schemas. */
import type * as published from '../../../dist/model/types.js';
import type * as inferred from '../../../src/model/types.js';

/** A type without the `undefined` that valibot adds to an optional field. JSON has none. */
type Json<T> = T extends readonly (infer Entry)[]
  ? Json<Entry>[]
  : T extends object
    ? { [Key in keyof T]: Json<Exclude<T[Key], undefined>> }
    : T;

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;

export const same: Record<
  string,
  Same<published.Dataset, Json<inferred.Dataset>> &
    Same<published.Article, Json<inferred.Article>> &
    Same<published.Anchor, Json<inferred.Anchor>> &
    Same<published.Appearance, Json<inferred.Appearance>> &
    Same<published.ClaimKind, inferred.ClaimKind> &
    Same<published.RelationType, inferred.RelationType>
> = { types: true };
