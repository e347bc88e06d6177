import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { item, rating, review } from '../../fixtures/bridge.mjs';
import { imported, without } from './support.mjs';

const reviewOf = (node) => imported({ ...review, ...node }).claims[0].reviews[0];

describe('a review', () => {
  for (const { name, given, verdict } of [
    { name: 'its words', given: { alternateName: 'Mostly false', name: 'x', ratingValue: 2 }, verdict: 'Mostly false' },
    { name: 'its name', given: { name: 'Misleading', ratingValue: '2' }, verdict: 'Misleading' },
    {
      name: 'a value in words',
      given: { ratingValue: 'Pants on fire', ratingExplanation: 'x' },
      verdict: 'Pants on fire',
    },
    { name: 'its explanation', given: { ratingExplanation: 'No proof.' }, verdict: 'No proof.' },
    { name: 'its number', given: { ratingValue: 3, ratingExplanation: 'x' }, verdict: '3' },
    { name: 'a rating that is a text', given: 'False', verdict: 'False' },
    { name: 'a rating that is a number', given: 4, verdict: '4' },
    { name: 'the number zero', given: { ratingValue: 0 }, verdict: '0' },
    { name: 'the first of several', given: [{ name: 'One' }, { name: 'Two' }], verdict: 'One' },
  ]) {
    it(`takes its verdict from ${name}`, () => assert.equal(reviewOf({ reviewRating: given }).verdict, verdict));
  }

  for (const { written, number } of [
    { written: 2.5, number: 2.5 },
    { written: 0, number: 0 },
    { written: ' -1 ', number: -1 },
    { written: ' ', number: undefined },
    { written: 'two', number: undefined },
    { written: '1e999', number: undefined },
    { written: true, number: undefined },
    { written: ['4', 5], number: 4 },
    { written: null, number: undefined },
  ]) {
    it(`reads the rating ${JSON.stringify(written)} as ${number}`, () => {
      const { ratingValue } = reviewOf({ reviewRating: { name: 'x', ratingValue: written } });
      assert.equal(ratingValue, number);
    });
  }

  it('has the ends of its scale', () => {
    const { bestRating, worstRating } = reviewOf({ reviewRating: { name: 'x', bestRating: '6', worstRating: 0 } });
    assert.deepEqual([bestRating, worstRating], [6, 0]);
  });

  it('has no numbers if the rating has none', () => {
    const bare = reviewOf({ reviewRating: { name: 'x' } });
    assert.deepEqual(Object.keys(bare), ['author', 'verdict', 'url', 'datePublished']);
  });

  it('has a publication day if the document has one', () => {
    assert.equal(reviewOf({ datePublished: '2025-03-02T10:00:00Z' }).datePublished, '2025-03-02');
    assert.equal('datePublished' in reviewOf({ datePublished: '2025-03' }), false);
    assert.equal('datePublished' in reviewOf({ datePublished: undefined, dateModified: '2025-03-09' }), false);
  });

  it('is by its publisher, and names the writers', () => {
    assert.equal(reviewOf({ author: undefined, publisher: 'Desk' }).author, 'Desk');
    const { dataset, claims } = imported({ ...review, author: ['Ann', 'Bo'], publisher: 'Desk' });
    assert.equal(claims[0].reviews[0].author, 'Desk');
    assert.deepEqual(dataset.claims[0].reviews[0].writers, ['ann', 'bo']);
    assert.equal('writers' in reviewOf({ publisher: review.author }), false);
  });

  it('has a title, a language, an explanation and the image of its rating', () => {
    const more = {
      ratingExplanation: 'It is open.',
      image: { '@type': 'ImageObject', url: 'https://a.example/f.svg' },
    };
    const { name, inLanguage, explanation, image } = reviewOf({
      headline: 'No, it is open',
      inLanguage: 'pt_br',
      reviewRating: { ...rating, ...more },
    });
    assert.deepEqual(
      [name, inLanguage, explanation, image],
      ['No, it is open', 'pt-BR', 'It is open.', 'https://a.example/f.svg'],
    );
  });

  it('is there for each of several ratings, and once if it is there twice', () => {
    const verdicts = (...nodes) => imported(nodes).claims.map(({ reviews }) => reviews.map(({ verdict }) => verdict));
    assert.deepEqual(verdicts({ ...review, reviewRating: ['One', { name: 'Two' }] }), [['One', 'Two']]);
    assert.deepEqual(verdicts(review, { ...review, '@id': '#again' }), [['False']]);
  });

  it('keeps its claim if its reviewer also published the article of the claim', () => {
    const appearance = { '@type': 'NewsArticle', headline: 'The bridge', publisher: { name: 'Fact Desk' } };
    const { claims } = imported({ ...review, itemReviewed: { ...item, appearance } });
    assert.equal(claims[0].reviews[0].author, 'Fact Desk');
  });

  const base = 'https://facts.example/checks/7?x#y';
  for (const { name, node, url } of [
    {
      name: 'its first one',
      node: { url: ['javascript:x', { '@id': 'https://a.example/1' }] },
      url: 'https://a.example/1',
    },
    { name: 'a node', node: { url: { url: 'https://a.example/2' } }, url: 'https://a.example/2' },
    { name: 'a path', node: { url: '/bridge' }, url: 'https://facts.example/bridge' },
    { name: 'a file', node: { url: 'bridge.html' }, url: 'https://facts.example/checks/bridge.html' },
    { name: 'one without a scheme', node: { url: 'www.a.example/1' }, url: 'https://www.a.example/1' },
    { name: 'a host and a path', node: { url: 'a.example/1' }, url: 'https://a.example/1' },
    { name: 'one with spaces', node: { url: ' https://a.example/a b ' }, url: 'https://a.example/a%20b' },
    { name: 'one with entities', node: { url: 'https://a.example/?a=1&amp;b=2' }, url: 'https://a.example/?a=1&b=2' },
    {
      name: 'that of its page',
      node: { url: null, mainEntityOfPage: 'https://a.example/3' },
      url: 'https://a.example/3',
    },
    {
      name: 'the `@id` of its page',
      node: { url: null, mainEntityOfPage: { '@type': 'WebPage', '@id': 'https://a.example/4' } },
      url: 'https://a.example/4',
    },
    { name: 'its `@id`', node: { url: null, '@id': 'https://a.example/5#review' }, url: 'https://a.example/5#review' },
    { name: 'none, and is shown without a link', node: { url: 'javascript:alert(1)' }, url: undefined },
    { name: 'none, and is shown without one', node: { url: undefined }, url: undefined },
  ]) {
    it(`has an address: ${name}`, () => {
      const { reviews } = imported({ ...review, ...node }, { base }).claims[0];
      assert.deepEqual(
        reviews.map(({ verdict, url: found }) => [verdict, found]),
        [['False', url]],
      );
    });
  }

  it('resolves references to its rating and its claim', () => {
    const { claims } = imported({
      '@graph': [
        { ...review, itemReviewed: '#item', reviewRating: { '@id': '#rating' } },
        { ...item, '@id': '#item', text: 'The bridge is closed.' },
        { ...rating, '@id': '#rating' },
      ],
    });
    assert.deepEqual(
      claims.map(({ text, reviews }) => [text, reviews[0].verdict]),
      [['The bridge is closed.', 'False']],
    );
  });

  it('is left out if nobody gives it, and its claim is kept', () => {
    const { claims } = imported(without(review, 'author'));
    assert.deepEqual(
      claims.map(({ text, reviews }) => [text, reviews]),
      [['The bridge is closed.', undefined]],
    );
  });

  it('is of each of several texts', () => {
    const texts = ['It is closed.', 'It is gone.'];
    const { claims } = imported({ ...review, claimReviewed: texts });
    assert.deepEqual(
      claims.map(({ text, claimant, reviews }) => [text, claimant, reviews.length]),
      texts.map((text) => [text, ['Ada Berg'], 1]),
    );
  });

  it('is of each of several items', () => {
    const items = ['Ada', 'Bo'].map((author) => ({ '@type': 'Claim', author }));
    const { claims } = imported({ ...review, itemReviewed: items });
    assert.deepEqual(
      claims.map(({ text, claimant, reviews }) => [text, claimant, reviews.length]),
      [
        ['The bridge is closed.', ['Ada'], 1],
        ['The bridge is closed.', ['Bo'], 1],
      ],
    );
  });

  it('gives nobody words that may be those of another', () => {
    const items = ['Ada', 'Bo'].map((author) => ({ '@type': 'Claim', author }));
    const { claims, findings } = imported({ ...review, claimReviewed: ['One.', 'Two.'], itemReviewed: items });
    assert.deepEqual(
      claims.map(({ text, claimant }) => [text, claimant]),
      [
        ['One.', ['unknown']],
        ['Two.', ['unknown']],
      ],
    );
    assert.deepEqual(
      findings.map(({ path }) => path),
      ['$.itemReviewed[0]', '$.itemReviewed[1]'],
    );
  });

  it('belongs to its own claim if `claimReviewed` is the only text', () => {
    for (const itemReviewed of [undefined, '#nowhere']) {
      const { claims } = imported({ ...review, itemReviewed });
      assert.equal(claims[0].text, 'The bridge is closed.');
      assert.equal(claims[0].reviews.length, 1);
    }
  });

  it('is appended to the earlier reviews of its claim', () => {
    const other = { ...review, author: 'Other Desk', url: 'https://other.example/1' };
    const { claims } = imported([review, other]);
    assert.deepEqual(
      claims.map(({ reviews }) => reviews.map(({ author }) => author)),
      [['Fact Desk', 'Other Desk']],
    );
  });
});
