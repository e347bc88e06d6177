import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { transformSync } from 'esbuild';

import { pageWithTables } from '../../scripts/locales/page-tables.mjs';

const root = new URL('../../', import.meta.url);
const { targetLocales } = JSON.parse(readFileSync(new URL('scripts/locales/lit-localize.json', root), 'utf8'));

/** Imports a source module without a build; the module may import only types. */
async function load(path) {
  const { code } = transformSync(readFileSync(new URL(path, root), 'utf8'), { loader: 'ts' });
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}

const { en } = await load('src/locales/en.ts');
const { enDetails } = await load('src/locales/en-details.ts');
const { enRecap } = await load('src/locales/en-recap.ts');
const { enFrame } = await load('src/locales/frame/en.ts');
const { punctuation } = (await import('../../dist/view/other-languages.js')).allLanguages;
const english = { ...en, ...enDetails, ...enRecap, ...enFrame };

async function stringsOf(language) {
  const own = await load(`src/locales/${language}.ts`);
  const ofFrame = await load(`src/locales/frame/${language}.ts`);
  return { ...own.default, ...ofFrame.default };
}

/** Returns the texts by plural category; `undefined` for a string that does not depend on a number. */
function pluralTexts(string) {
  const forms = /^\{count, plural, (.*)\}$/.exec(string)?.[1];
  return forms && new Map(Array.from(forms.matchAll(/(\w+) \{([^{}]+)\}/g), ([, category, text]) => [category, text]));
}

const texts = (string) => [...(pluralTexts(string)?.values() ?? [string])];

/** Code, which is the same in every language. */
const code = /<[^>]*>|\?\w+=/g;
/** Returns the parameter names in a string. */
const parameters = (string) => Array.from(string.matchAll(/parameter (\w+)/g), ([, name]) => name);
const placeholders = (string) => (string.match(/\{\w+\}/g) ?? []).sort();

/** Translations that are spelled as in English. */
const sameAsEnglish = {};

/** Punctuation that the language does not use, or that lacks its space. */
const wrongSigns = {
  ar: /[,;?]/,
  fr: /(?<!\u00a0):|(?<!\u202f)[;»]|«(?!\u202f)/,
  ja: /[,.:;?!()]/,
  'zh-Hans': /[,.:;?!()]/,
};

/** Groups of labels that must differ, because readers see them side by side. */
const distinct = [
  /^kind-/,
  /^verification-/,
  /^detail-(?:response|evidence)-/,
  /^relation-(?!conflicts-with-inverse$)/,
];

