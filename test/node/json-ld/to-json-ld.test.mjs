import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { datasetJsonLd } from '../../../dist/json-ld/dataset-json-ld.js';
import { jsonLdText, recordNodes } from '../../../dist/json-ld/to-json-ld.js';
import { indexDataset } from '../../../dist/model/claim-index.js';
import { harbour } from '../../fixtures/harbour.mjs';

const url = 'https://news.example/harbour-fund';
const article = {
  '@type': 'NewsArticle',
  '@id': `${url}#article`,
  name: 'Who emptied the harbour fund?',
  inLanguage: 'en-GB',
  url,
};
const union = {
  '@type': 'Organization',
  '@id': `${url}#source-union`,
  name: 'Dockers’ Union',
  description: 'trade union',
};
const town = { '@type': 'GovernmentOrganization', '@id': `${url}#source-town`, name: 'Town of Skerry' };
const mayor = {
  '@type': 'Person',
  '@id': `${url}#source-mayor`,
  name: 'Ada Berg',
  jobTitle: 'mayor',
  affiliation: town,
};
const kind = (name) => `urn:claim-elements:kind:${name}`;

/** Returns the nodes of claims or quotations after `change` has changed the dataset. */
function nodesOf({ claims = [], quotations = [] }, change = () => undefined) {
  const dataset = structuredClone(harbour);
  change(dataset);
  return recordNodes(indexDataset(dataset), claims, quotations);
}

const claimOf = (change) => nodesOf({ claims: ['fund-emptied'] }, change)[0];

describe('a claim as a node', () => {
  it('has each value that schema.org has a property for', () => {
    assert.deepEqual(nodesOf({ claims: ['fund-emptied'] }), [
      {
        '@type': 'Claim',
        '@id': `${url}#claim-fund-emptied`,
        additionalType: kind('allegation'),
        text: 'The town spent the harbour fund on a new town hall.',
        inLanguage: 'en-GB',
        author: union,
        datePublished: '2025-03-03',
        isBasedOn: {
          '@type': 'Report',
          author: { '@type': 'NewsMediaOrganization', '@id': `${url}#source-gazette`, name: 'Skerry Gazette' },
        },
        appearance: article,
      },
    ]);
  });

  it('names each of several claimants', () => {
    const [{ author }] = nodesOf({ claims: ['audit-clean'] });
    assert.deepEqual(author, [town, mayor]);
  });

  it('has the article’s publisher as author if the article is the claimant', () => {
    const own = { claims: ['fund-grew'] };
    const voice = { '@type': 'Organization', '@id': `${url}#publisher` };
    assert.deepEqual(nodesOf(own)[0].author, voice);
    const [published] = nodesOf(own, (dataset) => (dataset.article.publisher = 'Skerry News'));
    assert.deepEqual(published.author, { ...voice, name: 'Skerry News' });
    assert.deepEqual(published.appearance.publisher, { ...voice, name: 'Skerry News' });
  });

  it('has no date if the date is an interval', () => {
    assert.equal(
      'datePublished' in claimOf(({ claims }) => (claims[0].appearances[0].date.edtf = '2025-03-01/2025-03-03')),
      false,
    );
    assert.equal('datePublished' in claimOf(({ claims }) => delete claims[0].appearances[0].date), false);
  });

  it('has the date of the article', () => {
    const date = { stated: 'May', edtf: '2025-05', basis: 'stated' };
    assert.equal(claimOf(({ article }) => (article.datePublished = date)).appearance.datePublished, '2025-05');
  });

  it('has a fragment of the current page as id if the article has no web address', () => {
    for (const address of [undefined, 'javascript:alert(1)']) {
      const claim = claimOf(({ article }) => (article.url = address));
      assert.equal(claim['@id'], '#claim-fund-emptied');
      assert.equal('url' in claim.appearance, false);
    }
  });

  it('has its corrections', () => {
    const corrections = [
      { type: 'corrected', date: '2025-03-05', text: 'The sum was wrong.' },
      { type: 'retracted', date: '2025-03-06', text: 'Withdrawn.' },
    ];
    const [first, second] = corrections.map(({ type, date, text }) => ({
      '@type': 'CorrectionComment',
      name: type,
      text,
      datePublished: date,
    }));
    const correctionOf = (list) => claimOf(({ claims }) => (claims[0].corrections = list)).correction;
    assert.deepEqual(correctionOf(corrections), [first, second]);
    assert.deepEqual(correctionOf([corrections[0]]), first);
  });
});

