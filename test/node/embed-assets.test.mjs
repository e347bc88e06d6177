import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const dist = new URL('../../dist/', import.meta.url);
const command = fileURLToPath(new URL('node/cli.js', dist));
const embed = (...args) =>
  promisify(execFile)(process.execPath, [command, 'embed', '--link', 'https://a.example/1', ...args]);
const claim = ['--claim', 'substantial-shells'];
const { files } = JSON.parse(readFileSync(new URL('integrity.json', dist), 'utf8'));

describe('an embed with --assets', () => {
  for (const assets of ['https://a.example/assets', 'https://a.example/assets/']) {
    it(`begins with the style sheet and the script at ${assets}, pinned by its hash`, async () => {
      const { stdout } = await embed(...claim, '--assets', assets);
      const [style, preload, script, code] = stdout.split('\n');
      assert.match(style, /^<style>.+<\/style>$/);
      const name = 'claim-elements.min.js';
      const src = `https://a.example/assets/${name}`;
      assert.equal(script, `<script type="module" src="${src}" integrity="${files[name]}" crossorigin> </script>`);
      const dataset = 'claim-elements.dataset.min.js';
      const href = `https://a.example/assets/${dataset}`;
      assert.equal(preload, `<link rel="modulepreload" href="${href}" integrity="${files[dataset]}" crossorigin>`);
      assert.match(code, /^<blockquote class="claim-embed"/);
    });
  }

  it('preloads no bundled dataset for a page with its own', async () => {
    const own = ['--dataset-url', 'https://a.example/claims.json', '--assets', 'https://a.example/'];
    assert.doesNotMatch((await embed(...claim, ...own)).stdout, /modulepreload/);
  });

  it('begins with the resizer script for the form iframe', async () => {
    const frame = ['--form', 'iframe', '--base', 'https://a.example/'];
    const { stdout } = await embed(...claim, ...frame, '--assets', 'https://a.example/');
    const name = 'claim-elements.resizer.min.js';
    const script = `<script async src="https://a.example/${name}" integrity="${files[name]}" crossorigin> </script>`;
    assert.equal(stdout.split('\n')[0], script);
  });

  it('has no assets for the form plain', async () => {
    const plain = [...claim, '--form', 'plain'];
    const { stdout } = await embed(...plain, '--assets', 'https://a.example/');
    assert.equal(stdout, (await embed(...plain)).stdout);
  });

  it('rejects an address without the scheme http or https', async () => {
    await assert.rejects(embed(...claim, '--assets', 'data:,'), ({ code, stderr }) => {
      assert.equal(stderr, '--assets: “data:,” is not an http or https address.\n');
      return code === 2;
    });
  });

  it('may name a folder of the page’s own site', async () => {
    const { stdout } = await embed(...claim, '--assets', '/assets');
    assert.match(stdout, / src="\/assets\/claim-elements\.min\.js"/);
  });
});
