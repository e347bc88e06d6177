import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';

import { bundledIndex } from 'claim-elements/bundled';
import { embedCode, embedCodes, prerender } from '../../dist/node/index.js';

import { oEmbedFiles } from '../../dist/node/oembed.js';
import { command } from '../fixtures/command.mjs';
import { elementsSettled, startBrowser, startSite } from './site.mjs';

const { files, styles, styleAttributes } = JSON.parse(
  readFileSync(new URL('../../dist/integrity.json', import.meta.url), 'utf8'),
);
const policy = `default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'`;
const nonce = 'c2VjcmV0';
const hashes = Object.values(styles)
  .map((hash) => `'${hash}'`)
  .join(' ');

const page = (content, head = '') => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8"><title>Page</title>${head}
    <script type="module" src="/dist/claim-elements.min.js" integrity="${files['claim-elements.min.js']}"></script>
  </head>
  <body>${content}</body>
</html>`;

const tags = `<claim-card claim="substantial-shells" json-ld></claim-card>
  <denial-pair allegation="substantial-shells"></denial-pair>
  <source-quote quote="quote-rumours"></source-quote>`;
const withDataset = `<claim-dataset src="/demo/klappbruecke.json"><denial-pair allegation="gutachten-verschwiegen"></denial-pair></claim-dataset>`;
const css = '<link rel="stylesheet" href="/dist/claim-elements.css">';
const blockquotes = [
  { type: 'claim', id: 'substantial-shells' },
  { type: 'pair', id: 'substantial-shells' },
  { type: 'quote', id: 'quote-rumours' },
]
  .map((options) => embedCode(bundledIndex, options).html)
  .join('');

const cases = {
  'elements that the script fills': { body: page(tags), policy },
  'blockquotes, with the style sheet': { body: page(blockquotes, css), policy: `${policy}; style-src 'self'` },
  'a prerendered page, with the hashes of its styles': {
    body: (await prerender(page(tags))).html,
    policy: `${policy}; style-src ${hashes}`,
  },
  'a prerendered page, with a nonce': {
    body: (await prerender(page(tags), { nonce })).html,
    policy: `${policy}; style-src 'nonce-${nonce}'`,
  },
  'a prerendered page that links to its styles': {
    body: (await prerender(page(tags), { stylesheets: '/dist/styles/' })).html,
    policy: `${policy}; style-src 'self'`,
  },
};

describe('a strict Content Security Policy', () => {
  let browser;
  let site;
  before(async () => {
    [browser, site] = await Promise.all([startBrowser(), startSite()]);
  });
  after(() => Promise.all([browser.close(), site.stop()]));

  async function open(path) {
    const page = await browser.newPage();
    page.setDefaultTimeout(5000);
    const problems = [];
    page.on('console', (message) => problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    await page.evaluateOnNewDocument(() => {
      window.violations = [];
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
        window.violations.push([violatedDirective, blockedURI, sample].join(' ')),
      );
    });
    await page.goto(site.origin + path);
    await page.waitForFunction(() => customElements.get('source-quote'));
    await elementsSettled(page);
    return { page, problems };
  }

  for (const [name, { body, policy }] of Object.entries(cases)) {
    it(`is not violated by ${name}`, async () => {
      site.pages['/page'] = { body, headers: { 'content-security-policy': policy } };
      // Browsers request the icon on their own.
      site.pages['/favicon.ico'] = { body: '' };
      const { page, problems } = await open('/page');
      assert.deepEqual(await page.evaluate(() => window.violations), []);
      assert.deepEqual(problems, []);
      const shown = await page.evaluate(() =>
        ['claim-card', 'denial-pair', 'source-quote'].map((tag) => {
          const { shadowRoot } = document.querySelector(tag);
          const surface = shadowRoot.querySelector('.surface');
          return [getComputedStyle(surface).borderTopWidth, surface.textContent.includes('North Korea')];
        }),
      );
      assert.deepEqual(shown, Array(3).fill(['3px', true]));
      await page.close();
    });
  }

  for (const { name, allowed } of [
    { name: 'allows the styles that a server wrote', allowed: hashes },
    { name: 'forbids the styles that a server wrote', allowed: "'self'" },
  ]) {
    it(`if it ${name}, prerendered elements have their styles`, async () => {
      const { html } = await prerender(page(tags));
      site.pages['/page'] = {
        body: html,
        headers: { 'content-security-policy': `${policy}; style-src ${allowed}` },
      };
      const { page: tab } = await open('/page');
      const shown = await tab.$$eval('claim-card, denial-pair, source-quote', (elements) =>
        elements.map(({ shadowRoot }) => getComputedStyle(shadowRoot.querySelector('.surface')).borderTopWidth),
      );
      assert.deepEqual(shown, Array(3).fill('3px'));
      await tab.close();
    });
  }

  it('is not violated while a dataset is loaded and JSON-LD is written', async () => {
    site.pages['/page'] = { body: page(tags + withDataset), headers: { 'content-security-policy': policy } };
    const { page: tab, problems } = await open('/page');
    await tab.waitForFunction(() => document.querySelector('claim-dataset denial-pair').shadowRoot.querySelector('ol'));
    const jsonLd = await tab.waitForSelector('script[type="application/ld+json"]');
    const graph = JSON.parse(await jsonLd.evaluate((script) => script.text))['@graph'];
    assert.equal(graph[0].text, 'North Korea is giving Russia a “substantial” quantity of artillery shells.');
    assert.deepEqual(await tab.evaluate(() => window.violations), []);
    assert.deepEqual(problems, []);
    await tab.close();
  });

  describe('that forbids a policy for Trusted Types', () => {
    const texts = ['claim-card claim="substantial-shells"', 'source-quote quote="quote-rumours"'].map(
      (tag, order) => `<${tag} json-ld>Text ${order}</${tag.split(' ')[0]}>`,
    );
    const four = [...texts, ...texts].join('');

    /** Opens a page with four elements, and returns its uncaught errors, its warnings and what a reader sees. */
    async function openFour(script, types, require = `; require-trusted-types-for 'script'`) {
      const tag = `<script ${script.includes('global') ? 'defer' : 'type="module"'} src="/dist/${script}"></script>`;
      const body = page(four).replace(/<script.*<\/script>/, tag);
      site.pages['/page'] = { body, headers: { 'content-security-policy': `trusted-types ${types}${require}` } };
      const tab = await browser.newPage();
      const errors = [];
      const warnings = [];
      tab.on('pageerror', ({ message }) => errors.push(message));
      tab.on('console', (message) => message.type() === 'warn' && warnings.push(message.text()));
      await tab.goto(`${site.origin}/page`);
      await elementsSettled(tab);
      await tab.evaluate(async () => {
        await document.querySelector('claim-card').toJsonLd?.();
        // A later change of the page is no reason to repeat a warning.
        document.body.append('Later');
        document.querySelectorAll('[json-ld]').forEach((element) => element.toggleAttribute('hidden'));
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      });
      await elementsSettled(tab);
      const shown = await tab.$$eval('[json-ld]', (elements) =>
        elements.map(({ shadowRoot, textContent }) => (shadowRoot ?? { textContent }).textContent),
      );
      const jsonLd = await tab.$$eval('script[type="application/ld+json"]', ({ length }) => length);
      await tab.close();
      return { errors, warnings, shown, jsonLd };
    }

    for (const script of ['claim-elements.min.js', 'claim-elements.global.min.js', 'claim-elements.autoload.min.js']) {
      it(`of this library: ${script} shows all but the JSON-LD, and warns once`, async () => {
        const { errors, warnings, shown, jsonLd } = await openFour(script, `lit-html 'allow-duplicates'`);
        assert.deepEqual(errors, []);
        assert.equal(warnings.length, 1);
        assert.match(warnings[0], /no JSON-LD; allow it by “trusted-types claim-elements”/);
        for (const text of shown) assert.match(text, /North Korea/);
        assert.equal(jsonLd, 0);
      });
    }

    for (const script of ['claim-elements.min.js', 'claim-elements.global.min.js', 'claim-elements.autoload.min.js']) {
      it(`of Lit: ${script} leaves the text as it is, and warns once`, async () => {
        const { errors, warnings, shown } = await openFour(script, `another`);
        assert.deepEqual(errors, []);
        assert.equal(warnings.length, 1, warnings.join('\n'));
        assert.match(warnings[0], /^claim-elements: .*lit-html/);
        assert.deepEqual(shown, ['Text 0', 'Text 1', 'Text 0', 'Text 1']);
      });
    }

    it('of this library, and asks for none: the JSON-LD is written', async () => {
      const { errors, warnings, jsonLd } = await openFour('claim-elements.min.js', 'lit-html', '');
      assert.deepEqual([errors, warnings, jsonLd], [[], [], 1]);
    });
  });

  describe('is not violated by codes without their scripts', () => {
    const codes = (form) =>
      embedCodes(bundledIndex, { form, frameUrl: 'https://news.example/embed.html' }).map(({ html }) => html);
    const answers = () =>
      [...oEmbedFiles(bundledIndex, { base: 'https://news.example/' })].flatMap(([path, content]) =>
        path.endsWith('.json') ? [JSON.parse(content).html] : [],
      );
    const attributes = Object.values(styleAttributes).map((hash) => `'${hash}'`);
    const hashed = `'unsafe-hashes' ${attributes.join(' ')}`;

    for (const { name, htmls, allowed } of [
      { name: 'plain HTML, with the hashes of its styles', htmls: codes('plain'), allowed: hashed },
      { name: 'frames by oEmbed, with the hashes of their styles', htmls: answers(), allowed: hashed },
      { name: 'blockquotes', htmls: codes('blockquote'), allowed: "'none'" },
      { name: 'elements', htmls: codes('element'), allowed: "'none'" },
      { name: 'iframes', htmls: codes('iframe'), allowed: "'none'" },
    ]) {
      it(name, async () => {
        const body = htmls.map((html) => html.replace(/ src="[^"]*"/, '')).join('');
        site.pages['/codes'] = {
          body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Codes</title>${body}`,
          headers: { 'content-security-policy': `default-src 'none'; style-src-attr ${allowed}` },
        };
        const tab = await browser.newPage();
        const problems = [];
        tab.on('console', (message) => problems.push(message.text()));
        await tab.goto(`${site.origin}/codes`);
        assert.deepEqual(problems, []);
        const styled = await tab.$$eval('[style]', (elements) => elements.length);
        assert.equal(styled >= htmls.length, allowed === hashed);
        await tab.close();
      });
    }
  });

  it('is not violated by a code with the style sheet in it, with the hash of that', async () => {
    const options = ['embed', '--claim', 'substantial-shells', '--assets', `${site.origin}/dist`];
    const code = execFileSync(process.execPath, [command, ...options], { encoding: 'utf8' });
    const style = `style-src '${styles['claim-elements.css']}'`;
    site.pages['/page'] = { body: page(code), headers: { 'content-security-policy': `${policy}; ${style}` } };
    const { page: tab } = await open('/page');
    assert.deepEqual(await tab.evaluate(() => window.violations), []);
    assert.ok(await tab.$eval('style', ({ sheet }) => sheet.cssRules.length > 0));
    await tab.close();
  });

  it('refuses a script with another hash', async () => {
    const body = page(tags).replace(/sha384-[^"]+/, `sha384-${'A'.repeat(64)}`);
    site.pages['/page'] = { body };
    const tab = await browser.newPage();
    await tab.goto(`${site.origin}/page`);
    assert.equal(await tab.evaluate(() => customElements.get('claim-card')), undefined);
    await tab.close();
  });

  it('does not add JSON-LD that the server has already written', async () => {
    site.pages['/page'] = { body: (await prerender(page(tags))).html };
    const { page: tab } = await open('/page');
    await tab.evaluate(() => document.querySelector('claim-card').toJsonLd());
    const scripts = await tab.$$eval('script[type="application/ld+json"]', (scripts) =>
      scripts.map(({ text }) => text),
    );
    assert.equal(scripts.length, 1);
    const graph = JSON.parse(scripts[0])['@graph'];
    assert.equal(new Set(graph.map((node) => JSON.stringify(node))).size, graph.length);
    await tab.close();
  });
});
