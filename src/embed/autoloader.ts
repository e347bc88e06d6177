import { upgradeEmbeds } from './upgrade.js';

const loaders: Readonly<Record<string, () => Promise<CustomElementConstructor>>> = {
  'claim-dataset': async () => (await import('../elements/claim-dataset/claim-dataset.js')).ClaimDataset,
  'claim-card': async () => (await import('../elements/claim-card/claim-card.js')).ClaimCard,
  'denial-pair': async () => (await import('../elements/denial-pair/denial-pair.js')).DenialPair,
  'source-quote': async () => (await import('../elements/source-quote/source-quote.js')).SourceQuote,
};

/**
 * Loads and defines each element when the page first has it.
 *
 * @param prepare - Settles before the first element is defined.
 */
export function startAutoloader(prepare = (): Promise<unknown> => Promise.resolve()): void {
  const loading = new Set<string>();

  async function define(tag: string, load: () => Promise<CustomElementConstructor>): Promise<void> {
    loading.add(tag);
    try {
      const [element] = await Promise.all([load(), prepare()]);
      if (!customElements.get(tag)) customElements.define(tag, element);
    } catch (error) {
      console.warn(`<${tag}>: its script could not be loaded.`, error);
      loading.delete(tag);
    }
  }

  function defineFound(): void {
    for (const [tag, load] of Object.entries(loaders)) {
      if (!loading.has(tag) && document.querySelector(`${tag}:not(:defined)`)) void define(tag, load);
    }
  }

  upgradeEmbeds();
  new MutationObserver(defineFound).observe(document, { childList: true, subtree: true });
  defineFound();
}
