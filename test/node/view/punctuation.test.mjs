import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { punctuation } from '../../../dist/view/punctuation.js';

describe('the punctuation of a language', () => {
  for (const { language, marks, comma = ', ', colon = ': ' } of [
    { language: 'ar', marks: '”“ ’‘', comma: '، ' },
    { language: 'de-AT', marks: '„“ ‚‘' },
    { language: 'en', marks: '“” ‘’' },
    { language: 'en-GB', marks: '“” ‘’' },
    { language: 'es', marks: '«» “”' },
    { language: 'fa', marks: '«» ‹›', comma: '، ' },
    { language: 'fr', marks: '«\u202f\u202f» “”', colon: '\u00a0: ' },
    { language: 'he', marks: '”” ’’' },
    { language: 'it', marks: '«» “”' },
    { language: 'ja', marks: '「」 『』', comma: '、', colon: '：' },
    { language: 'pl', marks: '„” «»' },
    { language: 'pt-BR', marks: '“” ‘’' },
    { language: 'RU', marks: '«» „“' },
    { language: 'sv', marks: '”” ’’' },
    { language: 'uk', marks: '«» „“' },
    { language: 'ur', marks: '“” ‘’', comma: '، ' },
    { language: 'zh-Hans', marks: '“” ‘’', comma: '，', colon: '：' },
    // An unknown language gets the punctuation of English.
    { language: 'xx', marks: '“” ‘’' },
    { language: '', marks: '“” ‘’' },
    { language: 'constructor', marks: '“” ‘’' },
  ]) {
    it(`is ${marks} for “${language}”, also when called again`, () => {
      for (const found of [punctuation(language), punctuation(language)]) {
        const { open, close, innerOpen, innerClose } = found;
        assert.equal(`${open}${close} ${innerOpen}${innerClose}`, marks);
        assert.equal(found.comma, comma);
        assert.equal(found.colon, colon);
      }
    });
  }

  it('is the same object for the same language', () => assert.equal(punctuation('de'), punctuation('de')));
});
