import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';

import { datasetJsonLd } from '../../dist/json-ld/dataset-json-ld.js';
import { jsonLdText } from '../../dist/json-ld/to-json-ld.js';
import { indexDataset } from '../../dist/model/claim-index.js';
import { validateDataset } from '../../dist/model/validate.js';
import { anchorDataset } from '../../dist/node/anchors.js';
import { checkDataset } from '../../dist/node/check/check-dataset.js';
import { checkLines } from '../../dist/node/check/finding.js';
import { indicatives } from '../../dist/node/check/mood.js';
import { list, listText } from '../../dist/node/commands/list.js';
import { importFiles } from '../../dist/node/import.js';
import { embedCodes, prerender } from '../../dist/node/index.js';
import { JsonText } from '../../dist/node/json-text.js';
import { oEmbedFiles } from '../../dist/node/oembed.js';
import { SearchLimitError } from '../../dist/node/shingles.js';
import { siteLoader } from '../../dist/node/site.js';
import { growsInProportion } from './growth.mjs';

const folder = mkdtempSync(join(tmpdir(), 'claim-elements-'));
after(() => rmSync(folder, { recursive: true }));

const each = (count, make) => Array.from({ length: count }, (_, order) => make(order));
const date = { stated: '3 March', edtf: '2025-03-03', basis: 'stated' };
const source = { id: 'union', type: 'Organization', name: 'Dockers’ Union' };
const claimOf = (order, more) => ({
  id: `claim-${order}`,
  text: `The town hall has ${order} rooms.`,
  kind: 'allegation',
  appearances: [{ claimant: ['union'], date }],
  ...more,
});
const quotationOf = (order, more) => ({
  id: `quotation-${order}`,
  text: `It has ${order} rooms.`,
  speaker: 'union',
  claims: ['claim-0'],
  ...more,
});
const datasetOf = (records) => ({
  version: 1,
  inLanguage: 'en',
  sources: [source],
  claims: [claimOf(0)],
  quotations: [],
  relations: [],
  ...records,
});
const chain = (count) =>
  each(count, (order) => ({
    ...{ id: `group-${order}`, type: 'Organization', name: `Group ${order}` },
    ...(order + 1 < count && { affiliation: `group-${order + 1}` }),
  }));
const denials = (count) => each(count, (order) => claimOf(order + 1, { kind: 'denial' }));
const denies = (from, to) => ({ type: 'denies', from: `claim-${from}`, to: `claim-${to}` });

/** Datasets of a size in which many records are about one, or about each other. */
const datasets = {
  'many claims': (count) => datasetOf({ claims: each(count, (order) => claimOf(order)) }),
  'many quotations of one claim': (count) => datasetOf({ quotations: each(count, (order) => quotationOf(order)) }),
  'many denials of one claim': (count) =>
    datasetOf({ claims: [claimOf(0), ...denials(count)], relations: each(count, (order) => denies(order + 1, 0)) }),
  'one denial of many claims': (count) =>
    datasetOf({
      claims: [claimOf(0, { kind: 'denial' }), ...each(count, (order) => claimOf(order + 1))],
      relations: each(count, (order) => denies(0, order + 1)),
    }),
  'many responses to a claim with many denials': (count) =>
    datasetOf({
      claims: [claimOf(0), ...denials(count)],
      relations: each(count / 2, (order) => denies(order + 1, 0)),
      responses: each(count, (order) => ({
        ...{ to: 'claim-0', from: ['union'], status: 'declined' },
        claim: `claim-${order + 1}`,
      })),
    }),
  'claims and quotations of a long chain of groups': (count) =>
    datasetOf({
      sources: [source, ...chain(count)],
      claims: each(count, (order) => claimOf(order, { appearances: [{ claimant: ['group-0'] }] })),
      quotations: each(count, (order) => quotationOf(order, { speaker: 'group-0', claims: [`claim-${order}`] })),
    }),
  'claims of a source with many names and addresses': (count) =>
    datasetOf({
      sources: [
        {
          ...source,
          alternateName: each(count, (order) => `The union of the dockers, by its name number ${order}`),
          sameAs: each(count, (order) => `https://union.example/by-its-address-number/${order}`),
        },
      ],
      claims: each(count, (order) => claimOf(order)),
    }),
  'claims about many sources': (count) =>
    datasetOf({
      sources: [source, ...chain(count)],
      claims: each(8, (order) => claimOf(order, { about: each(count, (group) => `group-${group}`) })),
    }),
  'a claim with many appearances': (count) =>
    datasetOf({ claims: [claimOf(0, { appearances: each(count, () => ({ claimant: ['union'], date })) })] }),
  'claims with reviews and corrections': (count) =>
    datasetOf({
      claims: each(count, (order) =>
        claimOf(order, {
          reviews: [{ author: 'union', verdict: 'False', url: `https://union.example/${order}` }],
          corrections: [{ type: 'corrected', text: 'It has fewer.', date: '2025-03-04' }],
        }),
      ),
    }),
  'evidence on many claims': (count) =>
    datasetOf({
      claims: each(count, (order) => claimOf(order)),
      evidence: each(count, (order) => ({
        ...{ id: `evidence-${order}`, kind: 'document', name: `File ${order}` },
        bearsOn: [{ claim: `claim-${order}`, as: 'supports' }],
      })),
    }),
  'a quotation with much markup': (count) =>
    datasetOf({
      quotations: [
        quotationOf(0, {
          text: 'a b '.repeat(count),
          markup: each(count, (order) => ({ type: 'quotation', start: order * 4, end: order * 4 + 2 })),
        }),
      ],
    }),
};

