import { contenders } from '../contenders/index.mjs';
import { measures } from '../measures/index.mjs';

/** The contender that ratios relate to. */
const base = 'static';

const nameOf = (id) => contenders.find((contender) => contender.id === id).name;
const measureOf = (id) => measures.find((measure) => measure.id === id);

/** Formats a figure with three digits, or as an integer from 100. */
export function format(value) {
  if (value === undefined) return '';
  const digits = Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
  return digits.toLocaleString('en');
}

/** Returns the figures of a measure that at least one contender has. */
function columnsOf({ measure, contenders: byId }) {
  const all = Object.values(byId);
  return Object.entries(measureOf(measure).figures).filter(([figure]) => all.some((figures) => figure in figures));
}

const titleOf = ({ measure, case: key }) => {
  const { title, caseTitle } = measureOf(measure);
  return caseTitle ? `${title}: ${caseTitle(key)}` : title;
};

/**
 * Returns the result of a measure in one case as rows of cells, with a header row: medians, and optionally 90th
 * percentiles and ratios of the medians to static HTML.
 */
export function tableOf(result, { percentiles = false, ratios = false } = {}) {
  const columns = columnsOf(result);
  const cell = (figure, figures, of) => {
    const { median, p90 } = figures[figure] ?? {};
    if (median === undefined) return '';
    const ratio = median / of?.[figure]?.median;
    return (
      format(median) +
      (percentiles ? ` (${format(p90)})` : '') +
      (ratios && figures !== of && Number.isFinite(ratio) ? ` ${ratio.toFixed(2)} ×` : '')
    );
  };
  const head = ['', ...columns.map(([, { title, unit }]) => (unit ? `${title}, ${unit}` : title))];
  const rows = Object.entries(result.contenders).map(([id, figures]) => [
    nameOf(id),
    ...columns.map(([figure]) => cell(figure, figures, result.contenders[base])),
  ]);
  return [head, ...rows];
}

/** Formats rows of cells as text for a terminal. */
export function textTable(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (row) => row.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[0])));
  return rows.map((row) => line(row).join('  ').trimEnd()).join('\n');
}

/** Formats rows of cells as Markdown. */
export function markdownTable([head, ...rows]) {
  const line = (row) => `| ${row.join(' | ')} |`;
  return [head, head.map((_, column) => (column ? '---:' : '---')), ...rows].map(line).join('\n');
}

/** Formats all results in detail for a terminal. */
export function details(summary) {
  return summary
    .map((result) => {
      const [figures] = Object.values(result.contenders);
      const { runs } = Object.values(figures ?? {})[0] ?? { runs: 0 };
      const rows = tableOf(result, { percentiles: true, ratios: true });
      return `${titleOf(result)} (medians of ${runs}, 90th percentiles, × static HTML)\n${textTable(rows)}`;
    })
    .join('\n\n');
}

/**
 * Returns one table of all contenders, with medians and 90th percentiles.
 *
 * @param {string} [name] - The figure; by default the main figures of each measure.
 */
export function overview(summary, name) {
  const columns = summary.flatMap((result) =>
    measureOf(result.measure).overview.map((column) => ({ ...column, ...(name && { figure: name }), result })),
  );
  const shown = columns.filter(({ result, figure }) => columnsOf(result).some(([name]) => name === figure));
  const ids = contenders.map(({ id }) => id).filter((id) => summary.some(({ contenders: byId }) => id in byId));
  const rows = ids.map((id) => [
    nameOf(id),
    ...shown.map(({ result, figure }) => {
      const { median, p90 } = result.contenders[id]?.[figure] ?? {};
      if (median === undefined) return '';
      return median === p90 ? format(median) : `${format(median)} (${format(p90)})`;
    }),
  ]);
  return [['', ...shown.map(({ title, result }) => title(result.case))], ...rows];
}
