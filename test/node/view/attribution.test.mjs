import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { attribution, briefAttribution, namesOf } from '../../../dist/view/attribution.js';
import { british, indexOf } from './support.mjs';

const language = 'en-GB';

describe('who said something', () => {
  for (const { name, ids, change, full, brief } of [
    {
      name: 'a person, with role and whom they speak for',
      ids: ['mayor'],
      full: { name: 'Ada Berg', role: 'mayor, Town of Skerry', language },
      brief: { name: 'Ada Berg, Town of Skerry', language },
    },
    {
      name: 'a person of whom nothing else is known',
      ids: ['mayor'],
      change: ({ sources }) => (sources[0] = { id: 'mayor', type: 'Person', name: 'Ada Berg' }),
      full: { name: 'Ada Berg', language },
      brief: { name: 'Ada Berg', language },
    },
    {
      name: 'a person who speaks for somebody the dataset does not know',
      ids: ['mayor'],
      change: ({ sources }) => (sources[0].affiliation = 'harbour-board'),
      full: { name: 'Ada Berg', role: 'mayor, harbour-board', language },
      brief: { name: 'Ada Berg, harbour-board', language },
    },
    {
      name: 'an organization, with what it is',
      ids: ['union'],
      change: ({ sources }) => (sources[2].affiliation = 'town'),
      full: { name: 'Dockers’ Union', role: 'trade union, Town of Skerry', language },
      brief: { name: 'Dockers’ Union', language },
    },
    {
      name: 'a role before a description',
      ids: ['union'],
      change: ({ sources }) => (sources[2].jobTitle = 'spokesman'),
      full: { name: 'Dockers’ Union', role: 'spokesman', language },
      brief: { name: 'Dockers’ Union', language },
    },
    {
      name: 'several, by their names alone',
      ids: ['mayor', 'union', 'gazette'],
      full: { name: 'Ada Berg, Dockers’ Union and Skerry Gazette', language },
      brief: { name: 'Ada Berg, Dockers’ Union and Skerry Gazette', language },
    },
    {
      name: 'the article itself, in the language of the reader',
      ids: ['article'],
      change: ({ article }) => (article.inLanguage = 'fr'),
      full: { name: 'The article', language: 'en' },
      brief: { name: 'The article', language: 'en' },
    },
    {
      name: 'the article and another, in the language of the dataset',
      ids: ['article', 'town'],
      change: ({ article }) => (article.inLanguage = 'de'),
      full: { name: 'The article und Town of Skerry', language: 'de' },
      brief: { name: 'The article und Town of Skerry', language: 'de' },
    },
    {
      name: 'somebody whom the dataset does not know, by the id',
      ids: ['stranger'],
      full: { name: 'stranger', language },
      brief: { name: 'stranger', language },
    },
    {
      name: 'several in a dataset whose language is none',
      ids: ['town', 'union'],
      change: ({ article }) => (article.inLanguage = 'no tag'),
      full: { name: 'Town of Skerry and Dockers’ Union', language: 'no tag' },
      brief: { name: 'Town of Skerry and Dockers’ Union', language: 'no tag' },
    },
    {
      name: 'role and affiliation joined as the language joins them',
      ids: ['mayor'],
      change: ({ article }) => (article.inLanguage = 'ja'),
      full: { name: 'Ada Berg', role: 'mayor、Town of Skerry', language: 'ja' },
      brief: { name: 'Ada Berg、Town of Skerry', language: 'ja' },
    },
  ]) {
    it(`is ${name}`, () => {
      const index = indexOf(change);
      assert.deepEqual(attribution(index, ids, british), full);
      assert.deepEqual(briefAttribution(index, ids, british), brief);
    });
  }

  it('is named alike, however often it is asked', () => {
    const index = indexOf();
    const names = [1, 2].map(() => namesOf(index, ['town', 'union'], british).name);
    assert.deepEqual(names, ['Town of Skerry and Dockers’ Union', 'Town of Skerry and Dockers’ Union']);
  });
});
