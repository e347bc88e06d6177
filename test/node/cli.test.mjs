import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { validateDataset } from '../../dist/model/validate.js';
import { dataset, text } from '../fixtures/ferry.mjs';

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const command = fileURLToPath(new URL(`../../${manifest.bin['claim-elements']}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'claim-elements-'));
after(() => rmSync(folder, { recursive: true }));

function file(name, content) {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

function run(args, input) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { encoding: 'utf8', input });
  assert.doesNotMatch(stderr, /\n\s+at /, 'no stack trace');
  return { status, stdout, stderr };
}

const withoutAnchors = {
  ...dataset,
  quotations: dataset.quotations.map((quotation) => ({ ...quotation, anchors: undefined })),
};
const broken = {
  ...dataset,
  claims: dataset.claims.map((claim, order) => (order ? claim : { ...claim, kind: 'rumour' })),
};
const article = file('article.txt', text);

describe('claim-elements', () => {
  it('is a command of the package', () => {
    assert.match(readFileSync(command, 'utf8'), /^#!\/usr\/bin\/env node\n/);
  });

  it('prints its usage, and exits with 2 on invalid arguments', () => {
    const help = run(['--help']);
    assert.equal(help.status, 0);
    for (const name of ['check', 'import', 'jsonld', 'new', 'anchor', 'list'])
      assert.match(help.stdout, new RegExp(`^  ${name} `, 'm'));
    for (const args of [
      [],
      ['unknown'],
      ['check'],
      ['jsonld', 'a', 'b'],
      ['--colour'],
      ['anchor', file('d.json', dataset)],
    ]) {
      const { status, stdout, stderr } = run(args);
      assert.equal(status, 2, args.join(' '));
      assert.equal(stdout, '');
      assert.match(stderr, /Usage: claim-elements/);
    }
  });

  describe('check', () => {
    it('exits with 0 for a valid dataset', () => {
      const { status, stdout } = run(['check', file('sound.json', dataset)]);
      assert.equal(status, 0);
      assert.match(stdout, /: 0 errors, 0 warnings, 0 hints; 4 claims, 2 quotations can be shown$/m);
    });

    it('prints every finding and exits with 1', () => {
      const { status, stdout } = run(['check', file('broken.json', broken)]);
      assert.equal(status, 1);
      assert.match(stdout, /broken\.json:1: error: schema: claim “punctual”, kind \("rumour"\): /);
      assert.match(stdout, /: 1 error, 0 warnings, 0 hints; 3 claims/);
    });

    it('checks the anchors too if the article is given', () => {
      const path = file('sound.json', dataset);
      assert.match(run(['check', path, '--article', article]).stdout, /^6 anchors: 6 exact$/m);
      const changed = file('changed.txt', text.replace('three hours', 'three hoars'));
      const { status, stdout } = run(['check', path, '--article', changed]);
      assert.equal(status, 1);
      assert.match(stdout, /: error: anchor-changed: quotation “waited”/);
    });

    it('prints JSON with --json', () => {
      const { status, stdout } = run(['check', file('broken.json', broken), '--article', article, '--json']);
      assert.equal(status, 1);
      const { findings, anchors } = JSON.parse(stdout);
      assert.deepEqual(
        findings.filter(({ severity }) => severity === 'error').map(({ path, rule, line }) => [path, rule, line]),
        [['$.claims[0].kind', 'schema', 1]],
      );
      assert.equal(anchors.findings.length, 5);
    });

    it('prints null as `anchors` and `coverage` with --json if no article is given', () => {
      const sound = file('sound.json', dataset);
      const { status, stdout } = run(['check', sound, '--json']);
      assert.equal(status, 0);
      assert.deepEqual(JSON.parse(stdout), { file: sound, findings: [], anchors: null, coverage: null });
    });

    it('reports that nothing can be shown if the file is no dataset', () => {
      const { status, stdout } = run(['check', file('a-list.json', [])]);
      assert.equal(status, 1);
      assert.match(stdout, /: 1 error, 0 warnings, 0 hints; nothing can be shown/);
    });

    it('exits with 1 for warnings with --strict only', () => {
      const relations = [
        { type: 'elaborates', from: 'punctual', to: 'no-promise' },
        { type: 'elaborates', from: 'no-promise', to: 'punctual' },
      ];
      const path = file('circle.json', { ...dataset, relations });
      const { status, stdout } = run(['check', path]);
      assert.equal(status, 0);
      assert.match(stdout, /: warning: elaboration-cycle: /);
      assert.equal(run(['check', path, '--strict']).status, 1);
    });

    it('reports loaded words with --words, and exits with 0', () => {
      const [claim, ...claims] = dataset.claims;
      const path = file('loaded.json', {
        ...dataset,
        claims: [{ ...claim, text: 'The company admits it.' }, ...claims],
      });
      assert.doesNotMatch(run(['check', path]).stdout, /loaded-word/);
      const { status, stdout } = run(['check', path, '--words', '--strict']);
      assert.equal(status, 0);
      assert.match(stdout, /: hint: loaded-word: claim “punctual”, text: “admits”/);
    });

    it('reports what the article has that the dataset has not, and its share', () => {
      const longer = file('longer.txt', `${text}\nNobody asked\u202e the crew.`);
      const { status, stdout } = run(['check', file('sound.json', dataset), '--article', longer]);
      assert.equal(status, 0);
      assert.match(stdout, /longer\.txt:5: hint: not-covered: no record covers “Nobody asked‹U\+202E› the crew\.”/);
      assert.match(stdout, /^9\d % of the article is in sentences that a record covers$/m);
    });

    it('passes the bundled dataset', () => {
      const bundled = fileURLToPath(new URL('../../dist/data.json', import.meta.url));
      assert.equal(run(['check', bundled, '--strict']).status, 0);
    });

    it('reads standard input', () => {
      assert.equal(run(['check', '-'], JSON.stringify(dataset)).status, 0);
    });

    for (const { name, args } of [
      { name: 'a file that is not there', args: ['check', join(folder, 'none.json')] },
      { name: 'a file that is not JSON', args: ['check', article] },
      {
        name: 'a file that is nested too deeply',
        args: ['check', file('deep.json', `{"claims": [${'['.repeat(20_000)}${']'.repeat(20_000)}]}`)],
      },
    ]) {
      it(`exits with 2 and one line for ${name}`, () => {
        const { status, stderr } = run(args);
        assert.equal(status, 2);
        assert.equal(stderr.trim().split('\n').length, 1);
      });
    }
  });

  describe('list', () => {
    it('prints the ids of claims, pairs and quotations of the bundled dataset, with speakers and words', () => {
      const { status, stdout } = run(['list']);
      assert.equal(status, 0);
      const lines = stdout.trim().split('\n');
      assert.ok(lines.includes('quotation  quote-rumours               Unnamed representative: “rumours”'));
      for (const [type, id] of [
        ['claim', 'weapons-transfers'],
        ['pair', 'weapons-transfers'],
        ['quotation', 'quote-rumours'],
      ]) {
        const [line, ...others] = lines.filter((line) => new RegExp(`^${type} +${id} `).test(line));
        assert.match(line, /: /);
        assert.deepEqual(others, []);
      }
      const [pair] = lines.filter((line) => line.startsWith('pair'));
      assert.match(pair, /United States: .* · .*: /);
    });

    it('finds records by words of their id, speaker or text, in any order and without marks', () => {
      const path = file('named.json', {
        ...dataset,
        sources: [{ id: 'company', type: 'Organization', name: 'Compagnie du Détroit' }],
      });
      const { stdout } = run(['list', path, '--search', 'TEACUP detroit']);
      assert.equal(stdout, 'quotation  teacup  Compagnie du Détroit: “a storm in a teacup”\n');
      const [{ type, id, label }, ...others] = JSON.parse(run(['list', path, '--search', 'punctual', '--json']).stdout);
      assert.deepEqual([type, id, others], ['claim', 'punctual', []]);
      assert.match(label, /^Compagnie du Détroit: /);
    });

    it('says so if no record has the words', () => {
      const { status, stdout, stderr } = run(['list', '--search', 'penguins']);
      assert.deepEqual([status, stdout, stderr], [0, '', 'No record has these words.\n']);
    });

    it('shows the characters that could send commands to the terminal', () => {
      const sources = [{ id: 'company', type: 'Organization', name: 'A\u202eB\nclaim  forged' }];
      const { stdout } = run(['list', file('hidden.json', { ...dataset, sources })]);
      assert.match(stdout, /^claim {6}punctual {5}A‹U\+202E›B claim forged: /m);
      assert.equal(stdout.trim().split('\n').length, dataset.claims.length + dataset.quotations.length);
    });
  });

  describe('new', () => {
    it('prints a dataset without findings', () => {
      const { status, stdout } = run(['new']);
      assert.equal(status, 0);
      assert.deepEqual(validateDataset(JSON.parse(stdout)).findings, []);
    });

    it('has placeholders that check finds, each of them', () => {
      const { status, stdout } = run(['check', '-'], run(['new']).stdout);
      assert.equal(status, 1);
      const lines = stdout.split('\n').filter((line) => line.includes(': error: placeholder: '));
      assert.equal(lines.length, 12);
      assert.match(stdout, /: 12 errors, 0 warnings, 0 hints; 2 claims/);
    });

    it('writes it to a new file, and does not overwrite an existing one', () => {
      const path = join(folder, 'starter.json');
      assert.equal(run(['new', path]).status, 0);
      const before = readFileSync(path, 'utf8');
      assert.equal(run(['new', path]).status, 2);
      assert.equal(readFileSync(path, 'utf8'), before);
    });
  });

  describe('jsonld and import', () => {
    it('convert a dataset to JSON-LD and back', () => {
      const { status, stdout } = run(['jsonld', file('sound.json', dataset)]);
      assert.equal(status, 0);
      assert.equal(JSON.parse(stdout)['@context'], 'https://schema.org');
      const back = run(['import', '-'], stdout);
      assert.equal(back.status, 0, back.stderr);
      assert.deepEqual(
        JSON.parse(back.stdout).claims.map(({ text }) => text),
        dataset.claims.map(({ text }) => text),
      );
    });

    it('report unmapped values, and exit with 1', () => {
      const input = file('mixed.json', [{ '@type': 'Recipe' }, { '@type': 'Claim', text: 'x', author: 'A' }]);
      const out = join(folder, 'out.json');
      const { status, stdout, stderr } = run(['import', input, '--out', out]);
      assert.equal(status, 1);
      assert.equal(stdout, '');
      assert.match(stderr, /^\$\[0\] \(an object\): not-mapped: /);
      assert.equal(JSON.parse(readFileSync(out, 'utf8')).claims.length, 1);
      const { findings, dataset } = JSON.parse(run(['import', input, '--json']).stdout);
      assert.equal(findings.length, 1);
      assert.equal(dataset.claims.length, 1);
    });

    it('refuse to convert an invalid dataset', () => {
      const { status, stdout, stderr } = run(['jsonld', file('broken.json', broken)]);
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, /\$\.claims\[0\]\.kind/);
    });
  });

  describe('anchor', () => {
    it('writes the anchor of each quotation, exact in the article', () => {
      const path = file('bare.json', withoutAnchors);
      const { status, stderr } = run(['anchor', path, '--article', article]);
      assert.equal(status, 0, stderr);
      assert.match(stderr, /^2 anchors written, 0 left open$/m);
      const written = JSON.parse(readFileSync(path, 'utf8'));
      assert.deepEqual(
        written.quotations.map(({ anchors: [{ exact }] }) => exact),
        withoutAnchors.quotations.map(({ text }) => text),
      );
      const { stdout } = run(['check', path, '--article', article]);
      assert.match(stdout, /^6 anchors: 6 exact$/m);
      assert.doesNotMatch(stdout, /SHA-256/);
    });

    it('moves the anchors of a text that changed elsewhere', () => {
      const path = file('moved.json', dataset);
      const later = file('later.txt', `A new first paragraph 🙂.\n${text}`);
      assert.equal(run(['anchor', path, '--article', later]).status, 0);
      assert.match(run(['check', path, '--article', later]).stdout, /^6 anchors: 6 exact$/m);
    });

    it('lists ambiguous and missing quotations without anchoring them, and exits with 1', () => {
      const path = file('open.json', withoutAnchors);
      const twice = file('twice.txt', `${text.replace('teacup', 'tea cup')}\nWe waited for three hours`);
      const { status, stderr } = run(['anchor', path, '--article', twice]);
      assert.equal(status, 1);
      assert.match(stderr, /: error: anchor-lookalike: quotation “waited”: .* \(.*twice\.txt:2, .*twice\.txt:5\)/);
      assert.match(stderr, /: error: anchor-missing: quotation “teacup”: .* nearest words are “a storm in a tea cup” /);
      const written = JSON.parse(readFileSync(path, 'utf8'));
      assert.deepEqual(
        written.quotations.map(({ anchors }) => anchors),
        [undefined, undefined],
      );
    });

    it('leaves the dataset unchanged if --out names another file', () => {
      const path = file('kept.json', withoutAnchors);
      const before = readFileSync(path, 'utf8');
      const out = join(folder, 'anchored.json');
      assert.equal(run(['anchor', path, '--article', article, '--out', out]).status, 0);
      assert.equal(readFileSync(path, 'utf8'), before);
      assert.ok(existsSync(out));
      const { stdout, stderr } = run(['anchor', '-', '--article', article, '--json'], before);
      assert.deepEqual(JSON.parse(stdout), JSON.parse(readFileSync(out, 'utf8')));
      assert.deepEqual(JSON.parse(stderr), { written: 2, open: [] });
    });
  });
});
