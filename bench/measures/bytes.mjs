import { brotliCompressSync, gzipSync } from 'node:zlib';

import { buildEntries } from '../build.mjs';
import { cardsOf } from '../card/data.mjs';
import { pageOf } from '../pages.mjs';
import { publishedPages } from '../published-pages.mjs';

/** The classes that a page can import separately; the result is that of the largest. */
const classes = ['claim-card', 'denial-pair', 'source-quote'].map((tag) => `elements/${tag}/${tag}.js`);

/** Contenders that are bundled rather than loaded by a page. */
const bundles = {
  'claim-elements-entry': () => Promise.all(classes.map((path) => buildEntries([path]))),
  'claim-elements-everything': () => Promise.all([buildEntries(['define.js', 'bundled.js'])]),
};

/** The end of the address of the bundled dataset: a page loads it only if it shows that. */
const dataset = 'claim-elements.dataset.min.js';

/** The bundles of the other contenders have no licence comments. */
const withoutLicences = (code) => code.replace(/\/\*! [^*]*\*\/\n?/, '');

const sizesOf = (files) => {
  const sum = (sizeOf) => files.reduce((total, file) => total + sizeOf(file), 0);
  return {
    min: sum((file) => Buffer.byteLength(file)),
    gzip: sum((file) => gzipSync(file, { level: 9 }).length),
    brotli: sum((file) => brotliCompressSync(file).length),
    requests: files.length,
  };
};

/** Measures the files of a page with one card, and the HTML of each card. */
export const bytes = {
  id: 'bytes',
  title: 'Weight',
  figures: {
    min: { title: 'scripts and styles', unit: 'bytes' },
    gzip: { title: 'gzip', unit: 'bytes' },
    brotli: { title: 'brotli', unit: 'bytes' },
    requests: { title: 'requests', unit: '' },
    html: { title: 'HTML per card', unit: 'bytes' },
    htmlBrotli: { title: 'brotli', unit: 'bytes' },
  },
  overview: [
    { title: () => 'brotli, bytes', figure: 'brotli' },
    { title: () => 'requests', figure: 'requests' },
  ],
  // The result does not vary between runs.
  runs: 1,
  cases: () => [{ key: '1' }],
  async measure(session, contender) {
    const { id } = contender;
    if (id in bundles) {
      const sizes = (await bundles[id]()).map((file) => sizesOf([file]));
      return sizes.sort((a, b) => b.brotli - a.brotli)[0];
    }
    const published = await publishedPages[id]?.();
    const path = published ? session.serve(`/published/${id}`, published) : await session.lightPage(id);
    const page = await session.newPage();
    const files = [];
    page.page.on('response', (response) => {
      if (['script', 'stylesheet'].includes(response.request().resourceType())) files.push(response);
    });
    await page.goto(path);
    await page.waitUntilIdle();
    const weighed = files.filter((response) => !response.url().endsWith(dataset));
    const loaded = await Promise.all(weighed.map((response) => response.text()));
    await page.close();
    const sizes = sizesOf(loaded.map(withoutLicences));
    return { ...sizes, requests: files.length, ...(await htmlPerCard(contender)) };
  },
};

/** Returns the HTML per card, from the difference between pages with 10 and 20 cards. */
async function htmlPerCard(contender) {
  if (!contender.html) return {};
  const [few, many] = await Promise.all([10, 20].map((count) => pageOf(contender, cardsOf(count), { text: true })));
  const perCard = (sizeOf) => (sizeOf(many) - sizeOf(few)) / 10;
  return { html: perCard(Buffer.byteLength), htmlBrotli: perCard((page) => brotliCompressSync(page).length) };
}
