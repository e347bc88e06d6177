import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { claimCardView } from '../../../dist/view/claim-card.js';
import { british, given, indexOf } from './support.mjs';

function viewOf(id, change, variant = 'full') {
  const index = indexOf(change);
  const context = { index, locale: british, cardHref: () => undefined };
  return given(claimCardView(index.claim(id), { variant, headingLevel: 3 }, context));
}

describe('the content of a card', () => {
  it('has every field of the claim', () => {
    const { answers, others, context, ...view } = viewOf('fund-emptied', ({ claims, quotations }) => {
      claims[0].note = 'The accounts are not public.';
      claims[0].appearances[0].reportedBy = ['gazette', 'town'];
      claims[0].verification = { status: 'confirmed', by: ['gazette'] };
      claims[0].appearances.push({
        claimant: ['mayor'],
        reportedBy: ['gazette'],
        wording: 'Half of the fund went into the hall.',
      });
      quotations.length = 0;
    });
    assert.deepEqual(view, {
      id: 'fund-emptied',
      kind: 'Allegation',
      text: 'The town spent the harbour fund on a new town hall.',
      language: 'en-GB',
      claimants: { name: 'Dockers’ Union', role: ['trade union'], language: 'en-GB' },
      reportedBy: ['Skerry Gazette', 'Town of Skerry'].map((name) => ({ name, language: 'en-GB' })),
      date: { formatted: '3 March 2025', edtf: '2025-03-03', dateTime: '2025-03-03' },
      repetitions: [
        {
          claimants: { name: 'Ada Berg', role: ['Town of Skerry'], language: 'en-GB' },
          reportedBy: [{ name: 'Skerry Gazette', language: 'en-GB' }],
          wording: 'Half of the fund went into the hall.',
        },
      ],
      verification: { status: 'Confirmed', by: { name: 'Skerry Gazette', language: 'en-GB' } },
      quotations: [],
      quotedWords: [],
      notes: ['The accounts are not public.'],
      isCompact: false,
      headingLevel: 3,
      article: { name: 'Who emptied the harbour fund?', language: 'en-GB', href: 'https://news.example/harbour-fund' },
    });
    assert.equal(answers.length + others.length + context.length, 4);
  });

  it('has no field that the claim does not have', () => {
    const { answers, others, context, ...view } = viewOf('fund-grew', ({ article, claims }) => {
      delete article.url;
      delete claims[3].verification;
    });
    assert.deepEqual(view, {
      id: 'fund-grew',
      kind: 'Statement',
      text: 'The fund has grown every year.',
      language: 'en-GB',
      claimants: { name: 'The article', language: 'en' },
      repetitions: [],
      quotations: [],
      quotedWords: [],
      notes: [],
      isCompact: false,
      headingLevel: 3,
      article: { name: 'Who emptied the harbour fund?', language: 'en-GB' },
    });
    assert.equal(answers.length + others.length + context.length, 2);
  });

  it('names who found out that a claim is true, and nobody beside another status', () => {
    for (const [status, by] of [
      ['confirmed', 'Skerry Gazette'],
      ['corroborated', 'Skerry Gazette'],
      ['disputed', undefined],
      ['unverified', undefined],
    ]) {
      const { verification } = viewOf('fund-grew', ({ claims }) => {
        claims[3].verification = { status, by: ['gazette'] };
      });
      assert.equal(verification.by?.name, by, status);
    }
  });

  it('has no link to an address that is not a web address', () => {
    const { article } = viewOf('fund-grew', (dataset) => (dataset.article.url = 'javascript:alert(1)'));
    assert.equal('href' in article, false);
  });

  it('names the claimant without the role in a compact card', () => {
    assert.deepEqual(viewOf('fund-untouched', undefined, 'compact').claimants, {
      name: 'Ada Berg',
      role: ['Town of Skerry'],
      language: 'en-GB',
    });
  });

  it('has the remarks of the newsroom: on the claim, and on how its date is inferred', () => {
    const { notes } = viewOf('fund-untouched', ({ claims }) => {
      claims[1].appearances[0].date.note = 'The union spoke on 3 March.';
    });
    assert.deepEqual(notes, ['The accounts are not public.', 'The union spoke on 3 March.']);
  });
});

describe('the quotations of a claim', () => {
  const quoted = (words, change) =>
    viewOf('fund-grew', (dataset) => {
      dataset.claims[3].text = 'The fund has grown “by the year”.';
      dataset.quotations = [{ id: 'q', text: words, speaker: 'mayor', claims: ['fund-grew'] }];
      dataset.claims[3].appearances[0].claimant = ['mayor'];
      change?.(dataset);
    });
  const idsOf = ({ quotations, quotedWords }) => [quotations.map(({ id }) => id), quotedWords.map(({ id }) => id)];

  for (const { name, words, change, shown } of [
    { name: 'a sentence stands alone', words: 'It has grown by the year.', shown: [['q'], []] },
    { name: 'a question is a sentence', words: 'Has it grown?', shown: [['q'], []] },
    { name: 'the closing mark of an inner quotation ends a sentence', words: 'It has “grown.”', shown: [['q'], []] },
    { name: 'single words stand in a list', words: 'year by year', shown: [[], ['q']] },
    { name: 'a decimal point ends no sentence', words: 'by 1.5 percent', shown: [[], ['q']] },
    { name: 'words that the text of the claim has are not repeated', words: 'by the year', shown: [[], []] },
    {
      name: 'words of another speaker are always shown, with the speaker',
      words: 'by the year',
      change: ({ quotations }) => (quotations[0].speaker = 'union'),
      shown: [[], ['q']],
    },
    {
      name: 'words with a remark stand alone',
      words: 'year by year',
      change: ({ quotations }) => (quotations[0].note = 'Translated.'),
      shown: [['q'], []],
    },
  ]) {
    it(name, () => assert.deepEqual(idsOf(quoted(words, change)), shown));
  }
});

