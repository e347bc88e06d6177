const months = 'January February March April May June July August September October November December'.split(' ');

/**
 * Writes a calendar date in English as Intl does. The first date that Intl formats takes longer than ten cards
 * (`docs/performance.md`); pages with English dates need not wait for it.
 *
 * @param edtf - A year, month or day; nothing else.
 * @param tag - BCP 47 tag of the variety of English.
 * @returns `undefined` for other varieties than `en`, `en-GB` and `en-US`, and for years before 1000: Intl writes those.
 */
export function englishDate(edtf: string, tag: string): string | undefined {
  const date = new Date(edtf);
  const year = date.getUTCFullYear();
  if (!/^en(?:-GB|-US)?$/.test(tag) || !(year > 999)) return undefined;
  const month = months[date.getUTCMonth()]!;
  const day = date.getUTCDate();
  const full = tag === 'en-GB' ? `${day} ${month} ${year}` : `${month} ${day}, ${year}`;
  return [`${year}`, `${month} ${year}`, full][edtf.split('-').length - 1];
}
