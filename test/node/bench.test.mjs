import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { cardsOf, datasetOf } from '../../bench/card/data.mjs';
import { contenders, formerId } from '../../bench/contenders/index.mjs';
import { libraryFiles } from '../../bench/library.mjs';
import { measures } from '../../bench/measures/index.mjs';
import { readOptions } from '../../bench/options.mjs';
import { blocks, fillBlocks } from '../../bench/report/docs.mjs';
import { summarize } from '../../bench/report/summary.mjs';
import { details, markdownTable, overview, tableOf, textTable } from '../../bench/report/tables.mjs';
import { appliesTo } from '../../bench/run.mjs';
import { quantile } from '../../bench/statistics.mjs';
import { resultOfTarget, targetTable, targets } from '../../bench/targets.mjs';

const root = new URL('../../', import.meta.url);
const defaults = readOptions([]);

/** The results of three runs of two contenders. */
const results = [
  {
    measure: 'render',
    case: '1000',
    values: {
      static: [{ frame: 100 }, { frame: 120 }, { frame: 110 }].map((run) => ({ ...run, work: 0 })),
      'claim-elements': [{ frame: 33 }, { frame: 11 }, { frame: 22 }].map((run) => ({ ...run, work: 1234.5 })),
    },
  },
  { measure: 'bytes', case: '1', values: { 'claim-elements': [{ min: 3, gzip: 2, brotli: 1, requests: 1 }] } },
];
const summary = summarize(results);

describe('the measures', () => {
  for (const { name, of, to, minus } of targets) {
    it(`have the figures of the target “${name}”`, () => {
      for (const { measure: id, case: key, contender: contenderId, figure } of [of, to, minus].flat().filter(Boolean)) {
        const measure = measures.find((one) => one.id === id);
        const contender = contenders.find((one) => one.id === contenderId);
        assert.ok(measure && contender && appliesTo(measure, contender), `${contenderId} takes no part in ${id}`);
        assert.ok(figure in measure.figures, `${id} has no figure ${figure}`);
        const keys = measure.cases(defaults).map((one) => one.key);
        assert.ok(keys.includes(key), `${id} has the cases ${keys.join(', ')}, not ${key}`);
      }
    });
  }

  it('have a module for each contender, and packages from the lock file of the bench or of the library', () => {
    const locks = ['bench/package-lock.json', 'package-lock.json'].map((name) =>
      JSON.parse(readFileSync(new URL(name, root), 'utf8')),
    );
    for (const { module, packages = [] } of contenders) {
      if (module) assert.ok(existsSync(new URL(`bench/contenders/${module}`, root)), module);
      for (const name of packages)
        assert.ok(
          locks.some(({ packages: locked }) => locked[`node_modules/${name}`]),
          name,
        );
    }
  });
});

describe('the result of a target', () => {
  const of = { measure: 'render', case: '1000', contender: 'claim-elements', figure: 'frame' };
  const to = { ...of, contender: 'static' };
  const zero = { ...of, figure: 'work', contender: 'static' };
  const cases = [
    { name: 'a ratio under the limit', target: { of, to, limit: 0.5 }, value: 0.2, met: true },
    { name: 'a ratio at the limit', target: { of, to, limit: 0.2 }, value: 0.2, met: true },
    { name: 'a ratio over the limit', target: { of, to, limit: 0.19 }, value: 0.2, met: false },
    { name: 'a figure by itself', target: { of, limit: 22, unit: 'ms' }, value: 22, met: true },
    { name: 'the maximum of the runs', target: { of: { ...of, statistic: 'max' }, limit: 22 }, value: 33, met: false },
    { name: 'the difference to a figure', target: { of: to, minus: of, limit: 88 }, value: 88, met: true },
    { name: 'the greatest of several figures', target: { of: [of, to], limit: 100 }, value: 110, met: false },
    { name: 'zero in relation to zero', target: { of: zero, to: zero, limit: 1 }, value: 0, met: true },
    { name: 'a positive value in relation to zero', target: { of, to: zero, limit: 1 }, value: Infinity, met: false },
    {
      name: 'a figure that was not measured',
      target: { of: { ...of, case: '7' }, limit: 1 },
      value: undefined,
      met: undefined,
    },
    {
      name: 'several figures of which one was not measured',
      target: { of: [of, { ...of, case: '7' }], limit: 1 },
      value: undefined,
    },
    {
      name: 'a ratio to a figure that was not measured',
      target: { of, to: { ...of, case: '7' }, limit: 1 },
      value: undefined,
    },
  ];
  for (const { name, target, value, met } of cases) {
    it(name, () =>
      assert.deepEqual({ value: undefined, met: undefined, ...resultOfTarget(target, summary) }, { value, met }),
    );
  }

  it('is listed for every target', () => {
    const rows = targetTable(summary).slice(1);
    assert.deepEqual(
      rows.map(([name]) => name),
      targets.map(({ name }) => name),
    );
    const of1000 = rows.find(([name]) => name === '1,000 cards, to static HTML');
    assert.deepEqual(of1000, ['1,000 cards, to static HTML', '0.65 ×', '0.20 ×', '', 'met']);
    assert.equal(rows.filter((row) => row.at(-1) === 'not measured').length, rows.length - 2);
  });
});

