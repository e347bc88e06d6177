import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { findingsIn, imported } from './support.mjs';

const claim = { '@type': 'Claim', text: 'The bridge is closed.', author: 'Ada Berg' };
const sourcesOf = (author, ...nodes) => imported([{ ...claim, author }, ...nodes]).dataset.sources;

describe('a source', () => {
  for (const { written, name } of [
    { written: ' Ada Berg ', name: 'Ada Berg' },
    { written: { name: 'Ada Berg', legalName: 'x' }, name: 'Ada Berg' },
    { written: { legalName: 'Town of Skerry', alternateName: 'Skerry' }, name: 'Town of Skerry' },
    { written: { alternateName: 'Skerry' }, name: 'Skerry' },
    { written: { url: 'https://a.example/' }, name: 'https://a.example/' },
  ]) {
    it(`gets the name ${name} from ${JSON.stringify(written)}`, () => {
      assert.equal(sourcesOf(written)[0].name, name);
    });
  }

  for (const { written, type } of [
    { written: 'Person', type: 'Person' },
    { written: 'schema:GovernmentOrganization', type: 'GovernmentOrganization' },
    { written: ['Thing', 'http://schema.org/Country'], type: 'Country' },
    { written: 'Hospital', type: 'Organization' },
    { written: undefined, type: 'Organization' },
  ]) {
    it(`gets the type ${type} from ${JSON.stringify(written)}`, () => {
      assert.equal(sourcesOf({ name: 'A', '@type': written })[0].type, type);
    });
  }

  it('is read with all its properties', () => {
    const town = {
      '@type': 'GovernmentOrganization',
      name: 'Skerry',
      description: 'a town',
      url: 'https://a.example/',
    };
    const mayor = { '@type': 'Person', name: 'Ada Berg', jobTitle: 'mayor', affiliation: town };
    assert.deepEqual(sourcesOf({ ...mayor, alternateName: ['A. B.', 7, ''] }), [
      {
        ...{ id: 'ada-berg', type: 'Person', name: 'Ada Berg', jobTitle: 'mayor', alternateName: ['A. B.'] },
        affiliation: 'skerry',
      },
      {
        id: 'skerry',
        type: 'GovernmentOrganization',
        name: 'Skerry',
        description: 'a town',
        url: 'https://a.example/',
      },
    ]);
  });

  it('has no property that the document lacks', () => {
    assert.deepEqual(sourcesOf({ name: 'A' }), [{ id: 'a', type: 'Organization', name: 'A' }]);
    assert.deepEqual(sourcesOf({ name: 'A', alternateName: [7] }), [{ id: 'a', type: 'Organization', name: 'A' }]);
    assert.deepEqual(sourcesOf('橋'), [{ id: 'source', type: 'Organization', name: '橋' }]);
  });

  for (const relation of ['affiliation', 'worksFor', 'parentOrganization', 'memberOf']) {
    it(`gets its affiliation from ${relation}`, () => {
      const [{ affiliation }] = sourcesOf({ name: 'A', [relation]: ['Town', 'Other'] });
      assert.equal(affiliation, 'town');
    });
  }

  it('is read once, at its first mention', () => {
    const sources = sourcesOf(
      { name: 'A', jobTitle: 'mayor' },
      { ...claim, text: 'x', author: { name: 'A', jobTitle: 'x' } },
    );
    assert.deepEqual(
      sources.map(({ jobTitle }) => jobTitle),
      ['mayor'],
    );
  });

  it('is read by reference, as an address or as a node', () => {
    const node = { '@id': '#a', '@type': 'Person', name: 'Ada Berg' };
    for (const reference of ['#a', { '@id': '#a' }]) {
      assert.deepEqual(
        imported({ '@graph': [{ ...claim, author: reference }, { ...claim, text: 'x', author: node }, node] }).dataset
          .sources,
        [{ id: 'ada-berg', type: 'Person', name: 'Ada Berg' }],
      );
    }
  });

  it('is the nested node if that has more than an `@id`', () => {
    const node = { '@id': '#a', '@type': 'Person', name: 'Ada Berg' };
    const { claims } = imported({ '@graph': [{ ...claim, author: { '@id': '#a', name: 'Other' } }, node] });
    assert.deepEqual(claims[0].claimant, ['Other']);
  });

  it('is found by a reference even if the reference is itself in the list of nodes', () => {
    const node = { '@id': '#a', '@type': 'Person', name: 'Ada Berg' };
    const { claims } = imported({ '@graph': [node, { '@id': '#a' }, { ...claim, author: '#a' }] });
    assert.deepEqual(claims[0].claimant, ['Ada Berg']);
  });

  it('is the first author with a name', () => {
    assert.deepEqual(imported({ ...claim, author: [null, 'Ada Berg'] }).claims[0].claimant, ['Ada Berg']);
  });

  it('is unnamed if a reference does not resolve', () => {
    assert.match(findingsIn({ ...claim, author: { '@id': '#nowhere' } })[0], /^\$: nobody is named/);
    assert.match(findingsIn({ ...claim, author: ' ' })[0], /^\$: nobody is named/);
    assert.match(findingsIn({ ...claim, author: 7 })[0], /^\$: nobody is named/);
  });

  it('has a chain of affiliations up to the depth limit', () => {
    const nested = (depth) =>
      Array.from({ length: depth }).reduce(
        (inner, _, order) => ({ name: `group ${order}`, affiliation: inner }),
        'last',
      );
    assert.equal(sourcesOf(nested(32)).length, 33);
    assert.equal(sourcesOf(nested(40)).length, 33);
  });
});

