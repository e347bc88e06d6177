import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { findingsIn, imported, notShown } from './support.mjs';

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
    { written: 'Hospital', type: 'Thing' },
    { written: undefined, type: 'Thing' },
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
    assert.deepEqual(sourcesOf({ name: 'A' }), [{ id: 'a', type: 'Thing', name: 'A' }]);
    assert.deepEqual(sourcesOf({ name: 'A', alternateName: [7] }), [{ id: 'a', type: 'Thing', name: 'A' }]);
    assert.deepEqual(sourcesOf('橋'), [{ id: 'source', type: 'Thing', name: '橋' }]);
  });

  for (const relation of ['affiliation', 'worksFor', 'parentOrganization', 'memberOf']) {
    it(`gets its affiliation from ${relation}`, () => {
      const [{ affiliation }] = sourcesOf({ name: 'A', [relation]: ['Town', 'Other'] });
      assert.equal(affiliation, 'town');
    });
  }

  const claimsBy = (...authors) => authors.map((author, order) => ({ ...claim, text: `${order}.`, author }));
  const countOf = (...authors) => imported(claimsBy(...authors)).dataset.sources.length;

  it('is read once, at its first mention, and completed by the others', () => {
    const { dataset, findings } = imported(
      claimsBy(
        'A',
        { '@type': 'Person', name: 'A', jobTitle: 'mayor' },
        { name: 'A', jobTitle: 'minister', alternateName: 'B' },
      ),
    );
    assert.deepEqual(dataset.sources, [
      { id: 'a', type: 'Person', name: 'A', jobTitle: 'mayor', alternateName: ['B'] },
    ]);
    assert.deepEqual(
      findings.map(({ path, value, message }) => [path, value, message]),
      [['$[2].author.jobTitle', 'minister', 'another description of this source says otherwise, and comes first']],
    );
  });

  it('is another one if its address, its affiliation or its type differs', () => {
    const a = { '@type': 'Person', name: 'A', url: 'https://a.example/1' };
    assert.equal(countOf(a, a), 1);
    assert.equal(countOf(a, { ...a, url: 'https://a.example/2' }), 2);
    assert.equal(countOf(a, { ...a, name: 'B' }), 2);
    assert.equal(
      countOf({ name: 'A', sameAs: 'https://a.example/1' }, { name: 'A', sameAs: 'https://a.example/2' }),
      2,
    );
    assert.equal(
      countOf(
        { name: 'A', sameAs: ['https://a.example/1', 'https://a.example/2'] },
        { name: 'A', sameAs: 'https://a.example/2' },
      ),
      1,
    );
    assert.equal(countOf({ name: 'A' }, { name: 'A', affiliation: 'Town' }), 3);
    assert.equal(countOf({ name: 'A', affiliation: 'Union' }, { name: 'A', affiliation: 'Town' }), 4);
    assert.equal(countOf({ '@type': 'Person', name: 'A' }, { '@type': 'Country', name: 'A' }), 2);
    assert.equal(countOf({ '@id': '#1', name: 'A' }, { '@id': '#2', name: 'A' }), 2);
  });

  it('has addresses that identify it, and a picture', () => {
    const [source] = sourcesOf({
      name: 'A',
      sameAs: ['https://a.example/1', 'b.example/2', '/3'],
      image: { '@type': 'ImageObject', contentUrl: 'https://a.example/a.jpg' },
    });
    assert.deepEqual(source.sameAs, ['https://a.example/1', 'https://b.example/2']);
    assert.equal(source.image, 'https://a.example/a.jpg');
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

  it('is nobody named if a reference does not resolve', () => {
    for (const author of [{ '@id': '#nowhere' }, ' ', null, undefined])
      assert.deepEqual(imported({ ...claim, author }).claims[0].claimant, ['unknown']);
    assert.deepEqual(findingsIn({ ...claim, author: { '@id': '#nowhere' } }), [notShown('$.author')]);
  });

  it('has a chain of affiliations', () => {
    const chain = Array.from({ length: 2000 }, (_, order) => ({
      '@id': `#${order}`,
      name: `group ${order}`,
      affiliation: { '@id': `#${order + 1}` },
    }));
    const { sources } = imported([{ ...claim, author: '#0' }, ...chain]).dataset;
    assert.equal(sources.length, 2000);
    assert.equal(sources[7].affiliation, 'group-8');
  });
});

describe('the work in which a claim appears', () => {
  const one = { '@type': 'NewsArticle', headline: 'The bridge', url: 'https://news.example/bridge' };
  const worksOf = (node) =>
    imported({ ...claim, ...node }).dataset.claims[0].appearances.map(({ isPartOf }) => isPartOf);
  const expected = { name: 'The bridge', url: 'https://news.example/bridge' };

  for (const place of ['appearance', 'firstAppearance', 'isPartOf']) {
    it(`is read from ${place}`, () => assert.deepEqual(worksOf({ [place]: one }), [expected]));
  }

  it('is read with its publisher, its date and its archived copy', () => {
    const archivedAt = 'https://archive.example/bridge';
    const more = { publisher: [7, { name: 'News Ltd' }], datePublished: '2025-03-01', archivedAt };
    const datePublished = { stated: '2025-03-01', edtf: '2025-03-01', basis: 'stated' };
    assert.deepEqual(worksOf({ appearance: { ...one, ...more } }), [
      { ...expected, publisher: 'News Ltd', datePublished, archivedAt },
    ]);
  });

  it('is an address, a title, or a reference', () => {
    assert.deepEqual(worksOf({ appearance: 'https://a.example/1' }), [{ url: 'https://a.example/1' }]);
    assert.deepEqual(worksOf({ appearance: 'A speech' }), [{ name: 'A speech' }]);
    assert.deepEqual(worksOf({ appearance: { '@id': 'https://a.example/1' } }), [{ url: 'https://a.example/1' }]);
    const { dataset } = imported([
      { ...claim, appearance: '#one' },
      { ...one, '@id': '#one' },
    ]);
    assert.deepEqual(dataset.claims[0].appearances[0].isPartOf, expected);
  });

  it('is the item itself, whose name is a title', () => {
    const itemReviewed = { '@type': 'CreativeWork', name: 'A speech', url: 'https://a.example/1', author: 'A' };
    const { dataset } = imported({ '@type': 'ClaimReview', claimReviewed: 'x', itemReviewed });
    assert.deepEqual(dataset.claims[0].appearances, [
      { claimant: ['a'], isPartOf: { name: 'A speech', url: 'https://a.example/1' } },
    ]);
  });

  it('is of its own claim only, and is never the article of the dataset', () => {
    const { dataset } = imported([
      { ...claim, appearance: one },
      { ...claim, text: 'x' },
    ]);
    assert.deepEqual(
      dataset.claims.map(({ appearances }) => appearances.map(({ isPartOf }) => isPartOf)),
      [[expected], [undefined]],
    );
    assert.equal('article' in dataset, false);
  });

  it('is one of several, the first one first, each once', () => {
    const url = (order) => `https://a.example/${order}`;
    assert.deepEqual(
      worksOf({ appearance: [url(2), url(1), url(3)], firstAppearance: url(1) }).map((work) => work.url),
      [url(1), url(2), url(3)],
    );
  });

  it('is not the page of the fact check', () => {
    const review = { '@type': 'ClaimReview', claimReviewed: 'x', isPartOf: one, itemReviewed: { author: 'A' } };
    assert.deepEqual(imported(review).dataset.claims[0].appearances, [{ claimant: ['a'] }]);
    assert.deepEqual(
      imported(review).findings.map(({ path }) => path),
      ['$', '$.isPartOf'],
    );
  });
});
