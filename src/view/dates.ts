import { en } from '../locales/en.js';
import type { ClaimDate } from '../model/types.js';

/** A date as shown. */
export interface DateView {
  /** The calendar date in words. */
  readonly label: string;
  /** The `datetime` attribute of a `time` element; absent for an interval, which HTML cannot express. */
  readonly dateTime?: string;
  /** Says that the date is inferred, and from what; absent where the article states the date. */
  readonly inferred?: string;
}

const dayInMilliseconds = 86_400_000;

/** The locale if Intl accepts it, else English: a broken language tag must not cost the reader the card. */
export function usableLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? en.language;
  } catch {
    return en.language;
  }
}

/**
 * The locale for dates, numbers and lists, which stand among the interface’s words: that of a dataset where it is a
 * variety of the interface’s language, else the interface’s own.
 *
 * @param language - BCP 47 language tag of the dataset.
 */
export function interfaceLocale(language: string): string {
  const locale = usableLocale(language);
  return locale.split('-', 1)[0] === en.language ? locale : en.language;
}

/**
 * The first and last day, as days since 1970-01-01, that an EDTF level 0 string can mean.
 *
 * @param edtf - A year, month, day, or an interval of two of them.
 */
export function edtfDays(edtf: string): { first: number; last: number } {
  const [from = '', to = from] = edtf.split('/');
  const [, lastMonth, lastDay] = to.split('-');
  const last = new Date(to);
  if (lastDay === undefined) {
    if (lastMonth === undefined) last.setUTCMonth(11);
    // Day 0 of the next month is the last day of this one.
    last.setUTCMonth(last.getUTCMonth() + 1, 0);
  }
  return { first: Date.parse(from) / dayInMilliseconds, last: last.getTime() / dayInMilliseconds };
}

function formatter(edtf: string, locale: string): Intl.DateTimeFormat {
  const precision = edtf.split('-').length;
  return new Intl.DateTimeFormat(usableLocale(locale), {
    timeZone: 'UTC',
    calendar: 'gregory',
    year: 'numeric',
    ...(precision > 1 && { month: 'long' }),
    ...(precision > 2 && { day: 'numeric' }),
  });
}

/** A calendar day in the words of a locale; as it is written where it is none. */
export function dayLabel(day: string, locale: string): string {
  return dateView({ stated: day, edtf: day, basis: 'stated' }, locale).label;
}

/**
 * A date in the words of a locale.
 *
 * @param date - A date whose `edtf` holds to the schema; one that does not is shown as the article states it.
 * @param locale - BCP 47 language tag.
 */
export function dateView(date: ClaimDate, locale: string): DateView {
  const { edtf, basis, stated } = date;
  const [from = '', to] = edtf.split('/');
  let label = stated;
  try {
    const start = new Date(from);
    const format = formatter(from, locale);
    label = to ? format.formatRange(start, new Date(to)) : format.format(start);
    // Node sets a dash between thin spaces, browsers between wide ones: a page has to read the same from both.
    label = label.replaceAll('\u2009', ' ');
  } catch {
    return { label };
  }
  return {
    label,
    ...(!to && { dateTime: edtf }),
    ...(basis === 'inferred' && { inferred: en.inferredFrom(stated) }),
  };
}

/**
 * How many days lie between two dates, in words: “6 days”, “2 to 8 days” where one of them is an interval, “the same
 * day”. `undefined` where one of the dates is not known.
 */
export function gapView(a: ClaimDate | undefined, b: ClaimDate | undefined, locale: string): string | undefined {
  if (!a || !b) return undefined;
  const [one, other] = [edtfDays(a.edtf), edtfDays(b.edtf)];
  const least = Math.max(0, other.first - one.last, one.first - other.last);
  const most = Math.max(other.last - one.first, one.last - other.first);
  if (Number.isNaN(least) || Number.isNaN(most)) return undefined;
  if (most === 0) return en.sameDay;
  const tag = usableLocale(locale);
  const days = new Intl.NumberFormat(tag, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(most);
  if (least === most) return days;
  return least === 0 ? en.upTo(days) : en.dayRange(new Intl.NumberFormat(tag).format(least), days);
}
