import { decodedMappings } from '@jridgewell/trace-mapping';

function lineStarts(code) {
  const starts = [0];
  for (let at = code.indexOf('\n'); at >= 0; at = code.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/**
 * Maps each character of a script on disk to its position in the served script. The development server only resolves
 * import specifiers, within lines.
 *
 * @returns {Int32Array} The positions; -1 for a character that is not served.
 * @throws {Error} If the numbers of lines differ.
 */
export function positionsServed(served, onDisk) {
  const positions = new Int32Array(onDisk.length).fill(-1);
  const servedLines = served.split('\n');
  const lines = onDisk.split('\n');
  if (servedLines.length !== lines.length) throw new Error('A script was served with other lines than it has.');
  let start = 0;
  let servedStart = 0;
  for (const [index, line] of lines.entries()) {
    const other = servedLines[index];
    let head = 0;
    while (head < line.length && line[head] === other[head]) head++;
    let tail = 0;
    while (tail < line.length - head && line.at(-1 - tail) === other.at(-1 - tail)) tail++;
    for (let column = 0; column < head; column++) positions[start + column] = servedStart + column;
    for (let back = 1; back <= tail; back++) {
      positions[start + line.length - back] = servedStart + other.length - back;
    }
    start += line.length + 1;
    servedStart += other.length + 1;
  }
  return positions;
}

/** A renamed identifier gets the position, and thus the count, of the code before it in its line. */
function fillLines(from, code) {
  for (let offset = 1; offset < from.length; offset++) {
    if (from[offset] < 0 && code[offset] !== '\n' && code[offset - 1] !== '\n') from[offset] = from[offset - 1];
  }
}

/**
 * Maps the code of modules to an unminified bundle, which contains it unchanged except for names.
 *
 * @param {string} bundle - The code of the bundle.
 * @param {import('@jridgewell/trace-mapping').TraceMap} map - The source map of the bundle, with module paths as
 *   sources.
 * @param modules - The modules by path.
 * @returns The modules in the bundle, with the position of each of their characters; -1 for code that the bundler
 *   removed.
 */
export function positionsInBundle(bundle, map, modules) {
  const found = map.resolvedSources.map((source) => {
    const module = modules.get(source);
    if (!module) return undefined;
    return { module, starts: lineStarts(module.code), from: new Int32Array(module.code.length).fill(-1) };
  });
  const starts = lineStarts(bundle);
  for (const [line, segments] of decodedMappings(map).entries()) {
    for (const [index, [column, source, sourceLine, sourceColumn]] of segments.entries()) {
      if (!found[source]) continue;
      const { module, starts: moduleStarts, from } = found[source];
      const end = starts[line] + (segments[index + 1]?.[0] ?? Infinity);
      let bundleOffset = starts[line] + column;
      let moduleOffset = moduleStarts[sourceLine] + sourceColumn;
      while (bundleOffset < end && bundle[bundleOffset] === module.code[moduleOffset] && bundle[bundleOffset] !== '\n')
        from[moduleOffset++] = bundleOffset++;
    }
  }
  const present = found.filter(Boolean);
  for (const { module, from } of present) fillLines(from, module.code);
  return present;
}
