import { upgradeEmbeds } from './embed/upgrade.js';

const modules: Readonly<Record<string, () => Promise<unknown>>> = {
  'claim-dataset': () => import('./elements/claim-dataset/claim-dataset.define.js'),
  'claim-card': () => import('./elements/claim-card/claim-card.define.js'),
  'denial-pair': () => import('./elements/denial-pair/denial-pair.define.js'),
  'source-quote': () => import('./elements/source-quote/source-quote.define.js'),
};

/** Registers the elements that are on the page and not registered yet. */
function registerFound(): void {
  for (const [tag, load] of Object.entries(modules)) {
    if (document.querySelector(`${tag}:not(:defined)`)) {
      load().catch((error: unknown) => console.warn(`<${tag}>: its script could not be loaded.`, error));
    }
  }
}

upgradeEmbeds();
new MutationObserver(registerFound).observe(document, { childList: true, subtree: true });
registerFound();
