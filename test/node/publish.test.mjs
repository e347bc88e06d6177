import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { HtmlValidate } from 'html-validate';

import { indexDataset } from '../../dist/model/claim-index.js';
import { validateDataset } from '../../dist/model/validate.js';
import { embedCodes } from '../../dist/node/index.js';
import { oEmbedFiles } from '../../dist/node/oembed.js';
import { commandFolder } from '../fixtures/command.mjs';
import { dataset } from '../fixtures/ferry.mjs';

const { folder, file, run } = commandFolder();

const read = (name) => readFileSync(join(folder, name), 'utf8');
const card = '<claim-card claim="punctual"></claim-card>';
const ferry = file('data/ferry.json', dataset);

describe('claim-elements prerender', () => {
  it('renders pages in place, and does not write unchanged pages', () => {
    const page = file('in-place.html', '<p>x</p><claim-card claim="substantial-shells"></claim-card>');
    const { status, stderr } = run(['prerender', page]);
    assert.equal(status, 0, stderr);
    assert.match(stderr, /^1 pages, 1 elements, 0 findings$/m);
    assert.match(read('in-place.html'), /<template shadowrootmode="open" shadowrootserializable>/);
    const { mtimeMs } = statSync(page);
    assert.equal(run(['prerender', page]).status, 0);
    assert.equal(statSync(page).mtimeMs, mtimeMs);
  });

  it('renders pages into a folder, and keeps their relative paths', () => {
    const pages = ['site/index.html', 'site/news/index.html'].map((name) => file(name, card));
    const { status, stderr } = run(['prerender', ...pages, '--dataset', ferry, '--out', 'out']);
    assert.equal(status, 0, stderr);
    for (const name of ['index.html', 'news/index.html']) {
      assert.match(read(`out/${name}`), /What the anchor of punctual says/);
      assert.equal(read(`site/${name}`), card);
    }
  });

  it('finds datasets beside the page and below the root of the site', () => {
    const besidePage = `<claim-dataset src="../data/ferry.json?v=1">${card}</claim-dataset>`;
    const below = `<claim-dataset src="/data/ferry.json">${card}</claim-dataset>`;
    const page = file('site/datasets.html', besidePage + below);
    const { status, stderr } = run(['prerender', page, '--root', folder]);
    assert.equal(status, 0, stderr);
    assert.match(stderr, /2 elements/);
  });

  it('reads standard input', () => {
    const { status, stdout } = run(['prerender', '-', '--dataset', ferry, '--no-json-ld', '--nonce', 'abc'], {
      input: card,
    });
    assert.equal(status, 0);
    assert.match(stdout, /<style data-claim-digest="[\w.]+" nonce="abc">/);
    assert.doesNotMatch(stdout, /ld\+json/);
    const linked = run(['prerender', '-', '--dataset', ferry, '--stylesheets', '/css/'], { input: card });
    assert.match(linked.stdout, /href="\/css\/claim-card\.css"/);
    const light = run(['prerender', '-', '--dataset', ferry, '--no-shadow-roots'], { input: card });
    assert.match(light.stdout, /What the anchor of punctual says/);
    assert.doesNotMatch(light.stdout, /<template/);
  });

  it('replaces the elements with plain HTML', () => {
    const { status, stdout } = run(['prerender', '--plain', '-', '--dataset', ferry], { input: `<p>x</p>${card}` });
    assert.equal(status, 0);
    assert.match(stdout, /^<p>x<\/p><article style=/);
  });

  it('reports file and line of an element that it cannot render, and exits with 1', () => {
    const page = file(
      'wrong.html',
      '\n<claim-card claim="nothing"></claim-card>\n<claim-dataset src="gone.json"><source-quote quote="x"></source-quote></claim-dataset>',
    );
    const { status, stderr } = run(['prerender', page]);
    assert.equal(status, 1);
    assert.match(stderr, /wrong\.html:2: <claim-card claim="nothing">: the dataset has nothing/);
    assert.match(stderr, /wrong\.html:3: .*gone\.json: cannot be read/);
  });

  for (const [name, args] of [
    ['no page', ['prerender']],
    ['a page that is not there', ['prerender', 'gone.html']],
    ['a dataset that is not sound', ['prerender', '-', '--dataset', file('unsound.json', { ...dataset, version: 9 })]],
  ]) {
    it(`exits with 2 for ${name}`, () => {
      const { status, stdout, stderr } = run(args, { input: card });
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.notEqual(stderr, '');
    });
  }

  it('rejects a page that is not UTF-8, and leaves it unchanged', () => {
    const page = file('latin.html', '');
    const bytes = Buffer.from('<p>caf\xe9</p>', 'latin1');
    writeFileSync(page, bytes);
    const { status, stderr } = run(['prerender', page]);
    assert.equal(status, 2);
    assert.match(stderr, /latin\.html: cannot be read as UTF-8/);
    assert.deepEqual(readFileSync(page), bytes);
  });
});

