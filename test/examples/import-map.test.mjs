import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';

import { startBrowser, startSite } from '../pages/site.mjs';
import { Application } from '../frameworks/application.mjs';
import { testArticle } from '../frameworks/article.mjs';

const application = new Application('import-map', {});
const page = readFileSync(`${application.folder}index.html`, 'utf8');

describe('a page with an import map', () => {
  let browser;
  let site;
  before(async () => {
    application.install();
    [browser, site] = await Promise.all([startBrowser(), startSite({ '/examples/import-map/': { body: page } })]);
  });
  after(() => Promise.all([browser?.close(), site?.stop()]));

  it('has the import map that the command writes', () => {
    const mapIn = (html) => JSON.parse(/<script type="importmap">(.*?)<\/script>/s.exec(html)[1]);
    assert.deepEqual(mapIn(page), mapIn(application.npm('run', '--silent', 'import-map')));
  });

  testArticle(() => ({ browser, origin: `${site.origin}/examples/import-map` }));
});
