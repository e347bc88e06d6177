import type { Finding } from '../model/findings.js';
import type { ClaimErrorReason, Problem } from '../model/problem.js';
import { ClaimEvent } from './claim-event.js';

/** A problem of an element, with the values that would solve it. */
export interface ClaimProblem extends Omit<Problem, 'accepted'> {
  /** The nearest known ids, or the accepted values. */
  readonly suggestions: readonly string[];
}

/** Reports that an element cannot show the records that its attributes name. Bubbles, composed, not cancelable. */
export class ClaimErrorEvent extends ClaimEvent implements ClaimProblem {
  static readonly eventName = 'claim-error';

  readonly reason: ClaimErrorReason;
  readonly attribute: string;
  readonly value: string | null;
  readonly suggestions: readonly string[];
  readonly detail: string;
  readonly findings: readonly Finding[];
  /** The problem in a sentence, as the console shows it. */
  readonly message: string;

  constructor(problem: ClaimProblem, message: string) {
    super(ClaimErrorEvent.eventName);
    this.reason = problem.reason;
    this.attribute = problem.attribute;
    this.value = problem.value;
    this.suggestions = problem.suggestions;
    this.detail = problem.detail ?? '';
    this.findings = problem.findings ?? [];
    this.message = message;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'claim-error': ClaimErrorEvent;
  }
}