describe('tables', () => {
  it('have medians, 90th percentiles and ratios', () => {
    assert.deepEqual(tableOf(summary[0], { percentiles: true, ratios: true }), [
      ['', 'all in view final, ms', 'processor until all is final, ms'],
      ['Static HTML', '110 (120)', '0 (0)'],
      ['claim-elements', '22 (33) 0.20 ×', '1,235 (1,235)'],
    ]);
  });

  it('list all contenders in one table, with empty cells for missing figures', () => {
    assert.deepEqual(overview(summary), [
      ['', '1,000, ms', 'brotli, bytes', 'requests'],
      ['Static HTML', '110 (120)', '', ''],
      ['claim-elements', '22 (33)', '1', '1'],
    ]);
  });

  it('are available as aligned text and as Markdown', () => {
    const rows = [
      ['', 'ms'],
      ['Lit', '1,000'],
    ];
    assert.equal(textTable(rows), '        ms\nLit  1,000');
    assert.equal(markdownTable(rows), '|  | ms |\n| --- | ---: |\n| Lit | 1,000 |');
    assert.match(details(summary), /^From markup to final layout, cards: 1,000 \(medians of 3/);
  });

  it('use measured values as percentiles', () => {
    const numbers = [9, 1, 8, 2, 7, 3, 6, 4, 5];
    assert.deepEqual(
      [0.5, 0.9, 1].map((share) => quantile(numbers, share)),
      [5, 9, 9],
    );
    assert.equal(numbers[0], 9);
  });
});

describe('docs/performance.md', () => {
  const text = readFileSync(new URL('docs/performance.md', root), 'utf8');

  it('has a mark for each block, and no other mark', () => {
    const marks = [...text.matchAll(/<!-- bench:(\w+) -->\n[^]*?<!-- \/bench -->/g)].map(([, name]) => name);
    assert.deepEqual(marks.sort(), Object.keys(blocks).sort());
  });

  it('is changed only between its marks', () => {
    const page = 'A\n<!-- bench:one -->\nold\n<!-- /bench -->\nB\n<!-- bench:two -->\n<!-- /bench -->\n';
    const filled = fillBlocks(page, { one: '1', two: '2' });
    assert.equal(
      filled,
      'A\n<!-- bench:one -->\n\n1\n\n<!-- /bench -->\nB\n<!-- bench:two -->\n\n2\n\n<!-- /bench -->\n',
    );
    assert.equal(fillBlocks(filled, { one: '1', two: '2' }), filled);
    assert.throws(() => fillBlocks(page, { one: '1' }), /“two”/);
  });
});

describe('the files of the library', () => {
  it('are the published ones, with the cards as the bundled dataset', async () => {
    const files = await libraryFiles(root, datasetOf(cardsOf(3)));
    const { default: index } = await import(
      `data:text/javascript,${encodeURIComponent(files['claim-elements.dataset.min.js'])}`
    );
    assert.deepEqual(
      index.claimIds(),
      datasetOf(cardsOf(3)).claims.map(({ id }) => id),
    );
    for (const name of ['claim-elements.min.js', 'autoload/claim-card.min.js', 'embed.html']) {
      assert.equal(files[name], readFileSync(new URL(`dist/${name}`, root), 'utf8'));
    }
  });
});

describe('the options of the bench', () => {
  const cases = [
    [['--cards', '5,x'], /--cards takes whole numbers above 0, not “5,x”/],
    [['--runs', '0'], /--runs takes whole numbers/],
    [['--contenders', 'static,jquery'], /No contender “jquery”; there are static, /],
    [['--measures', 'speed'], /No measure “speed”; there are bytes, /],
    [['--write-docs', '--measures', 'bytes'], /--write-docs needs every measure/],
  ];
  for (const [args, message] of cases) {
    it(`refuses ${args.join(' ')}`, () => assert.throws(() => readOptions(args), message));
  }

  it('default to all measures and contenders but the former build in nine runs', () => {
    assert.deepEqual(
      defaults.contenders,
      contenders.map(({ id }) => id).filter((id) => id !== formerId),
    );
    assert.deepEqual(
      defaults.measures,
      measures.map(({ id }) => id),
    );
    assert.deepEqual([defaults.runs, defaults.cards], [9, [1, 1000]]);
  });
  it('take the folder of a former build, and then compare with it', () => {
    const { former, contenders: ids } = readOptions(['--former', 'former']);
    assert.ok(former.href.endsWith('/former/'));
    assert.ok(ids.includes(formerId));
  });
});