describe('claim-elements embed', () => {
  it('prints the code of one embed in each form', () => {
    const one = (...args) => run(['embed', ferry, '--quote', 'teacup', ...args]);
    assert.match(one().stdout, /^<blockquote class="claim-embed" data-quote="teacup">/);
    assert.match(
      one('--form', 'element').stdout,
      /^<source-quote quote="teacup">\n<div class="claim-surface claim-fragment"/,
    );
    assert.match(one('--form', 'plain').stdout, /^<div style=/);
    assert.match(one('--jsx').stdout, /^<blockquote className="claim-embed" data-quote="teacup">/);
    const both = one('--jsx', '--assets', 'https://news.example/assets');
    assert.equal(both.status, 2);
    assert.match(both.stderr, /with --jsx, import claim-elements/);
    const frame = one(
      '--form',
      'iframe',
      '--base',
      'https://news.example/claims',
      '--dataset-url',
      '/ferry.json',
    ).stdout;
    assert.match(
      frame,
      /^<iframe class="claim-embed" src="https:\/\/news\.example\/claims\/embed\.html\?quote=teacup&amp;dataset=%2Fferry\.json" title="[^"]+" loading="lazy"/,
    );
    assert.match(
      one('--link', 'https://news.example/a').stdout,
      /<a class="claim-more" href="https:\/\/news\.example\/a" lang="en">/,
    );
    assert.match(one('--dataset-url', '/ferry.json').stdout, / data-dataset="\/ferry\.json"/);
    assert.match(
      one('--form', 'element', '--dataset-url', '/ferry.json').stdout,
      /^<claim-dataset src="\/ferry\.json">\n<source-quote quote="teacup">\n.*\n<\/source-quote>\n<\/claim-dataset>$/m,
    );
  });

  it('prints the code of a recap in each form, and refuses an empty one', () => {
    const recap = (...args) => run(['embed', '--recap', '--lang', 'en', ...args]);
    assert.match(
      recap('--heading-level', '2').stdout,
      /^<blockquote class="claim-embed" lang="en" data-heading-level="2" data-recap=""><div class="claim-surface" /,
    );
    assert.match(recap('--form', 'element').stdout, /^<claim-recap lang="en">\n<div class="claim-surface" /);
    assert.match(recap('--form', 'plain').stdout, /^<div style=/);
    assert.match(
      recap('--form', 'iframe', '--base', 'https://news.example/').stdout,
      /^<iframe [^>]*embed\.html\?recap=&amp;lang=en" title="Contested statements in this article: 7 · North Korea’s denial/,
    );
    const { status, stderr } = run(['embed', ferry, '--recap']);
    assert.equal(status, 2);
    assert.match(stderr, /A recap would be empty: no claim of the dataset is denied/);
  });

  it('uses the language of the page', () => {
    const one = (...args) => run(['embed', ferry, '--quote', 'teacup', '--lang', 'ko', ...args]).stdout;
    assert.match(
      one(),
      /^<blockquote class="claim-embed" lang="ko" data-quote="teacup"><div class="claim-surface claim-fragment" lang="ko"/,
    );
    assert.match(one(), / data-button="인용문 복사"/);
    assert.match(one('--form', 'element'), /^<source-quote quote="teacup" lang="ko">/);
    assert.match(one('--lang', 'de_AT'), /^<blockquote class="claim-embed" lang="de-AT"[^>]*><div [^>]*lang="de"/);
    assert.match(one('--form', 'iframe', '--base', 'https://news.example/'), /embed\.html\?quote=teacup&amp;lang=ko"/);
    assert.match(one('--time-zone', 'Asia/Seoul'), / data-time-zone="Asia\/Seoul"/);
  });

  it('reads strings from a file', () => {
    const strings = (content) => ['--strings', file('strings.json', content)];
    const embed = ['embed', ferry, '--claim', 'punctual', '--lang', 'tlh-US'];
    const { stdout } = run([...embed, ...strings({ tlh: { 'kind-assertion': 'mu’tlhegh' } })]);
    assert.match(stdout, /lang="tlh" dir="ltr"/);
    assert.match(stdout, />mu’tlhegh</);
    for (const [content, message] of [
      [{ tlh: { nonsense: 'x' } }, /no text is named nonsense/],
      [{ 'not a tag': {} }, /not a tag/],
      [{ tlh: { verification: 1 } }, /tlh: must be an object of texts/],
      [['tlh'], /0: must be an object of texts/],
      [null, /must be an object with language tags as names/],
    ]) {
      const { status, stderr } = run([...embed, ...strings(content)]);
      assert.equal(status, 2);
      assert.match(stderr, message);
      assert.match(stderr, /strings\.json/);
    }
  });

  it('prints all embeds of a dataset as JSON', () => {
    const { status } = run(['embed', ferry, '--all', '--out', 'embeds.json']);
    assert.equal(status, 0);
    const { version, article, language, embeds } = JSON.parse(read('embeds.json'));
    assert.deepEqual({ version, article, language }, { version: 1, article: 'The ferry', language: 'en' });
    assert.deepEqual(
      embeds.map(({ type, id }) => `${type} ${id}`),
      [...dataset.claims.map(({ id }) => `claim ${id}`), ...dataset.quotations.map(({ id }) => `quote ${id}`)],
    );
    for (const { title, html } of embeds) assert.ok(title && html.startsWith('<blockquote class="claim-embed"'));
  });

  for (const [name, args, message] of [
    ['nothing named', ['embed', ferry], /Name one of --claim/],
    ['two things named', ['embed', ferry, '--claim', 'punctual', '--quote', 'teacup'], /Name one of --claim/],
    ['an unknown form', ['embed', ferry, '--claim', 'punctual', '--form', 'gif'], /blockquote, element, iframe, plain/],
    ['an unknown id', ['embed', ferry, '--claim', 'punctua'], /try: punctual/],
    ['a frame without an address', ['embed', ferry, '--claim', 'punctual', '--form', 'iframe'], /embed\.html/],
  ]) {
    it(`exits with 2 for ${name}`, () => {
      const { status, stderr } = run(args);
      assert.equal(status, 2);
      assert.match(stderr, message);
    });
  }
});

