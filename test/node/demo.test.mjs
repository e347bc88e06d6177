import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { test } from 'node:test';

import { startDevServer } from '@web/dev-server';

import demoConfig from '../../demo/web-dev-server.config.mjs';
import devConfig from '../../scripts/dev/web-dev-server.config.mjs';

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

for (const [command, config] of Object.entries({ 'npm start': demoConfig, 'npm run dev': devConfig })) {
  test(`the server of ${command} is for this machine alone, and serves no hidden file`, async () => {
    const options = { readCliArgs: false, readFileConfig: false, logStartMessage: false, autoExitProcess: false };
    const quiet = { ...config, plugins: [], watch: false, port: 0 };
    const devServer = await startDevServer({ ...options, config: quiet });
    const { address, port } = devServer.server.address();
    const statusOf = async (path, host) => {
      const asked = request({ host: address, port, path, headers: { host } }).end();
      const [response] = await once(asked, 'response');
      response.resume();
      return response.statusCode;
    };
    try {
      assert.ok(['127.0.0.1', '::1'].includes(address), address);
      for (const [path, host, status] of [
        ['/demo/', 'localhost:8000', 200],
        ['/demo/', '127.0.0.1', 200],
        ['/demo/', '[::1]:8000', 200],
        ['/demo/', 'rebind.example', 403],
        ['/demo/', 'localhost.rebind.example:8000', 403],
        ['/demo/', '127.0.0.1.rebind.example', 403],
        ['/package.json', 'rebind.example', 403],
        ['/package.json', 'localhost', 200],
        ['/.git/HEAD', 'localhost', 404],
        ['/.git/config', 'localhost', 404],
        ['/%2egit/HEAD', 'localhost', 404],
        ['/demo/..%2f.git/HEAD', 'localhost', 404],
        ['/.gitignore', 'localhost', 404],
        ['/__wds-outside-root__/3/etc/hosts', 'localhost', 404],
      ]) {
        assert.equal(await statusOf(path, host), status, `${path} of ${host}`);
      }
    } finally {
      await devServer.stop();
    }
  });
}
