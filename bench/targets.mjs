import { format } from './report/tables.mjs';

const own = 'claim-elements';

const figure = (measure, key, contender, name, more) => ({ measure, case: key, contender, figure: name, ...more });
const toFinal = (cards, contender) => figure('render', cards, contender, 'frame');
const brotli = (contender) => figure('bytes', '1', contender, 'brotli');

/** The ways of embedding that the documentation recommends. */
const recommended = {
  'claim-elements-text': 'a tag with generated text',
  'claim-elements-blockquote': 'a blockquote',
  'claim-elements-prerendered': 'a prerendered page',
  'claim-elements-linked': 'a prerendered page with linked styles',
  'claim-elements-autoload': 'a tag with generated text, autoloaded',
};

/**
 * The targets of the library. `of` is a figure of the bench, the median unless `statistic` names another; it is divided
 * by the figure `to` if there is one, and by its `count` if there is one. `limit` is the greatest accepted result.
 */
export const targets = [
  { name: 'One class with Lit and without data', of: brotli('claim-elements-entry'), limit: 9000, unit: 'bytes' },
  { name: 'The script to paste in', of: brotli(own), limit: 15_000, unit: 'bytes' },
  { name: 'Every element and the dataset', of: brotli('claim-elements-everything'), limit: 30_000, unit: 'bytes' },
  {
    name: 'The autoloader with one card',
    of: figure('bytes', '1', 'claim-elements-autoload', 'requests'),
    limit: 3,
    unit: 'requests',
  },
  { name: 'One card, to the hand-written element', of: toFinal('1', own), to: toFinal('1', 'vanilla'), limit: 1.2 },
  { name: '1,000 cards, to static HTML', of: toFinal('1000', own), to: toFinal('1000', 'static'), limit: 0.5 },
  { name: '1,000 cards, to Web Awesome', of: toFinal('1000', own), to: toFinal('1000', 'web-awesome'), limit: 0.25 },
  {
    name: '1,000 cards all in view, to the hand-written element',
    of: toFinal('1000 in view', own),
    to: toFinal('1000 in view', 'vanilla'),
    limit: 1.25,
  },
  { name: '10,000 cards, to static HTML', of: toFinal('10000', own), to: toFinal('10000', 'static'), limit: 0.5 },
  {
    name: 'Each of 10,000 cards, to each of 1,000',
    of: figure('render', '10000', own, 'work', { count: 10_000 }),
    to: figure('render', '1000', own, 'work', { count: 1000 }),
    limit: 1.25,
  },
  {
    name: 'The longest task with 1,000 cards',
    of: figure('render', '1000', own, 'longest', { statistic: 'max' }),
    limit: 50,
    unit: 'ms',
  },
  {
    name: 'The longest task where the script comes to 1,000 cards',
    of: figure('define', '1000', own, 'longest', { statistic: 'max' }),
    limit: 50,
    unit: 'ms',
  },
  {
    name: 'Taking over 1,000 prerendered cards, to rendering them',
    of: figure('define', '1000', 'claim-elements-prerendered', 'work'),
    to: figure('define', '1000', own, 'work'),
    limit: 1,
  },
  {
    name: 'Update of 1,000 cards, to the hand-written element',
    of: figure('update', '1000', own, 'frame'),
    to: figure('update', '1000', 'vanilla', 'frame'),
    limit: 1,
  },
  {
    name: 'V8 memory per card, to bare Lit',
    of: figure('heap', '1000', own, 'scripts'),
    to: figure('heap', '1000', 'lit', 'scripts'),
    limit: 1.3,
  },
  {
    name: 'Blink memory per card, to static HTML',
    of: figure('heap', '1000', own, 'page'),
    to: figure('heap', '1000', 'static', 'page'),
    limit: 1.2,
  },
  {
    name: 'Blocking time of 20 cards, to the hand-written element',
    of: figure('blocking', '20', own, 'blocking'),
    to: figure('blocking', '20', 'vanilla', 'blocking'),
    limit: 1.3,
  },
  ...Object.entries(recommended).map(([contender, way]) => ({
    name: `Layout shift: ${way}`,
    of: figure('shift', '2', contender, 'shift', { statistic: 'max' }),
    limit: 0,
    unit: '',
  })),
  {
    name: 'Looking a claim up in 100,000, to in ten',
    of: figure('lookup', '100000', own, 'find'),
    to: figure('lookup', '10', own, 'find'),
    limit: 1.25,
  },
  {
    name: 'How often a dataset of 100,000 is indexed',
    of: figure('lookup', '100000', own, 'reads', { statistic: 'max' }),
    limit: 1,
    unit: 'times',
  },
];

function valueOf(summary, { measure, case: key, contender, figure: name, statistic = 'median', count = 1 }) {
  const result = summary.find((one) => one.measure === measure && one.case === key);
  const value = result?.contenders[contender]?.[name]?.[statistic];
  return value === undefined ? undefined : value / count;
}

/** The ratio of zero to zero is zero. */
const ratio = (of, to) => (of === 0 && to === 0 ? 0 : of / to);

/**
 * Computes the result of a target.
 *
 * @param {object} target - One of `targets`.
 * @param {object[]} summary - The summary of `summarize`.
 * @returns `value`, and `met`: true if the target is met. Both are absent if a figure was not measured.
 */
export function resultOfTarget({ of, to, limit }, summary) {
  const [above, below] = [valueOf(summary, of), to && valueOf(summary, to)];
  if (above === undefined || (to && below === undefined)) return {};
  const value = to ? ratio(above, below) : above;
  return { value, met: value <= limit };
}

function digits(value, { unit }) {
  if (unit !== undefined) return `${format(value)} ${unit}`.trim();
  return Number.isFinite(value) ? `${value.toFixed(2)} ×` : '∞ ×';
}

/** Returns the result of a target in processor time instead of elapsed time; empty if it was not measured. */
function byProcessor(target, summary) {
  if (target.of.figure !== 'frame') return '';
  const of = { ...target.of, figure: 'view' };
  const to = { ...target.to, figure: 'view' };
  const { value } = resultOfTarget({ ...target, of, to }, summary);
  return value === undefined ? '' : digits(value, target);
}

/** Returns all targets and their results as rows of cells, with a header row. */
export function targetTable(summary) {
  const rows = targets.map((target) => {
    const { value, met } = resultOfTarget(target, summary);
    const atMost = digits(target.limit, target);
    if (met === undefined) return [target.name, atMost, '', '', 'not measured'];
    return [target.name, atMost, digits(value, target), byProcessor(target, summary), met ? 'met' : 'not met'];
  });
  return [['Target', 'at most', 'measured', 'by the processor', ''], ...rows];
}

/** Returns the targets that are not met. */
export const missed = (summary) => targets.filter((target) => resultOfTarget(target, summary).met === false);
