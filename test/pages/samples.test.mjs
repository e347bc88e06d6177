import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';
import postcss from 'postcss';
import { globSync } from 'tinyglobby';

import { command } from '../fixtures/command.mjs';
import { elementsSettled, startBrowser } from './site.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path) => readFileSync(join(root, path), 'utf8');

/** Samples that another test runs, which names the document. */
const elsewhere = [
  { path: 'docs/checking.md', languages: ['console', 'json', 'text'], test: 'test/node/checking.test.mjs' },
  { path: 'docs/data.md', languages: ['json'], test: 'test/node/docs.test.mjs' },
  { path: 'docs/sanitizers.md', languages: ['js', 'php'], test: 'test/sanitizers/sanitizers.test.mjs' },
  { path: 'docs/situations.md', languages: ['json', 'text'], test: 'test/node/situations.test.mjs' },
];

/** Documents whose samples no test runs; in other documents a comment before the sample says so. */
const notRun = {
  'CONTRIBUTING.md': 'They are steps of changes to the sources.',
  'docs/decisions/0004-no-render-queue.md': 'It quotes the sources as they were.',
  'docs/frameworks.md': 'They are parts of the applications that npm run test:frameworks builds.',
  'docs/performance.md': 'The commands take a quarter of an hour; test/node/docs.test.mjs looks whether they exist.',
  'docs/security.md': 'The commands are about a release.',
  'integrations/wordpress/README.md': 'npm run test:wordpress builds the plugin.',
};

/** The samples of a document: language, code, place, and the reason why it is not run, if a comment gives one. */
function samplesOf(path) {
  const text = read(path);
  return [...text.matchAll(/(?:<!-- not run: (.*?) -->\s+)?^( *)```(\w+)[^\n]*\n(.*?)^\2```$/gms)].map((match) => {
    const [whole, reason, , language, code] = match;
    const line = text.slice(0, match.index + whole.indexOf('```')).split('\n').length;
    return { path, place: `${path}:${line}`, language, code, reason: reason ?? notRun[path] };
  });
}

const documents = globSync(['*.md', 'docs/**/*.md', 'integrations/*/README.md'], { cwd: root }).sort();
const isElsewhere = ({ path, language }) =>
  elsewhere.some((other) => other.path === path && other.languages.includes(language));
const samples = documents.flatMap(samplesOf);
const here = samples.filter((sample) => !sample.reason && !isElsewhere(sample));
const inLanguage = (language) => here.filter((sample) => sample.language === language);

describe('samples of the documents', () => {
  it('are all in a language that this test runs, run by another test, or marked with a reason', () => {
    assert.ok(samples.length > 100);
    const open = here.filter(({ language }) => !['css', 'html', 'js', 'sh'].includes(language));
    assert.deepEqual(
      open.map(({ place, language }) => `${place}: ${language}`),
      [],
    );
  });

  for (const { path, languages, test } of elsewhere) {
    it(`${path} is read by ${test}, which runs its ${languages.join(', ')}`, () => {
      assert.ok(read(test).includes(basename(path)));
      for (const language of languages)
        assert.ok(samples.some((one) => one.path === path && one.language === language));
    });
  }

  it('have reasons only where there are samples', () => {
    for (const path of Object.keys(notRun))
      assert.ok(
        samples.some((sample) => sample.path === path),
        path,
      );
  });
});

