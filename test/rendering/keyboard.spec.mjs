import { readFileSync } from 'node:fs';

import { expect } from '@playwright/test';

import { test } from './open.mjs';

/** The keyboard scripts of the documentation: for each element, the keys and the focus or the announcement after each. */
const document_ = readFileSync(new URL('../../docs/accessibility.md', import.meta.url), 'utf8');
const scripts = [...document_.matchAll(/<!-- keyboard: ([\w-]+) -->\n\n(.*?)\n\n/gs)].map(([, sheet, table]) => ({
  sheet,
  steps: table
    .split('\n')
    .slice(2)
    .map((row) => row.split('|').map((cell) => cell.trim()))
    .map(([, key, outcome]) => ({ key: key.replaceAll('`', ''), outcome })),
}));

/** Returns the role and the name of the focused element. */
const focused = () => {
  let node = document.activeElement;
  while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
  if (node === document.body) return 'the page';
  const roles = { A: 'link', BUTTON: 'button', SUMMARY: 'button', ARTICLE: 'card' };
  const text = node.localName === 'article' ? node.querySelector('h3').textContent : node.textContent;
  return `${roles[node.tagName]} “${text.replace(/\s+/g, ' ').trim()}”`;
};
/** Returns the texts of the live regions. */
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

const schemes = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
};
/** The focusable elements: the sheet of each, the keys that lead to it, and its selector. */
const focusable = {
  button: { sheet: 'keyboard-quote', keys: ['Tab'], selector: 'button' },
  link: { sheet: 'keyboard-card', keys: ['Tab', 'Enter', 'Tab'], selector: 'claim-card a >> nth=0' },
  summary: { sheet: 'keyboard-card', keys: ['Tab'], selector: 'claim-card summary >> nth=0' },
  card: { sheet: 'keyboard-card', keys: ['Tab', 'Enter', 'Tab', 'Enter'], selector: 'claim-card:last-of-type article' },
};

for (const [scheme, media] of Object.entries(schemes)) {
  for (const [name, { sheet, keys, selector }] of Object.entries(focusable)) {
    test(`the focus on a ${name} is visible: ${scheme}`, async ({ page, open }) => {
      await open(sheet, { media });
      const place = page.locator(selector);
      const before = await page.screenshot();
      for (const key of keys) await page.keyboard.press(key);
      await expect(place).toBeFocused();
      const { outlineStyle, outlineWidth, color } = await place.evaluate((node) => {
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(node);
        return { outlineStyle, outlineWidth, color: outlineColor };
      });
      expect([outlineStyle, outlineWidth]).toEqual(['solid', '2px']);
      expect(color).not.toMatch(/, 0\)|transparent/);
      expect(before.equals(await page.screenshot())).toBe(false);
    });
  }
}

for (const input of ['mouse', 'finger']) {
  test(`a ${input} has the same effects as a key`, async ({ browser, site }) => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const context = await browser.newContext({ hasTouch: input === 'finger', permissions });
    const page = await context.newPage();
    const press = (target) => (input === 'finger' ? target.tap() : target.click());

    await page.goto(`${site.origin}/keyboard-quote`);
    await press(page.getByRole('button', { name: 'Copy quotation' }));
    await expect(page.getByRole('status')).toHaveText('Quotation copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('“rumours”');

    await page.goto(`${site.origin}/keyboard-card`);
    await press(page.locator('summary').first());
    await press(page.getByRole('link').first());
    await expect.poll(() => page.evaluate(focused)).toMatch(/^card “Allegation, John Kirby/);
    await context.close();
  });
}
