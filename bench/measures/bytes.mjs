import { brotliCompressSync, gzipSync } from 'node:zlib';

import { buildEntry } from '../build.mjs';
import { cardsOf } from '../card/data.mjs';
import { pageOf } from '../pages.mjs';
import { publishedPages } from '../published-pages.mjs';

/** The classes that a page can import alone; what counts is the largest. */
const classes = ['claim-card', 'denial-pair', 'source-quote'].map((tag) => `elements/${tag}/${tag}.js`);

/** What is bundled rather than loaded by a page. */
const bundles = {
  'claim-elements-entry': () => Promise.all(classes.map((path) => buildEntry(path, { data: false }))),
  'claim-elements-everything': () => Promise.all([buildEntry('define.js', { data: true })]),
};

const sizesOf = (files) => {
  const sum = (sizeOf) => files.reduce((total, file) => total + sizeOf(file), 0);
  return {
    min: sum((file) => Buffer.byteLength(file)),
    gzip: sum((file) => gzipSync(file, { level: 9 }).length),
    brotli: sum((file) => brotliCompressSync(file).length),
    requests: files.length,
  };
};

/** What a page with one card loads, and what each card adds to the page itself. */
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
  // The same every time.
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
    await page.settled();
    const loaded = await Promise.all(files.map((response) => response.buffer()));
    await page.close();
    return { ...sizesOf(loaded), ...(await htmlPerCard(contender)) };
  },
};

/** What ten more cards add to a page, by ten. */
async function htmlPerCard(contender) {
  if (!contender.html) return {};
  const [few, many] = await Promise.all([10, 20].map((count) => pageOf(contender, cardsOf(count), { text: true })));
  const perCard = (sizeOf) => (sizeOf(many) - sizeOf(few)) / 10;
  return { html: perCard(Buffer.byteLength), htmlBrotli: perCard((page) => brotliCompressSync(page).length) };
}
