import { contendersOf } from './contenders/index.mjs';
import { measures } from './measures/index.mjs';

/**
 * Measures: each run goes through all contenders before the next begins, so that what disturbs the machine disturbs all.
 *
 * @param {object} session - Of `startSession`.
 * @param {object} options - Of `readOptions`.
 * @param {(line: string) => void} progress - Is told what is on.
 * @returns For each measure and case, by contender, the figures of every run.
 */
export async function runBench(session, options, progress) {
  const results = [];
  for (const measure of measures.filter(({ id }) => options.measures.includes(id))) {
    for (const one of measure.cases(options)) {
      const entrants = contendersOf(options.contenders).filter(
        (contender) => measure.applies?.(contender, one) ?? true,
      );
      const runs = measure.runs?.(one, options) ?? options.runs;
      const values = Object.fromEntries(entrants.map(({ id }) => [id, []]));
      for (let run = 1; run <= runs; run++) {
        // Another goes first each time: what comes first is not the same as what comes later.
        const first = run % entrants.length;
        for (const contender of [...entrants.slice(first), ...entrants.slice(0, first)]) {
          progress(`${measure.id} ${one.key}: run ${run} of ${runs}, ${contender.name}`);
          values[contender.id].push(await measure.measure(session, contender, one));
        }
      }
      results.push({ measure: measure.id, case: one.key, runs, values });
    }
  }
  return results;
}
