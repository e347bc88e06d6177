import type { ClaimDate } from '../model/types.js';
import { utc, type Locale } from './locale.js';

/** A date as shown. */
export interface DateView {
  /** The calendar date in words, with the time of the day where it is known. */
  readonly label: string;
  /** The `datetime` attribute of a `time` element; absent for an interval, which HTML cannot express. */
  readonly dateTime?: string;
  /** The article’s words from which the date is inferred; absent where the article states it. */
  readonly inferredFrom?: string;
}

const dayInMilliseconds = 86_400_000;

/** What a date is shown to: the year, the month, the day, or the minute. */
const precisions: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
  { year: 'numeric', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit', timeZoneName: 'short' },
];

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * Formats are kept: to make one takes longer than to render a card.
 *
 * @param precision - An index of `precisions`; the language’s shortest date where it is none.
 */
function format(tag: string, timeZone: string, precision = -1): Intl.DateTimeFormat {
  const key = [tag, timeZone, precision].join();
  let known = formats.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(tag, { calendar: 'gregory', timeZone, ...precisions[precision] });
    formats.set(key, known);
  }
  return known;
}

const hasTime = (edtf: string) => edtf.includes('T');

/** The calendar day on which a moment falls in a time zone, as `YYYY-MM-DD`. */
function dayOf(moment: string, timeZone: string): string {
  // Sweden writes dates as ISO 8601 does.
  return format('sv', timeZone).format(new Date(moment));
}

/**
 * The first and last day, as days since 1970-01-01, that an EDTF level 0 string can mean.
 *
 * @param edtf - A year, month, day or moment, or an interval of two of them.
 * @param timeZone - IANA name of the time zone in which a moment has its day.
 */
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

const precisionOf = (edtf: string): number => (hasTime(edtf) ? 3 : edtf.split('-').length - 1);

function formatOf(edtf: string, { tag, timeZone }: Locale): Intl.DateTimeFormat {
  // A calendar date is the same everywhere.
  return format(tag, hasTime(edtf) ? timeZone : utc, precisionOf(edtf));
}

const months = 'January February March April May June July August September October November December'.split(' ');

/**
 * A calendar date in the language that comes with the script, as Intl writes it; `undefined` for what is left to Intl. Its
 * first format of a date takes longer than ten cards: a page with English dates alone does without.
 */
function englishDate(edtf: string, { tag }: Locale): string | undefined {
  const date = new Date(edtf);
  const year = date.getUTCFullYear();
  if (!/^en(?:-GB|-US)?$/.test(tag) || !(year > 999)) return undefined;
  const month = months[date.getUTCMonth()]!;
  const day = date.getUTCDate();
  const full = tag === 'en-GB' ? `${day} ${month} ${year}` : `${month} ${day}, ${year}`;
  return [`${year}`, `${month} ${year}`, full][precisionOf(edtf)];
}

/** Node sets a dash between thin spaces, browsers between wide ones: a page has to read the same from both. */
function withWideSpaces(text: string): string {
  return text.replaceAll('\u2009', ' ');
}

/** A calendar day in the words of a locale; as it is written where it is none. */
export function dayLabel(day: string, locale: Locale): string {
  return dateView({ stated: day, edtf: day, basis: 'stated' }, locale).label;
}

/**
 * A date in the words of a locale.
 *
 * @param date - A date whose `edtf` holds to the schema; one that does not is shown as the article states it.
 */
export function dateView(date: ClaimDate, locale: Locale): DateView {
  const { edtf, basis, stated } = date;
  const [from = '', to] = edtf.split('/');
  let label;
  try {
    const start = new Date(from);
    if (to) label = formatOf(from, locale).formatRange(start, new Date(to));
    else label = englishDate(from, locale) ?? formatOf(from, locale).format(start);
  } catch {
    return { label: stated };
  }
  return {
    label: withWideSpaces(label),
    ...(!to && { dateTime: edtf }),
    ...(basis === 'inferred' && { inferredFrom: stated }),
  };
}

/**
 * How many days lie between two dates, in words: “6 days”, “2–8 days” where one of them is an interval, “the same
 * day”. `undefined` where one of the dates is not known.
 */
export function gapView(a: ClaimDate | undefined, b: ClaimDate | undefined, locale: Locale): string | undefined {
  if (!a || !b) return undefined;
  const { tag, timeZone, strings } = locale;
  const [one, other] = [edtfDays(a.edtf, timeZone), edtfDays(b.edtf, timeZone)];
  const least = Math.max(0, other.first - one.last, one.first - other.last);
  const most = Math.max(other.last - one.first, one.last - other.first);
  if (Number.isNaN(most)) return undefined;
  if (most === 0) return strings['same-day'];
  const days = new Intl.NumberFormat(tag, { style: 'unit', unit: 'day', unitDisplay: 'long' });
  return withWideSpaces(least === most ? days.format(most) : days.formatRange(least, most));
}
