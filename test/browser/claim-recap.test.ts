import 'claim-elements/define';

import { expect } from '@open-wc/testing';
import { setStrings, type ClaimNavigateEvent, type ClaimRecap, type Dataset } from 'claim-elements';

import { disputes } from '../fixtures/disputes.mjs';
import { harbour } from '../fixtures/harbour.mjs';
import {
  factsOf,
  fixtures,
  fixtureWith,
  partsOf,
  partText,
  problemsDuring,
  seenText,
  settled,
  textOf,
} from './support.js';

const nothingContested: Dataset = { ...harbour, relations: [] };

/** Returns each line of a recap: label, words, correction, and who contests it. */
const linesOf = (recap: Element) =>
  partsOf(recap, 'statement').map((line) => {
    const [label, words, correction] = ['label', 'claim', 'correction'].map((part) =>
      seenText(line.querySelector(`[part="${part}"]`)),
    );
    const contested = Object.entries(factsOf(line)).map(([name, facts]) => `${name}: ${facts}`);
    return [label!.replace('. ', ' · '), words, correction, ...contested].filter(Boolean);
  });

for (const [way, fixtureOf] of Object.entries(fixtures)) {
  describe(`claim-recap, ${way}`, () => {
    async function recapOf(dataset: Dataset, attributes = '', around = ''): Promise<ClaimRecap> {
      const markup = `${around}<claim-recap ${attributes}><p>Fallback</p></claim-recap>`;
      return (await fixtureOf(dataset, markup)).querySelector('claim-recap')!;
    }

    it('lists each contested claim with its speaker, its verification and who contests it', async () => {
      const recap = await recapOf(harbour);
      expect(partText(recap, 'heading')).to.equal('Contested statements in this article: 2');
      expect(linesOf(recap)).to.deep.equal([
        [
          'Allegation · Disputed',
          'Dockers’ Union: The town spent the harbour fund on a new town hall.',
          'Denied by: Ada Berg, Town of Skerry | Town of Skerry and Ada Berg',
          'Conflicts with the statement of: The article',
        ],
        [
          'Statement · Confirmed',
          'The article: The fund has grown every year.',
          'Conflicts with the statement of: Dockers’ Union',
        ],
      ]);
      expect(recap.querySelector('p')!.checkVisibility()).to.equal(false);
    });

    it('says by what rule, how much of the article is covered, and as of what day', async () => {
      const recap = await recapOf(disputes);
      expect(partsOf(recap, 'note').map(textOf)).to.deep.equal([
        'This lists statements that are denied, or that conflict with another one. It does not confirm any other statement.',
        'The recorded statements cover 62% of the article’s text.',
      ]);
      expect(partText(recap, 'as-of')).to.equal('As of 12 March 2025');
    });

    it('says nothing of a coverage that is not known', async () => {
      const recap = await recapOf(harbour);
      expect(partsOf(recap, 'note').map(textOf)).to.deep.equal([
        'This lists statements that are denied, or that conflict with another one. It does not confirm any other statement.',
      ]);
    });

    it('has corrections, parts of claims, and what a contested denial denies', async () => {
      const lines = linesOf(await recapOf(disputes));
      expect(lines[0]![2]).to.equal('Corrected on 11 March 2025');
      expect(lines[1]).to.deep.equal([
        'Denial · Not independently verified',
        'Town of Skerry and Ada Berg: The auditors found nothing amiss.',
        'Denies the statement of: Dockers’ Union: The town spent the harbour fund on a new town hall.',
        'Denied by: Dockers’ Union',
      ]);
      expect(lines[3]).to.deep.equal([
        'Allegation · Not independently verified',
        'Dockers’ Union: The town hall costs twice what was planned.',
        'Withdrawn by the claimant on 12 March 2025',
        'Denied by: Ada Berg, Town of Skerry · Concerns only: that it costs twice as much',
      ]);
    });

    it('does not have a claim that was taken down', async () => {
      const claims = harbour.claims.filter(({ id }) => id !== 'audit-clean');
      const relations = harbour.relations.filter(({ from }) => from !== 'audit-clean');
      const withdrawn = [{ id: 'audit-clean', date: '2025-03-19', text: 'This was a misunderstanding.' }];
      const quotations = harbour.quotations.filter(({ id }) => id === 'not-a-penny');
      const recap = await recapOf({ ...harbour, claims, relations, quotations, withdrawn });
      expect(linesOf(recap)[0]![2]).to.equal('Denied by: Ada Berg, Town of Skerry');
      expect(seenText(partsOf(recap, 'recap')[0])).to.not.contain('auditors');
    });

    it('shows nothing if no claim is contested, and reports nothing', async () => {
      let recap!: ClaimRecap;
      const { events } = await problemsDuring(async () => (recap = await recapOf(nothingContested)));
      expect(recap.shadowRoot!.querySelectorAll(':not(style)')).to.have.length(0);
      expect(recap.getBoundingClientRect().height).to.equal(0);
      expect(events).to.deep.equal([]);
    });

    it('has a list of as many items as the heading says, below a heading of the level that is asked for', async () => {
      const recap = await recapOf(disputes, 'heading-level="2"');
      const root = recap.shadowRoot!;
      expect(root.querySelectorAll('h2, h3, h4, h5, h6')).to.have.length(1);
      expect(seenText(root.querySelector('h2'))).to.equal('Contested statements in this article: 4');
      expect(root.querySelectorAll('ol[role="list"] > li')).to.have.length(4);
    });

    it('is in the language of the page, and the words of claims in their own', async () => {
      const recap = await recapOf(disputes, 'lang="ar"');
      const surface = partsOf(recap, 'recap')[0]!;
      expect([surface.lang, surface.dir]).to.deep.equal(['ar', 'rtl']);
      expect(partText(recap, 'heading')).to.contain('عدد الأقوال محل الخلاف في التقرير');
      const [words] = partsOf(recap, 'claim');
      expect([words!.lang, words!.dir]).to.deep.equal(['en-GB', 'ltr']);
    });

    it('links claims, and those who contest them, to the cards that are on the page', async () => {
      const cards = '<claim-card claim="fund-emptied"></claim-card><claim-card claim="audit-clean"></claim-card>';
      const recap = await recapOf(harbour, '', cards);
      const links = [...recap.shadowRoot!.querySelectorAll('a')].map((link) => [
        link.getAttribute('href'),
        textOf(link),
      ]);
      expect(links).to.deep.equal([
        ['#claim-fund-emptied', 'Allegation, Dockers’ Union: The town spent the harbour fund on a new town hall.'],
        ['#claim-audit-clean', 'Denial, Town of Skerry and Ada Berg'],
        ['#claim-fund-emptied', 'Allegation, Dockers’ Union'],
      ]);
    });

    it('keeps the words of both sides alike', async () => {
      const recap = await recapOf(harbour);
      const [line] = partsOf(recap, 'statement');
      const [one, other] = ['[part="claim"]', '[part="fact"]'].map((side) => line!.querySelector(side)!);
      for (const pick of [(side: Element) => side, (side: Element) => side.querySelector('[part="claimant"]')!]) {
        const [first, second] = [one!, other!].map((side) => {
          const { color, fontSize, fontWeight, fontFamily, fontStyle } = getComputedStyle(pick(side));
          return { color, fontSize, fontWeight, fontFamily, fontStyle };
        });
        expect(first).to.deep.equal(second);
      }
    });

    it('stands in two columns where there is room for them, and else below each other', async () => {
      const recap = await recapOf(harbour);
      const columns = (width: string, size: string) => {
        recap.style.cssText = `inline-size: ${width}; font-size: ${size}`;
        const [one, other] = [...partsOf(recap, 'statement')[0]!.children].map((side) => side.getBoundingClientRect());
        return other!.left > one!.right ? 2 : 1;
      };
      expect(columns('375px', '17px')).to.equal(1);
      expect(columns('600px', '20px')).to.equal(2);
      expect(columns('600px', '26px')).to.equal(1);
    });
  });
}

