import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { article, codes, meant, outlineOf } from '../fixtures/markdown.mjs';
import { allOf, treeWithoutPrerendered } from '../fixtures/prerendered-tree.mjs';

const example = new URL('../../examples/eleventy/', import.meta.url);
const npm = (...args) =>
  execFileSync('npm', args, { cwd: fileURLToPath(example), encoding: 'utf8', shell: process.platform === 'win32' });
const read = (path) => readFileSync(new URL(`_site/${path}`, example), 'utf8');

/** Pages with embed codes, which the tests add to the site; the example has no dataset at the address of some codes. */
const pasted = new URL('pasted/', example);
const pastedCodes = codes.filter(({ name }) => !name.endsWith('in a dataset'));

/** Returns the text of a page outside of the elements, as a browser reads it. */
function textAround(html) {
  const words = (node) => {
    if (['head', 'script', 'denial-pair', 'source-quote'].includes(node.nodeName)) return '';
    return node.value ?? (node.childNodes ?? []).map(words).join('');
  };
  return words(allOf(html)[0]).replace(/\s+/g, ' ').trim();
}

describe('examples/eleventy', () => {
  before(() => {
    rmSync(new URL('_site/', example), { recursive: true, force: true });
    mkdirSync(pasted, { recursive: true });
    for (const [order, { html }] of pastedCodes.entries()) {
      writeFileSync(new URL(`${order}.md`, pasted), `---\npermalink: /pasted/${order}.html\n---\n${article(html)}`);
    }
    npm('ci', '--ignore-scripts', '--no-audit', '--no-fund');
    npm('run', 'build');
  });

  after(() => rmSync(pasted, { recursive: true }));

  it('has the text of each element inside the element, once', () => {
    assert.equal(
      textAround(read('index.html')),
      'Two accounts of the same shells Washington says one thing and Pyongyang another. ' +
        'In the words of the North’s defence ministry:',
    );
    assert.equal(
      textAround(read('news/claims/index.html')),
      'A dataset of the site’s own What is alleged, and what is said against it.',
    );
    assert.equal(read('index.html').match(/ data-claim-readable/g).length, 2);
  });

  for (const [order, { name, html }] of pastedCodes.entries()) {
    it(`keeps the embed code: ${name}`, () => {
      const page = read(`pasted/${order}.html`);
      assert.deepEqual(outlineOf(treeWithoutPrerendered(page)), outlineOf(treeWithoutPrerendered(meant(html))));
    });
  }

  it('prerenders its pages, with the bundled dataset and with its own', () => {
    const home = read('index.html');
    assert.match(
      home,
      /<denial-pair [^>]*><template shadowrootmode="open" shadowrootserializable>.*North Korea has at no time entered into arms deals with Russia/s,
    );
    assert.match(home, /<script type="application\/ld\+json" data-claim-elements>.*<\/head>/s);
    assert.match(
      read('news/claims/index.html'),
      /<template shadowrootmode="open" shadowrootserializable>.*What is alleged, in your own plain words\./s,
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
