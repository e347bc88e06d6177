/**
 * Returns the least value of the list that is not exceeded by a share of the numbers.
 *
 * @param {number[]} numbers - The numbers in any order, at least one.
 * @param {number} share - The share, above 0 and at most 1.
 */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1];
}

export const median = (numbers) => quantile(numbers, 0.5);

/** Groups the digits of the numbers in a text by three. */
export const grouped = (text) => text.replace(/\d+/g, (digits) => Number(digits).toLocaleString('en'));
