const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const zone = String.raw`(?:Z|[+-]\d{2}(?::?\d{2})?)`;
const time = String.raw`(?:[Tt ]\s?(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s?(${zone})?)`;

/** A year, a month or a day, with `-`, `/` or `.` between the numbers. */
const separated = new RegExp(String.raw`^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2})${time}?)?)?$`);
const compact = new RegExp(String.raw`^(\d{4})(\d{2})(\d{2})${time}?$`);
/** “3 March 2019” and “March 3, 2019”, with a weekday before them and a time after them, as in e-mail. */
const dayFirst =
  /^(?:[A-Za-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9})\.?,? (\d{4})(?: [\d:]{4,8}(?: .{1,20})?)?$/;
const monthFirst = /^(?:[A-Za-z]{3,9},? )?([A-Za-z]{3,9})\.? (?:(\d{1,2})(?:st|nd|rd|th)?,? )?(\d{4})$/;

const two = (number: string): string => number.padStart(2, '0');

/** Returns the date in EDTF, or `undefined` if there is no such day. */
function calendarDate(year: string, month?: string, day?: string): string | undefined {
  // An empty date of Go and of .NET (https://github.com/factly/dega/issues/23).
  if (year === '0001') return undefined;
  if (month === undefined) return year;
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  if (day === undefined) return `${year}-${two(month)}`;
  // The setter takes years below 100 as they are.
  const last = new Date(0);
  last.setUTCFullYear(Number(year), Number(month), 0);
  return Number(day) >= 1 && Number(day) <= last.getUTCDate() ? `${year}-${two(month)}-${two(day)}` : undefined;
}

/** Adds a time to a day, if it is one and has its offset from UTC: without it, the day differs between time zones. */
function withTime(day: string | undefined, [hour, minute, second = '00', offset]: readonly (string | undefined)[]) {
  if (day === undefined || hour === undefined || offset === undefined) return day;
  if (hour > '23' || minute! > '59' || second > '59') return day;
  // Publishers write midnight if the time is unknown.
  if (hour + minute! + second === '000000') return day;
  const [, sign, hours, minutes = '00'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(offset) ?? [];
  if (sign && (hours! > '14' || minutes > '59')) return day;
  return `${day}T${hour}:${minute}:${second}${sign ? `${sign}${hours}:${minutes}` : 'Z'}`;
}

function monthNumber(name: string): string | undefined {
  const month = months.indexOf(name.slice(0, 3).toLowerCase());
  const full = new Date(Date.UTC(2000, month)).toLocaleString('en', { month: 'long', timeZone: 'UTC' });
  const isName = month >= 0 && full.toLowerCase().startsWith(name.toLowerCase().replace(/^sept$/, 'sep'));
  return isName ? String(month + 1) : undefined;
}

function inWords(text: string): string | undefined {
  const [, firstDay, nextMonth, firstYear] = dayFirst.exec(text) ?? [];
  const [, firstMonth, nextDay, nextYear] = monthFirst.exec(text) ?? [];
  const month = monthNumber(nextMonth ?? firstMonth ?? '');
  return month && calendarDate((firstYear ?? nextYear)!, month, firstDay ?? nextDay);
}

function single(text: string): string | undefined {
  const match = separated.exec(text);
  if (match) {
    const [, year, , month, day, ...rest] = match;
    return withTime(calendarDate(year!, month, day), rest);
  }
  const [, year, month, day, ...rest] = compact.exec(text) ?? [];
  return year ? withTime(calendarDate(year, month, day), rest) : inWords(text);
}

/** Milliseconds since 1970, from 1973 to 2286: no other way to write a date has as many digits. */
const epoch = /^\d{12,13}$/;

/**
 * Reads a date in the spellings that publishers use.
 *
 * @returns The date in EDTF level 0, or `undefined` for what is no date, such as 30 February.
 */
export function edtfDate(text: string): string | undefined {
  if (epoch.test(text)) return single(new Date(Number(text)).toISOString());
  const found = single(text);
  if (found !== undefined) return found;
  const ends = text.split('/').map((end) => single(end.trim()));
  const isInterval = ends.length === 2 && ends.every((end) => end !== undefined && !end.includes('T'));
  return isInterval && ends[0]! <= ends[1]! ? ends.join('/') : undefined;
}
