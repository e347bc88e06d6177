import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { filesOf } from '../../dist/node/files.js';
import { dataset, text } from '../fixtures/ferry.mjs';

const command = fileURLToPath(new URL('../../dist/node/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'claim-elements-'));
const home = process.cwd();
const mark = '\uFEFF';
const json = JSON.stringify(dataset);
const card = '<claim-dataset src="data/ferry.json"><claim-card claim="punctual"></claim-card></claim-dataset>';

function write(name, content) {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function run(args, input) {
  return spawnSync(process.execPath, [command, ...args], { cwd: folder, encoding: 'utf8', input });
}

before(() => {
  write('data/ferry.json', json);
  write('data/more/ferry.json', json);
  write('data/broken.json', '{}');
  write('data/[id].json', json);
  write('data/back\\slash.json', json);
  write('marked/ferry.json', mark + json);
  write('marked/article.txt', mark + text);
  write('marked/page.html', `${mark}<!doctype html><title>x</title>${card.replace('data/', '')}`);
  write('marked/strings.json', `${mark}{ "tlh": { "kind-denial": "lajQo’ghach" } }`);
  process.chdir(folder);
});
after(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

describe('the files that arguments name', () => {
  for (const [args, files, separator = '/'] of [
    [['data/*.json'], ['data/[id].json', 'data/back\\slash.json', 'data/broken.json', 'data/ferry.json']],
    [['data/**/f*.json'], ['data/ferry.json', 'data/more/ferry.json']],
    [
      ['data/{ferry,broken}.json', '-'],
      ['data/broken.json', 'data/ferry.json', '-'],
    ],
    [['data\\more\\*.json'], ['data/more/ferry.json'], '\\'],
    [['data\\ferry.json'], ['data\\ferry.json'], '\\'],
    [
      ['data/[id].json', 'data/back\\slash.json'],
      ['data/[id].json', 'data/back\\slash.json'],
    ],
    [['data/missing.json'], ['data/missing.json']],
  ]) {
    it(`${args.join(' ')} names ${files.join(' ')}${separator === '/' ? '' : ' on Windows'}`, async () => {
      assert.deepEqual(await filesOf(args, separator), files);
    });
  }

  it('are checked one by one', () => {
    const { status, stdout } = run(['check', 'data/*.json', 'data/more/ferry.json']);
    assert.equal(status, 1);
    const summaries = stdout.split('\n').filter((line) => line.endsWith(' can be shown'));
    assert.deepEqual(
      summaries.map((line) => line.slice(0, line.indexOf(','))),
      [
        'data/[id].json: 0 errors',
        'data/back\\slash.json: 0 errors',
        'data/broken.json: 5 errors',
        'data/ferry.json: 0 errors',
        'data/more/ferry.json: 0 errors',
      ],
    );
    const lines = run(['check', 'data/{ferry,broken}.json', '--json']).stdout.trim().split('\n');
    assert.deepEqual(
      lines.map((line) => JSON.parse(line).file),
      ['data/broken.json', 'data/ferry.json'],
    );
  });

  it('are prerendered by a pattern, and a pattern without a file is an error', () => {
    write('pages/one.html', card.replace('data/', '../data/'));
    write('pages/two.html', card.replace('data/', '..\\data\\'));
    const { stderr } = run(['prerender', 'pages/*.html', '--out', 'out']);
    assert.match(stderr, /^2 pages, 2 elements, 0 findings$/m);
    const { status, stderr: error } = run(['check', 'nothing/*.json']);
    assert.equal(status, 2);
    assert.match(error, /^nothing\/\*\.json: no file matches this pattern\.$/m);
  });
});

describe('a byte order mark', () => {
  it('at the beginning of a dataset, an article, strings or standard input changes nothing', () => {
    for (const args of [
      ['check', 'marked/ferry.json', '--article', 'marked/article.txt'],
      ['embed', 'marked/ferry.json', '--claim', 'punctual', '--strings', 'marked/strings.json'],
      ['check', '-', '--article', 'marked/article.txt'],
    ]) {
      const { status, stdout, stderr } = run(args, mark + json);
      assert.equal(status, 0, stdout + stderr);
      if (args.includes('--article')) assert.match(stdout, /^6 anchors: 6 exact$/m);
    }
  });

  it('of a page stays, and its cards are rendered', () => {
    const { status, stderr } = run(['prerender', 'marked/page.html']);
    assert.equal(status, 0, stderr);
    const page = readFileSync(join(folder, 'marked/page.html'), 'utf8');
    assert.ok(
      page.startsWith(`${mark}<!doctype html><title>x</title><script type="application/ld+json"`),
      page.slice(0, 99),
    );
    assert.match(page, /shadowrootmode/);
  });
});
