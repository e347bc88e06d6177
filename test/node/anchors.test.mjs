import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { checkAnchors } from '../../dist/node/anchors.js';
import { dataset, datasetIn, text } from '../fixtures/ferry.mjs';

const ids = [...dataset.claims, ...dataset.quotations].map(({ id }) => id);
const lines = text.split('\n');

/** The statuses that differ from `exact`, by id. */
function mismatches(changedText, changedDataset = dataset) {
  const { findings } = checkAnchors(changedDataset, changedText);
  return Object.fromEntries(findings.filter(({ status }) => status !== 'exact').map(({ id, status }) => [id, status]));
}

function findingOf(id, changedText) {
  return checkAnchors(dataset, changedText).findings.find((finding) => finding.id === id);
}

describe('checkAnchors', () => {
  for (const { name, changed, expected } of [
    { name: 'the unchanged text', changed: text, expected: {} },
    {
      name: 'one changed character in a quotation',
      changed: text.replace('three hours', 'three hoars'),
      expected: { waited: 'changed' },
    },
    {
      name: 'one changed letter of a claim',
      changed: text.replace('no boat was late', 'no boat was Late'),
      expected: { punctual: 'changed' },
    },
    {
      name: 'a changed character that makes the text longer',
      changed: text.replace('three hours', 'thirteen hours'),
      expected: { waited: 'changed', 'no-promise': 'moved', 'second-boat': 'moved', teacup: 'moved' },
    },
    {
      name: 'a letter replaced by a lookalike of another script',
      changed: text.replace('storm', 'st\u043Erm'),
      expected: { teacup: 'changed' },
    },
    {
      name: 'a composed letter is not a decomposed one',
      changed: text.replace('teacup', 'te\u0301acup'),
      expected: { teacup: 'changed', 'no-promise': 'moved', 'second-boat': 'moved' },
    },
    {
      name: 'a moved paragraph',
      changed: [lines[0], lines[2], lines[1], lines[3]].join('\n'),
      expected: {
        passengers: 'moved',
        waited: 'moved',
        'no-promise': 'moved',
        teacup: 'moved',
      },
    },
    {
      name: 'a paragraph inserted before',
      changed: `An ✨ insertion.\n${text}`,
      expected: Object.fromEntries(ids.map((id) => [id, 'moved'])),
    },
    {
      name: 'CRLF line ends',
      changed: text.replaceAll('\n', '\r\n'),
      expected: {
        passengers: 'moved',
        waited: 'moved',
        'no-promise': 'moved',
        teacup: 'moved',
        'second-boat': 'moved',
      },
    },
    {
      name: 'a missing quotation',
      changed: text.replace('“a storm in a teacup”', 'unfounded'),
      expected: { teacup: 'missing', 'no-promise': 'moved', 'second-boat': 'moved' },
    },
    {
      name: 'a quotation cut out between its marks',
      changed: text.replace('a storm in a teacup', ''),
      expected: { teacup: 'missing', 'no-promise': 'moved', 'second-boat': 'moved' },
    },
    {
      name: 'a missing paragraph',
      changed: [lines[0], lines[2], lines[3]].join('\n'),
      expected: {
        passengers: 'missing',
        waited: 'missing',
        'no-promise': 'moved',
        teacup: 'moved',
        'second-boat': 'moved',
      },
    },
    {
      name: 'a duplicate of the quotation elsewhere, the original in place',
      changed: `${text}\nAgain: “We waited for three hours,” she said.`,
      expected: {},
    },
    {
      name: 'only a duplicate elsewhere: a lookalike',
      changed: `${text.replace('“We waited for three hours,” said one', 'Long, said one')}\nAgain: “We waited for three hours,” she said.`,
      expected: {
        waited: 'lookalike',
        passengers: 'lookalike',
        'no-promise': 'moved',
        teacup: 'moved',
        'second-boat': 'moved',
      },
    },
    {
      name: 'two positions with the same context, neither at the stated position',
      changed: `New.\n${lines[2]}\n${lines[2]}`,
      expected: {
        punctual: 'missing',
        passengers: 'missing',
        waited: 'missing',
        'second-boat': 'missing',
        'no-promise': 'lookalike',
        teacup: 'lookalike',
      },
    },
    {
      name: 'the same words in place, in other surroundings',
      changed: text.replace('that no boat', 'than no boat'),
      expected: { punctual: 'lookalike' },
    },
    {
      name: 'another text',
      changed: 'Nothing of the kind.',
      expected: Object.fromEntries(ids.map((id) => [id, 'missing'])),
    },
    { name: 'an empty text', changed: '', expected: Object.fromEntries(ids.map((id) => [id, 'missing'])) },
  ]) {
    it(`detects ${name}`, () => assert.deepEqual(mismatches(changed), expected));
  }

  it('reports the new position of moved words in code points', () => {
    const changed = `An ✨ insertion.\n${text}`;
    const { position, foundAt } = findingOf('waited', changed);
    assert.deepEqual(foundAt, [position + Array.from('An ✨ insertion.\n').length]);
  });

  it('reports the text that replaced changed words', () => {
    const { found, expected } = findingOf('waited', text.replace('three hours', 'thirteen hours'));
    assert.equal(expected, 'We waited for three hours');
    assert.equal(found, 'We waited for thirteen hours');
  });

  for (const { end, anchor, changed, words } of [
    {
      end: 'beginning',
      anchor: { exact: 'No boat', prefix: '', suffix: ' was late', start: 0, end: 7 },
      changed: 'Hardly any boat was late',
      words: 'Hardly any boat',
    },
    {
      end: 'end',
      anchor: { exact: 'late', prefix: 'No boat was ', suffix: '', start: 12, end: 16 },
      changed: 'No boat was on time',
      words: 'on time',
    },
  ]) {
    it(`reports a replacement at the ${end} of the text, where the anchor has no context`, () => {
      const one = {
        ...dataset,
        claims: [{ ...dataset.claims[0], appearances: [{ claimant: ['company'], anchors: [anchor] }] }],
        quotations: [],
      };
      const [{ status, found }] = checkAnchors(one, changed).findings;
      assert.deepEqual({ status, found }, { status: 'changed', found: words });
    });
  }

  it('reports every position of a lookalike', () => {
    const changed = `“a storm in a teacup” ${lines[0]} “a storm in a teacup”`;
    assert.equal(findingOf('teacup', changed).foundAt.length, 2);
  });

  describe('a dataset that was anchored in a text with CRLF line ends', () => {
    const crlf = text.replaceAll('\n', '\r\n');
    // The loop covers each length of context, so prefixes and suffixes are cut before, after and within a line end.
    for (const context of Array.from({ length: 12 }, (_, length) => length + 6)) {
      const anchored = datasetIn(crlf, context);

      it(`is exact in that text, with ${context} characters of context`, () =>
        assert.deepEqual(mismatches(crlf, anchored), {}));

      it(`is moved rather than a lookalike in the same text with LF, with ${context} characters of context`, () => {
        const statuses = new Set(checkAnchors(anchored, text).findings.map(({ status }) => status));
        assert.deepEqual(statuses, new Set(['exact', 'moved']));
      });
    }
  });

  describe('takes time in proportion to the article', () => {
    const anchorOf = (exact, prefix, suffix) => ({ exact, prefix, suffix, start: 0, end: exact.length });
    const claimOf = (anchors) => ({ ...dataset.claims[0], appearances: [{ claimant: ['company'], anchors }] });
    const time = (anchors, article) => {
      const from = process.cpuUsage();
      checkAnchors({ ...dataset, claims: [claimOf(anchors)], quotations: [] }, article);
      const { user, system } = process.cpuUsage(from);
      return (user + system) / 1e6;
    };
    const lineOf = (order) =>
      `${order} there, word ${order} here and so on until the line has a hundred characters or so`;
    for (const { name, anchors, article } of [
      { name: 'contexts of one letter', anchors: [anchorOf('zz', 'a', 'b')], article: 'a b '.repeat(2.5e5) },
      { name: 'matches that overlap', anchors: [anchorOf('a'.repeat(5000), '', 'b')], article: 'a'.repeat(1e6) },
      {
        name: 'matches that almost overlap',
        anchors: [anchorOf('a'.repeat(5000), 'a', 'a')],
        article: `${'a'.repeat(4999)}b`.repeat(200),
      },
      {
        name: 'ten thousand anchors that moved',
        anchors: Array.from({ length: 1e4 }, (_, order) => anchorOf(`word ${order} here`, `${order} there, `, ' and')),
        article: Array.from({ length: 1e4 }, (_, order) => lineOf(order)).join('\n'),
      },
    ]) {
      // Each took from four seconds to more than a minute when the time grew with the square.
      it(`with ${name}`, () => assert.ok(time(anchors, article) < 3));
    }
  });

  it('skips records without an anchor', () => {
    const claims = dataset.claims.map((claim) => ({ ...claim, appearances: [{ claimant: ['company'] }] }));
    assert.deepEqual(checkAnchors({ ...dataset, claims, quotations: [] }, text).findings, []);
  });

  it('compares the digest and detects CRLF', () => {
    const value = createHash('sha256').update(text).digest('hex');
    const anchored = { ...dataset, article: { ...dataset.article, textDigest: { algorithm: 'SHA-256', value } } };
    assert.equal(checkAnchors(anchored, text).sameText, true);
    assert.equal(checkAnchors(anchored, `${text} `).sameText, false);
    assert.equal(checkAnchors({ ...dataset, article: { name: 'x', inLanguage: 'en' } }, text).sameText, undefined);
    assert.equal(checkAnchors(dataset, text).crlf, false);
    assert.equal(checkAnchors(dataset, text.replaceAll('\n', '\r\n')).crlf, true);
  });
});

