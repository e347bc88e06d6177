import 'claim-elements/bundled';
import 'claim-elements/define';

import { expect, waitUntil, fixture, html } from '@open-wc/testing';
import type { ClaimCard, ClaimNavigateEvent } from 'claim-elements';

import { harbour } from '../fixtures/harbour.mjs';
import { factsOf, fixtures, partsOf, partText, problemsDuring, settled, textOf } from './support.js';

for (const [way, fixtureWith] of Object.entries(fixtures)) {
  describe(`claim-card, ${way}`, () => {
    async function cardOf(markup: string): Promise<ClaimCard> {
      return (await fixtureWith(harbour, markup)).querySelector('claim-card')!;
    }

    describe('content', () => {
      it('shows the claim, its kind, and its claimant with the role', async () => {
        const card = await cardOf('<claim-card claim="fund-untouched"></claim-card>');
        expect(partText(card, 'kind')).to.equal('Denial');
        expect(partText(card, 'heading')).to.equal('No money has left the harbour fund.');
        expect(partText(card, 'attribution')).to.equal('Ada Berg, mayor, Town of Skerry');
      });

      it('lists date, outlet, verification and relations', async () => {
        const card = await cardOf('<claim-card claim="fund-emptied"></claim-card>');
        expect(factsOf(card.shadowRoot!)).to.deep.equal({
          Date: '3 March 2025',
          'Reported by': 'Skerry Gazette',
          Verification: 'Disputed',
          'Denied by':
            'Ada Berg, Town of Skerry: No money has left the harbour fund. Town of Skerry and Ada Berg: The auditors found nothing amiss.',
          'Conflicts with': 'The article: The fund has grown every year. Both speak of the same account.',
          'Elaborated in': 'Dockers’ Union: The town hall costs twice what was planned.',
        });
      });

      it('shows a relation from both ends', async () => {
        const card = await cardOf('<claim-card claim="fund-grew"></claim-card>');
        expect(factsOf(card.shadowRoot!)).to.deep.equal({
          Verification: 'Confirmed',
          'Conflicts with':
            'Dockers’ Union: The town spent the harbour fund on a new town hall. Both speak of the same account.',
          Supports: 'Ada Berg, Town of Skerry: No money has left the harbour fund.',
        });
      });

      it('shows the words that a date is inferred from', async () => {
        const card = await cardOf('<claim-card claim="fund-untouched"></claim-card>');
        expect(factsOf(card.shadowRoot!).Date).to.equal('4 March 2025 (inferred from “the next day”)');
        expect(card.shadowRoot!.querySelector('time')!.dateTime).to.equal('2025-03-04');
      });

      it('quotes the words in which the claim was made', async () => {
        const card = await cardOf('<claim-card claim="fund-untouched"></claim-card>');
        const quotation = card.shadowRoot!.querySelector('blockquote')!;
        expect(textOf(quotation)).to.equal('“Not a penny has left ‘our’ fund Editor’s insertion: [of the harbour].”');
        expect(quotation.cite).to.equal('https://news.example/harbour-fund');
      });

      it('names several claimants together', async () => {
        const card = await cardOf('<claim-card claim="audit-clean"></claim-card>');
        expect(partText(card, 'attribution')).to.equal('Town of Skerry and Ada Berg');
      });

      it('names the article as the claimant of its own claims', async () => {
        const card = await cardOf('<claim-card claim="fund-grew"></claim-card>');
        expect(partText(card, 'attribution')).to.equal('The article');
      });

      it('shows the dataset’s note and links to the article', async () => {
        const card = await cardOf('<claim-card claim="fund-untouched"></claim-card>');
        expect(partsOf(card, 'note').map(textOf)).to.include('Note: The accounts are not public.');
        const link = card.shadowRoot!.querySelector<HTMLAnchorElement>('[part="footer"] a')!;
        expect(link.href).to.equal('https://news.example/harbour-fund');
        expect(textOf(link)).to.equal('Read the article: Who emptied the harbour fund?');
      });

      it('shows the latest correction, in both variants', async () => {
        const corrections = [
          { type: 'corrected' as const, date: '2025-03-05', text: 'The year was wrong.' },
          { type: 'retracted' as const, date: '2025-04-01', text: 'The union withdrew it.' },
          { type: 'corrected' as const, date: '2025-03-20', text: 'The sum was wrong.' },
        ];
        const claims = harbour.claims.map((claim) => ({ ...claim, corrections }));
        for (const variant of ['full', 'compact']) {
          const markup = `<claim-card claim="fund-emptied" variant="${variant}"></claim-card>`;
          const card = (await fixtureWith({ ...harbour, claims }, markup)).querySelector('claim-card')!;
          expect(partText(card, 'correction')).to.equal(
            'Withdrawn by the newsroom, 1 April 2025: The union withdrew it.',
          );
        }
      });

      it('shows a verdict as the reviewer’s words, and keeps its own verification', async () => {
        const reviews = [
          { author: 'gazette', verdict: 'Mostly <false>', url: 'https://gazette.example/check' },
          { author: 'mayor', verdict: 'Untrue', url: 'javascript:alert(1)' },
        ];
        const claims = harbour.claims.map((claim) => ({ ...claim, reviews }));
        const host = await fixtureWith({ ...harbour, claims }, '<claim-card claim="hall-over-budget"></claim-card>');
        const card = host.querySelector('claim-card')!;
        const verdicts = partsOf(card, 'review').map(textOf);
        expect(verdicts).to.deep.equal(['Skerry Gazette: “Mostly <false>”', 'Ada Berg, Town of Skerry: “Untrue”']);
        expect(factsOf(card.shadowRoot!).Verification).to.equal('Not independently verified');
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
        expect(partText(card, 'heading')).to.equal(text);
        expect(card.shadowRoot!.querySelector('img')).to.equal(null);
      });
    });

    describe('variant', () => {
      it('compact keeps the relations that contest the claim and leaves out the others', async () => {
        const card = await cardOf('<claim-card claim="fund-emptied" variant="compact"></claim-card>');
        expect(Object.keys(factsOf(card.shadowRoot!))).to.deep.equal([
          'Date',
          'Verification',
          'Denied by',
          'Conflicts with',
        ]);
        // The second card must not link to the first, or it would replace its prerendered content.
        card.remove();
        const quoted = await cardOf('<claim-card claim="fund-untouched" variant="compact"></claim-card>');
        expect(quoted.shadowRoot!.querySelector('blockquote')).to.equal(null);
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
        expect(factsOf((events[0]!.target as ClaimCard).shadowRoot!)).to.include.keys('Reported by');
      });
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
        const links = () => [...card.shadowRoot!.querySelectorAll<HTMLAnchorElement>('[part="relation"] a')];
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
        const links = [...card!.shadowRoot!.querySelectorAll<HTMLAnchorElement>('[part="relation"] a')];
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
        card!.shadowRoot!.querySelector<HTMLElement>('[part="relation"] a')!.click();
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
        root.querySelector<HTMLElement>('[part="relation"] a')!.click();
        root.querySelector<HTMLElement>('[part="footer"] a')!.click();
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
        const link = host.querySelector('claim-card')!.shadowRoot!.querySelector('[part="footer"] a')!;
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
        expect(partText(card, 'attribution')).to.contain('John Kirby');
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
        expect(partText(card, 'heading')).to.equal('The town spent the harbour fund on a new town hall.');
      });

      it('shows the last of several values set in a row, and does not report the others', async () => {
        const card = await cardOf('<claim-card claim="fund-grew"></claim-card>');
        const { events } = await problemsDuring(() => {
          for (let turn = 0; turn < 100; turn++) card.claim = `nothing-${turn}`;
          card.claim = 'fund-untouched';
        });
        expect(events).to.have.length(0);
        expect(partText(card, 'heading')).to.equal('No money has left the harbour fund.');
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
        expect(partText(card, 'attribution')).to.contain('John Kirby');
      });

      it('shows the claim of another provider after a move into it', async () => {
        const renamed = { ...harbour, claims: harbour.claims.map((claim) => ({ ...claim, text: 'Other text.' })) };
        const here = await fixtureWith(harbour, '<claim-card claim="fund-grew"></claim-card>');
        const there = await fixtureWith(renamed, '');
        const card = here.querySelector('claim-card')!;
        there.append(card);
        await settled(there);
        expect(partText(card, 'heading')).to.equal('Other text.');
      });
    });
  });
}
