import type { LitElement } from 'lit';

/** Empties the render root, so that the next update renders all content anew. */
export function clearRoot({
  renderRoot,
  renderOptions,
}: Pick<LitElement, 'renderOptions'> & { renderRoot: DocumentFragment | HTMLElement }): void {
  // Lit keeps the state of a rendering at this node (https://lit.dev/docs/libraries/standalone-templates/#render-options).
  renderOptions.renderBefore = document.createComment('');
  renderRoot.replaceChildren(renderOptions.renderBefore);
}
