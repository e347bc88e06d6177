import 'claim-elements/bundled';
import 'claim-elements/define';

import { expect, waitUntil, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ClaimCard, ClaimNavigateEvent } from 'claim-elements';

import { harbour } from '../fixtures/harbour.mjs';
import { quay } from '../fixtures/quay.mjs';
import {
  factsOf,
  fixtures,
  partsOf,
  partText,
  problemsDuring,
  seenText,
  settled,
  statementsOf,
  textOf,
} from './support.js';

for (const [way, fixtureWith] of Object.entries(fixtures)) {
  describe(`claim-card, ${way}`, () => {
    async function cardOf(markup: string): Promise<ClaimCard> {
      return (await fixtureWith(harbour, markup)).querySelector('claim-card')!;
    }

    describe('content', () => {
      it('shows the claim with its speaker in the heading, and its kind and verification above', async () => {
        const card = await cardOf('<claim-card claim="fund-untouched"></claim-card>');
        expect(statementsOf(card.shadowRoot!)[0]).to.deep.equal([
          'Denial · Not independently verified',
          'Ada Berg, mayor, Town of Skerry: No money has left the harbour fund.',
        ]);
      });

      it('shows what denies the claim directly below, as statements, and counts the rest by speaker', async () => {
        const card = await cardOf('<claim-card claim="fund-emptied"></claim-card>');
        expect(statementsOf(card.shadowRoot!)).to.deep.equal([
          ['Allegation · Disputed', 'Dockers’ Union, trade union: The town spent the harbour fund on a new town hall.'],
          [
            'Denied by · Not independently verified',
            'Ada Berg, Town of Skerry: No money has left the harbour fund.',
            '4 March 2025 (inferred from “the next day”)',
          ],
          [
            'Denied by · Not independently verified',
            'Town of Skerry and Ada Berg: The auditors found nothing amiss.',
            '10 March 2025 (inferred from “a week later”)',
          ],
        ]);
        expect(factsOf(card.shadowRoot!.querySelector('.line')!.parentElement!)).to.include({
          Said: '3 March 2025',
          'Reported through': 'Skerry Gazette',
        });
        const [counted] = card.shadowRoot!.querySelectorAll('.line dd');
        expect(textOf(counted)).to.equal('The article');
      });

      it('has the words of the others and the claims that say more inside', async () => {
        const card = await cardOf('<claim-card claim="fund-emptied"></claim-card>');
        const details = card.shadowRoot!.querySelector('details')!;
        expect(details.open).to.equal(false);
        expect(factsOf(details)).to.deep.equal({
          'Conflicts with the statement of':
            'The article: The fund has grown every year. · Editor’s note: Both speak of the same account.',
          'More detail from': 'Dockers’ Union: The town hall costs twice what was planned.',
        });
      });

      it('shows a relation from both ends', async () => {
        const card = await cardOf('<claim-card claim="fund-grew"></claim-card>');
        expect(statementsOf(card.shadowRoot!)).to.deep.equal([
          ['Statement · Confirmed', 'The article: The fund has grown every year.'],
          [
            'Conflicts with the statement of · Disputed',
            'Dockers’ Union: The town spent the harbour fund on a new town hall.',
            'Editor’s note: Both speak of the same account.',
          ],
        ]);
        expect(factsOf(card.shadowRoot!)).to.deep.equal({
          'Cited in support of the statement of': 'Ada Berg, Town of Skerry: No money has left the harbour fund.',
        });
      });

      it('names the speaker of several denials once, and again for screen readers', async () => {
        const claims = harbour.claims.map((claim) =>
          claim.id === 'audit-clean' ? { ...claim, appearances: harbour.claims[1]!.appearances } : claim,
        );
        const host = await fixtureWith({ ...harbour, claims }, '<claim-card claim="fund-emptied"></claim-card>');
        const root = host.querySelector('claim-card')!.shadowRoot!;
        const [, answer, ...others] = statementsOf(root);
        expect(others).to.deep.equal([]);
        expect(answer).to.deep.equal([
          'Denied by · Not independently verified',
          'Ada Berg, Town of Skerry: No money has left the harbour fund.',
          'The auditors found nothing amiss.',
          '4 March 2025 (inferred from “the next day”)',
        ]);
        expect(textOf(root.querySelectorAll('[part="answer"] [part="heading"]')[1])).to.equal(
          'Ada Berg, Town of Skerry: The auditors found nothing amiss.',
        );
      });

      it('shows the words that a date is inferred from', async () => {
        const card = await cardOf('<claim-card claim="fund-untouched"></claim-card>');
        expect(factsOf(card.shadowRoot!).Said).to.equal('4 March 2025 (inferred from “the next day”)');
        expect(card.shadowRoot!.querySelector('time')!.dateTime).to.equal('2025-03-04');
      });

      it('quotes the sentence in which the claim was made', async () => {
        const card = await cardOf('<claim-card claim="fund-untouched"></claim-card>');
        const quotation = card.shadowRoot!.querySelector('details blockquote')!;
        expect(seenText(quotation)).to.equal('“Not a penny has left ‘our’ fund [of the harbour].”');
        expect(textOf(quotation)).to.contain('Editor’s insertion: [of the harbour], end of insertion');
        expect((quotation as HTMLQuoteElement).cite).to.equal('https://news.example/harbour-fund');
      });

      it('lists single words with which the claim was made, with a speaker who is not the claimant', async () => {
        const quotations = [
          { id: 'a', text: 'year by year', speaker: 'union', claims: ['hall-over-budget'] },
          { id: 'b', text: 'twice', speaker: 'mayor', claims: ['hall-over-budget'] },
          { id: 'c', text: 'costs twice', speaker: 'union', claims: ['hall-over-budget'] },
        ];
        const host = await fixtureWith(
          { ...harbour, quotations },
          '<claim-card claim="hall-over-budget"></claim-card>',
        );
        const facts = [...host.querySelector('claim-card')!.shadowRoot!.querySelectorAll('dt')]
          .find((label) => textOf(label) === 'Quoted words:')!
          .parentElement!.querySelectorAll('dd');
        expect([...facts].slice(0, 2).map(textOf)).to.deep.equal([
          '“year by year”',
          'Ada Berg, mayor, Town of Skerry: “twice”',
        ]);
      });

      it('names several claimants together', async () => {
        const card = await cardOf('<claim-card claim="audit-clean"></claim-card>');
        expect(seenText(card.shadowRoot!.querySelector('h3'))).to.equal(
          'Town of Skerry and Ada Berg: The auditors found nothing amiss.',
        );
      });

      it('shows the newsroom’s note and links to the article', async () => {
        const card = await cardOf('<claim-card claim="fund-untouched"></claim-card>');
        expect(factsOf(card.shadowRoot!)['Editor’s note']).to.equal('The accounts are not public.');
        const link = card.shadowRoot!.querySelector<HTMLAnchorElement>('[part="article-link"] a')!;
        expect(link.href).to.equal('https://news.example/harbour-fund');
        expect(textOf(link)).to.equal('Read the article: Who emptied the harbour fund?');
      });

      it('has no part that says nothing', async () => {
        const article = { name: harbour.article.name, inLanguage: 'en-GB' };
        const host = await fixtureWith(
          { ...harbour, article, relations: [] },
          '<claim-card claim="hall-over-budget"></claim-card>',
        );
        const root = host.querySelector('claim-card')!.shadowRoot!;
        expect(root.querySelector('dl, details')).to.equal(null);
        const words = [...root.querySelectorAll('article > *')].map(textOf).filter(Boolean);
        expect(words).to.deep.equal([
          'Allegation. Not independently verified',
          'Allegation, Dockers’ Union, trade union: The town hall costs twice what was planned.',
        ]);
      });

      it('shows a verdict as the reviewer’s words, and keeps its own verification', async () => {
        const reviews = [
          { author: 'gazette', verdict: 'Mostly <false>', url: 'https://gazette.example/check' },
          { author: 'mayor', verdict: 'Untrue', url: 'javascript:alert(1)' },
        ];
        const claims = harbour.claims.map((claim) => ({ ...claim, reviews }));
        const host = await fixtureWith({ ...harbour, claims }, '<claim-card claim="hall-over-budget"></claim-card>');
        const card = host.querySelector('claim-card')!;
        expect(factsOf(card.shadowRoot!)['Fact check']).to.equal(
          'Skerry Gazette: “Mostly <false>” | Ada Berg, Town of Skerry: “Untrue”',
        );
        expect(partText(card, 'verification')).to.equal('Not independently verified');
        const links = [...card.shadowRoot!.querySelectorAll<HTMLAnchorElement>('[part="review"] a')];
        expect(links.map(({ href }) => href)).to.deep.equal(['https://gazette.example/check']);
      });

      it('has no link to the article if the dataset has no address or no web address', async () => {
        for (const url of [undefined, 'javascript:alert(1)', 'data:text/html,x', '/relative']) {
          const { url: _, ...article } = harbour.article;
          const dataset = { ...harbour, article: { ...article, ...(url && { url }) } };
          const host = await fixtureWith(dataset, '<claim-card claim="fund-grew"></claim-card>');
          expect(host.firstElementChild!.shadowRoot!.querySelector('a'), url).to.equal(null);
        }
      });

      it('shows markup in the data as text', async () => {
        const text = '<img src=x onerror=alert(1)> & <b>bold</b>';
        const claims = harbour.claims.map((claim) => ({ ...claim, text }));
        const host = await fixtureWith({ ...harbour, claims }, '<claim-card claim="fund-emptied"></claim-card>');
        const card = host.firstElementChild!;
        expect(partText(card, 'heading')).to.contain(text);
        expect(card.shadowRoot!.querySelector('img')).to.equal(null);
      });
    });

    describe('the details that few datasets have', () => {
      async function quayCard(attributes: string): Promise<ShadowRoot> {
        const host = await fixtureWith(quay, `<claim-card ${attributes}></claim-card>`);
        return host.querySelector('claim-card')!.shadowRoot!;
      }

      it('shows the latest correction, the denied part and who was asked before the facts', async () => {
        const root = await quayCard('claim="quay-sold"');
        expect(statementsOf(root)).to.deep.equal([
          [
            'Allegation · Disputed',
            'Ada Berg, chair, Dockers’ Union: Harbour plc bought the north quay for “a third of its value”.',
            'Corrected on 17 March 2025: An earlier version named 2019 as the year of the sale.',
          ],
          [
            'Denied by · Not independently verified',
            'Tom Lunde, Town of Skerry: The price was that of an independent valuation.',
            '11 March 2025',
            'Concerns only: “a third of its value”',
            'Editor’s note: The mayor does not deny the price.',
          ],
          [
            'Asked, declined to comment · 10 March 2025',
            'Harbour plc',
            'by e-mail · Reply requested by: 12 March 2025',
          ],
        ]);
        const line = root.querySelector('.line')!;
        expect([...line.children].map(seenText).join(' ')).to.equal(
          'Said: 8–9 March 2025 (inferred from “at the weekend”) ' +
            'Reported through: Nordic News Agency, citing: Skerry Gazette In: Speech to the union',
        );
        expect(partText(root.host, 'as-of')).to.equal('As of 19 March 2025');
      });

      it('has evidence, method, later appearances and earlier corrections inside', async () => {
        const root = await quayCard('claim="quay-sold"');
        expect(factsOf(root.querySelector('details')!)).to.deep.equal({
          'Also said':
            'Dockers’ Union: The quay went for a third of what it is worth. · 12 March 2025 · Reported through: Skerry Gazette',
          'Date claimed': 'September 2021',
          Verification: 'The Gazette compared the deed with two valuations, which differ by more than half.',
          Evidence:
            'Document: Deed of sale, north quay · Land registry · Seen: 14 March 2025 · Cited in support by: Ada Berg, Dockers’ Union | ' +
            'Document: Valuation of 14 June 2021 · Cited against by: Tom Lunde, Town of Skerry',
          'Fact check':
            'Coast Fact Check: “Partly supported: the price is right, the value is not settled” · 16 March 2025',
          'Corrected on 16 March 2025': 'An earlier version called Ada Berg the secretary of the union.',
          'Editor’s note':
            'The deed is public; the valuation of 2020 is not. | The report of 12 March means the one before.',
        });
        expect(textOf(root.querySelector('[part="method"]')!.parentElement)).to.contain(
          'Disputed · Skerry Gazette · 15 March 2025',
        );
      });

      it('shows a response that is a claim as a statement, and no other response as a denial', async () => {
        const root = await quayCard('claim="bribe"');
        expect(statementsOf(root).slice(1)).to.deep.equal([
          [
            'Response from · Not independently verified',
            'Tom Lunde, Town of Skerry: The holiday was paid from the mayor’s own account.',
            '13 March 2025',
          ],
          [
            'Asked, no reply · 10 March 2025',
            'Harbour plc',
            'by e-mail and telephone · Reply requested by: 12 March 2025 · Asked by: Nordic News Agency',
            'Editor’s note: The company has closed its press office.',
          ],
        ]);
        expect(factsOf(root.querySelector('details')!).Asked).to.equal('Tom Lunde, Town of Skerry · 11 March 2025');
      });

      it('names who denies and who was asked in a compact card, and the words of a denied claim', async () => {
        const asked = await quayCard('claim="bribe" variant="compact"');
        expect(factsOf(asked.querySelector('.line')!.parentElement!)).to.include({
          'Response from': 'Tom Lunde, Town of Skerry: The holiday was paid from the mayor’s own account.',
          'Asked, no reply': 'Harbour plc',
        });
        expect([...asked.querySelectorAll('.line > *')].map(textOf).join(' ')).to.equal(
          'Response from: Tom Lunde, Town of Skerry Asked, no reply: Harbour plc Said: 10 March 2025',
        );
        expect(asked.querySelector('article')!.textContent).not.to.include('false');
        const denied = await quayCard('claim="price-fair" variant="compact"');
        expect(textOf(denied.querySelector('.line dd'))).to.equal(
          'Ada Berg, Dockers’ Union: Harbour plc bought the north quay for “a third of its value”. · Concerns only: “a third of its value”',
        );
      });

      it('names who confirmed a claim, and who took it back', async () => {
        const root = await quayCard('claim="quay-closed"');
        expect(statementsOf(root)[0]).to.deep.equal([
          'Allegation · Confirmed: Coast Fact Check',
          'Dockers’ Union: The harbour company closed the quay without telling anyone.',
          'Withdrawn by the claimant on 18 March 2025: The union says that it had been told in a letter, which it found later.',
        ]);
      });
    });

    describe('variant', () => {
      it('compact has the claim, who contests it and the date, and all else inside', async () => {
        const card = await cardOf('<claim-card claim="fund-emptied" variant="compact"></claim-card>');
        const root = card.shadowRoot!;
        expect(statementsOf(root)).to.deep.equal([
          ['Allegation · Disputed', 'Dockers’ Union: The town spent the harbour fund on a new town hall.'],
        ]);
        expect([...root.querySelectorAll('.line > *')].map(textOf)).to.deep.equal([
          'Denied by:',
          'Ada Berg, Town of Skerry',
          'Town of Skerry and Ada Berg',
          'Conflicts with the statement of:',
          'The article',
          'Said:',
          '3 March 2025',
        ]);
        expect(factsOf(root.querySelector('details')!)['Denied by']).to.equal(
          'Ada Berg, Town of Skerry: No money has left the harbour fund. | ' +
            'Town of Skerry and Ada Berg: The auditors found nothing amiss.',
        );
      });

      it('compact has smaller text', async () => {
        const host = await fixtureWith(
          harbour,
          '<claim-card claim="fund-grew"></claim-card><claim-card claim="fund-grew" variant="compact"></claim-card>',
        );
        const [full, compact] = [...host.children].map((card) => card.getBoundingClientRect().height);
        expect(compact!).to.be.lessThan(full!);
      });

      it('falls back to full if the value is unknown, and reports it', async () => {
        const { events } = await problemsDuring(() =>
          cardOf('<claim-card claim="fund-emptied" variant="tiny"></claim-card>'),
        );
        expect(
          events.map(({ reason, attribute, value, suggestions }) => ({ reason, attribute, value, suggestions })),
        ).to.deep.equal([
          { reason: 'invalid-value', attribute: 'variant', value: 'tiny', suggestions: ['full', 'compact'] },
        ]);
        expect(factsOf((events[0]!.target as ClaimCard).shadowRoot!)).to.include.keys('Reported through');
      });
    });

    it('takes attributes back that a framework sets to null or undefined, without a problem', async () => {
      const { events } = await problemsDuring(async () => {
        const card = await cardOf(
          '<claim-card claim="fund-emptied" variant="compact" heading-level="2" time-zone="Asia/Tokyo"></claim-card>',
        );
        for (const nothing of [null, undefined, '']) {
          Object.assign(card, { variant: nothing });
          card.removeAttribute('heading-level');
          card.removeAttribute('time-zone');
          await card.updateComplete;
          expect(factsOf(card.shadowRoot!)).to.include.keys('Reported through');
          expect(card.shadowRoot!.querySelector('h3')).not.to.equal(null);
        }
      });
      expect(events).to.deep.equal([]);
    });

    describe('heading-level', () => {
      for (const { value, tag } of [
        { value: '', tag: 'H3' },
        { value: 'heading-level="2"', tag: 'H2' },
        { value: 'heading-level="3"', tag: 'H3' },
        { value: 'heading-level="4"', tag: 'H4' },
        { value: 'heading-level="5"', tag: 'H5' },
        { value: 'heading-level="6"', tag: 'H6' },
        { value: 'heading-level="1"', tag: 'H3' },
        { value: 'heading-level="7"', tag: 'H3' },
        { value: 'heading-level="two"', tag: 'H3' },
      ]) {
        it(`${value || 'left out'} gives ${tag}`, async () => {
          const card = await cardOf(`<claim-card claim="fund-grew" ${value}></claim-card>`);
          expect(partsOf(card, 'heading')[0]!.tagName).to.equal(tag);
        });
      }
    });

    describe('links between cards', () => {
      it('links to a related claim while its card is on the page', async () => {
        const host = await fixtureWith(harbour, '<claim-card claim="fund-emptied"></claim-card>');
        const card = host.querySelector('claim-card')!;
        const links = () => [...card.shadowRoot!.querySelectorAll<HTMLAnchorElement>('[part="link"][href^="#"]')];
        expect(links()).to.have.length(0);

        const answer = document.createElement('claim-card');
        answer.claim = 'fund-untouched';
        host.append(answer);
        await settled(host);
        expect(links().map((link) => link.getAttribute('href'))).to.deep.equal(['#claim-fund-untouched']);

        answer.claim = 'fund-grew';
        await settled(host);
        expect(links().map((link) => link.getAttribute('href'))).to.deep.equal(['#claim-fund-grew']);

        answer.remove();
        await settled(host);
        expect(links()).to.have.length(0);
      });

      it('links to the id that the page gave a card, and to the first of two cards of one claim', async () => {
        const host = await fixtureWith(
          harbour,
          '<claim-card id="mine" claim="fund-grew"></claim-card><claim-card claim="fund-emptied"></claim-card>' +
            '<claim-card claim="audit-clean"></claim-card><claim-card claim="audit-clean"></claim-card>',
        );
        const [, card, first] = [...host.querySelectorAll('claim-card')];
        const links = [...card!.shadowRoot!.querySelectorAll<HTMLAnchorElement>('[part="link"][href^="#"]')];
        expect(links.map((link) => link.getAttribute('href'))).to.deep.equal(['#claim-audit-clean', '#mine']);
        links[0]!.click();
        expect(document.activeElement).to.equal(first);
      });

      it('is scrolled to by the fragment of the page’s address without an id, also in shadow roots', async () => {
        const host = await fixtureWith(
          harbour,
          '<div style="height: 300vh"></div><div></div><div style="height: 300vh"></div>',
        );
        const root = host.children[1]!.attachShadow({ mode: 'open' });
        root.innerHTML = '<claim-card claim="fund-grew"></claim-card>';
        const card = root.querySelector('claim-card')!;
        await card.updateComplete;
        scrollTo(0, 0);
        location.hash = '#claim-fund-grew';
        try {
          await waitUntil(() => Math.abs(card.getBoundingClientRect().top) < innerHeight, 'scrolled to the card');
        } finally {
          history.replaceState(null, '', location.pathname + location.search);
          scrollTo(0, 0);
        }
      });

      it('writes no attribute on its host', async () => {
        const markup = '<claim-card claim="fund-emptied"></claim-card><claim-card claim="fund-grew"></claim-card>';
        const host = await fixtureWith(harbour, markup);
        const names = [...host.children].map((card) => card.getAttributeNames().filter((name) => name !== 'id'));
        expect(names).to.deep.equal([['claim'], ['claim']]);
        // A prerendered card has its id from the server.
        if (fixtureWith === fixtures['client-rendered']) expect(host.innerHTML).to.equal(markup);
      });

      it('moves the focus to the card that a link leads to', async () => {
        const host = await fixtureWith(
          harbour,
          '<claim-card claim="fund-emptied"></claim-card><claim-card claim="fund-grew"></claim-card>',
        );
        const [card, target] = [...host.querySelectorAll('claim-card')];
        card!.shadowRoot!.querySelector<HTMLElement>('[part="link"][href^="#"]')!.click();
        expect(document.activeElement).to.equal(target);
        const surface = target!.shadowRoot!.activeElement!;
        expect(surface.localName).to.equal('article');
        (surface as HTMLElement).blur();
        expect(surface.hasAttribute('tabindex')).to.equal(false);
      });

      it('takes no focus and throws no error while it shows no claim', async () => {
        const card = document.createElement('claim-card');
        card.focus();
        const missing = await cardOf('<claim-card claim="nothing">Fallback</claim-card>');
        missing.focus();
        expect(document.activeElement).to.equal(document.body);
      });

      it('fires claim-navigate, which the page can cancel', async () => {
        const host = await fixtureWith(
          harbour,
          '<claim-card claim="fund-emptied"></claim-card><claim-card claim="fund-grew"></claim-card>',
        );
        const seen: { href: string; claim: string | null; composed: boolean }[] = [];
        host.addEventListener('claim-navigate', (event: ClaimNavigateEvent) => {
          event.preventDefault();
          seen.push({ href: event.href, claim: event.claim, composed: event.composed });
        });
        const root = host.querySelector('claim-card')!.shadowRoot!;
        root.querySelector<HTMLElement>('[part="link"][href^="#"]')!.click();
        root.querySelector<HTMLElement>('[part="article-link"] a')!.click();
        expect(seen).to.deep.equal([
          { href: '#claim-fund-grew', claim: 'fund-grew', composed: true },
          { href: 'https://news.example/harbour-fund', claim: null, composed: true },
        ]);
        expect(document.activeElement).to.equal(document.body);
      });

      it('leaves a click that opens a new tab to the browser', async () => {
        const host = await fixtureWith(harbour, '<claim-card claim="fund-grew"></claim-card>');
        let announced = false;
        host.addEventListener('claim-navigate', () => (announced = true));
        // The page cancels the click after the card has handled it, so that no tab opens.
        host.addEventListener('click', (event) => event.preventDefault());
        const link = host.querySelector('claim-card')!.shadowRoot!.querySelector('[part="article-link"] a')!;
        link.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true, composed: true, cancelable: true }));
        expect(announced).to.equal(false);
      });
    });

    describe('slots', () => {
      it('let an editor replace heading and attribution, and add a note and a footer', async () => {
        const host = await fixtureWith(
          harbour,
          `<claim-card claim="fund-grew">
          <span slot="heading">Own heading</span>
          <span slot="attribution">Own attribution</span>
          <p slot="note">Own note</p>
          <a slot="footer" href="#x">Own link</a>
          Fallback
        </claim-card>`,
        );
        const card = host.querySelector('claim-card')!;
        for (const name of ['heading', 'attribution', 'note', 'footer']) {
          const slot = card.shadowRoot!.querySelector<HTMLSlotElement>(`slot[name="${name}"]`)!;
          expect(slot.assignedElements().map(textOf), name).to.deep.equal([`Own ${name === 'footer' ? 'link' : name}`]);
        }
        expect(card.shadowRoot!.querySelector('slot:not([name])')).to.equal(null);
      });

      it('keep the speaker in the heading, whatever replaces the words', async () => {
        const card = await cardOf('<claim-card claim="fund-emptied"><b slot="heading">Own words.</b></claim-card>');
        const heading = card.shadowRoot!.querySelector('h3')!;
        expect(heading.querySelector<HTMLSlotElement>('[name="heading"]')!.assignedElements()).to.have.length(1);
        expect(textOf(heading)).to.match(/^Allegation, Dockers’ Union, trade union: /);
      });

      it('have a place for a portrait beside the words', async () => {
        const card = await cardOf(
          '<claim-card claim="fund-emptied"><img slot="media" alt="" width="400" height="800"></claim-card>',
        );
        const [image, heading] = [card.querySelector('img')!, card.shadowRoot!.querySelector('h3')!].map((node) =>
          node.getBoundingClientRect(),
        );
        expect(image!.width).to.equal(image!.height);
        expect(heading!.left).to.be.greaterThan(image!.right);
        expect(heading!.top).to.be.closeTo(image!.top, 8);
      });
    });

    describe('further details', () => {
      it('open by keyboard, and are named after the speaker', async () => {
        const card = await cardOf('<claim-card claim="fund-emptied"></claim-card>');
        const details = card.shadowRoot!.querySelector('details')!;
        const summary = details.querySelector('summary')!;
        expect(seenText(summary)).to.equal('More on this claim');
        expect(textOf(summary)).to.equal('More on this claim: Dockers’ Union, trade union');
        expect(details.querySelector('dl')!.checkVisibility()).to.equal(false);
        summary.focus();
        await sendKeys({ press: 'Enter' });
        expect(details.open).to.equal(true);
        expect(details.querySelector('dl')!.checkVisibility()).to.equal(true);
      });

      it('stay open while the page changes around them', async () => {
        const card = await cardOf('<claim-card claim="fund-emptied"></claim-card>');
        card.shadowRoot!.querySelector('details')!.open = true;
        card.requestUpdate();
        await card.updateComplete;
        expect(card.shadowRoot!.querySelector('details')!.open).to.equal(true);
      });
    });

    describe('records that have changed', () => {
      async function quayCard(markup: string): Promise<ClaimCard> {
        return (await fixtureWith(quay, markup)).querySelector('claim-card')!;
      }

      it('shows the newsroom’s text in place of a withdrawn claim, also over a pasted text', async () => {
        for (const fallback of ['', '<p>The old words.</p>']) {
          const { events } = await problemsDuring(async () => {
            const card = await quayCard(`<claim-card claim="gone">${fallback}</claim-card>`);
            const text = 'This statement stood here until 19 March. The person it named was acquitted.';
            expect(partText(card, 'kind')).to.equal('Withdrawn by the newsroom on 19 March 2025');
            expect(partText(card, 'withdrawn')).to.equal(text);
            expect(card.shadowRoot!.querySelector('h3, details, slot:not([name])')).to.equal(null);
            expect(card.querySelector('p')?.checkVisibility() ?? false).to.equal(false);
          });
          expect(events).to.deep.equal([]);
        }
      });

      it('shows a claim under a former id as under its own', async () => {
        const { events } = await problemsDuring(async () => {
          const card = await quayCard('<claim-card claim="quay-gone"><p>Old.</p></claim-card>');
          expect(partText(card, 'heading')).to.contain('Harbour plc bought the north quay');
          expect(card.querySelector('p')!.checkVisibility()).to.equal(false);
        });
        expect(events).to.deep.equal([]);
      });

      it('has a neutral sentence for an unknown id, if the element has no text of its own', async () => {
        const { warnings } = await problemsDuring(async () => {
          const card = await quayCard('<claim-card claim="nothing" lang="de"></claim-card>');
          const slot = card.shadowRoot!.querySelector('slot')!;
          expect(slot.assignedNodes()).to.deep.equal([]);
          expect(textOf(slot)).to.equal('Diese Aussage ist hier nicht verfügbar.');
          card.innerHTML = '<p>Own words.</p>';
          expect(slot.assignedElements().map(textOf)).to.deep.equal(['Own words.']);
        });
        expect(warnings).to.have.length(1);
      });
    });

    describe('for tools', () => {
      it('is part of what a page serializes', async () => {
        const host = await fixtureWith(harbour, '<claim-card claim="fund-emptied"></claim-card>');
        const html = host.getHTML({ serializableShadowRoots: true });
        expect(html).to.contain('The town spent the harbour fund on a new town hall.');
      });

      it('has an article that is named by kind and speaker', async () => {
        const host = await fixtureWith(harbour, '<claim-card claim="fund-emptied"></claim-card>');
        const root = host.querySelector('claim-card')!.shadowRoot!;
        const ids = root.querySelector('article')!.getAttribute('aria-labelledby')!.split(' ');
        expect(ids.map((id) => textOf(root.getElementById(id))).join(' ')).to.equal(
          'Allegation Dockers’ Union, trade union:',
        );
      });
    });

    describe('errors', () => {
      it('an unknown id shows the fallback, warns once and fires one event', async () => {
        let card!: ClaimCard;
        const { events, warnings } = await problemsDuring(async () => {
          card = await cardOf('<claim-card claim="fund-emtied"><p>The town denies it.</p></claim-card>');
          card.requestUpdate();
        });
        expect(warnings).to.deep.equal([
          '<claim-card claim="fund-emtied">: the dataset has nothing with the id “fund-emtied” for the attribute claim (try: fund-emptied, fund-grew, fund-untouched).',
        ]);
        expect(events).to.have.length(1);
        expect(events[0]).to.include({
          reason: 'unknown-id',
          attribute: 'claim',
          value: 'fund-emtied',
          bubbles: true,
          composed: true,
          cancelable: false,
        });
        expect(events[0]!.suggestions[0]).to.equal('fund-emptied');
        expect(events[0]!.message).to.equal(warnings[0]);
        expect(card.querySelector('p')!.checkVisibility()).to.equal(true);
      });

      for (const markup of [
        '<claim-card></claim-card>',
        '<claim-card claim=""></claim-card>',
        '<claim-card claim="  "></claim-card>',
      ]) {
        it(`${markup} shows the fallback and names accepted ids`, async () => {
          const { events } = await problemsDuring(() => cardOf(markup));
          expect(events.map(({ reason }) => reason)).to.deep.equal(['missing-id']);
          expect(events[0]!.suggestions).to.deep.equal(['fund-emptied', 'fund-untouched', 'audit-clean']);
        });
      }

      it('the name of a prototype’s property is not an id', async () => {
        for (const id of ['__proto__', 'constructor', 'toString']) {
          const { events } = await problemsDuring(() => cardOf(`<claim-card claim="${id}"></claim-card>`));
          expect(
            events.map(({ reason }) => reason),
            id,
          ).to.deep.equal(['unknown-id']);
        }
      });
    });

    describe('life cycle', () => {
      it('shows the bundled dataset without a provider', async () => {
        const card = await fixture<ClaimCard>(html`<claim-card claim="substantial-shells"></claim-card>`);
        expect(partText(card, 'kind')).to.equal('Allegation');
        expect(partText(card, 'heading')).to.contain('John Kirby');
      });

      it('follows its attribute, to an error and back', async () => {
        const card = await cardOf('<claim-card claim="fund-grew">Fallback</claim-card>');
        const { events } = await problemsDuring(async () => {
          card.setAttribute('claim', 'nothing');
          await card.updateComplete;
          expect(card.shadowRoot!.querySelector('article')).to.equal(null);
          card.removeAttribute('claim');
          await card.updateComplete;
          card.setAttribute('claim', 'fund-emptied');
        });
        expect(events.map(({ reason }) => reason)).to.deep.equal(['unknown-id', 'missing-id']);
        expect(partText(card, 'heading')).to.contain('The town spent the harbour fund on a new town hall.');
      });

      it('shows the last of several values set in a row, and does not report the others', async () => {
        const card = await cardOf('<claim-card claim="fund-grew"></claim-card>');
        const { events } = await problemsDuring(() => {
          for (let turn = 0; turn < 100; turn++) card.claim = `nothing-${turn}`;
          card.claim = 'fund-untouched';
        });
        expect(events).to.have.length(0);
        expect(partText(card, 'heading')).to.contain('No money has left the harbour fund.');
      });

      it('an element created by script can get its attribute after it is inserted', async () => {
        const { events } = await problemsDuring(() => {
          const card = document.createElement('claim-card');
          document.body.append(card);
          card.claim = 'substantial-shells';
          return card.updateComplete.then(() => card.remove());
        });
        expect(events).to.have.length(0);
      });

      it('reports nothing while it is removed, and reports when it is inserted again', async () => {
        const card = document.createElement('claim-card');
        card.claim = 'nothing';
        const away = await problemsDuring(async () => {
          document.body.append(card);
          card.remove();
          await card.updateComplete;
        });
        expect(away.events).to.have.length(0);
        const back = await problemsDuring(async () => {
          document.body.append(card);
          await card.updateComplete;
        });
        expect(back.events).to.have.length(1);
        card.remove();
      });

      it('shows the same and repeats no warning after a move', async () => {
        const host = await fixtureWith(harbour, '<claim-card claim="nothing"></claim-card><div></div>');
        const card = host.querySelector('claim-card')!;
        const { warnings } = await problemsDuring(async () => {
          host.querySelector('div')!.append(card);
          await card.updateComplete;
        });
        expect(warnings).to.have.length(0);
      });

      it('shows the bundled dataset after a move out of its provider', async () => {
        const host = await fixtureWith(harbour, '<claim-card claim="fund-grew"></claim-card>');
        const card = host.querySelector('claim-card')!;
        const { events } = await problemsDuring(() => host.parentElement!.append(card));
        expect(events.map(({ reason }) => reason)).to.deep.equal(['unknown-id']);
        card.claim = 'substantial-shells';
        await card.updateComplete;
        expect(partText(card, 'heading')).to.contain('John Kirby');
      });

      it('shows the claim of another provider after a move into it', async () => {
        const renamed = { ...harbour, claims: harbour.claims.map((claim) => ({ ...claim, text: 'Other text.' })) };
        const here = await fixtureWith(harbour, '<claim-card claim="fund-grew"></claim-card>');
        const there = await fixtureWith(renamed, '');
        const card = here.querySelector('claim-card')!;
        there.append(card);
        await settled(there);
        expect(partText(card, 'heading')).to.contain('Other text.');
      });
    });
  });
}
