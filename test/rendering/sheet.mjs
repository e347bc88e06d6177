import { bundledIndex } from 'claim-elements/bundled';
import { embedCode, prerender } from '../../dist/node/index.js';

import german from '../../demo/klappbruecke.json' with { type: 'json' };
import { allLanguages } from '../../dist/view/other-languages.js';
import { targetLocales } from '../../scripts/locales/languages.mjs';
import { disputes } from '../fixtures/disputes.mjs';
import { corrected } from '../fixtures/harbour.mjs';
import { storyIn } from '../fixtures/story.mjs';
import { dataset as japanese } from './japanese.mjs';

const elements = ({ claim, quote }) => `
  <claim-card claim="${claim}"></claim-card>
  <claim-card claim="${claim}" variant="compact"></claim-card>
  <denial-pair allegation="${claim}"></denial-pair>
  <source-quote quote="${quote}"></source-quote>`;

const bundled = elements({ claim: 'substantial-shells', quote: 'quote-us-moves' });
const short = `
  <claim-card claim="substantial-shells" variant="compact"></claim-card>
  <denial-pair allegation="substantial-shells" denial="never-dealt-in-arms"></denial-pair>
  <source-quote quote="quote-us-moves"></source-quote>`;
const within = (dataset, ids) =>
  `<claim-dataset><script type="application/json">${JSON.stringify(dataset)}</script>${elements(ids)}</claim-dataset>`;

/** A recap with all that it can show, and cards of some of its claims. */
const recap = `<claim-dataset><script type="application/json">${JSON.stringify(disputes)}</script>
  <claim-recap></claim-recap><claim-card claim="fund-emptied" variant="compact"></claim-card></claim-dataset>`;

const fallback = [
  { type: 'claim', id: 'substantial-shells' },
  { type: 'pair', id: 'substantial-shells' },
  { type: 'quote', id: 'quote-us-moves', link: 'https://news.example/a' },
]
  .map((embed) => embedCode(bundledIndex, embed).html)
  .join('');

const themes = ['broadsheet', 'tabloid', 'wire'];
const themed = themes.flatMap((theme) =>
  ['light', 'dark'].map((colorScheme) => [
    `${theme}-${colorScheme}`,
    { content: short, theme, media: { colorScheme } },
  ]),
);

/** Further sheets, for pictures alone: card, pair and quotation of a story in each language. */
export const stories = Object.fromEntries(
  targetLocales.map((language) => {
    const content = `<claim-dataset><script type="application/json">${JSON.stringify(storyIn(language))}</script>
      <claim-card claim="allegation"></claim-card><denial-pair allegation="allegation" denial="denial"></denial-pair>
      <source-quote quote="words"></source-quote></claim-dataset>`;
    return [`story-${language}`, { language, content, width: 500 }];
  }),
);

/** The sheets: the content of each picture and the media that it is taken in. */
export const sheets = {
  light: { width: 1280 },
  dark: { width: 1280, media: { colorScheme: 'dark' } },
  narrow: { width: 320 },
  'large-type': { content: short, styles: 'html { font-size: 200% }' },
  'right-to-left': { language: 'he' },
  arabic: { content: short, language: 'ar' },
  german: {
    language: 'de',
    content: within(german, { claim: 'gutachten-verschwiegen', quote: 'zitat-ausschuss' }),
  },
  japanese: { language: 'ja', content: within(japanese, { claim: 'hiyou', quote: 'kotoba' }) },
  korean: { content: short, language: 'ko' },
  'forced-colours': { content: short, media: { forcedColors: 'active' } },
  print: { content: short, media: { media: 'print' } },
  fallback: { content: fallback, script: false },
  recap: { content: recap, width: 768 },
  'recap-dark': { content: recap, media: { colorScheme: 'dark' } },
  'recap-phone': { content: recap, width: 375 },
  'recap-right-to-left': { content: recap, language: 'he', width: 768 },
  ...Object.fromEntries(themed),
};

const { html: prerendered } = await prerender(bundled, { jsonLd: false });

// The background of the page’s own links: axe takes a page without a background for a white one.
const canvas = 'html { background: Canvas }';

