import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { archive, project } from './installed.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const elsewhere = join(dirname(project), 'a second folder', 'of another depth');
const shell = process.platform === 'win32';

/** Copies the tracked files of the repository, and the untracked ones that are not ignored. */
function copySources(to) {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'];
  for (const path of execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    cpSync(join(root, path), join(to, path));
  }
}

/** Returns the hash of each file in an archive. */
function hashesIn(file) {
  const out = join(dirname(file), 'unpacked');
  mkdirSync(out);
  execFileSync('tar', ['-xzf', basename(file), '-C', 'unpacked'], { cwd: dirname(file) });
  const entries = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries
      .map((entry) => join(entry.path, entry.name))
      .map((path) => [path.slice(out.length), createHash('sha256').update(readFileSync(path)).digest('hex')])
      .sort(),
  );
}

/** Returns the mode and the path of each file in an archive, in its order. */
function entriesOf(file) {
  const list = execFileSync('tar', ['-tvzf', basename(file)], { cwd: dirname(file), encoding: 'utf8' });
  return list.split('\n').map((line) => line.replace(/ +\S+ +\d+ \S+ \S+ /, ' '));
}

describe('two builds', () => {
  it('have the same bytes despite another folder, time zone, language and an installation without scripts', () => {
    copySources(elsewhere);
    const env = { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
    const npm = (...args) => {
      const { status, stderr } = spawnSync('npm', args, { cwd: elsewhere, env, shell, encoding: 'utf8' });
      assert.equal(status, 0, stderr);
    };
    npm('ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline');
    npm('pack', '--pack-destination', '..');
    const second = join(dirname(elsewhere), basename(archive));
    assert.deepEqual(hashesIn(second), hashesIn(archive));
    assert.deepEqual(entriesOf(second), entriesOf(archive));
    assert.ok(
      readFileSync(second).equals(readFileSync(archive)),
      'the files are the same, their order or their modes are not',
    );
  });
});
