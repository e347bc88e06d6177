import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { quotationCopy } from '../../../dist/view/quotation-copy.js';
import { quotationView } from '../../../dist/view/quotation-view.js';
import { british, indexOf } from './support.mjs';

function viewOf(id, change) {
  const index = indexOf(change);
  return quotationView(index, index.quotation(id), british);
}

/** Writes the parts of a quotation as text: inner quotations with the marks of the language, insertions inside ‹›. */
function textOf(parts) {
  const shown = { quotation: (inner) => `‘${inner}’`, insertion: (inner) => `‹${inner}›` };
  return parts.map((part) => (typeof part === 'string' ? part : shown[part.type](textOf(part.parts)))).join('');
}

describe('the content of a quotation', () => {
  it('has every field of the quotation', () => {
    const view = viewOf('not-a-penny', ({ quotations }) => {
      quotations[0].reportedBy = ['gazette', 'mayor', 'union'];
      quotations[0].note = 'Translated.';
    });
    assert.equal(view.id, 'not-a-penny');
    assert.equal(view.language, 'en-GB');
    assert.equal(view.marks.open + view.marks.innerOpen + view.marks.innerClose + view.marks.close, '“‘’”');
    assert.deepEqual(view.speaker, { name: 'Ada Berg', role: ['mayor', 'Town of Skerry'], language: 'en-GB' });
    // A speaker who reports the views of others is not an outlet of their own words.
    assert.deepEqual(
      view.outlets?.map(({ name }) => name),
      ['Skerry Gazette', 'Dockers’ Union'],
    );
    assert.deepEqual(view.date, {
      formatted: '4 March 2025',
      edtf: '2025-03-04',
      dateTime: '2025-03-04',
      inferredFrom: 'the next day',
    });
    assert.equal(view.note, 'Translated.');
    assert.deepEqual(view.article, {
      name: 'Who emptied the harbour fund?',
      language: 'en-GB',
      href: 'https://news.example/harbour-fund',
    });
    assert.equal(view.hasInsertion, true);
  });

  it('has no field that the dataset does not have', () => {
    const view = viewOf('kein-pfennig', ({ article, quotations }) => {
      article.url = 'javascript:alert(1)';
      quotations[1].reportedBy = ['mayor'];
      delete quotations[1].date;
    });
    assert.equal(view.language, 'de');
    assert.equal(view.marks.open, '„');
    assert.equal(view.hasInsertion, false);
    for (const name of ['outlets', 'date', 'note']) assert.equal(view[name], undefined, name);
    assert.deepEqual(view.article, { name: 'Who emptied the harbour fund?', language: 'en-GB' });
  });

  it('needs no claim', () => {
    const view = viewOf('not-a-penny', ({ quotations }) => (quotations[0].claims = ['nothing']));
    assert.equal(view.speaker.name, 'Ada Berg');
  });
});

