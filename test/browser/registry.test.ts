import { ClaimCard, ClaimDataset, DenialPair, SourceQuote } from 'claim-elements';
import { ClaimCard as CardAlone } from 'claim-elements/claim-card';
import { ClaimDataset as DatasetAlone } from 'claim-elements/claim-dataset';
import { DenialPair as PairAlone } from 'claim-elements/denial-pair';
import { SourceQuote as QuoteAlone } from 'claim-elements/source-quote';
import { expect, oneEvent } from '@open-wc/testing';

import { itNeeds } from './engines.js';

const elements = [
  { tag: 'claim-card', element: ClaimCard, alone: CardAlone, define: () => import('claim-elements/claim-card/define') },
  {
    tag: 'claim-dataset',
    element: ClaimDataset,
    alone: DatasetAlone,
    define: () => import('claim-elements/claim-dataset/define'),
  },
  {
    tag: 'denial-pair',
    element: DenialPair,
    alone: PairAlone,
    define: () => import('claim-elements/denial-pair/define'),
  },
  {
    tag: 'source-quote',
    element: SourceQuote,
    alone: QuoteAlone,
    define: () => import('claim-elements/source-quote/define'),
  },
];

describe('registry', () => {
  // The order matters: the page has one registry, and definitions cannot be removed.
  it('the class entries register nothing', () => {
    for (const { tag, element, alone } of elements) {
      expect(element).to.equal(alone);
      expect(customElements.get(tag), tag).to.equal(undefined);
    }
  });

  it('a class can be registered under another name', () => {
    customElements.define('news-claim', class extends ClaimCard {});
    const card = document.createElement('news-claim');
    expect(card).to.be.instanceOf(ClaimCard);
  });

  it('a class registers itself in a registry that does not have the tag', () => {
    const defined = new Map<string, CustomElementConstructor>();
    const registry = {
      get: (tag) => defined.get(tag),
      define: (tag, element) => void defined.set(tag, element),
    } as CustomElementRegistry;
    ClaimCard.define('claim-card', registry);
    DenialPair.define('claim-card', registry);
    expect(defined.get('claim-card')).to.equal(ClaimCard);
  });

  itNeeds('scoped registries', 'a shadow root has elements of its own registry', async () => {
    const scoped = new CustomElementRegistry();
    ClaimDataset.define('claim-dataset', scoped);
    SourceQuote.define('source-quote', scoped);
    const host = document.body.appendChild(document.createElement('div'));
    const root = host.attachShadow({ mode: 'open', customElementRegistry: scoped });
    root.innerHTML =
      '<claim-dataset src="/dist/data.json"><source-quote quote="quote-rumours"></source-quote></claim-dataset>';
    const quote = root.querySelector('source-quote')!;
    expect(quote).to.be.instanceOf(SourceQuote);
    await oneEvent(root, 'claim-load');
    await quote.updateComplete;
    expect(quote.shadowRoot!.textContent).to.include('rumours');
    expect(customElements.get('source-quote')).to.equal(undefined);
    host.remove();
  });

  for (const { tag, element, define } of elements) {
    it(`the define entry of ${tag} registers it and nothing else`, async () => {
      const others = elements.filter((other) => other.tag !== tag).map((other) => customElements.get(other.tag));
      await define();
      expect(customElements.get(tag)).to.equal(element);
      expect(elements.filter((other) => other.tag !== tag).map((other) => customElements.get(other.tag))).to.deep.equal(
        others,
      );
    });
  }

  it('the entry that registers all elements can be loaded after the others', async () => {
    const all = await import('claim-elements/define');
    expect(customElements.get('claim-card')).to.equal(all.ClaimCard);
  });
});
