import 'claim-elements/define';

import { expect } from '@open-wc/testing';
import type { Dataset, DenialPair } from 'claim-elements';

import { harbour } from '../fixtures/harbour.mjs';
import { factsOf, fixtures, partsOf, partText, problemsDuring, textOf } from './support.js';

function statementsOf(pair: DenialPair): { kind: string; heading: string; who: string }[] {
  return partsOf(pair, 'statement').map((statement) => ({
    kind: textOf(statement.querySelector('[part="kind"]')),
    heading: textOf(statement.querySelector('[part="heading"]')),
    who: textOf(statement.querySelector('[part="attribution"]')),
  }));
}

/** Returns the dataset with other dates, by claim id: an EDTF string, or `null` for no date. */
function dated(dates: Record<string, string | null>): Dataset {
  const claims = harbour.claims.map((claim) => {
    const edtf = dates[claim.id];
    if (edtf === undefined) return claim;
    const { date: _, ...undated } = claim.appearances[0]!;
    const date = edtf === null ? {} : { date: { stated: edtf, edtf, basis: 'stated' as const } };
    return { ...claim, appearances: [{ ...undated, ...date }] };
  });
  return { ...harbour, claims };
}

const allegation = {
  kind: 'Allegation',
  heading: 'The town spent the harbour fund on a new town hall.',
  who: 'Dockers’ Union, trade union',
};
const mayor = {
  kind: 'Denial',
  heading: 'No money has left the harbour fund.',
  who: 'Ada Berg, mayor, Town of Skerry',
};
const audit = { kind: 'Denial', heading: 'The auditors found nothing amiss.', who: 'Town of Skerry and Ada Berg' };

