import { readFileSync } from 'node:fs';

import { expect } from '@playwright/test';

import { elementsSettled } from '../pages/site.mjs';
import { test } from './open.mjs';

const { claims } = JSON.parse(readFileSync(new URL('../../src/data/dataset.json', import.meta.url), 'utf8'));

/** A phone with the type of `demo/article.css`, whose first fonts may not be installed. */
const phone = { width: 375, height: 900 };
const page = (variant) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Claims</title>
<link rel="stylesheet" href="/demo/article.css"></head><body>
<main><article>${claims.map(({ id }) => `<claim-card claim="${id}" variant="${variant}"></claim-card>`).join('')}</article></main>
<script type="module" src="/dist/claim-elements.min.js"></script></body></html>`;

/** Opens a page with a card of each claim of the bundled dataset. */
async function openAll(browserPage, site, variant) {
  site.pages[`/all-${variant}`] = { body: page(variant) };
  await browserPage.setViewportSize(phone);
  await browserPage.goto(`${site.origin}/all-${variant}`);
  await elementsSettled(browserPage);
}

for (const [variant, limit] of [
  ['full', 480],
  ['compact', 260],
]) {
  test(`every ${variant} card is at most ${limit} pixels high on a phone, closed`, async ({
    page: phonePage,
    site,
  }) => {
    await openAll(phonePage, site, variant);
    const heights = await phonePage.$$eval('claim-card', (cards) =>
      cards.map((card) => [card.claim, Math.round(card.shadowRoot.querySelector('.surface').offsetHeight)]),
    );
    expect(heights).toHaveLength(claims.length);
    expect(heights.filter(([, height]) => height > limit)).toEqual([]);
  });
}

test('who denies a claim of 15 words is named within 30 words', async ({ page: phonePage, site }) => {
  await openAll(phonePage, site, 'full');
  const counts = await phonePage.$$eval('claim-card', (cards) => {
    const wordsOf = (node) => node.innerText.split(/\s+/).filter((word) => /\w/.test(word)).length;
    return cards.flatMap(({ claim, shadowRoot }) => {
      const answer = shadowRoot.querySelector('[part="answer"]');
      const text = shadowRoot.querySelector('slot[name="heading"]').textContent.split(/\s+/).length;
      if (text > 15 || !answer || answer.querySelector('[part="kind"]').textContent !== 'Denied by') return [];
      shadowRoot.querySelectorAll('.visually-hidden').forEach((unseen) => unseen.remove());
      const [label, heading] = shadowRoot.querySelectorAll('[part="label"], [part="heading"]');
      // The last two words are “Denied by”; the verification of the denial stands beside them, in a smaller type.
      return [[claim, wordsOf(label) + wordsOf(heading) + 2]];
    });
  });
  expect(counts.length).toBeGreaterThan(1);
  expect(counts.filter(([, count]) => count > 30)).toEqual([]);
});

test('a page of 50 cards is captured whole, also on paper', async ({ page: phonePage, site }) => {
  await openAll(phonePage, site, 'compact');
  const boxes = () =>
    phonePage.$$eval('claim-card', (cards) =>
      cards.map((card) => card.shadowRoot.querySelector('h3').checkVisibility({ contentVisibilityAuto: true })),
    );
  expect((await boxes()).every(Boolean)).toBe(true);
  await phonePage.emulateMedia({ media: 'print' });
  expect((await boxes()).every(Boolean)).toBe(true);
  const html = await phonePage.evaluate(() => document.body.getHTML({ serializableShadowRoots: true }));
  expect(html.match(/<article part="card"/g)).toHaveLength(claims.length);
});
