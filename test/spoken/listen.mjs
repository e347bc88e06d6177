import { readFileSync } from 'node:fs';

import { build } from 'esbuild';

import { startBrowser, startSite } from '../pages/site.mjs';
import { dataset as japanese } from '../rendering/japanese.mjs';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const within = (dataset, content) =>
  `<claim-dataset><script type="application/json">${dataset}</script>${content}</claim-dataset>`;
const elements = (claim, quote) => ({
  card: `<claim-card claim="${claim}"></claim-card>`,
  'compact-card': `<claim-card claim="${claim}" variant="compact"></claim-card>`,
  pair: `<denial-pair allegation="${claim}"></denial-pair>`,
  quote: `<source-quote quote="${quote}"></source-quote>`,
});
const bundled = elements('substantial-shells', 'quote-us-moves');
const inDataset = (dataset, own) =>
  Object.fromEntries(Object.entries(own).map(([name, content]) => [name, within(dataset, content)]));

/** The elements by the language of the page. The Arabic page has a dataset in English. */
const elementsByLanguage = {
  en: bundled,
  de: inDataset(read('demo/klappbruecke.json'), elements('gutachten-verschwiegen', 'zitat-ausschuss')),
  ar: bundled,
  ja: inDataset(JSON.stringify(japanese), elements('hiyou', 'kotoba')),
};

const pageOf = (language, content) => `<!doctype html><html lang="${language}"><title>Page</title>
  <script type="module" src="/dist/claim-elements.min.js"></script>
  <main>${content}</main></html>`;

/** Whether every element shows its content. The function runs in the page. */
const allShown = () =>
  [...document.querySelectorAll('claim-card, claim-recap, denial-pair, source-quote')].every(({ shadowRoot }) =>
    shadowRoot?.querySelector('.surface'),
  );

/** Bundles the virtual screen reader as a script that defines the global `reader`. */
async function readerScript() {
  const { outputFiles } = await build({
    stdin: { contents: "export * from '@guidepup/virtual-screen-reader'", resolveDir: import.meta.dirname },
    bundle: true,
    format: 'iife',
    globalName: 'reader',
    write: false,
  });
  return outputFiles[0].text;
}

/**
 * Replaces a page by a copy without shadow roots, which the virtual screen reader does not enter: slots have their nodes, and
 * ids are those of their root. All details are open. The function runs in the page.
 */
function flatten() {
  let roots = 0;
  const openDetails = (root) => {
    for (const node of root.querySelectorAll('*')) {
      if (node.localName === 'details') node.open = true;
      if (node.shadowRoot) openDetails(node.shadowRoot);
    }
  };
  const copyOf = (node, prefix) => {
    if (node.nodeType === Node.TEXT_NODE) return [new Text(node.data)];
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches('script, style, link, template, noscript')) return [];
    if (node.localName === 'slot') {
      const assigned = node.assignedNodes();
      return assigned.length ? copiesOf(assigned, '') : copiesOf(node.childNodes, prefix);
    }
    if (!node.checkVisibility() && getComputedStyle(node).display !== 'contents') return [];
    const copy = document.createElement(node.localName.includes('-') ? 'div' : node.localName);
    for (const { name, value } of node.attributes) {
      const ids = () => value.split(' ').map((id) => prefix + id);
      if (name === 'id' || name === 'aria-labelledby') copy.setAttribute(name, ids().join(' '));
      else if (/^(?:aria-.*|role|href|lang|dir|alt|type|open)$/.test(name)) copy.setAttribute(name, value);
    }
    const { shadowRoot } = node;
    copy.append(...copiesOf((shadowRoot ?? node).childNodes, shadowRoot ? `root-${++roots}-` : prefix));
    return [copy];
  };
  const copiesOf = (nodes, prefix) => [...nodes].flatMap((node) => copyOf(node, prefix));
  openDetails(document);
  document.body.replaceChildren(...copiesOf(document.body.childNodes, ''));
}

/** Reads a page from its beginning to its end. The function runs in the page. */
async function readAloud() {
  const { virtual } = window.reader;
  await virtual.start({ container: document.body });
  while ((await virtual.lastSpokenPhrase()) !== 'end of document') await virtual.next();
  const phrases = await virtual.spokenPhraseLog();
  await virtual.stop();
  return phrases;
}

