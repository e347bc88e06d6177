/** Tells what fills the published scripts: for each part its bytes, and by how much the file shrinks without it. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

import { eachMapping, TraceMap } from '@jridgewell/trace-mapping';

const dist = new URL('../dist/', import.meta.url);
const scripts = ['claim-elements.min.js', 'claim-elements.on-demand.min.js', 'claim-elements.hydration.min.js'];

/** What a source belongs to: the package it is from, or the folder of this library. */
function partOf(source) {
  const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source) ?? [];
  if (name) return /^(?:lit|@lit\/)/.test(name) ? 'Lit' : name;
  return source.includes('/') ? source.replace(/^(?:\.\.\/)*/, '').replace(/\/[^/]+$/, '') : 'entry';
}

/** The ranges of a file by the part that they come from, as its source map has them. */
function rangesOf(code, map) {
  const starts = [0];
  for (const line of code.split('\n')) starts.push(starts.at(-1) + line.length + 1);
  const marks = [];
  eachMapping(map, ({ generatedLine, generatedColumn, source }) => {
    marks.push({ at: starts[generatedLine - 1] + generatedColumn, part: source ? partOf(source) : 'other' });
  });
  const ranges = new Map();
  marks.forEach(({ at, part }, order) => {
    if (!ranges.has(part)) ranges.set(part, []);
    ranges.get(part).push([at, marks[order + 1]?.at ?? code.length]);
  });
  return ranges;
}

const compressed = (code) => brotliCompressSync(code).length;

for (const name of scripts) {
  const code = readFileSync(new URL(name, dist), 'utf8');
  const map = new TraceMap(readFileSync(new URL(`${name}.map`, dist), 'utf8'));
  const total = compressed(code);
  const rows = [...rangesOf(code, map)].map(([part, ranges]) => {
    const bytes = ranges.reduce((sum, [from, to]) => sum + to - from, 0);
    let position = 0;
    const others = ranges.map(([from, to]) => {
      const before = code.slice(position, from);
      position = to;
      return before;
    });
    return { part, bytes, brotli: total - compressed(others.join('') + code.slice(position)) };
  });
  rows.sort((a, b) => b.brotli - a.brotli);
  console.log(`\n${name}: ${code.length} bytes, ${total} in brotli`);
  console.log('   bytes  brotli  (without the part, the file is so much smaller)');
  for (const { part, bytes, brotli } of rows) {
    console.log(`${String(bytes).padStart(8)}${String(brotli).padStart(8)}  ${part}`);
  }
}
