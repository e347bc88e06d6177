import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { parse, parseFragment } from 'parse5';

import { titleOf } from '../../dist/embed/title.js';
import { indexDataset } from '../../dist/model/claim-index.js';
import { embedCode, embedCodes } from '../../dist/node/embed-code.js';
import { oEmbedFiles } from '../../dist/node/oembed.js';
import { harbour } from '../fixtures/harbour.mjs';

const bundled = JSON.parse(readFileSync(new URL('../../src/data/dataset.json', import.meta.url), 'utf8'));

/** The attributes that browsers, CMSs and readers show. */
const shownAttributes = ['title', 'content', 'alt', 'aria-label', 'name'];

/** Returns the shown texts of HTML: each attribute, each title, and the text of each embed. */
function textsOf(html) {
  const texts = [];
  const textOf = (node) => node.value ?? (node.childNodes ?? []).map(textOf).join('');
  const visit = (node) => {
    for (const { name, value } of node.attrs ?? []) if (shownAttributes.includes(name)) texts.push(value);
    if (['title', 'text'].includes(node.tagName)) texts.push(textOf(node));
    node.childNodes?.forEach(visit);
  };
  const root = /^\s*<!doctype/i.test(html) ? parse(html) : parseFragment(html);
  visit(root);
  return [...texts, textOf(root)];
}

/** Finds the texts that have the words of a claim or of a quotation without the name of a speaker of it. */
function unattributed({ claims, quotations, sources, article }, texts) {
  const namesOf = (id) => [sources.find((source) => source.id === id)?.name ?? ['The article', article.name]].flat();
  const records = [
    ...claims.map(({ text, appearances: [{ claimant }] }) => ({ words: text, names: claimant.flatMap(namesOf) })),
    ...quotations
      .filter(({ text }) => text.split(' ').length > 2)
      .map(({ text, speaker }) => ({ words: text, names: namesOf(speaker) })),
  ];
  return texts.filter((text) =>
    records.some(({ words, names }) => text.includes(words) && !names.some((name) => text.includes(name))),
  );
}

describe('no words stand without their speaker', () => {
  it('is a rule that a bare claim breaks', () => {
    const [{ text }] = harbour.claims;
    assert.deepEqual(unattributed(harbour, [text, `Dockers’ Union: ${text}`]), [text]);
  });

  for (const [name, dataset] of Object.entries({ bundled, harbour })) {
    const index = indexDataset(dataset);
    const forms = { blockquote: {}, element: {}, plain: {}, iframe: { frameUrl: 'https://news.example/embed.html' } };

    for (const [form, options] of Object.entries(forms)) {
      it(`in the embed codes of ${name} as ${form}, and in their titles`, () => {
        const codes = [
          ...embedCodes(index, { form, ...options }),
          embedCode(index, { type: 'recap', form, ...options }),
        ];
        assert.ok(codes.length > 5);
        const texts = codes.flatMap(({ title, html }) => [title, ...textsOf(html)]);
        assert.deepEqual(unattributed(dataset, texts), []);
      });
    }

    it(`in the oEmbed answers, pages, pictures and links of ${name}`, () => {
      const files = oEmbedFiles(index, { base: 'https://news.example/claims/' });
      assert.ok(files.size > 20);
      const texts = [...files].flatMap(([path, content]) => {
        if (!path.endsWith('.json')) return textsOf(content);
        const { title, html } = JSON.parse(content);
        return [title, ...textsOf(html)];
      });
      assert.deepEqual(unattributed(dataset, texts), []);
    });

    it(`in the titles of the frames of ${name}`, () => {
      const subjects = [
        ...dataset.claims.map(({ id }) => ({ tag: 'claim-card', claim: id })),
        ...dataset.relations
          .filter(({ type }) => type === 'denies')
          .map(({ from, to }) => ({ tag: 'denial-pair', allegation: to, denial: from })),
        ...dataset.quotations.map(({ id }) => ({ tag: 'source-quote', quote: id })),
        { tag: 'claim-recap' },
      ];
      const titles = subjects.map((subject) => titleOf(index, subject, { claims: '' }));
      assert.deepEqual(unattributed(dataset, titles), []);
    });
  }
});
