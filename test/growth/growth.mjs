import assert from 'node:assert/strict';
import { it } from 'node:test';

const greatestGrowth = 2.6;
const fewestRepeats = 3;
const mostRepeats = 15;

/** Returns the processor time of a piece of work in milliseconds. */
async function cost(work) {
  globalThis.gc?.();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Returns the least costs of two inputs: after some repeats, or after more of them if the machine is busy. */
async function leastCosts(run, small, large) {
  let least = [Infinity, Infinity];
  for (let repeat = 1; repeat <= mostRepeats; repeat++) {
    const costs = [await cost(() => run(small)), await cost(() => run(large))];
    least = least.map((known, order) => Math.min(known, costs[order]));
    if (repeat >= fewestRepeats && least[1] <= greatestGrowth * least[0]) break;
  }
  return least;
}

/**
 * Tests that work grows in proportion to its input: doubling the input costs at most 2.6 times.
 *
 * @param name - The name of the shape of the input.
 * @param size - The size of the smaller input, for which the work takes some 10 milliseconds or more.
 * @param make - Makes the input of a size. The input is not changed by the work.
 * @param run - The work; may return a promise.
 */
export function growsInProportion(name, size, make, run) {
  it(`${name}: doubling it costs at most ${greatestGrowth} times`, { timeout: 30_000 }, async () => {
    const [small, large] = [make(size), make(2 * size)];
    const [least, most] = await leastCosts(run, small, large);
    const measured = `${size}: ${least.toFixed(1)} ms, ${2 * size}: ${most.toFixed(1)} ms`;
    assert.ok(most <= greatestGrowth * least, measured);
  });
}
