import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

import * as esbuild from 'esbuild';

import { staticImports } from '../../bench/static-imports.mjs';
import { elementsSettled, startBrowser, startSite } from '../pages/site.mjs';
import { bundlers } from './bundlers.mjs';
import { link, project } from './installed.mjs';

/** Text that occurs only in the code of one part. */
const marks = {
  card: 'part="card"',
  pair: 'part="statements"',
  quotation: 'claim-copy',
  dataset: 'claim-load',
  validation: 'must be a BCP 47 language tag',
  german: 'Dementi',
  bundled: 'substantial-shells',
};

/** Applications with the parts in their first script, the parts that they load on demand, and their tags. */
const apps = {
  all: {
    has: ['card', 'pair', 'quotation', 'dataset', 'bundled'],
    onDemand: ['validation', 'german'],
    registers: ['claim-card', 'claim-dataset', 'claim-recap', 'denial-pair', 'source-quote'],
  },
  one: { has: ['card'], onDemand: ['german'], registers: ['claim-card'] },
  class: { has: ['card', 'bundled'], onDemand: ['german'], registers: ['claim-card'] },
};

const tags = apps.all.registers;
const dataset = JSON.stringify({
  version: 1,
  article: { name: 'Ferries', inLanguage: 'en' },
  sources: [{ id: 'union', type: 'Organization', name: 'Seafarers’ Union' }],
  claims: [
    {
      id: 'late',
      kind: 'allegation',
      text: 'The ferries are late on purpose.',
      appearances: [{ claimant: ['union'], date: { stated: 'Monday', edtf: '2026-03-02', basis: 'stated' } }],
      verification: { status: 'unverified' },
    },
  ],
  quotations: [],
  relations: [],
});

const page = (
  script,
) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">
  <script type="module" src="${script}"></script>
  <claim-card claim="substantial-shells"></claim-card>
  <claim-card claim="substantial-shells" lang="de"></claim-card>
  <claim-dataset><script type="application/json">${dataset}</script><claim-card claim="late"></claim-card></claim-dataset>`;

describe('bundles of the package', () => {
  const sources = join(project, 'apps');
  let browser;
  let site;
  before(async () => {
    cpSync(fileURLToPath(new URL('apps/', import.meta.url)), sources, { recursive: true });
    [browser, site] = await Promise.all([startBrowser(), startSite()]);
  });
  after(() => Promise.all([browser.close(), site.stop()]));

  for (const [name, bundle] of Object.entries(bundlers)) {
    for (const [app, { has, onDemand, registers }] of Object.entries(apps)) {
      it(`${name}: the application “${app}” has exactly the imported parts, and a page renders it`, async () => {
        const out = join(project, 'bundles', name, app);
        const script = await bundle(join(sources, `${app}.js`), out);
        const files = readdirSync(out, { recursive: true }).filter((file) => file.endsWith('.js'));
        const codes = new Map(files.map((file) => [file.replaceAll('\\', '/'), readFileSync(join(out, file), 'utf8')]));
        const inFirst = Object.keys(marks).filter((part) => codes.get(script).includes(marks[part]));
        assert.deepEqual(inFirst, has);
        for (const part of onDemand)
          assert.ok(
            [...codes.values()].some((code) => code.includes(marks[part])),
            part,
          );

        const at = `/${name}/${app}/`;
        for (const [file, body] of codes) site.pages[at + file] = { body };
        site.pages[at] = { body: page(at + script) };
        const { registered, texts, problems } = await shown(`${site.origin}${at}`);
        assert.deepEqual(problems, []);
        assert.deepEqual(registered, registers);
        if (has.includes('bundled')) {
          assert.match(texts[0], /Allegation.*John Kirby/s);
          assert.match(texts[1], /Vorwurf.*John Kirby/s);
        } else {
          assert.doesNotMatch(texts[0], /John Kirby/);
        }
        if (app === 'all') assert.match(texts[2], /The ferries are late on purpose/);
      });
    }
  }

  it('vite: a theme keeps its colours, whatever color-scheme the application has', async () => {
    const out = join(project, 'bundles/vite/theme');
    writeFileSync(join(sources, 'theme.js'), "import 'claim-elements/themes/wire.css';\n");
    await bundlers.vite(join(sources, 'theme.js'), out);
    const [file] = readdirSync(out, { recursive: true }).filter((name) => name.endsWith('.css'));
    const css = readFileSync(join(out, file), 'utf8');
    assert.match(css, /--claim-background:#f6f7f8;/);
    assert.match(css, /--claim-background-dark:#15181c;/);
  });

  /** Returns the registered tags, the card texts and the errors of a page after it has loaded. */
  async function shown(address) {
    const tab = await browser.newPage();
    const problems = [];
    tab.on('pageerror', (error) => problems.push(error.message));
    tab.on(
      'console',
      (message) => message.type() === 'error' && problems.push(`${message.text()} ${message.location().url}`),
    );
    await tab.goto(address, { waitUntil: 'networkidle0' });
    await elementsSettled(tab);
    const [registered, texts] = await tab.evaluate((names) => {
      const all = (tag) => [...document.querySelectorAll(tag)];
      return [
        names.filter((tag) => customElements.get(tag)),
        all('claim-card').map(({ shadowRoot }) => shadowRoot?.textContent ?? ''),
      ];
    }, tags);
    await tab.close();
    return { registered, texts, problems };
  }
});

/** Returns the size of a module with all that it imports at once, minified and compressed by gzip. */
async function gzipped(contents) {
  const { outputFiles } = await esbuild.build({
    stdin: { contents, resolveDir: project },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [staticImports],
  });
  return gzipSync(outputFiles[0].contents).length;
}

it('a card adds at most its class and 1.5 kB, compressed by gzip, to an application with React', async (t) => {
  link('react');
  const page = (type) => `import { createElement } from 'react';\nexport const page = createElement(${type});\n`;
  const [without, withCard, classOfCard] = await Promise.all([
    gzipped(page(`'p'`)),
    gzipped(`${page('ClaimCard')}import { ClaimCard } from 'claim-elements/react';`),
    gzipped(`export { ClaimCard } from 'claim-elements/claim-card';`),
  ]);
  const added = withCard - without;
  t.diagnostic(`a card adds ${added} B, its class alone has ${classOfCard} B`);
  assert.ok(added > classOfCard / 2);
  assert.ok(added <= classOfCard + 1500, `${added} B > ${classOfCard} B + 1500 B`);
});
