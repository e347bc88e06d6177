import { LitElementRenderer } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';

import '../define.js';
import './every-language.js';
import type { Problem } from '../events/claim-error.js';
import { renderOn, type ServerPage } from '../elements/shared/server-page.js';
import type { ClaimIndex } from '../model/claim-index.js';
import type { Shown } from '../on-demand/publish.js';

/** The elements that show something. */
export const shownTags = ['claim-card', 'denial-pair', 'source-quote'] as const;
export type ShownTag = (typeof shownTags)[number];

/** An element as Lit renders it on a server. */
export interface RenderedElement {
  /** The content of its shadow root, without styles. */
  readonly shadow: string;
  /** Its styles, the same for all elements of a tag. */
  readonly styles: string;
  /** What it shows. */
  readonly shown: Shown;
}

/** What became of an element: its content, or the problems because of which it shows its fallback. */
export interface Rendering {
  readonly rendered?: RenderedElement;
  readonly problems: readonly Problem[];
}

/**
 * Renders an element as the browser would.
 *
 * @param attributes - Its attributes, as in the page.
 * @param language - The language of the page around it, as a BCP 47 tag; empty where it names none.
 * @param cardId - Tells the `id` of the card that shows a claim, for cards that link to each other.
 */
export function renderElement(
  tag: ShownTag,
  attributes: ReadonlyMap<string, string>,
  index: ClaimIndex,
  language: string,
  cardId: ServerPage['cardId'] = () => undefined,
): Rendering {
  const page: ServerPage = { index, language, cardId };
  return renderOn(page, () => {
    const renderer = new LitElementRenderer(tag);
    for (const [name, value] of attributes) renderer.setAttribute(name, value);
    renderer.connectedCallback();
    const { shown, problems = [] } = page;
    if (!shown) return { problems };
    const html = collectResultSync(
      renderer.renderShadow({
        elementRenderers: [LitElementRenderer],
        customElementInstanceStack: [renderer],
        customElementHostStack: [renderer],
        eventTargetStack: [],
        slotStack: [],
        deferHydration: false,
      })!,
    );
    const [, styles, shadow] = /^<style>(.*?)<\/style>(.*)$/s.exec(html) as unknown as [string, string, string];
    // Lit’s placeholders, written as HTML has comments: the nodes are the same.
    return { rendered: { shadow: shadow.replaceAll('<?>', '<!--?-->'), styles, shown }, problems };
  });
}
