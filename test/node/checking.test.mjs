import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { articleRules } from '../../dist/node/check/article-rules.js';
import { checkDataset } from '../../dist/node/check/check-dataset.js';
import { editorRules, indicativeMoodRule, loadedWordsRule } from '../../dist/node/check/editor-rules.js';
import { checkLines } from '../../dist/node/check/finding.js';
import { loadedWords } from '../../dist/node/check/loaded-words.js';
import { indicatives } from '../../dist/node/check/mood.js';
import { starter } from '../../dist/node/starter.js';
import { JsonText } from '../../dist/node/json-text.js';
import { harbour } from '../fixtures/harbour.mjs';

const page = readFileSync(new URL('../../docs/checking.md', import.meta.url), 'utf8');
const [, beforeExamples, examples] = /^([^]*)^## Examples$([^]*)/m.exec(page);
const codeIn = (text, language) => new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(text)?.[1];
const base = JSON.parse(codeIn(examples, 'json'));
const article = { file: 'harbour.txt', text: codeIn(examples, 'text') };

/** Checks a dataset as a file with an indentation of two spaces. */
function check(dataset, options = {}) {
  const text = JSON.stringify(dataset, null, 2);
  return checkDataset(
    JSON.parse(text),
    new JsonText('harbour.json', text),
    { file: 'harbour.json', ...options },
    () => {},
  );
}

const rulesIn = (dataset, options) => check(dataset, options).findings.map(({ rule }) => rule);

/** Adds the records of an example to the dataset of the page. */
function withRecords(records) {
  const added = Object.entries(records).map(([key, value]) => [
    key,
    Array.isArray(value) ? [...base[key], ...value] : { ...base[key], ...value },
  ]);
  return { ...base, ...Object.fromEntries(added) };
}

