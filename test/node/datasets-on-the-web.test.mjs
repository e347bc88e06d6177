import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { siteLoader } from '../../dist/node/site.js';
import { dataset } from '../fixtures/ferry.mjs';

const command = fileURLToPath(new URL('../../dist/node/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'claim-elements-'));
const secret = 'sk-live-0123456789';
const answers = {
  '/ferry.json': (response) => response.end(JSON.stringify(dataset)),
  '/moved.json': (response) => response.writeHead(301, { location: '/ferry.json' }).end(),
  '/away.json': (response) => response.writeHead(302, { location: `${originOf(other)}/ferry.json` }).end(),
  '/local.json': (response) => response.writeHead(307, { location: 'file:///etc/passwd' }).end(),
  '/login.json': (response) => {
    response.writeHead(302, { location: originOf(server).replace('//', `//user:${secret}@`) }).end();
  },
  '/circle.json': (response) => response.writeHead(302, { location: '/circle.json' }).end(),
  '/secret.json': (response) => response.end(JSON.stringify({ apiKey: secret })),
  '/status.json': (response) => response.writeHead(500, secret).end(secret),
  '/slow.json': (response) => response.write('{'),
  '/endless.json': (response) => {
    const send = () => void (response.destroyed || response.write(' '.repeat(1e5), send));
    send();
  },
  '/broken.json': (response) => response.writeHead(200, { 'content-length': 9 }).write('{', () => response.destroy()),
};
const respond = ({ url }, response) => (answers[url] ?? ((unknown) => unknown.writeHead(404).end()))(response);
const [server, other] = [createServer(respond), createServer(respond)];
const originOf = (started) => `http://127.0.0.1:${started.address().port}`;
let requests = 0;
other.on('request', () => requests++);

before(() => Promise.all([server, other].map((one) => once(one.listen(0, '127.0.0.1'), 'listening'))));
after(() => {
  for (const one of [server, other]) one.close().closeAllConnections();
  rmSync(folder, { recursive: true });
});

/** Prerenders a page whose dataset is at an address. */
async function prerendered(src, ...options) {
  const page = join(folder, 'page.html');
  writeFileSync(
    page,
    `<claim-dataset src="${src}"><claim-card claim="punctual">Fallback.</claim-card></claim-dataset>`,
  );
  const child = execFile(process.execPath, [command, 'prerender', page, ...options], { cwd: folder });
  const errors = child.stderr.toArray();
  const [status] = await once(child, 'close');
  return { status, stderr: (await errors).join(''), html: readFileSync(page, 'utf8') };
}

describe('a page that is prerendered with a dataset on the web', () => {
  const allowed = () => ['--allow-origin', originOf(server)];

  for (const path of ['/ferry.json', '/moved.json']) {
    it(`has the content of the dataset at ${path}`, async () => {
      const { status, html, stderr } = await prerendered(originOf(server) + path, ...allowed());
      assert.equal(status, 0, stderr);
      assert.match(
        html,
        /<template shadowrootmode="open" shadowrootserializable>[^]*What the anchor of punctual says\./,
      );
    });
  }

  for (const [path, message] of [
    ['/none.json', 'the server answered 404'],
    ['/status.json', 'the server answered 500'],
    ['/away.json', 'the server redirects to another origin'],
    ['/local.json', 'the server redirects to another origin'],
    ['/login.json', 'the server redirects to an address with a name or a password'],
    ['/circle.json', 'the server redirects more than 20 times'],
    ['/secret.json', 'is no dataset'],
    ['/broken.json', 'the server cannot be reached'],
  ]) {
    it(`keeps the fallback if ${path} has none, and says why without a word of the answer`, async () => {
      const src = originOf(server) + path;
      const { status, html, stderr } = await prerendered(src, ...allowed(), '--allow-origin', originOf(other));
      assert.equal(status, 1);
      assert.ok(stderr.includes(`${src}: ${message}`), stderr);
      assert.match(html, />Fallback\.</);
      assert.doesNotMatch(stderr, /sk-live/);
      assert.equal(requests, 0);
    });
  }

  it('asks no server that --allow-origin does not name', async () => {
    for (const options of [[], allowed(), ['--allow-origin', originOf(other).replace('http:', 'https:')]]) {
      const { status, stderr } = await prerendered(`${originOf(other)}/ferry.json`, ...options);
      assert.equal(status, 1);
      assert.ok(stderr.includes(`is on another server; allow it with --allow-origin ${originOf(other)}`), stderr);
    }
    assert.equal(requests, 0);
  });

  for (const origin of ['data.example', 'https://data.example/', 'https://data.example/x', 'file://', '*', 'null']) {
    it(`does not take ${origin} for an origin`, async () => {
      const { status, stderr } = await prerendered(`${originOf(server)}/ferry.json`, '--allow-origin', origin);
      assert.equal(status, 2);
      assert.equal(stderr, `--allow-origin ${origin}: is no origin, such as https://data.example\n`);
    });
  }

  it('waits and reads up to a limit', async () => {
    const options = { root: folder, allowedOrigins: [originOf(server)] };
    const loader = (seconds) => siteLoader(options, { megabytes: 1, seconds });
    const slow = (await loader(0.5))('page.html', `${originOf(server)}/slow.json`);
    await assert.rejects(slow, /did not answer within 0\.5 seconds/);
    const endless = (await loader(60))('page.html', `${originOf(server)}/endless.json`);
    await assert.rejects(endless, /has more than 1 MB/);
  });

  it('asks once for what many pages name, and keeps up to a limit of size', async () => {
    const asked = [];
    server.on('request', ({ url }) => asked.push(url));
    const text = JSON.stringify(dataset);
    const addresses = ['/kept-0.json', '/kept-1.json', '/kept-2.json'];
    for (const path of addresses) answers[path] = (response) => response.end(text);
    // Two of them are kept.
    const limits = { megabytes: (2.5 * text.length) / 1e6, seconds: 9 };
    const load = await siteLoader({ root: folder, allowedOrigins: [originOf(server)] }, limits);
    for (const order of [0, 1, 0, 1, 0, 2, 0, 2, 1]) await load('page.html', originOf(server) + addresses[order]);
    assert.deepEqual(
      asked,
      [0, 1, 2, 1].map((order) => addresses[order]),
    );
  });
});
