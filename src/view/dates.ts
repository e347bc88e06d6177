import { fill } from '../locales/fill.js';
import type { ClaimDate } from '../model/types.js';
import { englishDate } from './english-dates.js';
import type { Locale } from './locale.js';
import { utc } from './time-zone.js';
import { memoize } from './memoize.js';

export interface DateView {
  /** The calendar date in words, with the time of day if it is known. */
  readonly formatted: string;
  /** The date as the dataset has it, in EDTF level 0. */
  readonly edtf: string;
  /** The `datetime` attribute of a `time` element; absent for an interval, which HTML cannot express. */
  readonly dateTime?: string;
  /** The words of the article from which the date is inferred; absent if the article states the date. */
  readonly inferredFrom?: string;
  /** How an editor inferred the date. */
  readonly note?: string;
}

const dayInMilliseconds = 86_400_000;

/** The fields of a date, from the coarsest to the finest. */
const fields: Intl.DateTimeFormatOptions = {
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'short',
};

/** @param count - The number of `fields` that are written; with 0, the language’s shortest date. */
const format = memoize((tag: string, timeZone: string, count: number) => {
  const written = Object.fromEntries(Object.entries(fields).slice(0, count));
  // News agencies write 17:05 in these languages, Intl 5:05.
  const hourCycle = /^(?:ar|bn|hi|ur)\b/.test(tag) ? 'h23' : undefined;
  // A month or a year of the dataset is not one of the calendar that the page asks for, as with `fa-u-ca-persian`.
  const calendar = count > 2 && tag.includes('-ca-') ? undefined : 'gregory';
  return new Intl.DateTimeFormat(tag, { calendar, timeZone, hourCycle, ...written });
});

const hasTime = (edtf: string) => edtf.includes('T');

/** Returns the calendar day on which a moment falls in a time zone, as `YYYY-MM-DD`. */
function dayOf(moment: string, timeZone: string): string {
  // The Swedish date format is that of ISO 8601.
  return format('sv', timeZone, 0).format(new Date(moment));
}

/** Returns the first and the last day, as days since 1970-01-01, that an EDTF level 0 string can mean in a time zone. */
export function edtfDays(edtf: string, timeZone: string): { first: number; last: number } {
  const days = edtf.split('/').map((part) => (hasTime(part) ? dayOf(part, timeZone) : part));
  const [from = '', to = from] = days;
  const [, lastMonth, lastDay] = to.split('-');
  const last = new Date(to);
  if (lastDay === undefined) {
    if (lastMonth === undefined) last.setUTCMonth(11);
    // Day 0 of the next month is the last day of this one.
    last.setUTCMonth(last.getUTCMonth() + 1, 0);
  }
  return { first: Date.parse(from) / dayInMilliseconds, last: last.getTime() / dayInMilliseconds };
}

function formatOf(edtf: string, { tag, timeZone }: Locale): Intl.DateTimeFormat {
  // A calendar date must not shift with the time zone.
  return hasTime(edtf) ? format(tag, timeZone, 6) : format(tag, utc, edtf.split('-').length);
}

/** Writes a calendar day in the words of a locale; returns any other text unchanged. */
export function dayLabel(day: string, locale: Locale): string {
  return dateView({ stated: day, edtf: day, basis: 'stated' }, locale).formatted;
}

/** Writes a date in the words of a locale; if its `edtf` is invalid, in the words of the article. */
export function dateView(date: ClaimDate, locale: Locale): DateView {
  const { edtf = '', basis, stated, note } = date;
  const [from = '', to] = edtf.split('/');
  let formatted;
  try {
    const isDay = !to && !hasTime(from);
    formatted =
      (isDay ? englishDate(from, locale.tag) : undefined) ??
      locale.writing.date(formatOf(from, locale), new Date(from), to ? new Date(to) : undefined);
  } catch {
    return { formatted: stated, edtf };
  }
  return {
    formatted,
    edtf,
    ...(!to && { dateTime: edtf }),
    ...(basis === 'inferred' && { inferredFrom: stated, ...(note && { note }) }),
  };
}

/** Returns the space before words; a full-width parenthesis has its own. */
export const spaceBefore = (words: string): string => (words.startsWith('（') ? '' : ' ');

/** Writes a number of days. */
function daysLabel(least: number, most: number, { tag, strings, writing }: Locale): string {
  if (!most) return strings['same-day'];
  const format = new Intl.NumberFormat(tag, { style: 'unit', unit: 'day', unitDisplay: 'long' });
  const isRange = least && least < most;
  const days = writing.days(isRange ? format.formatRange(least, most) : format.format(most), tag);
  return least ? days : fill(strings['gap-at-most'], { gap: days }).join('');
}

/**
 * Writes the days between two dates: “6 days”; “2–8 days” or “at most 3 days” if one of them is an interval; “the same day”;
 * and that a date is inferred.
 *
 * @returns `undefined` if one of the dates is not known.
 */
export function gapView(a: ClaimDate | undefined, b: ClaimDate | undefined, locale: Locale): string | undefined {
  if (!a?.edtf || !b?.edtf) return undefined;
  const { timeZone, strings } = locale;
  const [one, other] = [edtfDays(a.edtf, timeZone), edtfDays(b.edtf, timeZone)];
  const least = Math.max(0, other.first - one.last, one.first - other.last);
  const most = Math.max(other.last - one.first, one.last - other.first);
  if (Number.isNaN(most)) return undefined;
  const isInferred = [a, b].some(({ basis }) => basis === 'inferred');
  const words = daysLabel(least, most, locale);
  return isInferred ? fill(strings['gap-inferred'], { gap: words }).join('') : words;
}
