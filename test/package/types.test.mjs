import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

import { link, project, tool } from './installed.mjs';

const compilers = { 'TypeScript 6': tool('typescript/bin/tsc'), 'TypeScript 7': tool('typescript7/bin/tsc') };
const types = join(project, 'types');

/** The strictest settings; they also check the declarations of the package. */
const strict = {
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  resolveJsonModule: true,
  skipLibCheck: false,
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable'],
  types: [],
};
const bundler = { module: 'esnext', moduleResolution: 'bundler' };
const resolutions = { nodenext: { module: 'nodenext' }, bundler };

/** The frameworks have declarations of their own, which are not checked with these settings. */
const ofFramework = { ...strict, ...bundler, skipLibCheck: true, exactOptionalPropertyTypes: false };
const jsx = (importSource, jsx = 'react-jsx') => ({ ...ofFramework, jsx, jsxImportSource: importSource });
const tsc = (file) => [compilers['TypeScript 6'], '--project', file];
const frameworks = {
  react: { packages: ['react', '@types/react'], options: jsx('react'), check: tsc },
  preact: { packages: ['preact'], options: jsx('preact'), check: tsc },
  solid: { packages: ['solid-js'], options: jsx('solid-js', 'preserve'), check: tsc },
  vue: {
    packages: ['vue'],
    options: ofFramework,
    settings: { vueCompilerOptions: { strictTemplates: true, dataAttributes: ['data-*'] } },
    check: (file) => [tool('vue-tsc/bin/vue-tsc.js'), '--project', file],
  },
  svelte: {
    packages: ['svelte'],
    options: ofFramework,
    check: (file) => [
      ...[tool('svelte-check/bin/svelte-check'), '--workspace', dirname(file), '--tsconfig', file],
      ...['--output', 'machine', '--threshold', 'error'],
    ],
    mistakes: { file: 'Page.svelte', line: / ERROR "[^"]+" (\d+):/g },
  },
  angular: {
    packages: ['@angular/core', 'rxjs'],
    options: { ...ofFramework, experimentalDecorators: true },
    settings: { angularCompilerOptions: { strictTemplates: true } },
    check: (file) => [tool('@angular/compiler-cli/bundles/src/bin/ngc.js'), '--project', file],
    mistakes: { file: 'page.html', line: /page\.html:(\d+):\d+ - error/g },
  },
};

/** Writes a configuration of the compiler, and returns its path. */
function configuration(folder, name, compilerOptions, settings = {}) {
  const file = join(types, folder, name);
  writeFileSync(file, JSON.stringify({ compilerOptions, include: ['*'], ...settings }));
  return file;
}

const run = (args) => spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });

function assertCompiles(...args) {
  const { status, stdout, stderr } = run(args);
  assert.equal(status, 0, stdout + stderr);
}

/** Markup of Svelte and of Angular has no comment by which the compiler expects an error. */
function assertMistakes(file, line, args) {
  const { stdout, stderr } = run(args);
  const mistakes = [...stripVTControlCharacters(stdout + stderr).matchAll(line)].map(([, number]) => Number(number));
  mistakes.sort((a, b) => a - b);
  const lines = readFileSync(file, 'utf8').split('\n');
  const expected = lines.flatMap((text, order) => (text.includes('@ts-expect-error') ? [order + 2] : []));
  assert.ok(expected.length > 3);
  assert.deepEqual(mistakes, expected, stdout + stderr);
}

describe('types of the package', () => {
  before(() => cpSync(fileURLToPath(new URL('types/', import.meta.url)), types, { recursive: true }));

  for (const [name, resolution] of Object.entries(resolutions)) {
    for (const [version, compiler] of Object.entries(compilers)) {
      it(`accept valid code and reject invalid code with the resolution “${name}” of ${version}`, () => {
        assertCompiles(
          compiler,
          '--project',
          configuration('.', `tsconfig.${name}.json`, { ...strict, ...resolution }),
        );
      });
    }
  }

  for (const [framework, { packages, options, settings, check, mistakes }] of Object.entries(frameworks)) {
    it(`accept valid templates of ${framework}, and reject wrong elements, attributes, values and events`, () => {
      packages.forEach(link);
      const args = check(configuration(framework, 'tsconfig.json', options, settings));
      if (mistakes) assertMistakes(join(types, framework, mistakes.file), mistakes.line, args);
      else assertCompiles(...args);
    });
  }
});
