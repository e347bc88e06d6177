import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { findingLine, validateDataset } from '../../../dist/model/validate.js';
import { sound } from '../../fixtures/fund.mjs';

/** Returns the finding lines of a valid dataset after `breaking` has changed it. */
function linesOf(breaking) {
  const dataset = sound();
  breaking(dataset);
  return validateDataset(dataset).findings.map(findingLine);
}

describe('each breach of a rule is reported with its remedy', () => {
  for (const { name, breaking, lines } of [
    {
      name: 'a source with the id of the article',
      breaking: ({ sources }) => sources.push({ id: 'article', type: 'Person', name: 'A' }),
      lines: [
        '$.sources[2].id ("article"): reserved-id: the id stands for the article itself, or for nobody who is named; give the source another id. The record is left out.',
      ],
    },
    {
      name: 'an id that another record already has',
      breaking: ({ claims, quotations }) => {
        claims[3].id = 'audited';
        quotations[0].id = 'mayor';
      },
      lines: [
        '$.claims[3].id ("audited"): duplicate-id: the id is that of $.claims[2]; give it an id of its own. The record is left out.',
        '$.quotations[0].id ("mayor"): duplicate-id: the id is that of $.sources[0]; give it an id of its own. The record is left out.',
      ],
    },
    {
      name: 'a claimant who is unknown',
      breaking: ({ claims }) => (claims[3].appearances[0].claimant = ['mayor', 'nobody']),
      lines: [
        '$.claims[3].appearances[0].claimant[1] ("nobody"): unknown-id: no source has this id; add the source or correct the id. The record is left out.',
      ],
    },
    {
      name: 'an outlet that is unknown, or the article itself',
      breaking: ({ claims }) => (claims[3].appearances[0].reportedBy = ['none', 'town', 'article']),
      lines: [
        '$.claims[3].appearances[0].reportedBy[0] ("none"): unknown-id: no source has this id; add the source or correct the id. The record is left out.',
        '$.claims[3].appearances[0].reportedBy[2] ("article"): unknown-id: no source has this id; add the source or correct the id. The record is left out.',
      ],
    },
    {
      name: 'a reviewer who is unknown',
      breaking: ({ claims }) =>
        (claims[3].reviews = [
          { author: 'town', verdict: 'True', url: 'https://town.example/1' },
          { author: 'nobody', verdict: 'False', url: 'https://desk.example/1' },
        ]),
      lines: [
        '$.claims[3].reviews[1].author ("nobody"): unknown-id: no source has this id; add the source or correct the id. The record is left out.',
      ],
    },
    {
      name: 'a speaker who is unknown',
      breaking: ({ quotations }) => (quotations[0].speaker = 'nobody'),
      lines: [
        '$.quotations[0].speaker ("nobody"): missing-speaker: no source has this id; add the source or correct the id. The record is left out.',
      ],
    },
    {
      name: 'an affiliation that is unknown',
      breaking: ({ sources }) => (sources[0].affiliation = 'nowhere'),
      lines: [
        '$.sources[0].affiliation ("nowhere"): unknown-id: no source has this id; add the source or correct the id.',
      ],
    },
    {
      name: 'an answer by somebody who is unknown, or with a claim that is unknown',
      breaking: (dataset) =>
        (dataset.responses = [
          { to: 'spent', from: ['town', 'nobody'], status: 'declined', askedBy: 'none' },
          { to: 'nothing', from: ['town'], status: 'answered', claim: 'naught' },
        ]),
      lines: [
        '$.responses[0].from[1] ("nobody"): unknown-id: no source has this id; add the source or correct the id. The record is left out.',
        '$.responses[0].askedBy ("none"): unknown-id: no source has this id; add the source or correct the id. The record is left out.',
        '$.responses[1].to ("nothing"): unknown-id: no claim has this id; add the claim or correct the id. The record is left out.',
        '$.responses[1].claim ("naught"): unknown-id: no claim has this id; add the claim or correct the id. The record is left out.',
      ],
    },
    {
      name: 'evidence that somebody unknown presents',
      breaking: (dataset) =>
        (dataset.evidence = [
          {
            id: 'ledger',
            kind: 'document',
            name: 'The ledger',
            bearsOn: [{ claim: 'spent', as: 'supports', by: 'none' }],
          },
        ]),
      lines: [
        '$.evidence[0].bearsOn[0].by ("none"): unknown-id: no source has this id; add the source or correct the id. The record is left out.',
      ],
    },
    {
      name: 'an unknown id that the record does without',
      breaking: (dataset) => {
        const { claims, quotations } = dataset;
        claims[3].about = ['nobody'];
        claims[3].verification.evidence = ['ledgers'];
        claims[3].reviews = [{ author: 'town', writers: ['none'], verdict: 'True' }];
        quotations[0].translation = { text: 'Kein Penny.', inLanguage: 'de', by: 'no-one' };
        dataset.evidence = [
          { id: 'ledger', kind: 'data', name: 'A ledger', bearsOn: [{ claim: 'lost', as: 'context' }] },
        ];
      },
      lines: [
        '$.claims[3].about[0] ("nobody"): unknown-id: no source has this id; add the source or correct the id.',
        '$.claims[3].reviews[0].writers[0] ("none"): unknown-id: no source has this id; add the source or correct the id.',
        '$.quotations[0].translation.by ("no-one"): unknown-id: no source has this id; add the source or correct the id.',
        '$.claims[3].verification.evidence[0] ("ledgers"): unknown-id: no evidence has this id; add the evidence or correct the id.',
        '$.evidence[0].bearsOn[0].claim ("lost"): unknown-id: no claim has this id; add the claim or correct the id.',
      ],
    },
    {
      name: 'a former id that belongs to another record',
      breaking: ({ claims }) => {
        claims[2].formerIds = ['checked'];
        claims[3].formerIds = ['checked', 'spent', 'rising'];
      },
      lines: [
        '$.claims[3].formerIds[0] ("checked"): former-id: the id belongs to another record, too; remove it.',
        '$.claims[3].formerIds[1] ("spent"): former-id: the id belongs to another record, too; remove it.',
      ],
    },
    {
      name: 'a withdrawn record that is still there',
      breaking: (dataset) => (dataset.withdrawn = [{ id: 'spent', date: '2025-03-19', text: 'Taken down.' }]),
      lines: [
        '$.withdrawn[0].id ("spent"): duplicate-id: the id is that of $.claims[0]; give it an id of its own. The record is left out.',
      ],
    },
    {
      name: 'a claim that is unknown',
      breaking: ({ quotations, relations }) => {
        quotations[0].claims = ['unspent', 'nothing'];
        relations[0].to = 'naught';
        relations[1].from = 'none';
      },
      lines: [
        '$.quotations[0].claims[1] ("nothing"): unknown-id: no claim has this id; add the claim or correct the id. The record is left out.',
        '$.relations[0].to ("naught"): unknown-id: no claim has this id; add the claim or correct the id. The record is left out.',
        '$.relations[1].from ("none"): unknown-id: no claim has this id; add the claim or correct the id. The record is left out.',
      ],
    },
    {
      name: 'a relation of a claim to itself',
      breaking: ({ relations }) => (relations[1].to = 'audited'),
      lines: [
        '$.relations[1].to ("audited"): self-relation: the claim is related to itself; remove the relation or correct one of its ids. The record is left out.',
      ],
    },
    {
      name: 'a duplicate relation',
      breaking: ({ relations }) => relations.push({ ...relations[0], note: 'Again.' }),
      lines: [
        '$.relations[2] ("unspent denies spent"): duplicate-relation: an earlier relation is the same; remove one of them. The record is left out.',
      ],
    },
    {
      name: 'a denial before its claim',
      breaking: ({ claims }) => (claims[1].appearances[0].date.edtf = '2025-03-02'),
      lines: [
        '$.relations[0].from ("unspent"): denial-before-claim: “unspent” (2025-03-02) is dated before “spent” (2025-03-03), which it denies; correct a date, or name the earlier claim that it denies.',
      ],
    },
    {
      name: 'a cycle of elaborations',
      breaking: ({ relations }) =>
        relations.push(
          { type: 'elaborates', from: 'growing', to: 'audited' },
          { type: 'elaborates', from: 'unspent', to: 'audited' },
        ),
      lines: [
        '$.relations[3].to ("audited"): elaboration-cycle: the claims elaborate on each other in a circle: audited → unspent → audited; remove one of the relations.',
      ],
    },
    {
      name: 'ranges of markup beyond the text, and across each other',
      breaking: ({ quotations }) =>
        (quotations[0].markup = [
          { type: 'quotation', start: 6, end: 13 },
          { type: 'insertion', start: 3, end: 8 },
          { type: 'insertion', start: 13, end: 15 },
        ]),
      lines: [
        '$.quotations[0].markup[1] (an object): markup-range: the range crosses another; correct start and end, in Unicode code points.',
        '$.quotations[0].markup[2] (an object): markup-range: the range does not lie inside the 14 characters of the text; correct start and end, in Unicode code points.',
      ],
    },
    {
      name: 'ranges of markup that are nested too deep',
      breaking: ({ quotations }) =>
        (quotations[0].markup = Array.from({ length: 17 }, () => ({ type: 'insertion', start: 0, end: 14 }))),
      lines: [
        '$.quotations[0].markup[16] (an object): markup-depth: the range is nested 17 deep; only 16 levels are shown; remove some of the ranges.',
      ],
    },
    {
      name: 'an anchor with other words',
      breaking: ({ quotations }) =>
        (quotations[0].anchors = [{ exact: 'Not a penny.', prefix: '', suffix: '', start: 0, end: 12 }]),
      lines: [
        '$.quotations[0].anchors[0].exact ("Not a penny."): anchor-text: the anchored words are not those of the quotation; correct one of them.',
      ],
    },
  ]) {
    it(name, () => assert.deepEqual(linesOf(breaking), lines));
  }
});

