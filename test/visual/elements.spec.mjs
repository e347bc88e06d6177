import { expect, test } from '@playwright/test';

import { startSite } from '../pages/site.mjs';
import { pageOf, sheets } from './sheet.mjs';

let site;
test.beforeAll(async () => {
  site = await startSite(
    Object.fromEntries(Object.entries(sheets).map(([name, sheet]) => [`/${name}`, { body: pageOf(sheet) }])),
  );
});
test.afterAll(() => site.stop());

async function open(page, name) {
  const { width = 700, media = {}, script = true } = sheets[name];
  await page.setViewportSize({ width, height: 600 });
  await page.emulateMedia({ colorScheme: 'light', ...media });
  await page.goto(`${site.origin}/${name}`);
  if (script) {
    await page.waitForFunction(() => {
      const elements = [...document.querySelectorAll('claim-card, denial-pair, source-quote')];
      return elements.length && elements.every(({ shadowRoot }) => shadowRoot?.querySelector('.surface'));
    });
  }
  await page.evaluate(() => document.fonts.ready);
}

for (const name of Object.keys(sheets)) {
  test(name, async ({ page }) => {
    await open(page, name);
    await expect(page).toHaveScreenshot(`${name}.png`, { fullPage: true });
  });

  test(`${name}: all type is of the pinned fonts`, async ({ page }) => {
    await open(page, name);
    const session = await page.context().newCDPSession(page);
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const ofMachine = new Set();
    const visit = async ({ nodeId, nodeType, children = [], shadowRoots = [] }) => {
      if (nodeType === 1) {
        const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
        for (const { familyName, isCustomFont } of fonts) if (!isCustomFont) ofMachine.add(familyName);
      }
      for (const child of [...shadowRoots, ...children]) await visit(child);
    };
    await visit(root);
    expect([...ofMachine]).toEqual([]);
  });
}

test('a change is told: a rule that is a pixel thinner', async ({ page }) => {
  await open(page, 'light');
  await page.addStyleTag({ content: ':root { --claim-rule-width: 2px }' });
  await expect(page).not.toHaveScreenshot('light.png', { fullPage: true, timeout: 3000 });
});
