import { after, before, describe } from 'node:test';

import { review } from '../fixtures/bridge.mjs';
import { dataset } from '../fixtures/ferry.mjs';
import { startBrowser, startSite } from '../pages/site.mjs';
import { growsInProportion } from './growth.mjs';

const each = (count, make) => Array.from({ length: count }, (_, order) => make(order));
const times = (count, write) => each(count, write).join('');

let browser;
let site;

before(async () => {
  [browser, site] = await Promise.all([startBrowser(), startSite()]);
});
after(() => Promise.all([browser?.close(), site?.stop()]));

/** Opens a page with a script, and returns it with a clock of its main thread. */
async function openPage(script) {
  const page = await browser.newPage();
  site.pages['/growth'] = {
    body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title><script type="module">${script}</script>`,
  };
  await page.goto(`${site.origin}/growth`);
  await page.waitForFunction(() => globalThis.work);
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  const clock = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'ThreadTime').value * 1000;
  };
  return { page, clock };
}

const attributes = 'class="claim-embed" data-claim="x"';
const blockquote = `<blockquote ${attributes}><p>Words</p></blockquote>`;

/** Pages of a size, with what a script does to them. */
const pages = {
  'many blockquotes': { size: 400, html: (count) => blockquote.repeat(count) },
  'blockquotes in blockquotes, as deep as browsers nest': {
    size: 1,
    html: (count) => `${`<blockquote ${attributes}>`.repeat(500)}${'</blockquote>'.repeat(500)}`.repeat(count),
  },
  'a blockquote with many elements': {
    size: 4000,
    html: (count) => `<blockquote ${attributes}>${'<br>'.repeat(count)}</blockquote>`,
  },
  'a blockquote with deep elements': {
    size: 60,
    html: (count) => `<blockquote ${attributes}>${'<i>'.repeat(count)}</blockquote>`,
  },
  'a blockquote with many classes': {
    size: 4000,
    html: (count) =>
      `<blockquote data-claim="x" class="claim-embed ${times(count, (order) => `c${order} `)}">x</blockquote>`,
  },
  'a blockquote with many attributes': {
    size: 500,
    html: (count) => `<blockquote ${attributes} ${times(count, (order) => `data-a${order} `)}>x</blockquote>`,
  },
  'a blockquote with a long style': {
    size: 2000,
    html: (count) => `<blockquote ${attributes} style="${'color: red; '.repeat(count)}">x</blockquote>`,
  },
  'blockquotes with many links': {
    size: 2000,
    html: (count) =>
      `<blockquote ${attributes}>${'<a class="claim-more" href="/a">Read</a>'.repeat(count)}</blockquote>`,
  },
  'blockquotes with datasets': {
    size: 300,
    html: (count) => blockquote.replace('data-claim', 'data-dataset="/a.json" data-claim').repeat(count),
  },
  'blockquotes that are no embeds': {
    size: 1000,
    html: (count) => '<blockquote class="claim-embed">x</blockquote>'.repeat(count),
  },
  'blockquotes in an area that becomes editable, and is not any more': {
    size: 300,
    html: (count) => blockquote.repeat(count),
    act: 'toggle',
  },
  'blockquotes that come one by one': { size: 200, html: (count) => blockquote.repeat(count), act: 'add' },
};

describe('the time to replace blockquotes', () => {
  let opened;
  before(async () => {
    opened = await openPage(`
      import { upgradeEmbeds } from '/dist/embed/upgrade.js';
      const acts = {
        async toggle(host) {
          host.contentEditable = 'true';
          await null;
          host.removeAttribute('contenteditable');
          await null;
        },
        async add(host, html) {
          const { content } = Object.assign(document.createElement('template'), { innerHTML: html });
          for (const element of [...content.children]) {
            host.append(element);
            await null;
          }
        },
      };
      globalThis.work = async (html, act) => {
        const host = document.createElement('div');
        host.hidden = true;
        if (act !== 'add') host.innerHTML = html;
        document.body.append(host);
        const stop = upgradeEmbeds();
        await acts[act]?.(host, html);
        if (/<blockquote class="claim-embed" data/.test(host.innerHTML)) throw new Error('A blockquote is left.');
        stop();
        host.remove();
      };`);
  });

  for (const [name, { size, html, act }] of Object.entries(pages))
    growsInProportion(
      name,
      size,
      html,
      (markup) => opened.page.evaluate((...values) => globalThis.work(...values), markup, act),
      () => opened.clock(),
    );
});

const [claim] = dataset.claims;
const claims = (count, make) => ({
  ...dataset,
  claims: each(count, (order) => ({ ...claim, id: `claim-${order}`, ...make(order) })),
  quotations: [],
});
const fields = (count) => Object.fromEntries(each(count, (order) => [`field${order}`, 1]));

/** Documents of a size. */
const documents = {
  'many claims': [300, (count) => claims(count, () => ({}))],
  'unknown fields': [2000, (count) => ({ ...dataset, claims: [{ ...claim, ...fields(count) }], quotations: [] })],
  'wrong values': [300, (count) => claims(count, () => ({ text: 1, kind: 2 }))],
  'hidden characters': [300, (count) => claims(count, () => ({ text: 'a\u202Eb' }))],
  'records with one id': [300, (count) => claims(count, () => ({ id: 'claim' }))],
  'ids that are not there': [300, (count) => claims(count, () => ({ about: ['nobody'] }))],
  'relations of one claim': [
    300,
    (count) => ({
      ...claims(count, () => ({})),
      relations: each(count - 1, (order) => ({ type: 'elaborates', from: `claim-${order + 1}`, to: 'claim-0' })),
    }),
  ],
  'a circle of elaborations': [
    300,
    (count) => ({
      ...claims(count, () => ({})),
      relations: each(count, (order) => ({
        ...{ type: 'elaborates', from: `claim-${order}` },
        to: `claim-${(order + 1) % count}`,
      })),
    }),
  ],
  'a text that is too long': [100_000, (count) => claims(1, () => ({ text: 'a'.repeat(count) }))],
  'values in values': [500, (count) => JSON.parse(`${'['.repeat(count)}1${']'.repeat(count)}`)],
  'a feed of JSON-LD': [200, (count) => each(count, (order) => ({ ...review, claimReviewed: `Claim ${order}.` }))],
  'JSON-LD of many reviews of one claim': [
    200,
    (count) => [
      { '@type': 'Claim', '@id': '#claim', text: 'The bridge is closed.', author: 'Ada Berg' },
      ...each(count, (order) => ({
        ...{ '@type': 'ClaimReview', author: `Desk ${order}`, itemReviewed: { '@id': '#claim' } },
        reviewRating: 'False',
      })),
    ],
  ],
  'a chain of JSON-LD': [
    200,
    (count) => [
      { '@type': 'Claim', text: 'The bridge is closed.', author: { '@id': '#0' } },
      ...each(count, (order) => ({
        '@id': `#${order}`,
        name: `Group ${order}`,
        affiliation: { '@id': `#${order + 1}` },
      })),
    ],
  ],
};

