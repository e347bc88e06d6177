import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { transformSync } from 'esbuild';

import { allLanguages } from '../../dist/view/other-languages.js';
import { targetLocales } from '../../scripts/locales/languages.mjs';
import { pageWithTables } from '../../scripts/locales/page-tables.mjs';

const root = new URL('../../', import.meta.url);

/** Imports a source module without a build; the module may import only types. */
async function load(path) {
  const { code } = transformSync(readFileSync(new URL(path, root), 'utf8'), { loader: 'ts' });
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}

const { en } = await load('src/locales/en.ts');
const { enDetails } = await load('src/locales/en-details.ts');
const { enRecap } = await load('src/locales/en-recap.ts');
const { enFrame } = await load('src/locales/frame/en.ts');
const { punctuation } = allLanguages;
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

const placeholders = (string) => (string.match(/\{\w+\}/g) ?? []).sort();

/** Returns what the tests know of a language. */
const factsOf = (language) => JSON.parse(readFileSync(new URL(`test/languages/${language}.json`, root), 'utf8'));

/** Punctuation that a script or a language does not use, or that lacks its space. */
const wrongSigns = {
  Arab: /[,;?]/,
  fr: /(?<!\u00a0):|(?<!\u202f)[;»]|«(?!\u202f)/,
  Hans: /[,.:;?!()]/,
  Hant: /[,.:;?!()]/,
  Jpan: /[,.:;?!()]/,
};

/** Groups of labels that must differ, because readers see them side by side. */
const distinct = [
  /^kind-/,
  /^verification-/,
  /^detail-(?:response|evidence)-/,
  /^relation-(?!conflicts-with-inverse$)/,
];

describe('interface strings', () => {
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
          factsOf(language).sameAsEnglish,
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

      it('has only paired quotation marks of the language', () => {
        const { open, close } = punctuation(language);
        const quotation = new RegExp(`${open}[^${open}${close}]+${close}`, 'g');
        for (const name of names(() => true)) {
          // Between letters the character is an apostrophe.
          const words = strings[name].replace(/(?<=\p{L})’(?=\p{L})/gu, '');
          assert.doesNotMatch(words.replace(quotation, ''), /["'`“”„‟‘’‚‛«»‹›「」『』״׳]/, name);
          assert.equal(words.match(quotation)?.length, english[name].match(/“[^“”]+”/g)?.length, name);
        }
      });

      it('has the punctuation and spaces of the language', () => {
        const wrong = wrongSigns[language] ?? wrongSigns[new Intl.Locale(language).maximize().script];
        const isWrong = (text) => wrong?.test(text) || /^\s|\s$|\s\s|\.\.\./.test(text);
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

describe('npm run locales', () => {
  // The copy is below `node_modules`, because the script must resolve its imports.
  const cache = fileURLToPath(new URL('node_modules/.cache', root));
  const folders = ['docs/languages', 'docs/languages.md', 'scripts/locales', 'src', 'test/languages'];
  let copy;
  before(() => {
    mkdirSync(cache, { recursive: true });
    copy = mkdtempSync(join(cache, 'locales-'));
    for (const path of folders) cpSync(fileURLToPath(new URL(path, root)), join(copy, path), { recursive: true });
  });
  after(() => rmSync(copy, { recursive: true }));

  const run = (location, ...args) =>
    spawnSync(process.execPath, [join(location, 'scripts/locales/write-locales.mjs'), ...args], { encoding: 'utf8' });
  const check = (location) => run(location, '--check');

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
    assert.equal(stderr, files.map((file) => `src/locales/${file} lacks: kind-denial\n`).join(''));
    assert.equal(status, 1);
  });

  const changes = [
    {
      name: 'a translation',
      path: 'xliff/ko.xlf',
      change: (text) => text.replace('부인<', '부정<'),
      expected: /^src\/locales\/ko\.ts is not/,
    },
    {
      name: 'a message',
      path: 'messages.ts',
      change: (text) => text.replace("'Denial'", "'Denied'"),
      expected: /^src\/locales\/en\.ts is not/,
    },
    {
      name: 'a module',
      path: 'frame/ja.ts',
      change: (text) => text.replace('主張', '疑惑'),
      expected: /^src\/locales\/frame\/ja\.ts is not/,
    },
  ];
  for (const { name, path, change, expected } of changes) {
    it(`finds an outdated module after a change of ${name}`, () => {
      const { status, stderr } = checkWith([path], change);
      assert.match(stderr, expected);
      assert.equal(status, 1);
    });
  }

  it('adds a language in one command, and lists what is missing until all is written', () => {
    const file = (path) => join(copy, path);
    const textOf = (path) => readFileSync(file(path), 'utf8');
    const change = (path, edit) => writeFileSync(file(path), edit(textOf(path)));
    const paths = {
      texts: 'src/locales/xliff/tlh.xlf',
      facts: 'test/languages/tlh.json',
      page: 'docs/languages/tlh.md',
    };
    const lists = ['src/locales/loaders.ts', 'src/locales/frame/loaders.ts', 'src/node/every-language.ts'];

    const { stdout, stderr, status } = run(copy, 'add', 'tlh');
    assert.equal(status, 1);
    assert.equal(stdout, `Written: ${paths.facts}\nWritten: ${paths.page}\n`);
    assert.deepEqual(stderr.split('\n'), [
      `${paths.texts} lacks: all texts`,
      `${paths.page} has sections that are to be written`,
      `${paths.facts} lacks in “story”: article, union, mayorRole, town, outlet, allegation, denial, quotation, day, note`,
      '',
    ]);
    // The library still works, without the language.
    for (const path of lists) assert.doesNotMatch(textOf(path), /tlh/);

    change(paths.texts, (text) => text.replace(/<source>(.*)<\/source>/g, '$&<target>$1 tlh</target>'));
    change(paths.facts, (text) => text.replace(/",?\n/g, ' tlh$&'));
    change(paths.page, (text) => text.replaceAll('_To be written._', 'Reasons.'));
    const written = run(copy);
    assert.equal(written.stderr, '');
    assert.equal(written.status, 0);
    for (const path of lists) assert.match(textOf(path), /\.\/(?:locales\/)?tlh\.js/);
    assert.match(textOf('src/locales/tlh.ts'), /'Denial tlh'/);
    assert.match(textOf('docs/languages.md'), /^- \[Klingon\]\(languages\/tlh\.md\), `tlh`$/m);
    assert.equal(check(copy).stderr, '');
  });

  for (const [tag, says] of [
    ['pt_BR', /“pt_BR” is no BCP 47 language tag/],
    ['TLH', /“TLH” is no BCP 47 language tag: write tlh/],
  ]) {
    it(`refuses to add ${tag}`, () => {
      const { stderr, status } = run(copy, 'add', tag);
      assert.equal(status, 2);
      assert.match(stderr, says);
    });
  }
});
