import { expect } from '@playwright/test';

import { test } from './open.mjs';
import { states } from './sheet.mjs';

/** Returns the elements and pseudo-elements that could move, including those in shadow trees. */
const moving = () => {
  const found = [];
  const visit = (root) => {
    for (const node of root.querySelectorAll('*')) {
      for (const pseudo of [undefined, '::before', '::after', '::backdrop', '::marker']) {
        const style = getComputedStyle(node, pseudo);
        // Nodes without a slot have no computed style.
        if (!style.animationName) continue;
        const still = style.animationName === 'none' && /^0s(, 0s)*$/.test(style.transitionDuration);
        if (!still || style.scrollBehavior === 'smooth')
          found.push(`${node.localName}.${node.className}${pseudo ?? ''}`);
      }
      if (node.shadowRoot) visit(node.shadowRoot);
    }
  };
  visit(document);
  return found;
};

for (const reducedMotion of ['no-preference', 'reduce']) {
  test.describe(`with prefers-reduced-motion: ${reducedMotion}`, () => {
    for (const name of ['light', 'fallback', 'tabloid-dark', ...Object.keys(states)]) {
      test(`nothing moves on ${name}`, async ({ page, open }) => {
        await open(name, { media: { reducedMotion } });
        expect(await page.evaluate(moving)).toEqual([]);
        await page.mouse.move(200, 200);
        expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
      });
    }

    test('nothing moves in a frame after its claim has loaded', async ({ page, site }) => {
      await page.emulateMedia({ reducedMotion });
      await page.goto(`${site.origin}/dist/embed.html?claim=substantial-shells`);
      await expect(page.locator('claim-card article')).toBeVisible();
      await expect(page.locator('.waiting')).toHaveCount(0);
      expect(await page.evaluate(moving)).toEqual([]);
    });
  });
}

test('the loading text of a frame appears without moving', async ({ browser, site }) => {
  // The script would remove the text.
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.route('**/claim-elements.embed.min.js', (route) => route.abort());
  await page.goto(`${site.origin}/dist/embed.html?claim=substantial-shells`);
  const animations = await page.evaluate(() =>
    document.getAnimations().map((animation) => animation.effect.getKeyframes().flatMap((frame) => Object.keys(frame))),
  );
  expect(animations).toHaveLength(1);
  expect([...new Set(animations[0])].sort()).toEqual(['composite', 'computedOffset', 'easing', 'offset', 'visibility']);
  await context.close();
});
