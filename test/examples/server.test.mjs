import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';

const example = new URL('../../examples/server/', import.meta.url);

it('examples/server sends a prerendered page', async () => {
  const server = spawn(process.execPath, [fileURLToPath(new URL('server.mjs', example))], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [address] = await once(server.stdout.setEncoding('utf8'), 'data');
    const html = await (await fetch(address.trim())).text();
    assert.equal(html.match(/<template shadowrootmode="open" shadowrootserializable>/g).length, 2);
    assert.match(html, /North Korea is giving Russia/);
    assert.match(html, /What is alleged, in your own plain words\./);
    assert.ok(html.startsWith(readFileSync(new URL('page.html', example), 'utf8').split('<claim-card')[0]));
    assert.match(html, /data-claim-elements>.*<\/script><\/body>\s*<\/html>\s*$/s);
  } finally {
    server.kill();
  }
});
