import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect } from '@playwright/test';
import { indexDataset } from 'claim-elements';
import { embedCode } from '../../dist/node/index.js';

import { installPackage } from '../apt.mjs';
import { harbour } from '../fixtures/harbour.mjs';
import { elementsSettled } from '../pages/site.mjs';
import { isInstalled } from './commands.mjs';
import { test } from './open.mjs';

test.beforeAll(() => {
  test.setTimeout(120_000);
  if (isInstalled('pdftotext') || installPackage('poppler-utils')) return;
  throw new Error('The test reads paper by pdftotext: install it (Debian’s package poppler-utils).');
});

const squeezed = (text) => text.replace(/\s+/g, '');

/** Prints a page and returns the text of each sheet, without white space, because line breaks may be anywhere. */
async function printed(page) {
  const folder = mkdtempSync(join(tmpdir(), 'claim-elements-'));
  try {
    const file = join(folder, 'page.pdf');
    await page.pdf({ path: file, format: 'A5' });
    const text = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' });
    return text.split('\f').map(squeezed).filter(Boolean);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Opens a page with elements or with embed codes of a dataset. */
async function open({ page, site }, path, dataset, content, script = true) {
  const head = script
    ? '<script type="module" src="/dist/claim-elements.min.js"></script>'
    : '<link rel="stylesheet" href="/dist/claim-elements.css">';
  const data = `<script type="application/json">${JSON.stringify(dataset)}</script>`;
  site.pages[path] = {
    body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Paper</title>${head}${script ? `<claim-dataset>${data}${content}</claim-dataset>` : content}</html>`,
  };
  await page.goto(site.origin + path);
  if (!script) return;
  await page.waitForFunction(() =>
    [...document.querySelectorAll('claim-card, denial-pair, source-quote')].every(({ shadowRoot }) =>
      shadowRoot?.querySelector('.surface'),
    ),
  );
  await elementsSettled(page);
}

const address = squeezed('(https://news.example/harbour-fund)');
// Without relations, the text of a claim is only in its own card.
const unrelated = { ...harbour, relations: [] };
const ids = harbour.claims.map(({ id }) => id);
// Gaps of different heights: without the rule under test, a sheet would end inside one of the cards.
const gap = (order) => `<div style="block-size: ${order * 37}px"></div>`;
const end = (id) => `End of ${id}.`;

/** The markup of a card, by form. */
const forms = {
  elements: {
    card: (id) => `<claim-card claim="${id}"><span slot="footer">${end(id)}</span></claim-card>`,
    script: true,
  },
  'embed codes': {
    card: (id) =>
      embedCode(indexDataset(unrelated), { type: 'claim', id }).html.replace(/<\/a>(?!.*<\/a>)/s, `$& ${end(id)}`),
    script: false,
  },
};

for (const [name, { card, script }] of Object.entries(forms)) {
  test(`${name}: no card is broken across sheets, and the address of each link is spelled out`, async ({
    page,
    site,
  }) => {
    const content = [...ids, ...ids].map((id, order) => gap(order) + card(id)).join('');
    await open({ page, site }, `/cards-of-${name.replace(' ', '-')}`, unrelated, content, script);
    const sheets = await printed(page);
    expect(sheets.length).toBeGreaterThan(4);
    expect(sheets.join('').split(address)).toHaveLength(1 + 2 * ids.length);
    for (const { id, text } of harbour.claims) {
      const [beginnings, ends, both] = [
        sheets.filter((sheet) => sheet.includes(squeezed(text))),
        sheets.filter((sheet) => sheet.includes(squeezed(end(id)))),
        sheets.filter((sheet) => sheet.includes(squeezed(text)) && sheet.includes(squeezed(end(id)))),
      ];
      expect([beginnings.length, ends.length, both.length], id).toEqual([2, 2, 2]);
    }
  });
}

test('paper has every word of the elements but the button’s', async ({ page, site }) => {
  const content =
    '<claim-card claim="fund-emptied"></claim-card><claim-card claim="fund-emptied" variant="compact"></claim-card><denial-pair allegation="fund-emptied"></denial-pair><source-quote quote="not-a-penny"></source-quote>';
  await open({ page, site }, '/paper-words', harbour, content);
  const words = await page.$$eval('claim-card, denial-pair, source-quote', (elements) =>
    elements.flatMap(({ shadowRoot }) =>
      [...shadowRoot.querySelectorAll('p, h3, dt, dd, a')].map((node) => {
        const copy = node.cloneNode(true);
        // Paper shows gaps in place of the full stops that are read aloud.
        copy.querySelectorAll('.visually-hidden, .separator, button').forEach((unseen) => unseen.remove());
        return copy.textContent;
      }),
    ),
  );
  // Labels may be in capitals.
  const paper = (await printed(page)).join('').toLowerCase();
  expect(words.length).toBeGreaterThan(40);
  expect(words.map((text) => squeezed(text).toLowerCase()).filter((text) => !paper.includes(text))).toEqual([]);
  expect(paper).not.toContain('copyquotation');
});

test('a quotation is on one sheet with its speaker and its source', async ({ page, site }) => {
  const [quotation] = harbour.quotations;
  const quotations = Array.from({ length: 20 }, (_, order) => ({
    ...quotation,
    id: `said-${order}`,
    text: `This was said at ${order} o’clock, and written down.`,
    markup: [],
  }));
  const content = quotations
    .map(({ id }, order) => `${gap(order)}<source-quote quote="${id}"></source-quote>`)
    .join('');
  await open({ page, site }, '/paper-speakers', { ...harbour, quotations }, content);
  const sheets = await printed(page);
  expect(sheets.length).toBeGreaterThan(5);
  const source =
    '”Ada Berg, mayor, Town of Skerry 4 March 2025 (inferred from “the next day”) · Who emptied the harbour fund?';
  const expected = quotations.map(({ text }) => squeezed(text + source));
  expect(expected.filter((text) => !sheets.some((sheet) => sheet.includes(text)))).toEqual([]);
});
