import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { dataset } from '../fixtures/ferry.mjs';

const command = fileURLToPath(new URL('../../dist/node/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'claim-elements-'));
const server = createServer(({ url }, response) => {
  if (url === '/ferry.json') response.end(JSON.stringify(dataset));
  else response.writeHead(404).end();
});

before(() => once(server.listen(0, '127.0.0.1'), 'listening'));
after(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** Prerenders a page whose dataset is at a path of the server. */
async function prerendered(path) {
  const page = join(folder, 'page.html');
  const src = `http://127.0.0.1:${server.address().port}${path}`;
  writeFileSync(
    page,
    `<claim-dataset src="${src}"><claim-card claim="punctual">Fallback.</claim-card></claim-dataset>`,
  );
  const child = execFile(process.execPath, [command, 'prerender', page]);
  const errors = child.stderr.toArray();
  const [status] = await once(child, 'close');
  return { status, src, stderr: (await errors).join(''), html: readFileSync(page, 'utf8') };
}

describe('a page that is prerendered with a dataset on the web', () => {
  it('has the content of the dataset', async () => {
    const { status, html, stderr } = await prerendered('/ferry.json');
    assert.equal(status, 0, stderr);
    assert.match(html, /<template shadowrootmode="open" shadowrootserializable>[^]*What the anchor of punctual says\./);
  });

  it('keeps the fallback if the server has no dataset, and reports the response', async () => {
    const { status, src, html, stderr } = await prerendered('/none.json');
    assert.equal(status, 1);
    assert.ok(stderr.includes(`${src}: the server answered 404 Not Found`), stderr);
    assert.match(html, />Fallback\.</);
  });
});
