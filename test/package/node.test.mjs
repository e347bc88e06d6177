import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { before, describe, it } from 'node:test';

import { folder, link, nodeFolder, project, read } from './installed.mjs';

const { exports: entries } = JSON.parse(read('package.json'));

const modules = [
  ...Object.entries(entries)
    // The compiler of Angular reads its directives; test/frameworks builds an application with them.
    .filter(([entry, { default: file }]) => file?.endsWith('.js') && entry !== './angular')
    .map(([entry]) => entry.replace('.', 'claim-elements')),
  'claim-elements-node',
  'claim-elements-node/react',
];

function node(...args) {
  return spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
}

function runBinary(name, args) {
  const command = join(project, 'node_modules/.bin', name);
  return spawnSync(command, args, { cwd: project, encoding: 'utf8', shell: process.platform === 'win32' });
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

  it('prints nothing in development either', () => {
    for (const [entry, { development }] of Object.entries(entries)) {
      if (!development) continue;
      const script = `import '${entry.replace('.', 'claim-elements')}';`;
      const { status, stdout, stderr } = node('--conditions=development', '--input-type=module', '--eval', script);
      assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: '', stderr: '' }, entry);
    }
  });

  it('prerenders a page', () => {
    const script = `
      import { prerender } from 'claim-elements-node';
      console.log((await prerender('<claim-card claim="substantial-shells"></claim-card>')).html);`;
    const { stdout, stderr } = node('--input-type=module', '--eval', script);
    assert.match(stdout, /<template shadowrootmode="open" shadowrootserializable>.*artillery shells/s, stderr);
  });

  it('has the same version of both packages', () => {
    const versionOf = (path) => JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')).version;
    assert.equal(versionOf(nodeFolder), versionOf(folder));
  });

  it('has a command that writes a dataset and checks datasets', () => {
    const run = (...args) => runBinary('claim-elements', args);
    const written = run('new', 'mine.json');
    assert.equal(written.status, 0, written.stderr);
    assert.equal(runBinary('claim-elements-node', ['check', 'mine.json']).status, 1);
    const { status, stdout } = run('check', 'mine.json');
    const findings = stdout.trim().split('\n').slice(0, -1);
    assert.ok(findings.length && findings.every((line) => line.includes('error: placeholder: ')), stdout);
    assert.equal(status, 1);
    assert.equal(run('check', join(folder, 'dist/data.json')).status, 0);
    assert.equal(JSON.parse(readFileSync(join(project, 'mine.json'), 'utf8')).version, 1);
  });

  it('has a command that npm fetches if the package for Node is not installed', () => {
    const alone = mkdtempSync(join(tmpdir(), 'claim-elements-alone-'));
    const installed = join(alone, 'node_modules/claim-elements');
    try {
      cpSync(folder, installed, { recursive: true });
      writeFileSync(join(alone, 'npm'), '#!/bin/sh\nprintf "%s\\n" "$@"\nexit 7\n', { mode: 0o755 });
      const env = { ...process.env, PATH: `${alone}${delimiter}${process.env.PATH}` };
      const args = [join(installed, 'dist/command.js'), 'check', 'a file.json'];
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
      const { version } = JSON.parse(read('package.json'));
      const npmArgs = [
        'exec',
        `--package=claim-elements-node@${version}`,
        '--',
        'claim-elements-node',
        ...args.slice(1),
      ];
      assert.deepEqual({ status, stdout, stderr }, { status: 7, stdout: `${npmArgs.join('\n')}\n`, stderr: '' });
    } finally {
      rmSync(alone, { recursive: true });
    }
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
