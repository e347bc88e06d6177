import { expect, nextFrame } from '@open-wc/testing';

import { harbour } from '../fixtures/harbour.mjs';
import { software, type Page } from '../fixtures/page-styles.js';
import { read, type Reading } from './reading.js';
import { fixtureWith, problemsDuring, settled } from './support.js';

import 'claim-elements/define';

const markup = `
  <claim-card claim="fund-emptied">
    <p slot="note">A note of the page, <a href="#there">with a link</a>.</p>
    <p slot="footer">More at the end.</p>
  </claim-card>
  <claim-card claim="fund-untouched" variant="compact"><h3 slot="heading">A heading of the page</h3></claim-card>
  <denial-pair allegation="fund-emptied"><h2 slot="heading">Both sides</h2></denial-pair>
  <source-quote quote="not-a-penny"></source-quote>
  <claim-card claim="gone"><p>The union alleges it. The town denies it.</p></claim-card>`;

const everything = 'html body *';
const host = ':is(claim-card, denial-pair, source-quote)';
const at = (path: string) => new URL(`../../node_modules/${path}`, import.meta.url).href;
const within = (style: string) => (content: string) => `<div style="${style}">${content}</div>`;

const rules: readonly Page[] = [
  { name: '* { all: unset !important }', css: '* { all: unset !important }' },
  { name: 'all: initial on everything', css: `${everything} { all: initial !important }` },
  { name: 'all: revert on everything', css: `${everything} { all: revert !important }` },
  {
    name: 'every inherited property that bends text',
    css: `main, ${host} { letter-spacing: 1em !important; word-spacing: 2em !important; line-height: 0 !important;
      text-indent: -999em !important; text-align: justify !important; text-align-last: right !important;
      text-transform: lowercase !important; text-shadow: 0 0 9px red !important; white-space: nowrap !important;
      word-break: break-all !important; line-break: anywhere !important; hyphens: auto !important;
      font: italic small-caps 900 16px cursive !important; color: #eee !important;
      -webkit-text-fill-color: transparent !important }
      main [slot], claim-card > p { all: revert; -webkit-text-fill-color: #000; text-indent: 0; color: #000; line-height: 1.5 }`,
    around: (content) => `<main>${content}</main>`,
  },
  {
    name: 'rules for every element inside the elements',
    css: `article, h3:not([slot]), dl, dt, dd, blockquote, figure, ol, li, b, q, time, small, button, cite, .surface,
      .visually-hidden, .hanging, #kind, #heading, [part] { display: none !important; color: #fff !important; font-size: 0 !important }`,
  },
  {
    name: 'line-height and size of nothing on the page',
    css: 'body { font-size: 0; line-height: 0 } p { font-size: 1rem }',
    around: (content) => `<div style="font-size: 1rem">${content}</div>`,
  },
  ...[0.5, 2, 4].map((zoom) => ({ name: `zoom: ${zoom}`, around: within(`zoom: ${zoom}`) })),
  ...[0.8, 1.5].map((scale) => ({
    name: `transform: scale(${scale})`,
    // The layout has the size before the scaling, so that a larger one needs room below.
    around: within(`transform: scale(${scale}); transform-origin: 0 0; margin-block-end: 99em`),
  })),
  ...['vertical-rl', 'vertical-lr', 'sideways-lr'].map((mode) => ({
    name: `writing-mode: ${mode}`,
    around: within(`writing-mode: ${mode}; block-size: max-content; inline-size: 30em`),
  })),
  {
    name: 'writing-mode: vertical-rl on the elements',
    css: `${host} { writing-mode: vertical-rl; inline-size: 30em }`,
  },
  {
    name: 'text-orientation: upright',
    around: within('writing-mode: vertical-rl; text-orientation: upright; inline-size: 40em'),
  },
  { name: 'direction: rtl', around: within('direction: rtl; text-align: right') },
  {
    name: 'unicode-bidi: bidi-override on everything',
    css: `${everything} { direction: rtl; unicode-bidi: bidi-override }`,
  },
  ...[2, 3].map((count) => ({
    name: `column-count: ${count}`,
    around: within(`column-count: ${count}; inline-size: 60em`),
  })),
  { name: 'columns of a set height', around: within('columns: 18em; block-size: 60em; column-fill: auto') },
  { name: 'column-span: all on the elements', css: `${host} { column-span: all }`, around: within('columns: 2') },
  { name: 'display: contents on the elements', css: `${host} { display: contents !important }` },
  {
    name: 'display: contents on everything around',
    css: 'main, main * { display: contents }',
    around: (content) => `<main>${content}</main>`,
  },
  ...[
    'inline',
    'inline-block',
    'flex',
    'inline-flex',
    'grid',
    'inline-grid',
    'table',
    'table-cell',
    'flow-root',
    'list-item',
  ].map((display) => ({
    name: `display: ${display} on the elements`,
    css: `${host} { display: ${display} !important }`,
  })),
  {
    name: 'the cells of a table',
    around: (content: string) => `<table><tr><th>Row</th><td>${content}</td><td>Next</td></tr></table>`,
  },
  {
    name: 'the cells of a table of fixed layout',
    around: (content: string) =>
      `<table style="table-layout: fixed; inline-size: 40em; border-collapse: collapse"><caption>Table</caption><tr><td>Row</td><td>${content}</td></tr></table>`,
  },
  { name: 'a row of a flex container', around: within('display: flex; gap: 1em; inline-size: 120em') },
  {
    name: 'a grid of small columns',
    around: within('display: grid; grid-template-columns: repeat(5, 14em); align-items: start'),
  },
  { name: 'floats', css: `${host} { float: inline-start; inline-size: 22em; margin-inline-end: 1em }` },
  { name: 'margins of less than nothing', css: `${host} { margin: 0 !important; padding: 0 !important }` },
  ...['layout', 'style', 'paint', 'content', 'inline-size'].map((contain) => ({
    name: `contain: ${contain} on the elements`,
    css: `${host} { contain: ${contain} !important; inline-size: 100% }`,
  })),
  { name: 'contain: content around them', around: within('contain: content') },
  { name: 'content-visibility: auto on the elements', css: `${host} { content-visibility: auto }` },
  { name: 'a list around them', around: (content: string) => `<ul><li>${content}</li></ul>` },
  {
    name: 'a quotation around them',
    around: (content: string) => `<blockquote><i><s>${content}</s></i></blockquote>`,
    css: 's { text-decoration: none }',
  },
  {
    name: 'preformatted text around them',
    around: (content: string) => `<pre style="inline-size: 30em">${content}</pre>`,
  },
];

