import { contenders } from '../contenders/index.mjs';
import { measures } from '../measures/index.mjs';
import { median, quantile } from '../statistics.mjs';

const nameOf = (id) => contenders.find((contender) => contender.id === id).name;

/** A figure as it is read: three digits. */
export const format = (value) => (value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3))));

/** The results of a measure in one case, as text: medians, the 90th percentiles in brackets, and the ratios to the first. */
function table({ measure: measureId, case: key, runs, values }) {
  const { title, figures } = measures.find(({ id }) => id === measureId);
  const columns = Object.entries(figures).filter(([figure]) => Object.values(values).some(([run]) => figure in run));
  const [first] = Object.values(values);
  const rows = Object.entries(values).map(([id, all]) => [
    nameOf(id),
    ...columns.map(([figure]) => {
      const numbers = all.map((run) => run[figure]);
      const ratio = median(numbers) / median(first.map((run) => run[figure]));
      const times = all === first || !Number.isFinite(ratio) ? '' : ` ${ratio.toFixed(2)} ×`;
      return `${format(median(numbers))} (${format(quantile(numbers, 0.9))})${times}`;
    }),
  ]);
  const head = ['', ...columns.map(([, { title: column, unit }]) => `${column}, ${unit}`)];
  const widths = head.map((cell, column) => Math.max(cell.length, ...rows.map((row) => row[column].length)));
  const line = (cells) =>
    cells.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[0]))).join('  ');
  return [`${title}: ${key} (${runs} runs)`, line(head), ...rows.map(line)].join('\n');
}

/** All results as text. */
export const tables = (results) => results.map(table).join('\n\n');
