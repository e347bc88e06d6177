/** Writes the results into the documentation: JSON, the chart, and the tables between their marks. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { format as formatted, resolveConfig } from 'prettier';

import { contenders } from '../contenders/index.mjs';
import { targetTable } from '../targets.mjs';
import { chart } from './chart.mjs';
import { conditionsLine, warningOf } from './conditions.mjs';
import { format, markdownTable, overview, tableOf } from './tables.mjs';

const pathOf = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** Formats some measures of all contenders as one table. */
const overviewOf = (summary, measures, figure) =>
  markdownTable(
    overview(
      summary.filter(({ measure }) => measures.includes(measure)),
      figure,
    ),
  );

/** Functions that return the content of each block of the documentation. */
export const blocks = {
  conditions: ({ conditions }) => `${conditionsLine(conditions)} ${warningOf(conditions)}`.trim(),
  targets: ({ summary }) => markdownTable(targetTable(summary)),
  bytes: ({ summary }) => markdownTable(tableOf(find(summary, 'bytes', '1'))),
  render: ({ summary }) => overviewOf(summary, ['render']),
  work: ({ summary }) => overviewOf(summary, ['render'], 'work'),
  define: ({ summary }) => overviewOf(summary, ['define']),
  definework: ({ summary }) => overviewOf(summary, ['define'], 'work'),
  rest: ({ summary }) => overviewOf(summary, ['update', 'heap', 'blocking']),
  shift: ({ summary }) => markdownTable(tableOf(find(summary, 'shift', '2'), { percentiles: true })),
  lookup: ({ summary }) =>
    markdownTable([
      ['Claims', ...tableOf(find(summary, 'lookup', '10'))[0].slice(1)],
      ...['10', '1000', '100000'].map((key) => [
        Number(key).toLocaleString('en'),
        ...tableOf(find(summary, 'lookup', key))[1].slice(1),
      ]),
    ]),
};

const find = (summary, measure, key) => summary.find((result) => result.measure === measure && result.case === key);

/**
 * Replaces the content between the marks `<!-- bench:NAME -->` and `<!-- /bench -->` of a text.
 *
 * @throws {Error} If a mark has an unknown name.
 */
export function fillBlocks(text, contents) {
  return text.replace(/(<!-- bench:(\w+) -->\n)[^]*?(<!-- \/bench -->)/g, (_all, begin, name, end) => {
    if (!(name in contents)) throw new Error(`There is nothing to write at the mark “${name}”.`);
    return `${begin}\n${contents[name]}\n\n${end}`;
  });
}

/** Returns the bars of a figure, the shortest first. */
function barsOf({ contenders: byId }, figure, unit) {
  return contenders
    .filter(({ id }) => byId[id]?.[figure])
    .map(({ id, name }) => {
      const { median } = byId[id][figure];
      return { name, value: median, label: `${format(median)} ${unit}`, own: id.startsWith('claim-elements') };
    })
    .sort((a, b) => a.value - b.value);
}

/** Draws the chart of the documentation. */
function resultsChart({ summary, conditions }) {
  const title = 'Time to final layout of 1,000 cards, and bytes of the scripts, of each contender';
  const panels = [
    {
      title: '1,000 cards, from markup to the final frame',
      bars: barsOf(find(summary, 'render', '1000'), 'frame', 'ms'),
    },
    { title: 'Scripts and styles for one card, brotli', bars: barsOf(find(summary, 'bytes', '1'), 'brotli', 'bytes') },
  ];
  return chart(title, panels, conditionsLine(conditions));
}

async function writeFormatted(name, text) {
  const path = pathOf(name);
  const options = await resolveConfig(path);
  await writeFile(path, await formatted(text, { ...options, filepath: path }));
}

/** Writes the results, the chart and the tables into the documentation. */
export async function writeDocs(report) {
  const contents = Object.fromEntries(Object.entries(blocks).map(([name, make]) => [name, make(report)]));
  const page = 'docs/performance.md';
  const text = fillBlocks(await readFile(pathOf(page), 'utf8'), contents);
  await writeFormatted('bench/results.json', JSON.stringify(report));
  await writeFile(pathOf('docs/performance.svg'), resultsChart(report));
  await writeFormatted(page, text);
}
