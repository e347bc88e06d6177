import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { indexDataset } from 'claim-elements';
import { embedCode } from '../../dist/node/index.js';

import { titleOf } from '../../dist/embed/title.js';
import { disguised } from '../fixtures/harbour.mjs';

describe('hidden characters', () => {
  for (const form of ['blockquote', 'plain', 'iframe']) {
    it(`are visible in an embed of the form ${form}`, () => {
      const options = { type: 'quote', id: 'not-a-penny', form, frameUrl: 'https://news.example/embed.html' };
      const { html } = embedCode(indexDataset(disguised), options);
      assert.match(html, /Ada Berg ‹U\+202E›gnp/);
      assert.doesNotMatch(html, /\u202e/);
    });
  }

  it('are visible in the title of a frame with a list of claims', () => {
    const article = { ...disguised.article, name: 'The \u202eharbour' };
    const index = indexDataset({ ...disguised, article });
    assert.match(titleOf(index, { tag: 'list' }, { claims: 'Claims in {article}' }), /The ‹U\+202E›harbour/);
  });
});
