import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { evaluate } from '@mdx-js/mdx';
import { prerender } from '../../dist/node/index.js';
import * as commonmark from 'commonmark';
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import * as runtime from 'react/jsx-runtime';
import rehypeRaw from 'rehype-raw';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

import { article, bare, codes, meant, outlineOf } from '../fixtures/markdown.mjs';
import { treeWithoutPrerendered } from '../fixtures/prerendered-tree.mjs';

const remark = (...plugins) => {
  const processor = unified().use(remarkParse).use(remarkRehype, { allowDangerousHtml: true }).use(plugins);
  const last = processor.use(rehypeStringify, { allowDangerousHtml: true });
  return (text) => String(last.processSync(text));
};

/** The readers of Markdown, with HTML allowed. */
const readers = {
  'markdown-it': (text) => new MarkdownIt({ html: true }).render(text),
  marked: (text) => marked.parse(text),
  commonmark: (text) => new commonmark.HtmlRenderer().render(new commonmark.Parser().parse(text)),
  'remark and rehype': remark(),
  'remark and rehype-raw': remark(rehypeRaw),
};

for (const [name, read] of Object.entries(readers)) {
  describe(`Markdown in ${name}`, () => {
    for (const { name: code, html } of codes) {
      it(`keeps the ${code}`, () => {
        assert.deepEqual(outlineOf(read(article(html))), outlineOf(meant(html)));
        const inList = `- Item\n\n${html.replace(/^/gm, '  ')}\n`;
        assert.deepEqual(outlineOf(read(inList)), outlineOf(`<ul><li><p>Item</p>${html}</li></ul>`));
      });
    }

    for (const line of bare) {
      it(`and then prerender: text once, of ${line}`, async () => {
        for (const text of [
          article(line),
          article(`Before ${line} and after.`),
          `- ${line}\n- Next\n`,
          `## ${line}\n`,
        ]) {
          const html = read(text);
          const { html: prerendered, findings, elements } = await prerender(html);
          assert.deepEqual([elements, findings], [1, []]);
          assert.equal(treeWithoutPrerendered(prerendered), treeWithoutPrerendered(html));
        }
      });
    }
  });
}

describe('MDX', () => {
  for (const { name, html, jsx } of codes) {
    it(`keeps the ${name} as JSX`, async () => {
      const { default: Content } = await evaluate(article(jsx), runtime);
      const written = renderToStaticMarkup(createElement(Content));
      assert.deepEqual(outlineOf(written), outlineOf(meant(html)));
    });
  }
});
