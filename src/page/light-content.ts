import type { ReactiveControllerHost } from 'lit';

import type { Problem } from '../model/problem.js';

/** The elements that a fallback does not have: headings, and elements of this library. */
export const articleTags = 'h1,h2,h3,h4,h5,h6,claim-card,claim-dataset,denial-pair,source-quote,.claim-embed';
/** The elements that count as blocks. */
export const blockTags = 'p,div,ul,ol,figure,table,section';
/** The number of blocks that a fallback may have. */
export const maxBlocks = 5;

const content = ':scope>:not([slot])';

/**
 * Notices that the content of an element is the rest of an article: HTML takes `<claim-card/>` for a start tag, and all that
 * follows for content (https://github.com/WordPress/wordpress.org/issues/724).
 */
export class LightContent {
  /** The problem that the content without a slot of its own looks like an article. */
  problem: Problem | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    host.addController({
      hostConnected() {
        // The parser may not have read the content yet.
        if (document.readyState === 'loading') addEventListener('DOMContentLoaded', () => host.requestUpdate());
      },
      hostUpdate: () => {
        const isArticle =
          host.querySelector(`${content}:is(${articleTags},:has(${articleTags}))`) ??
          host.querySelectorAll(`${content}:is(${blockTags})`)[maxBlocks];
        this.problem = isArticle && { reason: 'article-inside', attribute: '', value: null };
      },
    });
  }
}
