/** A plugin of markdown-it: headings with the ids of a repository page, links that fit the site, and live examples. */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

import GithubSlugger from 'github-slugger';

import { pages } from './pages.mjs';
import { playgroundOf } from './playground.mjs';

const { repository } = JSON.parse(readFileSync('package.json', 'utf8'));
const documents = new Set(pages.map(({ path }) => path));

/** Files of the repository that the site has at another place. */
const moved = { 'src/themes/tokens.json': 'dist/tokens.json' };
const isOnSite = (path) => /^(?:demo|dist)\/|\.png$/.test(path);

/**
 * Returns the address of a link on the site. A file that only the repository has is linked to there, if package.json says
 * where that is.
 *
 * @returns {string | undefined} `undefined` if there is nothing to link to.
 */
function addressOf(href, document) {
  if (/^(?:[a-z]+:|#)/.test(href)) return href;
  const [file, fragment] = href.split('#');
  const folder = posix.dirname(document);
  const path = posix.join(folder, file);
  const to = (address) => posix.relative(folder, address) + (fragment ? `#${fragment}` : '');
  if (documents.has(path)) return to(path.replace(/md$/, 'html'));
  if (path in moved) return to(moved[path]);
  if (isOnSite(path)) return to(path);
  return repository && `${repository.url.replace(/^git\+|\.git$/g, '')}/blob/HEAD/${path}`;
}

/** Writes the address of each link of a text, or leaves its words without one. */
function writeLinks(tokens, document) {
  const open = [];
  return tokens.filter((token) => {
    if (token.type === 'link_close') return open.pop() !== undefined;
    if (token.type !== 'link_open') return true;
    const address = addressOf(token.attrGet('href'), document);
    open.push(address);
    if (address !== undefined) token.attrSet('href', address);
    return address !== undefined;
  });
}

const text = ({ children }) => children.map(({ content }) => content).join('');

export function markdown(md) {
  md.core.ruler.push('site', ({ tokens, env }) => {
    const slugger = new GithubSlugger();
    for (const [order, token] of tokens.entries()) {
      if (token.type === 'heading_open') token.attrSet('id', slugger.slug(text(tokens[order + 1])));
      if (token.type === 'inline') token.children = writeLinks(token.children, env.path);
    }
  });

  // A wide table scrolls by itself, also by keyboard.
  md.renderer.rules.table_open = () => '<div class="table" role="group" aria-label="Table" tabindex="0"><table>';
  md.renderer.rules.table_close = () => '</table></div>';

  md.renderer.rules.fence = (tokens, order) => {
    const { content, info } = tokens[order];
    const use = info.split(' ')[1];
    const source = `<pre><code>${md.utils.escapeHtml(content)}</code></pre>`;
    if (use === 'playground') return playgroundOf(content, source);
    if (use === 'live') return `<div class="example"><div class="stage">${content}</div>${source}</div>`;
    return source;
  };
}