const checked = (dataset, article) => {
  const text = JSON.stringify(dataset, null, 1);
  const report = checkDataset(
    dataset,
    new JsonText('a.json', text),
    { file: 'a.json', words: true, article },
    () => {},
  );
  return checkLines(report.findings);
};

const soundIndex = (dataset) => {
  const { dataset: sound, findings } = validateDataset(dataset);
  assert.deepEqual(findings, []);
  return indexDataset(sound);
};

const base = 'https://news.example/';
const listed = (name, dataset) => {
  const file = join(folder, `${name.replaceAll(' ', '-')}-${dataset.claims.length + dataset.quotations.length}.json`);
  writeFileSync(file, JSON.stringify(dataset));
  return file;
};

describe('the time of a command', () => {
  for (const [name, make] of Object.entries(datasets)) {
    growsInProportion(
      `embed, ${name}`,
      8,
      (count) => soundIndex(make(count)),
      (index) => void embedCodes(index),
    );
    growsInProportion(
      `embed --form plain, ${name}`,
      8,
      (count) => soundIndex(make(count)),
      (index) => void embedCodes(index, { form: 'plain' }),
    );
    growsInProportion(
      `oembed, ${name}`,
      4,
      (count) => soundIndex(make(count)),
      (index) => void oEmbedFiles(index, { base }),
    );
    growsInProportion(`check, ${name}`, 60, make, (dataset) => void checked(dataset));
    growsInProportion(`jsonld, ${name}`, 100, make, (dataset) => void jsonLdText(datasetJsonLd(dataset)));
    growsInProportion(
      `list, ${name}`,
      60,
      (count) => listed(name, make(count)),
      async (file) => void listText(await list(file, 'a')),
    );
  }
});

const wrong = {
  'quotations by nobody': (count) =>
    datasetOf({ quotations: each(count, (order) => quotationOf(order, { speaker: 'nobody' })) }),
  'records that go with a claim': (count) =>
    datasetOf({
      claims: [claimOf(0, { appearances: [{ claimant: ['nobody'] }] }), ...denials(count)],
      relations: each(count, (order) => denies(order + 1, 0)),
    }),
  'allegations that name people whose names begin alike': (count) =>
    datasetOf({
      sources: [source, ...each(count, (order) => ({ id: `p-${order}`, type: 'Person', name: `Ada Berg ${order}` }))],
      claims: each(count, (order) => claimOf(order, { text: `Ada Berg ${order}, Ada Ber and Ada Berg.` })),
    }),
  'allegations that name one of many people of one name': (count) =>
    datasetOf({
      sources: [source, ...each(count, (order) => ({ id: `p-${order}`, type: 'Person', name: 'Ada Berg' }))],
      claims: each(count, (order) => claimOf(order, { text: 'Ada Berg emptied it.', about: [`p-${order}`] })),
    }),
  'a claim with many quoted words, and many quotations': (count) =>
    datasetOf({
      claims: [claimOf(0, { text: each(count, (order) => `“${order}”`).join(' ') })],
      quotations: each(count, (order) => quotationOf(order, { text: 'word '.repeat(40) })),
    }),
  'marks that quote nothing': (count) => datasetOf({ claims: [claimOf(0, { text: '“„«‘"‚'.repeat(count) })] }),
  'claims that deny their own claim of many appearances': (count) =>
    datasetOf({
      claims: [
        claimOf(0, { appearances: each(count, () => ({ claimant: ['union'] })) }),
        ...denials(count).map((denial) => ({ ...denial, kind: 'assertion' })),
      ],
      relations: each(count, (order) => denies(order + 1, 0)),
    }),
  'loaded words': (count) => datasetOf({ claims: each(count, (order) => claimOf(order, { note: 'It admits it.' })) }),
  'beginnings of loaded words': (count) => datasetOf({ claims: [claimOf(0, { note: 'lashes '.repeat(count) })] }),
  'anchors that are not complete': (count) =>
    datasetOf({ quotations: each(count, (order) => quotationOf(order, { anchors: [{ exact: 'It' }] })) }),
  'omissions of an anchored quotation': (count) =>
    datasetOf({
      quotations: [
        quotationOf(0, {
          text: 'ab'.repeat(count),
          markup: each(count, (order) => ({ type: 'omission', start: order, end: order + 2 })),
          anchors: [{ exact: 'ab', prefix: '', suffix: '', start: 0, end: 2 }],
        }),
      ],
    }),
};