/** Sheets with elements in other states than the usual one. */
export const states = {
  'state-failed': {
    content: `
      <claim-card claim="nothing"><p>A fallback with a <a href="#x">link</a>.</p></claim-card>
      <denial-pair allegation="never-dealt-in-arms"><p>Another fallback.</p></denial-pair>
      <claim-dataset src="/nothing.json"><source-quote quote="q"><p>The words, as they were said.</p></source-quote></claim-dataset>`,
    styles: canvas,
    settled: () => document.querySelector('claim-card').shadowRoot.querySelector('slot') !== null,
  },
  'state-loading': {
    content: `
      <claim-dataset src="/never.json">
        <claim-card claim="c"><p>A fallback with a <a href="#x">link</a>.</p></claim-card>
        <source-quote quote="q"><p>The words, as they were said.</p></source-quote>
      </claim-dataset>`,
    styles: canvas,
    settled: () => document.querySelector('claim-card').hasUpdated === true,
  },
  'state-corrected': {
    content: `
      <claim-dataset><script type="application/json">${JSON.stringify(corrected)}</script>
        <claim-card claim="fund-emptied"></claim-card>
        <claim-card claim="fund-untouched"></claim-card>
        <denial-pair allegation="fund-emptied"></denial-pair>
        <source-quote quote="kein-pfennig"></source-quote>
      </claim-dataset>`,
  },
  'state-prerendered': { content: prerendered, script: false },
  'state-hydrated': { content: prerendered },
  'state-slots': {
    content: `
      <claim-card claim="substantial-shells">
        <span slot="heading">A heading of the page’s own</span>
        <p slot="note">A note of the page’s own.</p>
        <a slot="footer" href="#x">A link of the page’s own</a>
      </claim-card>
      <denial-pair allegation="substantial-shells"><h3 slot="heading">A pair</h3></denial-pair>`,
  },
  'state-heading-level': {
    content: '<h3>Section</h3><claim-card claim="substantial-shells" heading-level="4"></claim-card>',
  },
};

/** Sheets for the tests of keyboard, mouse and touch. */
export const uses = {
  'keyboard-card': {
    content: '<claim-card claim="shipment-routes"></claim-card><claim-card claim="substantial-shells"></claim-card>',
  },
  'keyboard-pair': {
    language: 'de',
    content: `<claim-dataset><script type="application/json">${JSON.stringify(german)}</script><denial-pair allegation="gutachten-verschwiegen"></denial-pair></claim-dataset>`,
  },
  'keyboard-quote': { content: '<source-quote quote="quote-rumours"></source-quote>' },
};

const fontByLanguage = {
  bn: 'Noto Sans Bengali',
  hi: 'Noto Sans Devanagari',
  ja: 'Noto Sans JP Variable',
  ko: 'Noto Sans KR Variable',
  ur: 'Noto Nastaliq Urdu',
  'zh-Hans': 'Noto Sans SC Variable',
  'zh-Hant': 'Noto Sans TC Variable',
};
const fonts = [
  '@fontsource/noto-nastaliq-urdu/400.css',
  '@fontsource/noto-nastaliq-urdu/700.css',
  '@fontsource/noto-sans/400.css',
  '@fontsource/noto-sans/400-italic.css',
  '@fontsource/noto-sans/700.css',
  '@fontsource/noto-sans-arabic/400.css',
  '@fontsource/noto-sans-arabic/700.css',
  '@fontsource/noto-sans-bengali/400.css',
  '@fontsource/noto-sans-bengali/700.css',
  '@fontsource/noto-sans-devanagari/400.css',
  '@fontsource/noto-sans-devanagari/700.css',
  '@fontsource/noto-sans-hebrew/400.css',
  '@fontsource/noto-sans-hebrew/700.css',
  '@fontsource-variable/noto-sans-jp/wght.css',
  '@fontsource-variable/noto-sans-kr/wght.css',
  '@fontsource-variable/noto-sans-sc/wght.css',
  '@fontsource-variable/noto-sans-tc/wght.css',
];

/** Returns the page of a sheet. Every font is pinned: system fonts differ between machines. */
export function pageOf({ language = 'en', content = bundled, script = true, styles = '', theme }) {
  const own = fontByLanguage[language] ?? 'Noto Sans';
  const family = `'Noto Sans', '${own}', 'Noto Sans Arabic', 'Noto Sans Hebrew'`;
  const links = [...fonts.map((font) => `/node_modules/${font}`), '/dist/claim-elements.css'];
  if (theme) links.push(`/dist/themes/${theme}.css`);
  return `<!doctype html>
<html lang="${language}" dir="${allLanguages.directionOf(language)}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Sheet</title>
    ${links.map((href) => `<link rel="stylesheet" href="${href}">`).join('\n    ')}
    <style>
      :root {
        color-scheme: light dark;
        --claim-font-family: ${family};
        --claim-heading-font-family: ${family};
        --claim-quotation-font-family: ${family};
        --claim-label-font-family: ${family};
      }
      .visually-hidden { position: absolute; clip-path: inset(50%); font-size: 1px; margin: 0 }
      body { max-width: 60rem; margin: 0 auto; padding: 1px 16px; font: 1rem/1.5 ${family} }
      ${styles}
    </style>
    ${script ? '<script type="module" src="/dist/claim-elements.min.js"></script>' : ''}
  </head>
  <body>
    <main><h1 class="visually-hidden">Sheet</h1><h2 class="visually-hidden">Elements</h2>${content}</main>
  </body>
</html>`;
}
