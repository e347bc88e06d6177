/** Writes the tables of the documentation between their marks. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { format as formatted, resolveConfig } from 'prettier';

import { targetTable } from '../targets.mjs';
import { conditionsLine, warningOf } from './conditions.mjs';
import { markdownTable, overview, tableOf } from './tables.mjs';

const page = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));

const resultsOf = (summary, ...measures) => summary.filter(({ measure }) => measures.includes(measure));

/** Functions that return the content of each block of the documentation. */
export const blocks = {
  conditions: ({ conditions }) => `${conditionsLine(conditions)} ${warningOf(conditions)}`.trim(),
  targets: ({ summary }) => markdownTable(targetTable(summary)),
  bytes: ({ summary }) => markdownTable(tableOf(resultsOf(summary, 'bytes')[0])),
  time: ({ summary }) => markdownTable(overview(resultsOf(summary, 'load', 'render', 'update'))),
  define: ({ summary }) => markdownTable(overview(resultsOf(summary, 'define'))),
  shift: ({ summary }) => markdownTable(overview(resultsOf(summary, 'shift'))),
  lookup: ({ summary }) => {
    const results = resultsOf(summary, 'lookup').map((result) => [Number(result.case), tableOf(result)]);
    return markdownTable([
      ['Claims', ...results[0][1][0].slice(1)],
      ...results.map(([claims, [, figures]]) => [claims.toLocaleString('en'), ...figures.slice(1)]),
    ]);
  },
};

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

/** Writes the results into the documentation. */
export async function writeDocs(report) {
  const contents = Object.fromEntries(Object.entries(blocks).map(([name, make]) => [name, make(report)]));
  const text = fillBlocks(await readFile(page, 'utf8'), contents);
  await writeFile(page, await formatted(text, { ...(await resolveConfig(page)), filepath: page }));
}
