import { readFileSync } from 'node:fs';

import { expect } from '@playwright/test';

import { test } from './open.mjs';
import { sheets, states } from './sheet.mjs';

const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const standards = [
  'wcag2a',
  'wcag2aa',
  'wcag2aaa',
  'wcag21a',
  'wcag21aa',
  'wcag22aa',
  'best-practice',
  'experimental',
  'ACT',
];

/** Elements with text or controls in them, also in shadow trees; their boxes. */
const boxes = (selector) => {
  const found = [];
  const visit = (root) => {
    for (const node of root.querySelectorAll('*')) {
      if (node.shadowRoot) visit(node.shadowRoot);
      if (node.matches(selector) && node.checkVisibility() && !node.closest('.unseen')) found.push(node);
    }
  };
  visit(document);
  return found.map((node) => {
    const { x, y, width, height } = node.getBoundingClientRect();
    return {
      text: node.textContent.trim().slice(0, 40),
      inLine: getComputedStyle(node).display === 'inline',
      overflows: node.scrollWidth > node.clientWidth + 1 && getComputedStyle(node).display !== 'inline',
      label: node.getAttribute('aria-label') ?? node.getAttribute('title'),
      ...{ x, y, width, height },
    };
  });
};

/** What axe has to say of a page, by rule and place. */
async function findingsOf(page) {
  await page.addScriptTag({ content: axe });
  const { violations } = await page.evaluate(
    (values) => axe.run({ runOnly: { type: 'tag', values }, rules: { 'color-contrast-enhanced': { enabled: true } } }),
    standards,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat()).join(', ')}`);
}

for (const name of Object.keys({ ...sheets, ...states })) {
  test(`axe finds nothing on the sheet ${name}, best practices and AAA contrast included`, async ({ page, open }) => {
    await open(name);
    expect(await findingsOf(page)).toEqual([]);
  });
}

for (const name of Object.keys(sheets)) {
  test(`${name}: nothing is cut off or scrolled sideways at 320 pixels`, async ({ page, open }) => {
    await open(name, { width: 320 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const texts = await page.evaluate(boxes, 'p, dt, dd, h3, h4, blockquote, li, button, a, span');
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.filter(({ overflows }) => overflows)).toEqual([]);
    expect(texts.filter(({ x, width }) => x < 0 || x + width > 320)).toEqual([]);
  });
}

test('axe finds nothing after a copy, and it is announced once', async ({ page, open, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open('keyboard-quote');
  const status = page.getByRole('status');
  await status.evaluate((node) => {
    window.announced = [];
    const note = () => node.textContent.trim() && window.announced.push(node.textContent.trim());
    new MutationObserver(note).observe(node, { childList: true, characterData: true, subtree: true });
  });
  await page.getByRole('button').click();
  await expect(status).toHaveText('Quotation copied');
  expect(await page.evaluate(() => window.announced)).toEqual(['Quotation copied']);
  expect(await page.getByRole('status').count()).toBe(1);
  expect(await findingsOf(page)).toEqual([]);
});

test('type of twice the size, 320 pixels wide, loses nothing', async ({ page, open }) => {
  await open('large-type', { width: 320 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

for (const name of ['light', 'narrow', 'german', 'fallback']) {
  test(`${name}: targets have 24 pixels, stand in a line of text, or are far enough apart (WCAG 2.5.8)`, async ({
    page,
    open,
  }) => {
    await open(name);
    const targets = await page.evaluate(boxes, 'a, button');
    expect(targets.length).toBeGreaterThan(0);
    const center = ({ x, y, width, height }) => [x + width / 2, y + height / 2];
    const small = targets.filter(({ width, height }) => width < 24 || height < 24);
    const crowded = small.filter((one) =>
      targets.some((other) => {
        if (other === one) return false;
        const [[x, y], [otherX, otherY]] = [center(one), center(other)];
        return Math.hypot(x - otherX, y - otherY) < 24;
      }),
    );
    expect(crowded.filter(({ inLine }) => !inLine)).toEqual([]);
  });

  test(`${name}: controls are called by the words on them, for who speaks to them`, async ({ page, open }) => {
    await open(name);
    const controls = await page.evaluate(boxes, 'a, button');
    expect(controls.filter(({ label, text }) => label !== null || !text)).toEqual([]);
  });
}

for (const [name, selector] of [
  ['claim-card', 'claim-card:not([variant])'],
  ['claim-card-compact', 'claim-card[variant]'],
  ['denial-pair', 'denial-pair'],
  ['source-quote', 'source-quote'],
]) {
  test(`${name} as assistive technology is told of it`, async ({ page, open }) => {
    await open('light');
    await expect(page.locator(selector)).toMatchAriaSnapshot({ name: `${name}.aria.yml` });
  });
}

test('what the readable text tells is the same as the elements tell', async ({ page, open }) => {
  await open('fallback');
  await expect(page.locator('main')).toMatchAriaSnapshot({ name: 'fallback.aria.yml' });
});
