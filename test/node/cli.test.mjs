import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

function run(args, input, options) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    encoding: 'utf8',
    input,
    ...options,
  });
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
    const nothing = run([]);
    assert.equal(nothing.status, 2);
    assert.match(nothing.stderr, /Usage: claim-elements/);
    for (const args of [
      ['unknown'],
      ['check'],
      ['jsonld', 'a', 'b'],
      ['--colour'],
      ['anchor', file('d.json', dataset)],
    ]) {
      const { status, stdout, stderr } = run(args);
      assert.equal(status, 2, args.join(' '));
      assert.equal(stdout, '');
      assert.match(stderr, /^.+\nclaim-elements --help lists the commands and their options\.\n$/);
    }
    assert.match(run(['chekc']).stderr, /^“chekc” is no command; the commands are anchor, check, embed, /);
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

    it('names the line of a mistake in JSON', () => {
      const { status, stderr } = run(['check', file('comma.json', '{\n  "version": 1,,\n}')]);
      assert.equal(status, 2);
      assert.match(stderr, /comma\.json:2: is not JSON: /);
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

    it('reports allegations in the indicative with --mood, and exits with 0', () => {
      const [claim, ...claims] = dataset.claims;
      const path = file('indicative.json', {
        ...dataset,
        claims: [
          { ...claim, text: 'Die Reederei hat den Fahrplan gefälscht.', kind: 'allegation', inLanguage: 'de' },
          ...claims,
        ],
      });
      assert.doesNotMatch(run(['check', path]).stdout, /indicative-mood/);
      const { status, stdout } = run(['check', path, '--mood', '--strict']);
      assert.equal(status, 0);
      assert.match(stdout, /: hint: indicative-mood: claim “punctual”, text: “hat”/);
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
      assert.ok(lines.some((line) => /^quotation +quote-rumours +Unnamed representative: “rumours”$/.test(line)));
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
      for (const words of ['TEACUP detroit', 'tea-cup D’Étroit']) {
        const { stdout } = run(['list', path, '--search', words]);
        assert.equal(stdout, 'quotation  teacup  Compagnie du Détroit: “a storm in a teacup”\n');
      }
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
      assert.equal(lines.length, 13);
      assert.match(stdout, /: 13 errors, 0 warnings, 0 hints; 2 claims/);
    });

    it('names the schema by its path from the file', () => {
      mkdirSync(join(folder, 'src/data'), { recursive: true });
      const { status, stderr } = run(['new', 'src/data/ferry.json'], undefined, { cwd: folder });
      assert.equal(status, 0, stderr);
      const { $schema } = JSON.parse(readFileSync(join(folder, 'src/data/ferry.json'), 'utf8'));
      assert.equal($schema, '../../node_modules/claim-elements/dist/data.schema.json');
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

    it('name what JSON-LD cannot say, which is no error', () => {
      const { status, stdout, stderr } = run(['jsonld', file('sound.json', dataset)]);
      assert.equal(status, 0);
      assert.match(
        stderr,
        /^\$\.claims\[0\]\.appearances\[0\]\.anchors .*: not-shown: schema\.org has no term for this/m,
      );
      assert.ok(JSON.parse(stdout)['@graph'].length > 4);
    });

    it('report what cannot be read, and exit with 1', () => {
      const input = file('mixed.json', [
        { '@type': 'Claim', author: 'A' },
        { '@type': 'Claim', text: 'x', author: 'A' },
      ]);
      const out = join(folder, 'out.json');
      const { status, stdout, stderr } = run(['import', input, '--out', out]);
      assert.equal(status, 1);
      assert.equal(stdout, '');
      assert.match(stderr, /^\$\[0\] \(an object\): not-mapped: there is no text that says what is claimed/);
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

  describe('import', () => {
    const claim = {
      '@context': 'https://schema.org',
      '@type': 'Claim',
      text: 'The bridge is closed.',
      author: 'Ada Berg',
    };
    const review = {
      ...{
        '@context': 'https://schema.org',
        '@type': 'ClaimReview',
        claimReviewed: 'The bridge is closed.',
        url: '/bridge',
      },
      ...{ author: 'Fact Desk', reviewRating: 'False', itemReviewed: { '@id': '#claim' } },
    };
    const block = (json) =>
      `<script type="application/ld+json">${typeof json === 'string' ? json : JSON.stringify(json)}</script>`;
    const page = (...blocks) =>
      `<!doctype html><html lang="en-GB"><head><link rel="canonical" href="https://facts.example/check"></head>` +
      `<body>${blocks.map(block).join('')}</body></html>`;
    const ok = (args, input) => {
      const { status, stdout, stderr } = run(['import', ...args], input);
      assert.equal(status, 0, stderr);
      return { dataset: JSON.parse(stdout), stderr };
    };

    it('reads each block of a web page, its language and its address', () => {
      const html = page({ '@type': 'BreadcrumbList', name: 'Home' }, { ...claim, '@id': '#claim' }, review);
      const { dataset, stderr } = ok([file('page.html', html)]);
      assert.equal(dataset.inLanguage, 'en-GB');
      assert.equal(dataset.claims.length, 1);
      assert.equal(dataset.claims[0].reviews[0].url, 'https://facts.example/bridge');
      assert.match(stderr, /page\.html, block 1: \$ \(an object\): not-shown: the model has no place for this/);
    });

    it('reads a page of standard input, and resolves its addresses with --base or the base of the page', () => {
      const html = page(review).replace(/<link[^>]*>/, '');
      const urlOf = (args, input) => ok(args, input).dataset.claims[0].reviews[0].url;
      assert.equal(urlOf(['-', '--base', 'https://a.example/x/y'], html), 'https://a.example/bridge');
      const based = html.replace('<head>', '<head><base href="https://b.example/">');
      assert.equal(urlOf(['-'], based), 'https://b.example/bridge');
      const { status, stderr } = run(['import', '-'], html);
      assert.equal(status, 1);
      assert.match(stderr, /the address is relative, and that of its page is not known; name the page with --base URL/);
    });

    for (const [name, wrap] of [
      ['CDATA', (json) => `\n//<![CDATA[\n${json}\n//]]>\n`],
      ['CDATA in comments of several lines', (json) => `/* <![CDATA[ */${json};/* ]]> */`],
      ['a comment of HTML', (json) => `<!--\n${json}\n-->`],
      ['a semicolon', (json) => `${json};\n`],
      ['line ends inside of words', (json) => json.replace('bridge is', 'bridge\nis')],
    ]) {
      it(`reads a block with ${name}`, () => {
        const { dataset, stderr } = ok(['-'], page(wrap(JSON.stringify(claim))));
        assert.deepEqual([dataset.claims.map(({ text }) => text), stderr], [[claim.text], '']);
      });
    }

    it('says of a dataset that there is nothing to import', () => {
      const { status, stdout, stderr } = run(['import', file('sound.json', dataset)]);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, /sound\.json: is a dataset already; `claim-elements check` checks it\.\n$/);
    });

    it('names a block that is no JSON, and reads the others', () => {
      const { status, stdout, stderr } = run(['import', '-'], page('{ "a": }', claim));
      assert.equal(status, 1);
      assert.match(stderr, /^-, block 1: \$ .*: not-mapped: this block of the page is not JSON: /);
      assert.equal(JSON.parse(stdout).claims.length, 1);
    });

    it('reads one value in each line', () => {
      const lines = ['One.', 'Two.'].map((text) => JSON.stringify({ ...claim, text, keywords: 'k' }));
      const { dataset, stderr } = ok(['-'], `${lines.join('\n\n')}\n`);
      assert.deepEqual(
        dataset.claims.map(({ text }) => text),
        ['One.', 'Two.'],
      );
      assert.match(stderr, /^-, line 1: \$\.keywords \("k"\): not-shown: .* The same in 1 more\.\n$/);
      const { status, stderr: error } = run(['import', '-'], `${lines[0]}\n{`);
      assert.equal(status, 2);
      assert.match(error, /^-: line 2: is not JSON: /);
    });

    it('reads several files and patterns into one dataset, in which each source is once', () => {
      file('part-1.json', { ...claim, text: 'One.' });
      file('part-2.json', [{ ...claim, text: 'Two.', keywords: 'k' }]);
      const { dataset, stderr } = ok([join(folder, 'part-*.json')]);
      assert.deepEqual(
        dataset.claims.map(({ text }) => text),
        ['One.', 'Two.'],
      );
      assert.equal(dataset.sources.length, 1);
      assert.match(stderr, /part-2\.json: \$\[0\]\.keywords/);
    });

    it('says in a few lines what a feed has that is not shown, which is no error', () => {
      const feed = Array.from({ length: 500 }, (_, order) => ({
        ...claim,
        text: `${order}.`,
        dateModified: '2025-03-04',
      }));
      const { stderr } = ok(['-'], JSON.stringify(feed));
      assert.equal(
        stderr,
        '$[0].dateModified ("2025-03-04"): not-shown: the model has no place for this; add it by hand if it matters. The same in 499 more.\n',
      );
    });

    it('fetches nothing, and says how to', () => {
      const { status, stdout, stderr } = run(['import', 'https://facts.example/check']);
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, /^https:\/\/facts\.example\/check: nothing is fetched\./);
      assert.match(stderr, /curl -L 'https:\/\/facts\.example\/check' \| npx claim-elements import - --base 'https:/);
    });

    it('says that nothing is in a document without a record', () => {
      const { status, stdout, stderr } = run(['import', '-'], '{}');
      assert.equal(status, 1);
      assert.match(stderr, /there is no Claim, ClaimReview, MediaReview or Quotation in it/);
      assert.deepEqual(JSON.parse(stdout).claims, []);
    });

    for (const { name, args, input, message } of [
      {
        name: 'a page without JSON-LD',
        args: ['import', '-'],
        input: '<p>Text</p>',
        message: /^-: this page has no JSON-LD/,
      },
      {
        name: 'a file that is not there',
        args: ['import', join(folder, 'none.json')],
        message: /none\.json: there is no such file\.$/,
      },
      { name: 'a folder', args: ['check', folder], message: /: is a folder, and no file\.$/ },
      {
        name: 'a page in place of a dataset',
        args: ['check', '-'],
        input: '<!doctype html>',
        message: /^-: is a web page, or XML/,
      },
      {
        name: 'a base that is no address',
        args: ['import', '-', '--base', 'x'],
        input: '{}',
        message: /^--base: “x” is not an http or https address/,
      },
    ]) {
      it(`says in plain words what is wrong with ${name}`, () => {
        const { status, stderr } = run(args, input);
        assert.equal(status, 2);
        assert.match(stderr.trim(), message);
      });
    }

    it('is what `check` and `jsonld` advise for a ClaimReview', () => {
      const path = file('review.json', review);
      const { status, stdout } = run(['check', path]);
      assert.equal(status, 1);
      assert.match(
        stdout,
        /this is a ClaimReview of schema\.org, and no dataset; try: npx claim-elements import .*review\.json/,
      );
      assert.match(stdout, /1 error, .*; nothing can be shown/);
      assert.match(run(['jsonld', path]).stderr, /this is a ClaimReview of schema\.org/);
    });

    it('ends with a sentence if nobody reads its output', () => {
      const feed = Array.from({ length: 20_000 }, (_, order) => ({ ...claim, text: `${order}.` }));
      const path = file('feed.json', feed);
      const script = `"${process.execPath}" "${command}" import "${path}" | true`;
      const { stderr } = spawnSync('sh', ['-c', script], { encoding: 'utf8' });
      assert.equal(stderr, 'The program that reads the output has ended; the rest is not written.\n');
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