async function link(sheet: string): Promise<HTMLLinkElement> {
  const element = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: at(sheet) });
  await new Promise((resolve, reject) => {
    element.addEventListener('load', resolve);
    element.addEventListener('error', () => reject(new Error(`${sheet} is not there.`)));
    document.head.append(element);
  });
  return element;
}

/** Reads the elements on a page with given styles. */
async function readOn({ css = '', sheets = [], around = (content) => content }: Omit<Page, 'name'>): Promise<Reading> {
  const style = Object.assign(document.createElement('style'), { textContent: css });
  document.head.append(style);
  const links = await Promise.all(sheets.map(link));
  try {
    let place: HTMLElement | undefined;
    await problemsDuring(async () => {
      place = await fixtureWith(harbour, `<p>Before.</p>${around(markup)}<p>After.</p>`);
    });
    await settled(place!);
    // Browsers lay out selected content, also with `content-visibility: auto` outside the viewport.
    getSelection()!.selectAllChildren(place!);
    await nextFrame();
    await nextFrame();
    return read(place!);
  } finally {
    getSelection()!.removeAllRanges();
    [style, ...links].forEach((element) => element.remove());
  }
}

describe('hostile styles', () => {
  let plain: Reading;
  before(async () => {
    plain = await readOn({});
  });

  it('a page without styles is read completely', () => {
    expect(plain.faults).to.deep.equal([]);
    expect(plain.headings).to.deep.equal([
      '3 Dockers’ Union , trade union : The town spent the harbour fund on a new town hall.',
      '3 Ada Berg , Town of Skerry : A heading of the page',
      '2 Both sides',
      '3 Dockers’ Union , trade union : The town spent the harbour fund on a new town hall.',
      '3 Ada Berg , mayor , Town of Skerry : No money has left the harbour fund.',
      '3 Town of Skerry and Ada Berg : The auditors found nothing amiss.',
    ]);
    for (const words of [
      'Allegation Disputed Dockers’ Union , trade union : The town spent the harbour fund on a new town hall.',
      'Denied by Not independently verified Ada Berg , Town of Skerry : No money has left the harbour fund.',
      'A note of the page, with a link .',
      'More at the end.',
      '“ Not a penny has left ‘ our ’ fund [of the harbour] . ”',
      'The union alleges it. The town denies it.',
    ]) {
      expect(plain.text).to.contain(words);
    }
  });

  // A page can still break the elements in these ways; the tests prove that the reading detects faults.
  for (const { css, fault } of [
    { css: `${host} { display: none }`, fault: /^not rendered/ },
    { css: `${host} { visibility: hidden }`, fault: /^not visible/ },
    { css: `${host} { opacity: 0 }`, fault: /^not visible/ },
    { css: `${host} { font-size: 0 }`, fault: /^(no size|not rendered)/ },
    { css: `${host} { block-size: 5em; overflow: hidden }`, fault: /^cut off by <(claim-card|denial-pair)>/ },
    { css: `${host} { contain: strict }`, fault: /^cut off by/ },
    { css: `${host} { block-size: 3em; margin: 0 }`, fault: / is covered by / },
    { css: `${host} { margin-inline-start: -99em; inline-size: 40em }`, fault: /^off the page/ },
    { css: `${host} { --claim-color: #bbb; --claim-background: #fff }`, fault: /^contrast of 1\.9/ },
    { css: '::part(heading) { color: #ddd }', fault: /^contrast of 1\.\d: “The town/ },
    { css: '::part(fact) { display: none }', fault: /^not rendered: “3 March 2025”/ },
  ]) {
    it(`the reading detects the fault of ${css}`, async () => {
      const { faults } = await readOn({ css });
      expect(faults.filter((found) => fault.test(found)).length, faults.join('\n')).to.be.greaterThan(0);
    });
  }

  for (const { name, ...page } of [...software, ...rules]) {
    it(`${name}: the same text is readable without faults`, async () => {
      const { text, headings, faults } = await readOn(page);
      expect(faults.slice(0, 9)).to.deep.equal([]);
      expect(text).to.equal(plain.text);
      expect(headings).to.deep.equal(plain.headings);
    });
  }
});
