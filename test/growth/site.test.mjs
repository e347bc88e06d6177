import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, mock } from 'node:test';

import { prerenderFiles } from '../../dist/node/publish.js';
import { dataset } from '../fixtures/ferry.mjs';
import { growsInProportion } from './growth.mjs';

const folder = mkdtempSync(join(tmpdir(), 'claim-elements-'));
after(() => rmSync(folder, { recursive: true }));

// The command prints a line for each finding.
before(() => mock.method(console, 'error', () => {}));
after(() => mock.restoreAll());

const each = (count, make) => Array.from({ length: count }, (_, order) => make(order));
const times = (count, write) => each(count, write).join('');
const card = '<claim-card claim="punctual"></claim-card>';
const within = (src, content = card) => `<claim-dataset src="${src}">${content}</claim-dataset>`;
const large = (count) => ({
  ...dataset,
  claims: [...dataset.claims, ...each(count, (order) => ({ ...dataset.claims[0], id: `claim-${order}` }))],
});

let sites = 0;

/** A folder with a site. */
class Site {
  pages = [];
  root = join(folder, String(sites++));

  constructor() {
    mkdirSync(this.root);
  }

  file(name, content) {
    writeFileSync(join(this.root, name), typeof content === 'string' ? content : JSON.stringify(content));
    return this;
  }

  page(name, html) {
    this.pages.push(join(this.root, name));
    return this.file(name, html);
  }

  withPages(count, html) {
    for (let order = 0; order < count; order++) this.page(`page-${order}.html`, html(order));
    return this;
  }
}

/** Sites of a size: the number of pages or of what is in them. */
const shapes = {
  'pages of one dataset that grows with them': [
    10,
    (count) => new Site().file('a.json', large(count)).withPages(count, () => within('a.json')),
  ],
  'pages that take turns with many datasets that grow with them': [
    6,
    (count) => {
      const site = new Site().withPages(count, (order) =>
        times(5, (other) => within(`${(order * 5 + other) % 30}.json`)),
      );
      for (let order = 0; order < 30; order++) site.file(`${order}.json`, large(count));
      return site;
    },
  ],
  'pages with a dataset each': [
    5,
    (count) => {
      const site = new Site().withPages(count, (order) => within(`${order}.json`));
      for (let order = 0; order < count; order++) site.file(`${order}.json`, dataset);
      return site;
    },
  ],
  'pages of a large document that is no dataset': [
    10,
    (count) =>
      new Site()
        .file('a.json', { list: each(count * 100, (order) => ({ order })) })
        .withPages(count, () => within('a.json')),
  ],
  'pages of a large document that is no JSON': [
    10,
    (count) => new Site().file('a.json', '['.repeat(count * 1000)).withPages(count, () => within('a.json')),
  ],
  'datasets that are not there': [
    20,
    (count) =>
      new Site().page(
        'page.html',
        times(count, (order) => within(`${order}.json`)),
      ),
  ],
  'datasets outside of the site': [
    100,
    (count) =>
      new Site().page(
        'page.html',
        times(count, (order) => within(`../${order}.json`)),
      ),
  ],
  'datasets of servers that are not allowed': [
    100,
    (count) =>
      new Site().page(
        'page.html',
        times(count, (order) => within(`https://a.example/${order}`)),
      ),
  ],
  'one dataset in many spellings': [
    10,
    (count) =>
      new Site().file('a.json', large(40)).page(
        'page.html',
        times(count, (order) => within(`a.json?${order}`)),
      ),
  ],
  'one dataset through many links': [
    10,
    (count) => {
      const site = new Site().file('a.json', large(40));
      site.page(
        'page.html',
        times(count, (order) => within(`${order}.json`)),
      );
      for (let order = 0; order < count; order++) symlinkSync('a.json', join(site.root, `${order}.json`));
      return site;
    },
  ],
  'pages in deep folders': [
    6,
    (count) => {
      const site = new Site().file('a.json', dataset);
      for (let depth = 1, path = ''; depth <= count; depth++) {
        path = join(path, 'a');
        mkdirSync(join(site.root, path));
        site.page(join(path, 'page.html'), within('/a.json'));
      }
      return site;
    },
  ],
  'an address with many folders': [
    400,
    (count) =>
      new Site()
        .file('a.json', dataset)
        .page('page.html', within(`${'./'.repeat(count)}a.json`) + '<p>x</p>'.repeat(count)),
  ],
  'lines with findings': [
    40,
    (count) =>
      new Site().file('a.json', dataset).page(
        'page.html',
        times(count, () => `${'\n'.repeat(50)}${within('a.json', '<claim-card></claim-card>')}`),
      ),
  ],
  'pages without an element': [12, (count) => new Site().withPages(count, () => '<p>x</p>'.repeat(100))],
  'pages with a default dataset that grows with them': [
    10,
    (count) => new Site().file('default.json', large(count)).withPages(count, () => card),
    { dataset: 'default.json' },
  ],
  'pages as plain HTML': [
    10,
    (count) => new Site().file('a.json', large(count)).withPages(count, () => within('a.json')),
    { plain: true },
  ],
};

const bar = Object.assign(() => {}, { end() {} });

describe('the time to prerender a site', () => {
  for (const [name, [size, make, { dataset: file, ...options } = {}]] of Object.entries(shapes)) {
    growsInProportion(name, size, make, ({ root, pages }) =>
      prerenderFiles(
        pages,
        { ...options, root, out: join(root, 'out'), force: true, ...(file && { dataset: join(root, file) }) },
        bar,
      ),
    );
  }
});
