import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { plain, prerender, prerenderStream } from '../../dist/node/index.js';
import { indexDataset } from '../../dist/model/claim-index.js';
import { dataset as ferry } from '../fixtures/ferry.mjs';
import { growsInProportion } from './growth.mjs';

const dataset = indexDataset(ferry);
const card = '<claim-card claim="punctual"></claim-card>';
const cardWith = (content) => `<claim-card claim="punctual">${content}</claim-card>`;
const times = (text, count) => text.repeat(count);
const numbered = (count, write) => Array.from({ length: count }, (_, order) => write(order)).join('');

/** Shapes of a page, with the number of pieces from which on the work can be measured. */
const shapes = {
  'end tags without a start tag': [20_000, (count) => times('</i>', count) + card],
  'end tags without a start tag in open elements': [
    5000,
    (count) => times('<div>', 400) + times('</i></q>', count) + card,
  ],
  'end tags of paragraphs': [10_000, (count) => times('</p>', count) + card],
  'open elements around a card': [10_000, (count) => times('<div>', count) + card],
  'open elements with languages': [8000, (count) => times('<div lang="de">', count) + card],
  'open elements in a card': [10_000, (count) => cardWith(times('<div>', count))],
  'closed elements in a card': [2000, (count) => cardWith(times('<p>x</p>', count))],
  'open inline tags in a card': [8000, (count) => cardWith(numbered(count, (order) => `<b id="b${order}">`))],
  'open inline tags and paragraphs': [5000, (count) => numbered(count, (order) => `<b id="b${order}"><p>`) + card],
  'open inline tags, then paragraphs': [
    4000,
    (count) => numbered(300, (order) => `<i class="i${order}">`) + times('<p>x</p>', count) + card,
  ],
  'misnested inline tags': [5000, (count) => times('<b><i></b></i>', count) + card],
  'tables in tables': [4000, (count) => times('<table><td>', count) + card],
  'text that a table puts before itself': [8000, (count) => `<table>${times('x<b>', count)}</table>${card}`],
  'cards of one claim': [20, (count) => times(card, count)],
  'cards of one claim in a page with their ids': [
    20,
    (count) => numbered(count * 50, (order) => `<p id="claim-punctual--${order}"></p>`) + times(card, count),
  ],
  'cards that are not closed': [4000, (count) => times('<claim-card claim="punctual">', count)],
  'cards of claims that are not there': [400, (count) => times('<claim-card claim="none"></claim-card>', count)],
  'readable content of earlier runs': [2000, (count) => cardWith(times('<p data-claim-readable>x</p>', count))],
  'comments that are not closed': [20_000, (count) => card + times('<!--', count)],
  'an attribute without an end': [60_000, (count) => `${card}<p title="${times('x ', count)}`],
  'datasets in datasets': [2000, (count) => times('<claim-dataset src="x">', count) + card],
  'attributes of the same name': [20_000, (count) => `<p ${times('a ', count)}>x</p>${card}`],
  'attributes of a tag': [10_000, (count) => `${card}<p ${numbered(count, (order) => `a${order} `)}>x</p>`],
  'attributes of an end tag': [10_000, (count) => `${card}</p ${numbered(count, (order) => `a${order} `)}>`],
  'attributes of a tag that is not closed': [
    10_000,
    (count) => `${card}<p ${numbered(count, (order) => `a${order} `)}`,
  ],
  'attributes in a card': [10_000, (count) => cardWith(`<p ${numbered(count, (order) => `a${order} `)}>x</p>`)],
  'tags with many attributes': [4, (count) => times(`<p ${numbered(900, (order) => `a${order} `)}>`, count) + card],
  'a language with many variants': [
    2000,
    (count) => `<p lang="en-${numbered(count, (order) => `v${10_000 + order}-`)}x-y">${card}</p>`,
  ],
  'a time zone of many parts': [
    5000,
    (count) => `<claim-card claim="punctual" time-zone="${times('A/', count)}"></claim-card>`,
  ],
  'languages that are none': [20, (count) => numbered(count, (order) => `<p lang="${order}">${card}</p>`)],
};

const load = () => Promise.resolve(ferry);

describe('the time to prerender a page', () => {
  for (const [name, [size, make]] of Object.entries(shapes))
    growsInProportion(name, size, make, (html) => prerender(html, { dataset, load }));
});

describe('the time to prerender a page with a large dataset', () => {
  const many = (count) =>
    Array.from({ length: count }, (_, order) => ({ ...ferry.claims[0], id: `claim-number-${order}` }));
  growsInProportion(
    'cards of claims that are not there',
    100,
    (count) => ({
      html: numbered(count, (order) => `<claim-card claim="no-claim-of-number-${order}"></claim-card>`),
      dataset: indexDataset({ ...ferry, claims: many(count), quotations: [] }),
    }),
    ({ html, dataset: large }) => prerender(html, { dataset: large }),
  );

  it('suggests ids for the first hundred', async () => {
    const { findings } = await prerender(times('<claim-card claim="punctua"></claim-card>', 101), { dataset });
    assert.deepEqual(
      findings.map(({ message }) => message.includes('(try: punctual,')),
      [...Array(100).fill(true), false],
    );
  });
});

describe('the time to write a page as plain HTML', () => {
  for (const name of [
    'end tags without a start tag',
    'end tags without a start tag in open elements',
    'open elements around a card',
    'open elements in a card',
    'closed elements in a card',
    'open inline tags and paragraphs',
    'tables in tables',
    'cards of one claim',
    'cards of claims that are not there',
    'attributes in a card',
  ]) {
    const [size, make] = shapes[name];
    growsInProportion(name, size, make, (html) => plain(html, { dataset, load }));
  }
});

describe('the time to stream a page', () => {
  const make = (count) => Array.from({ length: count }, () => `<p>x</p>${times('</i>', 9)}${card}`);
  growsInProportion('in many pieces', 15, make, async (pieces) => {
    const stream = prerenderStream({ dataset, load });
    const writer = stream.writable.getWriter();
    const read = new Response(stream.readable.pipeThrough(new TextEncoderStream())).text();
    for (const piece of pieces) await writer.write(piece);
    await writer.close();
    await read;
  });
});

describe('a page that is nested too deep', () => {
  for (const [name, html] of Object.entries({
    'around a card': `${times('<div>', 600)}${card}`,
    'in a card': cardWith(times('<div>', 600)),
    'in paragraphs': `${numbered(200, (order) => `<b id="b${order}"><p>`)}${times('<p>x', 2000)}${card}`,
  })) {
    it(`keeps its text, and is named with the limit: ${name}`, async () => {
      const page = await prerender(html, { dataset });
      assert.equal(page.html, html);
      assert.deepEqual(
        page.findings.map(({ message }) => message.includes('nests more than 512 elements')),
        [true],
      );
    });
  }
});
