import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = '<claim-card claim="substantial-shells"></claim-card><source-quote quote="quote-rumours"></source-quote>';

/** Runs a module in a process of its own, and returns its output. */
function run(code, type = 'module') {
  const { stdout, stderr, status } = spawnSync(process.execPath, [`--input-type=${type}`, '--eval', code], {
    cwd: root,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  return { stdout, stderr };
}

describe('several copies of the package in one process', () => {
  let folder;
  let addressOf;
  before(() => {
    // Below `node_modules`, so that the copies find their dependencies.
    const cache = join(root, 'node_modules/.cache');
    mkdirSync(cache, { recursive: true });
    folder = mkdtempSync(join(cache, 'copies-'));
    for (const copy of ['a', 'b']) cpSync(join(root, 'dist'), join(folder, copy, 'dist'), { recursive: true });
    addressOf = (copy, path) => JSON.stringify(pathToFileURL(join(folder, copy, 'dist', path)).href);
  });
  after(() => rmSync(folder, { recursive: true }));

  for (const order of [
    ['a define.js', 'b node/index.js'],
    ['b node/index.js', 'a define.js'],
    ['a define.js', 'a bundled.js', 'b define.js', 'b node/index.js', 'a node/index.js'],
    ['b elements/claim-card/claim-card.define.js', 'a node/index.js', 'b node/index.js'],
  ]) {
    it(`${order.join(', then ')}: each renders a page`, () => {
      const imports = order.map((entry) => `modules.push(await import(${addressOf(...entry.split(' '))}));`);
      const { stdout } = run(`
        const modules = [];
        ${imports.join('\n')}
        for (const { prerender } of modules.filter((module) => module.prerender)) {
          const { html, elements, findings } = await prerender(${JSON.stringify(page)});
          console.log(elements, findings.length, html.includes('John Kirby'));
        }`);
      const renderers = order.filter((entry) => entry.endsWith('node/index.js'));
      assert.equal(stdout, '2 0 true\n'.repeat(renderers.length));
    });
  }
});

describe('claim-elements-node', () => {
  it('can be loaded with require()', () => {
    const { stdout } = run(
      `require('claim-elements-node').prerender(${JSON.stringify(page)}).then(({ elements }) => console.log(elements));`,
      'commonjs',
    );
    assert.equal(stdout, '2\n');
  });
});
