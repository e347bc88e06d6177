import { expect } from '@playwright/test';

import { test } from './open.mjs';
import { sheets, stories } from './sheet.mjs';

for (const name of Object.keys({ ...sheets, ...stories })) {
  test(name, async ({ page, open }) => {
    await open(name);
    await expect(page).toHaveScreenshot(`${name}.png`, { fullPage: true });
    // All text is in the pinned fonts.
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

test('the comparison detects rules that are a pixel thinner', async ({ page, open }) => {
  await open('light');
  await page.addStyleTag({ content: ':root { --claim-rule-width: 2px }' });
  await expect(page).not.toHaveScreenshot('light.png', { fullPage: true, timeout: 3000 });
});