describe('commands of the documents', () => {
  const folder = mkdtempSync(join(tmpdir(), 'claim-elements-'));
  after(() => rmSync(folder, { recursive: true }));

  const checking = read('docs/checking.md').split('## Examples')[1];
  const page = '<!doctype html><title>Page</title><claim-card claim="substantial-shells"></claim-card>';
  const review = {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url: 'https://facts.example/check',
    claimReviewed: 'The fund was emptied.',
    inLanguage: 'en',
    author: { '@type': 'Organization', name: 'Facts' },
    reviewRating: { '@type': 'Rating', alternateName: 'False' },
    itemReviewed: { '@type': 'Claim', author: { '@type': 'Person', name: 'Ada Berg' } },
  };
  const files = {
    'harbour.json': /```json\n(.*?)```/s.exec(checking)[1],
    'harbour.txt': /```text\n(.*?)```/s.exec(checking)[1],
    'reviews.json': JSON.stringify(review),
    'more.json': JSON.stringify({ ...review, claimReviewed: 'The fund grew.' }),
    'page.html': `<script type="application/ld+json">${JSON.stringify(review)}</script>`,
    ...Object.fromEntries(
      ['index.html', 'news.html', 'newsletter.html', '_site/index.html', '_site/news.html'].map((name) => [name, page]),
    ),
  };

  // The samples find the package as one that is installed.
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules/claim-elements'));

  /** Programs of the samples: the command of the package, and a page of another server. */
  const programs = {
    npx: `shift; exec "${process.execPath}" "${command}" "$@"`,
    curl: 'exec cat page.html',
    npm: 'echo A sample with npm has to be marked. >&2; exit 1',
  };

  for (const [name, script] of Object.entries(programs)) {
    const path = join(folder, 'bin', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `#!/bin/sh\n${script}\n`);
    chmodSync(path, 0o755);
  }

  for (const { place, code } of inLanguage('sh')) {
    it(`run without an error: ${place}`, () => {
      const cwd = mkdtempSync(join(folder, 'sample-'));
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(join(cwd, name)), { recursive: true });
        writeFileSync(join(cwd, name), content);
      }
      const env = { ...process.env, PATH: `${join(folder, 'bin')}:${process.env.PATH}` };
      const { status, stderr } = spawnSync('sh', ['-e', '-c', code], { cwd, env, encoding: 'utf8', timeout: 60_000 });
      assert.equal(status, 0, stderr);
    });
  }
});

