import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const example = new URL('../../examples/eleventy/', import.meta.url);
const npm = (...args) =>
  execFileSync('npm', args, { cwd: fileURLToPath(example), encoding: 'utf8', shell: process.platform === 'win32' });
const read = (path) => readFileSync(new URL(`_site/${path}`, example), 'utf8');

describe('examples/eleventy', () => {
  before(() => {
    rmSync(new URL('_site/', example), { recursive: true, force: true });
    npm('ci', '--no-audit', '--no-fund');
    npm('run', 'build');
  });

  it('prerenders its pages, with the bundled dataset and with its own', () => {
    const home = read('index.html');
    assert.match(
      home,
      /<denial-pair [^>]*><template shadowrootmode="open">.*North Korea has had no arms trade with Russia/s,
    );
    assert.match(home, /<script type="application\/ld\+json" data-claim-elements>.*<\/head>/s);
    assert.match(
      read('news/claims/index.html'),
      /<template shadowrootmode="open">.*What is alleged, in your own plain words\./s,
    );
  });

  it('serves the scripts of the package, by their hashes', () => {
    const { files } = JSON.parse(readFileSync(new URL('../../dist/integrity.json', import.meta.url), 'utf8'));
    assert.ok(read('index.html').includes(`integrity="${files['claim-elements.min.js']}"`));
    for (const name of ['claim-elements.min.js', 'claim-elements.load.min.js']) {
      assert.equal(read(`assets/${name}`), readFileSync(new URL(`../../dist/${name}`, import.meta.url), 'utf8'));
    }
  });
});
