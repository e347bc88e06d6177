import { expect } from '@open-wc/testing';
import { ClaimCard, type Dataset } from 'claim-elements';

import { harbour } from '../fixtures/harbour.mjs';
import { fixtureWith, settled, textOf } from './support.js';

import 'claim-elements/define';

type Node = Record<string, unknown>;

const scripts = () => [...document.querySelectorAll('script[type="application/ld+json"]')];

/** Returns the JSON-LD of the page after all changes are written. */
async function published(root: ParentNode): Promise<Node[]> {
  await settled(root);
  // The elements have requested the same module earlier, so that they write before this continues.
  await import('../../dist/page/publish-json-ld.js');
  await new Promise((resolve) => setTimeout(resolve));
  expect(scripts().length).to.be.at.most(1);
  const text = scripts()[0]?.textContent;
  return text ? (JSON.parse(text) as { '@graph': Node[] })['@graph'] : [];
}

const brief = (nodes: Node[]) => nodes.map((node) => [node['@type'], node.text ?? node.claimReviewed]);

const reviewed: Dataset = {
  ...harbour,
  claims: harbour.claims.map((claim) =>
    claim.id === 'fund-emptied'
      ? {
          ...claim,
          reviews: [{ author: 'gazette', verdict: 'Unproven', url: 'https://gazette.example/check', ratingValue: 2 }],
          corrections: [{ type: 'corrected' as const, date: '2025-03-05', text: 'The year was wrong.' }],
        }
      : claim,
  ),
};

const grew = ['Claim', 'The fund has grown every year.'];
const untouched = ['Claim', 'No money has left the harbour fund.'];
const penny = ['Quotation', 'Not a penny has left “our” fund [of the harbour].'];

