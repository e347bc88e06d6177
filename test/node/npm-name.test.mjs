import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const script = join(root, 'test/audit/npm-name.mjs');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const folders = { 'claim-elements': root, 'claim-elements-node': join(root, 'packages/claim-elements-node') };

/** The answer of a registry about a package of this name. */
const published = (name, integrity) => ({
  name,
  'dist-tags': { latest: version },
  versions: { [version]: { name, version, dist: { integrity, tarball: 'https://registry.example/x.tgz' } } },
});

describe('npm run audit:name', () => {
  let server;
  let cache;
  let answer;
  before(async () => {
    cache = mkdtempSync(join(tmpdir(), 'npm-name-'));
    server = createServer(({ url }, response) => {
      const { status, body } = answer(url.slice(1));
      response.writeHead(status).end(JSON.stringify(body));
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  after(() => {
    server.close();
    rmSync(cache, { recursive: true });
  });

  function run() {
    const registry = `http://127.0.0.1:${server.address().port}/`;
    const env = {
      ...process.env,
      npm_config_registry: registry,
      npm_config_cache: cache,
      npm_config_fetch_retries: '0',
    };
    return new Promise((resolve) => {
      execFile(process.execPath, [script], { env }, (error, stdout) => resolve({ status: error?.code ?? 0, stdout }));
    });
  }

  it('exits with 0 if nobody has the name', async () => {
    answer = () => ({ status: 404, body: { error: 'Not found' } });
    const { status, stdout } = await run();
    const lines = Object.keys(folders).map((name) => `Nobody has published ${name} on npm.\n`);
    assert.equal(stdout, lines.join(''));
    assert.equal(status, 0);
  });

  it('exits with 0 if the published package is this one', async () => {
    const integrityOf = (cwd) => {
      const packed = execFileSync('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'], {
        cwd,
        encoding: 'utf8',
        shell: process.platform === 'win32',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      return JSON.parse(packed)[0].integrity;
    };
    answer = (name) => ({ status: 200, body: published(name, integrityOf(folders[name])) });
    const { status, stdout } = await run();
    assert.equal(stdout.match(/on npm is this package/g).length, 2);
    assert.equal(status, 0);
  });

  it('exits with 1 if the name belongs to another package', async () => {
    answer = (name) =>
      name === 'claim-elements-node'
        ? { status: 200, body: published(name, `sha512-${'A'.repeat(86)}==`) }
        : { status: 404, body: { error: 'Not found' } };
    const { status, stdout } = await run();
    assert.match(stdout, /is not what this repository packs.*do not run or install it/);
    assert.equal(status, 1);
  });

  it('exits with 2 if the registry cannot be asked', async () => {
    answer = () => ({ status: 500, body: {} });
    const { status, stdout } = await run();
    assert.match(stdout, /^The registry cannot be asked/);
    assert.equal(status, 2);
  });
});