describe('docs/checking.md', () => {
  const sections = examples.split(/^### /m).slice(1);
  const names = sections.map((section) => section.split('\n', 1)[0]);

  for (const [order, section] of sections.entries()) {
    it(`has the finding of ${names[order]}`, () => {
      const needsArticle = Object.hasOwn(articleRules, names[order]);
      const options = { words: true, mood: true, ...(needsArticle && { article }) };
      const { findings } = check(withRecords(JSON.parse(codeIn(section, 'json'))), options);
      const lines = checkLines(findings.filter(({ rule }) => rule === names[order]));
      assert.ok(lines.length);
      assert.equal(codeIn(section, 'console'), `${lines.join('\n')}\n`);
    });
  }

  it('shows which records are left out because of another', () => {
    const example = beforeExamples.slice(beforeExamples.indexOf('left out because'));
    const { findings } = check(withRecords(JSON.parse(codeIn(example, 'json'))));
    assert.equal(codeIn(example, 'console'), `${checkLines(findings).join('\n')}\n`);
  });

  it('names every rule with its severity, and has an example of each that a dataset can break', () => {
    const rows = [...page.matchAll(/^\| `([a-z-]+)` +\| `(error|warning|hint)` +\|/gm)];
    const documented = rows.map(([, rule, severity]) => [rule, severity]).sort();
    const ofDatasets = [...editorRules, loadedWordsRule, indicativeMoodRule].map(({ name, severity }) => [
      name,
      severity,
    ]);
    const known = [...ofDatasets, ...Object.entries(articleRules)];
    assert.deepEqual(documented, [...known, ['json-ld', 'error']].sort());
    const ofTheArticleAlone = ['line-ends', 'repetitive-text'];
    assert.deepEqual(
      names.toSorted(),
      known
        .map(([name]) => name)
        .filter((name) => !ofTheArticleAlone.includes(name))
        .sort(),
    );
  });

  it('has a dataset that breaks no rule', () =>
    assert.deepEqual(check(base, { words: true, mood: true }).findings, []));
});

describe('the findings of check', () => {
  const broken = (change) => {
    const dataset = structuredClone(harbour);
    change(dataset);
    return dataset;
  };

  it('name the line of the value, or of the record that lacks it', () => {
    const text = '{\r\n  "version": 1, "article": {\n"url": "x" },\r"sources": [],\n\n"claims": [], "quotations": []}';
    const { findings } = checkDataset(JSON.parse(text), new JsonText('x.json', text), { file: 'x.json' }, () => {});
    assert.deepEqual(
      findings.map(({ path, line }) => [path, line]),
      [
        ['$.relations', 1],
        ['$.article.name', 2],
        ['$.article.url', 3],
      ],
    );
  });

  it('name the record in the file, also after records that are left out', () => {
    const dataset = broken(({ claims, relations }) => {
      claims.unshift({ id: 'broken' });
      claims.at(-1).text = 'What is alleged, in your own plain words.';
      relations.unshift({ type: 'denies', from: 'nobody', to: 'fund-emptied' });
      relations.push({ type: 'denies', from: 'fund-grew', to: 'hall-over-budget' });
    });
    const { findings } = check(dataset);
    const paths = new Map(findings.map(({ rule, path }) => [rule, path]));
    assert.equal(paths.get('placeholder'), '$.claims[5].text');
    assert.equal(paths.get('denies-without-denial'), '$.relations[6].type');
    const [{ id, line }] = findings.filter(({ rule }) => rule === 'placeholder');
    assert.equal(id, 'hall-over-budget');
    assert.match(JSON.stringify(dataset, null, 2).split('\n')[line - 1], /What is alleged/);
  });

  it('are one for a record that is left out, with all that goes with it', () => {
    const { findings } = check(broken(({ sources }) => delete sources[0].name));
    const [{ rule, id, followers }, ...others] = findings;
    assert.deepEqual([rule, id, others], ['schema', 'mayor', []]);
    assert.deepEqual(
      followers.map(({ id, path }) => id ?? path),
      [
        'fund-untouched',
        'audit-clean',
        'not-a-penny',
        'kein-pfennig',
        '$.relations[0].from',
        '$.relations[1].from',
        '$.relations[2].to',
      ],
    );
  });

  it('name responses and evidence that go with a claim', () => {
    const { findings } = check({
      ...harbour,
      claims: harbour.claims.map((claim) => (claim.id === 'hall-over-budget' ? { ...claim, kind: 'rumour' } : claim)),
      responses: [{ to: 'hall-over-budget', from: ['town'], status: 'declined' }],
      evidence: [
        { id: 'bill', kind: 'document', name: 'Bill', bearsOn: [{ claim: 'hall-over-budget', as: 'supports' }] },
      ],
    });
    assert.equal(findings.length, 1);
    assert.deepEqual(
      findings[0].followers.map(({ label }) => label),
      [
        'relation “hall-over-budget” elaborates “fund-emptied”, from',
        'response to “hall-over-budget”, to',
        'evidence “bill”, bearsOn[0].claim',
      ],
    );
  });

  it('are one for an id that is nowhere, however often it is named', () => {
    const { findings } = check(
      broken(({ claims }) => claims.forEach((claim) => (claim.appearances[0].reportedBy = ['agency']))),
    );
    assert.equal(findings.length, 1);
    assert.equal(findings[0].followers.length, 4 + harbour.quotations.length + harbour.relations.length);
    assert.match(checkLines(findings).at(-1), /^ {2}… and 1 more with it$/);
  });

  it('name the nearest id', () => {
    const lineOf = (change) => checkLines(check(broken(change)).findings)[0];
    assert.match(
      lineOf(({ quotations }) => (quotations[0].speaker = 'major')),
      /add the source or correct the id; the nearest is “mayor”\./,
    );
    assert.match(
      lineOf(({ relations }) => (relations[0].to = 'fund-emptid')),
      /add the claim or correct the id; the nearest is “fund-emptied”\./,
    );
  });

  it('are one for a denial of a claim that is left out', () => {
    const { findings } = check({ ...base, claims: [{ ...base.claims[0], kind: 'rumour' }, base.claims[1]] });
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['schema'],
    );
  });

  it('are one for a quotation that nobody has replaced', () => {
    const { findings } = check(starter, { article });
    const ofQuotation = findings.filter(({ id, path }) => id === 'quotation' && path.endsWith('.text'));
    assert.deepEqual(
      ofQuotation.map(({ rule }) => rule),
      ['placeholder'],
    );
    assert.ok(!findings.some(({ rule }) => rule === 'quotation-without-anchor'));
  });

  it('are one for a list that is missing', () => {
    const { findings } = check(broken((dataset) => (dataset.sources = {})));
    assert.equal(findings.length, 1);
    assert.match(
      checkLines(findings)[0],
      /^harbour\.json:\d+: error: schema: \$\.sources \(an object\): a list is missing/,
    );
  });

  it('are warnings for what may be right', () => {
    const { findings } = check(
      broken(({ relations }) => relations.push({ type: 'elaborates', from: 'fund-emptied', to: 'hall-over-budget' })),
    );
    assert.deepEqual(
      findings.map(({ rule, severity }) => [rule, severity]),
      [['elaboration-cycle', 'warning']],
    );
  });

  it('are counted after fifty of one rule', () => {
    const claims = Array.from({ length: 70 }, (_, order) => ({ id: `c${order}` }));
    const lines = checkLines(check({ ...harbour, claims: [...harbour.claims, ...claims] }).findings);
    assert.ok(lines.length < 60);
    assert.match(lines.at(-1), /^… and \d+ more of schema; --json has all$/);
  });

  it('stay one line each, whatever an id has', () => {
    const lines = checkLines(check(broken(({ claims }) => (claims[0].id = 'x\nharbour.json:1: error: y'))).findings);
    assert.ok(lines.every((line) => !line.includes('\n')));
  });

  it('send an import to its command', () => {
    const { findings } = check({ '@context': 'https://schema.org', '@type': 'ClaimReview' });
    assert.deepEqual(rulesIn({ '@context': 'https://schema.org', '@type': 'ClaimReview' }), ['json-ld']);
    assert.match(findings[0].remedy, /claim-elements import/);
  });

  it('send an anchor that has only its words to its command', () => {
    const { findings } = check(broken(({ quotations }) => (quotations[0].anchors = [{ exact: 'Not a penny' }])));
    const anchor = findings.filter(({ path }) => path.includes('anchors'));
    assert.deepEqual(
      anchor.map(({ message, remedy }) => [message, remedy]),
      [['the anchor is not complete', 'run `claim-elements anchor`']],
    );
  });
});

