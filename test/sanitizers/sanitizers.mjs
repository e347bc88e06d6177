import { readFileSync } from 'node:fs';

import { rehype } from 'rehype';
import rehypeSanitize from 'rehype-sanitize';
import sanitizeHtml from 'sanitize-html';

import { sanitize as rehypeAllowed } from './allow/rehype-sanitize.js';
import { sanitize as sanitizeHtmlAllowed } from './allow/sanitize-html.js';
import { openWordPress } from './wordpress.mjs';

const root = new URL('../../', import.meta.url);

const versionOf = (name) =>
  JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, root), 'utf8')).version;

const packaged = (name, sanitize) => async () => ({ version: versionOf(name), sanitize });

const inBrowser = (name) => async (browser) => {
  const [plain, allowing] = await Promise.all([browser.module(name, false), browser.module(name, true)]);
  return {
    version: versionOf(name),
    sanitize: (html, allowed) => (allowed ? allowing : plain).evaluate((run, input) => run(input), html),
  };
};

const github = rehype().data('settings', { fragment: true }).use(rehypeSanitize);

/**
 * The sanitizers. `open` resolves to the version and to `sanitize(html, allowed)`, which uses the defaults of the
 * sanitizer, or the code in the `allow` file that allows the elements.
 */
export const sanitizers = [
  { name: 'DOMPurify', allow: 'dompurify.js', open: inBrowser('dompurify') },
  {
    name: 'sanitize-html',
    allow: 'sanitize-html.js',
    open: packaged('sanitize-html', (html, allowed) => (allowed ? sanitizeHtmlAllowed(html) : sanitizeHtml(html))),
  },
  {
    name: 'rehype-sanitize',
    allow: 'rehype-sanitize.js',
    open: packaged('rehype-sanitize', (html, allowed) =>
      allowed ? rehypeAllowed(html) : String(github.processSync(html)),
    ),
  },
  { name: 'TinyMCE', allow: 'tinymce.js', open: inBrowser('tinymce') },
  { name: 'CKEditor 5', allow: 'ckeditor5.js', open: inBrowser('ckeditor5') },
  { name: 'WordPress', allow: 'wordpress.php', open: () => openWordPress('block') },
  { name: 'WordPress, classic editor', open: () => openWordPress('classic') },
];
