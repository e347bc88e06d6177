import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { prerender } from '../../dist/node/index.js';

import { article, bare, codes, meant, outlineOf } from '../fixtures/markdown.mjs';
import { treeWithoutPrerendered } from '../fixtures/prerendered-tree.mjs';
import { fileOf } from './packages.mjs';

const cli = fileURLToPath(new URL('../../dist/node/cli.js', import.meta.url));

/** Runs a program of a Debian package with the libraries of other packages. */
function run(packageName, path, libraries, args, options) {
  const folders = libraries.flatMap((library) => {
    const folder = fileOf(library, 'usr/lib');
    return readdirSync(folder).map((name) => join(folder, name));
  });
  const env = { ...process.env, LD_LIBRARY_PATH: folders.join(':') };
  return execFileSync(fileOf(packageName, path), args, { encoding: 'utf8', env, ...options });
}

describe('Hugo', () => {
  const site = mkdtempSync(join(tmpdir(), 'claim-elements-hugo-'));
  const pages = new Map([
    ...codes.map(({ name, html }, order) => [name, { path: `code-${order}`, text: article(html) }]),
    ...bare.map((line, order) => [line, { path: `line-${order}`, text: article(line) }]),
  ]);
  const write = (path, content) => {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), content);
  };
  const read = (name) => readFileSync(join(site, 'public', pages.get(name).path, 'index.html'), 'utf8');

  before(() => {
    write(
      'config.toml',
      'baseURL = "https://news.example/"\ndisableKinds = ["taxonomy", "term", "home", "RSS", "sitemap"]\n' +
        // Hugo leaves HTML out of Markdown without it.
        '[markup.goldmark.renderer]\nunsafe = true\n',
    );
    write('layouts/_default/single.html', '{{ .Content }}');
    for (const { path, text } of pages.values()) write(`content/${path}.md`, `---\ntitle: Page\n---\n${text}`);
    run('hugo', 'usr/bin/hugo', ['libsass1', 'libwebp7'], ['--source', site, '--quiet']);
  });
  after(() => rmSync(site, { recursive: true }));

  for (const { name, html } of codes) {
    it(`keeps the ${name}`, () => assert.deepEqual(outlineOf(read(name)), outlineOf(meant(html))));
  }

  for (const line of bare) {
    it(`and then prerender: text once, of ${line}`, async () => {
      const html = read(line);
      const { html: prerendered, findings, elements } = await prerender(html);
      assert.deepEqual([elements, findings], [1, []]);
      assert.equal(treeWithoutPrerendered(prerendered), treeWithoutPrerendered(html));
    });
  }
});

describe('an XML serializer', () => {
  const assets = ['element', 'iframe'].map((form) => {
    const options = ['--assets', 'https://news.example/', '--base', 'https://news.example/', '--form', form];
    const html = execFileSync(process.execPath, [cli, 'embed', '--claim', 'substantial-shells', ...options], {
      encoding: 'utf8',
    });
    // The style sheet has a character that XML escapes.
    return { name: `${form} with its assets`, html: html.replace(/<style>.*?<\/style>/s, '') };
  });
  for (const { name, html } of [...codes, ...assets]) {
    it(`closes no element of the ${name}`, () => {
      const page = `<!doctype html><html><head><meta charset="utf-8"></head><body>${meant(html)}</body></html>`;
      const xml = run(
        'libxml2-utils',
        'usr/bin/xmllint',
        ['libxml2'],
        ['--html', '--xmlout', '--encode', 'utf-8', '-'],
        {
          input: page,
          // It does not know the elements of HTML 5.
          stdio: ['pipe', 'pipe', 'ignore'],
        },
      );
      assert.match(xml, /^<\?xml version="1\.0"/);
      const [, body] = /<body>(.*)<\/body>/s.exec(xml);
      // A browser ignores the content of a script with an address.
      assert.deepEqual(outlineOf(body.replace('<![CDATA[ ]]>', '')), outlineOf(meant(html)));
    });
  }
});
