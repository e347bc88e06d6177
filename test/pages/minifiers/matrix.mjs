import { prerender } from '../../../dist/node/index.js';
import { parse } from 'parse5';

import { readPage } from '../../fixtures/reading.mjs';
import { script } from '../article.mjs';
import { startBrowser, startSite } from '../site.mjs';

const path = '/dist/claim-elements.min.js';
const tags = 'claim-card, denial-pair, source-quote';
const note = 'A note of the page.';

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Page</title>
    ${script}
  </head>
  <body>
    <main id="main">
      <h1>Two accounts</h1>
      <claim-card claim="substantial-shells">
        <p slot="note">${note}</p>
      </claim-card>
      <p><denial-pair allegation="substantial-shells"></denial-pair></p>
      <source-quote quote="quote-rumours"></source-quote>
      <claim-card claim="war-prolonged" variant="compact"><p>My own words.</p></claim-card>
      <p id="end">The end.</p>
    </main>
  </body>
</html>`;

const letters = ({ text }) => text.replace(/\s/g, '');
/** A button that works only with the script is not visible without it. */
const isFault = (fault) => !fault.startsWith('not visible: “Copy quotation”');

/** The number of elements that `prerender` has written into a page. */
function writtenIn(html) {
  const elements = (node) => [
    node,
    ...[...(node.childNodes ?? []), ...(node.content ? [node.content] : [])].flatMap(elements),
  ];
  const all = elements(parse(html)).flatMap(({ attrs = [] }) => attrs.map(({ name }) => name));
  const count = (name) => all.filter((one) => one === name).length;
  return {
    shadowRoots: count('shadowrootmode'),
    texts: count('data-claim-readable'),
    scripts: count('data-claim-elements'),
  };
}

/** Computes what becomes of a prerendered page in each minifier, with a cache. */
export async function openMatrix() {
  const site = await startSite();
  const browser = await startBrowser();
  await browser.defaultBrowserContext().overridePermissions(site.origin, ['clipboard-sanitized-write']);
  const prerendered = await prerender(page);
  const computed = new Map();

  /** Returns what a reader sees, and the words as they are set apart from each other. */
  async function look(tab) {
    const { text, faults } = await readPage(tab, '#main');
    const surfaces = await tab.$$eval(tags, (elements) =>
      elements.map(({ shadowRoot }) => {
        const surface = shadowRoot.querySelector('.surface');
        return { words: surface.innerText, hasFrame: getComputedStyle(surface).borderTopStyle === 'solid' };
      }),
    );
    return {
      text,
      faults: faults.filter(isFault),
      words: surfaces.map(({ words }) => words.toLowerCase().split(/\s+/)).join(' '),
      isStyled: surfaces.every(({ hasFrame }) => hasFrame),
    };
  }

  /** Reads a page before and after its script. */
  async function read(body) {
    let release;
    site.pages['/page'] = { body };
    site.pages[path] = { delay: new Promise((resolve) => (release = resolve)) };
    const tab = await browser.newPage();
    try {
      const loaded = tab.goto(`${site.origin}/page`);
      await tab.waitForSelector('#end');
      const before = await look(tab);
      await tab.$$eval(tags, (elements) => {
        for (const { shadowRoot } of elements) shadowRoot.querySelector('.surface').isFromServer = true;
      });
      release();
      await loaded;
      const after = await look(tab);
      const surfaces = await tab.$$eval(tags, (elements) =>
        elements.flatMap(({ shadowRoot }) =>
          [...shadowRoot.querySelectorAll('.surface')].map(({ isFromServer }) => isFromServer === true),
        ),
      );
      const copied = await tab.$eval('source-quote', (quote) => {
        const event = new Promise((resolve) => {
          quote.addEventListener('claim-copy', ({ text }) => resolve(text));
          quote.addEventListener('claim-error', ({ message }) => resolve(message));
        });
        quote.shadowRoot.querySelector('button').click();
        return event;
      });
      return { before, after, surfaces, copied };
    } finally {
      release();
      await tab.close();
    }
  }

  let whole;
  async function compute({ minify }) {
    whole ??= read(prerendered.html);
    const reference = await whole;
    const minified = await minify(prerendered.html);
    const { before, after, surfaces, copied } = await read(minified);
    const outcome = (seen, expected) => {
      if (seen.faults.length) return seen.faults.join();
      if (!seen.isStyled) return letters(seen) === letters(expected) ? 'unstyled' : seen.text;
      if (letters(seen) === letters({ text: expected.text.replace(note, '') })) return 'without-slot';
      if (letters(seen) !== letters(expected)) return seen.text;
      return seen.words === expected.words ? 'same' : 'joined';
    };
    return {
      before: outcome(before, reference.before),
      after: outcome(after, reference.after),
      content: surfaces.length === 4 && (surfaces.every(Boolean) ? 'adopted' : 'anew'),
      copy: copied === reference.copied ? 'copies' : copied,
      // A second run brings the minified page up to date.
      again: writtenIn((await prerender(minified)).html),
    };
  }

  return {
    written: writtenIn(prerendered.html),
    results(minifier) {
      if (!computed.has(minifier)) computed.set(minifier, compute(minifier));
      return computed.get(minifier);
    },
    async close() {
      await browser.close();
      await site.stop();
    },
  };
}