describe('the claims that bear on a claim', () => {
  /** Returns the labels with the ids of the claims: those that are shown, the others, and those that say more. */
  function relationsOf(id, change, variant) {
    const { answers, others, context } = viewOf(id, change, variant);
    const labelled = ({ label, id }) => `${label}: ${id}`;
    return [answers.map((group) => group.map(labelled)), others.map(labelled), context.map(labelled)];
  }

  it('are shown in the order of their weight, the first two in full', () => {
    assert.deepEqual(relationsOf('fund-emptied'), [
      [['Denied by: fund-untouched'], ['Denied by: audit-clean']],
      ['Conflicts with the statement of: fund-grew'],
      ['More detail from: hall-over-budget'],
    ]);
    assert.deepEqual(relationsOf('fund-grew'), [
      [['Conflicts with the statement of: fund-emptied']],
      [],
      ['Cited in support of the statement of: fund-untouched'],
    ]);
  });

  it('are all counted in a compact card', () => {
    const [answers, others] = relationsOf('fund-emptied', undefined, 'compact');
    assert.deepEqual(answers, []);
    assert.equal(others.length, 3);
  });

  it('share one speaker if they differ only in their words', () => {
    const [answers] = relationsOf('fund-emptied', ({ claims }) => {
      claims[2].appearances[0] = claims[1].appearances[0];
    });
    assert.deepEqual(answers, [['Denied by: fund-untouched', 'Denied by: audit-clean']]);
    const [apart] = relationsOf('fund-emptied', ({ claims, relations }) => {
      claims[2].appearances[0] = claims[1].appearances[0];
      relations[1].part = 'a new town hall';
    });
    assert.equal(apart.length, 2);
  });

  it('have at most one that is denied or answered in full', () => {
    const [answers, others] = relationsOf('fund-grew', (dataset) => {
      dataset.relations = [
        { type: 'denies', from: 'fund-grew', to: 'fund-emptied' },
        { type: 'denies', from: 'fund-grew', to: 'hall-over-budget' },
        { type: 'responds-to', from: 'audit-clean', to: 'fund-grew' },
      ];
    });
    assert.deepEqual(answers, [['Denies the statement of: fund-emptied'], ['Response from: audit-clean']]);
    assert.deepEqual(others, ['Denies the statement of: hall-over-budget']);
  });

  it('are listed once if both directions have the same label', () => {
    const both = ({ relations }) => relations.push({ type: 'conflicts-with', from: 'fund-emptied', to: 'fund-grew' });
    assert.deepEqual(relationsOf('fund-emptied', both)[1], ['Conflicts with the statement of: fund-grew']);
  });

  it('have every type in both directions, in a fixed order', () => {
    const types = ['denies', 'responds-to', 'conflicts-with', 'supports', 'elaborates'];
    const all = (dataset) =>
      (dataset.relations = types.toReversed().flatMap((type) => [
        { type, from: 'fund-grew', to: 'fund-emptied' },
        { type, from: 'hall-over-budget', to: 'fund-grew' },
      ]));
    const [, others, context] = relationsOf('fund-grew', all, 'compact');
    assert.deepEqual(others, [
      'Denies the statement of: fund-emptied',
      'Denied by: hall-over-budget',
      'Response from: hall-over-budget',
      'Conflicts with the statement of: hall-over-budget',
      'Conflicts with the statement of: fund-emptied',
      'Responds to the statement of: fund-emptied',
    ]);
    assert.deepEqual(context, [
      'Cited in support by: hall-over-budget',
      'Cited in support of the statement of: fund-emptied',
      'More detail from: hall-over-budget',
      'Adds detail to the statement of: fund-emptied',
    ]);
  });

  it('have text, claimants, part and note, and the date of what was said about the claim', () => {
    const [[denied]] = viewOf('fund-untouched', ({ relations }) => (relations[0].part = 'a new town hall')).answers;
    assert.deepEqual(denied, {
      id: 'fund-emptied',
      label: 'Denies the statement of',
      type: 'denies',
      isOutgoing: true,
      kind: 'Allegation',
      claimants: { name: 'Dockers’ Union', language: 'en-GB' },
      text: 'The town spent the harbour fund on a new town hall.',
      language: 'en-GB',
      verification: { status: 'Disputed' },
      part: 'a new town hall',
    });
    const { answers, others } = viewOf('fund-emptied');
    assert.equal(answers[0][0].date.formatted, '4 March 2025');
    assert.equal(others[0].note, 'Both speak of the same account.');
  });

  it('leave out a claim that the dataset does not have', () => {
    const unknown = ({ relations }) => relations.push({ type: 'denies', from: 'nothing', to: 'hall-over-budget' });
    assert.deepEqual(relationsOf('hall-over-budget', unknown), [
      [],
      [],
      ['Adds detail to the statement of: fund-emptied'],
    ]);
  });
});