/** Turns the phrases of a screen reader into a tree: what has an end contains what is between. */
function treeOf(phrases) {
  const nodes = [];
  for (let start = 0; start < phrases.length; start++) {
    const label = phrases[start];
    // The summary of details has no role.
    const ends = [`end of ${label}`, `end, ${label}`];
    let depth = 1;
    let end = start;
    while (depth && ++end < phrases.length) {
      if (phrases[end] === label) depth++;
      if (ends.includes(phrases[end])) depth--;
    }
    const isContainer = end < phrases.length;
    nodes.push({
      label,
      children: isContainer ? treeOf(phrases.slice(start + 1, end)) : undefined,
      isSummary: phrases[end] === ends[1],
    });
    if (isContainer) start = end;
  }
  return nodes;
}

/** The nodes inside a line of text. */
const isInline = ({ label, children }) => /^(?:time|strong|emphasis|link)\b/.test(label) || !children;

/** Joins phrases as the page has them; a screen reader makes a short pause between. */
function joined(phrases) {
  return phrases.reduce((text, phrase) => {
    const closes = /^(?:[,.:;?!)”’»…、，。：」）]|“[).]?$)/.test(phrase);
    const isOpen = /[(«„‚「（‘]$|(?:^|\s)“$/.test(text);
    return text + (closes || isOpen || !text ? '' : ' ') + phrase;
  }, '');
}

/** The content of a node; a screen reader says a node that has one text only by its name. */
function words({ label, children }) {
  const content = children ? joined(children.map(words)) : label.replace(/^heading, (.*), level \d$|^link, /s, '$1');
  return label.startsWith('link') ? `[link: ${content}]` : content;
}

function lineOf({ label, children, isSummary }) {
  const content = children ? joined(children.map(words)) : words({ label });
  // The name of a heading is its content, and the name of a button is said in place of it.
  if (/^heading/.test(label)) return `heading ${/\d$/.exec(label)}: ${content}`;
  if (/^button/.test(label)) return label;
  if (isSummary) return `summary: ${label}`;
  return children.every(isInline) ? `${label}: ${content}` : undefined;
}

function linesOf(nodes, indent = '') {
  const lines = [];
  let text = [];
  const flush = () => {
    if (text.length) lines.push(indent + joined(text));
    text = [];
  };
  for (const node of nodes) {
    const { label, children } = node;
    if (isInline(node) && !/^(?:heading|button)/.test(label)) {
      text.push(words(node));
      continue;
    }
    flush();
    const line = lineOf(node);
    lines.push(indent + (line ?? label), ...(line ? [] : linesOf(children, `${indent}  `)));
  }
  flush();
  return lines;
}

/** Returns the headings or the links, as the lists of a screen reader have them. */
const listOf = (nodes, role) =>
  nodes.flatMap((node) => [
    ...(node.label.startsWith(`${role}, `) ? [words(node).replace(/^\[link: (.*)\]$/s, '$1')] : []),
    ...listOf(node.children ?? [], role),
  ]);

const fileOf = (lines) => `${lines.join('\n')}\n`;

/** Returns all transcripts by the names of their files. */
export async function listen() {
  const script = await readerScript();
  const [site, browser] = await Promise.all([startSite(), startBrowser()]);
  const treeOfPage = async (html) => {
    site.pages['/demo/page.html'] = { body: html };
    const page = await browser.newPage();
    await page.goto(`${site.origin}/demo/page.html`);
    await page.waitForFunction(allShown);
    await page.evaluate(flatten);
    await page.evaluate(`${script}; window.reader = reader`);
    const phrases = await page.evaluate(readAloud);
    await page.close();
    return treeOf(phrases.slice(1, -1));
  };
  const transcripts = {};
  try {
    for (const [language, contents] of Object.entries(elementsByLanguage)) {
      for (const [name, content] of Object.entries(contents)) {
        const [main] = await treeOfPage(pageOf(language, content));
        transcripts[`${name}.${language}.txt`] = fileOf(linesOf(main.children));
      }
      const article = await treeOfPage(read('demo/article.html').replace('lang="en-GB"', `lang="${language}"`));
      const lists = { article: linesOf(article) };
      for (const role of ['heading', 'link']) {
        lists[`article-${role}s`] = listOf(article, role);
      }
      for (const [name, lines] of Object.entries(lists)) transcripts[`${name}.${language}.txt`] = fileOf(lines);
    }
  } finally {
    // The browser closes first: the server stops only when no request is open.
    await browser.close();
    await site.stop();
  }
  return transcripts;
}