describe('the findings of check about what waits for its anchors', () => {
  const waiting = {
    ...base,
    claims: base.claims.map((claim) => ({
      ...claim,
      text: `${claim.text} Berg.`,
      appearances: [{ ...claim.appearances[0], anchors: [{ exact: 'has' }] }],
    })),
  };

  it('are those of the other rules, too', () => {
    const [first, ...others] = rulesIn(waiting);
    assert.equal(first, 'not-in-about');
    assert.deepEqual([...new Set(others)], ['schema']);
  });

  it('name words that the article does not have, and none that only have to be anchored', () => {
    const [emptied, untouched] = structuredClone(waiting.claims);
    emptied.appearances[0].anchors = [{ exact: 'the town "emptied"' }];
    untouched.appearances[0].anchors = [{ exact: 'no money' }];
    const { findings } = check({ ...waiting, claims: [emptied, untouched] }, { article });
    const ofAnchors = findings.filter(({ rule }) => rule.startsWith('anchor'));
    assert.deepEqual(
      ofAnchors.map(({ rule, id }) => [rule, id]),
      [['anchor-missing', 'fund-untouched']],
    );
  });

  it('count as not shown, because readers do not see them', () => {
    assert.deepEqual(check(waiting).dataset.claims, []);
  });
});

describe('the rules for editors', () => {
  const claimOf = (claim) => ({
    ...harbour,
    claims: [...harbour.claims, { id: 'new', kind: 'assertion', appearances: [{ claimant: ['union'] }], ...claim }],
  });
  const quoting = (text, words, more) => ({
    ...claimOf({ text, ...more }),
    quotations: [...harbour.quotations, { id: 'words', text: words, speaker: 'union', claims: ['new'] }],
  });

  it('take the words of a spokesperson for those of the office', () => {
    const dataset = quoting('The town has “nothing to hide”.', 'nothing to hide', {
      appearances: [{ claimant: ['town'] }],
    });
    dataset.quotations.at(-1).speaker = 'mayor';
    assert.deepEqual(rulesIn(dataset), []);
    dataset.quotations.at(-1).speaker = 'gazette';
    assert.deepEqual(rulesIn(dataset), ['speaker-not-claimant']);
  });

  it('do not judge whom somebody speaks for if that source is left out', () => {
    const dataset = quoting('x', 'nothing to hide', { appearances: [{ claimant: ['union'] }] });
    dataset.quotations.at(-1).speaker = 'mayor';
    dataset.sources = dataset.sources.map((source) => (source.id === 'town' ? { ...source, name: '' } : source));
    assert.deepEqual(rulesIn(dataset), ['schema']);
  });

  it('ask for a claimant in any of the appearances', () => {
    const appearances = [{ claimant: ['gazette'] }, { claimant: ['union'] }];
    assert.deepEqual(rulesIn(quoting('It is “all gone”.', 'all gone', { appearances })), []);
  });

  it('let somebody deny what another says with them', () => {
    const relations = [
      { type: 'denies', from: 'audit-clean', to: 'fund-untouched' },
      { type: 'denies', from: 'fund-untouched', to: 'fund-emptied' },
    ];
    assert.deepEqual(rulesIn({ ...harbour, relations }), []);
    const alone = structuredClone({ ...harbour, relations });
    alone.claims[2].appearances[0].claimant = ['mayor'];
    assert.deepEqual(rulesIn(alone), ['own-claim']);
  });

  it('take claimants whom nobody names for different people', () => {
    const dataset = structuredClone(harbour);
    for (const claim of dataset.claims) claim.appearances[0].claimant = ['unknown'];
    assert.deepEqual(rulesIn({ ...dataset, quotations: [] }), []);
  });

  it('find the words of a translation verbatim', () => {
    const dataset = quoting('It is “all gone”.', 'ganz leer');
    dataset.quotations.at(-1).translation = { text: 'all gone', inLanguage: 'en' };
    assert.deepEqual(rulesIn(dataset), []);
  });

  for (const [text, words] of [
    ['The fund is “all gone”.', 'all gone'],
    ['The fund is "all gone."', 'It is all gone'],
    ['Der Fonds sei „ganz leer“.', 'ganz leer'],
    ['Le fonds est « tout vide ».', 'tout vide'],
    ['基金「全部用完」。', '全部用完'],
    ['The fund is ‘all gone’, the dockers’ union says.', 'all gone'],
    ['“All gone” is the fund.', 'all gone'],
    ['The fund is “all – gone”.', 'all - gone'],
    ['It calls the fund “the town’s own”.', "the town's own"],
  ]) {
    it(`find ${text} verbatim, and other words not`, () => {
      assert.deepEqual(rulesIn(quoting(text, words)), []);
      assert.deepEqual(rulesIn(quoting(text, 'nothing of the kind')), ['quoted-words']);
    });
  }

  for (const [name, text, isNamed] of [
    ['Ada Berg', 'Ada Berg took it.', true],
    ['Ada Berg', 'Berg’s office took it.', true],
    ['Ada Berg', 'The Bergs took it.', false],
    ['Ada Berg', 'Nobody took it.', false],
    ['Unnamed official', 'An official took it.', false],
    ['金正恩', '是金正恩拿走的。', true],
  ]) {
    it(`see ${isNamed ? 'that' : 'no person when'} “${text}” is about ${name}`, () => {
      const dataset = claimOf({ kind: 'allegation', text });
      dataset.sources = dataset.sources.map((source) => (source.id === 'mayor' ? { ...source, name } : source));
      assert.deepEqual(rulesIn(dataset), isNamed ? ['not-in-about'] : []);
    });
  }

  it('report loaded words if they are asked to, and outside of quotations only', () => {
    const dataset = claimOf({ text: 'The town insists that the union “admits” nothing.' });
    assert.deepEqual(rulesIn(dataset), []);
    const { findings } = check(dataset, { words: true });
    assert.deepEqual(
      findings.map(({ rule, message }) => [rule, message]),
      [['loaded-word', '“insists” adds heat']],
    );
  });

  it('read each claim for loaded words in its own language', () => {
    const { findings } = check(claimOf({ text: 'Die Stadt gesteht es.', inLanguage: 'de' }), { words: true });
    assert.deepEqual(
      findings.map(({ message }) => message),
      ['“gesteht” takes what is said for true'],
    );
  });

  const loaded = {
    ar: ['اعترف الوزير بأن الصندوق فارغ', 'قال الوزير إن الصندوق فارغ'],
    de: ['Die Stadt räumte am Dienstag ein, dass der Fonds leer sei.', 'Die Stadt sagte, der Fonds sei leer.'],
    en: ['The town refuted it.', 'The town denied it, says the proverbial report.'],
    es: ['El alcalde arremetió contra el sindicato.', 'El alcalde dijo que el fondo está vacío.'],
    fr: ['Le maire s’est emporté : il s’en prend au syndicat.', 'Le maire a dit que le fonds est vide.'],
    he: ['ראש העיר הודה שהקרן ריקה', 'ראש העיר אמר שהקרן ריקה'],
    ja: ['市長は基金が空だと認めた。', '市長は基金が空だと述べた。'],
    ko: ['시장은 기금이 비었다고 시인했다.', '시장은 기금이 비었다고 말했다.'],
    ru: ['Мэр якобы потратил деньги.', 'Мэр сказал, что фонд пуст.'],
    uk: ['Мер нібито витратив гроші.', 'Мер сказав, що фонд порожній.'],
    'zh-Hans': ['市长承认基金已经空了。', '市长说基金已经空了。'],
    'zh-Hant': ['市長聲稱基金已經空了。', '市長說基金已經空了。'],
    fa: ['شهردار اذعان کرد که صندوق خالی است.', 'شهردار گفت که صندوق خالی است.'],
    hi: ['महापौर ने कबूल किया कि कोष खाली है।', 'महापौर ने कहा कि कोष खाली है।'],
    ur: ['میئر نے مبینہ طور پر فنڈ خرچ کیا۔', 'میئر نے کہا کہ فنڈ خالی ہے۔'],
    bn: ['মেয়র স্বীকার করেন যে তহবিল খালি।', 'মেয়র অভিযোগ অস্বীকার করেন।'],
  };
  for (const [language, [heated, neutral]] of Object.entries(loaded)) {
    it(`tell loaded from neutral words in ${language}`, () => {
      assert.equal(loadedWords(heated, language).length, 1);
      assert.deepEqual(loadedWords(neutral, language), []);
    });
  }
});

