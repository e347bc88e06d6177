import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { enRecap } from '../../../dist/locales/en-recap.js';
import { setStrings } from '../../../dist/locales/languages.js';
import { indexDataset } from '../../../dist/model/claim-index.js';
import { renderElement } from '../../../dist/node/render-element.js';
import { readClaimRecap } from '../../../dist/view/claim-recap.js';
import { localeFor } from '../../../dist/view/locale.js';
import { disputes } from '../../fixtures/disputes.mjs';
import { british, given, indexOf } from './support.mjs';

function readingOf(index, locale = british, headingLevel = 3) {
  return readClaimRecap({ headingLevel }, { index, locale, cardHref: () => undefined });
}

const viewOf = (change, locale) => given(readingOf(indexOf(change), locale).view);

/** Returns each claim with the claims that bear on it. */
const linesOf = ({ claims }) =>
  claims.map(({ id, relations }) => [id, ...relations.map(({ label, claimants }) => `${label}: ${claimants.name}`)]);

describe('the content of a recap', () => {
  it('has the claims that are denied or conflict with another one, and who contests them', () => {
    assert.deepEqual(linesOf(viewOf()), [
      [
        'fund-emptied',
        'Denied by: Ada Berg',
        'Denied by: Town of Skerry and Ada Berg',
        'Conflicts with the statement of: The article',
      ],
      ['fund-grew', 'Conflicts with the statement of: Dockers’ Union'],
    ]);
  });

  it('has the speaker, the kind, the words and the verification of a claim', () => {
    const { relations, ...claim } = viewOf().claims[0];
    assert.equal(relations.length, 3);
    assert.deepEqual(claim, {
      id: 'fund-emptied',
      kind: 'Allegation',
      claimants: { name: 'Dockers’ Union', language: 'en-GB' },
      text: 'The town spent the harbour fund on a new town hall.',
      language: 'en-GB',
      verification: { status: 'Disputed' },
    });
  });

  it('says of a denial that is contested itself what it denies', () => {
    const denial = ({ relations }) => relations.push({ type: 'denies', from: 'hall-over-budget', to: 'audit-clean' });
    assert.deepEqual(linesOf(viewOf(denial))[1], [
      'audit-clean',
      'Denies the statement of: Dockers’ Union',
      'Denied by: Dockers’ Union',
    ]);
  });

  it('is empty if claims only support, answer or explain each other', () => {
    const others = ['supports', 'elaborates', 'responds-to'];
    const view = viewOf((dataset) => {
      dataset.relations = others.map((type) => ({ type, from: 'fund-grew', to: 'fund-emptied' }));
    });
    assert.deepEqual(view.claims, []);
  });

  it('leaves out a claim whose only denial is not in the dataset', () => {
    const view = viewOf((dataset) => {
      dataset.claims = dataset.claims.filter(({ kind }) => kind !== 'denial');
      dataset.relations = dataset.relations.filter(({ type }) => type === 'denies');
    });
    assert.deepEqual(view.claims, []);
  });

  it('names the records that it shows, for JSON-LD', () => {
    assert.deepEqual(readingOf(indexOf()).records, { claims: ['fund-emptied', 'fund-grew'], quotations: [] });
  });

  for (const { name, change, heading } of [
    { name: 'an article', change: undefined, heading: 'Contested statements in this article: 2' },
    { name: 'a collection', change: (dataset) => delete dataset.article, heading: 'Contested statements: 2' },
  ]) {
    it(`counts the claims of ${name} in the heading`, () => assert.equal(viewOf(change).heading.formatted, heading));
  }

  for (const [share, percent] of [
    [0.629, '62%'],
    [0.999, '99%'],
    [1, '100%'],
    [0, '0%'],
  ]) {
    it(`rounds a coverage of ${share} down to ${percent}, so that nothing counts as covered that is not`, () => {
      const { coverage } = viewOf(({ article }) => (article.coverage = share));
      assert.equal(coverage.formatted, `The recorded statements cover ${percent} of the article’s text.`);
    });
  }

  it('says nothing of the coverage if the dataset does not', () => {
    assert.equal('coverage' in viewOf(), false);
    assert.equal('coverage' in viewOf((dataset) => delete dataset.article), false);
  });

  it('has the day of the dataset, and the latest correction of a claim', () => {
    const index = indexDataset(disputes);
    const { asOf, claims } = readingOf(index, localeFor('en-GB', 'en-GB', 'UTC', true)).view;
    assert.equal(asOf.formatted, 'As of 12 March 2025');
    assert.deepEqual(
      claims.map(({ id, correction }) => [id, correction?.formatted]),
      [
        ['fund-emptied', 'Corrected on 11 March 2025'],
        ['audit-clean', undefined],
        ['fund-grew', undefined],
        ['hall-over-budget', 'Withdrawn by the claimant on 12 March 2025'],
      ],
    );
  });

  it('reports a heading level that there is not, and takes the default', () => {
    const { view, problems } = readingOf(indexOf(), british, 9);
    assert.deepEqual(
      problems.map(({ reason, attribute }) => [reason, attribute]),
      [['invalid-value', 'heading-level']],
    );
    assert.equal(view.headingLevel, 3);
  });

  it('has strings that a newsroom has set', () => {
    setStrings('en', { 'recap-rule': 'These are denied.' });
    const { rule } = viewOf(undefined, localeFor('en-GB', 'en-GB'));
    setStrings('en', enRecap);
    assert.equal(rule, 'These are denied.');
  });
});

describe('the text of a recap', () => {
  const textOf = (index, language = 'en-GB') =>
    renderElement('claim-recap', new Map(), index, language)
      .rendered.shadow.replace(/<span class="visually-hidden".*?<\/span>/g, '')
      .replace(/<(?:p|li|dl|dt|dd)\b/g, ' $&')
      .replace(/<[^<>]*>/g, '')
      .replace(/(?:\s|&nbsp;)+/g, ' ')
      .trim();

  it('names a speaker of several denials once, and says which part a denial is about', () => {
    const text = textOf(
      indexOf((dataset) => {
        const again = dataset.claims.find(({ id }) => id === 'fund-grew');
        again.appearances[0].claimant = ['mayor'];
        dataset.relations = [
          { type: 'denies', from: 'fund-untouched', to: 'fund-emptied' },
          { type: 'denies', from: 'fund-grew', to: 'fund-emptied' },
          { type: 'denies', from: 'audit-clean', to: 'fund-emptied', part: 'that it was spent' },
        ];
      }),
    );
    const [, contested] = text.split('new town hall.');
    assert.match(
      contested,
      /^ Denied by: Ada Berg, Town of Skerry Town of Skerry and Ada Berg · Concerns only: that it was spent$/,
    );
  });

  it('has what a contested denial denies in its words', () => {
    const text = textOf(indexDataset(disputes));
    assert.match(
      text,
      /The auditors found nothing amiss\. Denies the statement of: Dockers’ Union: The town spent the harbour fund on a new town hall\. Denied by: Dockers’ Union/,
    );
  });

  it('is empty without a contested claim', () => {
    assert.equal(textOf(indexOf((dataset) => (dataset.relations = []))), '');
  });

  it('is in the language of the page, and the words of claims in that of the dataset', () => {
    const text = textOf(indexDataset(disputes), 'de');
    assert.match(text, /^Strittige Aussagen in diesem Artikel: 4 Aufgeführt sind Aussagen/);
    assert.match(text, /decken 62\s?% des Artikeltextes ab/);
    assert.match(text, /The town spent the harbour fund on a new town hall\. .*Bestritten von: Ada Berg/);
  });
});
