import { readFileSync } from 'node:fs';

import { expect } from '@playwright/test';

import { test } from './open.mjs';

/** The keyboard scripts of the documentation: by element, each key and what then has the focus, or is announced. */
const document_ = readFileSync(new URL('../../docs/accessibility.md', import.meta.url), 'utf8');
const scripts = [...document_.matchAll(/<!-- keyboard: ([\w-]+) -->\n\n(.*?)\n\n/gs)].map(([, sheet, table]) => ({
  sheet,
  steps: table
    .split('\n')
    .slice(2)
    .map((row) => row.split('|').map((cell) => cell.trim()))
    .map(([, key, outcome]) => ({ key: key.replaceAll('`', ''), outcome })),
}));

/** What has the focus, as it is called; and what a live region says. */
const focused = () => {
  let node = document.activeElement;
  while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
  if (node === document.body) return 'the page';
  const roles = { A: 'link', BUTTON: 'button', ARTICLE: 'card' };
  const text = node.localName === 'article' ? node.querySelector('h3').textContent : node.textContent;
  return `${roles[node.tagName]} “${text.replace(/\s+/g, ' ').trim()}”`;
};
const announced = () => {
  const regions = [...document.querySelectorAll('source-quote')].map(({ shadowRoot }) =>
    shadowRoot.querySelector('[role="status"]').textContent.trim(),
  );
  return regions.filter(Boolean).map((text) => `says “${text}”`);
};

test('the documentation has a keyboard script for each element', () => {
  expect(scripts.map(({ sheet }) => sheet)).toEqual(['keyboard-card', 'keyboard-pair', 'keyboard-quote']);
  for (const { steps } of scripts) expect(steps.length).toBeGreaterThan(2);
});

for (const { sheet, steps } of scripts) {
  test(`${sheet}: ${steps.map(({ key }) => key).join(', ')}`, async ({ page, open, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(sheet);
    for (const { key, outcome } of steps) {
      await page.keyboard.press(key);
      if (outcome.startsWith('says')) await expect.poll(() => page.evaluate(announced)).toEqual([outcome]);
      else await expect.poll(() => page.evaluate(focused), { message: `after ${key}` }).toBe(outcome);
    }
  });
}

for (const scheme of ['light', 'dark', 'forced']) {
  test(`the focus is seen: ${scheme}`, async ({ page, open }) => {
    const media = scheme === 'forced' ? { forcedColors: 'active' } : { colorScheme: scheme };
    await open('keyboard-quote', { media });
    const button = page.getByRole('button');
    const before = await page.screenshot();
    await button.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect(button).toBeFocused();
    const { outlineStyle, outlineWidth } = await button.evaluate((node) => getComputedStyle(node));
    expect([outlineStyle, outlineWidth]).toEqual(['solid', '2px']);
    expect(before.equals(await page.screenshot())).toBe(false);
  });
}

test('a finger does what a key does', async ({ browser, site }) => {
  const context = await browser.newContext({ hasTouch: true, permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto(`${site.origin}/keyboard-quote`);
  await page.getByRole('button', { name: 'Copy quotation' }).tap();
  await expect(page.getByRole('status')).toHaveText('Quotation copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('“rumours”');
  await context.close();
});
