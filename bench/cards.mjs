/**
 * Measures how long many cards take: `npm run bench`, with `--cards=1000`, `--runs=9`, `--layout=tall` or `grid`.
 * Static HTML of the same content, a hand-written element and this library take turns in one run, each on a page of its
 * own, so that what disturbs the machine disturbs all; what counts is the ratio.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';

import puppeteer from 'puppeteer-core';

import { browserFlags, findBrowser } from '../test/find-browser.mjs';

const { values } = parseArgs({
  options: {
    cards: { type: 'string', default: '1000' },
    runs: { type: 'string', default: '9' },
    layout: { type: 'string', default: 'tall' },
    json: { type: 'boolean', default: false },
  },
});
const [cards, runs] = [Number(values.cards), Number(values.runs)];
if (!(cards > 0 && runs > 0) || !['tall', 'grid'].includes(values.layout)) {
  console.error('Usage: npm run bench -- [--cards=1000] [--runs=9] [--layout=tall|grid] [--json]');
  process.exit(2);
}

const dataset = {
  version: 1,
  article: { name: 'An article', inLanguage: 'en', url: 'https://news.example/article' },
  sources: [{ id: 'minister', type: 'Person', name: 'A. Minister', jobTitle: 'minister' }],
  quotations: [],
  relations: [],
  claims: Array.from({ length: cards }, (_, order) => ({
    id: `c${order}`,
    kind: 'allegation',
    text: `The harbour was closed on day ${order} of the strike, and no ship came in.`,
    claimant: ['minister'],
    date: { stated: 'Tuesday', edtf: '2022-11-08', basis: 'stated' },
    verification: 'unverified',
    note: 'A remark of two lines that an editor made on the claim, long enough to be a paragraph of its own.',
  })),
};

const styles = `.card { padding: 1.25em; border: 1px solid #ccc; border-top: 3px solid #111; line-height: 1.45 }
  .card * { margin: 0; padding: 0 } .card h3 { font-size: 1.266em; text-wrap: balance }
  .card .kind { font-size: .79em; text-transform: uppercase; margin-bottom: .5em }
  .card dl { display: flex; flex-wrap: wrap; align-items: baseline; margin-top: 1em; border-top: 1px solid #ccc }
  .card dt { flex: 1 0 8.5em; padding: .5em 1em 0 0; box-sizing: border-box }
  .card dd { flex: 9999 1 max(14em, 100% - 8.5em - 1px); padding-bottom: .5em; box-sizing: border-box }
  .card .names, .card .note { margin-top: .5em; text-wrap: pretty } .card .footer { display: flex; margin-top: 1em }`;

const card = ({ text, note }) => `<article class="card"><p class="kind">Allegation</p><h3>${text}</h3>
  <p class="names"><b>A. Minister</b><span>, minister</span></p>
  <dl><dt>Date</dt><dd><time datetime="2022-11-08">8 November 2022</time></dd>
  <dt>Verification</dt><dd><span>Not independently verified</span></dd></dl>
  <p class="note"><b>Note: </b><span>${note}</span></p>
  <div class="footer"><a href="https://news.example/article">Read the article: An article</a></div></article>`;

/** What a page does to put the cards there; runs in the page, and gives the HTML and where it goes. */
const contenders = {
  'static HTML': `document.head.append(Object.assign(document.createElement('style'), {
      textContent: '.item { display: block; margin-block: 1em }' + styles }));
    return { host: main, html: htmls.map((html) => '<div class="item">' + html + '</div>').join('') };`,
  'hand-written element': `const sheet = new CSSStyleSheet();
    sheet.replaceSync(':host { display: block; margin-block: 1em }' + styles);
    const template = Object.assign(document.createElement('template'), { innerHTML: blank });
    const claims = new Map(dataset.claims.map((claim) => [claim.id, claim]));
    customElements.define('plain-card', class extends HTMLElement {
      connectedCallback() {
        const { text, note } = claims.get(this.getAttribute('claim'));
        const root = this.attachShadow({ mode: 'open' });
        root.adoptedStyleSheets = [sheet];
        const content = document.importNode(template.content, true);
        content.querySelector('h3').textContent = text;
        content.querySelector('.note span').textContent = note;
        root.append(content);
      }
    });
    return { host: main, html: dataset.claims.map(({ id }) => '<plain-card claim="' + id + '"></plain-card>').join('') };`,
  'claim-elements': `await import('/dist/claim-elements.min.js');
    const host = document.createElement('claim-dataset');
    main.append(host);
    const loaded = new Promise((resolve) => host.addEventListener('claim-load', resolve));
    host.dataset = dataset;
    await loaded;
    return { host, html: dataset.claims.map(({ id }) => '<claim-card claim="' + id + '"></claim-card>').join('') };`,
};

