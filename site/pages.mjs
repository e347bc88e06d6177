/** The pages of the site: every document of the repository, in the order of the menu. */
import { readFileSync } from 'node:fs';

import { globSync } from 'tinyglobby';

import { referenceOf } from './reference.mjs';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
export const descriptionOfPackage = manifest.description;

const groups = {
  Start: ['README.md', 'docs/cms.md', 'docs/frameworks.md', 'docs/data.md', 'docs/themes.md', 'docs/reference.md'],
  Elements: ['claim-card', 'denial-pair', 'source-quote', 'claim-recap', 'claim-dataset'].map(
    (tag) => `docs/elements/${tag}.md`,
  ),
  Publishing: ['docs/prerendering.md', 'docs/iframe.md', 'docs/recap.md', 'docs/sanitizers.md'],
  Editing: ['docs/checking.md', 'docs/situations.md', 'docs/bundled-dataset.md', 'docs/article.md'],
  Promises: [
    'docs/neutrality.md',
    'docs/accessibility.md',
    'docs/browsers.md',
    'docs/performance.md',
    'docs/security.md',
    'docs/hostile-pages.md',
  ],
  Languages: ['docs/languages.md', ...globSync('docs/languages/*.md').sort()],
  Project: ['CONTRIBUTING.md', 'docs/architecture.md', 'docs/decisions/README.md', 'CHANGELOG.md'],
};

/** Titles that a menu needs, because the document has another one for its readers on its own. */
const titles = { 'README.md': 'Get started', 'docs/recap.md': 'The recap', 'docs/article.md': 'A whole article' };

/** Returns Markdown as plain text. */
const plain = (text) =>
  text
    .replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/[`*]|\b_|_\b/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Returns as many sentences of a text as a list of results shows. */
const beginning = (text) => /^.{1,160}[.:](?= |$)/.exec(text)?.[0] ?? text;

function pageOf(path) {
  const [, tag] = /^docs\/elements\/(.*)\.md$/.exec(path) ?? [];
  const written = readFileSync(path, 'utf8');
  const text = tag ? `${written}\n${referenceOf(tag)}` : written;
  const [, title] = /^# (.+)$/m.exec(text);
  const [, paragraph] = /^# .+\n(?:\n```[^]*?\n```\n)?\n((?:.+\n)+)/m.exec(text);
  return { path, text, title: titles[path] ?? plain(title), description: beginning(plain(paragraph)) };
}

export const pages = globSync(['*.md', 'docs/**/*.md', 'integrations/*/README.md']).sort().map(pageOf);

const pageAt = (path) => pages.find((page) => page.path === path);
export const menu = Object.entries(groups).map(([title, paths]) => ({
  title,
  pages: paths.map(pageAt).map(({ path, title, description }) => ({ path, title, description })),
}));
