import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const script = fileURLToPath(new URL('../audit/audit.mjs', import.meta.url));

const advisory = {
  id: 1,
  url: 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc',
  title: 'Says too much',
  severity: 'moderate',
  vulnerable_versions: '<1000',
  cwe: ['CWE-200'],
  cvss: { score: 5, vectorString: null },
};
const acceptance = {
  advisory: 'GHSA-aaaa-bbbb-cccc',
  package: 'valibot',
  reason: 'no secret is near',
  until: '9999-01-01',
};

const cases = [
  {
    name: 'exits with 0 if there is no advisory',
    answer: {},
    status: 0,
    expectedOutput: /[1-9] lock files, 0 findings/,
  },
  {
    name: 'exits with 1 and prints the advisory if there is one',
    status: 1,
    expectedOutput: /GHSA-aaaa-bbbb-cccc: valibot <1000, mod/,
  },
  {
    name: 'exits with 0 and prints the reason if the advisory is accepted',
    accepted: [acceptance],
    status: 0,
    expectedOutput: /no secret is near/,
  },
  {
    name: 'exits with 1 if an acceptance has expired',
    accepted: [{ ...acceptance, until: '2020-01-01' }],
    status: 1,
    expectedOutput: /accepted until 2020-01-01 only/,
  },
  {
    name: 'exits with 1 if the acceptance is for another package',
    accepted: [{ ...acceptance, package: 'lit' }],
    status: 1,
    expectedOutput: /GHSA-aaaa-bbbb-cccc: valibot.*\n.*nothing has it/,
  },
  {
    name: 'exits with 1 if an acceptance matches no advisory any more',
    answer: {},
    accepted: [acceptance],
    status: 1,
    expectedOutput: /GHSA-aaaa-bbbb-cccc is accepted, but nothing has it/,
  },
  {
    name: 'exits with 1 if an acceptance has no reason',
    accepted: [{ ...acceptance, reason: '' }],
    status: 1,
    expectedOutput: /GHSA-aaaa-bbbb-cccc is accepted without a reason or a day/,
  },
  {
    name: 'exits with 2 if the registry rejects the request',
    answer: undefined,
    status: 2,
    expectedOutput: /none are known: 405/,
  },
];

describe('npm run audit', () => {
  const folder = mkdtempSync(join(tmpdir(), 'audit-'));
  let answer;
  const requestedNames = new Set();
  const registry = createServer(async (request, response) => {
    if (!request.url.endsWith('/advisories/bulk')) return response.writeHead(404).end('{}');
    for (const name of Object.keys(JSON.parse(gunzipSync(await buffer(request))))) requestedNames.add(name);
    if (!answer) return response.writeHead(405).end();
    return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });

  before(() => new Promise((resolve) => registry.listen(0, '127.0.0.1', resolve)));
  after(() => {
    registry.close();
    rmSync(folder, { recursive: true });
  });

  /** Runs the command with the test’s own registry. */
  function audit(accepted) {
    const file = join(folder, 'accepted.json');
    writeFileSync(file, JSON.stringify(accepted));
    const env = {
      ...process.env,
      npm_config_registry: `http://127.0.0.1:${registry.address().port}`,
      npm_config_cache: join(folder, 'cache'),
    };
    return new Promise((resolve) => {
      execFile(process.execPath, [script, file], { env }, (error, stdout, stderr) =>
        resolve({ status: error?.code ?? 0, output: stdout + stderr }),
      );
    });
  }

  for (const { name, accepted = [], status, expectedOutput, ...given } of cases) {
    it(name, async () => {
      answer = 'answer' in given ? given.answer : { valibot: [advisory] };
      const result = await audit(accepted);
      assert.equal(result.status, status, result.output);
      assert.match(result.output, expectedOutput);
    });
  }

  it('asks about dependencies and development dependencies, including those of the examples and the package tests', () => {
    for (const name of ['lit', 'eslint', '@11ty/eleventy']) assert.ok(requestedNames.has(name), name);
  });
});
