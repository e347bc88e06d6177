import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';

import { validateDataset } from '../../dist/model/validate.js';
import { checkAnchors } from '../../dist/node/anchors.js';
import { anchorFile } from '../../dist/node/commands/anchor.js';
import { dataset as ferry, text as ferryText } from '../fixtures/ferry.mjs';

const folder = mkdtempSync(join(tmpdir(), 'anchor-command-'));
after(() => rmSync(folder, { recursive: true }));

function file(name, content) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const noBar = Object.assign(() => {}, { end() {} });

/** Anchors a dataset, given as text, in an article. */
function anchor(text, article) {
  return anchorFile(file('dataset.json', text), file('article.txt', article), noBar);
}

const withQuotations = (
  quotations,
  claims = ferry.claims.map((claim) => ({ ...claim, appearances: [{ claimant: ['company'] }] })),
) => ({
  ...ferry,
  claims,
  quotations: quotations.map((quotation, order) => ({
    id: `quotation-${order}`,
    speaker: 'company',
    claims: ['punctual'],
    ...quotation,
  })),
});

/** Anchors quotations with these words, and returns them. */
async function quotationsIn(article, ...quotations) {
  const { text, open: findings } = await anchor(JSON.stringify(withQuotations(quotations)), article);
  const input = JSON.parse(text);
  const { dataset, findings: breaches } = validateDataset(input);
  assert.deepEqual(breaches, []);
  const { findings: checked } = checkAnchors(dataset, article);
  assert.deepEqual([...new Set(checked.map(({ status }) => status))], checked.length ? ['exact'] : []);
  return { quotations: dataset.quotations, findings };
}

