import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { expect } from '@playwright/test';

import { installPackage } from '../apt.mjs';
import { elementsSettled } from '../pages/site.mjs';
import { articleLink, blockquotes, folded, paragraphs, prerendered, texts } from './article.mjs';
import { isInstalled } from './commands.mjs';
import { test } from './open.mjs';

const readability = readFileSync(
  new URL('../../node_modules/@mozilla/readability/Readability.js', import.meta.url),
  'utf8',
);
const { card, pair, quote } = texts;
const [first, afterCard, afterPair, last] = paragraphs;
const script = '<script type="module" src="/dist/claim-elements.min.js"></script>';

/** Pages as they are delivered, with and without the script. */
const pages = {
  'a prerendered page': () => prerendered(),
  'a prerendered page with the script': () => prerendered({}, script),
  'a page prerendered without shadow roots': () => prerendered({ shadowRoots: false }),
  'the same with the script': () => prerendered({ shadowRoots: false }, script),
  'embed codes': () => blockquotes(),
};

for (const [name, html] of Object.entries(pages)) {
  test(`the reader mode of Firefox reads ${name} completely, once and in order`, async ({ page, site }) => {
    const path = `/article-${Object.keys(pages).indexOf(name)}`;
    site.pages[path] = { body: await html() };
    await page.goto(site.origin + path);
    await elementsSettled(page);
    const { title, content } = await page.evaluate(
      `(() => { ${readability}; return new Readability(document.cloneNode(true)).parse(); })()`,
    );
    // The browser shows the reader mode on a separate page without scripts.
    await page.goto('about:blank');
    await page.setContent(content);
    expect(title).toBe('The harbour fund');
    const text = await page.evaluate(() => {
      document.querySelectorAll('details').forEach((details) => (details.open = true));
      return document.body.innerText;
    });
    expect(folded(text)).toEqual(folded(first, card, afterCard, pair, afterPair, quote, last));
  });
}

const utf8 = ['-assume_charset=utf-8', '-display_charset=utf-8'];
const textBrowsers = {
  w3m: ['-dump', '-T', 'text/html', '-I', 'utf-8', '-O', 'utf-8', '-cols', '80'],
  lynx: ['-dump', '-nolist', '-nonumbers', '-stdin', '-width=80', ...utf8],
};

for (const [name, args] of Object.entries(textBrowsers)) {
  test.describe(name, () => {
    test.beforeAll(() => {
      test.setTimeout(120_000);
      if (isInstalled(name) || installPackage(name)) return;
      throw new Error(`The test needs the text browser ${name}: install it (Debian’s package ${name}).`);
    });

    /** Returns the text that the browser shows of a page, without the numbers of lists. */
    const read = (html) => {
      const env = { ...process.env, LC_ALL: 'C.UTF-8' };
      const text = execFileSync(name, args, { input: html, encoding: 'utf8', env });
      return folded(text.replace(/^ *\d+\. /gm, ''));
    };
    const article = (...lines) => folded('The harbour fund', ...lines);

    test('reads a page prerendered without shadow roots completely, once and in order', async () => {
      const text = read(await prerendered({ shadowRoots: false }));
      expect(text).toEqual(article(first, card, afterCard, pair, afterPair, quote, last));
    });

    test('reads embed codes completely, once and in order', () => {
      const expected = article(first, card, afterCard, pair, articleLink, afterPair, quote, last);
      expect(read(blockquotes())).toEqual(expected);
    });

    test('reads a page with shadow roots completely, but each element twice, as the documentation says', async () => {
      const text = read(await prerendered()).join(' ');
      for (const lines of [card, pair, quote]) expect(text).toContain(folded(lines).join(' '));
      expect(text.split('The town spent the harbour fund')).toHaveLength(1 + 2 * 2);
    });
  });
}
