import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';

import { parse, parseFragment } from 'parse5';

import { titleOf } from '../../dist/embed/title.js';
import { datasetJsonLd } from '../../dist/json-ld/dataset-json-ld.js';
import { datasetFromJsonLd } from '../../dist/json-ld/from-json-ld.js';
import { languages, stringsOf } from '../../dist/locales/languages.js';
import { indexDataset } from '../../dist/model/claim-index.js';
import { validateDataset } from '../../dist/model/validate.js';
import { list } from '../../dist/node/commands/list.js';
import { embedCode, embedCodes } from '../../dist/node/embed-code.js';
import { oEmbedFiles } from '../../dist/node/oembed.js';
import { renderElement } from '../../dist/node/render-element.js';
import { localeFor } from '../../dist/view/locale.js';
import { quotationCopy } from '../../dist/view/quotation-copy.js';
import { quotationView } from '../../dist/view/quotation-view.js';
import { cases } from '../fixtures/claimreview/variants.mjs';
import { harbour } from '../fixtures/harbour.mjs';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');

const claimOf = (id, claimant) => ({
  id,
  text: `It is said that ${id}.`,
  kind: 'allegation',
  appearances: [{ claimant }],
});

const datasets = {
  bundled: JSON.parse(read('src/data/dataset.json')),
  harbour,
  'the demo': JSON.parse(read('demo/klappbruecke.json')),
  'an import': validateDataset(datasetFromJsonLd([{ json: Object.values(cases) }]).dataset).dataset,
  'a collection': {
    ...{ version: 1, inLanguage: 'en', quotations: [], relations: [] },
    sources: [{ id: 'union', type: 'Organization', name: 'Dockers’ Union' }],
    claims: [claimOf('one', ['unknown']), claimOf('two', ['unknown', 'union']), claimOf('three', ['article'])],
  },
};

const textOf = (node) => node.value ?? (node.childNodes ?? []).map(textOf).join('');

/** The attributes that browsers, CMSs and readers show. */
const shownAttributes = ['title', 'content', 'alt', 'aria-label', 'name'];
/** What is read by itself: in lists of links and of headings, in previews, line by line. */
const shownTags = ['a', 'button', 'figcaption', 'h2', 'h3', 'h4', 'h5', 'h6', 'summary', 'text', 'title'];
const shownParts = ['answer', 'heading', 'relation', 'repetition', 'sentence'];

/** Returns the shown texts of HTML: each attribute, each text that is read by itself, and all of it. */
function textsOf(html) {
  const texts = [];
  const visit = (node, isInAnswer) => {
    const attributes = node.attrs ?? [];
    for (const { name, value } of attributes) if (shownAttributes.includes(name)) texts.push(value);
    const roles = attributes
      .filter(({ name }) => ['part', 'class', 'role'].includes(name))
      .map(({ value }) => value.replace('claim-', ''));
    // Claims of one speaker that answer another stand together below their speaker.
    const isRead = roles.some((role) => shownParts.includes(role)) && !(isInAnswer && roles.includes('heading'));
    if (isRead || shownTags.includes(node.tagName)) texts.push(textOf(node));
    for (const child of node.childNodes ?? []) visit(child, isInAnswer || roles.includes('answer'));
  };
  const document = /^\s*<!doctype/i.test(html) ? parse(html) : parseFragment(html);
  visit(document, false);
  return [...texts, textOf(document)].map((text) => text.replace(/\s+/g, ' '));
}

/** Finds the texts that have the words of a claim or of a quotation without the name of a speaker of it. */
function unattributed({ claims, quotations, sources, article }, texts, language = 'en') {
  const { 'the-article': ours, 'not-named': nobody } = stringsOf(language);
  const reserved = { article: [ours, article?.name ?? ours], unknown: [nobody] };
  const namesOf = (id) => reserved[id] ?? [sources.find((source) => source.id === id).name];
  const records = [
    ...claims.map(({ text, appearances: [{ claimant }] }) => ({ words: text, names: claimant.map(namesOf) })),
    ...quotations
      .filter(({ text }) => text.split(' ').length > 2)
      .map(({ text, speaker }) => ({ words: text, names: [namesOf(speaker)] })),
  ];
  const isNamed = (text, names) => names.every((known) => known.some((name) => text.includes(name)));
  return texts.filter((text) =>
    records.some(
      ({ words }) =>
        text.includes(words) &&
        // Claims of several speakers may have the same words.
        !records.some((record) => record.words === words && isNamed(text, record.names)),
    ),
  );
}

