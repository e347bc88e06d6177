import { test as base } from '@playwright/test';

import { startSite } from '../pages/site.mjs';
import { pageOf, sheets, states, stories, uses } from './sheet.mjs';

const pages = { ...sheets, ...states, ...stories, ...uses };

/** Whether all elements show what they are asked for. */
const allShown = () => {
  const elements = [...document.querySelectorAll('claim-card, claim-recap, denial-pair, source-quote')];
  return elements.length > 0 && elements.every(({ shadowRoot }) => shadowRoot?.querySelector('.surface'));
};

/** Tests with `open`, which opens a sheet by its name and waits until it is rendered. */
export const test = base.extend({
  site: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from the pattern
    async ({}, use) => {
      const site = await startSite({
        ...Object.fromEntries(Object.entries(pages).map(([name, sheet]) => [`/${name}`, { body: pageOf(sheet) }])),
        '/never.json': { delay: new Promise(() => {}) },
      });
      await use(site);
      await site.stop();
    },
    { scope: 'worker' },
  ],
  open: async ({ page, site }, use) => {
    await use(async (name, overrides = {}) => {
      const { width = 700, media = {}, script = true, settled = allShown } = { ...pages[name], ...overrides };
      await page.setViewportSize({ width, height: 600 });
      await page.emulateMedia({ colorScheme: 'light', ...media });
      await page.goto(`${site.origin}/${name}`);
      if (script) await page.waitForFunction(settled);
      await page.evaluate(() => document.fonts.ready);
    });
  },
});
