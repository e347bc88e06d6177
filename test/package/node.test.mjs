import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';

import { folder, link, project, read } from './installed.mjs';

const { exports: entries } = JSON.parse(read('package.json'));

const modules = Object.entries(entries)
  .filter(([, { default: file }]) => file?.endsWith('.js'))
  .map(([entry]) => entry.replace('.', 'claim-elements'));

function node(...args) {
  return spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
}

describe('the package in a project that runs in Node', () => {
  before(() => link('react'));

  it('has modules', () => assert.ok(modules.length > 20));

  for (const specifier of modules) {
    it(`${specifier} is imported without a browser, and prints nothing`, () => {
      const { status, stdout, stderr } = node('--input-type=module', '--eval', `import '${specifier}';`);
      assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: '', stderr: '' });
    });
  }

  it('prerenders a page', () => {
    const script = `
      import { prerender } from 'claim-elements/node';
      console.log((await prerender('<claim-card claim="substantial-shells"></claim-card>')).html);`;
    const { stdout, stderr } = node('--input-type=module', '--eval', script);
    assert.match(stdout, /<template shadowrootmode="open" shadowrootserializable>.*artillery shells/s, stderr);
  });

  it('has a command that writes a dataset and checks datasets', () => {
    const command = join(project, 'node_modules/.bin/claim-elements');
    const run = (...args) =>
      spawnSync(command, args, { cwd: project, encoding: 'utf8', shell: process.platform === 'win32' });
    assert.equal(run('new', 'mine.json').status, 0);
    const { status, stdout } = run('check', 'mine.json');
    const findings = stdout.trim().split('\n').slice(0, -1);
    assert.ok(findings.length && findings.every((line) => line.includes('error: placeholder: ')), stdout);
    assert.equal(status, 1);
    assert.equal(run('check', join(folder, 'dist/data.json')).status, 0);
    assert.equal(JSON.parse(readFileSync(join(project, 'mine.json'), 'utf8')).version, 1);
  });

  it('has its JSON documents', () => {
    for (const [entry, file] of Object.entries(entries)) {
      if (!String(file).endsWith('.json')) continue;
      const specifier = entry.replace('.', 'claim-elements');
      const script = `console.log(require.resolve('${specifier}'))`;
      assert.equal(node('--input-type=commonjs', '--eval', script).stdout.trim(), join(folder, file), entry);
    }
  });
});