describe('the time to load a dataset', () => {
  let opened;
  before(async () => {
    opened = await openPage(`
      import '/dist/claim-elements.min.js';
      globalThis.work = async (src) => {
        const provider = document.createElement('claim-dataset');
        provider.setAttribute('src', src);
        document.body.append(provider);
        await provider.updateComplete;
        provider.remove();
      };`);
  });

  let requests = 0;
  for (const [order, [name, [size, make]]] of Object.entries(documents).entries())
    growsInProportion(
      name,
      size,
      (count) => {
        const path = `/data-${order}-${count}.json`;
        site.pages[path] = { body: JSON.stringify(make(count)), type: 'application/json' };
        return path;
      },
      // The elements keep the answers of an address.
      (path) => opened.page.evaluate((src) => globalThis.work(src), `${path}?${requests++}`),
      () => opened.clock(),
    );
});

describe('the time to show cards that link to each other', () => {
  let opened;
  before(async () => {
    opened = await openPage(`
      import '/dist/claim-elements.min.js';
      globalThis.work = async (data) => {
        const host = Object.assign(document.createElement('claim-dataset'), { data, hidden: true });
        document.body.append(host);
        await host.updateComplete;
        const cards = [];
        for (const { id } of data.claims) {
          const card = document.createElement('claim-card');
          card.setAttribute('claim', id);
          host.append(card);
          cards.push(card);
          await card.updateComplete;
        }
        if (cards.at(-1).shadowRoot.querySelectorAll('a').length < 1) throw new Error('A link is missing.');
        host.remove();
      };`);
  });

  growsInProportion(
    'one by one',
    60,
    (count) => ({
      ...claims(count, () => ({})),
      relations: each(count - 1, (order) => ({ type: 'elaborates', from: `claim-${order + 1}`, to: `claim-${order}` })),
    }),
    (data) => opened.page.evaluate((value) => globalThis.work(value), data),
    () => opened.clock(),
  );
});
