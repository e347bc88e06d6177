import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';

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

  describe('without the package for Node', () => {
    const { version } = JSON.parse(read('package.json'));
    const given = ['check', 'a file.json', '"&echo 1 %PATH% $(id).json'];
    const npmArgs = ['exec', `--package=claim-elements-node@${version}`, '--', 'claim-elements-node', ...given];
    const alone = mkdtempSync(join(tmpdir(), 'claim-elements-alone-'));
    const installed = join(alone, 'node_modules/claim-elements');
    before(() => cpSync(folder, installed, { recursive: true }));
    after(() => rmSync(alone, { recursive: true }));

    /** Runs the command with options of Node. */
    function run(...options) {
      const env = { ...process.env, PATH: `${alone}${delimiter}${process.env.PATH}` };
      const args = [...options, join(installed, 'dist/command.js'), ...given];
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
      return { status, stdout, stderr };
    }

    it('has a command that npm fetches', () => {
      writeFileSync(join(alone, 'npm'), '#!/bin/sh\nprintf "%s\\n" "$@"\nexit 7\n', { mode: 0o755 });
      assert.deepEqual(run(), { status: 7, stdout: `${npmArgs.join('\n')}\n`, stderr: '' });
    });

    it('has a command that hands its arguments to npm without a shell on Windows', () => {
      const folderOfNode = join(alone, 'nodejs');
      const program = join(folderOfNode, 'node_modules/npm/bin/npm-cli.js');
      mkdirSync(dirname(program), { recursive: true });
      writeFileSync(program, 'console.log(process.argv.slice(2).join("\\n")); process.exitCode = 7;');
      symlinkSync(process.execPath, join(folderOfNode, 'node.exe'));
      const system = { platform: 'win32', execPath: join(folderOfNode, 'node.exe') };
      const windows = join(alone, 'windows.mjs');
      writeFileSync(
        windows,
        `for (const [name, value] of Object.entries(${JSON.stringify(system)})) Object.defineProperty(process, name, { value });`,
      );
      assert.deepEqual(run(`--import=${pathToFileURL(windows)}`), {
        status: 7,
        stdout: `${npmArgs.join('\n')}\n`,
        stderr: '',
      });
    });
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
