import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { startBrowser } from '../pages/site.mjs';
import { Application } from './application.mjs';
import { openPage, seen, testArticle } from './article.mjs';

const listen = (port) => ['--', '--hostname', '127.0.0.1', '--port', port];
const application = new Application('next', (port) => ({
  development: ['dev', ...listen(port)],
  production: ['start', ...listen(port)],
}));

/** Next shows a button of its own in development, which may cover a link. */
const follow = (page, address) => page.$eval(`a[href="${address}"]`, (link) => link.click());

const prerendered = /Allegation.*late on purpose.*Denied by.*publishes its timetable/s;

describe('an application with Next', () => {
  let browser;
  before(async () => {
    application.build();
    browser = await startBrowser();
  });
  after(() => browser.close());

  for (const mode of ['development', 'production']) {
    describe(`in ${mode}`, () => {
      let server;
      before(async () => (server = await application.start(mode)));
      after(() => server.stop());

      testArticle(() => ({ browser, origin: server.origin }));

      it('writes the attributes and the text of the elements on the server', async () => {
        const html = await (await fetch(server.origin)).text();
        assert.match(html, /<claim-card claim="late" heading-level="2"><p>The union alleges/);
        assert.doesNotMatch(html, /\[object Object\]/);
      });

      it('has prerendered elements, which need no script', async () => {
        const { page, lines } = await openPage(browser, `${server.origin}/prerendered`, (tab) =>
          tab.setJavaScriptEnabled(false),
        );
        await page.setJavaScriptEnabled(true);
        await seen(page, prerendered);
        assert.deepEqual(lines, []);
        await page.close();
      });

      it('hydrates a page with prerendered elements, and changes nothing', async () => {
        const { page, lines } = await openPage(browser, `${server.origin}/prerendered`);
        await seen(page, prerendered);
        assert.deepEqual(lines, []);
        await page.close();
      });

      it('shows prerendered elements after a navigation inside the application, and the others after the way back', async () => {
        const { page, lines } = await openPage(browser, `${server.origin}/`);
        await seen(page, /late on purpose/);
        await follow(page, '/prerendered');
        await page.waitForSelector('h1::-p-text(Prerendered ferries)');
        await seen(page, prerendered);
        await follow(page, '/');
        await page.waitForSelector('::-p-xpath(//h1[text()="Ferries"])');
        await seen(page, /late on purpose/);
        assert.deepEqual(lines, []);
        await page.close();
      });

      it('prints nothing about the elements on the server', () => {
        // Next repeats there what the console of the browser shows.
        const lines = server.output.split('\n').filter((line) => !line.startsWith('[browser]'));
        assert.doesNotMatch(lines.join('\n'), /claim-|lit|warn|error/i);
      });
    });
  }
});
