import { contendersOf } from './contenders/index.mjs';
import { measures } from './measures/index.mjs';

/** Whether a measure is taken of a contender. */
export const takesPart = (measure, { id, measures: ids }) =>
  (measure.contenders?.includes(id) ?? true) && (ids?.includes(measure.id) ?? true);

/** The list from another one on, each time: what comes first is not the same as what comes later. */
const rotated = (list, by) => [...list.slice(by % list.length), ...list.slice(0, by % list.length)];

/**
 * Measures: each run goes through all contenders before the next begins, so that what disturbs the machine disturbs all.
 *
 * @param {object} session - Of `startSession`.
 * @param {object} options - Of `readOptions`.
 * @param {(line: string) => void} progress - Is told what is on.
 * @returns `results`: for each measure and case, by contender, the figures of every run; `failures`: what could not be
 *   measured, in a line each.
 */
export async function runBench(session, options, progress) {
  const results = [];
  const failures = [];
  for (const measure of measures.filter(({ id }) => options.measures.includes(id))) {
    const entrants = contendersOf(options.contenders).filter((contender) => takesPart(measure, contender));
    for (const one of entrants.length ? measure.cases(options) : []) {
      const values = Object.fromEntries(entrants.map(({ id }) => [id, []]));
      for (let run = 1; run <= (measure.runs ?? options.runs); run++) {
        for (const contender of rotated(entrants, run).filter(({ id }) => values[id])) {
          const what = `${measure.id} ${one.key}, ${contender.name}`;
          progress(`${what}, run ${run}`);
          try {
            values[contender.id].push(await measure.measure(session, contender, one));
          } catch (error) {
            delete values[contender.id];
            failures.push(`${what}: ${error.message}`);
            await session.clear();
          }
        }
      }
      results.push({ measure: measure.id, case: one.key, values });
    }
  }
  return { results, failures };
}
