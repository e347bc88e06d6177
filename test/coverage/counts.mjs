/**
 * Returns the execution count of each character of a script. V8’s ranges are nested, and the innermost one applies.
 *
 * @param functions - V8’s function coverage, each with `ranges`.
 * @param {number} length - The length of the script in UTF-16 code units.
 */
export function countsIn(functions, length) {
  const counts = new Float64Array(length);
  const ranges = functions.flatMap(({ ranges }) => ranges);
  ranges.sort((a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset);
  for (const { startOffset, endOffset, count } of ranges) counts.fill(count, startOffset, endOffset);
  return counts;
}

/**
 * Adds the counts of a script to a module whose code it contains.
 *
 * @param module - The module with its `counts`.
 * @param counts - The counts of the script.
 * @param {Int32Array} [served] - The position in the served script of each character of the script on disk; -1 if
 *   absent.
 * @param {Int32Array} [from] - The position in the script on disk of each character of the module; -1 if absent.
 */
export function addCounts(module, counts, served, from) {
  for (let offset = 0; offset < module.counts.length; offset++) {
    const onDisk = from ? from[offset] : offset;
    const position = onDisk >= 0 && served ? served[onDisk] : onDisk;
    if (position >= 0) module.counts[offset] += counts[position];
  }
}