const videoShapes = {
  2.33: '21-9',
  '2.00': '18-9',
  1.78: '16-9',
  1.33: '4-3',
  '1.00': '1-1',
  0.56: '9-16',
  '0.50': '1-2',
};

/**
 * Returns the shape of a video that the embed block of WordPress gives a frame by its attributes: the widest one that is
 * not wider than the frame, if they differ by at most 0.1. This is `getClassNames` of Gutenberg, in
 * packages/block-library/src/embed/util.js, and in WordPress 6.1. It compares strings: “NaN” counts as wider than all.
 */
function videoShape({ width, height }) {
  if (!width || !height) return undefined;
  const ratio = (width / height).toFixed(2);
  const nearest = Object.keys(videoShapes).find((shape) => ratio >= shape);
  return nearest === undefined || ratio - nearest > 0.1 ? undefined : videoShapes[nearest];
}

describe('claim-elements oembed', () => {
  const base = 'https://news.example/claims';
  const { status, stderr } = run(['oembed', ferry, '--base', base, '--out', 'oembed', '--provider', 'The Ferry & Co.']);
  const answers = readdirSync(join(folder, 'oembed/oembed')).filter((name) => name.endsWith('.json'));

  it('writes a response, a page and a picture for every claim, pair and quotation', () => {
    assert.equal(status, 0, stderr);
    assert.equal(answers.length, dataset.claims.length + dataset.quotations.length);
    for (const name of answers) {
      const id = name.replace('.json', '');
      assert.ok(existsSync(join(folder, `oembed/claims/${id}.html`)), id);
      assert.ok(existsSync(join(folder, `oembed/thumbnails/${id}.svg`)), id);
    }
  });

  it('writes responses that conform to oEmbed 1.0 for rich embeds', () => {
    for (const name of answers) {
      const answer = JSON.parse(read(`oembed/oembed/${name}`));
      assert.deepEqual(
        [answer.version, answer.type, answer.provider_name, answer.provider_url],
        ['1.0', 'rich', 'The Ferry & Co.', 'https://news.example'],
      );
      assert.ok(answer.title);
      for (const size of ['width', 'height', 'thumbnail_width', 'thumbnail_height'])
        assert.ok(Number.isInteger(answer[size]) && answer[size] > 0, size);
      // WordPress knows the text by a blockquote before the frame.
      const [, src, height] =
        /^<blockquote><p lang="[\w-]+">[^<]+<\/p><\/blockquote><iframe class="claim-embed" src="([^"]*)" title="[^"]+" loading="lazy" allow="clipboard-write" width="100%" frameborder="0" style="height:(\d+)px"><\/iframe>$/.exec(
          answer.html,
        );
      assert.ok(height >= answer.height && height < answer.height + 100 && height % 100 === 0, height);
      assert.match(src, /^https:\/\/news\.example\/claims\/embed\.html\?(?:claim|quote)=/);
      const picture = new URL(answer.thumbnail_url);
      assert.ok(existsSync(join(folder, 'oembed', picture.pathname.replace('/claims/', ''))));
      assert.match(read(`oembed${picture.pathname.replace('/claims', '')}`), /^<svg .*<title>/);
    }
  });

  it('writes no frame of the shape that WordPress takes for a video', () => {
    const data = fileURLToPath(import.meta.resolve('claim-elements/data.json'));
    assert.equal(run(['oembed', data, '--base', base, '--out', 'bundled']).status, 0);
    const { claims, relations, quotations } = JSON.parse(readFileSync(data, 'utf8'));
    const denied = new Set(relations.filter(({ type }) => type === 'denies').map(({ to }) => to));
    const answers = readdirSync(join(folder, 'bundled/oembed'))
      .filter((name) => name.endsWith('.json'))
      .map((name) => JSON.parse(read(`bundled/oembed/${name}`)));
    assert.equal(answers.length, claims.length + denied.size + quotations.length);
    const sizes = answers.map(({ html }) => {
      const attribute = (name) => new RegExp(`<iframe [^>]*\\b${name}="([^"]*)"`).exec(html)?.[1];
      return { width: attribute('width'), height: attribute('height') };
    });
    assert.deepEqual(sizes.map(videoShape).filter(Boolean), []);
    for (const [width, height, shape] of [
      ['600', '600', '1-1'],
      ['560', '315', '16-9'],
      ['100%', '560', '21-9'],
    ]) {
      assert.equal(videoShape({ width, height }), shape);
    }
    assert.ok(answers.some(({ width, height }) => videoShape({ width, height })));
  });

  it('links each page to its response', () => {
    for (const name of answers) {
      const page = read(`oembed/claims/${name.replace('.json', '.html')}`);
      const [, href] = /<link rel="alternate" type="application\/json\+oembed" href="([^"]*)" title="[^"]+">/.exec(
        page,
      );
      assert.equal(href, `${base}/oembed/${name}`);
      assert.match(page, /<blockquote class="claim-embed"/);
    }
    const links = read('oembed/oembed/discovery.html').trim().split('\n');
    assert.equal(links.length, answers.length);
  });

  it('writes valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'void-style': 'off', 'heading-level': 'off', 'long-title': 'off' },
    });
    const { results } = await validator.validateString(read(`oembed/claims/${answers[0].replace('.json', '.html')}`));
    assert.deepEqual(
      results.flatMap(({ messages }) => messages.map(({ message }) => message)),
      [],
    );
  });

  it('is well-formed, and shows hidden characters, whatever characters the texts have', () => {
    const characters = 'a\uFFFEb\uFFFFc\uD800d\uDC00e\u0000f\u000Bg\u001Bh\u0085i\u202Ej\u{1FFFE}k<&>"';
    const escaped = JSON.stringify(characters).slice(1, -1);
    const hidden = JSON.stringify(dataset).replace(/"(?:text|name)":"/g, (field) => field + escaped);
    const sound = validateDataset(JSON.parse(hidden)).dataset;
    const files = oEmbedFiles(indexDataset(sound), { base, provider: characters });
    const frames = embedCodes(indexDataset(sound), { form: 'iframe', frameUrl: `${base}/embed.html` });
    for (const text of [...files.values(), ...frames.map(({ html }) => html)]) {
      // The production Char of XML 1.0.
      assert.doesNotMatch(text, /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
      assert.doesNotMatch(text, /[\u0085\u202E\u{1FFFE}]/u);
    }
    assert.match(files.get('thumbnails/claim-punctual.svg'), /a‹U\+FFFE›b‹U\+FFFF›c‹U\+D800›/);
    assert.match(frames[0].html, / title="[^"]*a‹U\+FFFE›b[^"]*‹U\+202E›j/);
  });

  it('uses the publisher’s picture', () => {
    run(['oembed', ferry, '--base', base, '--out', 'own', '--thumbnail', 'https://news.example/a.png']);
    assert.equal(JSON.parse(read(`own/oembed/${answers[0]}`)).thumbnail_url, 'https://news.example/a.png');
    assert.ok(!existsSync(join(folder, 'own/thumbnails')));
  });

  it('wraps the text to the picture, and truncates a longer text', () => {
    const rest = Array.from({ length: 11 }, (_, order) => `Sentence ${order + 11} is as long as one line allows.`);
    const sentences = ['Sentence 10 fills the line.', ...rest];
    const texts = [sentences.slice(0, 3).join(' '), sentences.join(' ')];
    const claims = dataset.claims.map((claim, order) => ({ ...claim, text: texts[order] ?? claim.text }));
    const long = file('data/long.json', { ...dataset, claims });
    const { status, stderr } = run(['oembed', long, '--base', `${base}/`, '--out', 'long']);
    assert.equal(status, 0, stderr);
    const linesOf = (id) =>
      [...read(`long/thumbnails/claim-${id}.svg`).matchAll(/<tspan[^>]*>([^<]*)</g)].map(([, line]) => line);
    const lines = ['Ferry company: Sentence 10 fills the line.', ...rest];
    assert.deepEqual(linesOf('punctual'), lines.slice(0, 3));
    assert.deepEqual(linesOf('passengers'), [...lines.slice(0, 7), '…']);
    assert.equal(
      JSON.parse(read('long/oembed/claim-punctual.json')).thumbnail_url,
      `${base}/thumbnails/claim-punctual.svg`,
    );
  });

  for (const [name, args, message] of [
    ['no address', ['--out', 'x'], /--base URL is missing/],
    ['no folder', ['--base', base], /--out DIR is missing/],
    ['an address that is none', ['--base', 'ftp://x', '--out', 'x'], /not an http or https address/],
    ['a picture that is none', ['--base', base, '--out', 'x', '--thumbnail', 'a.png'], /not an http or https address/],
  ]) {
    it(`exits with 2 for ${name}`, () => {
      const { status, stderr } = run(['oembed', ferry, ...args]);
      assert.equal(status, 2);
      assert.match(stderr, message);
    });
  }
});