const subjectsOf = ({ claims, relations, responses = [], quotations }) => [
  ...claims.map(({ id }) => ({ tag: 'claim-card', claim: id })),
  ...claims.map(({ id }) => ({ tag: 'claim-card', claim: id, variant: 'compact' })),
  ...relations
    .filter(({ type }) => type === 'denies')
    .map(({ from, to }) => ({ tag: 'denial-pair', allegation: to, denial: from })),
  ...responses.map(({ to }) => ({ tag: 'denial-pair', allegation: to })),
  ...quotations.map(({ id }) => ({ tag: 'source-quote', quote: id })),
  { tag: 'claim-recap' },
];

describe('no words stand without their speaker', () => {
  it('is a rule that a bare claim breaks', () => {
    const [{ text }] = harbour.claims;
    assert.deepEqual(unattributed(harbour, [text, `Dockers’ Union: ${text}`]), [text]);
    const html = `<p>Dockers’ Union</p><p part="relation"><a href="#x">${text}</a></p>`;
    assert.deepEqual(unattributed(harbour, textsOf(html)), [text, text]);
  });

  for (const [name, dataset] of Object.entries(datasets)) {
    const index = indexDataset(dataset);
    const forms = {
      ...{ blockquote: {}, element: {}, plain: {}, iframe: { frameUrl: 'https://news.example/embed.html' } },
    };

    for (const [form, options] of Object.entries(forms)) {
      it(`in the embed codes of ${name} as ${form}, and in their titles`, () => {
        const isContested = dataset.relations.some(({ type }) => type === 'denies' || type === 'conflicts-with');
        const codes = [
          ...embedCodes(index, { form, language: 'en', ...options }),
          ...(isContested ? [embedCode(index, { type: 'recap', form, language: 'en', ...options })] : []),
        ];
        assert.ok(codes.length >= dataset.claims.length);
        const texts = codes.flatMap(({ title, html }) => [title, ...textsOf(html)]);
        assert.deepEqual(unattributed(dataset, texts), []);
      });
    }

    it(`in the oEmbed answers, pages, pictures and links of ${name}`, () => {
      const files = oEmbedFiles(index, { base: 'https://news.example/claims/', language: 'en' });
      assert.ok(files.size > dataset.claims.length);
      const texts = [...files].flatMap(([path, content]) => {
        if (!path.endsWith('.json')) return textsOf(content);
        const { title, html } = JSON.parse(content);
        return [title, ...textsOf(html)];
      });
      assert.deepEqual(unattributed(dataset, texts), []);
    });

    it(`in the titles of the frames of ${name}`, () => {
      for (const language of languages) {
        const locale = localeFor(language, index.language, 'UTC', true);
        const titles = subjectsOf(dataset).map((subject) => titleOf(index, subject, { claims: '' }, locale));
        assert.ok(titles.every((title) => title !== undefined));
        assert.deepEqual(unattributed(dataset, titles, language), []);
      }
    });

    it(`in the headings, links, rows and labels of the elements of ${name}`, () => {
      for (const language of languages) {
        const texts = subjectsOf(dataset).flatMap(({ tag, ...attributes }) => {
          const { rendered } = renderElement(tag, new Map(Object.entries(attributes)), index, language);
          return textsOf(rendered.shadow);
        });
        assert.deepEqual(unattributed(dataset, texts, language), []);
      }
    });

    it(`in what readers copy of ${name}`, () => {
      const locale = localeFor('en', index.language, 'UTC', true);
      const texts = dataset.quotations.flatMap((quotation) => {
        const { text, html } = quotationCopy(quotationView(index, quotation, locale), 'https://news.example/', locale);
        return [text, ...textsOf(html)];
      });
      assert.deepEqual(unattributed(dataset, texts), []);
    });

    it(`in the JSON-LD of ${name}`, () => {
      const { '@graph': nodes } = datasetJsonLd(dataset);
      const isNobodys = (address) =>
        dataset.claims.some(
          ({ id, appearances: [{ claimant }] }) =>
            address.endsWith(`#claim-${id}`) && claimant.every((source) => source === 'unknown'),
        );
      const bare = nodes.filter(({ '@id': address = '', text, claimReviewed, author, creator, itemReviewed }) =>
        claimReviewed === undefined
          ? text !== undefined && !author && !creator && !isNobodys(address)
          : !nodes.some((node) => node['@id'] === itemReviewed['@id']),
      );
      assert.deepEqual(bare, []);
    });
  }

  it('in the title of a pair whose denial is named by a former id', () => {
    const dataset = structuredClone(harbour);
    dataset.claims[1].formerIds = ['fund-intact'];
    const pair = { tag: 'denial-pair', allegation: 'fund-emptied', denial: 'fund-intact' };
    const title = titleOf(indexDataset(dataset), pair, { claims: '' }, localeFor('en', 'en'));
    assert.match(title, /^Dockers’ Union: .* · Ada Berg: No money has left the harbour fund\.$/);
  });

  it('in the sentence of a claim by others, which is not set around a quotation', () => {
    const shown = (id) => {
      const { rendered } = renderElement(
        'source-quote',
        new Map([['quote', id]]),
        indexDataset(datasets.bundled),
        'en',
      );
      return textOf(parseFragment(rendered.shadow)).replace(/\s+/g, ' ');
    };
    assert.match(shown('quote-substantial'), /John Kirby.*: North Korea is giving Russia a “substantial” quantity/);
    assert.doesNotMatch(shown('quote-substantial-again'), /too few/);
    assert.match(shown('quote-substantial-again'), /“substantial”.*John Kirby/);
  });

  it('in the rows of `claim-elements list`', async () => {
    for (const [name, path] of [
      ['bundled', 'src/data/dataset.json'],
      ['the demo', 'demo/klappbruecke.json'],
    ]) {
      const rows = await list(fileURLToPath(new URL(path, root)));
      assert.ok(rows.length > datasets[name].claims.length);
      const { inLanguage } = datasets[name].article;
      const language = inLanguage.split('-')[0];
      assert.deepEqual(
        unattributed(
          datasets[name],
          rows.map(({ label }) => label),
          language,
        ),
        [],
      );
    }
  });

  it('in the names of files and addresses of an import', () => {
    const { claims, quotations } = datasets['an import'];
    assert.ok(claims.length > 10);
    for (const { id, appearances } of claims) assert.ok(id.startsWith(`${appearances[0].claimant[0]}-`), id);
    for (const { id, speaker } of quotations) assert.ok(id.startsWith(`${speaker}-`), id);
  });

  it('in the text of the demo for readers without the elements', () => {
    const claims = ['bundled', 'the demo', 'harbour'].flatMap((name) => datasets[name].claims);
    const pages = readdirSync(new URL('demo/', root)).filter((name) => name.endsWith('.html'));
    assert.ok(pages.length > 4);
    let found = 0;
    for (const page of pages) {
      const blocks = read(`demo/${page}`).split(/<\/?(?:p|li|h\d|div|blockquote|claim-card|denial-pair)\b[^>]*>/);
      for (const block of blocks.map((text) => text.replace(/\s+/g, ' ').trim())) {
        for (const { text } of claims.filter((claim) => block.includes(claim.text))) {
          found++;
          assert.match(block.slice(0, block.indexOf(text)), /\p{L}+: $/u, `${page}: ${block}`);
        }
      }
    }
    assert.ok(found > 40);
  });
});
