import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';
import { compile } from 'svelte/compiler';

import { readPage } from '../fixtures/reading.mjs';
import { document as documentOf } from './article.mjs';
import { startBrowser, startSite } from './site.mjs';

const claims = ['substantial-shells', 'war-prolonged', 'russia-isolated'];

/** Applications that show a list of claims; the page sets the claims, their order and their place. */
const applications = {
  React: `
    import { createElement as h, useState } from 'react';
    import { createPortal, flushSync } from 'react-dom';
    import { createRoot } from 'react-dom/client';
    function App() {
      const [{ claims, elsewhere }, set] = useState({ claims: ${JSON.stringify(claims)}, elsewhere: false });
      window.show = (state) => flushSync(() => set(state));
      const list = claims.map((claim) =>
        h('claim-card', { key: claim, claim, 'heading-level': 2 }, h('p', null, 'Fallback.'), h('p', { slot: 'note' }, 'Note on ', claim)));
      return elsewhere ? createPortal(list, document.querySelector('#elsewhere')) : h('section', null, list);
    }
    createRoot(document.querySelector('#place')).render(h(App));`,
  Vue: `
    import { createApp, h, nextTick, reactive, Teleport } from 'vue';
    const state = reactive({ claims: ${JSON.stringify(claims)}, elsewhere: false });
    window.show = (next) => { Object.assign(state, next); return nextTick(); };
    const list = () => state.claims.map((claim) =>
      h('claim-card', { key: claim, claim, 'heading-level': 2 }, [h('p', 'Fallback.'), h('p', { slot: 'note' }, ['Note on ', claim])]));
    createApp({ render: () => h(Teleport, { to: '#elsewhere', disabled: !state.elsewhere }, list()) }).mount('#place');`,
  Svelte: `
    <script>
      import { tick } from 'svelte';
      let state = $state({ claims: ${JSON.stringify(claims)}, elsewhere: false });
      let place;
      window.show = (next) => { Object.assign(state, next); return tick(); };
      $effect(() => void document.querySelector(state.elsewhere ? '#elsewhere' : '#place').append(place));
    </script>
    <section bind:this={place}>
      {#each state.claims as claim (claim)}
        <claim-card {claim} heading-level="2"><p>Fallback.</p><p slot="note">Note on {claim}</p></claim-card>
      {/each}
    </section>`,
};

async function bundled(name) {
  const isSvelte = name === 'Svelte';
  const contents = isSvelte
    ? `${compile(applications[name], { generate: 'client', name: 'App' }).js.code}
       import { mount } from 'svelte';
       mount(App, { target: document.querySelector('#place') });`
    : applications[name];
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
    bundle: true,
    write: false,
    format: 'iife',
    conditions: ['browser', 'production'],
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

/** The states that the page sets one after the other, and the claims that are shown in each. */
const steps = [
  { state: { claims }, shown: claims },
  { state: { claims: claims.toReversed() }, shown: claims.toReversed() },
  { state: { claims: claims.slice(1) }, shown: claims.slice(1) },
  { state: { claims: [claims[2], claims[0]] }, shown: [claims[2], claims[0]] },
  { state: { claims, elsewhere: true }, shown: claims },
  { state: { claims: claims.toReversed(), elsewhere: false }, shown: claims.toReversed() },
  { state: { claims: [] }, shown: [] },
  { state: { claims }, shown: claims },
];

describe('frameworks that move elements', () => {
  let browser;
  let site;
  const texts = {};
  before(async () => {
    [browser, site] = await Promise.all([startBrowser(), startSite()]);
    for (const claim of claims) {
      const note = `<p>Fallback.</p><p slot="note">Note on ${claim}</p>`;
      site.pages['/page'] = { body: documentOf(`<claim-card claim="${claim}" heading-level="2">${note}</claim-card>`) };
      const page = await browser.newPage();
      await page.goto(`${site.origin}/page`);
      const { text, headings, faults } = await readPage(page);
      assert.deepEqual([faults, headings.length, text.includes('Fallback')], [[], 1, false]);
      texts[claim] = { text, headings };
      await page.close();
    }
  });
  after(() => Promise.all([browser.close(), site.stop()]));

  for (const name of Object.keys(applications)) {
    it(`${name}: after every change the reader sees the expected claims and nothing else`, async () => {
      site.pages['/application.js'] = { body: await bundled(name) };
      site.pages['/page'] = {
        body: documentOf('<div id="place"></div><div id="elsewhere"></div><script src="/application.js"></script>'),
      };
      const page = await browser.newPage();
      const errors = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      await page.goto(`${site.origin}/page`);
      for (const { state, shown } of steps) {
        await page.evaluate((next) => window.show(next), { elsewhere: false, ...state });
        await page.waitForFunction(() =>
          [...document.querySelectorAll('claim-card')].every(({ renderRoot }) => renderRoot),
        );
        const { text, headings, faults } = await readPage(page);
        assert.deepEqual(faults, []);
        assert.deepEqual(
          headings,
          shown.flatMap((claim) => texts[claim].headings),
        );
        // Links between the cards do not change their words.
        assert.equal(text, shown.map((claim) => texts[claim].text).join(' '));
      }
      assert.deepEqual(errors, []);
      await page.close();
    });
  }

  it('React removes and restores markup with blockquotes', async () => {
    const { outputFiles } = await build({
      stdin: {
        contents: `
          import { createElement as h, useState } from 'react';
          import { flushSync } from 'react-dom';
          import { createRoot } from 'react-dom/client';
          const markup = '<blockquote class="claim-embed" data-claim="war-prolonged"><p>Fallback.</p></blockquote>';
          function App() {
            const [shown, set] = useState(true);
            window.show = (next) => flushSync(() => set(next));
            return h('section', null, shown && h('div', { dangerouslySetInnerHTML: { __html: markup } }), h('p', null, 'After.'));
          }
          createRoot(document.querySelector('#main')).render(h(App));`,
        resolveDir: fileURLToPath(new URL('.', import.meta.url)),
      },
      bundle: true,
      write: false,
      define: { 'process.env.NODE_ENV': '"production"' },
    });
    site.pages['/application.js'] = { body: outputFiles[0].text };
    site.pages['/page'] = { body: documentOf('', '<script defer src="/application.js"></script>') };
    const page = await browser.newPage();
    const errors = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(`${site.origin}/page`);
    for (const shown of [true, false, true]) {
      await page.evaluate((next) => window.show(next), shown);
      await page.waitForFunction(
        (count) => document.querySelectorAll('claim-card').length === count,
        {},
        shown ? 1 : 0,
      );
      const { headings, faults } = await readPage(page);
      assert.deepEqual([faults, headings.length], [[], shown ? 1 : 0]);
    }
    assert.deepEqual(errors, []);
    await page.close();
  });
});
