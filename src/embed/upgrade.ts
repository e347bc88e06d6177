/** The tag of the element that replaces a blockquote, by the attribute that holds the record’s id. */
const tags = { 'data-claim': 'claim-card', 'data-allegation': 'denial-pair', 'data-quote': 'source-quote' } as const;

/** The names of the `data-` attributes that become attributes of the element. */
const options = ['claim', 'allegation', 'denial', 'quote', 'variant', 'heading-level', 'time-zone', 'json-ld'] as const;

/** Global attributes that are copied to the element. */
const kept = ['id', 'lang', 'dir', 'title', 'hidden'] as const;

function upgrade(blockquote: HTMLQuoteElement): void {
  const form = Object.entries(tags).find(([attribute]) => blockquote.hasAttribute(attribute));
  // An editor would save the element instead of the blockquote, and a sanitizer would then remove it.
  if (!form || blockquote.isContentEditable) return;
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
  element.append(...blockquote.childNodes);
  const link = element.querySelector('.claim-more')?.cloneNode(true) as HTMLElement | undefined;
  if (link) {
    link.slot = 'footer';
    element.append(link);
  }
  const { dataset: address } = blockquote.dataset;
  if (address === undefined) {
    blockquote.replaceWith(element);
    return;
  }
  const dataset = document.createElement('claim-dataset');
  dataset.setAttribute('src', address);
  dataset.append(element);
  blockquote.replaceWith(dataset);
}

/**
 * Replaces each `<blockquote class="claim-embed" data-claim="ID">`, `data-allegation` or `data-quote` with its element,
 * now and when one is added. Blockquotes are used because sanitizers remove unknown elements but keep blockquotes. The
 * content of a blockquote becomes the fallback of its element. Blockquotes in editable content are left unchanged.
 *
 * @param root - The document or shadow root to observe; nested shadow roots need a call of their own.
 * @returns A function that stops the observer.
 */
export function upgradeEmbeds(root: Document | ShadowRoot = document): () => void {
  const upgradeAll = () => root.querySelectorAll<HTMLQuoteElement>('blockquote.claim-embed').forEach(upgrade);
  const observer = new MutationObserver((records) => {
    if (records.some(({ addedNodes }) => addedNodes.length)) upgradeAll();
  });
  observer.observe(root, { childList: true, subtree: true });
  upgradeAll();
  return () => observer.disconnect();
}
