import type { Finding } from './findings.js';

/** The reason why an element cannot show its records, or not all of them. */
export type ClaimErrorReason =
  | 'missing-id'
  | 'unknown-id'
  | 'unrelated-id'
  | 'no-answer'
  | 'invalid-value'
  | 'copy-failed'
  | 'article-inside'
  | 'uneven-media'
  | 'missing-source'
  | 'load-failed'
  | 'not-json'
  | 'invalid-dataset';

/** A problem of one element, before it is put into words. */
export interface Problem {
  readonly reason: ClaimErrorReason;
  /** The attribute at fault; empty if no attribute is. */
  readonly attribute: string;
  /** The value of the attribute; `null` if it is not set. */
  readonly value: string | null;
  /** Returns all values that the attribute accepts. */
  readonly accepted?: () => readonly string[];
  /** More about the problem, if the reason does not say it all. */
  readonly detail?: string;
  /** The rules that a dataset breaks. */
  readonly findings?: readonly Finding[];
}
