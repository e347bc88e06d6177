import assert from 'node:assert/strict';
import { it } from 'node:test';

const greatestGrowth = 2.6;
/** One doubling alone would tell too little: the collection of garbage can cost half of a measurement. */
const doublings = 3;
const fewestRepeats = 3;
const mostRepeats = 9;
/** In milliseconds. */
const shortestMeasurement = 10;

/** Returns the processor time that this process has used, in milliseconds. */
function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Returns the processor time of some rounds of the same work, in milliseconds. */
async function costOf(rounds, work, clock) {
  const before = await clock();
  for (let round = 0; round < rounds; round++) await work();
  return (await clock()) - before;
}

/** Returns how many rounds of work a measurement needs. The first of two measurements has V8 compile the code. */
async function roundsOf(work, clock) {
  for (let rounds = 1; ; rounds *= 2) {
    await costOf(rounds, work, clock);
    if ((await costOf(rounds, work, clock)) >= shortestMeasurement) return rounds;
  }
}

/** Returns the median of the growth with each doubling, after some repeats or, if it is too great, after more of them. */
async function medianGrowth(run, small, large, clock) {
  const rounds = await roundsOf(() => run(small), clock);
  const growths = [];
  const median = () => [...growths].sort((one, other) => one - other)[growths.length >> 1];
  while (growths.length < fewestRepeats || (growths.length < mostRepeats && median() > greatestGrowth)) {
    const least = (await costOf(rounds, () => run(small), clock)) / rounds;
    growths.push(((await costOf(1, () => run(large), clock)) / least) ** (1 / doublings));
  }
  return median();
}

/**
 * Tests that work grows in proportion to its input: doubling the input costs at most 2.6 times.
 *
 * @param name - The name of the shape of the input.
 * @param size - The size of the smallest input. It is doubled three times.
 * @param make - Makes the input of a size. The input is not changed by the work.
 * @param run - The work; may return a promise.
 * @param clock - Returns the processor time that was used, in milliseconds; that of another process for work done there.
 */
export function growsInProportion(name, size, make, run, clock = processorTime) {
  it(`${name}: doubling it costs at most ${greatestGrowth} times`, { timeout: 60_000 }, async () => {
    const growth = await medianGrowth(run, make(size), make(size * 2 ** doublings), clock);
    assert.ok(growth <= greatestGrowth, `Each doubling from ${size} on costs ${growth.toFixed(2)} times.`);
  });
}
