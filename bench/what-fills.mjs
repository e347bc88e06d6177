/**
 * Prints the parts of each entry of the size budget: the size of each part, and the reduction of the file without it.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

import { eachMapping, TraceMap } from '@jridgewell/trace-mapping';
import * as esbuild from 'esbuild';
import postcss from 'postcss';

import entries from './size-limit.mjs';

const directory = new URL('.', import.meta.url);

/** Returns the part of a source: its package, or its folder in this library. */
function partOf(source) {
  const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source) ?? [];
  if (name) return /^(?:lit|@lit\/)/.test(name) ? 'Lit' : name;
  const path = source.replace(/^(?:\.\.\/)*(?:(?:src|dist)\/)?/, '');
  return path.includes('/') ? path.replace(/\/[^/]+$/, '') : 'entry';
}

/** Returns the start of each part of a script, from its source map. */
function partsOfScript(code, map) {
  const starts = [0];
  for (const line of code.split('\n')) starts.push(starts.at(-1) + line.length + 1);
  const marks = [];
  eachMapping(new TraceMap(map), ({ generatedLine, generatedColumn, source }) => {
    marks.push({ at: starts[generatedLine - 1] + generatedColumn, part: source ? partOf(source) : 'other' });
  });
  return marks;
}

/** Returns the start of each part of a style sheet; a part is the rules of one element. */
function partsOfStyles(code) {
  return postcss.parse(code).nodes.map((node) => {
    const tags = new Set(node.toString().match(/claim-card|claim-recap|denial-pair|source-quote/g));
    return { at: node.source.start.offset, part: tags.size === 1 ? [...tags][0] : 'several elements' };
  });
}

const compressed = (code) => brotliCompressSync(code).length;

/** Returns the parts of a file and their sizes, in descending order of the reduction in brotli. */
function sizesOf(code, marks, total) {
  const ranges = {};
  marks.forEach(({ at, part }, order) => {
    (ranges[part] ??= []).push({ from: at, to: marks[order + 1]?.at ?? code.length });
  });
  const rows = Object.entries(ranges).map(([part, own]) => {
    let position = 0;
    let others = '';
    for (const { from, to } of own) {
      others += code.slice(position, from);
      position = to;
    }
    const bytes = own.reduce((sum, { from, to }) => sum + to - from, 0);
    return { part, bytes, brotli: total - compressed(others + code.slice(position)) };
  });
  return rows.sort((a, b) => b.brotli - a.brotli);
}

/** Bundles a class as a page would. */
async function bundled({ path, modifyEsbuildConfig }) {
  const { outputFiles } = await esbuild.build({
    ...modifyEsbuildConfig({ bundle: true }),
    absWorkingDir: fileURLToPath(directory),
    entryPoints: [path],
    outdir: 'out',
    minify: true,
    sourcemap: 'external',
    write: false,
  });
  const [map, code] = outputFiles.map(({ text }) => text);
  return { path, code, marks: partsOfScript(code, map) };
}

/** Reads a published file. */
function published(path) {
  const file = fileURLToPath(new URL(path, directory));
  const code = readFileSync(file, 'utf8');
  const marks = path.endsWith('.css') ? partsOfStyles(code) : partsOfScript(code, readFileSync(`${file}.map`, 'utf8'));
  return { path, code, marks };
}

const row = (bytes, brotli, name) => `${String(bytes).padStart(8)}${String(brotli).padStart(8)}  ${name}`;

console.log('What fills them: bytes, and by how many the file would be smaller in brotli without the part.');
for (const entry of entries) {
  const files = Array.isArray(entry.path) ? entry.path.map(published) : [await bundled(entry)];
  console.log(`\n${entry.name}`);
  for (const { path, code, marks } of files) {
    const total = compressed(code);
    console.log(row(code.length, total, path.replace('../dist/', '')));
    for (const { part, bytes, brotli } of sizesOf(code, marks, total)) console.log(row(bytes, brotli, `  ${part}`));
  }
}
