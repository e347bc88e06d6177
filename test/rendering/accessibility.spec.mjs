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

/** Returns the boxes of the visible elements that match a selector, including those in shadow trees. */
const boxes = (selector) => {
  const found = [];
  const visit = (root) => {
    for (const node of root.querySelectorAll('*')) {
      if (node.shadowRoot) visit(node.shadowRoot);
      if (
        node.matches(selector) &&
        node.checkVisibility() &&
        !node.closest('.visually-hidden, .separator, .claim-separator')
      )
        found.push(node);
    }
  };
  visit(document);
  return found.map((node) => {
    const { x, y, width, height } = node.getBoundingClientRect();
    return {
      text: node.textContent.trim().slice(0, 40),
      inLine: getComputedStyle(node).display === 'inline',
      overflows: node.scrollWidth > node.clientWidth + 1 && getComputedStyle(node).display !== 'inline',
      words: node.innerText?.replace(/\s+/g, ' ').trim(),
      ...{ x, y, width, height },
    };
  });
};

/** Returns the findings of axe on a page, by rule and place. */
async function findingsOf(page) {
  await page.addScriptTag({ content: axe });
  const { violations, incomplete } = await page.evaluate(
    (values) => axe.run({ runOnly: { type: 'tag', values }, rules: { 'color-contrast-enhanced': { enabled: true } } }),
    standards,
  );
  // axe lists frames that it cannot run in as “incomplete”, not as violations.
  const untested = incomplete.filter(({ id }) => id === 'frame-tested');
  return [...violations, ...untested].map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat()).join(', ')}`,
  );
}

for (const name of Object.keys(sheets)) {
  test(`axe finds nothing on the sheet ${name}, best practices and AAA contrast included`, async ({ page, open }) => {
    await open(name);
    expect(await findingsOf(page)).toEqual([]);
  });
}

for (const name of Object.keys(states)) {
  for (const colorScheme of ['light', 'dark']) {
    test(`axe finds nothing on the sheet ${name}, ${colorScheme}`, async ({ page, open }) => {
      await open(name, { media: { colorScheme } });
      expect(await findingsOf(page)).toEqual([]);
    });
  }
}

test('axe finds nothing in a page with frames, with all rules', async ({ page, site }) => {
  const queries = ['claim=substantial-shells', 'allegation=substantial-shells&theme=dark', 'list', 'claim=nothing'];
  const frames = queries.map(
    (query, order) =>
      `<iframe title="Claim ${order}" src="/dist/embed.html?${query}" width="700" height="900"></iframe>`,
  );
  site.pages['/frames'] = {
    body: `<!doctype html><html lang="en"><title>Frames</title><main><h1>Frames</h1><h2>Claims</h2>${frames.join('')}</main></html>`,
  };
  await page.goto(`${site.origin}/frames`);
  for (const frame of page.frames().slice(1)) {
    await expect(frame.locator('.waiting')).toHaveCount(0);
    await frame.addScriptTag({ content: axe });
  }
  expect(page.frames()).toHaveLength(1 + queries.length);
  expect(await findingsOf(page)).toEqual([]);
});

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

test('a copy is announced once, and axe finds nothing afterwards', async ({ page, open, context }) => {
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

test('a second copy and a failure are announced like the first copy, and nothing else is', async ({ page, open }) => {
  await open('keyboard-quote');
  await page.evaluate(() => {
    window.announced = [];
    window.refused = false;
    const write = () => (window.refused ? Promise.reject(new Error('refused')) : Promise.resolve());
    Object.defineProperty(navigator, 'clipboard', { value: { write } });
    const status = document.querySelector('source-quote').shadowRoot.querySelector('[role="status"]');
    const note = () => status.textContent && window.announced.push(status.textContent);
    new MutationObserver(note).observe(status, { childList: true, characterData: true, subtree: true });
  });
  const button = page.getByRole('button');
  const announced = () => page.evaluate(() => window.announced);
  const expected = [];
  for (const refused of [false, false, true]) {
    await page.evaluate((value) => (window.refused = value), refused);
    await button.click();
    expected.push(refused ? 'Copying failed. Select the words and copy them instead.' : 'Quotation copied');
    await expect.poll(announced).toEqual(expected);
    expect(await findingsOf(page)).toEqual([]);
  }
});

for (const name of ['light', ...Object.keys(states)]) {
  test(`${name}: the copy button’s status is the only live region`, async ({ page, open }) => {
    await open(name);
    const live = '[aria-live], [role="status"], [role="alert"], [role="log"], [role="timer"], [role="marquee"], output';
    const buttons = await page.locator('source-quote button').count();
    expect(await page.locator(live).count()).toBe(buttons);
    expect(await page.locator('source-quote [part="status"]').count()).toBe(buttons);
  });
}

test('text of twice the size fits a width of 320 pixels', async ({ page, open }) => {
  await open('large-type', { width: 320 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

for (const name of ['light', 'narrow', 'german', 'fallback']) {
  test(`${name}: targets have 24 pixels, are inside a line of text, or have enough distance (WCAG 2.5.8)`, async ({
    page,
    open,
  }) => {
    await open(name);
    const targets = await page.evaluate(boxes, 'a, button');
    expect(targets.length).toBeGreaterThan(0);
    // WCAG 2.5.8: a circle of 24 pixels around the centre of a small target must not touch another target, nor the
    // circle of another small target.
    const isSmall = ({ width, height }) => width < 24 || height < 24;
    const touches = (one, other) => {
      const [x, y] = [one.x + one.width / 2, one.y + one.height / 2];
      const nearest = (value, from, length) => Math.max(from, Math.min(value, from + length));
      const toBox = Math.hypot(x - nearest(x, other.x, other.width), y - nearest(y, other.y, other.height));
      const toCenter = Math.hypot(x - other.x - other.width / 2, y - other.y - other.height / 2);
      return toBox < 12 || (isSmall(other) && toCenter < 24);
    };
    const crowded = targets.filter(
      (one) => isSmall(one) && !one.inLine && targets.some((other) => other !== one && touches(one, other)),
    );
    expect(crowded).toEqual([]);
  });

  test(`${name}: the accessible names of controls begin with their visible labels, for voice control`, async ({
    page,
    open,
  }) => {
    await open(name);
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const named = nodes.filter(({ ignored, role }) => !ignored && /^(?:link|button)$/.test(role.value));
    const visible = (await page.evaluate(boxes, 'a, button')).map(({ words }) => words).sort();
    expect(visible.length).toBeGreaterThan(0);
    const names = named.map((node) => node.name.value.replace(/\s+/g, ' ').trim()).sort();
    // The name of the copy button goes on with the speaker (WCAG 2.5.3).
    expect(names.map((spoken, order) => spoken.slice(0, visible[order]?.length))).toEqual(visible);
  });
}

for (const [name, selector, sheet = 'light'] of [
  ['claim-card', 'claim-card:not([variant])'],
  ['claim-card-compact', 'claim-card[variant]'],
  ['denial-pair', 'denial-pair'],
  ['source-quote', 'source-quote'],
  ['claim-recap', 'claim-recap', 'recap'],
  ['corrected', 'claim-card[claim="fund-emptied"]', 'state-corrected'],
  ['retracted', 'claim-card[claim="fund-untouched"]', 'state-corrected'],
  ['slots', 'claim-card', 'state-slots'],
]) {
  test(`${name} has the expected accessibility tree`, async ({ page, open }) => {
    await open(sheet);
    await expect(page.locator(selector)).toMatchAriaSnapshot({ name: `${name}.aria.yml` });
  });
}

test('the fallback text has the expected accessibility tree', async ({ page, open }) => {
  await open('fallback');
  await expect(page.locator('main')).toMatchAriaSnapshot({ name: 'fallback.aria.yml' });
});
