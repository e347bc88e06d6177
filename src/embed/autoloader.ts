import type { AdoptableElement } from '../elements/adoptable-element.js';

const tags: Readonly<Record<string, () => Promise<typeof AdoptableElement>>> = {
  'claim-dataset': async () => (await import('../elements/claim-dataset/claim-dataset.js')).ClaimDataset,
  'claim-card': async () => (await import('../elements/claim-card/claim-card.js')).ClaimCard,
  'denial-pair': async () => (await import('../elements/denial-pair/denial-pair.js')).DenialPair,
  'claim-recap': async () => (await import('../elements/claim-recap/claim-recap.js')).ClaimRecap,
  'source-quote': async () => (await import('../elements/source-quote/source-quote.js')).SourceQuote,
};

/**
 * Loads and defines each element when the page first has it, and replaces blockquotes of embeds by elements.
 *
 * @param prepare - Settles before the first element is defined.
 */
export function startAutoloader(prepare = (): Promise<unknown> => Promise.resolve()): void {
  const started = new Set<string>();
  const warnings = new Set<string>();

  /** Loads what a selector stands for, once unless that fails. */
  async function start(selector: string, load: () => Promise<void>): Promise<void> {
    if (started.has(selector) || !document.querySelector(selector)) return;
    started.add(selector);
    try {
      await load();
    } catch (error) {
      // All elements of a page fail for one reason if its policy forbids the one of Lit, and again at each change of the page.
      const reason = String(error);
      if (!warnings.has(reason)) console.warn(`claim-elements: the script for ${selector} could not be loaded.`, error);
      warnings.add(reason);
      started.delete(selector);
    }
  }

  function loadFound(): void {
    void start('blockquote.claim-embed', async () => void (await import('./upgrade.js')).upgradeEmbeds());
    for (const [tag, load] of Object.entries(tags)) {
      void start(`${tag}:not(:defined)`, async () => {
        const [element] = await Promise.all([load(), prepare()]);
        element.define(tag);
      });
    }
  }

  new MutationObserver(loadFound).observe(document, { childList: true, subtree: true });
  loadFound();
}
