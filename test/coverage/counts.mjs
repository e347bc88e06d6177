/**
 * How often each character of a script was reached, as V8 counts: of two ranges that hold it, the inner one says.
 *
 * @param functions - As V8 gives them, each with its `ranges`.
 * @param {number} length - That of the script, in UTF-16 units.
 */
export function countsIn(functions, length) {
  const counts = new Float64Array(length);
  const ranges = functions.flatMap(({ ranges }) => ranges);
  ranges.sort((a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset);
  for (const { startOffset, endOffset, count } of ranges) counts.fill(count, startOffset, endOffset);
  return counts;
}

/**
 * Adds to the counts of a module those of a script that has its code.
 *
 * @param module - With its `counts`.
 * @param counts - Of the script.
 * @param {Int32Array} [served] - Where each character of the script on disk is in what was served; -1 for nowhere.
 * @param {Int32Array} [from] - Where each character of the module is in the script on disk; -1 for nowhere.
 */
export function addCounts(module, counts, served, from) {
  for (let offset = 0; offset < module.counts.length; offset++) {
    const onDisk = from ? from[offset] : offset;
    const position = onDisk >= 0 && served ? served[onDisk] : onDisk;
    if (position >= 0) module.counts[offset] += counts[position];
  }
}
