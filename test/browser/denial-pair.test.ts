import 'claim-elements/define';

import { expect } from '@open-wc/testing';
import type { Dataset, DenialPair } from 'claim-elements';

import { harbour } from '../fixtures/harbour.mjs';
import { quay } from '../fixtures/quay.mjs';
import { factsOf, fixtures, partsOf, partText, problemsDuring, seenText, statementsOf, textOf } from './support.js';

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

const allegation = 'Dockers’ Union, trade union: The town spent the harbour fund on a new town hall.';
const mayor = 'Ada Berg, mayor, Town of Skerry: No money has left the harbour fund.';
const audit = 'Town of Skerry and Ada Berg: The auditors found nothing amiss.';

const wordsOf = (pair: DenialPair) => statementsOf(pair.shadowRoot!).map(([, words]) => words);

for (const [way, fixtureWith] of Object.entries(fixtures)) {
  describe(`denial-pair, ${way}`, () => {
    async function pairOf(attributes: string, dataset: Dataset = harbour): Promise<DenialPair> {
      return (await fixtureWith(dataset, `<denial-pair ${attributes}><p>Fallback</p></denial-pair>`)).querySelector(
        'denial-pair',
      )!;
    }

    it('shows the allegation and every denial in the order of their dates', async () => {
      const pair = await pairOf('allegation="fund-emptied"');
      expect(statementsOf(pair.shadowRoot!)).to.deep.equal([
        ['Allegation · Disputed', allegation, '3 March 2025 · Reported through: Skerry Gazette'],
        ['Denial · Not independently verified', mayor, '4 March 2025 (inferred from “the next day”)'],
        ['Denial · Not independently verified', audit, '10 March 2025 (inferred from “a week later”)'],
      ]);
      expect(partsOf(pair, 'pair')[0]!.getAttribute('aria-label')).to.equal('Allegation and denials');
    });

    it('shows the one denial that is asked for', async () => {
      const pair = await pairOf('allegation="fund-emptied" denial="audit-clean"');
      expect(wordsOf(pair)).to.deep.equal([allegation, audit]);
      expect(partText(pair, 'gap')).to.equal('Between the statements: 7 days (from inferred dates)');
    });

    it('has the quotation and the notes of each statement inside', async () => {
      const pair = await pairOf('allegation="fund-emptied" denial="fund-untouched"');
      const [first, second] = partsOf(pair, 'statement').map((statement) => statement.querySelector('details'));
      expect(first).to.equal(null);
      expect(textOf(second!.querySelector('blockquote'))).to.contain('Not a penny has left');
      expect(factsOf(second!)).to.deep.equal({ 'Editor’s note': 'The accounts are not public.' });
    });

    for (const { name, dates, order, gap } of [
      {
        name: 'different gaps',
        dates: {},
        order: [allegation, mayor, audit],
        gap: [
          'Ada Berg, Town of Skerry: 1 day (from inferred dates)',
          'Town of Skerry and Ada Berg: 7 days (from inferred dates)',
        ],
      },
      {
        name: 'equal gaps',
        dates: { 'audit-clean': '2025-03-04' },
        order: [allegation, mayor, audit],
        gap: ['Ada Berg, Town of Skerry: 1 day (from inferred dates)', 'Town of Skerry and Ada Berg: 1 day'],
      },
      {
        name: 'the same day',
        dates: { 'fund-untouched': '2025-03-03', 'audit-clean': '2025-03-03' },
        order: [allegation, mayor, audit],
        gap: ['the same day'],
      },
      {
        name: 'denials listed late first',
        dates: { 'fund-untouched': '2025-03-20', 'audit-clean': '2025-03-20' },
        order: [allegation, mayor, audit],
        gap: ['17 days'],
      },
      {
        name: 'a later denial listed first',
        dates: { 'fund-untouched': '2025-03-10', 'audit-clean': '2025-03-09' },
        order: [allegation, audit, mayor],
        gap: ['Ada Berg, Town of Skerry: 7 days', 'Town of Skerry and Ada Berg: 6 days'],
      },
      {
        name: 'a denial before the allegation',
        dates: { 'fund-untouched': '2025-03-01', 'audit-clean': '2025-03-05' },
        order: [mayor, allegation, audit],
        gap: ['2 days'],
      },
      {
        name: 'an allegation without a date',
        dates: { 'fund-emptied': null },
        order: [allegation, mayor, audit],
        gap: [],
      },
      {
        name: 'an interval',
        dates: { 'fund-emptied': '2025-02-24/2025-03-02', 'audit-clean': '2025-03-04' },
        order: [allegation, mayor, audit],
        gap: ['Ada Berg, Town of Skerry: 2–8 days (from inferred dates)', 'Town of Skerry and Ada Berg: 2–8 days'],
      },
      {
        name: 'a month that holds the other date',
        dates: { 'fund-emptied': '2025-03', 'audit-clean': '2025-03-04' },
        order: [allegation, mayor, audit],
        gap: [
          'Ada Berg, Town of Skerry: at most 27 days (from inferred dates)',
          'Town of Skerry and Ada Berg: at most 27 days',
        ],
      },
    ]) {
      it(`orders by date and shows the days between: ${name}`, async () => {
        const pair = await pairOf('allegation="fund-emptied"', dated(dates));
        expect(wordsOf(pair)).to.deep.equal(order);
        expect([...pair.shadowRoot!.querySelectorAll('[part="gap"] dd')].map(seenText)).to.deep.equal(gap);
      });
    }

    it('has all strings of the interface in one language', async () => {
      const article = { ...harbour.article, inLanguage: 'de' };
      const dates = { 'fund-emptied': '2025-02-24/2025-03-02' };
      const pair = await pairOf('allegation="fund-emptied" denial="fund-untouched" lang="en"', {
        ...dated(dates),
        article,
      });
      expect(seenText(partsOf(pair, 'gap')[0])).to.equal('Between the statements: 2–8 days (from inferred dates)');
      expect(textOf(partsOf(pair, 'source')[1])).to.equal('March 4, 2025 (inferred from “the next day”)');
      expect(partsOf(pair, 'heading')[0]!.lang).to.equal('de');
    });

    it('gives allegation and denial the same type, colour and width', async () => {
      const pair = await pairOf('allegation="fund-emptied" denial="fund-untouched"');
      pair.style.width = '60rem';
      for (const part of ['kind', 'heading', 'claimant', 'role', 'source', 'verification']) {
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

    /** Returns the boxes of the statements of a pair of this width and type size. */
    function boxesOf(pair: DenialPair, width: string, size = '1rem'): DOMRect[] {
      pair.style.width = width;
      pair.style.fontSize = size;
      return partsOf(pair, 'statement').map((statement) => statement.getBoundingClientRect());
    }

    const countOf = (values: readonly number[]) => new Set(values.map(Math.round)).size;

    for (const { count, columns } of [
      { count: 2, columns: { '28em': 1, '31em': 2, '60em': 2 } },
      { count: 3, columns: { '31em': 1, '43em': 1, '46em': 3, '60em': 3 } },
      { count: 4, columns: { '28em': 1, '31em': 2, '57em': 2, '62em': 4 } },
      { count: 5, columns: { '31em': 1, '80em': 1 } },
    ]) {
      it(`has columns without a hole for ${count} statements, by its own type size`, async () => {
        const more = Array.from({ length: count - 1 }, (_, order) => ({
          ...harbour.claims[1]!,
          id: `denial-${order}`,
        }));
        const relations = more.map(({ id }) => ({ type: 'denies' as const, from: id, to: 'fund-emptied' }));
        const dataset = { ...harbour, claims: [harbour.claims[0]!, ...more], relations };
        const pair = await pairOf('allegation="fund-emptied"', dataset);
        for (const [width, expected] of Object.entries(columns)) {
          for (const size of ['16px', '24px']) {
            const boxes = boxesOf(pair, width, size);
            const rows = countOf(boxes.map(({ top }) => top));
            expect(countOf(boxes.map(({ left }) => left)), `${width} of ${size}`).to.equal(expected);
            expect(rows, `rows at ${width}`).to.equal(count / expected);
            // No side has more room per character.
            expect(countOf(boxes.map((box) => box.width))).to.equal(1);
          }
        }
      });
    }

    it('stands side by side in a column of 600 pixels with text of 20 pixels', async () => {
      const pair = await pairOf('allegation="fund-emptied" denial="fund-untouched"');
      const [one, other] = boxesOf(pair, '600px', '20px');
      expect(other!.left).to.be.greaterThan(one!.right);
      expect(other!.top).to.be.closeTo(one!.top, 1);
    });

    it('begins the words of all statements side by side, however long their labels are', async () => {
      const pair = await pairOf('allegation="fund-emptied" denial="fund-untouched"');
      boxesOf(pair, '31em');
      const [one, other] = partsOf(pair, 'heading').map((heading) => heading.getBoundingClientRect().top);
      expect(one).to.be.closeTo(other!, 0.5);
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

    it('has no row that says nothing', async () => {
      const pair = await pairOf('allegation="fund-emptied" denial="fund-untouched"', dated({ 'fund-emptied': null }));
      expect(statementsOf(pair.shadowRoot!)).to.deep.equal([
        ['Allegation · Disputed', allegation, 'Reported through: Skerry Gazette'],
        ['Denial · Not independently verified', mayor, '4 March 2025 (inferred from “the next day”)'],
      ]);
      expect(partsOf(pair, 'gap')).to.deep.equal([]);
    });

    it('says which part is denied, and who was asked', async () => {
      const pair = await pairOf('allegation="quay-sold"', quay);
      expect(statementsOf(pair.shadowRoot!).slice(1)).to.deep.equal([
        [
          'Denial · Not independently verified',
          'Tom Lunde, mayor, Town of Skerry: The price was that of an independent valuation.',
          '11 March 2025 · Reported through: Skerry Gazette',
          'Concerns only: “a third of its value”',
          'Editor’s note: The mayor does not deny the price.',
        ],
        ['Asked, declined to comment · 10 March 2025', 'Harbour plc', 'by e-mail · Reply requested by: 12 March 2025'],
      ]);
      expect(partText(pair, 'as-of')).to.equal('As of 19 March 2025');
      const one = await pairOf('allegation="quay-sold" denial="price-fair"', quay);
      expect(statementsOf(one.shadowRoot!)).to.have.length(2);
    });

    it('shows responses in the place of a denial, labelled as what they are', async () => {
      const pair = await pairOf('allegation="bribe"', quay);
      expect(partsOf(pair, 'pair')[0]!.getAttribute('aria-label')).to.equal('Allegation and response');
      expect(statementsOf(pair.shadowRoot!).map(([label, words]) => `${label!}: ${words!}`)).to.deep.equal([
        'Allegation · Not independently verified: Two officials, who were not allowed to speak publicly, Town of Skerry: Harbour plc paid for the mayor’s holiday in Lisbon.',
        'Response from · Not independently verified: Tom Lunde, mayor, Town of Skerry: The holiday was paid from the mayor’s own account.',
        'Asked, no reply · 10 March 2025: Harbour plc',
      ]);
      expect(partsOf(pair, 'gap')).to.deep.equal([]);
    });

    it('shows the newsroom’s text in place of a withdrawn allegation', async () => {
      const pair = await pairOf('allegation="gone"', quay);
      expect(partText(pair, 'withdrawn')).to.contain('The person it named was acquitted.');
      expect(pair.querySelector('p')!.checkVisibility()).to.equal(false);
    });

    it('shows the newsroom’s text in place of a withdrawn denial, and keeps the allegation', async () => {
      const { events } = await problemsDuring(async () => {
        const pair = await pairOf('allegation="quay-sold" denial="gone"', quay);
        expect(statementsOf(pair.shadowRoot!).map(([label, words]) => [label, words])).to.deep.equal([
          [
            'Allegation · Disputed',
            'Ada Berg, chair, Dockers’ Union: Harbour plc bought the north quay for “a third of its value”.',
          ],
          ['Withdrawn by the newsroom on 19 March 2025', undefined],
        ]);
        const [, notice] = partsOf(pair, 'statement');
        expect(textOf(notice!.querySelector('[part="withdrawn"]'))).to.contain('The person it named was acquitted.');
        expect(partsOf(pair, 'pair')[0]!.getAttribute('aria-label')).to.equal('Allegation and denial');
        expect(pair.querySelector('p')!.checkVisibility()).to.equal(false);
      });
      expect(events).to.deep.equal([]);
    });

    for (const { name, media, expected } of [
      { name: 'both sides', media: ['fund-emptied', 'fund-untouched'], expected: [] },
      { name: 'no side', media: [], expected: [] },
      { name: 'one side alone', media: ['fund-untouched'], expected: ['uneven-media'] },
    ]) {
      it(`has portraits on ${name}: ${expected.length ? 'warns' : 'is content'}`, async () => {
        const images = media.map((id) => `<img slot="media-${id}" alt="">`).join('');
        const markup = `<denial-pair allegation="fund-emptied" denial="fund-untouched">${images}</denial-pair>`;
        let pair!: DenialPair;
        const { events } = await problemsDuring(
          async () => (pair = (await fixtureWith(harbour, markup)).querySelector('denial-pair')!),
        );
        expect(events.map(({ reason }) => reason)).to.deep.equal(expected);
        expect([...pair.querySelectorAll('img')].every((image) => image.checkVisibility())).to.equal(true);
      });
    }

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
