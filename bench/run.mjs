import { contendersOf } from './contenders/index.mjs';
import { measures } from './measures/index.mjs';

/** Returns true if a measure applies to a contender. */
export const appliesTo = (measure, { id, measures: ids }) =>
  (measure.contenders?.includes(id) ?? true) && (ids?.includes(measure.id) ?? true);

/** Rotates the list, so each run starts with another contender. */
const rotate = (list, by) => [...list.slice(by % list.length), ...list.slice(0, by % list.length)];

/**
 * Runs the measures. Each run covers all contenders before the next begins, so a disturbance of the machine affects all
 * of them.
 *
 * @param {object} session - The session of `startSession`.
 * @param {object} options - The options of `readOptions`.
 * @param {(line: string) => void} progress - Receives a description of the current step.
 * @returns `results`: the figures of every run by contender, for each measure and case; `failures`: a line for each
 *   failed measurement.
 */
export async function runBench(session, options, progress) {
  const results = [];
  const failures = [];
  for (const measure of measures.filter(({ id }) => options.measures.includes(id))) {
    const entrants = contendersOf(options.contenders).filter((contender) => appliesTo(measure, contender));
    for (const one of entrants.length ? measure.cases(options) : []) {
      const values = Object.fromEntries(entrants.map(({ id }) => [id, []]));
      for (let run = 1; run <= Math.min(measure.runs ?? Infinity, options.runs); run++) {
        for (const contender of rotate(entrants, run).filter(({ id }) => values[id])) {
          const description = `${measure.id} ${one.key}, ${contender.name}`;
          progress(`${description}, run ${run}`);
          try {
            values[contender.id].push(await measure.measure(session, contender, one));
          } catch (error) {
            delete values[contender.id];
            failures.push(`${description}: ${error.message}`);
            await session.clear();
          }
        }
      }
      results.push({ measure: measure.id, case: one.key, values });
    }
  }
  return { results, failures };
}
