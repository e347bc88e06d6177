import { median, quantile } from '../statistics.mjs';

/**
 * Summarizes the results of all runs.
 *
 * @param {object[]} results - The results of `runBench`.
 * @returns The results with `{ runs, median, p90, max }` by contender and figure, instead of the figures of every run.
 */
export function summarize(results) {
  return results.map(({ values, ...result }) => ({ ...result, contenders: mapValues(values, figuresOf) }));
}

const mapValues = (object, map) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value, key)]));

function figuresOf(runs) {
  return mapValues(runs[0] ?? {}, (_value, figure) => {
    const numbers = runs.map((run) => run[figure]);
    return {
      runs: numbers.length,
      median: median(numbers),
      p90: quantile(numbers, 0.9),
      max: Math.max(...numbers),
    };
  });
}