describe('the time to check', () => {
  for (const [name, make] of Object.entries(wrong)) {
    growsInProportion(name, 60, make, (dataset) => void checked(dataset));
  }

  growsInProportion(
    'a sentence of many clauses, with --mood',
    500,
    (count) => 'qui est '.repeat(count),
    (text) => void indicatives(text, 'fr'),
  );
});

const anchorOf = (exact, more) => ({ exact, prefix: '', suffix: '', start: 0, end: exact.length, ...more });
const anchored = (count, make) =>
  datasetOf({
    quotations: each(count, (order) => {
      const { exact, ...more } = make(order);
      return quotationOf(order, { text: exact, anchors: [anchorOf(exact, more)] });
    }),
  });
const sentences = (count) => each(count, (order) => `Word ${order} of ${order * 7} words was “said”.`).join('\n');
/** Blocks of which almost every place begins like words that are not there. */
const blocks = (count, seed) =>
  each(count, (order) => `aaaaaaaa${(order * seed) % 7 < 3 || order % seed === 1 ? 'x' : 'y'}`).join('');

/** Articles of a size with the records of a dataset. */
const articles = {
  'exact words': (count) => {
    const text = sentences(count);
    const dataset = anchored(count, (order) => {
      const exact = `Word ${order} of`;
      const start = text.indexOf(exact);
      return { exact, suffix: ` ${order * 7}`, start, end: start + exact.length };
    });
    return [text, dataset];
  },
  'words that stand elsewhere': (count) => [
    sentences(count),
    anchored(count, (order) => ({ exact: `Word ${order} of ` })),
  ],
  'words that stand there often': (count) => [sentences(count), anchored(count, () => ({ exact: ' words was ' }))],
  'words that are not there': (count) => [
    sentences(count),
    anchored(count, (order) => ({ exact: `No word ${order} of these words was written.` })),
  ],
  'words in other characters': (count) => [
    sentences(count),
    anchored(count, (order) => ({ exact: `of ${order * 7} words was "said".` })),
  ],
  'words that changed': (count) => [
    sentences(count),
    anchored(count, (order) => ({ exact: 'sentences', prefix: `Word ${order} of ${order * 7} `, suffix: ' was' })),
  ],
  'contexts of one letter': (count) => [
    sentences(count),
    anchored(count, () => ({ exact: 'sentences', prefix: 'W', suffix: 'd' })),
  ],
  'quotations without an anchor': (count) => [
    sentences(count),
    datasetOf({ quotations: each(count, (order) => quotationOf(order, { text: `Word ${order} of` })) }),
  ],
  'quotations with an omission': (count) => [
    sentences(count),
    datasetOf({
      quotations: each(count, (order) =>
        quotationOf(order, { text: `Word ${order} […] words`, markup: [{ type: 'omission', start: 6, end: 9 }] }),
      ),
    }),
  ],
  'one long line': (count) => ['word '.repeat(count * 8), anchored(count, () => ({ exact: 'word word word' }))],
  'line ends of two characters': (count) => [
    sentences(count).replaceAll('\n', '\r\n'),
    anchored(count, (order) => ({ exact: `Word ${order} of ` })),
  ],
  'quotation marks, dashes and spaces': (count) => [
    '“ - … «\u00a0'.repeat(count * 4),
    anchored(count, () => ({ exact: '"-"-"-"-"-' })),
  ],
};

