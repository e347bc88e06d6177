import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect } from '@playwright/test';
import { bundledIndex } from 'claim-elements';
import { embedCode, prerender } from 'claim-elements/node';

import { installPackage } from '../apt.mjs';
import { test } from './open.mjs';

const readability = readFileSync(
  new URL('../../node_modules/@mozilla/readability/Readability.js', import.meta.url),
  'utf8',
);
const filler =
  '<p>A paragraph of the article, long enough for a reader mode to take it for one, with a comma.</p>'.repeat(8);
const elements = `
  <claim-card claim="substantial-shells"></claim-card>
  <denial-pair allegation="substantial-shells" denial="never-dealt-in-arms"></denial-pair>
  <source-quote quote="quote-hostile-attempt"></source-quote>`;
const codes = [
  { type: 'claim', id: 'substantial-shells' },
  { type: 'pair', id: 'substantial-shells', denial: 'never-dealt-in-arms' },
  { type: 'quote', id: 'quote-hostile-attempt' },
].map((embed) => embedCode(bundledIndex(), embed).html);
const page = (content) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Article</title></head><body><article><h1>Article</h1>${filler}${content}${filler}</article></body></html>`;

const pages = {
  'a prerendered page': (await prerender(page(elements))).html,
  'embed codes': page(codes.join('')),
};

/** What a reader has to meet, in this order and no more often. */
const story = [
  ...['Allegation', 'North Korea is providing Russia with artillery shells in large numbers.', 'John Kirby'],
  ...['national security spokesman', '“substantial”', 'Date', '31 October', 'inferred from', 'Verification'],
  ...['Not independently verified', 'Denied by', 'North Korea has had no arms trade with Russia at any time.'],
  ...['Answered by', 'Supported by', 'Elaborated in'],
  ...[
    'Allegation',
    'Denial',
    '“never engaged in arms deals”',
    '8 November 2022',
    'Reported by',
    'Time between them',
    '2–8 days',
  ],
  ...['“We regard such moves', 'against the DPRK.”', 'Unnamed representative', 'Korean Central News Agency', 'Note'],
];

function expectStory(text, times = 1) {
  const folded = text.replace(/\s+/g, ' ');
  let position = 0;
  for (const words of story) {
    const found = folded.indexOf(words, position);
    expect(found, `“${words}” after “${folded.slice(Math.max(0, position - 60), position)}”`).toBeGreaterThan(-1);
    position = found + words.length;
  }
  for (const words of ['“We regard such moves', 'Time between them'])
    expect(folded.split(words)).toHaveLength(1 + times);
}

function textBrowser(name, args, html) {
  const folder = mkdtempSync(join(tmpdir(), 'claim-elements-'));
  try {
    const file = join(folder, 'page.html');
    writeFileSync(file, html);
    return execFileSync(name, [...args, file], { encoding: 'utf8', env: { ...process.env, LANG: 'C.UTF-8' } });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function isInstalled(name) {
  try {
    execFileSync('sh', ['-c', `command -v ${name}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

for (const [what, html] of Object.entries(pages)) {
  test(`the reader mode of Firefox keeps ${what}`, async ({ page: tab }) => {
    await tab.setContent(html.replaceAll('<template shadowrootmode', '<template data-was-shadowrootmode'));
    await tab.addScriptTag({ content: readability });
    const text = await tab.evaluate(() => {
      // eslint-disable-next-line no-undef -- the script just added
      const { content } = new Readability(document.cloneNode(true)).parse();
      return new DOMParser().parseFromString(content, 'text/html').body.textContent;
    });
    expectStory(text);
  });

  for (const [name, args] of [
    ['w3m', ['-dump', '-cols', '400']],
    ['lynx', ['-dump', '-width=400', '-nolist', '-assume_charset=utf-8', '-display_charset=utf-8']],
  ]) {
    test(`${name} shows ${what}`, () => {
      test.setTimeout(120_000);
      if (!isInstalled(name)) installPackage(name);
      // They know no `template`, and show what the shadow root holds before the readable text.
      const times = html.includes('<template') ? 2 : 1;
      expectStory(textBrowser(name, args, html), times);
    });
  }
}

test('on paper every address is spelled out, and a card that fits stays on one page', async ({ page: tab, site }) => {
  const link = 'https://news.example/harbour-fund';
  const dataset = { ...JSON.parse(readFileSync(new URL('../../demo/klappbruecke.json', import.meta.url), 'utf8')) };
  dataset.article = { ...dataset.article, url: link };
  const cards = dataset.claims.map(({ id }) => `<claim-card claim="${id}"></claim-card>`).join('');
  const data = JSON.stringify(dataset);
  site.pages['/paper'] = {
    body: `<!doctype html><html lang="de"><title>x</title><script type="module" src="/dist/claim-elements.min.js"></script><claim-dataset><script type="application/json">${data}</script>${cards}</claim-dataset>`,
  };
  await tab.goto(`${site.origin}/paper`);
  await tab.waitForFunction(() =>
    [...document.querySelectorAll('claim-card')].every(({ shadowRoot }) => shadowRoot.querySelector('article')),
  );
  if (!isInstalled('pdftotext')) installPackage('poppler-utils');
  const folder = mkdtempSync(join(tmpdir(), 'claim-elements-'));
  try {
    const file = join(folder, 'page.pdf');
    await tab.pdf({ path: file, format: 'A5' });
    const sheets = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' })
      .split('\f')
      .map((sheet) => sheet.replace(/\s+/g, ''))
      .filter(Boolean);
    expect(sheets.length).toBeGreaterThan(2);
    const linkWords = `(${link})`;
    expect(sheets.join('').split(linkWords).length - 1).toBe(dataset.claims.length);
    for (const { text } of dataset.claims) {
      // The claim stands first in its card, the address of the article last.
      const words = text.replace(/\s+/g, '');
      const holding = sheets.filter(
        (sheet) => sheet.includes(words) && sheet.indexOf(linkWords, sheet.indexOf(words)) > 0,
      );
      expect(holding.length, text).toBeGreaterThan(0);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
