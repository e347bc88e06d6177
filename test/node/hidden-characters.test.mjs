import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { indexDataset } from 'claim-elements';
import { embedCode } from 'claim-elements/node';

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
});