describe('the article', () => {
  const one = { '@type': 'NewsArticle', headline: 'The bridge', url: 'https://news.example/bridge' };
  const articleOf = (...nodes) => imported(nodes.map((node) => ({ ...claim, ...node }))).dataset.article;
  const expected = { name: 'The bridge', inLanguage: 'und', url: 'https://news.example/bridge' };

  for (const place of ['appearance', 'firstAppearance', 'isPartOf']) {
    it(`is read from ${place}`, () => assert.deepEqual(articleOf({ [place]: one }), expected));
  }

  it('is read from the claim that is reviewed', () => {
    const reviewed = { '@type': 'ClaimReview', itemReviewed: { ...claim, inLanguage: 'de', appearance: [one] } };
    assert.deepEqual(imported(reviewed).dataset.article, { ...expected, inLanguage: 'de' });
  });

  it('is read from reviews of reviews up to the depth limit', () => {
    const nested = (depth) =>
      Array.from({ length: depth }).reduce((itemReviewed) => ({ '@type': 'ClaimReview', itemReviewed }), {
        ...claim,
        appearance: one,
      });
    assert.deepEqual(imported(nested(32)).dataset.article, expected);
    assert.deepEqual(imported(nested(33)).dataset.article, { name: 'Imported claims', inLanguage: 'und' });
  });

  it('is read from reviews that review each other', () => {
    const reviews = [
      { '@id': '#a', itemReviewed: '#b' },
      { '@id': '#b', itemReviewed: '#a', appearance: one },
    ];
    assert.deepEqual(imported(reviews.map((node) => ({ ...node, '@type': 'ClaimReview' }))).dataset.article, expected);
  });

  it('is read with publisher, language and date', () => {
    const more = { publisher: [7, { legalName: 'News Ltd' }], inLanguage: 'de', datePublished: '2025-03-01' };
    assert.deepEqual(articleOf({ inLanguage: 'en', appearance: { ...one, ...more } }), {
      ...expected,
      inLanguage: 'de',
      publisher: 'News Ltd',
      datePublished: { stated: '2025-03-01', edtf: '2025-03-01', basis: 'stated' },
    });
  });

  it('has its address as name if it has no other name', () => {
    assert.equal(articleOf({ appearance: { url: one.url } }).name, one.url);
    assert.equal(articleOf({ appearance: { name: 'Bridge' } }).name, 'Bridge');
    assert.equal(articleOf({ appearance: { name: 'Bridge', headline: 'The bridge' } }).name, 'The bridge');
  });

  it('has a default name if the document does not describe it', () => {
    const unnamed = { name: 'Imported claims', inLanguage: 'und' };
    assert.deepEqual(articleOf({}), unnamed);
    assert.deepEqual(articleOf({ appearance: { '@type': 'NewsArticle' } }), unnamed);
    assert.deepEqual(articleOf({ appearance: '#nowhere' }), unnamed);
  });

  for (const { languages, language } of [
    { languages: ['en-GB', 'de'], language: 'en-GB' },
    { languages: [undefined, 'de'], language: 'de' },
    { languages: ['not a tag', 'zh-Hant-TW'], language: 'zh-Hant-TW' },
    { languages: ['e', 'abcdefghi', 'en-', 'en-abcdefghi', ' de '], language: 'de' },
    { languages: ['en US', 'fr\nx'], language: 'und' },
  ]) {
    it(`gets the language ${language} from claims in ${languages.join(', ')}`, () => {
      assert.equal(
        articleOf(...languages.map((inLanguage, order) => ({ text: `${order}.`, inLanguage }))).inLanguage,
        language,
      );
    });
  }

  it('is the same article if the address is the same and the name does not differ', () => {
    const found = (...articles) =>
      findingsIn(articles.map((appearance, order) => ({ ...claim, text: `${order}.`, appearance }))).length;
    assert.equal(found(one, one), 0);
    assert.equal(found(one, { url: one.url }), 0);
    assert.equal(found(one, { ...one, headline: 'Another' }), 1);
    assert.equal(found(one, { ...one, url: 'https://news.example/2' }), 1);
    assert.equal(found(one, { headline: 'The bridge' }), 1);
  });

  it('is the claimant if its publisher or its own name is the author', () => {
    const published = { ...one, publisher: { name: 'News Ltd' } };
    const claimants = (author, appearance) => imported({ ...claim, author, appearance }).claims[0].claimant;
    assert.deepEqual(claimants('News Ltd', published), ['article']);
    assert.deepEqual(claimants('The bridge', one), ['article']);
    assert.deepEqual(claimants('The bridge', published), ['The bridge']);
    assert.deepEqual(claimants('News Ltd', one), ['News Ltd']);
  });

  it('is not an affiliation of other sources', () => {
    const published = { ...one, publisher: 'News Ltd' };
    const { dataset } = imported({ ...claim, author: { name: 'A', worksFor: 'News Ltd' }, appearance: published });
    assert.deepEqual(
      dataset.sources.map(({ id }) => id),
      ['a', 'news-ltd'],
    );
  });
});
