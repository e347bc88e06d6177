import type { ClaimProblem } from '../events/claim-error.js';
import type { ClaimErrorReason, Problem } from '../model/problem.js';
import { nearestIds } from './nearest-ids.js';

export interface Explanation {
  readonly problem: ClaimProblem;
  readonly message: string;
}

const providerHint = 'put the element in a <claim-dataset>, or import claim-elements/bundled';

const explanations: Record<ClaimErrorReason, (attribute: string, value: string) => string> = {
  'missing-id': (attribute) => `the attribute ${attribute} is missing or empty; set it to an id`,
  'unknown-id': (attribute, value) => `the dataset has nothing with the id “${value}” for the attribute ${attribute}`,
  'unrelated-id': (attribute, value) => `“${value}” in the attribute ${attribute} does not deny the allegation`,
  'no-answer': (attribute, value) => `nothing in the dataset denies “${value}” of the attribute ${attribute}`,
  'invalid-value': (attribute, value) => `the attribute ${attribute} does not accept “${value}”`,
  'copy-failed': (_attribute, value) => `the browser refused to copy the quotation “${value}”`,
  'article-inside': () =>
    'it holds what looks like the rest of an article, which is shown below it; write its end tag before that, as HTML does not close a tag that ends in />',
  'uneven-media': (_attribute, value) =>
    `only some statements have a picture, which gives them more weight; add one for “${value}”, or take the others out`,
  'missing-source': () => 'there is no dataset',
  'load-failed': () => 'the dataset could not be loaded',
  'not-json': () => 'the dataset is not JSON',
  'invalid-dataset': () => 'the dataset is not sound',
};

/** Suggests values: the nearest ids for an unknown one, the first ids if none was given, else all accepted values. */
function suggestionsFor({ reason, value, accepted }: Problem): readonly string[] {
  const values = accepted?.() ?? [];
  if (reason === 'missing-id') return values.slice(0, 3);
  return reason === 'unknown-id' || reason === 'no-answer' ? nearestIds(value ?? '', values) : values;
}

export function explain(tag: string, problem: Problem): Explanation {
  const { reason, attribute, value, findings } = problem;
  const detail = problem.detail ?? (reason === 'missing-source' ? providerHint : undefined);
  const suggestions = suggestionsFor(problem);
  const place = value === null ? '' : ` ${attribute}="${value}"`;
  const hint = suggestions.length ? ` (try: ${suggestions.join(', ')})` : '';
  const sentence = explanations[reason](attribute, value ?? '') + hint;
  return {
    problem: { reason, attribute, value, suggestions, ...(detail && { detail }), ...(findings && { findings }) },
    message: `<${tag}${place}>: ${sentence}${detail ? `:\n${detail}` : '.'}`,
  };
}
