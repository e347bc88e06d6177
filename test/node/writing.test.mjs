import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { watch } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, it } from 'node:test';

import { command, commandFolder } from '../fixtures/command.mjs';
import { dataset, text } from '../fixtures/ferry.mjs';

const { folder, file, run } = commandFolder();
const read = (name) => readFileSync(join(folder, name), 'utf8');
const leftovers = (name = '.') => readdirSync(join(folder, name)).filter((entry) => entry.endsWith('.tmp'));

const card = '<claim-card claim="punctual"></claim-card>';
const ferry = file('ferry.json', dataset);
const article = file('article.txt', text);
const bare = JSON.stringify({
  ...dataset,
  quotations: dataset.quotations.map((one) => ({ ...one, anchors: undefined })),
});
const filler = `<!--${'The ferry left the harbour at noon. '.repeat(50_000)}-->`;
const page = `<!doctype html><title>x</title>${card}${filler}`;
const prerender = ['prerender', 'page.html', '--dataset', 'ferry.json'];

/** The page after an undisturbed run. */
function prerendered() {
  file('page.html', page);
  assert.equal(run(prerender).status, 0);
  return read('page.html');
}

describe('a command that is killed', () => {
  it('leaves the old page or the new one', async () => {
    const begun = Date.now();
    const expected = prerendered();
    const duration = Date.now() - begun;
    for (let kill = 0; kill < 5; kill++) {
      file('page.html', page);
      const child = spawn(process.execPath, [command, ...prerender], { cwd: folder, stdio: 'ignore' });
      const exit = once(child, 'exit');
      // The file is written in the last quarter; the next test kills the command at a known moment.
      await wait(duration * (0.6 + Math.random() * 0.4));
      child.kill('SIGKILL');
      await exit;
      const found = read('page.html');
      assert.ok(found === page || found === expected, `${found.length} characters after ${kill} kills`);
    }
    for (const name of leftovers()) rmSync(join(folder, name));
  });

  it('leaves the old page while its new content is on the way to the disk', async () => {
    file('page.html', page);
    const child = spawn(process.execPath, [command, ...prerender], { cwd: folder, stdio: 'ignore' });
    const exit = once(child, 'exit');
    for await (const { filename } of watch(folder)) if (filename.endsWith('.tmp')) break;
    child.kill('SIGKILL');
    await exit;
    const found = read('page.html');
    assert.ok(found === page || found === prerendered(), `${found.length} characters`);
    for (const name of leftovers()) rmSync(join(folder, name));
  });
});

describe('two commands at once', () => {
  it('leave the result of one of them', async () => {
    const expected = prerendered();
    file('page.html', page);
    const children = [1, 2].map(() =>
      spawn(process.execPath, [command, ...prerender], { cwd: folder, stdio: 'ignore' }),
    );
    const statuses = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0]));
    assert.deepEqual(statuses, [0, 0]);
    assert.equal(read('page.html'), expected);
    assert.deepEqual(leftovers(), []);
  });
});

/** Runs the command in a shell that allows files of this many blocks of 512 or 1,024 bytes. */
function limited(blocks, args, redirection = '') {
  const words = [process.execPath, command, ...args].map((word) => `'${word}'`).join(' ');
  return spawnSync('sh', ['-c', `ulimit -f ${blocks}; ${words} ${redirection}`], { cwd: folder, encoding: 'utf8' });
}

describe('a limit of the size of files', () => {
  afterEach(() => assert.deepEqual(leftovers(), []));

  it('leaves the old page, says so in a line, and exits with 2', () => {
    file('page.html', page);
    const { status, stderr } = limited(1000, prerender);
    assert.equal(status, 2);
    assert.match(stderr, /^page\.html: cannot be written: EFBIG: [^\n,]+\n$/);
    assert.equal(read('page.html'), page);
  });

  it('leaves the old dataset of anchor', () => {
    const path = file('bare.json', bare);
    const { status, stderr } = limited(1, ['anchor', path, '--article', article]);
    assert.equal(status, 2);
    assert.match(stderr, /bare\.json: cannot be written: EFBIG/);
    assert.equal(read('bare.json'), bare);
  });

  it('of standard output is an error, too', () => {
    const { status, stderr } = limited(1, ['embed', 'ferry.json', '--all'], '> out.json');
    assert.equal(status, 2);
    assert.match(stderr, /^standard output: cannot be written: EFBIG: [^\n,]+\n$/);
  });
});

