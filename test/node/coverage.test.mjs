import assert from 'node:assert/strict';
import { Session } from 'node:inspector/promises';
import { describe, it } from 'node:test';

import { TraceMap } from '@jridgewell/trace-mapping';
import { rollup } from 'rollup';

import { branchesIn } from '../coverage/branches.mjs';
import { addCounts, countsIn } from '../coverage/counts.mjs';
import { positionsInBundle, positionsServed } from '../coverage/positions.mjs';

let runs = 0;

/** Runs a script as a module, and returns the execution count of each of its characters. */
async function countsOf(code) {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const url = `data:text/javascript,${encodeURIComponent(`${code}\n// ${runs++}`)}`;
  await import(url);
  const { result } = await session.post('Profiler.takePreciseCoverage');
  session.disconnect();
  return countsIn(result.find((script) => script.url === url).functions, code.length);
}

const untakenIn = (module) =>
  branchesIn(module).flatMap(({ start, end, taken, otherwise }) =>
    taken ? [] : `${otherwise ? 'else of ' : ''}${module.code.slice(start, end)}`,
  );

const moduleOf = (code, counts = new Float64Array(code.length)) => ({ path: 'a.js', code, counts });

describe('untaken branches', () => {
  for (const [code, untaken] of Object.entries({
    'const f = (a) => (a ? "yes" : "no"); f(1);': ['"no"'],
    'const f = (a) => (a ? "yes" : "no"); f(1); f(0);': [],
    'function f(a) { if (a) return 1; return 2; } f(1);': ['else of if (a'],
    'function f(a) { if (a) return 1; return 2; } f(0);': ['return 1;'],
    'function f(a) { if (a) { a++; } else { a--; } } f(0); f(0);': ['{ a++; }'],
    'function f(a) { if (a) a = 0; else if (a === 0) a = 1; } f(1); f(0);': ['else of if (a === 0'],
    'const f = (a) => a || "left out"; f(1);': ['"left out"'],
    'const f = (a, b) => a && b && "all"; f(1, 0);': ['"all"'],
    'const f = (a) => a ?? "none"; f(0); f();': [],
    'function f(a) { switch (a) { case 1: return "one"; default: return "other"; } } f(1);': [
      'default: return "other";',
    ],
    'function f(a) { if (a) g(a); } function g(a) { return a > 1 ? a : 1; } f(0);': ['g(a);', 'a', '1'],
    'for (const a of [1, 2]) if (a > 1) break;': [],
    'const f = async (a) => { await a; if (a) return 1; return 0; }; await f(1);': ['else of if (a'],
  })) {
    it(`are reported: ${code}`, async () => {
      assert.deepEqual(untakenIn(moduleOf(code, await countsOf(code))), untaken);
    });
  }

  it('are all branches of a module that is never loaded', () => {
    assert.deepEqual(untakenIn(moduleOf('a ? b : c; if (d) e();')), ['b', 'c', 'e();', 'else of if (d']);
  });
});

describe('branches of a module that runs in a bundle', () => {
  const files = {
    'one.js': 'const name = "ä";\nexport function one(a) {\n  return a ? name : "one";\n}\n',
    'two.js':
      'import { one } from "./one.js";\nconst name = "b";\nexport const two = (a) => {\n  if (a) return name;\n  return one(a) || name;\n};\n',
    'main.js': 'import { two } from "./two.js";\ntwo(globalThis.undefined);\n',
  };

  async function bundled() {
    const bundle = await rollup({
      input: 'main.js',
      treeshake: false,
      plugins: [{ name: 'files', resolveId: (id) => id.replace('./', ''), load: (id) => files[id] }],
    });
    const { output } = await bundle.generate({ format: 'iife', sourcemap: 'hidden' });
    return { code: output[0].code, map: new TraceMap(output[0].map) };
  }

  it('are counted even if the bundler has renamed variables', async () => {
    const modules = new Map(Object.entries(files).map(([path, code]) => [path, moduleOf(code)]));
    const { code, map } = await bundled();
    const counts = await countsOf(code);
    assert.match(code, /name\$1/);
    for (const { module, from } of positionsInBundle(code, map, modules)) addCounts(module, counts, undefined, from);
    assert.deepEqual(untakenIn(modules.get('one.js')), ['name']);
    assert.deepEqual(untakenIn(modules.get('two.js')), ['return name;', 'name']);
  });
});

describe('a script whose imports the server has resolved', () => {
  const onDisk = 'import "lit";\nconst f = (a) => (a ? 1 : 2);\nf();';

  it('keeps the positions of its branches', () => {
    const served = onDisk.replace('lit', '/node_modules/lit/index.js');
    const module = moduleOf(onDisk);
    const counts = Float64Array.from(served, (_, offset) => (offset === served.indexOf('2') ? 1 : 0));
    addCounts(module, counts, positionsServed(served, onDisk));
    assert.deepEqual(untakenIn(module), ['1']);
  });

  it('is rejected if its lines differ', () => {
    assert.throws(() => positionsServed(`${onDisk}\n`, onDisk), /other lines/);
  });
});
