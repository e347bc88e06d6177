import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

const page = await readFile(new URL('../../demo/npm.html', import.meta.url), 'utf8');

function dedented(text) {
  const lines = text.replace(/^\s*\n|\s+$/g, '').split('\n');
  const margin = lines[0].match(/^ */)[0].length;
  return lines.map((line) => line.slice(margin)).join('\n');
}

function unescaped(text) {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

// The server rewrites the specifiers in the modules, so the page cannot fetch their original source.
test('demo/npm.html shows the source of the modules that it runs', () => {
  const examples = [...page.matchAll(/data-script="([^"]+)".*?<pre class="source">\s*<code>(.*?)<\/code/gs)];
  assert.equal(examples.length, 3);
  for (const [, id, shown] of examples) {
    const [, script] = page.match(new RegExp(`<script type="module" id="${id}">(.*?)</script>`, 's'));
    assert.equal(unescaped(shown), dedented(script));
  }
});
