import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';

import { startBrowser, startSite } from './site.mjs';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** Classic scripts of other packages, and the global by which a page knows that each has run. */
const others = [
  { path: 'node_modules/jquery/dist/jquery.min.js', global: 'jQuery' },
  { path: 'node_modules/bootstrap/dist/js/bootstrap.bundle.min.js', global: 'bootstrap' },
  { path: 'node_modules/uikit/dist/js/uikit.min.js', global: 'UIkit' },
  { path: 'node_modules/pym.js/dist/pym.v1.min.js', global: 'pym' },
];
const own = ['dist/claim-elements.resizer.min.js', 'dist/claim-elements.global.min.js'];
const [jQuery, bootstrap, uiKit, pym] = others.map(({ path }) => path);

/** The file that a concatenator makes. Those of WordPress write a line break, or a semicolon and a line break. */
const joined = (paths, between) => paths.map(read).join(between);

// Bootstrap’s file ends in a comment, without a line break: it would take the first line of the next file.
const orders = {
  'before the others': [...own, jQuery, uiKit, pym, bootstrap],
  'between the others': [jQuery, bootstrap, ...own, uiKit, pym],
  'after the others': [jQuery, uiKit, pym, bootstrap, ...own],
};

const cards =
  '<claim-card claim="substantial-shells">Text</claim-card><source-quote quote="quote-rumours">Text</source-quote>';
const base = '<meta name="claim-elements-base" content="/dist">';
const document = (head, tail = '') => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>
  <link rel="icon" href="data:,">${head}</head><body><p>Before</p>${cards}<p>After</p>${tail}</body></html>`;

/** A tag manager adds the script element that its user wrote by a script, after the page has loaded. */
const tagManager = (code) => `<script>
  addEventListener('load', () => {
    const template = document.createElement('div');
    template.innerHTML = ${JSON.stringify(code).replaceAll('<', String.raw`\x3c`)};
    for (const { attributes, text } of template.querySelectorAll('script')) {
      const script = document.createElement('script');
      for (const { name, value } of attributes) script.setAttribute(name, value);
      script.text = text;
      document.body.append(script);
    }
  });
