import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { findingLine } from '../../../dist/model/findings.js';
import { hiddenCharacters, visible, visibleText } from '../../../dist/model/hidden-characters.js';
import { validateDataset } from '../../../dist/model/validate.js';
import { disguised, harbour } from '../../fixtures/harbour.mjs';

describe('hidden characters', () => {
  for (const { name, text, shown } of [
    { name: 'an override that reverses a name', text: 'Ada \u202egreB', shown: 'Ada ‹U+202E›greB' },
    { name: 'embeddings and their end', text: '\u202aa\u202b\u202c', shown: '‹U+202A›a‹U+202B›‹U+202C›' },
    { name: 'isolates', text: '\u2066\u2067\u2068\u2069', shown: '‹U+2066›‹U+2067›‹U+2068›‹U+2069›' },
    { name: 'a space without width in a Latin word', text: 'pay\u200bpal', shown: 'pay‹U+200B›pal' },
    {
      name: 'joiners in Latin, Greek and Cyrillic words',
      text: 'a\u200dγ\u200cж\u200d',
      shown: 'a‹U+200D›γ‹U+200C›ж‹U+200D›',
    },
    { name: 'a joiner with nothing before it', text: '\u200da', shown: '‹U+200D›a' },
    { name: 'a byte order mark', text: '\ufeffAda', shown: '‹U+FEFF›Ada' },
    { name: 'fillers that make a blank name', text: '\u3164\uffa0', shown: '‹U+3164›‹U+FFA0›' },
    { name: 'letters as tags', text: 'Ada\u{e0068}\u{e0069}', shown: 'Ada‹U+E0068›‹U+E0069›' },
    {
      name: 'tags after another flag’s',
      text: '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}\u{e0068}',
      shown: '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}‹U+E0068›',
    },
    { name: 'a variation selector after a Latin letter', text: 'a\ufe0f', shown: 'a‹U+FE0F›' },
    {
      name: 'null and other controls',
      text: 'a\0b\x1b[31mc\x7f\x9b',
      shown: 'a‹U+0000›b‹U+001B›[31mc‹U+007F›‹U+009B›',
    },
    {
      name: 'characters that XML does not have',
      text: 'a\ufffeb\uffffc\u{1fffe}',
      shown: 'a‹U+FFFE›b‹U+FFFF›c‹U+1FFFE›',
    },
    { name: 'halves of a character', text: 'a\ud83db\udc00', shown: 'a‹U+D83D›b‹U+DC00›' },
  ]) {
    it(`${name} are shown by their code points`, () => {
      assert.equal(visibleText(text), shown);
      assert.ok(hiddenCharacters(text).every((character) => shown.includes(`‹${character}›`)));
      assert.equal(visibleText(shown), shown);
    });
  }

  for (const { name, text } of [
    { name: 'a non-joiner in a Persian word', text: 'می\u200cخواهم' },
    { name: 'joiners after an Indic virama', text: 'क्\u200dष ශ්\u200dරී' },
    { name: 'marks of direction', text: 'שלום\u200f! \u200eabc\u200e \u061c' },
    { name: 'breaks in Thai and Khmer', text: 'ภาษา\u200bไทย ភាសា\u200bខ្មែរ' },
    { name: 'a Mongolian variation selector', text: 'ᠠ\u180bᠨ' },
    { name: 'an ideographic variation', text: '葛\u{e0100}城' },
    { name: 'emoji sequences', text: '👩🏽\u200d💻 ❤\ufe0f\u200d🔥 1\ufe0f\u20e3 ©\ufe0f' },
    { name: 'the flag of England', text: '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}' },
    { name: 'a soft hyphen', text: 'Donau\u00addampf' },
    { name: 'tab and line ends', text: 'a\tb\r\nc' },
    { name: 'combining marks and letters beyond the BMP', text: 'é ё\u0301 𝒳' },
  ]) {
    it(`${name} stays as it is`, () => {
      assert.equal(visibleText(text), text);
      assert.deepEqual(hiddenCharacters(text), []);
    });
  }

  for (const { name, value, shown } of [
    { name: 'a text', value: ['a\u200bb'], shown: ['a‹U+200B›b'] },
    { name: 'the beginning of a text', value: ['\u200bb'], shown: ['‹U+200B›b'] },
    { name: 'a list', value: [1, 'a\u200bb', null], shown: [1, 'a‹U+200B›b', null] },
    {
      name: 'a nested value',
      value: { list: [{ text: 'a\u200bb', other: true }], none: null, left: undefined },
      shown: { list: [{ text: 'a‹U+200B›b', other: true }], none: null, left: undefined },
    },
  ]) {
    it(`are replaced in ${name}, and the rest is unchanged`, () => {
      assert.deepEqual(visible(value), shown);
    });
  }

  it('a value without hidden characters is not copied, nor is such a part of another value', () => {
    const value = { list: [{ text: 'a\tb', none: null }] };
    assert.equal(visible(value), value);
    assert.equal(visible({ value, other: '\u200b' }).value, value);
  });

  it('the validation reports record and characters, and keeps the record', () => {
    const { dataset, findings } = validateDataset(disguised);
    assert.deepEqual(dataset, disguised);
    assert.deepEqual(
      findings.map(({ path, rule, dropped }) => [path, rule, dropped]),
      harbour.sources.map((_, order) => [`$.sources[${order}].name`, 'hidden-character', false]),
    );
  });

  it('a finding line shows hidden characters too', () => {
    const [finding] = validateDataset(disguised).findings;
    assert.match(findingLine(finding), /^\$\.sources\[0\]\.name \("Ada Berg ‹U\+202E›gnp"\): hidden-character: /);
  });

  it('the message lists the first three of many characters, and the remedy', () => {
    const [finding] = validateDataset({
      ...harbour,
      article: { ...harbour.article, notes: ['\0\x01\x02\x03'] },
    }).findings;
    assert.equal(
      findingLine(finding),
      '$.article.notes[0] ("‹U+0000›‹U+0001›‹U+0002›‹U+0003›"): hidden-character: nobody sees U+0000, U+0001, U+0002 here; readers are shown ‹U+0000›; take it out.',
    );
  });

  it('a nested field is reported with its full path; anchors are not reported and stay unchanged', () => {
    const claims = harbour.claims.map((claim) => ({
      ...claim,
      corrections: [{ type: 'corrected', date: '2025-03-10', text: 'a\u200bb' }],
      appearances: claim.appearances.map((appearance) => ({
        ...appearance,
        anchors: [{ exact: 'a\u200bb', prefix: '\u202e', suffix: '', start: 0, end: 3 }],
      })),
    }));
    const { findings } = validateDataset({ ...harbour, claims: claims.slice(0, 3), relations: [] });
    assert.deepEqual(
      findings.map(({ path }) => path),
      [0, 1, 2].map((order) => `$.claims[${order}].corrections[0].text`),
    );
  });
});
