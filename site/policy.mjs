/** The Content Security Policy of each page, as a `<meta>`: a site of static files cannot send headers. */
import { createHash } from 'node:crypto';

const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const hashes = (html, pattern) => [...new Set([...html.matchAll(pattern)].map(([, text]) => hash(text)))];

export function withPolicy(html, url) {
  const isDemo = url.startsWith('/demo/');
  const scripts = hashes(html, /<script(?: type="(?:module|importmap)")?(?: id="[^"]*")?>(.*?)<\/script>/gs);
  // The demo pages try styles in attributes, which have no hashes that browsers accept without a further keyword.
  const styles = isDemo ? ["'unsafe-inline'"] : hashes(html, /<style[^>]*>(.*?)<\/style>/gs);
  // The search is WebAssembly.
  const wasm = url === '/search.html' ? ["'wasm-unsafe-eval'"] : [];
  const policy = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...scripts, ...wasm],
    'style-src': ["'self'", ...styles],
    'img-src': isDemo ? ["'self'", 'data:'] : ["'self'"],
    'connect-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'require-trusted-types-for': ["'script'"],
    // The code of recaps and of details has a copy of Lit of its own.
    'trusted-types': ['lit-html', 'claim-elements', "'allow-duplicates'"],
  };
  const content = Object.entries(policy).map(([name, values]) => `${name} ${values.join(' ')}`);
  return html.replace(
    /<meta charset="utf-8" ?\/?>/,
    `$&\n    <meta http-equiv="Content-Security-Policy" content="${content.join('; ')}">`,
  );
}