describe('the appearances of a claim', () => {
  const claimWith = (appearance, ...later) =>
    claimOf(({ claims }) => (claims[0].appearances = [{ claimant: ['union'], ...appearance }, ...later]));

  it('name nobody as author if nobody is named', () => {
    assert.equal('author' in claimWith({ claimant: ['unknown'] }), false);
  });

  it('name those who reported it as a chain, and not as authors', () => {
    const { author, isBasedOn } = claimWith({ reportedBy: ['mayor', 'town'] });
    assert.deepEqual(author, union);
    assert.deepEqual(isBasedOn, {
      '@type': 'Report',
      author: town,
      isBasedOn: { '@type': 'Report', author: mayor },
    });
  });

  it('have their works and wordings; each later one is the claim made again', () => {
    const isPartOf = { name: 'Bulletin', publisher: 'Union', url: 'https://union.example/1' };
    const date = { stated: 'May', edtf: '2025-05', basis: 'stated' };
    const later = { claimant: ['mayor'], date, wording: 'The hall ate it.', reportedBy: ['town'], isPartOf };
    const work = {
      '@type': 'CreativeWork',
      name: 'Bulletin',
      publisher: { '@type': 'Organization', name: 'Union' },
      url: 'https://union.example/1',
    };
    const { firstAppearance, appearance } = claimWith({ isPartOf, wording: 'Gone.' }, later);
    assert.deepEqual(firstAppearance, { ...work, text: 'Gone.' });
    assert.deepEqual(appearance, [
      article,
      {
        '@type': 'Claim',
        text: 'The hall ate it.',
        author: mayor,
        datePublished: '2025-05',
        isBasedOn: { '@type': 'Report', author: town },
        isPartOf: work,
      },
    ]);
  });

  it('are apart from the time of the event and from whom it is about', () => {
    const eventDate = { stated: 'in spring', edtf: '2024-03/2024-05', basis: 'inferred' };
    const { temporalCoverage, about } = claimOf(({ claims }) =>
      Object.assign(claims[0], { eventDate, about: ['town'] }),
    );
    assert.equal(temporalCoverage, '2024-03/2024-05');
    assert.deepEqual(about, town);
  });
});

describe('a source as a node', () => {
  const sourceOf = (change) => claimOf(({ sources }) => Object.assign(sources[2], change)).author;

  it('has its other names, one or many, and its address', () => {
    assert.equal(sourceOf({ alternateName: ['The Dockers'] }).alternateName, 'The Dockers');
    assert.deepEqual(sourceOf({ alternateName: ['The Dockers', 'TU'] }).alternateName, ['The Dockers', 'TU']);
    assert.equal('alternateName' in sourceOf({ alternateName: [] }), false);
    assert.equal(sourceOf({ url: 'https://union.example/' }).url, 'https://union.example/');
    assert.equal('url' in sourceOf({ url: 'javascript:alert(1)' }), false);
  });

  it('has `affiliation`, and `parentOrganization` if it is an organization', () => {
    assert.deepEqual(sourceOf({ affiliation: 'town' }), { ...union, parentOrganization: town });
    assert.deepEqual(sourceOf({ affiliation: 'town', type: 'Person' }).affiliation, town);
    const country = sourceOf({ affiliation: 'town', type: 'Country' });
    assert.deepEqual(country, { ...union, '@type': 'Country', affiliation: town });
    assert.deepEqual(sourceOf({ affiliation: 'nowhere' }), union);
  });

  it('says that its name is withheld, and of how many', () => {
    assert.equal(sourceOf({ anonymous: true }).additionalType, 'urn:claim-elements:anonymous');
    assert.deepEqual(sourceOf({ anonymous: true, count: 2 }).additionalType, [
      'urn:claim-elements:anonymous',
      'urn:claim-elements:count:2',
    ]);
  });

  it('has its id as name if the dataset lacks it', () => {
    const { author } = claimOf(({ claims }) => (claims[0].appearances[0].claimant = ['stranger']));
    assert.deepEqual(author, { '@type': 'Thing', name: 'stranger' });
  });
});

