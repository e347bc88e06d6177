import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { minify } from 'html-minifier-terser';
import { HtmlValidate } from 'html-validate';
import { serialize } from 'parse5';
import { indexDataset } from 'claim-elements';
import { bundledIndex } from 'claim-elements/bundled';
import { embedCode, embedCodes, plain, prerender, prerenderStream } from '../../dist/node/index.js';

import { dataset } from '../fixtures/ferry.mjs';
import { disputes } from '../fixtures/disputes.mjs';
import { harbour } from '../fixtures/harbour.mjs';
import { allOf, has, treeWithoutPrerendered } from '../fixtures/prerendered-tree.mjs';

const demo = new URL('../../demo/', import.meta.url);
const article = readFileSync(new URL('article.html', demo), 'utf8');
const card = '<claim-card claim="substantial-shells"></claim-card>';

/** Removes the output of prerendering from a page. */
function removePrerendered(html) {
  const readable = allOf(html).filter((element) => has(element, 'data-claim-readable'));
  const others = readable.reduceRight(
    (rest, { sourceCodeLocation: { startOffset, endOffset } }) => rest.slice(0, startOffset) + rest.slice(endOffset),
    html,
  );
  return others
    .replace(/<template shadowrootmode="open" shadowrootserializable>.*?<\/template>/gs, '')
    .replace(/<script type="application\/ld\+json" data-claim-elements>.*?<\/script>/gs, '')
    .replace(/(<claim-card) id="claim-[^"]*"/gi, '$1');
}

async function streamed(chunks, options) {
  const findings = [];
  const stream = prerenderStream(options, (finding) => findings.push(finding));
  const writer = stream.writable.getWriter();
  const written = (async () => {
    for (const chunk of chunks) await writer.write(chunk);
    await writer.close();
  })();
  let html = '';
  for await (const part of stream.readable) html += part;
  await written;
  return { html, findings };
}

const piecesOf = (text, length) => text.match(new RegExp(`[^]{1,${length}}`, 'g')) ?? [];