describe('claim-elements check --article', () => {
  const folder = mkdtempSync(join(tmpdir(), 'anchors-'));
  after(() => rmSync(folder, { recursive: true }));
  const file = (name, content) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const command = fileURLToPath(new URL('../../dist/node/cli.js', import.meta.url));
  const run = (article, data) => {
    const args = [command, 'check', data, '--article', article];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    return { status, stdout, stderr };
  };
  const data = file('data.json', JSON.stringify(dataset));

  it('exits with 0 if every anchor is exact', () => {
    const { status, stdout, stderr } = run(file('exact.txt', text), data);
    assert.equal(status, 0, stderr);
    assert.match(stdout, /^6 anchors: 6 exact$/m);
  });

  it('prints a line per mismatch and exits with 1', () => {
    const { status, stdout } = run(file('changed.txt', text.replace('three hours', 'three hoars')), data);
    assert.equal(status, 1);
    assert.match(
      stdout,
      /^.*data\.json:1: error: anchor-changed: quotation “waited”, anchors\[0\]: “We waited for three hours” reads “We waited for three hoars” in the article \(.*changed\.txt:2\);/,
    );
    assert.match(stdout, /^6 anchors: 5 exact, 1 changed$/m);
    assert.match(stdout, /SHA-256 differs/);
  });

  it('warns of CRLF line ends', () => {
    const { status, stdout } = run(file('crlf.txt', text.replaceAll('\n', '\r\n')), data);
    assert.equal(status, 1);
    assert.match(stdout, /CRLF line ends/);
  });

  for (const { name, args, message } of [
    {
      name: 'an article that is not there',
      args: () => [join(folder, 'none.txt'), data],
      message: /none\.txt: there is no such file/,
    },
    {
      name: 'an article that is not UTF-8',
      args: () => [file('latin1.txt', Buffer.from([0x41, 0xe9, 0x42])), data],
      message: /latin1\.txt: cannot be read as UTF-8/,
    },
    {
      name: 'a dataset that is not JSON',
      args: () => [file('a.txt', text), file('b.json', '{')],
      message: /b\.json:1: is not JSON/,
    },
  ]) {
    it(`exits with 2 and a one-line explanation for ${name}`, () => {
      const { status, stdout, stderr } = run(...args());
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, message);
      assert.doesNotMatch(stderr, /\n\s+at /);
    });
  }
});