describe('the parts of a quotation', () => {
  const quotation = (start, end) => ({ type: 'quotation', start, end });
  const insertion = (start, end) => ({ type: 'insertion', start, end });

  for (const { name, text, markup, shown } of [
    { name: 'no markup', text: 'plain', markup: undefined, shown: 'plain' },
    { name: 'no words', text: '', markup: undefined, shown: '' },
    { name: 'a quotation', text: 'a “b” c', markup: [quotation(2, 5)], shown: 'a ‘b’ c' },
    { name: 'an insertion', text: 'a [b] c', markup: [insertion(2, 5)], shown: 'a ‹[b]› c' },
    { name: 'two in a row', text: '“a”[b]', markup: [quotation(0, 3), insertion(3, 6)], shown: '‘a’‹[b]›' },
    { name: 'two in the other order', text: '“a”[b]', markup: [insertion(3, 6), quotation(0, 3)], shown: '‘a’‹[b]›' },
    { name: 'a quotation of all the text', text: '“b”', markup: [quotation(0, 3)], shown: '‘b’' },
    { name: 'marks around nothing', text: 'a “” b', markup: [quotation(2, 4)], shown: 'a ‘’ b' },
    { name: 'code points beyond the first plane', text: '🙂🙂 “b”', markup: [quotation(3, 6)], shown: '🙂🙂 ‘b’' },
    {
      name: 'an insertion in a quotation, given in either order',
      text: 'a “b (c)” d',
      markup: [insertion(5, 8), quotation(2, 9)],
      shown: 'a ‘b ‹(c)›’ d',
    },
    {
      name: 'an insertion from the first mark of a quotation on',
      text: 'a [“b” c]',
      markup: [quotation(3, 6), insertion(2, 9)],
      shown: 'a ‹[‘b’ c]›',
    },
    {
      name: 'a range with the start of a longer one',
      text: '((a) b)',
      markup: [insertion(0, 4), insertion(0, 7)],
      shown: '‹‹((a)› b)›',
    },
    { name: 'a range beyond the text', text: 'a “b”', markup: [quotation(2, 50)], shown: 'a “b”' },
    { name: 'a range up to one beyond the text', text: 'a “b”', markup: [quotation(2, 6)], shown: 'a “b”' },
    {
      name: 'ranges that cross',
      text: 'a “b [c” d]',
      markup: [quotation(2, 8), insertion(5, 11)],
      shown: 'a ‘b [c’ d]',
    },
    {
      name: 'a range over the closing mark of the one around it',
      text: '“a (b”)',
      markup: [quotation(0, 6), insertion(3, 6)],
      shown: '‘a (b’)',
    },
    { name: 'an empty range', text: 'ab', markup: [quotation(1, 1)], shown: 'ab' },
    { name: 'a range of one character', text: 'ab', markup: [insertion(0, 1)], shown: 'ab' },
    {
      name: 'ranges that lie too deep',
      text: '('.repeat(17) + ')'.repeat(17),
      markup: Array.from({ length: 17 }, (_, depth) => insertion(depth, 34 - depth)),
      shown: `${'‹('.repeat(16)}()${')›'.repeat(16)}`,
    },
    { name: 'a range that ends before it begins', text: 'abc', markup: [insertion(2, 1)], shown: 'abc' },
  ]) {
    it(`keep every word: ${name}`, () => {
      const { parts } = viewOf('not-a-penny', ({ quotations }) => {
        quotations[0] = { ...quotations[0], text, markup };
        if (!markup) delete quotations[0].markup;
      });
      assert.equal(textOf(parts), shown);
      assert.ok(parts.every((part) => part !== ''));
    });
  }
});

describe('a copied quotation', () => {
  const page = 'https://page.example/?a=1&b=2';
  const copyOf = (id, change) => quotationCopy(viewOf(id, change), page, british);

  it('has words, speaker, outlet, date and article, as text and as HTML', () => {
    const { text, html } = copyOf('not-a-penny', ({ quotations }) => (quotations[0].reportedBy = ['gazette']));
    const words = '“Not a penny has left ‘our’ fund [of the harbour].”';
    const by =
      'Ada Berg, mayor, Town of Skerry · Reported through: Skerry Gazette · 4 March 2025 (inferred from “the next day”)';
    const href = 'https://news.example/harbour-fund';
    assert.equal(text, `${words}\n— ${by}\nWho emptied the harbour fund?\n${href}`);
    assert.equal(
      html,
      `<blockquote lang="en-GB" cite="${href}"><p>${words}</p></blockquote>` +
        `<p>— ${by}. <cite><a href="${href}">Who emptied the harbour fund?</a></cite></p>`,
    );
  });

  it('links to the page if the article has no address, and leaves out unknown fields', () => {
    const { text, html } = copyOf('not-a-penny', ({ article, quotations, sources }) => {
      delete article.url;
      delete quotations[0].date;
      sources[0] = { id: 'mayor', type: 'Person', name: 'Ada Berg' };
    });
    assert.match(text, /\n— Ada Berg\nWho emptied the harbour fund\?\nhttps:\/\/page\.example\/\?a=1&b=2$/);
    assert.match(html, /cite="https:\/\/page\.example\/\?a=1&amp;b=2"/);
    assert.match(html, /<a href="https:\/\/page\.example\/\?a=1&amp;b=2">/);
  });

  it('has no basis beside a date that the article states', () => {
    const { text } = copyOf('not-a-penny', ({ quotations }) => (quotations[0].date.basis = 'stated'));
    assert.match(text, / · 4 March 2025\n/);
  });

  it('has the punctuation of its own language inside', () => {
    const { text } = copyOf('kein-pfennig');
    assert.match(text, /^„Kein Pfennig ‚fehlt‘\.“\n/);
  });

  it('escapes markup', () => {
    const { html } = copyOf('not-a-penny', ({ article, sources, quotations }) => {
      article.name = '<b>&"';
      sources[0].name = '<i>';
      quotations[0] = { ...quotations[0], text: '<script>"&', markup: [], inLanguage: '"><img>' };
    });
    assert.match(html, /^<blockquote lang="&quot;&gt;&lt;img&gt;" cite="[^"]*"><p>“&lt;script&gt;&quot;&amp;”<\/p>/);
    assert.match(html, /<p>— &lt;i&gt;, .*>&lt;b&gt;&amp;&quot;<\/a>/);
  });
});
