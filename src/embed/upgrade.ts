/** The element that a blockquote stands for, by the attribute that names what it shows. */
const tags = { 'data-claim': 'claim-card', 'data-allegation': 'denial-pair', 'data-quote': 'source-quote' } as const;

/** What else a blockquote may say, and the attribute of the element that it becomes. */
const options = ['claim', 'allegation', 'denial', 'quote', 'variant', 'heading-level', 'time-zone', 'json-ld'] as const;

/** What belongs to a blockquote as a piece of the page. */
const kept = ['id', 'lang', 'dir', 'title', 'hidden'] as const;

function upgrade(blockquote: HTMLQuoteElement): void {
  const form = Object.entries(tags).find(([attribute]) => blockquote.hasAttribute(attribute));
  // In an editor it would be saved as an element, which a sanitizer then takes away.
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
  // Not as an attribute: a Content Security Policy may forbid those.
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
 * Puts elements in place of the blockquotes that stand for them, `<blockquote class="claim-embed" data-claim="ID">` and
 * the like, which pass sanitizers that take unknown elements away; those on the page now, and those added later. What
 * a blockquote holds becomes the element’s fallback. Blockquotes that are being edited are left alone.
 *
 * @param root - Where to look; of shadow roots inside it, each has to be named by itself.
 * @returns Stops looking.
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