/** Runs in the page: from the markup to the first frame in which all in view is final, and to the last text. */
async function measure(prepare, { dataset, styles, htmls, blank, layout }) {
  const afterFrame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const main = document.querySelector('main');
  const AsyncFunction = (async () => undefined).constructor;
  const set = new AsyncFunction('main', 'dataset', 'styles', 'htmls', 'blank', prepare);
  const { host, html } = await set(main, dataset, styles, htmls, blank);
  if (layout === 'grid') host.style.cssText = 'display: grid; grid-template-columns: repeat(40, 1fr); font-size: 1px';
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask' });
  await afterFrame();
  const start = performance.now();
  host.innerHTML = html;
  await afterFrame();
  const frame = performance.now() - start;
  while (host.localName === 'claim-dataset' && !host.lastElementChild.shadowRoot.querySelector('article'))
    await afterFrame();
  const text = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 100));
  return { frame, text, longest: Math.max(0, ...tasks.map(({ duration }) => duration)) };
}

const server = createServer(async ({ url }, response) => {
  const [type, body] = url.startsWith('/dist/')
    ? ['text/javascript', await readFile(new URL(`..${url}`, import.meta.url)).catch(() => undefined)]
    : ['text/html', '<!doctype html><html lang="en"><main style="max-width: 40rem; margin: auto"></main></html>'];
  response.writeHead(body ? 200 : 404, { 'content-type': type }).end(body);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const browser = await puppeteer.launch({ executablePath: await findBrowser(), headless: true, args: browserFlags });

const input = {
  dataset,
  styles,
  htmls: dataset.claims.map(card),
  blank: card({ text: '', note: '' }),
  layout: values.layout,
};
const results = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
for (let run = 0; run < runs; run++) {
  for (const [name, prepare] of Object.entries(contenders)) {
    process.stderr.write(`\rrun ${run + 1} of ${runs}: ${name}${' '.repeat(20)}`);
    const page = await browser.newPage();
    await page.setViewport({ width: 1200, height: 800 });
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    results[name].push(await page.evaluate(measure, prepare, input));
    await page.close();
  }
}
process.stderr.write('\r');

const quantile = (numbers, share) => numbers.sort((a, b) => a - b)[Math.ceil(share * numbers.length) - 1];
const rows = Object.entries(results).map(([name, all]) => {
  const of = (measured, share = 0.5) =>
    Math.round(
      quantile(
        all.map((one) => one[measured]),
        share,
      ),
    );
  return {
    name,
    'first final frame, ms': of('frame'),
    'p90, ms': of('frame', 0.9),
    'all text, ms': of('text'),
    'longest task, ms': of('longest'),
  };
});
const machine = `${await browser.version()}, Node ${process.version}, ${cpus().length} × ${cpus()[0].model.trim()}`;
await browser.close();
server.close();
if (values.json) console.log(JSON.stringify({ machine, cards, runs, layout: values.layout, results }, null, 2));
else {
  console.log(`${cards} cards, ${values.layout}, ${runs} runs; ${machine}`);
  const base = rows[0]['first final frame, ms'];
  console.table(
    Object.fromEntries(
      rows.map(({ name, ...row }) => [name, { ...row, ratio: (row['first final frame, ms'] / base).toFixed(2) }]),
    ),
  );
}
