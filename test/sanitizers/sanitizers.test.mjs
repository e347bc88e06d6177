import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';

import { prerender } from '../../dist/node/index.js';

import { embeds } from '../fixtures/embeds.mjs';
import { codes as allCodes } from '../fixtures/markdown.mjs';
import { page } from './docs.mjs';
import { elements, openMatrix } from './matrix.mjs';
import { sanitizers } from './sanitizers.mjs';

const codes = allCodes.filter(({ name }) => /^element of a \w+$/.test(name));

const all = (outcome) => Object.fromEntries(embeds.map(({ name }) => [name, outcome]));

const wordPress = { ...all('works'), element: 'text', iframe: 'text' };

const expected = {
  DOMPurify: { byDefault: { ...all('works'), element: 'text', iframe: 'text' }, allowed: 'works' },
  'sanitize-html': { byDefault: all('text'), allowed: 'works' },
  'rehype-sanitize': { byDefault: all('text'), allowed: 'works' },
  // TinyMCE adds a sandbox to every frame.
  TinyMCE: { byDefault: { ...all('works'), element: 'text', iframe: 'blocked' }, allowed: 'works' },
  'CKEditor 5': { byDefault: all('text'), allowed: 'works' },
  WordPress: { byDefault: wordPress, allowed: 'works' },
  // The classic editor inserts paragraphs, and the parser ends one of them inside the element.
  'WordPress, classic editor': { byDefault: wordPress, allowed: 'beside' },
};

const manifest = JSON.parse(readFileSync(new URL('../../custom-elements.json', import.meta.url), 'utf8'));

/** Each element with all its attributes. */
const elementsWithAllAttributes = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(({ tagName }) => tagName)
  .map(({ tagName, attributes }) => {
    const value = (name) => (name === 'src' ? 'https://news.example/data.json' : '2');
    const pairs = attributes.map(({ name }) => `${name}="${value(name)}"`);
    return {
      name: tagName,
      html: `<${tagName} ${pairs.join(' ')}><p>Readable.</p></${tagName}>`,
      survives: tagName + pairs.map((pair) => `[${pair}]`).join(''),
    };
  });

const hostile = `<claim-card claim="fund-emptied" onclick="steal()"><p onmouseover="steal()">Readable.</p>
<script>steal()</script><img src="x" onerror="steal()"><a href="javascript:steal()">Read</a></claim-card>`;

let matrix;
before(async () => {
  matrix = await openMatrix();
});
after(() => matrix?.close());

for (const sanitizer of sanitizers) {
  describe(sanitizer.name, () => {
    const { byDefault, allowed } = expected[sanitizer.name];

    for (const { name } of embeds)
      it(`${name}: ${byDefault[name]}`, async () => {
        assert.equal((await matrix.results(sanitizer)).byDefault[name], byDefault[name]);
      });

    for (const { name } of elements)
      it(`${name}, once allowed: ${allowed}`, async () => {
        assert.equal((await matrix.results(sanitizer)).allowed[name], allowed);
      });

    if (allowed === 'works')
      for (const { name, html } of codes)
        it(`${name}, once allowed: the text inside still looks like a fallback`, async () => {
          const { sanitize } = await matrix.open(sanitizer);
          assert.deepEqual((await prerender(await sanitize(html, true))).findings, []);
        });

    for (const embed of elementsWithAllAttributes) {
      // Datasets are chosen by the developer of a page, not by the authors of its text.
      const isForAuthors = embed.name !== 'claim-dataset';
      it(`${isForAuthors ? 'keeps all attributes' : 'keeps only the text'} of ${embed.name}, once allowed`, async () => {
        const outcome = await matrix.outcome(sanitizer, embed, true);
        assert.equal(outcome, isForAuthors ? allowed : 'text');
      });
    }

    it('does not pass more scripts if the elements are allowed', async () => {
      const { sanitize } = await matrix.open(sanitizer);
      const [byDefault, allowed] = [await sanitize(hostile, false), await sanitize(hostile, true)].map(
        (html) => html.match(/<script|\bon\w+=|javascript:/gi) ?? [],
      );
      assert.deepEqual(allowed, byDefault);
    });
  });
}

describe('docs/sanitizers.md', () => {
  it('states the results of the sanitizers, and shows the tested code', async () => {
    const results = new Map();
    for (const sanitizer of sanitizers) results.set(sanitizer, await matrix.results(sanitizer));
    const { actual, expected } = await page(results);
    // The release of Debian determines the version of WordPress, so the version is not compared.
    const unversioned = (text) =>
      text.replace(/^\|.*/gm, (row) => row.replace(/^(\| WordPress\D*) [\d.]+/, '$1').replace(/ +(?=\|)|-+(?= )/g, ''));
    assert.equal(
      unversioned(actual),
      unversioned(expected),
      'docs/sanitizers.md differs from the results: run `npm run docs:sanitizers` and commit it.',
    );
  });
});
