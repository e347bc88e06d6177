import type { Finding } from '../model/findings.js';
import { Event } from './native-event.js';

/** Why an element could not show what its attribute asks for. */
export type ClaimErrorReason =
  | 'missing-id'
  | 'unknown-id'
  | 'unrelated-id'
  | 'no-answer'
  | 'invalid-value'
  | 'copy-failed'
  | 'missing-source'
  | 'load-failed'
  | 'not-json'
  | 'invalid-dataset';

/** What went wrong and where. */
export interface Problem {
  readonly reason: ClaimErrorReason;
  /** The attribute at fault. */
  readonly attribute: string;
  /** Its value; `null` where there is none. */
  readonly value: string | null;
  /** All values that would work. */
  readonly accepted?: () => readonly string[];
  /** What exactly is wrong, where the reason does not say it all. */
  readonly detail?: string;
  /** What in a dataset does not hold to the rules. */
  readonly findings?: readonly Finding[];
}

/** What went wrong, where, and what would be right. */
export interface ClaimProblem extends Omit<Problem, 'accepted'> {
  /** Values that would work: the nearest known ids, or the accepted values. */
  readonly suggestions: readonly string[];
}

/** An element cannot show what it was asked for. Bubbles, composed, not cancelable. */
export class ClaimErrorEvent extends Event implements ClaimProblem {
  static readonly eventName = 'claim-error';

  readonly reason: ClaimErrorReason;
  readonly attribute: string;
  readonly value: string | null;
  readonly suggestions: readonly string[];
  readonly detail: string;
  readonly findings: readonly Finding[];
  /** The same in a sentence, as on the console. */
  readonly message: string;

  constructor(problem: ClaimProblem, message: string) {
    super(ClaimErrorEvent.eventName, { bubbles: true, composed: true });
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