describe('claim-recap', () => {
  it('keeps the text of the page where there is no dataset, and says so to the developer', async () => {
    const host = document.body.appendChild(document.createElement('div'));
    const { events } = await problemsDuring(async () => {
      host.innerHTML = '<claim-recap><p>Own words.</p></claim-recap>';
      await settled(host);
    });
    expect(events.map(({ reason }) => reason)).to.deep.equal(['missing-source']);
    expect(host.querySelector('p')!.checkVisibility()).to.equal(true);
    host.remove();
  });

  it('takes links to cards that come and leave later', async () => {
    const host = await fixtureWith(harbour, '<claim-recap></claim-recap>');
    const recap = host.querySelector('claim-recap')!;
    const links = () => recap.shadowRoot!.querySelectorAll('a').length;
    expect(links()).to.equal(0);
    const card = document.createElement('claim-card');
    card.claim = 'fund-grew';
    host.append(card);
    await settled(host);
    expect(links()).to.equal(2);
    card.remove();
    await settled(host);
    expect(links()).to.equal(0);
  });

  it('tells of a link that a reader follows, and leads to the card', async () => {
    const host = await fixtureWith(harbour, '<claim-card claim="fund-grew"></claim-card><claim-recap></claim-recap>');
    const events: ClaimNavigateEvent[] = [];
    host.addEventListener('claim-navigate', (event) => {
      events.push(event);
      event.preventDefault();
    });
    host.querySelector('claim-recap')!.shadowRoot!.querySelector('a')!.click();
    expect(events.map(({ href, claim }) => [href, claim])).to.deep.equal([['#claim-fund-grew', 'fund-grew']]);
  });

  it('follows strings that a newsroom sets', async () => {
    const host = await fixtureWith(harbour, '<claim-recap></claim-recap>');
    const recap = host.querySelector('claim-recap')!;
    setStrings('en', { 'recap-article': 'Contested here: {number}' });
    await settled(host);
    expect(partText(recap, 'heading')).to.equal('Contested here: 2');
    setStrings('en', { 'recap-article': 'Contested statements in this article: {number}' });
  });

  it('has the listed claims as JSON-LD', async () => {
    const host = await fixtureWith(harbour, '<claim-recap></claim-recap>');
    const node = await host.querySelector('claim-recap')!.toJsonLd();
    expect(JSON.stringify(node))
      .to.contain('The town spent the harbour fund on a new town hall.')
      .and.to.contain('The fund has grown every year.')
      .and.to.not.contain('The auditors found nothing amiss.');
  });

  it('lets an editor add a note and a footer', async () => {
    const host = await fixtureWith(
      harbour,
      '<claim-recap><p slot="note">Reviewed by the desk.</p><a slot="footer" href="#method">How we check</a></claim-recap>',
    );
    for (const slotted of host.querySelectorAll('[slot]')) expect(slotted.checkVisibility()).to.equal(true);
  });
});
