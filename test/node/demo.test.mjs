import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';

const demo = new URL('../../demo/', import.meta.url);
const page = await readFile(new URL('npm.html', demo), 'utf8');

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

// The article has the navigation of a news site.
test('every other demo page links to all of them', async () => {
  const names = (await readdir(demo)).filter((name) => name.endsWith('.html'));
  const addresses = names.map((name) => (name === 'index.html' ? './' : name)).sort();
  for (const name of names.filter((name) => name !== 'article.html')) {
    const html = await readFile(new URL(name, demo), 'utf8');
    const [nav] = html.match(/<nav aria-label="Demo pages">.*?<\/nav>/s);
    const links = [...nav.matchAll(/href="([^"]+)"( aria-current="page")?/g)];
    assert.deepEqual(links.map(([, href]) => href).sort(), addresses, name);
    const current = links.filter(([, , isCurrent]) => isCurrent).map(([, href]) => href);
    assert.deepEqual(current, [name === 'index.html' ? './' : name]);
  }
});