</script>`;

const file = '<script src="/cache/all.js"></script>';
const inline = (code) => `<script>${code.replace(/<\/(?=script)/g, String.raw`<\/`)}</script>`;

/** The pages that load a joined file, each in another way. */
const pages = {
  'in the head': () => document(base + file),
  'in the head, before the base': () => document(file + base),
  'with defer': () => document(base + file.replace('src', 'defer src')),
  'with async': () => document(base + file.replace('src', 'async src')),
  'at the end of the body': () => document(base, file),
  'inlined in the head': (code) => document(base + inline(code)),
  'inlined at the end of the body': (code) => document(base, inline(code)),
  'by a tag manager': () => document(base, tagManager(file)),
  'inlined by a tag manager': (code) => document(base, tagManager(inline(code))),
};

describe('a classic script that is joined with others', () => {
  it('follows a file that ends in a comment', () => assert.match(read(bootstrap), /\n\/\/.*$/));

  let browser;
  let site;
  before(async () => {
    [browser, site] = await Promise.all([startBrowser(), startSite()]);
  });
  after(() => Promise.all([browser.close(), site.stop()]));

  async function open(body, headers = {}) {
    site.pages['/page'] = { body, headers };
    const page = await browser.newPage();
    page.setDefaultTimeout(5000);
    const [errors, warnings] = [[], []];
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('console', (message) => message.type() === 'warn' && warnings.push(message.text()));
    await page.goto(`${site.origin}/page`);
    return { page, errors, warnings };
  }

  const shown = (page, tag) =>
    page
      .waitForFunction((name) => document.querySelector(name)?.shadowRoot?.textContent, {}, tag)
      .then((text) => text.jsonValue());

  const absent = (page) =>
    page.evaluate(
      (names) => names.filter((name) => !window[name]),
      others.map(({ global }) => global),
    );

  async function works(html) {
    const { page, errors, warnings } = await open(html);
    assert.match(await shown(page, 'claim-card'), /John Kirby/);
    assert.match(await shown(page, 'source-quote'), /rumours/);
    assert.deepEqual(await absent(page), []);
    assert.deepEqual([errors, warnings], [[], []]);
    await page.close();
  }

  for (const [order, paths] of Object.entries(orders)) {
    for (const [name, between] of Object.entries({ nothing: '', 'a line break': '\n', 'a semicolon': ';\n' })) {
      it(`works ${order}, with ${name} between the files`, async () => {
        site.pages['/cache/all.js'] = { body: joined(paths, between) };
        await works(document(base + file));
      });
    }
  }

  for (const [way, html] of Object.entries(pages)) {
    it(`works ${way}`, async () => {
      const code = joined(orders['between the others'], ';\n');
      site.pages['/cache/all.js'] = { body: code };
      await works(html(code));
    });
  }

  it('does not change the mode of the scripts after it', async () => {
    site.pages['/cache/all.js'] = { body: `${joined(own, '\n')}undeclared = 'sloppy';` };
    const { page, errors } = await open(document(base + file));
    assert.equal(await page.evaluate(() => window.undeclared), 'sloppy');
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('keeps the text, and names the meta element on the console, if the files are elsewhere', async () => {
    site.pages['/cache/all.js'] = { body: joined(orders['between the others'], '\n') };
    const { page, errors, warnings } = await open(document(file));
    await page.waitForFunction(() => customElements.get('source-quote'));
    assert.deepEqual(await absent(page), []);
    assert.equal(await page.evaluate(() => document.body.innerText.match(/Before\s+Text\s*Text\s+After/)?.length), 1);
    await page.waitForFunction(
      () => performance.getEntriesByName(new URL('/cache/claim-elements.dataset.min.js', location).href).length,
    );
    assert.deepEqual(errors, []);
    assert.ok(
      warnings.some((text) => text.includes('<meta name="claim-elements-base" content="…">')),
      warnings.join('\n'),
    );
    await page.close();
  });

  it('lets the other scripts run where a policy forbids it', async () => {
    site.pages['/cache/all.js'] = { body: `${joined(own, '\n')}window.next = true;` };
    const { page, errors, warnings } = await open(document(base + file), {
      'content-security-policy': `require-trusted-types-for 'script'; trusted-types other`,
    });
    assert.equal(await page.evaluate(() => window.next), true);
    assert.deepEqual(errors, []);
    assert.equal(warnings.length, 1, warnings.join('\n'));
    assert.match(warnings[0], /allow “trusted-types lit-html claim-elements”/);
    await page.close();
  });

  it('replaces a blockquote when all of it is parsed', async () => {
    let finish;
    const rest = new Promise((resolve) => (finish = resolve));
    const start = `${document(base + file).split('<p>Before')[0]}<blockquote class="claim-embed" data-claim="substantial-shells"><p>First</p>`;
    site.pages['/cache/all.js'] = { body: joined(own, '\n') };
    site.pages['/slow'] = {
      act: async (response) => {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).write(start);
        await rest;
        response.end(
          '<p>Second</p><a class="claim-more" href="https://news.example/">Article</a></blockquote><p>After</p>',
        );
      },
    };
    const page = await browser.newPage();
    const loaded = page.goto(`${site.origin}/slow`);
    await page.waitForSelector('blockquote p');
    // A script that did not wait would have replaced the blockquote by the next frame.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    finish();
    await loaded;
    await shown(page, 'claim-card');
    assert.deepEqual(await page.$$eval('claim-card > p', (paragraphs) => paragraphs.map((one) => one.textContent)), [
      'First',
      'Second',
    ]);
    assert.equal(await page.$eval('claim-card > [slot="footer"]', (link) => link.textContent), 'Article');
    await page.close();
  });
});
