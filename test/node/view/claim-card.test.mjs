import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { claimCardView } from '../../../dist/view/claim-card.js';
import { british, indexOf } from './support.mjs';

function viewOf(id, change) {
  const index = indexOf(change);
  const context = { index, locale: british, cardHref: () => undefined };
  return claimCardView(index.claim(id), { variant: 'full', headingLevel: 3 }, context);
}

describe('the content of a card', () => {
  it('has every field of the claim', () => {
    const { relations, quotations, ...view } = viewOf('fund-emptied', ({ claims }) => {
      claims[0].note = 'The accounts are not public.';
      claims[0].appearances[0].reportedBy = ['gazette', 'town'];
      claims[0].verification = {
        status: 'disputed',
        by: ['gazette'],
        date: { stated: 'a week later', edtf: '2025-03-10', basis: 'inferred' },
        method: 'The paper read the accounts.',
      };
      claims[0].appearances.push({ claimant: ['mayor'], wording: 'Half of the fund went into the hall.' });
    });
    assert.deepEqual(view, {
      id: 'fund-emptied',
      kind: 'Allegation',
      text: 'The town spent the harbour fund on a new town hall.',
      language: 'en-GB',
      claimants: { name: 'Dockers’ Union', role: 'trade union', language: 'en-GB' },
      reportedBy: { name: 'Town of Skerry, citing: Skerry Gazette', language: 'en' },
      date: { formatted: '3 March 2025', edtf: '2025-03-03', dateTime: '2025-03-03' },
      repetitions: [
        {
          claimants: { name: 'Ada Berg, Town of Skerry', language: 'en-GB' },
          wording: 'Half of the fund went into the hall.',
        },
      ],
      verification: {
        status: 'Disputed',
        by: { name: 'Skerry Gazette', language: 'en-GB' },
        date: {
          formatted: '10 March 2025',
          edtf: '2025-03-10',
          dateTime: '2025-03-10',
          inferredFrom: 'a week later',
        },
        method: 'The paper read the accounts.',
      },
      isCompact: false,
      headingLevel: 3,
      note: 'The accounts are not public.',
      article: { name: 'Who emptied the harbour fund?', language: 'en-GB', href: 'https://news.example/harbour-fund' },
    });
    assert.deepEqual(quotations, []);
    assert.equal(relations.length, 3);
  });

  it('has no field that the claim does not have', () => {
    const { relations, quotations, ...view } = viewOf('fund-grew', ({ article }) => delete article.url);
    assert.deepEqual(view, {
      id: 'fund-grew',
      kind: 'Assertion',
      text: 'The fund has grown every year.',
      language: 'en-GB',
      claimants: { name: 'The article', language: 'en' },
      repetitions: [],
      verification: { status: 'Confirmed' },
      isCompact: false,
      headingLevel: 3,
      article: { name: 'Who emptied the harbour fund?', language: 'en-GB' },
    });
    assert.deepEqual(quotations, []);
    assert.equal(relations.length, 2);
  });

  it('has no link to an address that is not a web address', () => {
    const { article } = viewOf('fund-grew', (dataset) => (dataset.article.url = 'javascript:alert(1)'));
    assert.equal('href' in article, false);
  });

  it('has the quotations of the claim', () => {
    assert.deepEqual(
      viewOf('fund-untouched').quotations.map(({ id }) => id),
      ['not-a-penny'],
    );
  });
});

describe('the relations of a claim', () => {
  const relationsOf = (id, change) =>
    viewOf(id, change).relations.map(({ type, label, claims }) => [type, label, claims.map((claim) => claim.id)]);

  it('are grouped, with denials and answers before context', () => {
    assert.deepEqual(relationsOf('fund-emptied'), [
      ['denies', 'Denied by', ['fund-untouched', 'audit-clean']],
      ['conflicts-with', 'Conflicts with', ['fund-grew']],
      ['elaborates', 'Elaborated in', ['hall-over-budget']],
    ]);
    assert.deepEqual(relationsOf('fund-grew'), [
      ['conflicts-with', 'Conflicts with', ['fund-emptied']],
      ['supports', 'Supports', ['fund-untouched']],
    ]);
  });

  it('form one group if both directions have the same label, with each claim once', () => {
    const both = ({ relations }) => {
      relations.push({ type: 'conflicts-with', from: 'fund-emptied', to: 'fund-grew' });
      relations.push({ type: 'conflicts-with', from: 'fund-emptied', to: 'audit-clean' });
    };
    assert.deepEqual(relationsOf('fund-emptied', both)[1], [
      'conflicts-with',
      'Conflicts with',
      ['fund-grew', 'audit-clean'],
    ]);
  });

  it('have every type in both directions, in a fixed order', () => {
    const types = ['denies', 'responds-to', 'conflicts-with', 'supports', 'elaborates'];
    const all = (dataset) =>
      (dataset.relations = types.toReversed().flatMap((type) => [
        { type, from: 'fund-grew', to: 'fund-emptied' },
        { type, from: 'hall-over-budget', to: 'fund-grew' },
      ]));
    assert.deepEqual(relationsOf('fund-grew', all), [
      ['denies', 'Denied by', ['hall-over-budget']],
      ['denies', 'Denies', ['fund-emptied']],
      ['responds-to', 'Answered by', ['hall-over-budget']],
      ['responds-to', 'Responds to', ['fund-emptied']],
      ['conflicts-with', 'Conflicts with', ['hall-over-budget', 'fund-emptied']],
      ['supports', 'Supported by', ['hall-over-budget']],
      ['supports', 'Supports', ['fund-emptied']],
      ['elaborates', 'Elaborated in', ['hall-over-budget']],
      ['elaborates', 'Elaborates on', ['fund-emptied']],
    ]);
  });

  it('have text, claimants and note', () => {
    assert.deepEqual(viewOf('fund-untouched').relations[0].claims, [
      {
        id: 'fund-emptied',
        claimants: { name: 'Dockers’ Union', language: 'en-GB' },
        text: 'The town spent the harbour fund on a new town hall.',
        language: 'en-GB',
      },
    ]);
    const [, conflict] = viewOf('fund-emptied').relations;
    assert.equal(conflict.claims[0].note, 'Both speak of the same account.');
  });

  it('are empty if no relation names the claim', () => {
    assert.deepEqual(
      relationsOf('fund-grew', (dataset) => (dataset.relations = [])),
      [],
    );
  });

  it('leave out a claim that the dataset does not have', () => {
    const unknown = ({ relations }) => relations.push({ type: 'denies', from: 'nothing', to: 'hall-over-budget' });
    assert.deepEqual(relationsOf('hall-over-budget', unknown), [['elaborates', 'Elaborates on', ['fund-emptied']]]);
  });
});
