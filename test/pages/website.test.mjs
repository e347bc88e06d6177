import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { globSync } from 'tinyglobby';

import { allOf } from '../fixtures/prerendered-tree.mjs';
import { elementsSettled, startBrowser, startSite } from './site.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, '_site');
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const read = (path) => readFileSync(join(folder, path), 'utf8');

const elements = ['claim-card', 'claim-dataset', 'claim-recap', 'denial-pair', 'source-quote'].map(
  (tag) => `docs/elements/${tag}.html`,
);
const withElements = ['index.html', ...elements];
const demo = ['index', 'article', 'dataset', 'npm', 'states', 'themes'].map((name) => `demo/${name}.html`);

describe('the site', () => {
  let browser;
  let site;
  before(async () => {
    if (!process.env.SKIP_BUILD)
      execFileSync('npm', ['run', '--silent', 'site'], { cwd: root, shell: process.platform === 'win32' });
    [browser, site] = await Promise.all([startBrowser(), startSite()]);
    // Browsers request the icon of a page without one on their own.
    site.pages['/favicon.ico'] = { body: '' };
  });
  after(() => Promise.all([browser?.close(), site?.stop()]));

  /** Opens a page of the site, which lies in a folder of the server. */
  async function open(path, { javaScript = true, width = 1280 } = {}) {
    const page = await browser.newPage();
    const problems = [];
    page.on('console', (message) => problems.push(message.text()));
    page.on('pageerror', ({ message }) => problems.push(message));
    page.on('request', (request) => {
      const { origin, pathname, protocol } = new URL(request.url());
      if (protocol === 'data:' || pathname === '/favicon.ico') return;
      if (origin !== site.origin || !pathname.startsWith('/_site/')) problems.push(`requests ${request.url()}`);
    });
    page.on('requestfailed', (request) => problems.push(`failed ${request.failure()?.errorText} ${request.url()}`));
    await page.evaluateOnNewDocument(() => {
      globalThis.violations = [];
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        globalThis.violations.push(`${violatedDirective} ${blockedURI}`),
      );
    });
    await page.setJavaScriptEnabled(javaScript);
    await page.setViewport({ width, height: 900 });
    await page.goto(`${site.origin}/_site/${path}`);
    if (javaScript) await elementsSettled(page);
    return { page, problems };
  }

  describe('its files', () => {
    const pages = () => globSync('**/*.html', { cwd: folder, ignore: ['dist/**', 'pagefind/**'] });

    it('are a page and its Markdown for each document', () => {
      const documents = globSync(['*.md', 'docs/**/*.md', 'integrations/*/README.md'], { cwd: root });
      assert.ok(documents.length > 40);
      for (const path of documents) {
        const [, title] = /^# (.+)$/m.exec(read(path));
        assert.ok(readFileSync(join(root, path), 'utf8').startsWith(`# ${title}`), path);
        const [, heading] = /<h1[^>]*>(.*?)<\/h1>/s.exec(read(path.replace(/md$/, 'html')));
        assert.equal(heading.replace(/<[^>]*>|`|&lt;|&gt;/g, ''), title.replace(/[`<>]/g, ''));
      }
    });

    it('link to each other only, by relative addresses, and to fragments that are there', () => {
      const ids = new Map();
      const idsOf = (path) => {
        if (!ids.has(path)) {
          const names = allOf(read(path)).flatMap(({ attrs = [] }) => attrs.filter(({ name }) => name === 'id'));
          ids.set(path, new Set(names.map(({ value }) => value)));
        }
        return ids.get(path);
      };
      const problems = [];
      // Scripts of the demo pages make the targets of some of their links.
      for (const path of pages().filter((path) => !path.startsWith('demo/'))) {
        for (const { attrs = [] } of allOf(read(path))) {
          for (const { name, value } of attrs) {
            if (!['href', 'src'].includes(name) || /^(?:https?|mailto):/.test(value)) continue;
            const [file, fragment] = value.split('#');
            const target = join(file ? dirname(path) : '.', file || path);
            if (value.startsWith('/') || !existsSync(join(folder, target))) problems.push(`${path}: ${value}`);
            else if (
              fragment &&
              target.endsWith('.html') &&
              !target.startsWith('demo/') &&
              !idsOf(target).has(fragment)
            ) {
              problems.push(`${path}: ${value}`);
            }
          }
        }
      }
      assert.deepEqual(problems, []);
    });

    it('are listed in llms.txt as Markdown', () => {
      const links = [...read('llms.txt').matchAll(/^- \[.+\]\((.+?)\): .+/gm)].map(([, link]) => link);
      assert.ok(links.length > 20);
      for (const link of links) assert.ok(existsSync(join(folder, link)), link);
      const [, ...parts] = read('docs/elements/denial-pair.md').split(/^## /m);
      assert.deepEqual(
        parts.map((part) => part.split('\n', 1)[0]),
        ['Try it', 'Accessibility', 'Attributes', 'Methods', 'Slots', 'Events', 'Custom properties', 'Parts'],
      );
    });
  });

  for (const path of [...withElements, 'README.html', 'docs/data.html', 'search.html', ...demo]) {
    describe(path, () => {
      let page;
      let problems;
      before(async () => {
        ({ page, problems } = await open(path));
      });
      after(() => page?.close());

      it('keeps its policy, asks no other server, and leaves the console empty', async () => {
        assert.deepEqual(await page.evaluate(() => globalThis.violations), []);
        // These pages show what authors are told about their mistakes.
        const showsMistakes = ['demo/index.html', 'demo/dataset.html', 'demo/states.html'].includes(path);
        const isMeant = (line) => showsMistakes && /^<|404|missing|gibt-es-nicht/.test(line);
        assert.deepEqual(
          problems.filter((line) => !isMeant(line)),
          [],
        );
      });

      // The other demo pages show what happens on pages that no server has rendered.
      if (demo.includes(path) && path !== 'demo/article.html') return;

      it('reads the same without JavaScript', async () => {
        const { page: bare } = await open(path, { javaScript: false });
        const textOf = (page) =>
          page.evaluate(() =>
            [...document.querySelectorAll('claim-card, claim-recap, denial-pair, source-quote')].map(({ shadowRoot }) =>
              shadowRoot?.textContent.replace(/\s+/g, ' ').trim(),
            ),
          );
        assert.deepEqual(await textOf(bare), await textOf(page));
        assert.ok(await bare.$eval('main', ({ innerText }) => innerText.trim().length > 60));
        await bare.close();
      });

      if (demo.includes(path)) return;

      it('does not scroll sideways on a phone', async () => {
        await page.setViewport({ width: 320, height: 640 });
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
        await page.setViewport({ width: 1280, height: 900 });
      });

      if (!withElements.includes(path)) return;

      it('has no finding of axe, in light and in dark', async () => {
        await page.evaluate(readFileSync(axe, 'utf8'));
        for (const scheme of ['light', 'dark']) {
          await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
          const found = await page.evaluate(async () => {
            const { violations } = await globalThis.axe.run({
              rules: { 'color-contrast-enhanced': { enabled: true } },
            });
            return violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => target.join(' '))]);
          });
          assert.deepEqual(found, [], scheme);
        }
      });
    });
  }

  it('lets a reader try the attributes of an element, and shows the markup', async () => {
    const { page, problems } = await open('docs/elements/claim-card.html');
    await page.select('.playground [name=variant]', 'compact');
    await page.select('.playground [name=lang]', 'de');
    await page.waitForFunction(() => document.querySelector('claim-card').shadowRoot.textContent.includes('Vorwurf'));
    assert.equal(
      await page.$eval('.playground pre code', ({ textContent }) => textContent.trim()),
      '<claim-card claim="substantial-shells" variant="compact" lang="de"></claim-card>',
    );
    assert.deepEqual(problems, []);
    await page.close();
  });

  it('copies an example of code', async () => {
    const { page } = await open('index.html');
    const context = browser.defaultBrowserContext();
    await context.overridePermissions(site.origin, ['clipboard-read', 'clipboard-sanitized-write']);
    await page.click('#paste ~ pre button');
    await page.waitForFunction(() => document.querySelector('#paste ~ pre button').textContent === 'Copied');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /^<script type="module" src="\/assets\/claim-elements\.min\.js"><\/script>\n\n<claim-card /);
    await page.close();
  });

  it('finds “denial” by its search, and leads there', async () => {
    const { page, problems } = await open('search.html?q=denial');
    const link = await page.waitForSelector('#results a');
    assert.equal(await link.evaluate(({ textContent }) => textContent), '<denial-pair>');
    assert.match(await page.$eval('#found', ({ textContent }) => textContent), /^\d+ pages have “denial”\.$/);
    await Promise.all([page.waitForNavigation(), link.click()]);
    assert.equal(new URL(page.url()).pathname, '/_site/docs/elements/denial-pair.html');
    assert.deepEqual(problems, []);
    await page.close();
  });
});
