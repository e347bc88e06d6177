import type { ClaimProblem } from '../events/claim-error.js';

// Whoever writes the address of the frame writes these values: long ones would be their words under this page’s name.
const longestValue = 64;

/** A value from the address, as it appears in a sentence. */
export function quoted(value: string): string {
  return value.length > longestValue ? `“${value.slice(0, longestValue)}…”` : `“${value}”`;
}

function series(words: readonly string[], conjunction: 'and' | 'or'): string {
  const type = conjunction === 'and' ? 'conjunction' : 'disjunction';
  return new Intl.ListFormat('en-GB', { type }).format(words);
}

/** What the page says where its address asks for something that it cannot show; each says what to do. */
export const sentences = {
  nothingAsked: (parameters: readonly string[]) =>
    `This frame was not told what to show. Add one of the parameters ${series(parameters, 'or')} to its address, for example “?claim=” and the id of a claim.`,
  severalAsked: (parameters: readonly string[]) =>
    `This frame was told to show several things at once, by the parameters ${series(parameters, 'and')}. Leave all but one of them out of its address.`,
  empty: (parameter: string, content: string) => `The parameter ${parameter} is empty. Set it to ${content}.`,
  withoutAllegation: () =>
    'The parameter denial stands alone. Add the parameter allegation, with the id of the claim that is denied.',
  notAccepted: (parameter: string, value: string, accepted: readonly string[]) =>
    `The parameter ${parameter} does not accept ${quoted(value)}. Set it to ${series(accepted, 'or')}, or leave it out.`,
  notAnAddress: (value: string) =>
    `The parameter dataset does not accept ${quoted(value)}. Set it to an address that begins with https, or to one relative to this page.`,
  foreignOrigin: (origin: string) =>
    `The parameter dataset names an address at ${quoted(origin)}, which this page does not read from. Put the dataset where this page is, or let the owner of this page list that origin in its element <meta name="claim-dataset-origins">.`,
  noClaims: () => 'The dataset has no claims to list. Set the parameter dataset to one that has.',
};

function nearest(ids: readonly string[]): string {
  return ids.length ? ` Set it to an id that is there, such as ${series(ids.map(quoted), 'or')}.` : '';
}

function datasetSentence(problem: string, detail: string | undefined): string {
  const [line = ''] = detail?.split('\n') ?? [];
  const reason = line ? `: ${line.replace(/\.$/, '')}` : '';
  return `The dataset that the parameter dataset names ${problem}${reason}. Correct the parameter, or load the page again later.`;
}

/**
 * What the page says about a problem that an element reports; nothing where the reader has been told, or need not be.
 *
 * @param problem - The problem.
 * @param parameter - The parameter that the attribute at fault comes from.
 */
export function problemSentence(problem: ClaimProblem, parameter = problem.attribute): string | undefined {
  const { reason, value, suggestions, detail } = problem;
  const named = `The parameter ${parameter} names ${quoted(value ?? '')}`;
  switch (reason) {
    case 'unknown-id':
      return `${named}, and the dataset has nothing with that id.${nearest(suggestions)}`;
    case 'unrelated-id':
      return `${named}, which does not deny the allegation.${nearest(suggestions)}`;
    case 'no-answer':
      return `${named}, and the dataset has nothing that denies it.${nearest(suggestions)} To show the claim alone, use the parameter claim.`;
    case 'load-failed':
      return datasetSentence('could not be loaded', detail);
    case 'not-json':
      return datasetSentence('is not JSON', detail);
    case 'invalid-dataset':
      return datasetSentence('is not a sound dataset', detail);
    default:
      return undefined;
  }
}
