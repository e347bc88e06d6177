import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { transformSync } from 'esbuild';

import { engineNames } from '../engines/engines.mjs';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const { code } = transformSync(read('test/browser/differences.ts'), { loader: 'ts', format: 'esm' });
const { differences } = await import(`data:text/javascript,${encodeURIComponent(code)}`);

describe('docs/browsers.md', () => {
  it('lists the tests that an engine skips, with the reasons', () => {
    const declared = Object.entries(differences).flatMap(([need, reasons]) =>
      Object.entries(reasons).map(([engine, reason]) => [need, engineNames[engine], reason]),
    );
    assert.ok(declared.length);
    const section = /### What does not apply\n(.*?)\n###/s.exec(read('docs/browsers.md'))[1];
    const [, ...rows] = [...section.matchAll(/^\| (.+?) +\| (.+?) +\| (.+?) +\|$/gm)].map(([, ...cells]) => cells);
    assert.deepEqual(rows.filter(([cell]) => !/^-+$/.test(cell)).sort(), declared.sort());
  });
});
