import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';

import { bundledIndex } from 'claim-elements/bundled';
import { embedCode, prerender } from '../../dist/node/index.js';

import { harbour } from '../fixtures/harbour.mjs';
import { elementsSettled, startBrowser, startDemo, startSite } from './site.mjs';

const demo = new URL('../../demo/', import.meta.url);
const demoPages = readdirSync(demo).filter((name) => name.endsWith('.html'));

describe('pages', () => {
  let browser;
  let site;
  let demoSite;
  before(async () => {
    [browser, site, demoSite] = await Promise.all([startBrowser(), startSite(), startDemo()]);
  });
  after(async () => {
    // The browser closes first: the servers stop only when no request is open.
    await browser.close();
    await Promise.all([site.stop(), demoSite.stop()]);
  });

  it('that are prerendered read the same with and without JavaScript', async () => {
    const { html, findings } = await prerender(readFileSync(new URL('article.html', demo), 'utf8'));
    assert.deepEqual(findings, []);
    site.pages['/demo/prerendered.html'] = { body: html };
    const texts = [];
    for (const enabled of [false, true]) {
      const page = await browser.newPage();
      await page.setJavaScriptEnabled(enabled);
      await page.goto(`${site.origin}/demo/prerendered.html`);
      if (enabled) await elementsSettled(page);
      const { root } = await page
        .createCDPSession()
        .then((session) => session.send('DOM.getDocument', { depth: -1, pierce: true }));
      const elements = [];
      const collect = ({ localName, shadowRoots, children = [] }) => {
        if (shadowRoots && ['claim-card', 'denial-pair', 'source-quote'].includes(localName))
          elements.push(wordsOf(shadowRoots[0]));
        children.forEach(collect);
      };
      collect(root);
      texts.push(elements);
      await page.close();
    }
    assert.ok(texts[0].length > 40);
    assert.deepEqual(texts[0], texts[1]);
    assert.match(
      texts[0][0],
      /John Kirby , national security spokesman , White House : North Korea is giving Russia a “substantial” quantity of artillery shells/,
    );
  });

  it('that are prerendered link from card to card without JavaScript', async () => {
    const { html } = await prerender(
      '<!doctype html><title>x</title><claim-card claim="substantial-shells"></claim-card><claim-card claim="never-dealt-in-arms"></claim-card>',
    );
    site.pages['/page'] = { body: html };
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(`${site.origin}/page`);
    const target = await page.$('#claim-never-dealt-in-arms');
    const link = await page.$('#claim-substantial-shells >>> a[href="#claim-never-dealt-in-arms"]');
    assert.ok(target);
    assert.ok(link);
    await link.click();
    await page.waitForFunction(() => location.hash === '#claim-never-dealt-in-arms');
    await page.close();
  });

  it('whose script cannot be loaded show the styled fallback text', async () => {
    const html = ['element', 'blockquote']
      .map((form) => embedCode(bundledIndex, { type: 'claim', id: 'substantial-shells', form }).html)
      .join('');
    site.pages['/page'] = {
      body: `<!doctype html><title>x</title><link rel="stylesheet" href="/dist/claim-elements.css"><script type="module" src="/gone.js"></script>${html}`,
    };
    const page = await browser.newPage();
    await page.goto(`${site.origin}/page`);
    const surfaces = await page.$$eval('.claim-surface', (surfaces) =>
      surfaces.map((surface) => [getComputedStyle(surface).borderTopWidth, surface.innerText.includes('John Kirby')]),
    );
    assert.deepEqual(surfaces, Array(2).fill(['3px', true]));
    await page.close();
  });

  it('load only the language of the page, and show English if that cannot be loaded', async () => {
    for (const [lang, served, spoken] of [
      ['en', true, 'en'],
      ['ko-KR', true, 'ko'],
      ['ja', false, 'en'],
    ]) {
      site.pages['/page'] = {
        body: `<!doctype html><html lang="${lang}"><title>x</title><script type="module" src="/dist/claim-elements.min.js"></script><claim-card claim="substantial-shells"></claim-card><source-quote quote="quote-rumours"></source-quote>`,
      };
      if (!served) site.pages[`/dist/locales/${lang}.js`] = { status: 404, body: '' };
      const page = await browser.newPage();
      const requested = [];
      page.on('request', (request) => requested.push(new URL(request.url()).pathname));
      await page.goto(`${site.origin}/page`, { waitUntil: 'networkidle0' });
      await elementsSettled(page);
      const languages = await page.$$eval('claim-card, source-quote', (elements) =>
        elements.map(({ shadowRoot }) => shadowRoot.querySelector('.surface').lang),
      );
      assert.deepEqual(languages, [spoken, spoken]);
      const loaded = requested.filter((path) => path.includes('/locales/'));
      assert.deepEqual(loaded, lang === 'en' ? [] : [`/dist/locales/${lang.slice(0, 2)}.js`]);
      await page.close();
    }
  });

  for (const name of demoPages) {
    it(`demo/${name} makes no request to another origin and stores nothing`, async () => {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      const requests = [];
      page.on('request', (request) => requests.push(request.url()));
      const { origin } = demoSite;
      await page.goto(`${origin}/demo/${name}`, { waitUntil: 'networkidle0' });
      const crossOrigin = requests.filter((url) => !url.startsWith(`${origin}/`) && !url.startsWith('data:'));
      assert.deepEqual(crossOrigin, []);
      assert.ok(requests.length > 1);
      assert.deepEqual(await context.cookies(), []);
      const kept = await page.evaluate(async () => [
        localStorage.length,
        sessionStorage.length,
        (await caches.keys()).length,
        (await indexedDB.databases()).length,
        (await navigator.serviceWorker.getRegistrations()).length,
      ]);
      assert.deepEqual(kept, [0, 0, 0, 0, 0]);
      await context.close();
    });
  }

  it('name a dataset of another origin, to which no cookie is sent', async () => {
    const cookies = {};
    const answer = (name) => (response) => {
      cookies[name] = response.req.headers.cookie;
      response
        .writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' })
        .end(JSON.stringify(harbour));
    };
    // Cookies know no ports.
    const other = await startSite({ '/data.json': { act: answer('other') } });
    site.pages['/data.json'] = { act: answer('own') };
    const card = '<claim-card claim="fund-grew"></claim-card>';
    site.pages['/cookies'] = {
      headers: { 'set-cookie': 'session=secret' },
      body:
        `<!doctype html><title>Page</title><script type="module" src="/dist/claim-elements.min.js"></script>` +
        `<claim-dataset src="/data.json">${card}</claim-dataset>` +
        `<claim-dataset src="${other.origin}/data.json">${card}</claim-dataset>`,
    };
    const page = await browser.newPage();
    try {
      await page.goto(`${site.origin}/cookies`, { waitUntil: 'networkidle0' });
      await elementsSettled(page);
      assert.deepEqual(cookies, { own: 'session=secret', other: undefined });
      const shown = await page.$$eval('claim-card', (cards) => cards.map(({ shadowRoot }) => shadowRoot.textContent));
      for (const text of shown) assert.match(text, /The fund has grown every year\./);
    } finally {
      await page.close();
      await other.stop();
    }
  });

  describe('with the autoloader', () => {
    async function open(content) {
      site.pages['/page'] = {
        body: `<!doctype html><title>x</title><link rel="icon" href="data:,"><script type="module" src="/dist/claim-elements.autoload.min.js"></script>${content}`,
      };
      const page = await browser.newPage();
      page.setDefaultTimeout(5000);
      const scripts = [];
      page.on(
        'request',
        (request) => request.resourceType() === 'script' && scripts.push(new URL(request.url()).pathname),
      );
      await page.goto(`${site.origin}/page`, { waitUntil: 'networkidle0' });
      const registered = () =>
        page.evaluate(() =>
          ['claim-card', 'claim-dataset', 'denial-pair', 'source-quote'].filter((tag) => customElements.get(tag)),
        );
      return { page, scripts, registered };
    }

    it('register the elements that they contain, with three requests for one element and one for the dataset', async () => {
      const { page, scripts, registered } = await open('<claim-card claim="substantial-shells">x</claim-card>');
      assert.deepEqual(await registered(), ['claim-card']);
      assert.equal(scripts.length, 4, scripts.join('\n'));
      assert.ok(await page.$('claim-card >>> article'));
      await page.close();
    });

    it('register nothing if they contain no element', async () => {
      const { page, scripts, registered } = await open('<p>Nothing.</p>');
      assert.deepEqual(await registered(), []);
      assert.equal(scripts.length, 1);
      await page.close();
    });

    it('register elements that are added later, also as a blockquote', async () => {
      const { page, registered } = await open('<p>Nothing.</p>');
      await page.evaluate(() => document.body.append(document.createElement('source-quote')));
      await page.waitForFunction(() => customElements.get('source-quote'));
      await page.evaluate(() => {
        const blockquote = document.createElement('blockquote');
        blockquote.className = 'claim-embed';
        blockquote.dataset.allegation = 'substantial-shells';
        document.body.append(blockquote);
      });
      await page.waitForFunction(() => document.querySelector('denial-pair')?.shadowRoot?.querySelector('ol'));
      assert.deepEqual(await registered(), ['denial-pair', 'source-quote']);
      await page.close();
    });

    it('adopt prerendered content and load a dataset', async () => {
      const dataset =
        '<claim-dataset src="/demo/klappbruecke.json"><denial-pair allegation="gutachten-verschwiegen">x</denial-pair></claim-dataset>';
      const { html } = await prerender('<claim-card claim="substantial-shells"></claim-card>');
      const { page } = await open(html + dataset);
      await page.waitForFunction(() => document.querySelector('denial-pair').shadowRoot?.querySelector('ol'));
      assert.ok(await page.$('claim-card >>> article'));
      assert.equal(
        await page.$eval('claim-card', ({ shadowRoot }) => shadowRoot.querySelectorAll('article').length),
        1,
      );
      await page.close();
    });
  });
});

/** Returns the text of a node of the DevTools protocol, which is available with and without scripts. */
function wordsOf({ nodeName, nodeValue, children = [] }) {
  if (nodeName === '#text') return nodeValue;
  if (nodeName === 'STYLE') return '';
  return children.map(wordsOf).join(' ').replace(/\s+/g, ' ');
}
