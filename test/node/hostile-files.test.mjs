import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { dataset } from '../fixtures/ferry.mjs';

const command = fileURLToPath(new URL('../../dist/node/cli.js', import.meta.url));
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'claim-elements-')));
after(() => rmSync(folder, { recursive: true }));

function file(name, content) {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

function run(args, cwd = folder, input) {
  return spawnSync(process.execPath, [command, ...args], { cwd, encoding: 'utf8', input });
}

const outside = file('private/ferry.json', dataset);
file('site/data/my ferry.json', dataset);
file('site-of-others/ferry.json', dataset);
const page = (src) =>
  file(
    'site/news/page.html',
    `<claim-dataset src="${src}"><claim-card claim="punctual">x</claim-card></claim-dataset>`,
  );

describe('addresses of datasets in pages that are prerendered', () => {
  const cases = [
    { src: '../data/my%20ferry.json', shown: true },
    { src: '/data/my%20ferry.json', shown: true },
    { src: '/news/../data/my ferry.json#x', shown: true },
    { src: '../../private/ferry.json' },
    { src: '/../private/ferry.json' },
    { src: '/data/../../private/ferry.json' },
    { src: '..%2f..%2fprivate%2fferry.json' },
    { src: '%2e%2e/%2e%2e/private/ferry.json' },
    { src: '/%2e%2e/private/ferry.json' },
    { src: '../../site-of-others/ferry.json' },
    { src: outside },
    { src: pathToFileURL(outside).href },
    { src: `//localhost${outside}` },
    { src: '%' },
  ];
  for (const { src, shown = false } of cases) {
    it(`${src.replace(folder, '…')} is ${shown ? 'read' : 'not read'}`, () => {
      const { status, stdout, stderr } = run(['prerender', page(src), '--root', 'site', '--out', 'out']);
      assert.equal(status, shown ? 0 : 1, stdout + stderr);
      assert.match(stderr, shown ? /1 elements, 0 findings/ : /page\.html:1: <claim-card>: .*\n1 pages, 0 elements/);
      assert.doesNotMatch(stderr, /\n\s+at /, 'no stack trace');
    });
  }

  it('suggests --root if a dataset is outside of the site', () => {
    const { stderr } = run(['prerender', page('../../private/ferry.json'), '--out', 'out'], join(folder, 'site'));
    assert.match(stderr, /\.\.\/\.\.\/private\/ferry\.json is outside of the site; name its folder with --root/);
  });

  it('are read beside a page that is itself outside of the site', () => {
    const { status, stderr } = run(
      ['prerender', page('../data/my ferry.json'), '--out', 'out'],
      join(folder, 'private'),
    );
    assert.equal(status, 0, stderr);
  });
});

describe('the output of the command', () => {
  const control = /(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;
  const controlCharacters = '\u001B]0;owned\u0007\u009B2J\r\u202E\u007F';
  const claims = dataset.claims.map((claim, order) =>
    order ? claim : { ...claim, [`k${controlCharacters}`]: 1, kind: controlCharacters },
  );
  const unsound = file('unsound.json', { ...dataset, claims });
  const noJson = file('no-json.json', `{${controlCharacters}}`);
  const attributes = file(
    'attributes.html',
    `<claim-card claim="${controlCharacters}" variant="${controlCharacters}"></claim-card>`,
  );
  const named = file(`${controlCharacters}.json`, { ...dataset, claims, article: undefined });
  const given = { text: controlCharacters, '@type': 'Claim', [controlCharacters]: controlCharacters };
  const linked = file('linked.json', {
    '@context': 'https://schema.org',
    '@graph': [given, { '@type': controlCharacters }],
  });

  for (const args of [
    ['check', unsound],
    ['check', noJson],
    ['embed', unsound, '--all'],
    ['import', linked, '--out', 'imported.json'],
    ['prerender', attributes],
    ['prerender', attributes, '--dataset', unsound],
    ['embed', '--claim', controlCharacters],
    ['check', named],
    ['check', named, '--article', named],
    ['check', unsound, '--json'],
    ['import', linked, '--json'],
    ['prerender', file(`${controlCharacters}.html`, '<claim-card></claim-card>')],
    ['prerender', `gone${controlCharacters}.html`],
    ['check', `gone${controlCharacters}/*.json`],
    ['embed', '--all', '--out', `${named}/x.json`],
    ['embed', '--all', '--strings', named],
    ['embed', '--form', controlCharacters],
    [`--${controlCharacters}`],
  ]) {
    it(`${args.map((arg) => JSON.stringify(basename(arg)).slice(1, -1)).join(' ')}: has no control characters`, () => {
      const { status, stdout, stderr } = run(args);
      assert.ok(status > 0, stdout);
      assert.ok((stdout + stderr).length > 40);
      assert.doesNotMatch(stdout + stderr, control);
    });
  }

  it('of --json has escapes in their place, and is the same for a program', () => {
    const { findings } = JSON.parse(run(['check', unsound, '--json']).stdout);
    assert.ok(findings.some(({ value }) => value === controlCharacters));
  });

  it('has no control characters on a terminal if it is a page', () => {
    const page = file('hidden.html', `<p>${controlCharacters}</p>`);
    const line = `'${process.execPath}' '${command}' prerender - < '${page}'`;
    const { stdout } = spawnSync('script', ['-qec', line, '/dev/null'], { encoding: 'utf8' });
    assert.match(stdout, /<p>‹U\+001B›\]0;owned/);
    assert.doesNotMatch(stdout.replaceAll('\r\n', '\n'), control);
    assert.equal(run(['prerender', '-'], folder, `<p>${controlCharacters}</p>`).stdout, `<p>${controlCharacters}</p>`);
  });
});
