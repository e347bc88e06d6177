import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';

import { elementsSettled, startBrowser, startDemo } from './site.mjs';

const [engine, axe] = ['accessibility-checker-engine/ace.js', 'axe-core/axe.min.js'].map(
  createRequire(import.meta.url).resolve,
);
const pages = readdirSync(new URL('../../demo/', import.meta.url)).filter((name) => name.endsWith('.html'));

/** The findings that stay, by rule: the elements that each is about, and why it does not apply. */
const accepted = {
  // Safari takes the role of a list from one without markers (https://bugs.webkit.org/show_bug.cgi?id=170179).
  aria_role_redundant: /^<ol\b[^>]*\brole="list"/,
};

/**
 * Runs in the page: what IBM’s engine takes for certain. What it asks a person to look at is no finding.
 *
 * The time grows with the square of the page, so that the groups of states are checked one by one. The languages and the
 * themes have the elements of the other groups.
 */
async function check() {
  const checker = new globalThis.ace.Checker();
  const groups = [...document.querySelectorAll('main > section:has(.states)')];
  groups.forEach((group) => group.remove());
  const checked = groups.filter(({ id }) => !['languages', 'themes'].includes(id));
  const found = [];
  for (const group of checked.length ? checked : [document.createElement('div')]) {
    document.querySelector('main').append(group);
    const elements = [...group.querySelectorAll('claim-card, denial-pair, source-quote')];
    await Promise.all(elements.map(({ updateComplete }) => updateComplete));
    found.push(...(await checker.check(document, ['IBM_Accessibility'])).results);
    group.remove();
  }
  return found
    .filter(({ value: [, outcome] }) => outcome === 'FAIL')
    .map(({ ruleId, message, snippet, path }) => ({ ruleId, message, snippet, place: path.dom }));
}

describe('the accessibility engines of IBM and Deque', () => {
  let browser;
  let demo;
  before(async () => {
    [browser, demo] = await Promise.all([startBrowser(), startDemo()]);
  });
  after(() => Promise.all([browser?.close(), demo?.stop()]));

  async function findingsOn(address, change) {
    const page = await browser.newPage();
    try {
      await page.goto(address, { waitUntil: 'networkidle0' });
      await elementsSettled(page);
      if (change) await page.evaluate(change);
      await page.addScriptTag({ path: engine });
      return await page.evaluate(check);
    } finally {
      await page.close();
    }
  }

  for (const name of pages) {
    it(`finds nothing in demo/${name}`, async () => {
      const found = await findingsOn(`${demo.origin}/demo/${name}`);
      const open = found.filter(({ ruleId, snippet }) => !accepted[ruleId]?.test(snippet));
      assert.deepEqual(open, []);
    });
  }

  for (const scheme of ['light', 'dark']) {
    it(`axe finds nothing in all states, in ${scheme} mode`, async () => {
      const page = await browser.newPage();
      try {
        await page.goto(`${demo.origin}/demo/states.html`, { waitUntil: 'networkidle0' });
        await elementsSettled(page);
        await page.evaluate((value) => (document.documentElement.style.colorScheme = value), scheme);
        await page.addScriptTag({ path: axe });
        const found = await page.evaluate(async () => {
          const { violations } = await globalThis.axe.run({ exclude: '#languages' }, { resultTypes: ['violations'] });
          return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
        });
        assert.deepEqual(found, []);
      } finally {
        await page.close();
      }
    });
  }

  it('finds articles without names of their own', async () => {
    const found = await findingsOn(`${demo.origin}/demo/dataset.html`, () => {
      document.querySelectorAll('.example').forEach((example) => example.removeAttribute('aria-labelledby'));
    });
    const articles = found.filter(({ ruleId }) => ruleId === 'aria_article_label_unique');
    assert.match(articles[0]?.snippet ?? '', /^<article class="example/);
  });
});