const anchor = ([text, dataset]) => {
  const json = new JsonText('a.json', JSON.stringify(dataset));
  json.with(anchorDataset(dataset, text).changes);
};

describe('the time with an article', () => {
  for (const [name, make] of Object.entries(articles)) {
    growsInProportion(`anchor, ${name}`, 50, make, anchor);
    growsInProportion(`check, ${name}`, 50, make, ([text, dataset]) => void checked(dataset, { file: 'a.txt', text }));
  }

  it('is limited where the article repeats a few characters', () => {
    const text = blocks(60_000, 11);
    const dataset = anchored(600, (order) => ({ exact: blocks(30 + order, 13), prefix: 'a', suffix: 'a' }));
    assert.throws(() => anchor([text, dataset]), SearchLimitError);
    assert.match(checked(dataset, { file: 'a.txt', text }).join('\n'), /^a\.txt:1: error: repetitive-text: /m);
  });
});

describe('the time to read', () => {
  const site = (count) => {
    const [name, dataset] = [`site-${count}.json`, datasets['many claims'](count)];
    writeFileSync(join(folder, name), JSON.stringify(dataset));
    const card = `<claim-dataset src="${name}"><claim-card claim="claim-1"></claim-card></claim-dataset>`;
    return { pages: each(count, (order) => `page-${order}.html`), card };
  };
  growsInProportion('the dataset that all pages of a site name', 20, site, async ({ pages, card }) => {
    const load = await siteLoader({ root: folder, allowedOrigins: [] });
    for (const page of pages) await prerender(card, { load: (src) => load(join(folder, page), src) });
  });

  const block = '<script type="application/ld+json">{ "@type": "Claim", "text": "It is.", "author": "A" }</script>';
  const numbered = (count, write) => each(count, write).join('');
  const pages = {
    'blocks of JSON-LD': (count) => block.repeat(count / 4),
    'end tags without a start tag': (count) => '</i></p>'.repeat(count * 4) + block,
    'open elements': (count) => '<div>'.repeat(count * 4) + block,
    'open inline tags and paragraphs': (count) => numbered(count, (order) => `<b id="b${order}"><p>`) + block,
    'misnested inline tags': (count) => '<b><i></b></i>'.repeat(count) + block,
    'tables in tables': (count) => '<table><td>'.repeat(count) + block,
    'text that a table puts before itself': (count) => `<table>${'x<b>'.repeat(count)}</table>${block}`,
    'templates in templates': (count) => block + '<template>'.repeat(count),
    'a block in many pieces': (count) => block.replace('"It is."', `"${'&amp;<b '.repeat(count)}"`),
    'attributes of the same name': (count) => `<p ${'a '.repeat(count * 8)}>${block}`,
    'a block without an end': (count) => block + block.slice(0, 40) + '<script '.repeat(count * 4),
    'addresses of the page': (count) => '<link rel="canonical" href="https://a.example/">'.repeat(count) + block,
  };
  for (const [name, make] of Object.entries(pages)) {
    const write = (count) => {
      const file = join(folder, `${name.replaceAll(' ', '-')}-${count}.html`);
      writeFileSync(file, `<!doctype html>${make(count)}`);
      return file;
    };
    growsInProportion(`a page for an import, ${name}`, 500, write, (file) => importFiles([file], undefined, () => {}));
  }
});

describe('the findings of one rule', () => {
  it('are listed up to a thousand, with the number of the others: check', () => {
    const [text, dataset] = articles['words that are not there'](1200);
    const report = checkDataset(
      dataset,
      new JsonText('a.json', JSON.stringify(dataset)),
      { file: 'a.json', article: { file: 'a.txt', text } },
      () => {},
    );
    for (const rule of ['anchor-missing', 'not-covered']) {
      const messages = report.findings.flatMap((finding) => (finding.rule === rule ? [finding.message] : []));
      assert.equal(messages.length, 1001, rule);
      assert.ok(messages.includes('200 more findings of this rule are not listed'));
    }
  });

  it('are listed up to a thousand, with the number of the others: check of words in claims', () => {
    const dataset = datasetOf({ claims: each(1200, (order) => claimOf(order, { note: 'It admits it.' })) });
    const { findings } = checkDataset(
      dataset,
      new JsonText('a.json', JSON.stringify(dataset)),
      { file: 'a.json', words: true },
      () => {},
    );
    assert.equal(findings.length, 1001);
    assert.ok(findings.some(({ message }) => message === '200 more findings of this rule are not listed'));
  });
});
