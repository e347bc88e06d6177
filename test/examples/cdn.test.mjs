import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';

import { startBrowser, startSite } from '../pages/site.mjs';
import { openPage, seen, testArticle } from '../frameworks/article.mjs';

const cdn = 'https://cdn.example/claim-elements/';
const types = { js: 'text/javascript', css: 'text/css' };

/** Answers for the other server. */
async function prepare(page, isReached = () => true) {
  await page.setRequestInterception(true);
  page.on('request', async (request) => {
    const address = request.url();
    if (!address.startsWith(cdn)) return request.continue();
    if (!isReached(address)) return request.abort();
    const body = await readFile(new URL(`../../dist/${address.slice(cdn.length)}`, import.meta.url));
    const headers = { 'access-control-allow-origin': '*' };
    return request.respond({ body, headers, contentType: types[address.split('.').at(-1)] });
  });
}

const pages = { '/examples/cdn/': { body: await readFile(new URL('../../examples/cdn/index.html', import.meta.url)) } };

describe('a page with a script from another server', () => {
  let browser;
  let site;
  before(async () => ([browser, site] = await Promise.all([startBrowser(), startSite(pages)])));
  after(() => Promise.all([browser?.close(), site?.stop()]));

  testArticle(() => ({ browser, origin: `${site.origin}/examples/cdn`, prepare }), { definesAtOnce: true });

  it('shows the text of the elements while the script is missing', async () => {
    const { page } = await openPage(browser, `${site.origin}/examples/cdn/`, (tab) =>
      prepare(tab, (address) => !address.endsWith('.js')),
    );
    await seen(page, /The union alleges.*“Our clocks are right”, the line says/s);
    await page.close();
  });
});