describe('a verdict as a node', () => {
  const review = { author: 'gazette', verdict: 'Unproven', url: 'https://gazette.example/check' };
  const reviewsOf = (...reviews) =>
    nodesOf({ claims: ['fund-emptied'] }, ({ claims }) => (claims[0].reviews = reviews)).slice(1);

  it('has the reviewer’s words, and the numbers and the date if they are given', () => {
    const numbers = { ratingValue: 0, bestRating: 5, worstRating: 0 };
    const node = {
      '@type': 'ClaimReview',
      claimReviewed: 'The town spent the harbour fund on a new town hall.',
      itemReviewed: { '@id': `${url}#claim-fund-emptied` },
      author: { '@type': 'NewsMediaOrganization', '@id': `${url}#source-gazette`, name: 'Skerry Gazette' },
      reviewRating: { '@type': 'Rating', alternateName: 'Unproven' },
      url: 'https://gazette.example/check',
    };
    assert.deepEqual(reviewsOf(review, { ...review, ...numbers, datePublished: '2025-03-09' }), [
      node,
      { ...node, reviewRating: { ...node.reviewRating, ...numbers }, datePublished: '2025-03-09' },
    ]);
  });

  it('has no address if that is none', () => {
    const [node] = reviewsOf({ ...review, url: 'javascript:alert(1)' });
    assert.equal(node.reviewRating.alternateName, 'Unproven');
    assert.equal('url' in node, false);
  });

  it('is by its writers, and its reviewer is the publisher', () => {
    const [node] = reviewsOf({ ...review, writers: ['mayor'], name: 'Is it so?', inLanguage: 'en' });
    assert.deepEqual(node.author, mayor);
    assert.equal(node.publisher.name, 'Skerry Gazette');
    assert.deepEqual([node.name, node.inLanguage], ['Is it so?', 'en']);
  });

  it('has the explanation and the image of its rating', () => {
    const [{ reviewRating }] = reviewsOf({ ...review, explanation: 'No books.', image: 'https://a.example/u.svg' });
    assert.equal(reviewRating.ratingExplanation, 'No books.');
    assert.equal(reviewRating.image, 'https://a.example/u.svg');
  });
});

describe('a quotation as a node', () => {
  it('has the text, the speaker and the claims', () => {
    assert.deepEqual(nodesOf({ quotations: ['not-a-penny'] }), [
      {
        '@type': 'Quotation',
        '@id': `${url}#quotation-not-a-penny`,
        text: 'Not a penny has left “our” fund [of the harbour].',
        inLanguage: 'en-GB',
        creator: mayor,
        about: { '@id': `${url}#claim-fund-untouched` },
        datePublished: '2025-03-04',
        isPartOf: article,
      },
    ]);
  });

  it('has its own language and each of its claims', () => {
    const [{ inLanguage, about }] = nodesOf({ quotations: ['kein-pfennig'] }, ({ quotations }) =>
      quotations[1].claims.push('fund-grew'),
    );
    assert.equal(inLanguage, 'de');
    assert.deepEqual(about, [{ '@id': `${url}#claim-audit-clean` }, { '@id': `${url}#claim-fund-grew` }]);
  });
});

describe('a document', () => {
  it('has no nodes for ids that the dataset lacks', () => {
    assert.deepEqual(nodesOf({ claims: ['nothing'], quotations: ['fund-grew'] }), []);
  });

  it('of a dataset has itself, every claim, quotation and source, and calls the progress callback', () => {
    const calls = [];
    const about = { dateModified: '2025-03-12', license: 'https://l.example/by' };
    const document = datasetJsonLd({ ...harbour, ...about }, (done, total) => calls.push([done, total]));
    const [first, ...others] = document['@graph'];
    assert.equal(document['@context'], 'https://schema.org');
    assert.deepEqual(first, {
      '@type': 'Dataset',
      additionalType: 'urn:claim-elements:dataset',
      ...about,
      isBasedOn: article,
    });
    const idsOf = (list, kind) => harbour[list].map(({ id }) => `${kind}-${id}`);
    assert.deepEqual(
      others.map((node) => node['@id'].split('#')[1]),
      [...idsOf('claims', 'claim'), ...idsOf('quotations', 'quotation'), ...idsOf('sources', 'source')],
    );
    assert.deepEqual(
      calls,
      harbour.claims.map((_, done) => [done, harbour.claims.length]),
    );
  });

  it('of a collection of claims names no article', () => {
    const { article: _, ...collection } = harbour;
    const text = jsonLdText(datasetJsonLd(collection));
    assert.doesNotMatch(text, /NewsArticle|appearance|Who emptied/);
    assert.match(text, /"@id":"#claim-fund-emptied"/);
  });

  it('as text cannot end a script element, and parses to the same document', () => {
    const document = { text: '</script>&<!--\u2028\u2029' };
    assert.equal(jsonLdText(document), '{"text":"\\u003c/script\\u003e\\u0026\\u003c!--\\u2028\\u2029"}');
    assert.deepEqual(JSON.parse(jsonLdText(document)), document);
  });
});
