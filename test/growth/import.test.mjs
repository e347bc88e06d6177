import { describe } from 'node:test';

import { lossesInJsonLd, datasetJsonLd } from '../../dist/json-ld/dataset-json-ld.js';
import { datasetFromJsonLd } from '../../dist/json-ld/from-json-ld.js';
import { groupedLines } from '../../dist/model/findings.js';
import { review } from '../fixtures/bridge.mjs';
import { harbour } from '../fixtures/harbour.mjs';
import { growsInProportion } from './growth.mjs';

const each = (size, make) => Array.from({ length: size }, (_, order) => make(order));
const claim = { '@type': 'Claim', '@id': '#claim', text: 'The bridge is closed.', author: 'Ada Berg' };
const refersToClaim = { '@type': 'ClaimReview', author: 'Fact Desk', itemReviewed: { '@id': '#claim' } };

/** Documents of a size in which many values refer to one, or to each other. */
const documents = {
  'a feed': (size) => each(size, (order) => ({ ...review, claimReviewed: `Claim ${order}.`, keywords: ['a', 'b'] })),
  'many reviews of few claims': (size) => [
    ...each(10, (order) => ({ ...claim, '@id': `#${order}`, text: `Claim ${order}.` })),
    ...each(size, (order) => ({
      ...refersToClaim,
      itemReviewed: { '@id': `#${order % 10}` },
      reviewRating: `False ${order}`,
    })),
  ],
  'a claim with many reviews, each with its own item': (size) => ({
    ...claim,
    review: each(size / 4, (order) => ({
      ...{ '@type': 'ClaimReview', author: 'Fact Desk', reviewRating: `False ${order}` },
      itemReviewed: { '@type': 'Claim', author: 'Ada Berg' },
    })),
  }),
  'a claim without words that many reviews word': (size) => [
    {
      ...claim,
      text: null,
      author: each(size, (order) => `A ${order}`),
      appearance: each(size, (order) => `Work ${order}`),
    },
    ...each(size, (order) => ({ ...refersToClaim, claimReviewed: `Claim ${order}.`, reviewRating: 'False' })),
  ],
  'many claims by one source with many names and addresses': (size) => [
    {
      ...{ '@id': '#source', '@type': 'Organization', name: 'Union' },
      alternateName: each(size / 4, (order) => `Union ${order}`),
      sameAs: each(size / 4, (order) => `https://a.example/${order}`),
    },
    ...each(size, (order) => ({ '@type': 'Claim', text: `Claim ${order}.`, author: { '@id': '#source' } })),
  ],
  'a review with many texts, items and ratings': (size) => ({
    ...{ '@type': 'ClaimReview', author: 'Fact Desk' },
    claimReviewed: each(size, (order) => `Claim ${order}.`),
    itemReviewed: each(size, (order) => ({ '@type': 'Claim', author: `A ${order}` })),
    reviewRating: each(size, (order) => `False ${order}`),
  }),
  'a claim with many speakers and appearances': (size) => ({
    ...claim,
    author: each(size, (order) => `A ${order}`),
    appearance: each(size, (order) => ({ '@type': 'NewsArticle', url: `https://a.example/${order}` })),
  }),
  'a chain of affiliations': (size) => [
    { ...claim, author: '#0' },
    ...each(size, (order) => ({ '@id': `#${order}`, name: `Group ${order}`, affiliation: `#${order + 1}` })),
  ],
  'a chain of reviews of reviews': (size) =>
    each(size, (order) => ({
      ...{ '@type': 'ClaimReview', '@id': `#${order}`, author: 'Fact Desk', reviewRating: 'False' },
      ...{ claimReviewed: `Claim ${order}.`, itemReviewed: { '@id': `#${order + 1}` } },
    })),
  'a chain of reports that many claims are based on': (size) => [
    ...each(size / 4, (order) => ({
      ...{ '@type': 'Report', '@id': `#${order}`, author: `A ${order}` },
      isBasedOn: { '@id': `#${order + 1}` },
    })),
    ...each(size / 4, (order) => ({
      ...claim,
      '@id': `#c${order}`,
      text: `Claim ${order}.`,
      isBasedOn: { '@id': '#0' },
    })),
  ],
  'many quotations about one claim, and one about many': (size) => [
    ...each(size, (order) => ({ ...claim, '@id': `#${order}`, text: `Claim ${order}.` })),
    ...each(size, (order) => ({ '@type': 'Quotation', text: `Words ${order}`, creator: 'A', about: { '@id': '#0' } })),
    { '@type': 'Quotation', text: 'Words', creator: 'A', about: each(size, (order) => ({ '@id': `#${order}` })) },
  ],
  'a context with many terms, and many contexts': (size) => ({
    '@context': Object.fromEntries(each(size, (order) => [`t${order}`, `https://terms.example/${order}`])),
    '@graph': each(size, (order) => ({
      '@context': { s: 'https://schema.org/' },
      ...{ '@type': 's:Claim', 's:text': `Claim ${order}.`, 's:author': 'A' },
    })),
  }),
  'claims in a script that gives no id': (size) =>
    each(size, (order) => ({ ...claim, '@id': `#${order}`, text: '橋' })),
};

describe('an import in time in proportion to its input', () => {
  for (const [name, make] of Object.entries(documents))
    growsInProportion(name, 400, make, (json) => void datasetFromJsonLd([{ json }]));

  const finding = { rule: 'not-shown', message: 'a message', remedy: 'a remedy', dropped: false };
  growsInProportion(
    'the lines about findings',
    10_000,
    (size) => each(size, (order) => ({ ...finding, path: `$[${order}].name`, value: `${order}` })),
    (findings) => void groupedLines(findings),
  );

  growsInProportion(
    'an export, and what it cannot say',
    200,
    (size) => ({
      ...harbour,
      claims: each(size, (order) => ({ ...harbour.claims[0], id: `claim-${order}` })),
      quotations: [],
      relations: [],
    }),
    (dataset) => void lossesInJsonLd(dataset, datasetJsonLd(dataset)),
  );
});
