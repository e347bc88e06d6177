import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { elementsSettled, startBrowser, startSite } from './site.mjs';

const root = new URL('../../', import.meta.url);
const docs = ['docs/cms.md', 'docs/prerendering.md', 'docs/iframe.md', 'docs/frameworks.md'].map((path) => [
  path,
  readFileSync(new URL(path, root), 'utf8'),
]);
const cms = docs[0][1];
const command = fileURLToPath(new URL('dist/node/cli.js', root));
const folder = mkdtempSync(join(tmpdir(), 'claim-elements-'));

/** Runs a command line of the documents in the folder of the pages that it names. */
function run(line) {
  const [words] = line.split(' #');
  const args = words.trim().split(/\s+/).slice(2);
  return spawnSync(process.execPath, [command, ...args], { cwd: folder, encoding: 'utf8' });
}

/** Returns HTML without the white space that depends on a formatter. */
const folded = (html) =>
  html
    .replace(/\s*\/?>\s*/g, '>')
    .replace(/\s+(?=<)/g, '')
    .replace(/\s+/g, ' ');

describe('commands and code of the documents', () => {
  let browser;
  let site;
  const marked = new Map(
    [...cms.matchAll(/<!-- run: (.*?) -->\s+```html\n(.*?)```/gs)].map(([, name, html]) => [name, html]),
  );
  before(async () => {
    for (const name of ['index.html', 'news.html', 'newsletter.html']) {
      writeFileSync(join(folder, name), '<claim-card claim="substantial-shells"></claim-card>');
    }
    [browser, site] = await Promise.all([startBrowser(), startSite()]);
    for (const name of [
      'claim-elements.min.js',
      'claim-elements.css',
      'claim-elements.load.min.js',
      'claim-elements.dataset.min.js',
      'claim-elements.copy.min.js',
    ]) {
      site.pages[`/assets/${name}`] = {
        body: readFileSync(new URL(`dist/${name}`, root), 'utf8'),
        headers: { 'access-control-allow-origin': '*' },
      };
    }
  });
  after(async () => {
    rmSync(folder, { recursive: true });
    await Promise.all([browser.close(), site.stop()]);
  });

  const lines = docs.flatMap(([path, text]) =>
    [...text.matchAll(/^npx claim-elements .*$/gm)].map(([line]) => ({
      path,
      line: line.replace('_site/*.html', 'index.html news.html'),
    })),
  );
  it('are found in the documents', () => assert.ok(lines.length > 10 && marked.size === 3));

  for (const { path, line } of lines) {
    it(`run without an error: ${line} (${path})`, () => {
      const { status, stderr } = run(line);
      assert.equal(status, 0, stderr);
    });
  }

  for (const [name, html] of marked) {
    if (!name.startsWith('embed')) continue;
    it(`docs/cms.md has the output of: ${name}`, () => {
      const { stdout } = run(`npx claim-elements ${name}`);
      assert.equal(folded(html), folded(stdout));
    });
  }

  async function shown(body) {
    site.pages['/page'] = { body };
    const page = await browser.newPage();
    const problems = [];
    page.on('console', (message) => problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(`${site.origin}/page`);
    await page.waitForFunction(() => customElements.get('source-quote'), { timeout: 5000 });
    await elementsSettled(page);
    const texts = await page.$$eval('claim-card, source-quote', (elements) =>
      elements.map(({ shadowRoot }) => shadowRoot.textContent),
    );
    const rules = await page.evaluate(() => document.styleSheets[0].cssRules.length);
    await page.close();
    assert.deepEqual(problems, []);
    return { texts, rules };
  }

  it('show the elements on a plain page', async () => {
    const head = marked.get('head');
    const body = [...marked].filter(([name]) => name !== 'head').map(([, html]) => html);
    const { texts, rules } = await shown(
      `<!doctype html><html lang="en"><head><title>x</title><link rel="icon" href="data:,">${head}</head><body>${body.join('')}</body></html>`,
    );
    assert.equal(texts.length, 2);
    for (const text of texts) assert.match(text, /rumours/);
    assert.ok(rules > 10);
  });

  it('show the elements after a single paste', async () => {
    const [line] = /^npx claim-elements embed .*--assets .*$/m.exec(cms);
    const { stdout } = run(line.replace('https://news.example', site.origin));
    const { texts, rules } = await shown(`<!doctype html><title>x</title><link rel="icon" href="data:,">${stdout}`);
    assert.match(texts[0], /North Korea is giving Russia/);
    assert.ok(rules > 10);
  });
});
