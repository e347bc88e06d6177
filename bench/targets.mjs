import { formerId } from './contenders/index.mjs';
import { format } from './report/tables.mjs';

const own = 'claim-elements';

const figure = (measure, key, contender, name, more) => ({ measure, case: key, contender, figure: name, ...more });
const toFinal = (cards, contender) => figure('render', cards, contender, 'frame');
const brotli = (contender) => figure('bytes', '1', contender, 'brotli');
const loading = (cards, contender) => figure('load', cards, contender, 'work');
const takingOver = (contender) => figure('define', '1000', contender, 'work');
const shiftOf = (page, contender) => figure('shift', page, contender, 'shift', { statistic: 'max' });

/** The ways of embedding that the documentation recommends. */
const recommended = {
  'claim-elements-text': 'a tag with generated text',
  'claim-elements-blockquote': 'a blockquote',
  'claim-elements-prerendered': 'a prerendered page',
  'claim-elements-linked': 'a prerendered page with linked styles',
  'claim-elements-autoload': 'a tag with generated text, autoloaded',
};

/**
 * The targets of the library. `of` is a figure of the bench, or several, of which the greatest counts; a figure is the
 * median of the runs unless `statistic` names another. It is divided by the figure `to`, or reduced by the figure `minus`,
 * if there is one. `limit` is the greatest accepted result.
 */
export const targets = [
  { name: 'The script to paste in, without the dataset', of: brotli(own), limit: 17_500, unit: 'bytes' },
  {
    name: 'The autoloader with one card, without the dataset',
    of: brotli('claim-elements-autoload'),
    limit: 15_000,
    unit: 'bytes',
  },
  { name: 'One class with Lit', of: brotli('claim-elements-entry'), limit: 14_500, unit: 'bytes' },
  {
    name: 'More scripts and styles on a prerendered page',
    of: brotli('claim-elements-prerendered'),
    minus: brotli(own),
    limit: 0,
    unit: 'bytes',
  },
  { name: 'One card, to bare Lit', of: toFinal('1', own), to: toFinal('1', 'lit'), limit: 1.3 },
  {
    name: '20 cards, processor time, to bare Lit',
    of: loading('20', own),
    to: loading('20', 'lit'),
    limit: 1.2,
  },
  {
    name: '20 cards, processor time when slowed down 4 times, to bare Lit',
    of: loading('20, slowed down', own),
    to: loading('20, slowed down', 'lit'),
    limit: 1.2,
  },
  { name: '1,000 cards, to static HTML', of: toFinal('1000', own), to: toFinal('1000', 'static'), limit: 0.65 },
  {
    name: '1,000 cards all in view, to the hand-written element',
    of: toFinal('1000 in view', own),
    to: toFinal('1000 in view', 'vanilla'),
    limit: 1.25,
  },
  {
    name: 'Update of 1,000 cards, to bare Lit',
    of: figure('update', '1000', own, 'frame'),
    to: figure('update', '1000', 'lit', 'frame'),
    limit: 1,
  },
  {
    name: '1,000 prerendered cards taken over, processor time, to the former build',
    of: takingOver('claim-elements-prerendered'),
    to: takingOver(formerId),
    limit: 0.6,
  },
  ...Object.entries(recommended).map(([contender, way]) => ({
    name: `Layout shift: ${way}`,
    of: ['2 cards', '50 cards', '50 cards at a fragment'].map((page) => shiftOf(page, contender)),
    limit: 0,
    unit: '',
  })),
];

function valueOf(summary, { measure, case: key, contender, figure: name, statistic = 'median' }) {
  const result = summary.find((one) => one.measure === measure && one.case === key);
  return result?.contenders[contender]?.[name]?.[statistic];
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
export function resultOfTarget({ of, to, minus, limit }, summary) {
  const values = [of, to ?? minus ?? []].flat().map((one) => valueOf(summary, one));
  if (values.includes(undefined)) return {};
  const base = to || minus ? values.pop() : 0;
  const greatest = Math.max(...values);
  const value = to ? ratio(greatest, base) : greatest - base;
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