describe('the mood of allegations', () => {
  /** Sentences, and the indicative verbs that they are hinted at for. */
  const cases = {
    de: {
      'Die Stadt hat den Hafenfonds für ein neues Rathaus ausgegeben.': ['hat'],
      'Die Stadt weiß seit 2021 von den Rissen. Sie hat sie verschwiegen.': ['weiß', 'hat'],
      'Der Fonds ist leer. Die Kasse ist voll.': ['ist'],
      'Die Akten waren nie unter Verschluss.': ['waren'],
      'Die Stadt habe den Hafenfonds für ein neues Rathaus ausgegeben.': [],
      'Die Stadt habe einen Fonds geleert, der für Kaimauern gedacht war.': [],
      'Der Mann, der die Brücke geprüft hat, arbeite für die Stadt.': [],
      'Der Mann, der die Akten kannte und geprüft hat und schwieg, arbeite für die Stadt.': [],
      'Die Behörden hätten das Gutachten verschwiegen.': [],
      'Die Stadt soll den Fonds geleert haben.': [],
      'Laut Gewerkschaft hat die Stadt den Fonds geleert.': [],
      'Betrug beim Bau des Rathauses': [],
    },
    'de-CH': { 'Die Stadt hat den Fonds geleert.': ['hat'] },
    fr: {
      'La ville a dépensé le fonds du port pour un nouvel hôtel de ville.': ['a'],
      'Le fonds n’est pas vide.': ['est'],
      'Les comptes étaient faux ; la maire le savait.': ['étaient', 'savait'],
      'La ville aurait dépensé le fonds du port.': [],
      'La ville, qui a un fonds, l’aurait dépensé.': [],
      'Selon le syndicat, la ville a dépensé le fonds.': [],
      'Un détournement du fonds qui a servi au port': [],
      'Un fonds vidé il y a deux ans, à l’est du port': [],
    },
    it: {
      'Il comune ha speso il fondo del porto per un nuovo municipio.': ['ha'],
      'Il fondo non è vuoto.': ['è'],
      'Il comune avrebbe speso il fondo del porto.': [],
      'Secondo il sindacato, il comune ha speso il fondo.': [],
      'Lo storno di un fondo che era del porto': [],
    },
    en: { 'The town has spent the harbour fund.': [] },
    es: { 'La ciudad ha gastado el fondo del puerto.': [] },
  };
  for (const [language, sentences] of Object.entries(cases)) {
    for (const [text, verbs] of Object.entries(sentences)) {
      it(`is ${verbs.length ? 'hinted at' : 'left alone'} in ${language}: ${text}`, () =>
        assert.deepEqual(
          indicatives(text, language).map(({ verb }) => verb),
          verbs,
        ));
    }
  }

  const german = (kind, text, more = {}) => ({
    ...base,
    claims: [
      ...base.claims,
      { id: 'neu', text, kind, inLanguage: 'de', appearances: [{ claimant: ['union'], ...more }] },
    ],
    relations: [...base.relations, { type: 'denies', from: 'neu', to: 'fund-emptied' }],
  });
  const hints = (dataset, options = { mood: true }) =>
    check(dataset, options).findings.filter(({ rule }) => rule === 'indicative-mood');

  it('is looked at in allegations and denials, and in their other wordings', () => {
    for (const kind of ['allegation', 'denial']) {
      const [{ path, severity }, ...others] = hints(german(kind, 'Der Fonds ist leer.'));
      assert.deepEqual([path, severity, others], ['$.claims[2].text', 'hint', []]);
    }
    const [{ path }] = hints(german('allegation', 'Der Fonds sei leer.', { wording: 'Im Fonds ist nichts.' }));
    assert.equal(path, '$.claims[2].appearances[0].wording');
  });

  it('is not looked at in other kinds, in words of the speaker, in other languages and without the option', () => {
    for (const kind of ['assertion', 'assessment', 'background'])
      assert.deepEqual(hints(german(kind, 'Der Fonds ist leer.')), []);
    assert.deepEqual(hints(german('allegation', '„Der Fonds ist leer“, auf Kosten des Hafens.')), []);
    assert.deepEqual(hints(base), []);
    assert.deepEqual(hints(german('allegation', 'Der Fonds ist leer.'), {}), []);
  });
});

describe('the coverage of an article', () => {
  const anchored = (exact) => ({
    ...base,
    claims: [
      ...base.claims,
      {
        id: 'hall-opened',
        text: 'x',
        kind: 'background',
        appearances: [
          {
            claimant: ['article'],
            anchors: exact.map((words) => {
              const start = article.text.indexOf(words);
              return { exact: words, prefix: '', suffix: '', start, end: start + words.length };
            }),
          },
        ],
      },
    ],
  });

  it('is none without anchors, and all with one in each sentence', () => {
    assert.equal(check(base, { article }).coverage.share, 0);
    const all = anchored(['dockers', 'in May', 'the mayor', 'The accounts']);
    const { coverage, findings } = check(all, { article });
    assert.deepEqual([coverage.share, coverage.passages, findings], [1, [], []]);
  });

  it('counts a sentence with an anchor whole, and lists the others by line', () => {
    const { coverage } = check(anchored(['in May']), { article });
    assert.ok(coverage.share > 0.1 && coverage.share < 0.2);
    assert.deepEqual(
      coverage.passages.map(({ line, text }) => [line, text.slice(0, 12)]),
      [
        [1, 'The dockers’'],
        [2, '“Not a penny'],
      ],
    );
  });
});