describe('claim-elements anchor', () => {
  for (const { name, typed, printed } of [
    { name: 'straight and typographic quotation marks', typed: 'no "late" boats', printed: 'no “late” boats' },
    { name: 'typographic and straight quotation marks', typed: 'no “late” boats', printed: 'no "late" boats' },
    { name: 'marks of two languages', typed: 'no «late» boats', printed: 'no „late“ boats' },
    { name: 'marks with no-break spaces inside', typed: 'no "late" boats', printed: 'no «\u202flate\u202f» boats' },
    { name: 'a no-break space at the end', typed: 'no boats «\u202f', printed: 'no boats «\u202f' },
    { name: 'apostrophes', typed: "the boat's late", printed: 'the boat’s late' },
    { name: 'a hyphen and a dash', typed: 'no boat - none - is late', printed: 'no boat – none – is late' },
    { name: 'two hyphens and a dash', typed: 'no boat--none--is late', printed: 'no boat—none—is late' },
    { name: 'three points and an ellipsis', typed: 'no boat... none', printed: 'no boat… none' },
    { name: 'an ellipsis and three points with spaces', typed: 'no boat … none', printed: 'no boat . . . none' },
    { name: 'no-break and thin spaces', typed: 'no 10 boats', printed: 'no\u00a010\u2009boats' },
    { name: 'several spaces', typed: 'no  boat is   late', printed: 'no boat is late' },
    { name: 'a line that was broken', typed: 'no boat is late', printed: 'no boat\nis late' },
  ]) {
    it(`matches ${name}, and writes those of the article`, async () => {
      const { quotations } = await quotationsIn(`She said: ${printed}, 🙂 or so.`, { text: typed });
      assert.equal(quotations[0].text, printed);
      assert.equal(quotations[0].anchors[0].exact, printed);
    });
  }

  it('keeps the words and stays silent if the article has them verbatim elsewhere in other characters', async () => {
    const article = 'One said “no boat – none” and another "no boat - none".';
    const { quotations, findings } = await quotationsIn(article, { text: 'no boat - none' });
    assert.deepEqual([quotations[0].text, findings], ['no boat - none', []]);
  });

  it('moves markup with the characters before it', async () => {
    const text = 'He called it -- and I quote -- "late" [the boat]...';
    const markup = [
      { type: 'quotation', start: 31, end: 37 },
      { type: 'insertion', start: 38, end: 48 },
    ];
    const { quotations } = await quotationsIn('“He called it — and I quote — “late” [the boat]…”', { text, markup });
    const characters = Array.from(quotations[0].text);
    assert.deepEqual(
      quotations[0].markup.map(({ start, end }) => characters.slice(start, end).join('')),
      ['“late”', '[the boat]'],
    );
  });

  it('leaves words open that differ in a letter or stand twice, and says which words come closest', async () => {
    const article = 'The boats were never late. Never late? Never late.';
    const { quotations, findings } = await quotationsIn(
      article,
      { text: 'boats are never late' },
      { text: 'Never late' },
    );
    assert.deepEqual(
      quotations.map(({ anchors }) => anchors),
      [undefined, undefined],
    );
    assert.deepEqual(
      findings.map(({ rule, id, line }) => [rule, id, line]),
      [
        ['anchor-missing', 'quotation-0', 1],
        ['anchor-lookalike', 'quotation-1', 1],
      ],
    );
    assert.match(findings[0].message, /the nearest words are “boats were never late” \(.*article\.txt:1\)$/);
  });

  for (const { name, article, words, nearest } of [
    { name: 'a word is another', article: ferryText, words: 'a storm in a tea cup', nearest: 'a storm in a teacup' },
    {
      name: 'words are left out',
      article: ferryText,
      words: 'The minister called the complaints nothing when asked by reporters',
      nearest: 'The minister called the complaints “a storm in a teacup” when asked by reporters',
    },
    {
      name: 'a character of Chinese is another',
      article: '市长说基金从未被动用过。',
      words: '基金从末被动用过',
      nearest: '基金从未被动用过',
    },
    { name: 'nothing comes near', article: ferryText, words: 'Penguins breed in spring', nearest: undefined },
  ]) {
    it(`names the nearest words if ${name}`, async () => {
      const { findings } = await quotationsIn(article, { text: words });
      const expected =
        nearest === undefined ? 'the article has nothing like them' : `the nearest words are “${nearest}” (`;
      assert.ok(findings[0].message.includes(expected), findings[0].message);
    });
  }

  it('completes the anchors of claims from their words, with context where they stand twice', async () => {
    const anchored = (...anchors) => [{ claimant: ['company'], anchors }];
    const claims = [
      { ...ferry.claims[0], appearances: anchored({ exact: 'no boat was late' }, { exact: 'another - story' }) },
      { ...ferry.claims[1], appearances: anchored({ exact: 'the', prefix: 'autumn, ' }) },
      { ...ferry.claims[2], appearances: anchored({ exact: 'the' }) },
    ];
    const article = ferryText.replace('another story', 'another – story');
    const { text, written, open: findings } = await anchor(JSON.stringify(withQuotations([], claims)), article);
    assert.deepEqual([written, findings.map(({ id }) => id)], [3, ['no-promise']]);
    const [first, second, third] = JSON.parse(text).claims.map(({ appearances: [{ anchors }] }) => anchors);
    const characters = Array.from(article);
    for (const { exact, start, end, prefix, suffix } of [...first, ...second]) {
      assert.equal(characters.slice(start, end).join(''), exact);
      assert.ok(article.includes(prefix + exact + suffix));
    }
    assert.deepEqual(
      first.map(({ exact }) => exact),
      ['no boat was late', 'another – story'],
    );
    assert.equal(characters.slice(second[0].end).join(''), ' company adds.');
    assert.deepEqual(third, [{ exact: 'the' }]);
  });

  it('anchors each part of an interrupted quotation', async () => {
    const article = '“No boat - none -,” she said, “was late.”';
    const parts = {
      text: 'No boat – none –, was late.',
      anchors: [{ exact: 'No boat – none –,' }, { exact: 'was late.' }],
    };
    const { quotations } = await quotationsIn(article, parts);
    assert.equal(quotations[0].text, 'No boat - none -, was late.');
    assert.equal(quotations[0].anchors.length, 2);
  });

  it('anchors each part of a quotation with an omission', async () => {
    const article = 'She said: “No boat – none – was late in May.”';
    const text = 'No boat - none […] in May.';
    const markup = [
      { type: 'omission', start: 15, end: 18 },
      { type: 'insertion', start: 22, end: 25 },
    ];
    const { quotations } = await quotationsIn(article, { text, markup });
    assert.equal(quotations[0].text, 'No boat – none […] in May.');
    assert.deepEqual(
      quotations[0].anchors.map(({ exact }) => exact),
      ['No boat – none', 'in May.'],
    );
    assert.deepEqual(quotations[0].markup, markup);
  });

  it('anchors the translation if the article has only that', async () => {
    const translation = { text: 'No boat was "late".', inLanguage: 'en' };
    const { quotations } = await quotationsIn('He said: “No boat was ‘late’. No boat was “late”.', {
      text: 'Kein Boot hatte Verspätung.',
      inLanguage: 'de',
      translation,
    });
    assert.equal(quotations[0].text, 'Kein Boot hatte Verspätung.');
    assert.equal(quotations[0].translation.text, 'No boat was “late”.');
  });

  it('follows an article that got typographic characters', async () => {
    const before = 'She said: "No boat - none - was late." The end.';
    const { quotations } = await quotationsIn(before, { text: 'No boat - none - was late.' });
    const after = 'New. She said: “No boat – none – was late.” The end.';
    const { quotations: moved } = await quotationsIn(after, quotations[0]);
    assert.equal(moved[0].text, 'No boat – none – was late.');
  });

  it('refuses a dataset from which it would leave records out', async () => {
    const broken = withQuotations([{ text: 'x', speaker: 'nobody' }]);
    await assert.rejects(anchor(JSON.stringify(broken), ferryText), /missing-speaker/);
  });

  describe('keeps the file as it is', () => {
    const quotation = { id: 'waited', text: 'We waited for three hours', speaker: 'company', claims: ['punctual'] };
    const position = Array.from(ferryText.slice(0, ferryText.indexOf(quotation.text))).length;
    const expected = {
      exact: quotation.text,
      prefix: 'tory: “',
      suffix: ',” said ',
      start: position,
      end: position + quotation.text.length,
    };
    const document = { $schema: './schema.json', ...withQuotations([]), quotations: [quotation] };

    /** Asserts that a text becomes itself with changes. */
    async function becomes(text, ...replacements) {
      const { text: anchored } = await anchor(text, ferryText);
      const { value } = JSON.parse(anchored).article.textDigest;
      const wanted = replacements.reduce(
        (whole, [from, to]) => {
          assert.equal(whole.split(from).length, 2, from);
          return whole.replace(from, () => to);
        },
        text.replace('0'.repeat(64), value),
      );
      assert.equal(anchored, wanted);
      assert.equal((await anchor(anchored, ferryText)).text, anchored);
    }

    const { prefix } = {
      prefix: Array.from(ferryText)
        .slice(position - 8, position)
        .join(''),
    };
    const complete = { ...expected, prefix };

    for (const [name, indent, end] of [
      ['two spaces', 2, '\n'],
      ['four spaces and no final newline', 4, ''],
      ['tabs', '\t', '\n\n'],
    ]) {
      it(`indented with ${name}`, async () => {
        const unit = typeof indent === 'number' ? ' '.repeat(indent) : indent;
        const lines = JSON.stringify([complete], null, indent).replaceAll('\n', `\n${unit.repeat(3)}`);
        const last = `"punctual"\n${unit.repeat(3)}]`;
        await becomes(JSON.stringify(document, null, indent) + end, [
          last,
          `${last},\n${unit.repeat(3)}"anchors": ${lines}`,
        ]);
      });
    }

    it('on one line', async () => {
      await becomes(JSON.stringify(document), [
        '"claims":["punctual"]',
        `"claims":["punctual"],"anchors":[${JSON.stringify(complete)}]`,
      ]);
    });

    it('with CRLF line ends and a byte order mark', async () => {
      const text = `\uFEFF${JSON.stringify(document, null, 2).replaceAll('\n', '\r\n')}\r\n`;
      const { text: anchored } = await anchor(text, ferryText);
      assert.ok(anchored.startsWith('\uFEFF{\r\n  "$schema": "./schema.json",\r\n'));
      assert.doesNotMatch(anchored, /[^\r]\n/);
      assert.deepEqual(JSON.parse(anchored.slice(1)).quotations[0].anchors, [complete]);
    });

    it('with records on a line of their own, odd spaces and escapes', async () => {
      const record =
        '{ "text": "We w\\u0061ited for three hours", "id":"waited", "speaker": "company", "claims": [ "punctual" ] }';
      const others = JSON.stringify({ ...document, quotations: [] }, null, 3);
      const anchors = `[{ ${Object.entries(complete)
        .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
        .join(', ')} }]`;
      await becomes(others.replace('"quotations": []', `"quotations": [\n\t${record}\n]`), [
        '[ "punctual" ] }',
        `[ "punctual" ], "anchors": ${anchors} }`,
      ]);
    });

    it('but for the fields that an anchor lacks', async () => {
      const given = { ...document, quotations: [{ ...quotation, anchors: [{ end: 3, exact: quotation.text }] }] };
      const between = `,\n${' '.repeat(10)}`;
      const { prefix, suffix, start, end } = complete;
      const added = Object.entries({ prefix, suffix, start }).map(
        ([key, value]) => `"${key}": ${JSON.stringify(value)}`,
      );
      const last = `"exact": "${quotation.text}"`;
      await becomes(
        JSON.stringify(given, null, 2),
        ['"end": 3', `"end": ${end}`],
        [last, [last, ...added].join(between)],
      );
    });

    it('without a digest in a collection that has no article', async () => {
      const { article: _, ...collection } = document;
      const { text } = await anchor(JSON.stringify(collection), ferryText);
      assert.deepEqual(JSON.parse(text).quotations[0].anchors, [complete]);
      assert.equal(JSON.parse(text).article, undefined);
    });

    it('with a digest where there was none', async () => {
      const article = { name: 'The ferry', inLanguage: 'en' };
      const { text } = await anchor(JSON.stringify({ ...document, article }, null, 2), ferryText);
      assert.match(
        text,
        /"inLanguage": "en",\n {4}"textDigest": \{\n {6}"algorithm": "SHA-256",\n {6}"value": "[0-9a-f]{64}"\n {4}\}\n {2}\}/,
      );
    });
  });
});
