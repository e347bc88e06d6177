import type { ReactiveControllerHost } from 'lit';

import type { Problem } from '../model/problem.js';

/** The elements that a fallback does not have: headings, and elements of this library. */
export const articleTags =
  'h1,h2,h3,h4,h5,h6,claim-card,claim-dataset,claim-recap,denial-pair,source-quote,.claim-embed';
/** The elements that count as blocks. */
export const blockTags = 'p,div,ul,ol,figure,table,section';
/** The number of blocks that a fallback may have. */
export const maxBlocks = 5;

const content = ':scope>:not([slot])';

/**
 * Returns a function that checks whether the content of an element looks like the rest of an article: HTML takes `<claim-card/>` for
 * a start tag, and all that follows for content (https://github.com/WordPress/wordpress.org/issues/724). Content for a named slot
 * does not count.
 */
export function articleInside(host: ReactiveControllerHost & Element): () => Problem | undefined {
  // The parser may not have read the content yet.
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', () => host.requestUpdate());
  return () =>
    (host.querySelector(`${content}:is(${articleTags},:has(${articleTags}))`) ??
      host.querySelectorAll(`${content}:is(${blockTags})`)[maxBlocks]) && {
      reason: 'article-inside',
      attribute: '',
      value: null,
    };
}