describe('prerender', () => {
  for (const [name, html] of Object.entries({
    'a complete page': article,
    'Windows line ends': article.replaceAll('\n', '\r\n'),
    'a byte order mark': `\uFEFF${article}`,
    'a page without head and body tags': `<!doctype html>\n<title>A &amp; B</title>\n<p>x<p>y${card}<p>z`,
    'a piece of a page': `  <p>&nbsp;&copy 2026 <b>x ${card} <i>`,
    'attributes in every spelling': `<CLAIM-CARD\n  CLAIM=substantial-shells\tdata-x='"' hidden\n></Claim-Card >`,
    'nothing to do': '<p>Nothing</p>',
    nothing: '',
  })) {
    it(`keeps every other character, and a second run changes nothing: ${name}`, async () => {
      const once = await prerender(html);
      assert.equal(removePrerendered(once.html), html);
      assert.deepEqual(once.findings, []);
      assert.equal((await prerender(once.html)).html, once.html);
    });
  }

  for (const [html, language] of [
    [card, 'en'],
    [`<html lang="ko"><p>x</p>${card}`, 'ko'],
    [`<html LANG="zh-CN">${card}`, 'zh-Hans'],
    [`<html lang="zh_CN">${card}`, 'zh-Hans'],
    [`<html lang="de"><p lang="fr">x</p>${card}`, 'de'],
    [`<html lang="de"><p lang="fr">not closed<p>x<div>${card}</div>`, 'de'],
    [`<ul lang="ko"><li lang="ja">not closed<li>${card}</ul>`, 'ko'],
    [`<table lang="ko"><tr lang="ja"><td>x<tr><td>${card}</table>`, 'ko'],
    [`<br lang="ru">${card}`, 'en'],
    [`<constructor lang="ko"><p>${card}</constructor>`, 'ko'],
    [`<!-- <div lang="ru"> --><template><div lang="ru"></template>${card}`, 'en'],
    [`<div lang="fr"></section>${card}</div>`, 'fr'],
    [`<div lang="fr"></div></div>${card}`, 'en'],
    [`<div lang="fr"><div lang="">${card}</div></div>`, 'en'],
    [card.replace(' ', ' lang="uk" '), 'uk'],
    [`<claim-card claim="substantial-shells" lang="uk"></claim-card>${card}`, 'en'],
  ]) {
    it(`uses the language ${language} in ${html.replace(card, '…')}`, async () => {
      const prerendered = await prerender(html, { jsonLd: false });
      const languages = [...prerendered.html.matchAll(/ class="surface"\s+lang="(.*?)"/g)].map(([, tag]) => tag);
      assert.equal(languages.at(-1), language);
    });
  }

  it('reports each wrong language tag once', async () => {
    const html = `<html lang="de_DE">\n${card}${card}<div lang="no">${card}</div>\n<div lang="auto!">${card}</div>`;
    const { findings } = await prerender(html);
    assert.deepEqual(findings, [
      {
        line: 2,
        message: 'lang="de_DE" on or around this element is no BCP 47 language tag; write lang="de-DE"',
      },
      {
        line: 3,
        message: 'lang="auto!" on or around this element is no BCP 47 language tag; the interface is in English',
      },
    ]);
  });

  it('skips comments, scripts and templates', async () => {
    const html = [
      `<!-- ${card} -->`,
      `<template>${card}<template>${card}</template>${card}</template>`,
      `<script>const html = '${card}';</script>`,
      `<style>/* ${card} */</style>`,
      `<textarea>${card}</textarea>`,
      `<noscript>${card}</noscript>`,
      `<iframe srcdoc='${card}'>${card}</iframe>`,
      `<p title='${card}'></p>`,
    ].join('\n');
    assert.deepEqual(await prerender(html), { html, elements: 0, findings: [] });
  });

  it('writes a declarative shadow root with the content and the styles of the element', async () => {
    const { html, elements } = await prerender(card);
    assert.equal(elements, 1);
    const [, shadow] = /<template shadowrootmode="open" shadowrootserializable>(.*?)<\/template>/s.exec(html);
    assert.match(shadow, /^<style data-claim-digest="[\w.]+">[^<]*\.surface\{/);
    assert.match(shadow, /North Korea is giving Russia a “substantial” quantity of artillery shells\./);
    assert.match(html, /^<claim-card id="claim-substantial-shells" claim="substantial-shells">/);
  });

  it('writes readable content if there is none, and keeps an editor’s content', async () => {
    const own = '<claim-card claim="substantial-shells"><p>In my words.</p></claim-card>';
    assert.ok((await prerender(own)).html.includes('</template><p>In my words.</p></claim-card>'));
    const slots = '<claim-card claim="substantial-shells"> <b slot="note">Mine</b></claim-card>';
    const { html } = await prerender(slots);
    assert.match(html, /<\/template><div data-claim-readable class="claim-surface".*<\/div> <b slot="note">/s);
    assert.equal((await prerender(html)).html, html);
  });

  it('updates the output of an earlier run', async () => {
    const before = { ...dataset, claims: dataset.claims.map((claim) => ({ ...claim, text: `Before: ${claim.text}` })) };
    const [{ id }] = dataset.claims;
    const page = `<!doctype html><title>x</title><claim-card claim="${id}"></claim-card>`;
    const old = await prerender(page, { dataset: before });
    assert.match(old.html, /Before: /);
    assert.equal((await prerender(old.html, { dataset })).html, (await prerender(page, { dataset })).html);
    const gone = await prerender(old.html, {
      dataset: { ...dataset, claims: dataset.claims.slice(1), quotations: [], relations: [] },
    });
    assert.doesNotMatch(gone.html, /<template|data-claim-elements/);
    assert.match(gone.html, /<div data-claim-readable .*Before: /);
    assert.match(gone.findings[0].message, /has nothing with the id/);
  });

  it('updates the output of an earlier run that a minifier has rewritten', async () => {
    const claims = dataset.claims.map((claim) => ({ ...claim, text: `Before: ${claim.text}` }));
    const page = `<p>x</p><claim-card claim="${dataset.claims[0].id}"></claim-card><p>y</p>`;
    const old = await prerender(page, { dataset: { ...dataset, claims } });
    const options = {
      removeComments: true,
      removeAttributeQuotes: true,
      collapseWhitespace: true,
      sortAttributes: true,
    };
    const { html } = await prerender(await minify(old.html, options), { dataset });
    assert.doesNotMatch(html, /Before: /);
    // Once in the shadow root, once in the readable content, and once in JSON-LD.
    assert.equal(html.split(dataset.claims[0].text).length, 4);
  });

  it('writes links that leave referrer and tab to the page', async () => {
    const forms = ['blockquote', 'element', 'plain'].flatMap((form) =>
      embedCodes(bundledIndex, { form, link: 'https://news.example/a' }).map(({ html }) => html),
    );
    const { html } = await prerender(article);
    const links = [html, ...forms].flatMap((text) => text.match(/<a\b[^>]*>/g) ?? []);
    assert.ok(links.length > 100);
    for (const link of links) assert.doesNotMatch(link, /\b(?:rel|target|referrerpolicy)=/);
  });

  it('gives each card an id of its own', async () => {
    const card = (claim) => `<claim-card claim="${claim}"></claim-card>`;
    const claims = ['a', 'a-2'].map((id) => ({
      id,
      text: id,
      kind: 'assertion',
      appearances: [{ claimant: ['article'] }],
    }));
    const dataset = { version: 1, article: { name: 'x', inLanguage: 'en' }, claims };
    const records = { sources: [], quotations: [], relations: [] };
    const page = `${card('a')}${card('a-2')}${card('a')}<claim-card claim="a"><p id="claim-a--3">x</p></claim-card>`;
    const { html } = await prerender(page, { dataset: { ...dataset, ...records } });
    const ids = [...html.matchAll(/ id="(claim-[^"]*)"/g)].map(([, id]) => id);
    assert.deepEqual(ids, ['claim-a', 'claim-a-2', 'claim-a--2', 'claim-a--4', 'claim-a--3']);
  });

  for (const end of [
    '<!-- to do',
    '<!-- x --',
    '<script>x',
    '<template><p>x',
    '<textarea>',
    '<p title="',
    '<claim-card claim="substantial-shells" />',
  ]) {
    it(`adds no JSON-LD to a page that ends in ${end}, however often it runs`, async () => {
      const page = `<claim-card claim="substantial-shells"></claim-card>${end}`;
      const once = await prerender(page);
      const twice = await prerender(once.html);
      assert.equal(twice.html, once.html);
      assert.doesNotMatch(once.html, /ld\+json/);
      assert.equal(
        once.findings.at(-1).message,
        'the page ends in a comment, a script, a template or an element, which has no JSON-LD; close it',
      );
      const whole = await prerender(`<!doctype html><title>x</title>${page}`);
      assert.equal((await prerender(whole.html)).html.match(/ld\+json/g).length, 1);
    });
  }

  it('links cards to each other by the ids of the page or by unused ids', async () => {
    const denial = '<claim-card claim="never-dealt-in-arms"></claim-card>';
    const { html } = await prerender(
      `<p id="claim-never-dealt-in-arms">Taken</p>${card}${denial}${denial}<claim-card id="mine" claim="claims-dismissed"></claim-card>`,
    );
    assert.match(html, /<a part="link" href="#claim-never-dealt-in-arms--2"/);
    assert.match(html, /<a part="link" href="#mine"/);
    const ids = [...html.matchAll(/<claim-card(?: id="([^"]*)")?/g)].map(([, id]) => id);
    assert.deepEqual(ids, [
      'claim-substantial-shells',
      'claim-never-dealt-in-arms--2',
      'claim-never-dealt-in-arms--3',
      'mine',
    ]);
  });

  describe('JSON-LD', () => {
    const graph = (html) => JSON.parse(/data-claim-elements>(.*?)<\/script>/s.exec(html)[1])['@graph'];

    for (const [name, html, before] of [
      [
        'at the end of the head',
        `<!doctype html><html><head><title>x</title></head><body>${card}</body></html>`,
        '</head>',
      ],
      ['before the first thing of the body', `<!doctype html><title>x</title>\n<h1>y</h1>${card}`, '<h1>'],
      ['before text', `<!doctype html><title>x</title>y${card}`, 'y<claim-card'],
      ['at the end of a piece of a page', `<p>x</p>${card}<p>y</p>`, undefined],
    ]) {
      it(`is inserted ${name}`, async () => {
        const { html: page } = await prerender(html);
        const end = page.indexOf('</script>') + '</script>'.length;
        assert.ok(before === undefined ? end === page.length : page.startsWith(before, end), page.slice(end, end + 20));
      });
    }

    it('has each record once, and cannot end the script', async () => {
      const { html } = await prerender(card + card + '<denial-pair allegation="substantial-shells"></denial-pair>');
      const nodes = graph(html).map((node) => JSON.stringify(node));
      assert.equal(new Set(nodes).size, nodes.length);
      const hostile = {
        ...dataset,
        claims: dataset.claims.map((claim) => ({ ...claim, text: '</script><!-- <script>' })),
      };
      const { html: page } = await prerender(`<claim-card claim="${dataset.claims[0].id}"></claim-card>`, {
        dataset: hostile,
      });
      assert.equal(graph(page)[0].text, '</script><!-- <script>');
    });

    it('can be disabled', async () => {
      assert.doesNotMatch((await prerender(card, { jsonLd: false })).html, /ld\+json/);
    });
  });

  describe('datasets', () => {
    const { id } = dataset.claims[0];
    const element = `<claim-card claim="${id}"></claim-card>`;

    it('are read from the innermost address or script, or from the option', async () => {
      const asked = [];
      const load = (src) => {
        asked.push(src);
        return Promise.resolve(dataset);
      };
      const html =
        `<claim-dataset src="/a.json">${element}${element}</claim-dataset>` +
        `<claim-dataset>${element}<script type="application/json">${JSON.stringify(dataset)}</script></claim-dataset>` +
        card;
      const { elements, findings, html: page } = await prerender(html, { load });
      assert.deepEqual({ elements, findings, asked }, { elements: 4, findings: [], asked: ['/a.json'] });
      assert.equal(removePrerendered(page), html);
      assert.equal((await prerender(element, { dataset })).elements, 1);
    });

    for (const [name, html, options, message] of [
      ['without a way to load', `<claim-dataset src="a.json">${element}</claim-dataset>`, {}, /is not loaded/],
      [
        'that cannot be loaded',
        `<claim-dataset src="a.json">${element}</claim-dataset>`,
        { load: () => Promise.reject(new Error('gone')) },
        /gone/,
      ],
      [
        'that is not sound',
        `<claim-dataset src="a.json">${element}</claim-dataset>`,
        { load: () => Promise.resolve({}) },
        /a\.json: /,
      ],
      [
        'that is not JSON',
        `<claim-dataset><script type="application/json">{</script>${element}</claim-dataset>`,
        {},
        /JSON/,
      ],
      ['that is nowhere', `<claim-dataset>${element}</claim-dataset>`, {}, /neither src nor/],
    ]) {
      it(`${name} are reported, and the element is unchanged`, async () => {
        const { html: page, findings, elements } = await prerender(`\n${html}`, options);
        assert.equal(page, `\n${html}`);
        assert.equal(elements, 0);
        assert.equal(findings[0].line, 2);
        assert.match(findings[0].message, message);
      });
    }

    it('given as an option must be valid', async () => {
      await assert.rejects(prerender(element, { dataset: { ...dataset, claims: 'none' } }), /claims/);
    });
  });

  for (const [name, html, message] of [
    [
      'an unknown id',
      '\n\n<claim-card claim="substantal-shells">Text</claim-card>',
      /claim="substantal-shells".*try: substantial-shells/,
    ],
    ['no id', '\n\n<source-quote>Text</source-quote>', /<source-quote>: the attribute quote is missing/],
    [
      'a claim that nothing denies',
      '\n\n<denial-pair allegation="war-prolonged">Text</denial-pair>',
      /nothing in the dataset denies/,
    ],
    [
      'an element that is not closed',
      '\n\n<claim-card claim="substantial-shells"><p>Text</p>',
      /is not closed; write <\/claim-card>/,
    ],
  ]) {
    it(`reports ${name} with the line, and leaves the page unchanged`, async () => {
      const { html: page, findings } = await prerender(html);
      assert.equal(page, html);
      assert.equal(findings[0].line, 3);
      assert.match(findings[0].message, message);
    });
  }

  describe('in a place', () => {
    for (const [name, before, after, outcome] of [
      ['a block', '<div>', '</div>', 'blocks'],
      ['a list item', '<ul><li>', '</ul>', 'blocks'],
      ['a table cell', '<table><tr><td>', '</table>', 'blocks'],
      ['a heading', '<h2>', '</h2>', 'blocks'],
      ['a summary', '<details><summary>', '</summary><p>More.</p></details>', 'blocks'],
      ['a button', '<button>', '</button>', 'blocks'],
      ['a paragraph', '<p>', '</p>', 'phrasing'],
      ['a paragraph with text', '<p>Before ', ' after.</p><p>Next.</p>', 'phrasing'],
      ['a paragraph that ends by itself', '<p>Before ', '<p>Next.', 'phrasing'],
      ['an emphasis in a paragraph', '<p><em><b>', '</b></em></p>', 'phrasing'],
      ['a link that goes on', '<p><a href="/">One<p>', '</a></p>', 'refused'],
      ['a link', '<a href="/">', '</a>', 'refused'],
      ['a select', '<select>', '<option>One</select>', 'refused'],
      ['a drawing', '<svg>', '</svg>', 'refused'],
      ['a table without a cell', '<table>', '<tr><td>Cell</table>', 'blocks'],
    ]) {
      it(`${name}: ${outcome}`, async () => {
        const page = `\n${before}${card}${after}<p>End of the page.</p><claim-card claim="never-dealt-in-arms"></claim-card>`;
        const { html, findings, elements } = await prerender(page);
        assert.equal(treeWithoutPrerendered(html), treeWithoutPrerendered(page));
        assert.equal(removePrerendered(html), page);
        const [first] = allOf(html).filter(({ tagName }) => tagName === 'claim-card');
        const readable = first?.childNodes.find((node) => has(node, 'data-claim-readable'));
        const piece = await plain(page);
        if (outcome === 'refused') {
          assert.deepEqual([elements, findings.length, findings[0].line], [1, 1, 2]);
          assert.match(findings[0].message, /<claim-card>: HTML takes it apart in .*; put it between the blocks/);
          // Plain HTML and the first card of a stream have no link to a later card, which a link around it would exclude.
          const count = before.includes('<a') ? 0 : 1;
          assert.equal(piece.findings.length, count);
          assert.equal((await streamed(piecesOf(page, 7))).findings.length, count);
          return;
        }
        assert.deepEqual([elements, findings], [2, []]);
        assert.equal(readable.tagName, outcome === 'phrasing' ? 'span' : 'div');
        assert.equal(serialize(readable).match(/“substantial” quantity of artillery shells\./g).length, 1);
        assert.equal((await prerender(html)).html, html);
        assert.equal(removePrerendered((await streamed(piecesOf(page, 7))).html), page);
        assert.deepEqual(piece.findings, []);
        const around = allOf(page).find(({ tagName }) => tagName === 'claim-card').parentNode.tagName;
        const kind = allOf(piece.html).find((element) => serialize(element) === 'Allegation');
        const surface = kind.parentNode.parentNode;
        assert.equal(surface.parentNode.tagName, around);
      });
    }

    for (const [name, html] of [
      [
        'a block of its own inside a paragraph',
        `<p><claim-card claim="substantial-shells"><p>My words.</p></claim-card></p>`,
      ],
      [
        'the end of the element around it',
        `<div><claim-card claim="substantial-shells"></div><p>My words.</claim-card>`,
      ],
    ]) {
      it(`is refused with ${name}`, async () => {
        const { html: page, findings, elements } = await prerender(html);
        assert.deepEqual([page, elements, findings.length], [html, 0, 1]);
        assert.match(findings[0].message, /close every tag in its content/);
      });
    }
  });

  describe('content that looks like the rest of an article', () => {
    const paragraphs = (count) => '<p>A paragraph.</p>'.repeat(count);
    for (const [content, isArticle] of [
      [paragraphs(5), false],
      [paragraphs(6), true],
      [`${paragraphs(5)}<p slot="note">My note.</p>`, false],
      [`<div>${paragraphs(9)}</div>`, false],
      ['<p>Text</p><h2>Next</h2>', true],
      ['<div><section><h6>Next</h6></section></div>', true],
      ['<div slot="note"><h4>My note</h4></div>', false],
      ['<source-quote quote="quote-rumours"></source-quote>', true],
      ['<blockquote class="x claim-embed"></blockquote>', true],
    ]) {
      it(`is ${isArticle ? 'shown and reported' : 'a fallback'}: ${content.slice(0, 60)}`, async () => {
        const page = `<claim-card claim="substantial-shells">${content}</claim-card>`;
        const { html, findings } = await prerender(page);
        assert.equal(removePrerendered(html), page);
        assert.equal(html.includes('</article><slot></slot></template>'), isArticle);
        assert.deepEqual(
          findings.map(({ message }) => /rest of an article/.test(message)),
          isArticle ? [true] : [],
        );
      });
    }

    it('is in no text that the package writes', async () => {
      for (const form of ['element', 'blockquote', 'plain']) {
        for (const { html } of embedCodes(bundledIndex, { form })) {
          const content = html.replace(/^<(claim-card|denial-pair|source-quote|blockquote)\b[^>]*>|<\/[a-z-]+>$/g, '');
          const page = `<claim-card claim="substantial-shells">${content}</claim-card>`;
          assert.deepEqual((await prerender(page, { jsonLd: false })).findings, [], html);
        }
      }
    });
  });

  it('links a recap to the cards of the page; in a stream, to those before it', async () => {
    const [before, after] = ['weapons-transfers', 'substantial-shells'].map(
      (id) => `<claim-card claim="${id}"></claim-card>`,
    );
    const page = `${before}<claim-recap></claim-recap>${after}`;
    const linked = (html) => {
      const [recap] = html.match(/<claim-recap>.*?<\/claim-recap>/s);
      const [, shadow, readable] = recap.match(/<template.*?>(.*)<\/template>(.*)/s);
      return [shadow, readable].map((part) => [...new Set(part.match(/#claim-[\w-]+/g))]);
    };
    const { html, elements, findings } = await prerender(page);
    assert.deepEqual([elements, findings], [3, []]);
    const both = ['#claim-weapons-transfers', '#claim-substantial-shells'];
    assert.deepEqual(linked(html), [both, both]);
    assert.deepEqual(linked((await streamed([page])).html), [both.slice(0, 1), both.slice(0, 1)]);
  });

  it('writes a recap as a heading and a list, and nothing if no claim is contested', async () => {
    const { html } = await plain('<claim-recap heading-level="2"></claim-recap>', { dataset: harbour });
    const plainTags = html.replace(/ (?:style|lang|dir)="[^"]*"/g, '');
    const words = plainTags.replace(/<\/?(?:span|bdi)>/g, '').replaceAll('&nbsp;', ' ');
    assert.match(
      words,
      /^<div><div role="heading" aria-level="2">Contested statements in this article: 2<\/div><p>This lists /,
    );
    assert.match(
      words,
      /<ol><li><div><p><b>Allegation<\/b>\. Disputed<\/p><p>Dockers’ Union: The town spent the harbour fund on a new town hall\.<\/p><\/div><div><dl><dt>Denied by: <\/dt><dd>Ada Berg, Town of Skerry<\/dd>/,
    );
    const dataset = { ...harbour, relations: [] };
    const empty = '<claim-recap></claim-recap>';
    assert.equal((await plain(empty, { dataset })).html, '');
    const prerendered = await prerender(empty, { dataset });
    assert.deepEqual(prerendered.findings, []);
    assert.match(
      prerendered.html,
      /^<claim-recap><template [^>]*><style [^>]*>[^<]*(?:<[^/][^<]*)*<\/style><\/template><\/claim-recap>/,
    );
  });

  it('links to style sheets, or gives styles a nonce', async () => {
    const linked = await prerender(card, { stylesheets: '/a&b/' });
    assert.match(
      linked.html,
      /<template shadowrootmode="open" shadowrootserializable><link rel="stylesheet" href="\/a&amp;b\/claim-card\.css" data-claim-digest="[\w.]+"></,
    );
    assert.doesNotMatch(linked.html, /<style/);
    assert.match((await prerender(card, { nonce: 'n"1' })).html, /<style data-claim-digest="[\w.]+" nonce="n&quot;1">/);
  });

  it('writes only readable content if shadow roots are disabled', async () => {
    const complete = await prerender(card);
    const light = await prerender(card, { shadowRoots: false });
    const withoutTemplate = complete.html.replace(
      /<template shadowrootmode="open" shadowrootserializable>.*?<\/template>/s,
      '',
    );
    assert.notEqual(withoutTemplate, complete.html);
    assert.equal(light.html, withoutTemplate);
    assert.equal((await prerender(complete.html, { shadowRoots: false })).html, light.html);
    assert.equal((await prerender(light.html)).html, complete.html);
  });

  it('writes only the elements of the template, whatever the data', async () => {
    const hostileText = '"><img src=x onerror=alert(1)>';
    const hostile = {
      ...dataset,
      article: { ...dataset.article, name: hostileText },
      sources: dataset.sources.map((source) => ({ ...source, name: hostileText, description: hostileText })),
      claims: dataset.claims.map((claim) => ({ ...claim, text: hostileText, note: hostileText })),
    };
    const page = `<claim-card claim="${dataset.claims[0].id}"></claim-card>`;
    for (const { html } of [
      await prerender(page, { dataset: hostile, jsonLd: false }),
      await plain(page, { dataset: hostile }),
    ]) {
      assert.match(html, /&lt;img src=x onerror=alert\(1\)&gt;/);
      assert.doesNotMatch(html, /<img/);
    }
  });
});

describe('prerenderStream', () => {
  for (const length of [1, 7, 1000, 1_000_000]) {
    it(`gives the same page, in pieces of ${length} characters`, async () => {
      const html = length === 1 ? article.slice(0, 9000) : article;
      const { html: page, findings } = await streamed(piecesOf(html, length));
      assert.equal(removePrerendered(page), html);
      if (length > 1) {
        assert.deepEqual(findings, []);
        assert.equal(page.match(/<template shadowrootmode/g).length, (await prerender(html)).elements);
        assert.match(page, /data-claim-elements>.*<\/script><\/body>/s);
      }
    });
  }

  it('emits the HTML before an incomplete element', async () => {
    const stream = prerenderStream();
    const writer = stream.writable.getWriter();
    const reader = stream.readable.getReader();
    void writer.write('<p>Before</p><claim-card claim="substantial-shells">');
    assert.equal((await reader.read()).value, '<p>Before</p>');
    void writer.write('</claim-card>');
    assert.match((await reader.read()).value, /^<claim-card id=.*<\/claim-card>$/s);
    void writer.close();
    assert.match((await reader.read()).value, /ld\+json/);
    assert.equal((await reader.read()).done, true);
  });

  it('reports elements that it cannot render', async () => {
    const { findings } = await streamed(['<claim-card claim="nothing"></claim-card>', '<source-quote>']);
    assert.equal(findings.length, 2);
  });
});

describe('HTML', () => {
  const rules = {
    // The style of the markup is up to the page.
    'attr-quotes': 'off',
    'attribute-boolean-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // Safari drops the list role from a list without bullets unless the role is explicit.
    'no-redundant-role': 'off',
    // The heading level of an embed depends on a heading of the page, which this test lacks.
    'heading-level': 'off',
  };
  /** Exceptions that one form of an embed needs. */
  const exceptions = {
    iframe: {
      // A style in place of `frameborder` would need an exception in the policy of the page.
      'no-deprecated-attr': 'off',
      // So would a style in place of a width in percent, which every browser takes.
      'attribute-allowed-values': 'off',
    },
    plain: { 'no-inline-style': 'off' },
  };

  async function problems(html, form) {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { ...rules, ...exceptions[form] },
    });
    const { results } = await validator.validateString(html);
    return results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`),
    );
  }

  const index = bundledIndex;

  for (const form of ['blockquote', 'element', 'plain', 'iframe']) {
    it(`of every embed is valid: ${form}`, async () => {
      const embeds = embedCodes(index, {
        form,
        frameUrl: 'https://news.example/embed.html',
        link: 'https://news.example/',
      });
      assert.ok(embeds.length > 40);
      for (const { html, id } of embeds) assert.deepEqual(await problems(html, form), [], `${id}: ${html}`);
    });
  }

  for (const [type, more] of [
    ['claim', { id: 'fund-emptied' }],
    ['claim', { id: 'fund-emptied', variant: 'compact' }],
    ['pair', { id: 'fund-emptied' }],
    ['quote', { id: 'not-a-penny' }],
    ['recap', {}],
  ]) {
    it(`says as of which day of the dataset it is, not of the clock: ${type} ${more.variant ?? ''}`, async (context) => {
      context.mock.timers.enable({ apis: ['Date'], now: new Date('2031-05-06') });
      const own = indexDataset(disputes);
      for (const form of ['blockquote', 'element', 'plain', 'iframe']) {
        const frameUrl = 'https://news.example/embed.html';
        const { html } = embedCode(own, { type, ...more, form, frameUrl, language: 'en-GB' });
        assert.equal(html.match(/As of 12 March 2025/g)?.length, 1, html);
        assert.doesNotMatch(html, /2031/);
        if (form !== 'element') continue;
        for (const render of [prerender, plain]) {
          const page = await render(html.replace(/\n.*\n/, ''), { dataset: own });
          assert.match(page.html, /As of 12 March 2025/);
          assert.doesNotMatch(page.html, /2031/);
        }
      }
    });
  }

  it('of a recap is valid in every form', async () => {
    for (const form of ['blockquote', 'element', 'plain', 'iframe']) {
      const frameUrl = 'https://news.example/embed.html';
      const { html } = embedCode(index, { type: 'recap', form, frameUrl, link: 'https://news.example/' });
      assert.deepEqual(await problems(html, form), [], html);
    }
  });

  it('of a prerendered page has no more errors than before', async () => {
    assert.deepEqual(await problems((await prerender(article)).html), await problems(article));
  });

  it('has only inline styles in the form plain', async () => {
    const { html, elements } = await plain(article);
    assert.ok(elements > 40);
    const body = html.slice(html.indexOf('<article class="story"'));
    assert.doesNotMatch(body, /<(?:claim-card|denial-pair|source-quote|template|style|slot|button)\b|class="claim-/);
    const { html: one } = await plain(card);
    assert.match(
      one,
      /^<article style="[^"]*" lang="en" dir="ltr"><p style="[^"]*"><b style="[^"]*">Allegation<\/b><span>\. <\/span><span>Not independently verified<\/span><\/p><div role="heading" aria-level="3" style=/,
    );
  });

  for (const form of ['blockquote', 'plain']) {
    it(`gives allegation and denial the same styles in the form ${form}`, () => {
      const { html } = embedCode(index, { type: 'pair', id: 'substantial-shells', form });
      const stylesByTag = new Map();
      for (const [, tag, attribute] of html.matchAll(
        /<(div role="heading"|li)(?=[ >])(?:[^>]*? ((?:style|class)="[^"]*"))?/g,
      )) {
        stylesByTag.set(tag, (stylesByTag.get(tag) ?? new Set()).add(attribute));
      }
      assert.deepEqual([...stylesByTag.keys()].sort(), ['div role="heading"', 'li']);
      for (const [tag, attributes] of stylesByTag) assert.equal(attributes.size, 1, `${tag}: ${[...attributes]}`);
    });
  }

  it('of an embed has the text of the element', async () => {
    const { html, title } = embedCode(index, { type: 'quote', id: 'quote-rumours' });
    assert.equal(title, 'Unnamed representative: “rumours”');
    assert.match(
      html.replace(/<[^>]*>/g, '').replaceAll('&nbsp;', ' '),
      /^Unnamed representative, North Korean defence ministry: The American claims are “rumours”\./,
    );
  });

  for (const [name, options, message] of [
    ['an unknown claim', { type: 'claim', id: 'nothing' }, /has nothing with the id “nothing”/],
    ['a claim that nothing denies', { type: 'pair', id: 'war-prolonged' }, /nothing in the dataset denies/],
    [
      'an unknown variant',
      { type: 'claim', id: 'war-prolonged', variant: 'tiny' },
      /does not accept “tiny”.*full, compact/,
    ],
    [
      'an unknown level',
      { type: 'claim', id: 'war-prolonged', headingLevel: '9' },
      /heading-level does not accept “9”/,
    ],
    [
      'a link that is none',
      { type: 'claim', id: 'war-prolonged', link: 'javascript:alert(1)' },
      /not an http or https address/,
    ],
    [
      'a frame without an address',
      { type: 'claim', id: 'war-prolonged', form: 'iframe' },
      /the address of embed\.html/,
    ],
  ]) {
    it(`is rejected for ${name}`, () => assert.throws(() => embedCode(index, options), message));
  }

  it('has a frame that is high enough for a card with its further details closed, and not for open ones', () => {
    const options = {
      type: 'claim',
      id: 'substantial-shells',
      form: 'iframe',
      frameUrl: 'https://news.example/embed.html',
    };
    const [, height] = / height="(\d+)"/.exec(embedCode(index, options).html);
    // In Chromium, 600 pixels wide, the closed card is about 350 pixels high, and the open one about 690.
    assert.ok(height > 350 && height < 690, height);
  });
});
