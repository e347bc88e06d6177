import { ClaimErrorEvent, type Problem } from '../../events/claim-error.js';
import type { Explanation } from '../../problems/index.js';

type Host = Element & { requestUpdate(): void };

/** Explains problems; few pages have any. Where the words for it cannot be had, its name has to do. */
async function explainer(): Promise<(tag: string, problem: Problem) => Explanation> {
  try {
    return (await import('../../problems/index.js')).explain;
  } catch {
    return (tag, problem) => ({ problem: { ...problem, suggestions: [] }, message: `<${tag}>: ${problem.reason}` });
  }
}

/**
 * Tells the console and the page, once each, what an element cannot show: after the update in which it came up, and
 * not while the element is out of the document.
 */
export class ProblemReporter {
  readonly #host: Host;
  #problems: readonly Problem[] = [];
  #reported = new Set<string>();
  #told: Promise<void> | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  /** States the problems of this update; those stated before and still there are not told again. */
  state(problems: readonly Problem[]): void {
    this.#problems = problems;
  }

  /** Settles when all is told. */
  get told(): Promise<void> | undefined {
    return this.#told;
  }

  /** Has the problems told again where the element is put into a document again. */
  connect(): void {
    if (this.#problems.length) this.#host.requestUpdate();
  }

  /** Tells the problems of this update. */
  report(): void {
    if (this.#problems.length) this.#told = this.#tellAll();
    else this.#reported.clear();
  }

  async #tellAll(): Promise<void> {
    const explain = await explainer();
    if (!this.#host.isConnected) return;
    const known = this.#reported;
    const explanations = this.#problems.map((problem) => explain(this.#host.localName, problem));
    this.#reported = new Set(explanations.map(({ message }) => message));
    for (const explanation of explanations) if (!known.has(explanation.message)) this.#tell(explanation);
  }

  /** Tells of a problem that is no matter of an update, every time. */
  async tell(problem: Problem): Promise<void> {
    this.#tell((await explainer())(this.#host.localName, problem));
  }

  #tell({ problem, message }: Explanation): void {
    console.warn(message);
    this.#host.dispatchEvent(new ClaimErrorEvent(problem, message));
  }
}
