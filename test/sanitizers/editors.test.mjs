import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { embeds } from '../fixtures/embeds.mjs';
import { openBrowser } from './browser.mjs';

const [element, blockquote] = embeds;

/** Editors of areas of the page. */
const editors = {
  contenteditable: { title: 'contenteditable' },
  tinymce: { title: 'TinyMCE, inline' },
  // These read the content before they make it editable, so that the area says before that it is one of an editor.
  trumbowyg: { title: 'Trumbowyg', attributes: { contenteditable: 'false' } },
  summernote: { title: 'Summernote', attributes: { contenteditable: 'false' } },
  ckeditor5: { title: 'CKEditor 5, inline', attributes: { contenteditable: 'false' } },
};

let browser;
let judge;
before(async () => {
  browser = await openBrowser();
  judge = await browser.module('judge');
});
after(() => browser?.close());

for (const [name, { title, attributes = {} }] of Object.entries(editors)) {
  describe(title, () => {
    for (const starts of ['early', 'late']) {
      for (const embed of [element, blockquote]) {
        it(`that starts ${starts} saves the ${embed.name} as it was pasted`, async () => {
          const handle = await browser.module('editors', { name, html: embed.html, starts, attributes });
          const { shown, saved } = await handle.jsonValue();
          const isUpgraded = starts === 'late' && !attributes.contenteditable;
          assert.equal(shown.includes('<claim-card'), embed === element || isUpgraded);
          assert.equal(await judge.evaluate((module, ...args) => module.judge(...args), embed, saved), 'works', saved);
        });
      }
    }
  });
}
