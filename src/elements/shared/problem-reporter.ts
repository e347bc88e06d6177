import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { ClaimErrorEvent, type ClaimErrorReason, type ClaimProblem } from '../../events/claim-error.js';
import { serverPage } from './server-page.js';

const explanations: Record<ClaimErrorReason, (attribute: string, value: string) => string> = {
  'missing-id': (attribute) => `the attribute ${attribute} is missing or empty; set it to an id`,
  'unknown-id': (attribute, value) => `the dataset has nothing with the id “${value}” for the attribute ${attribute}`,
  'unrelated-id': (attribute, value) => `“${value}” in the attribute ${attribute} does not deny the allegation`,
  'no-answer': (attribute, value) => `nothing in the dataset denies “${value}” of the attribute ${attribute}`,
  'invalid-value': (attribute, value) => `the attribute ${attribute} does not accept “${value}”`,
  'copy-failed': (_attribute, value) => `the browser refused to copy the quotation “${value}”`,
  'missing-source': () => 'there is no dataset',
  'load-failed': () => 'the dataset could not be loaded',
  'not-json': () => 'the dataset is not JSON',
  'invalid-dataset': () => 'the dataset is not sound',
};

/** A problem in a sentence, which names the element. */
export function messageOf(
  host: Pick<Element, 'localName'>,
  { reason, attribute, value, suggestions, detail }: ClaimProblem,
): string {
  const place = value === null ? '' : ` ${attribute}="${value}"`;
  const hint = suggestions.length ? ` (try: ${suggestions.join(', ')})` : '';
  const problem = explanations[reason](attribute, value ?? '') + hint;
  return `<${host.localName}${place}>: ${problem}${detail ? `:\n${detail}` : '.'}`;
}

/**
 * Tells the console and the page, once each, what an element cannot show: after the update in which it came up, and
 * not while the element is out of the document.
 */
export class ProblemReporter implements ReactiveController {
  readonly #host: Element & ReactiveControllerHost;
  #problems: readonly ClaimProblem[] = [];
  #reported = new Set<string>();

  constructor(host: Element & ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** States the problems of this update; those stated before and still there are not told again. */
  state(...problems: readonly (ClaimProblem | undefined)[]): void {
    this.#problems = problems.filter((problem) => problem !== undefined);
    if (serverPage) serverPage.problems = this.#problems;
  }

  hostConnected(): void {
    if (this.#problems.length) this.#host.requestUpdate();
  }

  hostUpdated(): void {
    if (!this.#host.isConnected) return;
    const known = this.#reported;
    this.#reported = new Set();
    for (const problem of this.#problems) {
      const message = messageOf(this.#host, problem);
      this.#reported.add(message);
      if (!known.has(message)) this.tell(problem, message);
    }
  }

  /** Tells of a problem at once, and every time. */
  tell(problem: ClaimProblem, message = messageOf(this.#host, problem)): void {
    console.warn(message);
    this.#host.dispatchEvent(new ClaimErrorEvent(problem, message));
  }
}