const isRoot = process.platform === 'linux' && process.getuid() === 0;

describe('a disk that is full', () => {
  it('leaves the old files, says so in a line, and exits with 2', { skip: !isRoot }, () => {
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    assert.equal(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]).status, 0);
    try {
      const old = card + '<p>Old.</p>'.repeat(5000);
      file('disk/page.html', old);
      for (const args of [
        ['prerender', 'disk/page.html', '--dataset', 'ferry.json'],
        ['embed', '--all', '--out', 'disk/page.html'],
        ['oembed', 'ferry.json', '--base', 'https://news.example/', '--out', 'disk/oembed'],
      ]) {
        const { status, stderr } = run(args);
        assert.equal(status, 2, `${args[0]} ${stderr}`);
        assert.match(stderr, /^disk\/[\w./-]+: cannot be written: ENOSPC: [^\n,]+\n$/);
        assert.equal(read('disk/page.html'), old);
        assert.deepEqual(leftovers('disk'), []);
      }
      const redirected = spawnSync('sh', ['-c', `'${process.execPath}' '${command}' embed --all > disk/out`], {
        cwd: folder,
        encoding: 'utf8',
      });
      assert.equal(redirected.status, 2);
      assert.match(redirected.stderr, /^standard output: cannot be written: ENOSPC: [^\n,]+\n$/);
    } finally {
      spawnSync('umount', [disk]);
    }
  });

  it('behind standard output is an error, for texts and for results', { skip: !existsSync('/dev/full') }, () => {
    for (const args of ['check ferry.json', 'check ferry.json --json', 'embed ferry.json --all', '--help']) {
      const { status, stderr } = spawnSync('sh', ['-c', `'${process.execPath}' '${command}' ${args} > /dev/full`], {
        cwd: folder,
        encoding: 'utf8',
      });
      assert.equal(status, 2, args);
      assert.match(stderr, /^standard output: cannot be written: ENOSPC: [^\n,]+\n$/);
    }
  });

  it('behind standard error is an error', { skip: !existsSync('/dev/full') }, () => {
    file('page.html', card);
    const shell = `'${process.execPath}' '${command}' ${prerender.join(' ')} 2> /dev/full`;
    assert.equal(spawnSync('sh', ['-c', shell], { cwd: folder }).status, 2);
  });
});

describe('a file that is replaced', () => {
  it('keeps its mode and its owner', () => {
    for (const mode of [0o600, 0o664, 0o755]) {
      const path = file(`mode-${mode}.html`, card);
      chmodSync(path, mode);
      if (isRoot) chownSync(path, 1234, 1235);
      assert.equal(run(['prerender', path, '--dataset', ferry]).status, 0);
      assert.match(read(`mode-${mode}.html`), /shadowrootmode/);
      const { mode: after, uid, gid } = statSync(path);
      assert.equal(after & 0o7777, mode);
      if (isRoot) assert.deepEqual([uid, gid], [1234, 1235]);
    }
  });

  it('gets the mode of any new file if it is new', () => {
    const shell = `umask 027; '${process.execPath}' '${command}' embed ferry.json --all --out new/embeds.json`;
    assert.equal(spawnSync('sh', ['-c', shell], { cwd: folder }).status, 0);
    assert.equal(statSync(join(folder, 'new/embeds.json')).mode & 0o777, 0o640);
  });

  it('may be behind symbolic links, which stay', () => {
    file('real/page.html', card);
    mkdirSync(join(folder, 'links'));
    symlinkSync('../real', join(folder, 'links/folder'));
    symlinkSync('folder/page.html', join(folder, 'links/page.html'));
    symlinkSync('../real/later.json', join(folder, 'links/later.json'));
    assert.equal(run(['prerender', 'links/page.html', '--dataset', ferry]).status, 0);
    assert.equal(run(['embed', ferry, '--all', '--out', 'links/later.json']).status, 0);
    for (const name of ['links/page.html', 'links/later.json'])
      assert.ok(lstatSync(join(folder, name)).isSymbolicLink(), name);
    assert.match(read('real/page.html'), /shadowrootmode/);
    assert.equal(JSON.parse(read('real/later.json')).version, 1);
  });

  it('stays as it is behind a symbolic link into a folder that is not there', () => {
    file('kept.json', 'kept');
    for (const [name, target] of Object.entries({
      'to-kept.json': 'gone/../kept.json',
      'to-itself.json': 'gone/../to-itself.json',
    })) {
      symlinkSync(target, join(folder, name));
      const { status, stderr } = run(['embed', ferry, '--all', '--out', name]);
      assert.equal(stderr, `${name}: cannot be written: ENOENT: no such file or directory\n`);
      assert.equal(status, 2);
    }
    assert.equal(read('kept.json'), 'kept');
  });

  it('may be a pipe', async () => {
    const pipe = join(folder, 'pipe');
    assert.equal(spawnSync('mkfifo', [pipe]).status, 0);
    const child = spawn(process.execPath, [command, 'embed', ferry, '--all', '--out', pipe], { stdio: 'ignore' });
    const exit = once(child, 'exit');
    const { stdout } = spawnSync('cat', [pipe], { encoding: 'utf8' });
    assert.deepEqual(await exit, [0, null]);
    assert.equal(JSON.parse(stdout).version, 1);
    assert.ok(statSync(pipe).isFIFO());
  });
});

