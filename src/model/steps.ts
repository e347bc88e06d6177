/** Work in small steps, between which whoever runs it may do something else. */
export type Steps<T> = Generator<undefined, T>;

/** Runs all steps at once. */
export function runSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Runs steps at once, or with pauses. */
export type Run = <T>(steps: Steps<T>) => T | Promise<T>;
