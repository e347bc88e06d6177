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

/** A text with the digits of its numbers in groups of three. */
export const grouped = (text) => text.replace(/\d+/g, (digits) => Number(digits).toLocaleString('en'));