describe('conforming datasets have no findings', () => {
  const anchor = (exact, start) => ({ exact, prefix: '', suffix: '', start, end: start + exact.length });
  for (const { name, breaking } of [
    {
      name: 'a claim of which nobody is named as the claimant',
      breaking: ({ claims }) => (claims[3].appearances[0].claimant = ['unknown']),
    },
    {
      name: 'an interrupted quotation with a sign for words that were left out',
      breaking: ({ quotations }) =>
        Object.assign(quotations[0], {
          text: 'Not a […] penny.',
          markup: [{ type: 'omission', start: 6, end: 9 }],
          anchors: [anchor('Not a', 10), anchor('penny.', 40)],
        }),
    },
    {
      name: 'a quotation of which the article has only the translation',
      breaking: ({ quotations }) =>
        Object.assign(quotations[0], {
          text: 'Kein Pfennig.',
          inLanguage: 'de',
          translation: { text: 'Not a penny.', inLanguage: 'en', by: 'town' },
          anchors: [anchor('Not a penny.', 10)],
        }),
    },
    {
      name: 'a relation of another sort between the same claims',
      breaking: ({ relations }) => relations.push({ ...relations[0], type: 'responds-to' }),
    },
    {
      name: 'the same relation the other way round',
      breaking: ({ relations }) =>
        relations.push(
          { type: 'supports', from: 'audited', to: 'growing' },
          { type: 'supports', from: 'growing', to: 'audited' },
        ),
    },
    {
      name: 'denials of two claims by the same claim',
      breaking: ({ relations }) => relations.push({ ...relations[0], to: 'growing' }),
    },
    {
      name: 'a response before the claim that is no denial',
      breaking: ({ claims, relations }) => {
        claims[1].appearances[0].date.edtf = '2025-03-02';
        relations[0].type = 'responds-to';
      },
    },
    {
      name: 'a cycle of responses without elaborations',
      breaking: ({ relations }) => {
        relations[1].type = 'responds-to';
        relations.push({ type: 'responds-to', from: 'unspent', to: 'audited' });
      },
    },
    { name: 'a denial of a claim without a date', breaking: ({ claims }) => delete claims[0].appearances[0].date },
    { name: 'a denial without a date', breaking: ({ claims }) => delete claims[1].appearances[0].date },
    { name: 'a source that belongs to itself', breaking: ({ sources }) => (sources[1].affiliation = 'town') },
    {
      name: 'an anchor with the words of the quotation',
      breaking: ({ quotations }) =>
        (quotations[0].anchors = [{ exact: 'Not a “penny”.', prefix: '', suffix: '', start: 0, end: 14 }]),
    },
  ]) {
    it(name, () => assert.deepEqual(linesOf(breaking), []));
  }
});
