import { datasetAddresses } from './dataset-addresses.js';

/** The tag of the element that replaces a blockquote, by the attribute that holds the record’s id; a recap has none. */
const tags = {
  'data-claim': 'claim-card',
  'data-allegation': 'denial-pair',
  'data-quote': 'source-quote',
  'data-recap': 'claim-recap',
} as const;

/** The names of the `data-` attributes that become attributes of the element. */
const options = ['claim', 'allegation', 'denial', 'quote', 'variant', 'heading-level', 'time-zone', 'json-ld'] as const;

/** Global attributes that are copied to the element. */
const kept = ['id', 'lang', 'dir', 'title', 'hidden'] as const;

const editable = '[contenteditable]';
const embeds = 'blockquote.claim-embed';

/** The functions that put a blockquote back, by the element that replaced it. */
const restorers = new WeakMap<Element, () => void>();

/** Moves nodes one by one: as arguments of one call a hundred thousand would be too many. */
function moveChildren(from: Element, to: Element): void {
  while (from.firstChild) to.append(from.firstChild);
}

function upgrade(blockquote: HTMLQuoteElement): void {
  const form = Object.entries(tags).find(([attribute]) => blockquote.hasAttribute(attribute));
  // An editor would save the element instead of the blockquote, and a sanitizer would then remove it
  // (https://github.com/Alex-D/Trumbowyg/issues/793). An editor that is read-only, or starts later, has the value `false`.
  if (!form || blockquote.closest(editable)) return;
  const original = blockquote.cloneNode() as Element;
  const element = document.createElement(form[1]);
  const copy = (to: string, from = to) => {
    const value = blockquote.getAttribute(from);
    if (value !== null) element.setAttribute(to, value);
  };
  for (const name of options) copy(name, `data-${name}`);
  for (const name of kept) copy(name);
  const classes = [...blockquote.classList].filter((name) => name !== 'claim-embed');
  if (classes.length) element.className = classes.join(' ');
  // The style is set by property, because a Content Security Policy may forbid style attributes.
  if (blockquote.style.length) element.style.cssText = blockquote.style.cssText;
  moveChildren(blockquote, element);
  const link = element.querySelector('.claim-more')?.cloneNode(true) as HTMLElement | undefined;
  if (link) {
    link.slot = 'footer';
    element.append(link);
  }
  const address = blockquote.dataset['dataset'];
  let replacement: HTMLElement = element;
  if (address !== undefined) {
    replacement = document.createElement('claim-dataset');
    replacement.setAttribute('src', address);
    // An author in a CMS must not choose other people’s claims, or change the claims after a review.
    replacement.setAttribute('allow-src', datasetAddresses() ?? origin);
    replacement.append(element);
  }
  restorers.set(replacement, () => {
    link?.remove();
    moveChildren(element, original);
    replacement.replaceWith(original);
  });
  blockquote.replaceWith(replacement);
}

/** Updates what a page has added, or made editable or not. */
function update(root: Element): void {
  for (const element of [root, ...root.querySelectorAll('*')]) {
    const restore = restorers.get(element);
    if (restore && element.closest(editable)) restore();
    else if (element.matches(embeds)) upgrade(element as HTMLQuoteElement);
  }
}

/**
 * Replaces each `<blockquote class="claim-embed" data-claim="ID">`, `data-allegation`, `data-quote` or `data-recap` with its
 * element, now and when one is added. Blockquotes are used because sanitizers remove unknown elements but keep blockquotes. The
 * content of a blockquote becomes the fallback of its element. Blockquotes inside an element with the attribute
 * `contenteditable` are left unchanged, and restored when it gets the attribute later.
 *
 * A dataset that a blockquote names is read only from the origin of the page, or from the addresses that the page lists in
 * `<meta name="claim-dataset-origins">` in its head instead.
 *
 * @param root - The document or shadow root to observe; nested shadow roots need a call of their own.
 * @returns A function that stops the observer.
 */
export function upgradeEmbeds(root: Document | ShadowRoot = document): () => void {
  const observer = new MutationObserver((records) => {
    const changed = new Set(
      records.flatMap(({ type, target, addedNodes }) => (type === 'attributes' ? [target] : [...addedNodes])),
    );
    for (const node of changed) {
      // The parent has the node in its own tree.
      if (node instanceof Element && node.isConnected && !changed.has(node.parentNode!)) update(node);
    }
  });
  observer.observe(root, { childList: true, subtree: true, attributeFilter: ['contenteditable'] });
  root.querySelectorAll<HTMLQuoteElement>(embeds).forEach(upgrade);
  return () => observer.disconnect();
}
