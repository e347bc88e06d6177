import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { parseFragment } from 'parse5';

import { indexDataset } from '../../dist/model/claim-index.js';
import { validateDataset } from '../../dist/model/validate.js';
import { renderElement } from '../../dist/node/render-element.js';

const page = readFileSync(new URL('../../docs/situations.md', import.meta.url), 'utf8');
const block = (text, fence) => new RegExp(`^\`\`\`${fence}\\n(.*?)^\`\`\``, 'ms').exec(text)?.[1];
const sources = JSON.parse(block(page, 'json sources'));

/** The situations: their names, their records and the words that readers see. */
const situations = page
  .split(/^## /m)
  .slice(1)
  .map((text) => ({
    name: text.slice(0, text.indexOf('\n')),
    records: JSON.parse(block(text, 'json')),
    words: block(text, 'text').trim().split('\n'),
  }));

const isHidden = ({ attrs = [] }) => attrs.some(({ value }) => value === 'visually-hidden');
const textOf = (node) => node.value ?? (isHidden(node) ? [] : (node.childNodes ?? [])).map(textOf).join('');

/** Returns the text that readers see of a record. */
function shown(index, tag, attribute, id) {
  const { rendered, problems } = renderElement(tag, new Map([[attribute, id]]), index, 'en-GB');
  assert.deepEqual(problems, [], `${tag} ${id}`);
  return textOf(parseFragment(rendered.shadow)).replace(/\s+/g, ' ');
}

describe('docs/situations.md', () => {
  it('has the situations that reporters meet', () => assert.ok(situations.length >= 15));

  for (const { name, records, words } of situations) {
    it(name, () => {
      const { inLanguage = 'en-GB' } = records;
      const dataset = { version: 1, inLanguage, sources, claims: [], quotations: [], relations: [], ...records };
      const validation = validateDataset(dataset);
      assert.deepEqual(validation.findings, []);
      const index = indexDataset(validation.dataset);
      const [claim, ...others] = dataset.claims;
      const main = claim?.id ?? records.withdrawn[0].id;
      const card = shown(index, 'claim-card', 'claim', main);
      for (const phrase of words) assert.ok(card.includes(phrase), `“${phrase}” is not in: ${card}`);
      for (const { id } of others) shown(index, 'claim-card', 'claim', id);
      for (const { id, text } of dataset.quotations) {
        assert.ok(shown(index, 'source-quote', 'quote', id).includes(text));
      }
      if (!records.relations && !records.responses) return;
      const pair = shown(index, 'denial-pair', 'allegation', main);
      // A pair says of its second statement by its kind that it is a denial.
      for (const phrase of words.filter((phrase) => phrase !== 'Denied by')) {
        assert.ok(pair.includes(phrase), `“${phrase}” is not in: ${pair}`);
      }
    });
  }
});