describe('JSON-LD', () => {
  it('is on the page only if an element has the attribute', async () => {
    const host = await fixtureWith(harbour, '<claim-card claim="fund-grew"></claim-card>');
    expect(await published(host)).to.deep.equal([]);
    // React 18 writes `json-ld={false}` and `json-ld={true}` like this.
    host.innerHTML = '<claim-card json-ld="false" claim="fund-grew"></claim-card>';
    expect(await published(host)).to.deep.equal([]);
    host.innerHTML = '<claim-card json-ld="true" claim="fund-grew"></claim-card>';
    expect(brief(await published(host))).to.deep.equal([grew]);
    host.firstElementChild!.setAttribute('json-ld', 'false');
    expect(await published(host)).to.deep.equal([]);
  });

  for (const { markup, nodes } of [
    { markup: '<claim-card json-ld claim="fund-untouched"></claim-card>', nodes: [untouched, penny] },
    { markup: '<claim-card json-ld variant="compact" claim="fund-untouched"></claim-card>', nodes: [untouched, penny] },
    { markup: '<source-quote json-ld quote="not-a-penny"></source-quote>', nodes: [penny] },
    {
      markup: '<denial-pair json-ld allegation="fund-emptied" denial="fund-untouched"></denial-pair>',
      nodes: [['Claim', 'The town spent the harbour fund on a new town hall.'], untouched, penny],
    },
    { markup: '<claim-card json-ld claim="nothing"></claim-card>', nodes: [] },
  ]) {
    it(`has exactly the records that are shown: ${markup}`, async () => {
      const host = await fixtureWith(harbour, markup);
      expect(brief(await published(host))).to.deep.equal(nodes);
    });
  }

  it('is written once for several elements with the same claim, and removed with the last one', async () => {
    const card = '<claim-card json-ld claim="fund-grew"></claim-card>';
    const host = await fixtureWith(harbour, card + card + card);
    expect(brief(await published(host))).to.deep.equal([grew]);
    host.firstElementChild!.remove();
    host.firstElementChild!.remove();
    expect(brief(await published(host))).to.deep.equal([grew]);
    host.firstElementChild!.remove();
    expect(await published(host)).to.deep.equal([]);
    expect(scripts()).to.deep.equal([]);
  });

  it('follows changes of the claim, of the attribute and of the position', async () => {
    const host = await fixtureWith(harbour, '<claim-card json-ld claim="fund-grew"></claim-card><div></div>');
    const card = host.querySelector('claim-card')!;
    await published(host);
    card.claim = 'fund-untouched';
    expect(brief(await published(host))).to.deep.equal([untouched, penny]);
    card.jsonLd = false;
    expect(await published(host)).to.deep.equal([]);
    card.jsonLd = true;
    host.querySelector('div')!.append(card);
    expect(brief(await published(host))).to.deep.equal([untouched, penny]);
  });

  it('is removed if the records can no longer be read', async () => {
    class FragileCard extends ClaimCard {
      static isBroken = false;
      protected override read(context: Parameters<ClaimCard['read']>[0]): ReturnType<ClaimCard['read']> {
        if (FragileCard.isBroken) throw new Error('Broken.');
        return super.read(context);
      }
    }
    customElements.define('fragile-card', FragileCard);
    const host = await fixtureWith(harbour, '<fragile-card json-ld claim="fund-grew">The text.</fragile-card>');
    const card = host.querySelector<ClaimCard>('fragile-card')!;
    await card.updateComplete;
    expect(brief(await published(host))).to.deep.equal([grew]);
    FragileCard.isBroken = true;
    const reportError = window.reportError.bind(window);
    const errors: unknown[] = [];
    window.reportError = (error) => errors.push(error);
    try {
      card.requestUpdate();
      await card.updateComplete;
    } finally {
      window.reportError = reportError;
    }
    expect(errors.map(String)).to.deep.equal(['Error: Broken.']);
    expect(card.shadowRoot!.querySelector('slot:not([name])')).not.to.equal(null);
    expect(await published(host)).to.deep.equal([]);
  });

  it('has a ClaimReview only for a verdict by a named reviewer, and carries corrections', async () => {
    const host = await fixtureWith(reviewed, '<claim-card json-ld claim="fund-emptied"></claim-card>');
    const [claim, review] = await published(host);
    expect(review).to.deep.equal({
      '@type': 'ClaimReview',
      claimReviewed: 'The town spent the harbour fund on a new town hall.',
      itemReviewed: { '@id': 'https://news.example/harbour-fund#claim-fund-emptied' },
      author: {
        '@type': 'NewsMediaOrganization',
        '@id': 'https://news.example/harbour-fund#source-gazette',
        name: 'Skerry Gazette',
      },
      reviewRating: { '@type': 'Rating', alternateName: 'Unproven', ratingValue: 2 },
      url: 'https://gazette.example/check',
    });
    expect(claim!.correction).to.deep.equal({
      '@type': 'CorrectionComment',
      name: 'corrected',
      text: 'The year was wrong.',
      datePublished: '2025-03-05',
    });
    host.remove();
    const denied = await fixtureWith(harbour, '<claim-card json-ld claim="fund-emptied"></claim-card>');
    expect((await published(denied)).map((node) => node['@type'])).to.deep.equal(['Claim']);
  });

  it('cannot close its script element', async () => {
    const text = '</script><script>window.hacked = true</script>';
    const claims = harbour.claims.map((claim) => ({ ...claim, text }));
    const host = await fixtureWith({ ...harbour, claims }, '<claim-card json-ld claim="fund-grew"></claim-card>');
    const [node] = await published(host);
    expect(node!.text).to.equal(text);
    expect(scripts()[0]!.textContent).to.not.match(/[<>&]/);
  });

  it('toJsonLd returns the same without adding it to the page', async () => {
    const host = await fixtureWith(harbour, '<claim-card claim="fund-grew"></claim-card>');
    const card = host.firstElementChild as ClaimCard;
    const document = (await card.toJsonLd())!;
    expect(document['@context']).to.equal('https://schema.org');
    expect(brief(document['@graph'] as Node[])).to.deep.equal([grew]);
    card.claim = 'nothing';
    expect(await card.toJsonLd()).to.equal(null);
    expect(await published(host)).to.deep.equal([]);
  });

  it('toJsonLd of a removed element returns the records that it showed', async () => {
    const host = await fixtureWith(
      harbour,
      '<claim-card claim="fund-grew"></claim-card><source-quote quote="not-a-penny"></source-quote>',
    );
    for (const element of [...host.children] as ClaimCard[]) {
      const before = await element.toJsonLd();
      element.remove();
      expect(before).to.be.an('object');
      expect(await element.toJsonLd()).to.deep.equal(before);
    }
  });

  it('can be loaded again by a claim-dataset', async () => {
    const host = await fixtureWith(reviewed, '<claim-card claim="fund-emptied"></claim-card>');
    const document = await (host.firstElementChild as ClaimCard).toJsonLd();
    host.innerHTML = `<claim-dataset>
      <script type="application/ld+json">${JSON.stringify(document)}</script>
      <claim-card claim="fund-emptied"></claim-card>
    </claim-dataset>`;
    await new Promise((resolve) => host.addEventListener('claim-load', resolve, { once: true }));
    await settled(host);
    const shown = textOf(host.querySelector('claim-card')!.shadowRoot);
    expect(shown).to.contain('The town spent the harbour fund').and.to.contain('Skerry Gazette: “Unproven”');
    expect(shown).to.contain('Corrected on 5 March 2025: The year was wrong.');
  });
});