for (const [way, fixtureWith] of Object.entries(fixtures)) {
  describe(`denial-pair, ${way}`, () => {
    async function pairOf(attributes: string, dataset: Dataset = harbour): Promise<DenialPair> {
      return (await fixtureWith(dataset, `<denial-pair ${attributes}><p>Fallback</p></denial-pair>`)).querySelector(
        'denial-pair',
      )!;
    }

    it('shows the allegation and every denial in the order of their dates', async () => {
      const pair = await pairOf('allegation="fund-emptied"');
      expect(statementsOf(pair)).to.deep.equal([allegation, mayor, audit]);
      expect(partsOf(pair, 'pair')[0]!.getAttribute('aria-label')).to.equal('Allegation and denials');
    });

    it('shows the one denial that is asked for', async () => {
      const pair = await pairOf('allegation="fund-emptied" denial="audit-clean"');
      expect(statementsOf(pair)).to.deep.equal([allegation, audit]);
      expect(partText(pair, 'gap')).to.equal('Time between them: 7 days (from inferred dates)');
    });

    it('gives each statement its facts and its quotation', async () => {
      const pair = await pairOf('allegation="fund-emptied" denial="fund-untouched"');
      expect(partsOf(pair, 'statement').map(factsOf)).to.deep.equal([
        { Date: '3 March 2025', 'Reported by': 'Skerry Gazette', Verification: 'Disputed' },
        { Date: '4 March 2025 (inferred from “the next day”)', Verification: 'Not independently verified' },
      ]);
      expect(textOf(partsOf(pair, 'quotation')[0])).to.contain('Not a penny has left');
    });

    for (const { name, dates, order, gap } of [
      {
        name: 'different gaps',
        dates: {},
        order: [allegation, mayor, audit],
        gap: 'Time between them: Ada Berg, Town of Skerry: 1 day (from inferred dates)Town of Skerry and Ada Berg: 7 days (from inferred dates)',
      },
      {
        name: 'equal gaps',
        dates: { 'audit-clean': '2025-03-04' },
        order: [allegation, mayor, audit],
        gap: 'Time between them: Ada Berg, Town of Skerry: 1 day (from inferred dates)Town of Skerry and Ada Berg: 1 day',
      },
      {
        name: 'the same day',
        dates: { 'fund-untouched': '2025-03-03', 'audit-clean': '2025-03-03' },
        order: [allegation, mayor, audit],
        gap: 'Time between them: the same day',
      },
      {
        name: 'denials listed late first',
        dates: { 'fund-untouched': '2025-03-20', 'audit-clean': '2025-03-20' },
        order: [allegation, mayor, audit],
        gap: 'Time between them: 17 days',
      },
      {
        name: 'a later denial listed first',
        dates: { 'fund-untouched': '2025-03-10', 'audit-clean': '2025-03-09' },
        order: [allegation, audit, mayor],
        gap: 'Time between them: Ada Berg, Town of Skerry: 7 daysTown of Skerry and Ada Berg: 6 days',
      },
      {
        name: 'a denial before the allegation',
        dates: { 'fund-untouched': '2025-03-01', 'audit-clean': '2025-03-05' },
        order: [mayor, allegation, audit],
        gap: 'Time between them: 2 days',
      },
      {
        name: 'an allegation without a date',
        dates: { 'fund-emptied': null },
        order: [allegation, mayor, audit],
        gap: 'Time between them: not known; the article does not date both',
      },
      {
        name: 'an interval',
        dates: { 'fund-emptied': '2025-02-24/2025-03-02', 'audit-clean': '2025-03-04' },
        order: [allegation, mayor, audit],
        gap: 'Time between them: Ada Berg, Town of Skerry: 2–8 days (from inferred dates)Town of Skerry and Ada Berg: 2–8 days',
      },
      {
        name: 'a month that holds the other date',
        dates: { 'fund-emptied': '2025-03', 'audit-clean': '2025-03-04' },
        order: [allegation, mayor, audit],
        gap: 'Time between them: Ada Berg, Town of Skerry: 0–27 days (from inferred dates)Town of Skerry and Ada Berg: 0–27 days',
      },
    ]) {
      it(`orders by date and shows the days between: ${name}`, async () => {
        const pair = await pairOf('allegation="fund-emptied"', dated(dates));
        expect(statementsOf(pair)).to.deep.equal(order);
        expect(partText(pair, 'gap')).to.equal(gap);
      });
    }

    it('has all strings of the interface in one language', async () => {
      const article = { ...harbour.article, inLanguage: 'de' };
      const dates = { 'fund-emptied': '2025-02-24/2025-03-02', 'audit-clean': '2025-03-04' };
      const pair = await pairOf('allegation="fund-emptied" lang="en"', { ...dated(dates), article });
      expect(partText(pair, 'gap')).to.contain(
        'Time between them: Ada Berg, Town of Skerry: 2–8 days (from inferred dates)',
      );
      expect(factsOf(partsOf(pair, 'statement')[1]!).Date).to.equal('March 4, 2025 (inferred from “the next day”)');
      expect(partsOf(pair, 'heading')[0]!.lang).to.equal('de');
    });

    it('gives allegation and denial the same type, colour and width', async () => {
      const pair = await pairOf('allegation="fund-emptied" denial="fund-untouched"');
      pair.style.width = '60rem';
      for (const part of ['kind', 'heading', 'attribution', 'claimant', 'verification']) {
        const [one, other] = partsOf(pair, part).map((node) => {
          const { color, backgroundColor, fontSize, fontWeight, fontFamily, fontStyle, letterSpacing } =
            getComputedStyle(node);
          return { color, backgroundColor, fontSize, fontWeight, fontFamily, fontStyle, letterSpacing };
        });
        expect(one, part).to.deep.equal(other);
      }
      const [first, second] = partsOf(pair, 'statement').map((statement) => statement.getBoundingClientRect());
      expect(first!.width).to.be.closeTo(second!.width, 0.5);
    });

    it('has two columns in a wide container and one in a narrow one, independently of the viewport', async () => {
      const pair = await pairOf('allegation="fund-emptied"');
      const boxes = (width: string) => {
        pair.style.width = width;
        return partsOf(pair, 'statement').map((statement) => statement.getBoundingClientRect());
      };
      const wide = boxes('60rem');
      expect(wide[1]!.left).to.be.greaterThan(wide[0]!.right);
      expect(wide[1]!.top).to.be.closeTo(wide[0]!.top, 1);
      expect(wide[2]!.left).to.equal(wide[1]!.left);
      expect(wide[2]!.top).to.be.at.least(wide[1]!.bottom);
      const narrow = boxes('20rem');
      expect(narrow.map(({ left }) => left)).to.deep.equal(Array(3).fill(narrow[0]!.left));
      expect(narrow[1]!.top).to.be.at.least(narrow[0]!.bottom);
    });

    it('puts the earlier statement on the right in a right-to-left page', async () => {
      const host = await fixtureWith(
        harbour,
        '<div lang="he" dir="rtl" style="width: 60rem"><denial-pair allegation="fund-emptied"></denial-pair></div>',
      );
      const [first, second] = partsOf(host.querySelector('denial-pair')!, 'statement').map((statement) =>
        statement.getBoundingClientRect(),
      );
      expect(first!.left).to.be.greaterThan(second!.right);
    });

    it('keeps a width if the page shrinks it to its content', async () => {
      const host = await fixtureWith(
        harbour,
        '<div style="display: flex; flex-direction: column; align-items: center; width: 50rem"><denial-pair allegation="fund-emptied"></denial-pair></div>',
      );
      expect(host.querySelector('denial-pair')!.getBoundingClientRect().width).to.be.at.least(250);
    });

    it('does not overflow a narrow screen inside a grid or a flex box', async () => {
      for (const display of ['grid', 'flex']) {
        const host = await fixtureWith(
          harbour,
          `<div style="display: ${display}; width: 288px"><div><denial-pair allegation="fund-emptied"></denial-pair></div></div>`,
        );
        expect(host.firstElementChild!.scrollWidth, display).to.equal(288);
      }
    });

    it('shows “Not stated” for a missing date, so that both sides list the same facts', async () => {
      const pair = await pairOf('allegation="fund-emptied" denial="fund-untouched"', dated({ 'fund-emptied': null }));
      const [first] = partsOf(pair, 'statement').map(factsOf);
      expect(first).to.deep.equal({ Date: 'Not stated', Verification: 'Disputed', 'Reported by': 'Skerry Gazette' });
    });

    it('lets an editor add a heading, a note and a footer', async () => {
      const host = await fixtureWith(
        harbour,
        '<denial-pair allegation="fund-emptied"><h2 slot="heading">Fund</h2><p slot="note">Note</p><a slot="footer" href="#x">More</a></denial-pair>',
      );
      const root = host.querySelector('denial-pair')!.shadowRoot!;
      for (const [name, text] of [
        ['heading', 'Fund'],
        ['note', 'Note'],
        ['footer', 'More'],
      ]) {
        expect(
          root.querySelector<HTMLSlotElement>(`slot[name="${name!}"]`)!.assignedElements().map(textOf),
        ).to.deep.equal([text]);
      }
    });

    it('takes a heading level', async () => {
      const pair = await pairOf('allegation="fund-emptied" heading-level="4"');
      expect(partsOf(pair, 'heading').map(({ tagName }) => tagName)).to.deep.equal(['H4', 'H4', 'H4']);
    });

    for (const { attributes, reason, attribute, value, suggestion } of [
      { attributes: '', reason: 'missing-id', attribute: 'allegation', value: null, suggestion: 'fund-emptied' },
      {
        attributes: 'allegation="fund-empty"',
        reason: 'unknown-id',
        attribute: 'allegation',
        value: 'fund-empty',
        suggestion: 'fund-emptied',
      },
      {
        attributes: 'allegation="hall-over-budget"',
        reason: 'no-answer',
        attribute: 'allegation',
        value: 'hall-over-budget',
        suggestion: 'fund-emptied',
      },
      {
        attributes: 'allegation="fund-emptied" denial="audit"',
        reason: 'unknown-id',
        attribute: 'denial',
        value: 'audit',
        suggestion: 'audit-clean',
      },
      {
        attributes: 'allegation="fund-emptied" denial="fund-grew"',
        reason: 'unrelated-id',
        attribute: 'denial',
        value: 'fund-grew',
        suggestion: 'fund-untouched',
      },
    ]) {
      it(`shows the fallback for ${attributes || 'no attribute'}: ${reason}`, async () => {
        let pair!: DenialPair;
        const { events, warnings } = await problemsDuring(async () => (pair = await pairOf(attributes)));
        expect(events).to.have.length(1);
        expect(warnings).to.have.length(1);
        expect(events[0]).to.include({ reason, attribute, value });
        expect(events[0]!.suggestions[0]).to.equal(suggestion);
        expect(warnings[0]).to.contain('<denial-pair').and.to.contain(suggestion);
        expect(pair.querySelector('p')!.checkVisibility()).to.equal(true);
      });
    }

    it('shows the September denial and the November denial of the bundled dataset as two statements', async () => {
      const { default: data } = await import('claim-elements/data.json', { with: { type: 'json' } });
      const september = data.claims.find(
        ({ appearances: [first] }) => first && 'date' in first && first.date.edtf === '2022-09',
      )!;
      const denied = data.relations.filter(({ type, from }) => type === 'denies' && from === september.id);
      expect(denied).to.have.length(1);
      const answers = data.relations.filter(({ type, to }) => type === 'denies' && to === denied[0]!.to);
      expect(answers.map(({ from }) => from)).to.deep.equal([september.id]);
    });
  });
}
