import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

import claimElements from '../../dist/node/astro.js';
import { prerender } from '../../dist/node/index.js';
import { PrerenderedClaim } from '../../dist/react/server.js';
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
    assert.match(stderr, /\.\.\/\.\.\/private\/ferry\.json: is outside of the site; name its folder with --root/);
  });

  it('do not lead out of the site from a page that is itself outside', () => {
    const args = ['prerender', page('../data/my ferry.json'), '--out', 'out'];
    const { status, stderr } = run(args, join(folder, 'private'));
    assert.equal(status, 1);
    assert.match(stderr, /is outside of the site; name its folder with --root/);
    assert.equal(run([...args, '--root', '../site'], join(folder, 'private')).status, 0);
  });

  it('do not lead out of the site by symbolic links, and may lead to another place of it', () => {
    symlinkSync('../../private/ferry.json', join(folder, 'site/data/file.json'));
    symlinkSync('../../private', join(folder, 'site/data/folder'));
    symlinkSync('my ferry.json', join(folder, 'site/data/inside.json'));
    for (const [src, status] of [
      ['/data/file.json', 1],
      ['/data/folder/ferry.json', 1],
      ['/data/inside.json', 0],
    ]) {
      const { stderr, ...result } = run(['prerender', page(src), '--root', 'site', '--out', 'out']);
      assert.equal(result.status, status, stderr);
      if (status) assert.ok(stderr.includes(`${src}: is outside of the site`), stderr);
    }
  });

  it('say nothing of files outside of the site', () => {
    const messages = ['ferry.json', 'none.json'].map((name) => {
      const { stderr } = run(['prerender', page(`../../private/${name}`), '--root', 'site', '--out', 'out']);
      return stderr.replaceAll(name, '');
    });
    assert.equal(messages[0], messages[1]);
  });

  it('are read up to a limit of size, and not from a pipe', () => {
    assert.equal(spawnSync('mkfifo', [join(folder, 'site/data/pipe.json')]).status, 0);
    truncateSync(file('site/data/large.json', '{'), 65e6);
    for (const [name, message] of [
      ['pipe.json', /pipe\.json: is no file/],
      ['large.json', /large\.json: has more than 64 MB/],
    ]) {
      const { status, stderr } = run(['prerender', page(`/data/${name}`), '--root', 'site', '--out', 'out']);
      assert.equal(status, 1);
      assert.match(stderr, message);
    }
  });

  it('exit with 2 if --root is no folder', () => {
    const { status, stderr } = run(['prerender', page('/data/my ferry.json'), '--root', 'gone', '--out', 'out']);
    assert.equal(status, 2);
    assert.match(stderr, /^--root gone: cannot be read: ENOENT/);
  });
});

describe('a file of the site that is no dataset', () => {
  const secret = 'sk-live-0123456789';
  const article = { name: secret.repeat(900), inLanguage: secret };
  for (const [name, content] of Object.entries({
    'a secret in a value': { apiKey: secret },
    'a secret in a key': { [secret]: { [secret]: secret } },
    'a list of secrets': [secret],
    'a secret alone': JSON.stringify(secret),
    'a dataset with secrets': { ...dataset, article, claims: secret, version: secret, $schema: secret },
    'a record with a secret for an id': { ...dataset, article, claims: [{ id: secret, text: secret.repeat(900) }] },
    'JSON-LD with secrets': { '@context': 'https://schema.org', '@type': secret, [secret]: secret, text: secret },
    'no JSON': `apiKey = "${secret}"`,
    'nearly JSON': `{"apiKey": "${secret}",}`,
    'a short secret': `sk-live`,
  })) {
    it(`gets no value into a message: ${name}`, async () => {
      file('site/config/secrets.json', content);
      const path = page('/config/secrets.json');
      const { status, stdout, stderr } = run(['prerender', path, '--root', 'site', '--out', 'out']);
      assert.equal(status, 1);
      assert.match(stderr, /config\/secrets\.json: is (?:no dataset \(\d+ × |not JSON)|has nothing with the id/);
      assert.doesNotMatch(stdout + stderr, /sk-live/);
      const load = () =>
        Promise.resolve().then(() => JSON.parse(readFileSync(join(folder, 'site/config/secrets.json'))));
      const { html, findings } = await prerender(readFileSync(path, 'utf8'), { load });
      assert.equal(findings.length, 1);
      assert.doesNotMatch(html + JSON.stringify(findings), /sk-live/);
    });
  }
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

  it('has no control characters if Astro prints the problems of a site', async () => {
    const site = file(`astro/${controlCharacters}.html`, `<claim-card claim="${controlCharacters}"></claim-card>`);
    const { hooks } = claimElements();
    const isPrintable = ({ message }) => message.includes('‹U+001B›') && !control.test(message);
    await assert.rejects(hooks['astro:build:done']({ dir: pathToFileURL(`${dirname(site)}/`) }), isPrintable);
  });

  it('has no control characters if React prints the problems of an element', async (context) => {
    const { mock } = context.mock.method(console, 'warn', () => {});
    await PrerenderedClaim({ claim: controlCharacters, lang: 'en' });
    const [message] = mock.calls[0].arguments;
    assert.match(message, /‹U\+001B›/);
    assert.doesNotMatch(message, control);
  });
});
