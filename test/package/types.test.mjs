import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { project } from './installed.mjs';

const compiler = fileURLToPath(new URL('bin/tsc', import.meta.resolve('typescript/package.json')));
const types = join(project, 'types');

/** The strictest settings; they also check the declarations of the package. */
const strict = {
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  skipLibCheck: false,
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable'],
  types: [],
};
const resolutions = { nodenext: { module: 'nodenext' }, bundler: { module: 'esnext', moduleResolution: 'bundler' } };

describe('types of the package', () => {
  before(() => cpSync(fileURLToPath(new URL('types/', import.meta.url)), types, { recursive: true }));

  for (const [name, resolution] of Object.entries(resolutions)) {
    it(`accept valid code and reject invalid code with the resolution “${name}”`, () => {
      const config = { compilerOptions: { ...strict, ...resolution }, include: ['*.ts'] };
      const file = join(types, `tsconfig.${name}.json`);
      writeFileSync(file, JSON.stringify(config));
      const { status, stdout } = spawnSync(process.execPath, [compiler, '--project', file], { encoding: 'utf8' });
      assert.equal(status, 0, stdout);
    });
  }
});
