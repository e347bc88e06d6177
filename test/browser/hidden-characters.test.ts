import { expect } from '@open-wc/testing';
import type { ClaimCopyEvent, Dataset } from 'claim-elements';

import { harbour } from '../fixtures/harbour.mjs';
import { factsOf, fixtures, partsOf, partText, textOf } from './support.js';

import 'claim-elements/define';

/** The dataset with hidden characters in names and texts. */
const disguised: Dataset = {
  ...harbour,
  sources: harbour.sources.map((source) => ({
    ...source,
    name: `${source.name} \u202egnp`,
    ...(source.jobTitle && { jobTitle: `${source.jobTitle}\u200b` }),
  })),
  claims: harbour.claims.map((claim) => ({ ...claim, text: `pay\u200bpal: ${claim.text}`, note: 'a\u2066b' })),
  quotations: harbour.quotations.map(({ markup: _, ...quotation }) => ({
    ...quotation,
    text: `\u202e${quotation.text}\u3164`,
  })),
};

const markup =
  '<claim-card claim="fund-untouched"></claim-card><denial-pair allegation="fund-emptied"></denial-pair>' +
  '<source-quote quote="not-a-penny"></source-quote>';

describe('hidden characters', () => {
  for (const [rendered, fixtureWith] of Object.entries(fixtures)) {
    it(`are shown by their code points in every element, ${rendered}`, async () => {
      const host = await fixtureWith(disguised, markup);
      const [card, pair, quote] = [...host.children] as [Element, Element, Element];
      expect(partText(card, 'heading')).to.equal(
        'Denial, Ada Berg ‹U+202E›gnp, mayor‹U+200B›, Town of Skerry ‹U+202E›gnp: pay‹U+200B›pal: No money has left the harbour fund.',
      );
      expect(partText(card, 'answer')).to.contain('Dockers’ Union ‹U+202E›gnp: pay‹U+200B›pal');
      expect(factsOf(card.shadowRoot!)['Editor’s note']).to.contain('a‹U+2066›b');
      expect(partsOf(pair, 'claimant').map(textOf).join()).to.match(/‹U\+202E›gnp.*‹U\+202E›gnp/);
      expect(partText(quote, 'quotation')).to.match(/^“‹U\+202E›Not a penny .*‹U\+3164›”$/);
      for (const { shadowRoot } of [card, pair, quote]) {
        expect(shadowRoot!.textContent).to.not.match(/[\u200b\u202a-\u202e\u2066-\u2069\u3164]/);
      }
    });
  }

  it('are copied unchanged in a quotation, and as code points in the speaker’s name', async () => {
    const host = await fixtures['client-rendered'](disguised, markup);
    const quote = host.querySelector('source-quote')!;
    const clipboard = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { write: () => Promise.resolve(), writeText: () => Promise.resolve() },
    });
    try {
      const copied = new Promise<ClaimCopyEvent>((resolve) => {
        quote.addEventListener('claim-copy', resolve, { once: true });
      });
      partsOf(quote, 'copy-button')[0]!.click();
      const { text } = await copied;
      expect(text).to.contain('“\u202eNot a penny has left “our” fund [of the harbour].\u3164”');
      expect(text).to.contain('Ada Berg ‹U+202E›gnp');
    } finally {
      if (clipboard) Object.defineProperty(navigator, 'clipboard', clipboard);
      else delete (navigator as { clipboard?: unknown }).clipboard;
    }
  });

  it('right-to-left names do not reorder the text beside them', async () => {
    const sources = harbour.sources.map((source) => ({ ...source, name: 'עדה 1' }));
    const host = await fixtures['client-rendered']({ ...harbour, sources }, markup);
    for (const { shadowRoot } of host.children) {
      const texts = document.createTreeWalker(shadowRoot!, NodeFilter.SHOW_TEXT);
      let count = 0;
      while (texts.nextNode()) {
        const { data, parentElement } = texts.currentNode as Text;
        if (!data.includes('עדה')) continue;
        count++;
        expect(getComputedStyle(parentElement!).unicodeBidi, data).to.equal('isolate');
      }
      expect(count).to.be.greaterThan(1);
    }
  });
});