describe('an input', () => {
  file('linked.json', { '@context': 'https://schema.org', '@type': 'Claim', text: 'x', author: 'A' });
  const original = JSON.stringify(dataset);

  for (const [name, args, input = 'ferry.json'] of [
    ['of jsonld', ['jsonld', 'ferry.json', '--out', 'ferry.json']],
    ['under another path', ['jsonld', 'ferry.json', '--out', '../' + folder.split('/').at(-1) + '/ferry.json']],
    ['through a folder that is not there', ['jsonld', 'ferry.json', '--out', 'new/../ferry.json']],
    ['behind a symbolic link', ['jsonld', 'ferry.json', '--out', 'link.json']],
    ['under a second name', ['jsonld', 'ferry.json', '--out', 'second.json']],
    ['of embed', ['embed', 'ferry.json', '--all', '--out', 'ferry.json']],
    [
      'that has the strings of embed',
      ['embed', 'ferry.json', '--all', '--strings', 's.json', '--out', 's.json'],
      's.json',
    ],
    ['of import', ['import', 'linked.json', '--out', 'linked.json'], 'linked.json'],
    ['of anchor', ['anchor', 'ferry.json', '--article', 'article.txt', '--out', 'ferry.json']],
    [
      'that is the article',
      ['anchor', 'ferry.json', '--article', 'article.txt', '--out', 'article.txt'],
      'article.txt',
    ],
    ['that is a page', ['prerender', 'site/a.html', '--dataset', 'ferry.json', '--out', 'site'], 'site/a.html'],
    [
      'that is another page',
      ['prerender', 'site/a.html', 'site/sub/a.html', '--dataset', 'ferry.json', '--out', 'site/sub'],
      'site/sub/a.html',
    ],
    [
      'of oembed',
      ['oembed', 'o/oembed/claim-punctual.json', '--base', 'https://news.example/', '--out', 'o'],
      'o/oembed/claim-punctual.json',
    ],
  ]) {
    it(`${name} is not overwritten by --out`, () => {
      file('ferry.json', original);
      file('o/oembed/claim-punctual.json', original);
      file('s.json', { pt: { verification: 'Verificação' } });
      file('site/a.html', card);
      file('site/sub/a.html', card);
      for (const path of ['link.json', 'second.json', 'new'])
        rmSync(join(folder, path), { recursive: true, force: true });
      symlinkSync('ferry.json', join(folder, 'link.json'));
      linkSync(ferry, join(folder, 'second.json'));
      const before = read(input);
      const { status, stdout, stderr } = run(args);
      assert.equal(status, 2, stderr);
      assert.equal(stdout, '');
      assert.match(stderr, /^[^\n]+: is an input of this command; name another --out, or replace it with --force\.\n$/);
      assert.equal(read(input), before);
    });
  }

  it('is overwritten by --out with --force', () => {
    file('ferry.json', original);
    file('site/a.html', card);
    assert.equal(run(['jsonld', 'ferry.json', '--out', 'ferry.json', '--force']).status, 0);
    assert.equal(JSON.parse(read('ferry.json'))['@context'], 'https://schema.org');
    file('ferry.json', original);
    assert.equal(run(['prerender', 'site/a.html', '--dataset', 'ferry.json', '--out', 'site', '--force']).status, 0);
    assert.match(read('site/a.html'), /shadowrootmode/);
  });

  it('of anchor is written in place without --out', () => {
    const path = file('bare.json', bare);
    assert.equal(run(['anchor', path, '--article', article]).status, 0);
    assert.notEqual(read('bare.json'), bare);
  });
});
