import { ClaimErrorEvent } from '../events/claim-error.js';
import type { Problem } from '../model/problem.js';
import type { Explanation } from './explain.js';

type Explain = (tag: string, problem: Problem) => Explanation;

/** Loads the words for problems, which few pages need. Without them a message has only the name of the reason. */
async function loadExplain(): Promise<Explain> {
  try {
    return (await import('./explain.js')).explain;
  } catch {
    return (tag, problem) => ({ problem: { ...problem, suggestions: [] }, message: `<${tag}>: ${problem.reason}` });
  }
}

/**
 * Reports problems of an element on the console and as `claim-error` events, each once until it is solved, and not while
 * the element is out of the document.
 */
export class ProblemReporter {
  #problems: readonly Problem[] = [];
  #reported = new Set<string>();
  reporting: Promise<void> | undefined;

  constructor(private readonly host: Element) {}

  report(problems: readonly Problem[]): void {
    this.#problems = problems;
    if (problems.length) this.reporting = this.#reportNew(problems);
    else this.#reported.clear();
  }

  /** Reports a problem every time that it happens. */
  async reportAlways(problem: Problem): Promise<void> {
    this.#dispatch((await loadExplain())(this.host.localName, problem));
  }

  async #reportNew(problems: readonly Problem[]): Promise<void> {
    const explain = await loadExplain();
    // A later update may have solved them.
    if (!this.host.isConnected || problems !== this.#problems) return;
    const known = this.#reported;
    const explanations = problems.map((problem) => explain(this.host.localName, problem));
    this.#reported = new Set(explanations.map(({ message }) => message));
    for (const explanation of explanations) if (!known.has(explanation.message)) this.#dispatch(explanation);
  }

  #dispatch({ problem, message }: Explanation): void {
    console.warn(message);
    this.host.dispatchEvent(new ClaimErrorEvent(problem, message));
  }
}
