/**
 * The value that a share of the numbers do not exceed.
 *
 * @param {number[]} numbers - In any order, at least one.
 * @param {number} share - Above 0, at most 1.
 */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1];
}

export const median = (numbers) => quantile(numbers, 0.5);