describe('markup, styles and scripts of the documents', () => {
  let browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser?.close());

  const example = /## A whole example.*?```json\n(.*?)```/s.exec(read('docs/data.md'))[1];
  const modules = {
    'sidechain.js': 'node_modules/@nprapps/sidechain/dist/sidechain.js',
    'pym.v1.min.js': 'node_modules/pym.js/dist/pym.v1.min.js',
  };

  /** Answers with a file of the package, of the site or of the demo, whatever the host. */
  function answer(request) {
    const { pathname } = new URL(request.url());
    const type = pathname.endsWith('.js') ? 'text/javascript' : pathname.endsWith('.css') ? 'text/css' : undefined;
    const respond = (body, contentType = type) =>
      request.respond({ body, contentType, headers: { 'access-control-allow-origin': '*' } });
    if (pathname === '/data/harbour-fund.json') return respond(example, 'application/json');
    const inPackage = /^\/(?:assets|claims|dist)\/(.*)$/.exec(pathname)?.[1];
    const path = modules[basename(pathname)] ?? (inPackage ? `dist/${inPackage}` : pathname.slice(1));
    return readFile(join(root, path)).then(
      (body) => respond(body, pathname.endsWith('.html') ? 'text/html' : type),
      () => request.respond({ status: 404 }),
    );
  }

  /** Opens a page, and returns it with the list of the lines that its console gets. */
  async function open(body) {
    const page = await browser.newPage();
    const problems = [];
    page.on('console', (message) => message.type() !== 'log' && problems.push(message.text()));
    page.on('pageerror', ({ message }) => problems.push(message));
    await page.setRequestInterception(true);
    const html = `<!doctype html><html lang="en"><title>Sample</title><link rel="icon" href="data:,">${body}`;
    page.on('request', (request) =>
      request.url() === 'https://news.example/docs/elements/page.html'
        ? request.respond({ body: html, contentType: 'text/html; charset=utf-8' })
        : request.url().startsWith('data:')
          ? request.continue()
          : answer(request),
    );
    await page.goto('https://news.example/docs/elements/page.html');
    return { page, problems };
  }

  const pasted = '<script type="module" src="/assets/claim-elements.min.js"></script>';
  const tags = ['claim-card', 'claim-recap', 'denial-pair', 'source-quote'];

  for (const { place, code } of inLanguage('html')) {
    it(`show in a browser: ${place}`, async () => {
      const { page, problems } = await open(code.includes('claim-elements.') ? code : pasted + code);
      const written = tags.filter((tag) => code.includes(`<${tag}`));
      await page.waitForFunction((tags) => tags.every((tag) => customElements.get(tag)), {}, written);
      // A dataset that is loaded settles after it has come.
      await page.$$eval('claim-dataset', (datasets) =>
        Promise.all(datasets.map(({ updateComplete }) => updateComplete)),
      );
      await elementsSettled(page);
      const shown = await page.$$eval(tags.join(), (elements) =>
        elements.map(({ shadowRoot }) => Boolean(shadowRoot?.querySelector('[part]'))),
      );
      await page.close();
      assert.deepEqual(problems, []);
      assert.equal(shown.length >= written.length, true);
      assert.ok(shown.every(Boolean), 'an element shows no record');
    });
  }

  const { modules: described } = JSON.parse(read('custom-elements.json'));
  const declarations = described.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
  const names = (key) => new Set(declarations.flatMap((declaration) => declaration[key] ?? []).map(({ name }) => name));
  const [parts, properties] = [names('cssParts'), names('cssProperties')];

  for (const { place, code } of inLanguage('css')) {
    it(`style the elements: ${place}`, async () => {
      const written = [];
      postcss.parse(code).walkDecls(({ prop }) => written.push(prop));
      const { page } = await open(`<style>${code}</style>`);
      const kept = await page.evaluate(() =>
        [...document.styleSheets[0].cssRules].flatMap(({ cssText }) => cssText.match(/[\w-]+(?=: )/g)),
      );
      await page.close();
      assert.deepEqual(
        written.filter((name) => !kept.includes(name)),
        [],
      );
      assert.deepEqual(
        written.filter((name) => name.startsWith('--claim-') && !properties.has(name)),
        [],
      );
      assert.deepEqual(
        [...code.matchAll(/::part\(([\w-]+)\)/g)].map(([, part]) => part).filter((part) => !parts.has(part)),
        [],
      );
    });
  }

  /** The names that a sample takes from the code around it. */
  const given = (code) => `{
    const text = ${JSON.stringify(example)};
    const html = '<claim-card claim="fund-emptied"></claim-card>';
    Object.assign(globalThis, {
      text,
      dataset: JSON.parse(text),
      readFile: async () => text,
      load: async () => JSON.parse(text),
      page: ${code.includes('pipeThrough') ? 'new Blob([html]).stream().pipeThrough(new TextDecoderStream())' : 'html'},
    });
  }`;

  /** Bundles a sample after the code around it. */
  async function bundled(code, platform) {
    const { outputFiles } = await build({
      stdin: { contents: code, resolveDir: root, loader: 'js' },
      bundle: true,
      write: false,
      format: 'esm',
      platform,
      target: 'es2022',
      logLevel: 'silent',
      banner: { js: given(code) },
    });
    return outputFiles[0].text;
  }

  for (const { place, code } of inLanguage('js')) {
    it(`run as a module: ${place}`, async () => {
      if (code.includes('claim-elements-node')) {
        const script = await bundled(code, 'node');
        execFileSync(process.execPath, ['--input-type=module', '-'], { cwd: root, input: script, stdio: 'pipe' });
        return;
      }
      const script = await bundled(code, 'browser');
      const article = '<article><p>Text</p></article>';
      const { page, problems } = await open(`${article}<script type="module">${script}</script>`);
      await elementsSettled(page);
      await page.close();
      assert.deepEqual(problems, []);
    });
  }
});