describe('interface strings', () => {
  it('exist in ten languages besides English', () => assert.equal(targetLocales.length, 10));

  for (const language of targetLocales) {
    describe(language, () => {
      let strings;
      before(async () => (strings = await stringsOf(language)));

      /** Returns the names of the strings that fail a check. */
      const names = (isWrong) => Object.keys(strings).filter((name) => isWrong(strings[name], english[name], name));

      it('has exactly the strings of English', () =>
        assert.deepEqual(Object.keys(strings).sort(), Object.keys(english).sort()));

      it('has no string in English', () =>
        assert.deepEqual(
          names((own, source) => own === source),
          sameAsEnglish[language] ?? [],
        ));

      it('has each placeholder of English once', () => {
        for (const name of names(pluralTexts)) assert.deepEqual(placeholders(texts(strings[name]).join()), [], name);
        for (const name of names((own) => !pluralTexts(own)))
          assert.deepEqual(placeholders(strings[name]), placeholders(english[name]), name);
      });

      it('has a text for each plural category of Unicode CLDR', () => {
        const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
        const plurals = names((own, source) => pluralTexts(source));
        assert.ok(plurals.length > 0);
        for (const name of plurals)
          assert.deepEqual([...(pluralTexts(strings[name])?.keys() ?? [])].sort(), [...pluralCategories].sort(), name);
      });

      it('keeps code and parameter names unchanged', () => {
        for (const [name, source] of Object.entries(english)) {
          assert.deepEqual(strings[name].match(code), source.match(code), name);
          for (const parameter of parameters(source))
            assert.match(strings[name], new RegExp(`(?<!\\w)${parameter}(?!\\w)`), name);
        }
      });

      it('has only paired quotation marks of the language', () => {
        const { open, close } = punctuation(language);
        const quotation = new RegExp(`${open}[^${open}${close}]+${close}`, 'g');
        for (const name of names(() => true)) {
          // Between letters the character is an apostrophe.
          const words = strings[name].replace(/<[^>]*>/g, '').replace(/(?<=\p{L})’(?=\p{L})/gu, '');
          assert.doesNotMatch(words.replace(quotation, ''), /["'`“”„‟‘’‚‛«»‹›「」『』״׳]/, name);
          assert.equal(words.match(quotation)?.length, english[name].match(/“[^“”]+”/g)?.length, name);
        }
      });

      it('has the punctuation and spaces of the language', () => {
        const isWrong = (text) =>
          wrongSigns[language]?.test(text.replace(code, '')) || /^\s|\s$|\s\s|\.\.\./.test(text);
        assert.deepEqual(
          names((own) => texts(own).some(isWrong)),
          [],
        );
      });

      it('has distinct words for each kind, verification, correction and relation', () => {
        for (const group of distinct) {
          const labels = names((own, source, name) => group.test(name)).map((name) => strings[name]);
          assert.ok(labels.length > 1);
          assert.equal(new Set(labels).size, labels.length, labels.join(', '));
        }
      });

      it('keeps the order of code in a right-to-left language', () => {
        if (!['ar', 'he'].includes(language)) return assert.doesNotMatch(JSON.stringify(strings), /\u200e/);
        const marked = new RegExp(`\u200e(?:${code.source})\u200e`, 'g');
        for (const name of names((own) => own.match(code)))
          assert.equal(strings[name].match(marked)?.length, strings[name].match(code).length, name);
      });
    });
  }
});

describe('the page of a language', () => {
  for (const language of ['en', ...targetLocales]) {
    const path = `docs/languages/${language}.md`;

    it(`${path} has its labels and its dates as they are shown`, async () =>
      assert.equal(
        readFileSync(new URL(path, root), 'utf8'),
        await pageWithTables(language),
        'run `npm run locales:pages`, and commit what it writes',
      ));

    it(`${path} has all sections, and says how an allegation and a denial are written as headings`, () => {
      const [, ...sections] = readFileSync(new URL(path, root), 'utf8').split('\n## ');
      assert.deepEqual(
        sections.map((section) => section.split('\n', 1)[0]),
        [
          'Labels',
          'Why these words',
          'Names, marks, dates and intervals',
          'Allegations as headings',
          'As `Intl` has it',
        ],
      );
      const examples = sections[3].match(/^> .+$/gm);
      const { colon } = punctuation(language);
      assert.equal(examples.length, 2);
      for (const example of examples) assert.ok(example.includes(colon.trimEnd()), example);
    });
  }

  it('is linked from the list of languages', () => {
    const list = readFileSync(new URL('docs/languages.md', root), 'utf8');
    const linked = [...list.matchAll(/^- \[[^\]]+\]\(languages\/(.*)\.md\), `(.*)`$/gm)];
    assert.deepEqual(linked.map(([, tag]) => tag).sort(), ['en', ...targetLocales].sort());
    for (const [, tag, shown] of linked) assert.equal(shown, tag);
  });
});

describe('write-locales.mjs --check', () => {
  // The copy is below `node_modules`, because the script must resolve its imports.
  const cache = fileURLToPath(new URL('node_modules/.cache', root));
  const folders = ['scripts/locales', 'src/locales'];
  let copy;
  before(() => {
    mkdirSync(cache, { recursive: true });
    copy = mkdtempSync(join(cache, 'locales-'));
    for (const path of folders) cpSync(fileURLToPath(new URL(path, root)), join(copy, path), { recursive: true });
  });
  after(() => rmSync(copy, { recursive: true }));

  const check = (location) =>
    spawnSync(process.execPath, [join(location, 'scripts/locales/write-locales.mjs'), '--check'], { encoding: 'utf8' });

  /** Runs the check on a copy in which some files are changed. */
  function checkWith(paths, change) {
    const files = paths.map((path) => {
      const file = join(copy, 'src/locales', path);
      return { file, text: readFileSync(file, 'utf8') };
    });
    for (const { file, text } of files) {
      assert.notEqual(change(text), text, file);
      writeFileSync(file, change(text));
    }
    try {
      return check(copy);
    } finally {
      for (const { file, text } of files) writeFileSync(file, text);
    }
  }

  it('finds nothing', () => {
    for (const location of [fileURLToPath(root), copy]) {
      const { status, stderr } = check(location);
      assert.equal(stderr, '');
      assert.equal(status, 0);
    }
  });

  it('finds a missing translation in each language', () => {
    const files = targetLocales.map((language) => `xliff/${language}.xlf`);
    const { status, stderr } = checkWith(files, (text) =>
      text.replace(/(<trans-unit id="kind-denial">\s*<source>.*<\/source>\s*)<target>.*<\/target>/, '$1'),
    );
    assert.equal(stderr, files.map((file) => `${file} lacks: kind-denial\n`).join(''));
    assert.equal(status, 1);
  });

  const changes = [
    {
      name: 'a translation',
      path: 'xliff/ko.xlf',
      change: (text) => text.replace('부인<', '부정<'),
      expected: /^ko\.ts is not/,
    },
    {
      name: 'a message',
      path: 'messages.ts',
      change: (text) => text.replace("'Denial'", "'Denied'"),
      expected: /^en\.ts is not/,
    },
    {
      name: 'a module',
      path: 'frame/ja.ts',
      change: (text) => text.replace('主張', '疑惑'),
      expected: /^frame\/ja\.ts is not/,
    },
  ];
  for (const { name, path, change, expected } of changes) {
    it(`finds an outdated module after a change of ${name}`, () => {
      const { status, stderr } = checkWith([path], change);
      assert.match(stderr, expected);
      assert.equal(status, 1);
    });
  }
});
